"""Instruments that remember what they are told, to be asked by name and labels."""

from collections import defaultdict

from deployments.instruments import Instruments, Labels

Series = tuple[str, frozenset[tuple[str, str]]]


class Recorded:
    """`instruments` make metrics that write here."""

    def __init__(self) -> None:
        self._series: dict[Series, list[float]] = defaultdict(list)
        self.labels: dict[str, tuple[str, ...]] = {}
        self.instruments = Instruments(
            self._make,
            self._make,
            lambda name, said, _bounds, labels: self._make(name, said, labels),
        )

    def total(self, name: str, **labels: str) -> float:
        """The sum of what came with these labels."""
        return sum(self.values(name, **labels))

    def values(self, name: str, **labels: str) -> list[float]:
        """What came with these labels, in order."""
        return self._series.get((name, frozenset(labels.items())), [])

    def _make(self, name: str, _description: str, labels: tuple[str, ...]) -> "_Metric":
        assert name not in self.labels, f"{name} is made twice"
        self.labels[name] = labels
        return _Metric(self, name)

    def write(self, name: str, value: float, tags: Labels | None) -> None:
        assert set(tags or {}) == set(self.labels[name]), "Ray refuses other labels"
        self._series[name, frozenset((tags or {}).items())].append(value)


class _Metric:
    def __init__(self, recorded: Recorded, name: str) -> None:
        self._recorded = recorded
        self._name = name

    def inc(self, value: float = 1.0, tags: Labels | None = None) -> None:
        self._recorded.write(self._name, value, tags)

    set = observe = inc
