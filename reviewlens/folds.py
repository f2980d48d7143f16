"""Folds that keep groups together and classes in proportion."""

import numpy as np
import numpy.typing as npt
from sklearn.model_selection import StratifiedGroupKFold

from reviewlens.arrays import Labels

Groups = npt.NDArray[np.int64]
"""[n], equal numbers for pictures that belong together."""
Split = tuple[npt.NDArray[np.int64], npt.NDArray[np.int64]]
"""Rows to fit on, rows to predict."""

FEWEST_FOLDS = 2


def fewest_groups(labels: Labels, groups: Groups) -> int:
    """How many groups the class has that has the fewest."""
    return min(len(np.unique(groups[labels == label])) for label in np.unique(labels))


def grouped_folds(labels: Labels, groups: Groups, most: int, random_state: int) -> list[Split]:
    """At most `most` folds: as many as let every class be in what each of them is fitted on.

    Raises ValueError where a class has a single group.
    """
    classes = len(np.unique(labels))
    for folds in range(min(most, fewest_groups(labels, groups)), FEWEST_FOLDS - 1, -1):
        splitter = StratifiedGroupKFold(folds, shuffle=True, random_state=random_state)
        splits: list[Split] = list(splitter.split(labels, labels, groups))
        if all(len(np.unique(labels[fitted_on])) == classes for fitted_on, _ in splits):
            return splits
    raise ValueError(
        "Every class needs pictures in two groups at least, to be fitted on one and judged on one."
    )
