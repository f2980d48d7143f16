import subprocess
import sys
import time
from collections.abc import Iterator

import psutil
import pytest

from benchmarks.serve.processes import Tree, role, watched

# A child that burns and ends, and one that holds memory and stays; then it says so, and waits.
FAMILY = """
import subprocess, sys, time
burn = "import time; begun = time.process_time()\\nwhile time.process_time() < begun + 0.3: pass"
hold = "held = bytes(range(256)) * 200_000; print('held', flush=True); import time; time.sleep(60)"
child = subprocess.Popen([sys.executable, "-c", hold], stdout=subprocess.PIPE)
child.stdout.readline()
print("here", flush=True)
sys.stdin.readline()
subprocess.run([sys.executable, "-c", burn], check=True)
print("burnt", flush=True)
sys.stdin.readline()
child.kill()
"""


# By itself, since a process that runs other tests gives memory back when it likes.
SWELLING = """
import sys
print("here", flush=True)
sys.stdin.readline()
held = bytearray(b"x") * 100_000_000
print("held", flush=True)
sys.stdin.readline()
del held
print("freed", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def family() -> "Iterator[subprocess.Popen[str]]":
    pipe = subprocess.PIPE
    with subprocess.Popen([sys.executable, "-c", FAMILY], stdin=pipe, stdout=pipe, text=True) as it:
        say(it, "here")
        yield it
        assert it.stdin
        it.stdin.write("\n")


def say(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stdout
    assert process.stdout.readline().strip() == word


def go_on(process: "subprocess.Popen[str]", word: str) -> None:
    assert process.stdin
    process.stdin.write("\n")
    process.stdin.flush()
    say(process, word)


def test_descendants_count(family: "subprocess.Popen[str]") -> None:
    tree = Tree(family.pid)
    with watched(tree, every_s=0.05) as usage:
        go_on(family, "burnt")
    assert len(tree.processes()) == 2
    # What the child that has ended burnt is its parent's.
    assert usage.cpu_seconds >= 0.28
    assert usage.memory.measure == "PSS"
    assert 50 <= usage.memory.mib < 500


def test_without_pss_it_is_rss_of_all(
    family: "subprocess.Popen[str]", monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: psutil.Process) -> None:
        raise psutil.AccessDenied(self.pid)

    tree = Tree(family.pid)
    shares = tree.memory()
    monkeypatch.setattr(psutil.Process, "memory_full_info", refuse)
    resident = tree.memory()
    assert resident.measure == "RSS"
    assert resident.mib > shares.mib
    go_on(family, "burnt")


def test_the_most_memory_is_kept() -> None:
    pipe = subprocess.PIPE
    command = [sys.executable, "-c", SWELLING]
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, text=True) as process:
        say(process, "here")
        tree = Tree(process.pid)
        before = tree.memory().mib
        with watched(tree, every_s=0.02) as usage:
            go_on(process, "held")
            time.sleep(0.5)
            go_on(process, "freed")
        after = tree.memory().mib
        process.communicate("\n")
    assert after < before + 40
    assert usage.memory.mib >= before + 80


def test_nothing_is_left_of_what_has_ended() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as process:
        tree = Tree(process.pid)
    assert tree.processes() == []
    assert (tree.cpu_seconds(), tree.memory().mib) == (0, 0)


@pytest.mark.parametrize(
    ("command", "named"),
    [
        (["ray::ServeReplica:reviewlens:TextReader", "", ""], "TextReader"),
        (["ray::ServeController.listen_for_change"], "ServeController"),
        (["ray-dashboard-JobHead-0", ""], "dashboard"),
        (["/lib/ray/raylet", "--port=1"], "raylet"),
        (["/bin/python3.11", "-u", "/bin/serve", "run"], "serve"),
        (["/bin/python", "-m", "benchmarks.serve.floor"], "benchmarks.serve.floor"),
        (["python"], "python"),
        (["/bin/python", "-c", "import spawned; spawned.main()"], "python"),
    ],
)
def test_roles(command: list[str], named: str, monkeypatch: pytest.MonkeyPatch) -> None:
    process = psutil.Process()
    monkeypatch.setattr(process, "cmdline", lambda: command)
    assert role(process) == named
