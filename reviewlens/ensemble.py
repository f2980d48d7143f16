"""Base classifiers and stacker, as scikit-learn estimators for any number of classes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final, Literal, Self

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin, clone
from sklearn.calibration import CalibratedClassifierCV
from sklearn.ensemble import RandomForestClassifier
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import make_pipeline
from sklearn.svm import SVC
from sklearn.utils.validation import check_is_fitted

from reviewlens.arrays import Labels, Probabilities

Feature = Literal["embedding", "text"]
BaseModelName = Literal["clip_svm", "clip_log_reg", "ocr_nb"]

FEATURE_OF: Final[Mapping[BaseModelName, Feature]] = {
    "clip_svm": "embedding",
    "clip_log_reg": "embedding",
    "ocr_nb": "text",
}
"""Which feature each base model classifies; the order is the order of the stacker's columns."""


def make_base_model(name: BaseModelName, folds: int, random_state: int) -> Any:
    """One unfitted base classifier.

    `folds` is the number of folds of the SVC's calibration: every class needs as many pictures.
    """
    factories: dict[BaseModelName, Callable[[], Any]] = {
        # SVC(probability=True) is deprecated since scikit-learn 1.9: this is what replaces it.
        "clip_svm": lambda: CalibratedClassifierCV(
            SVC(C=10.0, gamma="scale", class_weight="balanced", random_state=random_state),
            ensemble=False,
            cv=StratifiedKFold(folds, shuffle=True, random_state=random_state),
        ),
        # Embeddings have length 1, so their values are small: less shrinkage than the default.
        "clip_log_reg": lambda: LogisticRegression(
            C=100.0, class_weight="balanced", max_iter=2000, random_state=random_state
        ),
        "ocr_nb": lambda: make_pipeline(
            # Hashing has no vocabulary to be empty, where no picture of the data holds text.
            HashingVectorizer(
                analyzer="char_wb", ngram_range=(2, 4), n_features=2**15, alternate_sign=False
            ),
            MultinomialNB(alpha=0.01),
        ),
    }
    return factories[name]()


class StackedEnsemble(ClassifierMixin, BaseEstimator):
    """The base classifiers, and a RandomForest on their probabilities.

    Parameters
    ----------
    folds : folds of the out-of-fold predictions that the forest is trained on.
    n_estimators : trees of the forest.
    random_state : seed of everything random.

    Attributes
    ----------
    classes_ : labels, sorted.
    base_models_ : name to classifier, fitted on all rows.
    stacker_ : the forest; its columns are the base models' probabilities, model after model.
    out_of_fold_ : float64 [n, models x classes], what the forest was trained on.
    """

    def __init__(self, folds: int = 5, n_estimators: int = 100, random_state: int = 0) -> None:
        self.folds = folds
        self.n_estimators = n_estimators
        self.random_state = random_state

    def fit(self, features: Mapping[Feature, Any], labels: Labels) -> Self:
        """Fit on features: "embedding" float32 [n, dim] and "text", n strings; labels int [n]."""
        self.classes_ = np.unique(labels)
        folds = StratifiedKFold(self.folds, shuffle=True, random_state=self.random_state)
        self.base_models_: dict[BaseModelName, Any] = {}
        out_of_fold = []
        for name, feature in FEATURE_OF.items():
            model = make_base_model(name, self.folds, self.random_state)
            out_of_fold.append(
                cross_val_predict(
                    clone(model), features[feature], labels, cv=folds, method="predict_proba"
                )
            )
            self.base_models_[name] = model.fit(features[feature], labels)
        self.out_of_fold_ = np.hstack(out_of_fold)
        self.stacker_ = RandomForestClassifier(
            n_estimators=self.n_estimators,
            min_samples_leaf=5,
            class_weight="balanced",
            n_jobs=1,  # a parallel forest starts threads at every request
            random_state=self.random_state,
        ).fit(self.out_of_fold_, labels)
        return self

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
        return stack(self.stacker_, base)

    def predict(self, features: Mapping[Feature, Any]) -> Labels:
        """The most probable class of each row."""
        best: Labels = self.classes_[self.predict_proba(features).argmax(axis=1)]
        return best


def stack(
    stacker: RandomForestClassifier,
    base: Mapping[BaseModelName, Probabilities | Sequence[Sequence[float]]],
) -> Probabilities:
    """Probabilities of the stack from those of the base models, each [n, classes]."""
    columns = np.hstack([np.asarray(base[name], dtype=np.float64) for name in FEATURE_OF])
    probabilities: Probabilities = stacker.predict_proba(columns)
    return probabilities
