import sys
import time
from pathlib import Path

import psutil
import pytest
import requests

from benchmarks.serve.servers import NotStarted, Server, alive, running

# Ready at its second request, and the parent of a process that does not hear SIGTERM.
PROGRAM = """
import signal, subprocess, sys
from http.server import BaseHTTPRequestHandler, HTTPServer

deaf = "import signal, time; signal.signal(15, signal.SIG_IGN); print(flush=True); time.sleep(60)"
child = subprocess.Popen([sys.executable, "-c", deaf], stdout=subprocess.PIPE)
child.stdout.readline()
seen = []

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        seen.append(self.path)
        self.send_response(200 if len(seen) > 1 else 503)
        self.end_headers()
        self.wfile.write(" ".join(seen).encode())

HTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


@pytest.fixture(autouse=True)
def short_wait(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("benchmarks.serve.servers._ORPHANS_S", 0.5)


def test_is_waited_for_and_ended_with_its_children(tmp_path: Path) -> None:
    program = tmp_path / "server.py"
    program.write_text(PROGRAM)
    server = Server("tiny", lambda port, _: [sys.executable, str(program), str(port)], path="/it")
    with running(server, tmp_path / "run") as started:
        assert requests.get(started.url, timeout=5).text == "/readyz /readyz /it"
        family = started.tree.processes()
        assert len(family) == 2
    # A process that was told to be killed may take a moment.
    psutil.wait_procs(family, timeout=0.5)
    assert not any(map(alive, family))


def test_what_it_wrote_last_is_told(tmp_path: Path) -> None:
    server = Server("bad", lambda *_: [sys.executable, "-c", "raise SystemExit('no models')"])
    with pytest.raises(NotStarted, match="no models"), running(server, tmp_path):
        pass


def test_what_a_failing_one_leaves_behind_is_ended(tmp_path: Path) -> None:
    sleeper = "import sys, time; time.sleep(60)"
    program = (
        f"import subprocess, sys, time; c = subprocess.Popen([sys.executable, '-c', '{sleeper}'])\n"
        "time.sleep(2); raise SystemExit(f'left {c.pid}')"
    )
    server = Server("bad", lambda *_: [sys.executable, "-c", program])
    with pytest.raises(NotStarted, match=r"it ended: left \d+") as told, running(server, tmp_path):
        pass
    pid = int(str(told.value).split()[-1])
    assert not psutil.pid_exists(pid) or not alive(psutil.Process(pid))


def test_who_is_never_ready_is_ended(tmp_path: Path) -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    pids: list[int] = []
    server = Server("slow", lambda *_: sleeper)
    begun = time.monotonic()
    with pytest.raises(NotStarted), running(server, tmp_path, start_s=0.6):
        pids.append(0)
    assert not pids
    assert time.monotonic() - begun < 20
    assert not any(
        child.cmdline()[-1:] == sleeper[-1:] for child in psutil.Process().children(recursive=True)
    )
