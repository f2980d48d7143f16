"""What a metric is made of, as protocols: Ray's classes fit, and tests hand in recording ones."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

Labels = dict[str, str]


class Counter(Protocol):
    """A number that only grows."""

    def inc(self, value: float = 1.0, tags: Labels | None = None) -> None:
        """Add `value`, above 0."""


class Gauge(Protocol):
    """A number of the moment."""

    def set(self, value: float, tags: Labels | None = None) -> None:
        """Replace the number."""


class Histogram(Protocol):
    """How often which size came."""

    def observe(self, value: float, tags: Labels | None = None) -> None:
        """Count one value."""


@dataclass(frozen=True)
class Instruments:
    """Makers of metrics: of a name, a description, for histograms the boundaries, and label names.

    They are called where the deployment runs, once for each name; the platform adds its own prefix
    and labels that say which replica of which deployment it is.
    """

    counter: Callable[[str, str, tuple[str, ...]], Counter]
    gauge: Callable[[str, str, tuple[str, ...]], Gauge]
    histogram: Callable[[str, str, list[float], tuple[str, ...]], Histogram]


class _Unheard:
    def inc(self, value: float = 1.0, tags: Labels | None = None) -> None:
        pass

    def set(self, value: float, tags: Labels | None = None) -> None:
        pass

    def observe(self, value: float, tags: Labels | None = None) -> None:
        pass


def _no_number(_name: str, _description: str, _labels: tuple[str, ...]) -> _Unheard:
    return _Unheard()


def _no_histogram(
    _name: str, _description: str, _boundaries: Sequence[float], _labels: tuple[str, ...]
) -> _Unheard:
    return _Unheard()


UNHEARD = Instruments(_no_number, _no_number, _no_histogram)
"""For a deployment that nobody watches: a class used on its own, without a platform."""
