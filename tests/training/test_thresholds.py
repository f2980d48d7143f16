import numpy as np
import pytest

from training.thresholds import choose_thresholds, threshold_for

SCORES = np.array([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
SPAM = np.array([0, 0, 1, 0, 1, 0, 1, 1, 1], dtype=bool)


def test_is_the_least_that_reaches_the_precision() -> None:
    assert threshold_for(SCORES, SPAM, 0.8) == pytest.approx(0.5)
    assert threshold_for(SCORES, SPAM, 1.0) == pytest.approx(0.7)
    thresholds = choose_thresholds(SCORES, SPAM, 0.8, 0.95)
    assert thresholds.review == pytest.approx(0.5)
    assert thresholds.block == pytest.approx(0.7)


def test_none_where_none_reaches_it() -> None:
    assert threshold_for(1 - SCORES, SPAM, 0.9) is None
    assert threshold_for(SCORES, np.zeros(9, dtype=bool), 0.5) is None


def test_rare_spam_needs_a_higher_threshold() -> None:
    weights = np.where(SPAM, 0.1, 1.0)
    assert threshold_for(SCORES, SPAM, 0.8, weights) == pytest.approx(0.7)
