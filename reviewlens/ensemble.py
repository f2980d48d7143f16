"""Base classifiers and stackers, as scikit-learn estimators for any number of classes."""

from collections.abc import Mapping, Sequence
from typing import Any, Final, Literal, Self

import numpy as np
import numpy.typing as npt
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.svm import SVC
from sklearn.utils.validation import check_is_fitted

from reviewlens.arrays import Labels, Probabilities
from reviewlens.folds import Groups, grouped_folds
from reviewlens.stacker import Stacker, fit_calibrated
from reviewlens.text_model import EvidenceCalibration, make_text_model

Feature = Literal["embedding", "text"]
BaseModelName = Literal["clip_svm", "clip_log_reg", "ocr_nb"]
Branches = tuple[BaseModelName, ...]

FEATURE_OF: Final[Mapping[BaseModelName, Feature]] = {
    "clip_svm": "embedding",
    "clip_log_reg": "embedding",
    "ocr_nb": "text",
}
"""Which feature each base model classifies; the order is the order of the stacker's columns."""

ALL_BRANCHES: Final[Branches] = tuple(FEATURE_OF)
FALLBACKS: Final[tuple[Branches, ...]] = (
    ("clip_log_reg", "ocr_nb"),
    ("clip_svm", "ocr_nb"),
    ("clip_svm", "clip_log_reg"),
    ("ocr_nb",),
)
"""What is left when one deployment is down: a classifier, the reader, or the encoder."""

_MOST_SVC_ROWS = 10_000


class SampledSVC(SVC):
    """An SVC fitted on at most `_MOST_SVC_ROWS` rows, drawn by chance: its time grows squared."""

    def fit(self, rows: Any, labels: Labels) -> Self:
        """As SVC."""
        if len(labels) > _MOST_SVC_ROWS:
            rng = np.random.default_rng(self.random_state)
            chosen = np.sort(rng.choice(len(labels), _MOST_SVC_ROWS, replace=False))
            # Every class stays, however rare.
            chosen = np.union1d(chosen, np.unique(labels, return_index=True)[1])
            rows, labels = rows[chosen], labels[chosen]
        super().fit(rows, labels)
        return self


def fit_base_model(
    name: BaseModelName, rows: Any, labels: Labels, groups: Groups, folds: int, random_state: int
) -> Any:
    """One base classifier, fitted whole: vectoriser, class weights, calibration.

    `rows` are float32 [n, dim], or n strings; `folds` are those of the calibrations.
    """
    if name == "clip_svm":
        # SVC(probability=True) is deprecated since scikit-learn 1.9: this is what replaces it.
        svc = SampledSVC(class_weight="balanced", random_state=random_state)
        return fit_calibrated(svc, rows, labels, groups, folds, random_state)
    if name == "clip_log_reg":
        # Embeddings have length 1, so their values are small: less shrinkage than the default.
        return LogisticRegression(
            C=100.0, class_weight="balanced", max_iter=2000, random_state=random_state
        ).fit(rows, labels)
    model = make_text_model()
    vectoriser, classifier = model[0], model[1:]
    counts = vectoriser.transform(rows)
    return make_pipeline(
        vectoriser,
        fit_calibrated(
            classifier, counts, labels, groups, folds, random_state, EvidenceCalibration
        ),
    )


class StackedEnsemble(ClassifierMixin, BaseEstimator):
    """The base classifiers, and RandomForests on their probabilities.

    Parameters
    ----------
    folds : most folds of the out-of-fold predictions that the forests are trained on.
    n_estimators : trees of each forest.
    prior : rate of each class where the bundle is used; None means as in the data.
    random_state : seed of everything random.

    Attributes
    ----------
    classes_ : labels, sorted.
    base_models_ : name to classifier, fitted on all rows.
    stackers_ : base models to the stacker of their probabilities: all of them, and each of
        FALLBACKS.
    splits_ : the folds.
    out_of_fold_ : name to float64 [n, classes], what the stackers were trained on.
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

    def fit(
        self, features: Mapping[Feature, Any], labels: Labels, groups: Groups | None = None
    ) -> Self:
        """Fit on features: "embedding" float32 [n, dim] and "text", n strings; labels int [n].

        Rows of one group stay in one fold; without `groups` each row is its own. Raises ValueError
        where a class has too few groups for folds within folds: four are always enough.
        """
        if groups is None:
            groups = np.arange(len(labels))
        self.classes_ = np.unique(labels)
        self.splits_ = grouped_folds(labels, groups, self.folds, self.random_state)
        self.base_models_: dict[BaseModelName, Any] = {}
        self.out_of_fold_: dict[BaseModelName, Probabilities] = {}
        for name, feature in FEATURE_OF.items():
            rows = features[feature]
            self.out_of_fold_[name] = self._out_of_fold(name, rows, labels, groups)
            self.base_models_[name] = fit_base_model(
                name, rows, labels, groups, self.folds, self.random_state
            )
        self.stackers_: dict[Branches, Stacker] = {
            branches: self.make_stacker().fit(
                columns_of(self.out_of_fold_, branches), labels, groups
            )
            for branches in (ALL_BRANCHES, *FALLBACKS)
        }
        return self

    def make_stacker(self) -> Stacker:
        """One unfitted stacker."""
        return Stacker(self.folds, self.n_estimators, self.prior, self.random_state)

    def base_probabilities(
        self, features: Mapping[Feature, Any]
    ) -> dict[BaseModelName, Probabilities]:
        """Probabilities of each base model, float64 [n, classes]."""
        check_is_fitted(self)
        return {
            name: self.base_models_[name].predict_proba(features[feature])
            for name, feature in FEATURE_OF.items()
        }

    def predict_proba(self, features: Mapping[Feature, Any]) -> Probabilities:
        """Probabilities of the stack, float64 [n, classes]."""
        base = self.base_probabilities(features)
        return stack(self.stackers_[ALL_BRANCHES], base)

    def predict(self, features: Mapping[Feature, Any]) -> Labels:
        """The most probable class of each row."""
        best: Labels = self.classes_[self.predict_proba(features).argmax(axis=1)]
        return best

    def _out_of_fold(
        self, name: BaseModelName, rows: Any, labels: Labels, groups: Groups
    ) -> Probabilities:
        predicted = np.empty((len(labels), len(self.classes_)))
        for fitted_on, judged in self.splits_:
            model = fit_base_model(
                name,
                _take(rows, fitted_on),
                labels[fitted_on],
                groups[fitted_on],
                self.folds,
                self.random_state,
            )
            predicted[judged] = model.predict_proba(_take(rows, judged))
        return predicted


def stack(
    stacker: Stacker, base: Mapping[BaseModelName, Probabilities | Sequence[Sequence[float]]]
) -> Probabilities:
    """Probabilities of the stack from those of the base models that it was fitted on."""
    return stacker.predict_proba(columns_of(base, tuple(base)))


def columns_of(
    base: Mapping[BaseModelName, Probabilities | Sequence[Sequence[float]]], branches: Branches
) -> Probabilities:
    """Probabilities side by side, float64 [n, models x classes], in the order of FEATURE_OF."""
    ordered = [name for name in FEATURE_OF if name in branches]
    return np.hstack([np.asarray(base[name], dtype=np.float64) for name in ordered])


def _take(rows: Any, chosen: npt.NDArray[np.int64]) -> Any:
    return rows[chosen] if isinstance(rows, np.ndarray) else [rows[index] for index in chosen]
