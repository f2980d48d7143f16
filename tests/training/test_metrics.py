import numpy as np
import pytest

from training.metrics import metrics_of


def test_two_classes() -> None:
    labels = np.array([0, 0, 1, 1])
    probabilities = np.array([[0.9, 0.1], [0.4, 0.6], [0.45, 0.55], [0.2, 0.8]])
    metrics = metrics_of(labels, probabilities)
    assert metrics["accuracy"] == 0.75
    assert metrics["roc_auc"] == 0.75  # of four pairs one, (0.6, 0.55), is the wrong way round
    assert metrics["pr_auc"] == pytest.approx((1 + 2 / 3) / 2)
    assert metrics["brier"] == pytest.approx(np.mean([0.1**2, 0.6**2, 0.45**2, 0.2**2]))
    assert metrics["log_loss"] == pytest.approx(-np.log([0.9, 0.4, 0.55, 0.8]).mean())


def test_a_perfect_classifier_of_three_classes() -> None:
    labels = np.array([0, 1, 2, 1])
    metrics = metrics_of(labels, np.eye(3)[labels])
    assert [metrics[name] for name in ("accuracy", "macro_f1", "roc_auc", "pr_auc")] == [1] * 4
    assert metrics["brier"] == 0


def test_a_class_without_a_picture_is_left_out_of_the_means() -> None:
    labels = np.array([0, 1, 1])
    metrics = metrics_of(labels, np.eye(3)[labels])
    assert metrics["roc_auc"] == 1


def test_pictures_of_one_class_have_no_areas() -> None:
    metrics = metrics_of(np.array([1, 1]), np.array([[0.2, 0.8], [0.6, 0.4]]))
    assert metrics["accuracy"] == 0.5
    assert "roc_auc" not in metrics
