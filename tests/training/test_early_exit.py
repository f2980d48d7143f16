from collections.abc import Mapping

import numpy as np
import pytest

from reviewlens.arrays import Probabilities
from reviewlens.early_exit import certainty
from reviewlens.ensemble import BaseModelName
from training.early_exit import TARGET_AGREEMENT, choose_early_exit
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


def test_leaves_early_where_reading_changes_nothing() -> None:
    sure = np.linspace(0.5, 1, 1000)
    ones = np.ones(1000, int)
    whole = np.where(sure > 0.8, 1, np.arange(1000) % 2)  # below, reading decides
    record = choose_early_exit(
        {"out of fold": whole}, {"out of fold": predictions(sure, ones, whole)}
    )
    assert record.threshold == pytest.approx(0.8, abs=0.02)
    figures = record.figures["out of fold"]
    assert figures.share == pytest.approx(0.4, abs=0.03)
    assert figures.agreement >= TARGET_AGREEMENT
    assert figures.accuracy_without == 1
    expected = 1 - (1 - figures.agreement) * figures.share
    assert figures.accuracy == pytest.approx(expected)


def test_nothing_leaves_where_the_heads_are_often_wrong() -> None:
    sure = np.linspace(0.5, 1, 200)
    ones, whole = np.ones(200, int), np.arange(200) % 2
    record = choose_early_exit(
        {"out of fold": whole}, {"out of fold": predictions(sure, ones, whole)}
    )
    assert record.threshold is None
    assert record.figures["out of fold"].share == 0


def test_a_few_that_agree_prove_nothing() -> None:
    sure, ones = np.linspace(0.5, 1, 20), np.ones(20, int)
    record = choose_early_exit(
        {"out of fold": ones}, {"out of fold": predictions(sure, ones, ones)}
    )
    assert record.threshold is None
