"""CPU seconds and memory of a process and of all that come from it, Ray's daemons among them."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import psutil

_MIB = 2**20
_EVERY_S = 2.0


@dataclass(frozen=True)
class Memory:
    """MiB of several processes: by PSS, a page that they share counts once in all.

    By RSS, for where the system does not tell PSS, it counts in each.
    """

    mib: float
    measure: str


class Tree:
    """A process and its descendants as they are at each look."""

    def __init__(self, pid: int) -> None:
        self._root = psutil.Process(pid)

    def processes(self) -> list[psutil.Process]:
        """The process first; nothing where it has ended."""
        try:
            return [self._root, *self._root.children(recursive=True)]
        except psutil.NoSuchProcess:
            return []

    def cpu_seconds(self) -> float:
        """User and system seconds of all since they began, and of those that ended before."""
        total = 0.0
        for process in self.processes():
            try:
                times = process.cpu_times()
            except (psutil.NoSuchProcess, psutil.ZombieProcess):
                continue
            total += times.user + times.system + times.children_user + times.children_system
        return total

    def memory(self) -> Memory:
        """PSS where it can be read of every process, else RSS of every process."""
        shares, resident, readable = 0, 0, True
        for process in self.processes():
            try:
                resident += process.memory_info().rss
                shares += process.memory_full_info().pss
            except (psutil.AccessDenied, AttributeError):
                readable = False
            except (psutil.NoSuchProcess, psutil.ZombieProcess):
                continue
        if readable:
            return Memory(shares / _MIB, "PSS")
        return Memory(resident / _MIB, "RSS")


@dataclass
class Usage:
    """What a tree took while it was watched."""

    cpu_seconds: float = 0.0
    memory: Memory = Memory(0.0, "PSS")

    def saw(self, memory: Memory) -> None:
        """Keep the most."""
        if memory.mib > self.memory.mib:
            self.memory = memory


@contextmanager
def watched(tree: Tree, every_s: float = _EVERY_S) -> Iterator[Usage]:
    """Watch a tree meanwhile: its memory now and then and at the end, its CPU seconds in all."""
    usage, ended = Usage(), threading.Event()

    def look() -> None:
        while not ended.wait(every_s):
            usage.saw(tree.memory())

    watcher = threading.Thread(target=look, daemon=True)
    before = tree.cpu_seconds()
    watcher.start()
    try:
        yield usage
    finally:
        usage.cpu_seconds = tree.cpu_seconds() - before
        ended.set()
        watcher.join()
        usage.saw(tree.memory())
