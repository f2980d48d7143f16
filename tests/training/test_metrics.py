import numpy as np
import pytest

from training.metrics import confidence_bins, expected_calibration_error, metrics_of


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


def test_calibration_is_the_distance_of_confidence_from_accuracy() -> None:
    # Two of confidence 0.9 in one bin, one of them wrong; two of 0.6 in another, both right.
    probabilities = np.array([[0.9, 0.1], [0.1, 0.9], [0.6, 0.4], [0.4, 0.6]])
    ece = metrics_of(np.array([0, 0, 0, 1]), probabilities)["ece"]
    assert ece == pytest.approx(0.5 * abs(0.9 - 0.5) + 0.5 * abs(0.6 - 1))
    weights = np.array([1.0, 3, 1, 1])
    weighted = expected_calibration_error(np.array([0, 0, 0, 1]), probabilities, weights)
    assert weighted == pytest.approx(4 / 6 * abs(0.9 - 0.25) + 2 / 6 * abs(0.6 - 1))


def test_confidence_of_one_and_a_bin_edge_have_a_bin() -> None:
    assert confidence_bins(np.array([[1.0, 0.0], [0.6, 0.4], [0.5, 0.5]])).tolist() == [14, 8, 7]


def test_recall_at_a_precision_is_that_of_the_best_threshold() -> None:
    labels = np.array([1] * 20 + [0] + [1] * 5 + [0] * 4)
    scores = np.linspace(0.99, 0.01, 30)
    metrics = metrics_of(labels, np.column_stack([1 - scores, scores]))
    assert metrics["recall_at_precision_95"] == 1  # 25 of 26 at the last of the class
    assert metrics["recall_at_precision_99"] == 20 / 25
