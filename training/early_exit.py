"""Chooses from which certainty of the CLIP heads on a picture need not be read."""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Labels
from reviewlens.early_exit import HEADS, certainty
from reviewlens.manifest import EarlyExitFigures, EarlyExitRecord
from training.judge import Predictions

MOST_LOST = 0.005
"""Of the accuracy on all pictures."""


def choose_early_exit(
    labels: Mapping[str, Labels], predictions: Mapping[str, Predictions]
) -> EarlyExitRecord:
    """The least threshold at which leaving early costs at most MOST_LOST of the accuracy.

    Chosen on the part "out of fold"; the figures are of every part.
    """
    threshold = _least(labels["out of fold"], predictions["out of fold"])
    figures = {part: _figures(labels[part], predictions[part], threshold) for part in predictions}
    return EarlyExitRecord(threshold=threshold, most_lost=MOST_LOST, figures=figures)


def _least(labels: Labels, predictions: Predictions) -> float | None:
    sure = _certainty(predictions)
    early = predictions.without["ocr_nb"].argmax(axis=1) == labels
    whole = predictions.models["stacking"].argmax(axis=1) == labels
    order = np.argsort(-sure, kind="stable")
    lost = np.cumsum(whole[order].astype(int) - early[order]) / len(labels)
    # A threshold takes all that are equally sure, and none that the heads do not agree on.
    last_of_its_kind = np.append(np.diff(sure[order]) != 0, True)
    possible = np.flatnonzero((lost <= MOST_LOST) & last_of_its_kind & (sure[order] > 0))
    return float(sure[order[possible[-1]]]) if len(possible) else None


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
