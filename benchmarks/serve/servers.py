"""A contestant's server: started on a free port, waited for, and ended with all its processes."""

import dataclasses
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import psutil
import requests

from benchmarks.serve.processes import Tree

ROOT = Path(__file__).parents[2]
_START_S = 300.0
_STOP_S = 90.0
_ORPHANS_S = 10.0
_LOG_TAIL = 600


class NotStarted(Exception):
    """The server did not become ready; says what it wrote last."""


@dataclass(frozen=True)
class Server:
    """How a contestant is started, and how it is asked.

    `command` is given the port and a folder to write into. `field` is the form's field that the
    picture is sent in, None where it is the body. `checked` says whether its answers are to be
    those of the bare pipeline. A slow one is given more time, and fewer clients.
    """

    name: str
    command: Callable[[int, Path], Sequence[str]]
    path: str = "/"
    ready: str = "/readyz"
    field: str | None = None
    checked: bool = True
    timeout_s: float = 60.0
    most_clients: int | None = None
    variables: Mapping[str, str] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True)
class Running:
    """A server that is ready: its address, and its processes."""

    url: str
    tree: Tree


@contextmanager
def running(server: Server, folder: Path, start_s: float = _START_S) -> Iterator[Running]:
    """Start a server, wait until it is ready, and end it afterwards.

    Raises NotStarted where it ends before, or is not ready in time.
    """
    port = free_port()
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "log"
    # Ray's sockets lie there, whose paths may have no more than 107 characters.
    ray = tempfile.mkdtemp(prefix="ray-")
    with log.open("wb") as output:
        process = subprocess.Popen(
            server.command(port, folder),
            cwd=ROOT,
            env=environment() | {"RAY_TMPDIR": ray, **server.variables},
            stdout=output,
            stderr=output,
            start_new_session=True,  # Ctrl-C ends this program, which then ends the server
        )
        tree = Tree(process.pid)
        seen: set[psutil.Process] = set()
        try:
            url = f"http://127.0.0.1:{port}"
            _wait(process, url + server.ready, log, start_s, lambda: seen.update(tree.processes()))
            yield Running(url + server.path, tree)
        finally:
            seen.update(tree.processes())
            _end(process, seen)
            shutil.rmtree(ray, ignore_errors=True)


def free_port() -> int:
    """A port of 127.0.0.1 that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def environment() -> dict[str, str]:
    """This one's, without what sets threads: each contestant takes as many as it would."""
    inherited = {name: value for name, value in os.environ.items() if name != "OMP_NUM_THREADS"}
    return inherited | {
        "PYTHONPATH": str(ROOT),
        "HF_HUB_OFFLINE": "1",
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_ADDRESS": "local",  # never into a cluster that somebody has running here
    }


def _wait(
    process: "subprocess.Popen[bytes]",
    url: str,
    log: Path,
    seconds: float,
    look: Callable[[], None],
) -> None:
    deadline = time.monotonic() + seconds
    while process.poll() is None and time.monotonic() < deadline:
        look()
        try:
            if requests.get(url, timeout=5).status_code == 200:
                return
        except requests.RequestException:
            pass
        time.sleep(0.5)
    what = "it was not ready in time" if process.poll() is None else "it ended"
    said = log.read_text("utf-8", errors="replace").strip()[-_LOG_TAIL:]
    raise NotStarted(f"{what}: {said}")


def _end(process: "subprocess.Popen[bytes]", family: Collection[psutil.Process]) -> None:
    """Ask it to end, and end what it leaves behind."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
    deadline = time.monotonic() + _ORPHANS_S
    while any(map(alive, family)) and time.monotonic() < deadline:
        time.sleep(0.1)
    orphans = [orphan for orphan in family if alive(orphan)]
    for orphan in orphans:
        with suppress(psutil.NoSuchProcess):
            orphan.kill()
    while any(map(alive, orphans)):  # the system takes a moment over each
        time.sleep(0.02)


def alive(process: psutil.Process) -> bool:
    """Whether it runs; one that has ended stays listed where nobody asks for its exit status."""
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
