"""What a contestant does at one level of load: of one round, and the medians of several."""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

import numpy as np

from benchmarks.serve.load import Load
from benchmarks.serve.processes import Usage

_NAN = float("nan")


@dataclass(frozen=True)
class Figures:
    """Pictures/s and milliseconds of what was answered, and what the processes took for it.

    A refusal (429) is no error. The milliseconds are NaN where nothing was answered.
    """

    pictures_per_s: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    answered: int
    refused: int
    errors: Mapping[str, int]
    cpu_s: float
    """CPU seconds of all processes together, a picture that was answered."""
    memory_mib: float
    """Of all processes together, at their most."""
    memory_by: str
    """PSS or RSS: see `processes.Memory`."""
    cpu_s_of: Mapping[str, float] = field(default_factory=dict)
    """As `cpu_s`, by the role of the processes."""
    memory_mib_of: Mapping[str, float] = field(default_factory=dict)
    """As `memory_mib`, by the role of the processes."""

    @property
    def failed(self) -> int:
        """How many requests ended in an error."""
        return sum(self.errors.values())


def figures_of(load: Load, usage: Usage) -> Figures:
    """Of one round; percentiles are by nearest rank, so every one of them was measured."""
    answered = [outcome.seconds for outcome in load.outcomes if outcome.status == 200]
    statuses = Counter(outcome.reason for outcome in load.outcomes if outcome.status != 200)
    refused = statuses.pop("429", 0)
    p50, p95, p99 = percentiles(answered)
    return Figures(
        pictures_per_s=len(answered) / load.seconds,
        p50_ms=1000 * p50,
        p95_ms=1000 * p95,
        p99_ms=1000 * p99,
        answered=len(answered),
        refused=refused,
        errors=dict(statuses),
        cpu_s=usage.cpu_seconds / len(answered) if answered else _NAN,
        memory_mib=usage.memory.mib,
        memory_by=usage.memory.measure,
        cpu_s_of={of: spent / len(answered) for of, spent in usage.cpu_by_role.items() if answered},
        memory_mib_of=usage.memory.by_role,
    )


def percentiles(seconds: Sequence[float]) -> tuple[float, float, float]:
    """The 50th, 95th and 99th by nearest rank; NaN of nothing."""
    if not seconds:
        return _NAN, _NAN, _NAN
    p50, p95, p99 = np.percentile(seconds, (50, 95, 99), method="inverted_cdf")
    return float(p50), float(p95), float(p99)


def medians(rounds: Sequence[Figures]) -> Figures:
    """The median of each figure over the rounds; answers, refusals and errors are added up."""

    def middle(figure: Callable[[Figures], float]) -> float:
        return median(figure(one) for one in rounds)

    errors: Counter[str] = Counter()
    for one in rounds:
        errors.update(one.errors)
    return Figures(
        pictures_per_s=middle(lambda one: one.pictures_per_s),
        p50_ms=middle(lambda one: one.p50_ms),
        p95_ms=middle(lambda one: one.p95_ms),
        p99_ms=middle(lambda one: one.p99_ms),
        answered=sum(one.answered for one in rounds),
        refused=sum(one.refused for one in rounds),
        errors=dict(errors),
        cpu_s=middle(lambda one: one.cpu_s),
        memory_mib=middle(lambda one: one.memory_mib),
        memory_by="PSS" if all(one.memory_by == "PSS" for one in rounds) else "RSS",
        cpu_s_of=_medians_of([one.cpu_s_of for one in rounds]),
        memory_mib_of=_medians_of([one.memory_mib_of for one in rounds]),
    )


def _medians_of(rounds: Sequence[Mapping[str, float]]) -> dict[str, float]:
    return {of: median(one.get(of, 0.0) for one in rounds) for one in rounds for of in one}
