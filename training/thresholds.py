"""From which probability on a precision is reached."""

import numpy as np
import numpy.typing as npt
from sklearn.metrics import precision_recall_curve

from reviewlens.manifest import Thresholds


def threshold_for(
    scores: npt.NDArray[np.float64],
    positive: npt.NDArray[np.bool_],
    target: float,
    weights: npt.NDArray[np.float64] | None = None,
) -> float | None:
    """The least threshold [0, 1] at which the precision of `scores` [n] reaches `target`.

    None where none does, or where nothing is positive. `weights` [n] say how much each row counts.
    """
    if not positive.any():
        return None
    precision, _, thresholds = precision_recall_curve(positive, scores, sample_weight=weights)
    reached = np.flatnonzero(precision[:-1] >= target)
    return float(thresholds[reached[0]]) if len(reached) else None


def choose_thresholds(
    scores: npt.NDArray[np.float64],
    positive: npt.NDArray[np.bool_],
    review: float,
    block: float,
    weights: npt.NDArray[np.float64] | None = None,
) -> Thresholds:
    """Both thresholds of one class, for the precisions `review` and `block`."""
    return Thresholds(
        review=threshold_for(scores, positive, review, weights),
        block=threshold_for(scores, positive, block, weights),
    )
