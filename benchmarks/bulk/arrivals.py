"""What a bulk job took, from when its results came."""

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Arrival:
    """Rows that came together: seconds since the process began, and its CPU seconds by then."""

    seconds: float
    cpu_s: float
    pictures: int
    errors: int


@dataclass(frozen=True)
class Taken:
    """What one turn took; `start_s` and `loaded_s` do not overlap.

    `pictures_loaded` came in the `loaded_s` seconds when all was loaded, for `cpu_loaded_s` CPU
    seconds; `whole_s` is all of the time for all of the `pictures`.
    """

    pictures: int
    errors: int
    start_s: float
    pictures_loaded: int
    loaded_s: float
    cpu_loaded_s: float
    whole_s: float
    memory_mib: float
    memory_by: str

    @property
    def pictures_per_s(self) -> float:
        """When all is loaded."""
        return self.pictures_loaded / self.loaded_s

    @property
    def with_start(self) -> float:
        """Pictures a second, start-up counted."""
        return self.pictures / self.whole_s

    @property
    def cpu_s(self) -> float:
        """CPU seconds of all processes, a picture, when all is loaded."""
        return self.cpu_loaded_s / self.pictures_loaded


def taken_of(
    arrivals: Sequence[Arrival], workers: int, whole_s: float, memory_mib: float, memory_by: str
) -> Taken:
    """Of a job of so many workers; raises ValueError where there were too few pictures.

    What each worker gave first was half done when the first of them gave it, so that the clock of
    the loaded job begins when as many results have come as there are workers.
    """
    if len(arrivals) <= workers:
        raise ValueError(
            f"{len(arrivals)} results of {workers} workers tell no rate: take more pictures."
        )
    begun, last = arrivals[workers - 1], arrivals[-1]
    return Taken(
        pictures=sum(arrival.pictures for arrival in arrivals),
        errors=sum(arrival.errors for arrival in arrivals),
        start_s=begun.seconds,
        pictures_loaded=sum(arrival.pictures for arrival in arrivals[workers:]),
        loaded_s=last.seconds - begun.seconds,
        cpu_loaded_s=last.cpu_s - begun.cpu_s,
        whole_s=whole_s,
        memory_mib=memory_mib,
        memory_by=memory_by,
    )
