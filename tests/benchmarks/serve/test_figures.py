import math

import pytest

from benchmarks.serve.figures import figures_of, medians, percentiles
from benchmarks.serve.load import Load, Outcome
from benchmarks.serve.processes import Memory, Usage
from tests.benchmarks.serve.conftest import figures


def outcome(seconds: float, status: int = 200, reason: str = "") -> Outcome:
    return Outcome(0.0, seconds, status, reason or str(status))


def test_percentiles_are_measured_values() -> None:
    assert percentiles([float(value) for value in range(100, 0, -1)]) == (50, 95, 99)
    assert percentiles([3.0, 1.0, 2.0]) == (2, 3, 3)
    assert percentiles([7.0]) == (7, 7, 7)


def test_only_answers_count() -> None:
    outcomes = [outcome(0.2), outcome(0.4), outcome(9, 429), outcome(9, 503), outcome(9, 503)]
    outcomes.append(outcome(60, 0, "TimeoutError"))
    found = figures_of(
        Load(outcomes, 4.0), Usage({"a": 1.0, "b": 2.0}, Memory(512.0, "RSS", {"a": 512.0}))
    )
    assert found.pictures_per_s == 0.5
    assert (found.p50_ms, found.p99_ms) == (200, 400)
    assert (found.answered, found.refused) == (2, 1)
    assert found.errors == {"503": 2, "TimeoutError": 1}
    assert found.failed == 3
    assert found.cpu_s == 1.5
    assert (found.memory_mib, found.memory_by) == (512, "RSS")
    assert found.cpu_s_of == {"a": 0.5, "b": 1.0}
    assert found.memory_mib_of == {"a": 512}


def test_without_an_answer_there_is_no_latency() -> None:
    found = figures_of(Load([outcome(9, 503)], 9.0), Usage({"a": 3.0}))
    assert found.pictures_per_s == 0
    assert math.isnan(found.p50_ms)
    assert math.isnan(found.cpu_s)


def test_medians_and_sums_of_rounds() -> None:
    rounds = [
        figures(1.0, 300.0, errors={"503": 1}),
        figures(9.0, 100.0, errors={"503": 2, "500": 1}),
        figures(2.0, 200.0, refused=4),
    ]
    found = medians(rounds)
    assert (found.pictures_per_s, found.p50_ms) == (2.0, 200.0)
    assert found.errors == {"503": 3, "500": 1}
    assert (found.answered, found.refused) == (30, 4)
    assert found.memory_mib == pytest.approx(2048)
    parts = [figures(cpu_s_of=of) for of in ({"a": 1.0}, {"a": 3.0, "b": 1.0}, {"a": 2.0})]
    assert medians(parts).cpu_s_of == {"a": 2.0, "b": 0.0}
    assert medians([*rounds, figures(memory_by="RSS")]).memory_by == "RSS"
