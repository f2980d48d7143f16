"""Answers that do not wait for the reader, where the CLIP heads are sure enough."""

from collections.abc import Mapping
from typing import Final

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Probabilities
from reviewlens.ensemble import BaseModelName

HEADS: Final[tuple[BaseModelName, ...]] = ("clip_svm", "clip_log_reg")
READERS: Final[tuple[BaseModelName, ...]] = ("ocr_nb",)
"""What is asked where the heads are not sure."""


def certainty(base: Mapping[BaseModelName, Probabilities]) -> npt.NDArray[np.float64]:
    """How sure the heads are together, float64 [n] in [0, 1].

    The lesser probability of the class that all name, 0 where they name different ones. `base`
    holds probabilities [n, classes] of each head.
    """
    probabilities = np.stack([base[name] for name in HEADS])
    named = probabilities.argmax(axis=2)
    agreed = (named == named[0]).all(axis=0)
    return np.where(agreed, probabilities.max(axis=2).min(axis=0), 0.0)
