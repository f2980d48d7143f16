from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import precision_recall_fscore_support

from tests.training.report.conftest import predictions
from training.metrics import metrics_of
from training.report.figures import FIGURES, ClassFigures, ModelFigures
from training.report.ranking import Ranking

Draw = Callable[[int, int], Any]


@pytest.mark.parametrize("classes", [2, 3, 5])
@pytest.mark.parametrize("digits", [1, 15])  # rounding to one digit makes many ties
def test_they_are_scikit_learns(labels: Draw, classes: int, digits: int) -> None:
    truth = labels(300, classes)
    probabilities = predictions(truth, classes, 1.0, seed=1).round(digits)
    figures = ModelFigures(truth, probabilities)(np.ones((1, 300)))
    expected = metrics_of(truth, probabilities)
    assert set(figures) == set(FIGURES) == set(expected)
    assert {name: values[0] for name, values in figures.items()} == pytest.approx(expected)


def test_weights_are_scikit_learns(labels: Draw) -> None:
    truth = labels(200, 3)
    probabilities = predictions(truth, 3, 1.0, seed=1)
    weights = np.random.default_rng(2).random(200)
    figures = ModelFigures(truth, probabilities)(weights[None])
    expected = metrics_of(truth, probabilities, weights)
    assert {name: values[0] for name, values in figures.items()} == pytest.approx(expected)


def test_a_resample_is_the_drawn_rows_themselves(labels: Draw) -> None:
    truth = labels(120, 2)
    probabilities = predictions(truth, 2, 1.0, seed=1)
    drawn = np.random.default_rng(3).integers(120, size=(2, 120))
    weights = np.stack([np.bincount(rows, minlength=120) for rows in drawn]).astype(float)
    figures = ModelFigures(truth, probabilities)(weights)
    for number, rows in enumerate(drawn):
        expected = metrics_of(truth[rows], probabilities[rows])
        assert {name: values[number] for name, values in figures.items()} == pytest.approx(expected)


def test_classes_are_scikit_learns(labels: Draw) -> None:
    truth = labels(150, 3)
    probabilities = predictions(truth, 3, 1.0, seed=1)
    expected = precision_recall_fscore_support(truth, probabilities.argmax(axis=1))
    for index in range(3):
        figures = ClassFigures(truth, probabilities, index)(np.ones((1, 150)))
        for name, values in zip(("precision", "recall", "f1"), expected, strict=False):
            assert figures[name][0] == pytest.approx(values[index])


def test_without_a_picture_of_the_class_there_is_no_area() -> None:
    ranking = Ranking(np.array([0.9, 0.5, 0.1]), np.array([True, False, True]))
    weights = np.array([[1.0, 1, 1], [0, 3, 0], [2, 0, 1]])
    areas = ranking(weights, (0.95,))
    assert np.isfinite(areas[0]).all()
    assert np.isnan(areas[1:]).all()


def test_a_precision_that_is_never_reached_recalls_nothing() -> None:
    ranking = Ranking(np.array([0.9, 0.5]), np.array([False, True]))
    assert ranking(np.ones((1, 2)), (0.95, 0.5))[0, 2:].tolist() == [0, 1]
