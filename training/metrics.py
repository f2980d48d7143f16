"""How good probabilities are, for any number of classes."""

import numpy as np
import numpy.typing as npt
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    brier_score_loss,
    f1_score,
    log_loss,
    precision_recall_curve,
    roc_auc_score,
)

from reviewlens.arrays import Labels, Probabilities

ECE_BINS = 15
PRECISIONS = {"recall_at_precision_95": 0.95, "recall_at_precision_99": 0.99}


def metrics_of(
    labels: Labels, probabilities: Probabilities, weights: npt.NDArray[np.float64] | None = None
) -> dict[str, float]:
    """Accuracy, macro F1, ROC-AUC, PR-AUC, recall at a precision, log loss, Brier score, ECE.

    Labels are 0 ... classes - 1; `weights` [n] says how much each row counts. With two classes the
    areas and recalls are those of the second class; with more they are means over the classes, each
    against the rest. A mean is over the classes that the labels hold: of a class without a picture
    nothing can be said.
    """
    # A float32 classifier's rows add up to 1 only nearly, which scikit-learn warns of.
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True, dtype=np.float64)
    classes = np.arange(probabilities.shape[1])
    predicted = probabilities.argmax(axis=1)
    present = [
        (labels == index, probabilities[:, index])
        for index in asked_classes(len(classes))
        if 0 < np.count_nonzero(labels == index) < len(labels)
    ]
    ranked = {
        "roc_auc": [roc_auc_score(*pair, sample_weight=weights) for pair in present],
        "pr_auc": [average_precision_score(*pair, sample_weight=weights) for pair in present],
        **{
            name: [_recall_at(target, *pair, weights) for pair in present]
            for name, target in PRECISIONS.items()
        },
    }
    brier = brier_score_loss(
        labels, probabilities, labels=classes, scale_by_half=True, sample_weight=weights
    )
    return {
        "accuracy": float(accuracy_score(labels, predicted, sample_weight=weights)),
        "macro_f1": float(f1_score(labels, predicted, average="macro", sample_weight=weights)),
        **{name: float(np.mean(values)) for name, values in ranked.items() if values},
        "log_loss": float(log_loss(labels, probabilities, labels=classes, sample_weight=weights)),
        "brier": float(brier),
        "ece": expected_calibration_error(labels, probabilities, weights),
    }


def asked_classes(classes: int) -> tuple[int, ...]:
    """The classes that areas are told of: the second of two, every one of more."""
    return (1,) if classes == 2 else tuple(range(classes))


def confidence_bins(probabilities: Probabilities) -> Labels:
    """Which of 15 bins of equal width, open to the left, the highest probability lies in: [n]."""
    bins: Labels = np.ceil(probabilities.max(axis=1) * ECE_BINS).astype(np.int64) - 1
    return bins.clip(0, ECE_BINS - 1)


def expected_calibration_error(
    labels: Labels, probabilities: Probabilities, weights: npt.NDArray[np.float64] | None = None
) -> float:
    """Mean distance between confidence and accuracy over 15 bins of the top label's confidence.

    Guo et al., "On Calibration of Modern Neural Networks", 2017, equation 3; each bin counts by the
    (weighted) share of the pictures in it.
    """
    weights = np.ones(len(labels)) if weights is None else weights
    excess = probabilities.max(axis=1) - (probabilities.argmax(axis=1) == labels)
    by_bin = np.bincount(confidence_bins(probabilities), weights * excess, minlength=ECE_BINS)
    return float(np.abs(by_bin).sum() / weights.sum())


def _recall_at(
    target: float,
    positive: npt.NDArray[np.bool_],
    scores: npt.NDArray[np.float64],
    weights: npt.NDArray[np.float64] | None,
) -> float:
    precision, recall, _ = precision_recall_curve(positive, scores, sample_weight=weights)
    return float(recall[precision >= target].max())
