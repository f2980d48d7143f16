"""Figures of one model for many weightings of the same pictures at once.

On the pictures themselves they are those of `training.metrics.metrics_of`.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Labels, Probabilities
from training.metrics import ECE_BINS, PRECISIONS, asked_classes, confidence_bins
from training.report.ranking import Ranking, Weights

Values = dict[str, npt.NDArray[np.float64]]


@dataclass(frozen=True)
class Figure:
    """How a figure is named and told."""

    title: str
    higher_is_better: bool
    meaning: str


FIGURES = {
    "pr_auc": Figure(
        "PR-AUC", True,
        "Average precision: the mean precision over all recalls, as the threshold falls. "
        "1 ranks every picture of the class above all others; chance gives the share of the class.",
    ),
    "roc_auc": Figure(
        "ROC-AUC", True,
        "How often a picture of the class gets a higher score than one that is not; chance is 0.5.",
    ),
    "recall_at_precision_95": Figure(
        "recall at precision 0.95", True,
        "The largest share of the class that one threshold finds while at least 95 of 100 flagged "
        "pictures are rightly flagged; 0 where no threshold does. The threshold is chosen on "
        "the very pictures, so this is a little flattering where they are few.",
    ),
    "recall_at_precision_99": Figure(
        "recall at precision 0.99", True, "The same, for 99 of 100."
    ),
    "accuracy": Figure(
        "accuracy", True, "Share of the pictures whose most probable class is the right one."
    ),
    "macro_f1": Figure(
        "macro F1", True,
        "Harmonic mean of precision and recall of each class at its most probable pictures, "
        "averaged over the classes.",
    ),
    "brier": Figure(
        "Brier", False,
        "Mean squared distance between probabilities and truth, 0 to 1 (halved sum over classes).",
    ),
    "ece": Figure(
        "ECE", False,
        f"Expected calibration error (Guo et al., 2017): {ECE_BINS} bins of equal width of the "
        "most probable class's probability; the distance between mean probability and accuracy in "
        "each, averaged by the share of pictures in it. Resampling adds noise to it, so its "
        "interval lies a little high.",
    ),
    "log_loss": Figure(
        "log loss", False,
        "Mean of -ln(probability of the true class): punishes what is sure and wrong.",
    ),
}  # fmt: skip


class ModelFigures:
    """Every one of FIGURES, of one model.

    PR-AUC, ROC-AUC and recalls are means over the asked classes that the labels hold; NaN in a
    resample that lacks one of them.
    """

    def __init__(self, labels: Labels, probabilities: Probabilities) -> None:
        """Prepare labels [n] and probabilities [n, classes]."""
        probabilities = normalised(probabilities)
        classes = probabilities.shape[1]
        predicted = probabilities.argmax(axis=1)
        truth, guess = np.eye(classes)[labels], np.eye(classes)[predicted]
        correct = (predicted == labels).astype(np.float64)
        eps = np.finfo(np.float64).eps
        self._rankings = [
            Ranking(probabilities[:, index], labels == index)
            for index in asked_classes(classes)
            if 0 < np.count_nonzero(labels == index) < len(labels)
        ]
        # What is a mean over pictures is one product with the weights.
        excess = np.eye(ECE_BINS)[confidence_bins(probabilities)]
        excess *= (probabilities.max(axis=1) - correct)[:, None]
        self._columns = np.column_stack(
            [
                correct,
                ((probabilities - truth) ** 2).sum(axis=1) / 2,
                -np.log(probabilities[np.arange(len(labels)), labels].clip(eps, 1 - eps)),
                excess,
                truth * guess,
                truth + guess,
            ]
        )

    def __call__(self, weights: Weights) -> Values:
        """Weights [resamples, n] to values [resamples] of each figure."""
        sums = weights @ self._columns
        with np.errstate(divide="ignore", invalid="ignore"):
            means = sums / weights.sum(axis=1, keepdims=True)
        correct, brier, log_loss, excess, both, either = np.split(
            means, np.cumsum([1, 1, 1, ECE_BINS, (means.shape[1] - 3 - ECE_BINS) // 2]), axis=1
        )
        with np.errstate(divide="ignore", invalid="ignore"):
            # Of a class that is neither true nor predicted there is no F1.
            f1 = np.where(either > 0, 2 * both / either, np.nan)
            macro_f1 = np.nansum(f1, axis=1) / np.isfinite(f1).sum(axis=1)
        areas = np.full((len(weights), 2 + len(PRECISIONS)), np.nan)
        if self._rankings:
            targets = tuple(PRECISIONS.values())
            areas = np.mean([ranking(weights, targets) for ranking in self._rankings], axis=0)
        values = dict(zip(("pr_auc", "roc_auc", *PRECISIONS), areas.T, strict=True))
        return {
            **values,
            "accuracy": correct[:, 0],
            "macro_f1": macro_f1,
            "brier": brier[:, 0],
            "ece": np.abs(excess).sum(axis=1),
            "log_loss": log_loss[:, 0],
        }


class ClassFigures:
    """Precision, recall, F1 of one class at its most probable pictures, PR-AUC and ROC-AUC."""

    def __init__(self, labels: Labels, probabilities: Probabilities, index: int) -> None:
        """Prepare the class `index` against the rest."""
        self._flagged = Flagged(labels == index, probabilities.argmax(axis=1) == index)
        self._ranking = Ranking(normalised(probabilities)[:, index], labels == index)

    def __call__(self, weights: Weights) -> Values:
        """Weights [resamples, n] to values [resamples]."""
        flagged = self._flagged(weights)
        areas = self._ranking(weights)
        return {
            "precision": flagged["precision"],
            "recall": flagged["recall"],
            "f1": flagged["f1"],
            "pr_auc": areas[:, 0],
            "roc_auc": areas[:, 1],
        }


class Flagged:
    """Precision, recall, F1, share of all pictures: of the pictures that are flagged as a class."""

    def __init__(self, positive: npt.NDArray[np.bool_], flagged: npt.NDArray[np.bool_]) -> None:
        """Which pictures are of the class [n], and which are flagged [n]."""
        self._columns = np.column_stack([positive & flagged, positive, flagged]).astype(np.float64)

    def __call__(self, weights: Weights) -> Values:
        """Weights [resamples, n] to values [resamples]."""
        both, positive, flagged = (weights @ self._columns).T
        with np.errstate(divide="ignore", invalid="ignore"):
            return {
                "precision": both / flagged,
                "recall": both / positive,
                "f1": 2 * both / (positive + flagged),
                "flagged": flagged / weights.sum(axis=1),
            }


def normalised(probabilities: Probabilities) -> Probabilities:
    """Rows that add up to 1; those of a float32 classifier do so only nearly."""
    rows: Probabilities = probabilities / probabilities.sum(axis=1, keepdims=True, dtype=np.float64)
    return rows
