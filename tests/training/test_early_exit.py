from collections.abc import Mapping

import numpy as np
import pytest

from reviewlens.arrays import Probabilities
from reviewlens.early_exit import certainty
from reviewlens.ensemble import BaseModelName
from training.early_exit import MOST_LOST, choose_early_exit
from training.judge import Predictions


def both(second: np.ndarray) -> Probabilities:
    """Probabilities of two classes, from those of the second."""
    return np.stack([1 - second, second], axis=1)


def predictions(sure: np.ndarray, early: np.ndarray, whole: np.ndarray) -> Predictions:
    """Heads that are so sure of class 1, and the classes of the stack without and with reading."""
    models: Mapping[str, Probabilities] = {
        "clip_svm": both(sure),
        "clip_log_reg": both(sure),
        "stacking": both(whole.astype(float)),
    }
    return Predictions(models, {"ocr_nb": both(early.astype(float))})


def test_is_the_lesser_probability_where_heads_agree_and_nothing_where_not() -> None:
    base: Mapping[BaseModelName, Probabilities] = {
        "clip_svm": both(np.array([0.9, 0.9, 0.2])),
        "clip_log_reg": both(np.array([0.7, 0.2, 0.4])),
    }
    assert certainty(base).tolist() == pytest.approx([0.7, 0.0, 0.6])


def test_leaves_early_where_reading_changes_little() -> None:
    sure = np.linspace(0.5, 1, 1000)
    ones = np.ones(1000, int)
    whole = np.where(sure > 0.8, 1, np.arange(1000) % 2)  # below, reading decides
    record = choose_early_exit(
        {"out of fold": whole}, {"out of fold": predictions(sure, ones, whole)}
    )
    assert record.threshold == pytest.approx(0.8, abs=0.01)
    figures = record.figures["out of fold"]
    assert figures.share == pytest.approx(0.4, abs=0.02)
    assert figures.accuracy_without == 1
    assert 1 - MOST_LOST <= figures.accuracy < 1
    assert figures.accuracy == pytest.approx(1 - (1 - figures.agreement) * figures.share)


def test_nothing_leaves_where_the_surest_are_wrong() -> None:
    sure = np.linspace(0.5, 1, 100)
    ones, whole = np.ones(100, int), np.zeros(100, int)
    record = choose_early_exit(
        {"out of fold": whole}, {"out of fold": predictions(sure, ones, whole)}
    )
    assert record.threshold is None
    assert record.figures["out of fold"].share == 0
    assert record.figures["out of fold"].accuracy == 1


def test_equally_sure_pictures_leave_together_or_not_at_all() -> None:
    sure = np.full(1000, 0.9)
    ones, whole = np.ones(1000, int), np.arange(1000) % 2
    record = choose_early_exit(
        {"out of fold": whole}, {"out of fold": predictions(sure, ones, whole)}
    )
    assert record.threshold is None
