import math

import numpy as np
import pytest

from reviewlens.arrays import Probabilities
from training.intent.threshold import best_intents, choose_threshold, outcome_of

OTHER = 2


def rows(*pairs: tuple[int, float]) -> Probabilities:
    """Rows whose best intent has that probability; the rest is other's."""
    made = np.zeros((len(pairs), 3))
    for row, (best, probability) in zip(made, pairs, strict=True):
        row[best], row[OTHER] = probability, 1 - probability
    return made


def test_other_is_never_the_best() -> None:
    best, sureness = best_intents(np.array([[0.1, 0.2, 0.7]]), OTHER)
    assert best.tolist() == [1]
    assert sureness.tolist() == [0.2]


def test_the_outcome_counts_intents_and_others_apart() -> None:
    labels = np.array([0, 0, 1, 1, OTHER, OTHER])
    probabilities = rows((0, 0.9), (1, 0.8), (1, 0.95), (1, 0.3), (0, 0.9), (0, 0.1))
    outcome = outcome_of(labels, probabilities, 0.75, OTHER)
    assert outcome.top_1 == 0.75
    assert outcome.confident == 0.75
    assert outcome.precision == pytest.approx(2 / 3)
    assert outcome.others_confident == 0.5
    assert (outcome.pictures, outcome.others) == (4, 2)
    nobody = outcome_of(labels[:4], probabilities[:4], 0.99, OTHER)
    assert math.isnan(nobody.precision)
    assert math.isnan(nobody.others_confident)
    assert "precision" not in nobody.as_metrics()


def test_the_threshold_lies_above_the_mistakes() -> None:
    right = [(0, 0.5 + index / 1000) for index in range(400)]
    wrong = [(1, 0.5 + index / 200) for index in range(20)]
    labels = np.zeros(420, np.int64)
    threshold = choose_threshold(labels, rows(*right, *wrong), 0.97, OTHER)
    assert 0.55 < threshold <= 0.6
    outcome = outcome_of(labels, rows(*right, *wrong), threshold, OTHER)
    assert outcome.precision >= 0.98
    lax = choose_threshold(labels, rows(*right, *wrong), 0.9, OTHER)
    assert lax < threshold


def test_a_confident_other_is_a_mistake() -> None:
    pairs = [(0, 0.9)] * 200 + [(0, 0.95)] * 10
    labels = np.array([0] * 200 + [OTHER] * 10)
    assert choose_threshold(labels, rows(*pairs), 0.97, OTHER) == 1
    assert choose_threshold(labels[:200], rows(*pairs[:200]), 0.97, OTHER) == pytest.approx(0.9)


def test_few_pictures_are_no_proof() -> None:
    labels = np.zeros(10, np.int64)
    assert choose_threshold(labels, rows(*[(0, 0.99)] * 10), 0.97, OTHER) == 1
