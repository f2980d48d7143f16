"""What a deployed graph answers under a load, and how it follows a load that steps."""

import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

import psutil

from benchmarks.serve.figures import percentiles
from benchmarks.serve.load import REFUSED, Bounds, Closed, Endpoint, send

_MOST_PICTURES = 10_000
_LOOK_S = 0.5


@dataclass(frozen=True)
class Figures:
    """Pictures/s and milliseconds of what was answered, of one load.

    ``busy`` is the share of all CPUs that was at work. A refusal (429) is no error.
    """

    pictures_per_s: float
    p50_ms: float
    p95_ms: float
    busy: float
    answered: int
    refused: int
    errors: int


@dataclass(frozen=True)
class Phase:
    """A part of a load that steps: its clients, when it began and ended, and its figures."""

    clients: int
    began_s: float
    ended_s: float
    figures: Figures


@dataclass(frozen=True)
class Followed:
    """How many replicas ran when, from the beginning of the first phase, and the phases."""

    replicas: Sequence[tuple[float, int]]
    phases: Sequence[Phase] = field(default_factory=list)

    def seconds_until(self, so: Callable[[int], bool], phase: Phase) -> float | None:
        """From the beginning of a phase until as many ran as ``so`` says; None where never."""
        later = (at - phase.began_s for at, ran in self.replicas if at >= phase.began_s and so(ran))
        return next(later, None)


def load(url: str, pictures: Sequence[bytes], clients: int, seconds: float, seed: int) -> Figures:
    """Put a graph under so many clients that wait for their answers."""
    psutil.cpu_percent()
    sent = send(Endpoint(url), pictures, Closed(clients), Bounds(_MOST_PICTURES, seconds), seed)
    busy = psutil.cpu_percent() / 100
    answered = [outcome.seconds for outcome in sent.outcomes if outcome.status == 200]
    others = Counter(outcome.status for outcome in sent.outcomes if outcome.status != 200)
    refused = others.pop(REFUSED, 0)
    p50, p95, _ = percentiles(answered)
    return Figures(
        pictures_per_s=len(answered) / sent.seconds,
        p50_ms=1000 * p50,
        p95_ms=1000 * p95,
        busy=busy,
        answered=len(answered),
        refused=refused,
        errors=others.total(),
    )


def middle(rounds: Sequence[Figures]) -> Figures:
    """The medians over rounds; answers, refusals and errors are added up."""
    return Figures(
        pictures_per_s=median(one.pictures_per_s for one in rounds),
        p50_ms=median(one.p50_ms for one in rounds),
        p95_ms=median(one.p95_ms for one in rounds),
        busy=median(one.busy for one in rounds),
        answered=sum(one.answered for one in rounds),
        refused=sum(one.refused for one in rounds),
        errors=sum(one.errors for one in rounds),
    )


def follow(
    url: str,
    pictures: Sequence[bytes],
    steps: Sequence[tuple[int, float]],
    count: Callable[[], int],
    seed: int,
) -> Followed:
    """Put a graph under clients for seconds, step after step, and note what ``count`` tells."""
    begun = time.monotonic()
    phases = []
    with _noting(count, begun) as replicas:
        for clients, seconds in steps:
            began = time.monotonic() - begun
            figures = load(url, pictures, clients, seconds, seed)
            phases.append(Phase(clients, began, time.monotonic() - begun, figures))
    return Followed(replicas, phases)


@contextmanager
def _noting(count: Callable[[], int], begun: float) -> Iterator[list[tuple[float, int]]]:
    """What ``count`` tells, at first and whenever it is another, in a list that grows."""
    noted: list[tuple[float, int]] = []
    over = threading.Event()

    def look() -> None:
        while not over.wait(_LOOK_S):
            counted = count()
            if not noted or noted[-1][1] != counted:
                noted.append((time.monotonic() - begun, counted))

    thread = threading.Thread(target=look)
    thread.start()
    try:
        yield noted
    finally:
        over.set()
        thread.join()
