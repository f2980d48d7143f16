"""The Naive Bayes on what a picture says: what it counts, and what it makes of that."""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Final, Self

import numpy as np
import numpy.typing as npt
from scipy import sparse
from scipy.special import logsumexp
from sklearn.base import BaseEstimator, TransformerMixin
from sklearn.calibration import CalibratedClassifierCV
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.naive_bayes import MultinomialNB
from sklearn.pipeline import Pipeline, make_pipeline, make_union
from sklearn.utils.sparsefuncs_fast import inplace_csr_row_normalize_l2

from reviewlens.arrays import Labels, Probabilities
from reviewlens.reading.normalise import fold_looks

_SILENCE: Final = "∅∅"
_TOKEN = re.compile(r"[^\W\d_]{2,}|\d+|[₽$€%@+]|://")
_BEGINNING = 4
_BEGINNING_IN_PAIR = 3
_FARTHEST_IN_PAIR = 6
_NUMBER = "#"
_BETWEEN_LETTERS = re.compile(r"[\W_]+")
_FEATURES: Final = {"parts": 2**18, "beginnings": 2**20, "gapless": 2**19}
_RAREST = 1 / 4000


class KnownFeatures(TransformerMixin, BaseEstimator):
    """Features that enough texts have, those of each kind as a vector of length 1.

    A text is as long as what is known of it: rubble, and what is printed in a photo's background,
    do not make the rest count for less.

    Parameters
    ----------
    sizes : columns of each kind.
    rarest : the share of texts, rounded down to whole ones, that have a feature which is kept.

    Attributes
    ----------
    known_ : bool [columns], which are kept.
    """

    def __init__(self, sizes: Sequence[int], rarest: float = _RAREST) -> None:
        self.sizes = sizes
        self.rarest = rarest

    def fit(self, rows: Any, labels: object = None) -> Self:  # noqa: ARG002
        """Fit on a sparse matrix of zeros and ones [n, columns]."""
        texts = np.asarray(rows.sum(axis=0)).ravel()
        self.known_ = texts >= int(rows.shape[0] * self.rarest)
        return self

    def transform(self, rows: Any) -> Any:
        """As `rows`, without what is not known."""
        kept = rows.astype(np.float64)
        kept.data *= self.known_[kept.indices]
        ends = [0, *np.cumsum(self.sizes).tolist()]
        kinds = [kept[:, first:last] for first, last in pairwise(ends)]
        for kind in kinds:
            # `normalize` does this, after checks that cost more than all the rest here.
            inplace_csr_row_normalize_l2(kind)
        return sparse.hstack(kinds, format="csr")


class EvenNB(MultinomialNB):
    """A multinomial Naive Bayes to which a feature that it never saw says nothing.

    By its smoothing alone such a feature speaks for the class with the fewest counts: what is
    printed in a photo's background would.
    """

    feature_log_prob_: npt.NDArray[np.float64]

    def fit(self, rows: Any, labels: Labels, sample_weight: Any = None) -> Self:
        """As MultinomialNB."""
        super().fit(rows, labels, sample_weight)
        self.feature_log_prob_[:, self.feature_count_.sum(axis=0) == 0] = 0
        # In C's order every prediction would copy it whole: milliseconds a picture.
        self.feature_log_prob_ = np.asfortranarray(self.feature_log_prob_)
        return self

    def decision_function(self, rows: Any) -> Probabilities:
        """Log-odds of the second class [n]; of more than two, each against the rest [n, classes].

        Probabilities of a Naive Bayes are so near to 0 and 1 that most of their order is lost.
        """
        joint = self.predict_joint_log_proba(rows)
        if len(self.classes_) == 2:
            return np.asarray(joint[:, 1] - joint[:, 0])
        others = [np.delete(joint, index, axis=1) for index in range(joint.shape[1])]
        return np.asarray(joint - np.stack([logsumexp(rest, axis=1) for rest in others], axis=1))


class EvidenceCalibration(CalibratedClassifierCV):
    """A calibration of KnownFeatures and EvenNB: a row of which nothing is known gets the prior.

    The sigmoid makes up for what speaks for one class in every text; in none, nothing speaks.
    """

    def predict_proba(self, rows: Any) -> Probabilities:
        """As CalibratedClassifierCV."""
        probabilities = super().predict_proba(rows)
        (fitted,) = self.calibrated_classifiers_
        features, naive_bayes = fitted.estimator
        prior = naive_bayes.class_log_prior_
        joint = naive_bayes.predict_joint_log_proba(features.transform(rows))
        unknown = (joint == prior).all(axis=1)
        probabilities[unknown] = np.exp(prior)
        return np.asarray(probabilities)


def make_text_model() -> Pipeline:
    """One unfitted classifier of n strings; its vectoriser, the first step, needs no fit.

    It counts parts of words, the beginnings of words and of two that stand near, and parts of the
    text without its gaps.
    """
    # Hashing has no vocabulary to be empty, where no picture of the data holds text.
    common = {"alternate_sign": False, "binary": True, "norm": None}
    vectoriser = make_union(
        HashingVectorizer(
            analyzer="char_wb",
            ngram_range=(2, 4),
            n_features=_FEATURES["parts"],
            preprocessor=say_silence,
            **common,
        ),
        HashingVectorizer(
            analyzer=beginnings_of_words, n_features=_FEATURES["beginnings"], **common
        ),
        HashingVectorizer(
            analyzer="char",
            ngram_range=(4, 5),
            n_features=_FEATURES["gapless"],
            preprocessor=close_gaps,
            **common,
        ),
    )
    return make_pipeline(vectoriser, KnownFeatures(tuple(_FEATURES.values())), EvenNB(alpha=0.03))


def say_silence(text: str) -> str:
    """`text` with looks folded; where there is none, a word for that, so that it can be learnt."""
    return fold_looks(text) if text.strip() else _SILENCE


def close_gaps(text: str) -> str:
    """`text` with looks folded, letters and digits alone: words set apart or run together are one.

    Letters are set apart to evade filters, lines break anywhere, and readers see gaps by chance.
    """
    return _BETWEEN_LETTERS.sub("", fold_looks(text))


def beginnings_of_words(text: str) -> list[str]:
    """Words without their endings, which Russian has many of, and every two that stand near.

    Two words say together what neither says alone, whatever the reader or the writer put between
    them. A number is one sign; some signs count as words.
    """
    words = [
        _NUMBER if token.isdigit() else token[:_BEGINNING]
        for token in _TOKEN.findall(fold_looks(text))
    ]
    return words + [
        f"{first[:_BEGINNING_IN_PAIR]} {second[:_BEGINNING_IN_PAIR]}"
        for place, first in enumerate(words)
        for second in words[place + 1 : place + 1 + _FARTHEST_IN_PAIR]
    ]
