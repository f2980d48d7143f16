"""Areas under the curves for many weightings of the same pictures at once."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

Weights = npt.NDArray[np.float64]
"""[resamples, n]: how often each picture was drawn, times how much it counts."""


class Ranking:
    """Pictures in falling order of score, sorted once.

    Calling scikit-learn for each of 500 resamples would sort each time; the order of a resample is
    that of the whole, so that cumulated weights give all of its curves.
    """

    def __init__(self, scores: npt.NDArray[np.float64], positive: npt.NDArray[np.bool_]) -> None:
        """Sort `scores` [n]; `positive` [n] says which pictures are of the class."""
        self._order = np.argsort(-scores, kind="stable")
        self._positive = positive[self._order].astype(np.float64)
        # Pictures of one score are taken together: no threshold parts them.
        self._ends = np.flatnonzero(np.diff(scores[self._order], append=-np.inf))

    def __call__(
        self, weights: Weights, precisions: Sequence[float] = ()
    ) -> npt.NDArray[np.float64]:
        """PR-AUC, ROC-AUC and the highest recall at each precision: [resamples, 2 + precisions].

        PR-AUC is the average precision, sum of (R_i - R_{i-1}) P_i over the thresholds, as
        scikit-learn's. A row is NaN where a resample holds no picture of the class, or only such.
        """
        ordered = weights[:, self._order]
        taken = np.cumsum(ordered, axis=1)[:, self._ends]
        found = np.cumsum(ordered * self._positive, axis=1)[:, self._ends]
        precision = np.divide(found, taken, out=np.zeros_like(found), where=taken > 0)
        positives, negatives = found[:, -1:], taken[:, -1:] - found[:, -1:]
        with np.errstate(divide="ignore", invalid="ignore"):
            recall, false_alarms = found / positives, (taken - found) / negatives
        areas = [
            (np.diff(recall, axis=1, prepend=0) * precision).sum(axis=1),
            np.trapezoid(_from_zero(recall), _from_zero(false_alarms), axis=1),
            *(np.where(precision >= target, recall, 0).max(axis=1) for target in precisions),
        ]
        defined = (positives > 0) & (negatives > 0)
        return np.where(defined, np.column_stack(areas), np.nan)


def _from_zero(curve: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.concatenate([np.zeros((len(curve), 1)), curve], axis=1)
