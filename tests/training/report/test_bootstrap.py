import numpy as np
import pytest

from training.report import bootstrap
from training.report.bootstrap import Bootstrap, Drawn, Estimate
from training.report.figures import Values
from training.report.ranking import Weights


def mean_of(values: np.ndarray) -> bootstrap.Statistic:
    def statistic(weights: Weights) -> Values:
        return {"mean": weights @ values / weights.sum(axis=1)}

    return statistic


def test_intervals_cover_the_truth_about_as_often_as_they_say() -> None:
    random = np.random.default_rng(0)
    covered = 0
    for number in range(200):
        sample = random.random(80) < 0.7
        drawn = Bootstrap(np.ones(80), 200, number).draw(mean_of(sample.astype(float)))["mean"]
        interval = drawn.estimate()
        assert interval.low is not None
        assert interval.high is not None
        covered += interval.low <= 0.7 <= interval.high
    assert 0.9 <= covered / 200 <= 0.99


def test_a_difference_is_taken_resample_by_resample() -> None:
    values = np.random.default_rng(1).random(50)
    resamples = Bootstrap(np.ones(50), 100, 0)
    better = resamples.draw(mean_of(values + 0.01))["mean"]
    difference = (better - resamples.draw(mean_of(values))["mean"]).estimate()
    # Unpaired, the spread of two means would be twenty times as wide as what lies between them.
    assert difference.low == pytest.approx(0.01)
    assert difference.high == pytest.approx(0.01)


def test_blocks_make_no_difference(monkeypatch: pytest.MonkeyPatch) -> None:
    values = np.random.default_rng(1).random(50)
    whole = Bootstrap(np.ones(50), 40, 7).draw(mean_of(values))["mean"]
    monkeypatch.setattr(bootstrap, "_CELLS", 150)
    in_blocks = Bootstrap(np.ones(50), 40, 7).draw(mean_of(values))["mean"]
    assert in_blocks.draws == pytest.approx(whole.draws)
    assert len(np.unique(whole.draws)) > 30


def test_what_a_resample_does_not_define_is_skipped_and_counted() -> None:
    estimate = Drawn(0.5, np.array([0.4, np.nan, 0.6, np.nan])).estimate()
    assert (estimate.low, estimate.high) == pytest.approx((0.405, 0.595))
    assert (estimate.value, estimate.skipped) == (0.5, 2)
    assert Drawn(np.nan, np.array([np.nan])).estimate() == Estimate(None, None, None, 1)
    assert Drawn(0.5, np.array([np.nan])).estimate() == Estimate(0.5, None, None, 1)
    assert Drawn(0.5, np.array([])).estimate() == Estimate(0.5, None, None, 0)
