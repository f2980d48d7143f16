"""CPU seconds and memory of a process and of all that come from it, Ray's daemons among them."""

import threading
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import PurePath

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
    by_role: Mapping[str, float] = field(default_factory=dict)
    """MiB by what `role` says of the processes."""


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
        return sum(self.cpu_by_role().values())

    def cpu_by_role(self) -> dict[str, float]:
        """As `cpu_seconds`, by what `role` says of the processes."""
        seconds: dict[str, float] = defaultdict(float)
        for process in self.processes():
            try:
                times = process.cpu_times()
                spent = times.user + times.system + times.children_user + times.children_system
                seconds[role(process)] += spent
            except (psutil.NoSuchProcess, psutil.ZombieProcess):
                continue
        return seconds

    def memory(self) -> Memory:
        """PSS where it can be read of every process, else RSS of every process."""
        shares: Counter[str] = Counter()
        resident: Counter[str] = Counter()
        readable = True
        for process in self.processes():
            try:
                of = role(process)
                resident[of] += process.memory_info().rss
                shares[of] += process.memory_full_info().pss
            except (psutil.AccessDenied, AttributeError):
                readable = False
            except (psutil.NoSuchProcess, psutil.ZombieProcess):
                continue
        bytes_of, measure = (shares, "PSS") if readable else (resident, "RSS")
        by_role = {of: size / _MIB for of, size in bytes_of.items()}
        return Memory(sum(by_role.values()), measure, by_role)


def role(process: psutil.Process) -> str:
    """What a process is for, by its command line: a deployment's name, a program, a script.

    Raises psutil.NoSuchProcess.
    """
    first, *others = process.cmdline() or [process.name()]
    if first.startswith("ray::"):  # ray::ServeReplica:application:deployment.method
        return first.rpartition(":")[2].partition(".")[0]
    if first.startswith("ray-dashboard"):
        return "dashboard"
    program = PurePath(first).name
    script = next((word for word in others if word and not word.startswith("-")), "")
    if not program.startswith("python") or not script or "-c" in others[: others.index(script)]:
        return program
    return PurePath(script).name


@dataclass
class Usage:
    """What a tree took while it was watched."""

    cpu_by_role: Mapping[str, float] = field(default_factory=dict)
    memory: Memory = Memory(0.0, "PSS")

    @property
    def cpu_seconds(self) -> float:
        """Of all roles."""
        return sum(self.cpu_by_role.values())

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
    before = tree.cpu_by_role()
    watcher.start()
    try:
        yield usage
    finally:
        after = tree.cpu_by_role()
        usage.cpu_by_role = {of: spent - before.get(of, 0) for of, spent in after.items()}
        ended.set()
        watcher.join()
        usage.saw(tree.memory())
