import sys
from pathlib import Path

import pytest

from benchmarks.bulk import contest
from benchmarks.bulk.arrivals import Taken
from benchmarks.bulk.contest import Plan, hold, spread
from benchmarks.serve.servers import Server

PLAN = Plan(rounds=2, pictures=20, workers=2, clients=4, warming=3, seed=1)
BULK = Taken(20, 1, 5.0, 10, 2.0, 4.0, 8.0, 700.0, "PSS")
# Slow enough for a rate; counts what it was sent in a file.
PROGRAM = """
import sys, time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        with open(sys.argv[2], "ab") as seen:
            seen.write(body[:1])
        time.sleep(0.02)
        self.send_response(500 if body == b"b" else 200)
        self.end_headers()

ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


def test_both_get_the_same_pictures_in_turns(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (program := tmp_path / "server.py").write_text(PROGRAM)
    seen = tmp_path / "seen"
    server = Server("graph", lambda port, _: [sys.executable, str(program), str(port), str(seen)])
    given = []

    def score(folder: Path, bundle: Path, workers: int, _: Path) -> Taken:
        given.append((sorted(file.read_bytes() for file in folder.iterdir()), bundle, workers))
        return BULK

    monkeypatch.setattr(contest, "score", score)
    told: list[str] = []
    taken = hold(server, tmp_path / "bundle", [b"a", b"b"], PLAN, tmp_path / "work", told.append)
    assert given == [([b"a"] * 10 + [b"b"] * 10, tmp_path / "bundle", 2)] * 2
    assert list(taken) == ["reviewlens score, 2 actors", "reviewlens over HTTP, 4 clients"]
    assert taken[PLAN.bulk] == [BULK, BULK]
    for online in taken[PLAN.online]:
        assert (online.pictures, online.errors) == (10, 10)
        assert 0 < online.with_start < online.pictures_per_s
        assert online.whole_s == pytest.approx(online.start_s + online.loaded_s)
    assert len(seen.read_bytes()) == 2 * (PLAN.warming + PLAN.pictures)
    assert [line.split(": ")[1] for line in told] == [PLAN.bulk, PLAN.online] * 2


def test_a_folder_is_filled_anew(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "old.jpg").touch()
    folder = spread([b"a", b"b"], 5, tmp_path / "in")
    files = sorted(folder.iterdir())
    assert [file.read_bytes() for file in files] == [b"a", b"b", b"a", b"b", b"a"]
    assert files[0].samefile(files[4])
