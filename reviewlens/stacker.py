"""The stacker: a RandomForest on the base models' probabilities, calibrated, for a known prior."""

from collections.abc import Sequence
from typing import Any, Self

import numpy as np
import numpy.typing as npt
from scipy.special import logit
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import RandomForestClassifier
from sklearn.utils.validation import check_is_fitted

from reviewlens.arrays import Labels, Probabilities
from reviewlens.compact_forest import CompactForest
from reviewlens.errors import BundleError
from reviewlens.folds import Groups, grouped_folds

# Large leaves: the columns are probabilities already, so what is left to learn is smooth. On made
# pictures of other wordings the log loss is lower than with leaves of a few rows. Out of fold on
# 30,000 rows, a hundredth of them in each leaf finds less spam than 150.
_LEAF_SHARE = 0.01
_LEAF_ROWS = (5, 150)
"""Bounds of the fewest rows in a leaf, which are `_LEAF_SHARE` of all between them."""
# A leaf of some hundred rows cannot tell what is nearer to 0 or 1 than this.
_SUREST = 1e-3


class LogOddsForest(RandomForestClassifier):
    """A RandomForest that calibrations ask for log-odds.

    A sigmoid of log-odds can leave a probability as it is, which one of the probability cannot: it
    keeps away from 0 and 1 (Kull, Silva Filho and Flach, "Beta calibration", 2017).
    """

    def decision_function(self, rows: Any) -> npt.NDArray[np.float64]:
        """Log-odds of the second class [n]; of more than two, of each [n, classes]."""
        return self.log_odds(self.predict_proba(rows))

    @staticmethod
    def log_odds(shares: Probabilities) -> npt.NDArray[np.float64]:
        """What `decision_function` says of rows whose probabilities [n, classes] are `shares`."""
        log_odds = logit(shares.clip(_SUREST, 1 - _SUREST))
        return np.asarray(log_odds[:, 1] if shares.shape[1] == 2 else log_odds)


class Stacker(ClassifierMixin, BaseEstimator):
    """RandomForest, sigmoid calibration, correction of the prior.

    Parameters
    ----------
    folds : folds of the predictions that the sigmoid is fitted on.
    n_estimators : trees of the forest.
    prior : rate of each class where the bundle is used; None means as in the data.
    random_state : seed of everything random.

    Attributes
    ----------
    classes_ : labels, sorted.
    rates_ : float64 [classes], rate of each class in the data.
    calibrated_ : the forest, fitted on all rows, with its sigmoid.
    """

    def __init__(
        self,
        folds: int = 5,
        n_estimators: int = 100,
        prior: Sequence[float] | None = None,
        random_state: int = 0,
    ) -> None:
        self.folds = folds
        self.n_estimators = n_estimators
        self.prior = prior
        self.random_state = random_state

    def fit(self, columns: Probabilities, labels: Labels, groups: Groups) -> Self:
        """Fit on out-of-fold `columns`, float64 [n, models x classes]."""
        self.classes_, counts = np.unique(labels, return_counts=True)
        self.rates_ = counts / counts.sum()
        fewest, most = _LEAF_ROWS
        forest = LogOddsForest(
            n_estimators=self.n_estimators,
            min_samples_leaf=min(most, max(fewest, round(_LEAF_SHARE * len(labels)))),
            # The two columns of a model tell the same: a split sees those of two models at least.
            # One without the model that tells most binds, being monotonic, all that are below it.
            max_features=2 / 3,
            # What makes a model surer of a class never makes the stack less sure of it.
            monotonic_cst=np.resize([-1, 1], columns.shape[1]) if len(self.classes_) == 2 else None,
            class_weight="balanced",
            n_jobs=1,  # a parallel forest starts threads at every request
            random_state=self.random_state,
        )
        self.calibrated_ = fit_calibrated(
            forest, columns, labels, groups, self.folds, self.random_state
        )
        return self

    def predict_proba(self, columns: Probabilities) -> Probabilities:
        """Probabilities float64 [n, classes] of base models' `columns`."""
        check_is_fitted(self)
        probabilities = self._calibrated(columns)
        if self.prior is None:
            return probabilities
        return for_prior(probabilities, self.rates_, np.asarray(self.prior))

    def predict(self, columns: Probabilities) -> Labels:
        """The most probable class of each row."""
        best: Labels = self.classes_[self.predict_proba(columns).argmax(axis=1)]
        return best

    def __getstate__(self) -> dict[str, Any]:
        """All but the compact forest, which is made of the other again."""
        state: dict[str, Any] = super().__getstate__()
        return {name: value for name, value in state.items() if name != "_compact"}

    def __setstate__(self, state: dict[str, Any]) -> None:
        """Raises BundleError where the sigmoid is one of shares, as it was before log-odds."""
        super().__setstate__(state)
        if hasattr(self, "calibrated_") and not isinstance(self._fitted.estimator, LogOddsForest):
            raise BundleError(
                "The bundle's stacker was fitted by an earlier reviewlens, which calibrated it in "
                "another way: train the bundle again."
            )

    @property
    def _fitted(self) -> Any:
        (fitted,) = self.calibrated_.calibrated_classifiers_
        return fitted

    def _calibrated(self, columns: Probabilities) -> Probabilities:
        """As `calibrated_.predict_proba` does: each class against the rest, then made to add up."""
        fitted = self._fitted
        if not hasattr(self, "_compact"):
            self._compact = CompactForest(fitted.estimator)
        log_odds = fitted.estimator.log_odds(self._compact.predict_proba(columns))
        if len(self.classes_) == 2:
            second = fitted.calibrators[0].predict(log_odds)
            return np.stack([1 - second, second], axis=1)
        each = np.stack(
            [one.predict(log_odds[:, index]) for index, one in enumerate(fitted.calibrators)],
            axis=1,
        )
        total = each.sum(axis=1, keepdims=True)
        return np.where(total > 0, each / np.where(total > 0, total, 1), 1 / each.shape[1])


def for_prior(
    probabilities: Probabilities, rates: Probabilities, prior: Probabilities
) -> Probabilities:
    """`probabilities` [n, classes] learnt at the classes' `rates`, as they are at `prior`.

    Bayes' rule with the likelihoods unchanged (Saerens, Latinne and Decaestecker, "Adjusting the
    outputs of a classifier to new a priori probabilities", 2002, formula 2.4).
    """
    shifted = probabilities * (prior / rates)
    return np.asarray(shifted / shifted.sum(axis=1, keepdims=True))


def fit_calibrated(
    estimator: Any,
    rows: Any,
    labels: Labels,
    groups: Groups,
    folds: int,
    random_state: int,
    calibration: type[CalibratedClassifierCV] = CalibratedClassifierCV,
) -> CalibratedClassifierCV:
    """`estimator` fitted on all rows, and a sigmoid fitted on its predictions by grouped folds."""
    splits = grouped_folds(labels, groups, folds, random_state)
    calibrated = calibration(estimator, method="sigmoid", ensemble=False, cv=splits)
    calibrated.fit(rows, labels)
    # The rows of the folds are of no use once it is fitted, and would be pickled.
    return calibrated.set_params(cv=None)
