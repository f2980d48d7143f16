"""Chooses from which certainty of the CLIP heads on a picture need not be read."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt
from scipy.stats import binomtest

from reviewlens.arrays import Labels
from reviewlens.early_exit import HEADS, certainty
from reviewlens.manifest import EarlyExitFigures, EarlyExitRecord
from training.judge import Predictions

TARGET_AGREEMENT = 0.97
_SURENESS = 0.95


def choose_early_exit(
    labels: Mapping[str, Labels], predictions: Mapping[str, Predictions]
) -> EarlyExitRecord:
    """The least threshold at which the answers that leave early are those of the whole stack.

    Chosen on the part "out of fold": the lower end of the Wilson interval of the agreement reaches
    TARGET_AGREEMENT. The figures are of every part.
    """
    threshold = _least(predictions["out of fold"])
    figures = {part: _figures(labels[part], predictions[part], threshold) for part in predictions}
    return EarlyExitRecord(threshold=threshold, target_agreement=TARGET_AGREEMENT, figures=figures)


def _least(predictions: Predictions) -> float | None:
    sure, same = _certainty(predictions), _same(predictions)
    order = np.argsort(-sure, kind="stable")
    agreeing = np.cumsum(same[order])
    chosen = None
    for count, row in enumerate(order, start=1):
        if sure[row] <= 0:
            break
        if count < len(order) and sure[order[count]] == sure[row]:
            continue  # a threshold takes all that are equally sure
        interval = binomtest(int(agreeing[count - 1]), count).proportion_ci(
            2 * _SURENESS - 1, method="wilson"
        )
        if interval.low >= TARGET_AGREEMENT:
            chosen = float(sure[row])
    return chosen


def _figures(labels: Labels, predictions: Predictions, threshold: float | None) -> EarlyExitFigures:
    whole = predictions.models["stacking"].argmax(axis=1)
    leaves = (
        np.zeros(len(labels), bool) if threshold is None else _certainty(predictions) >= threshold
    )
    answered = np.where(leaves, predictions.without["ocr_nb"].argmax(axis=1), whole)
    return EarlyExitFigures(
        pictures=len(labels),
        share=float(leaves.mean()),
        agreement=float(_same(predictions)[leaves].mean()) if leaves.any() else 1.0,
        accuracy=float((answered == labels).mean()),
        accuracy_without=float((whole == labels).mean()),
    )


def _certainty(predictions: Predictions) -> npt.NDArray[np.float64]:
    return certainty({name: predictions.models[name] for name in HEADS})


def _same(predictions: Predictions) -> npt.NDArray[np.bool_]:
    early = predictions.without["ocr_nb"].argmax(axis=1)
    return np.asarray(early == predictions.models["stacking"].argmax(axis=1))
