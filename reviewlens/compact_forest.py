"""A fitted RandomForest as flat arrays: the same answers without a Python call for each tree."""

from typing import Any

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Probabilities


class CompactForest:
    """Answers as a `RandomForestClassifier` does.

    scikit-learn asks one tree after another, which costs milliseconds for a single row; here all
    trees go down one level at a time.
    """

    def __init__(self, forest: Any) -> None:
        """Copy the trees of a fitted forest."""
        trees = [estimator.tree_ for estimator in forest.estimators_]
        sizes = np.array([tree.node_count for tree in trees])
        self._roots = np.concatenate([[0], np.cumsum(sizes)[:-1]])
        self._depth = max(tree.max_depth for tree in trees)
        starts = np.repeat(self._roots, sizes)
        own = np.arange(sizes.sum())
        left = np.concatenate([tree.children_left for tree in trees])
        right = np.concatenate([tree.children_right for tree in trees])
        # A leaf leads to itself, so that all trees may take as many steps as the deepest.
        self._left = np.where(left < 0, own, left + starts)
        self._right = np.where(left < 0, own, right + starts)
        self._feature = np.concatenate([tree.feature for tree in trees]).clip(min=0)
        self._threshold = np.concatenate([tree.threshold for tree in trees])
        self._value = np.concatenate([tree.value[:, 0, :] for tree in trees])

    def predict_proba(self, columns: npt.NDArray[np.float64]) -> Probabilities:
        """Probabilities float64 [n, classes] of float64 `columns` [n, features]."""
        # scikit-learn compares in single precision too.
        rows = np.asarray(columns, dtype=np.float32)
        nodes = np.tile(self._roots, (len(rows), 1))
        row_of = np.arange(len(rows))[:, np.newaxis]
        for _ in range(self._depth):
            goes_left = rows[row_of, self._feature[nodes]] <= self._threshold[nodes]
            nodes = np.where(goes_left, self._left[nodes], self._right[nodes])
        shares = self._value[nodes]
        shares = shares / shares.sum(axis=2, keepdims=True)
        return np.asarray(shares.mean(axis=1))
