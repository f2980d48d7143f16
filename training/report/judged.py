"""What a report is made of: predictions, thresholds, and lines about them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Labels, Probabilities
from reviewlens.manifest import Thresholds

STACK = "stacking"
"""The model that the others are compared with."""
LEVELS = ("review", "block")


@dataclass(frozen=True)
class Judged:
    """Predictions of every model on n pictures that it was not trained on.

    Raises ValueError where an array is not of n rows.
    """

    labels: Labels
    """[n], 0 ... classes - 1."""
    probabilities: Mapping[str, Probabilities]
    """Model name to [n, classes], in the order of the tables; the stack is named "stacking"."""
    without: Mapping[str, Probabilities]
    """Branch name to the probabilities of the stack trained without that branch."""
    slices: Mapping[str, npt.NDArray[np.bool_]]
    """Name, such as "Cyrillic text", to bool [n]."""
    files: Sequence[Path]
    """n picture files, for thumbnails of mistakes."""
    weights: npt.NDArray[np.float64] | None = None
    """[n], how much each row counts where production has other shares of the classes."""

    def __post_init__(self) -> None:
        rows = len(self.labels)
        arrays = {**self.probabilities, **self.without, **self.slices, "files": self.files}
        if self.weights is not None:
            arrays["weights"] = self.weights
        for name, array in arrays.items():
            if len(array) != rows:
                raise ValueError(f"{name} has {len(array)} rows, and there are {rows} labels")
        if not rows or STACK not in self.probabilities:
            raise ValueError(f"a part needs a picture at least, and predictions named '{STACK}'")


@dataclass(frozen=True)
class Report:
    """A trained bundle, judged."""

    name: str
    version: str
    class_names: tuple[str, ...]
    parts: Mapping[str, Judged]
    """"out of fold", and "held out" where there is a held-out part."""
    thresholds: Mapping[str, Thresholds]
    """Of the asked classes: the second of two, every one of more."""
    target_precision: Mapping[str, float]
    """"review" and "block" to the precision that the threshold was chosen for."""
    about: Mapping[str, str]
    """Lines for the head of the page."""
    warnings: Sequence[str]
    """What the data checks found, in plain words."""
