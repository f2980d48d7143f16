"""Predictions of every model on pictures that it was not trained on."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from scipy.special import logit
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import FunctionTransformer

from reviewlens.arrays import Labels, Probabilities
from reviewlens.ensemble import (
    ALL_BRANCHES,
    FALLBACKS,
    BaseModelName,
    Branches,
    StackedEnsemble,
    columns_of,
)
from reviewlens.folds import Groups, grouped_folds
from reviewlens.stacker import for_prior
from training.features import Features

_TINY = 256
_SURE = 1e-6
WITHOUT: Mapping[BaseModelName, Branches] = {
    name: next(left for left in FALLBACKS if set(left) == set(ALL_BRANCHES) - {name})
    for name in ALL_BRANCHES
}
"""Which branches are left without one."""


@dataclass(frozen=True)
class Predictions:
    """Probabilities float64 [n, classes] by model, and of the stack without each branch."""

    models: Mapping[str, Probabilities]
    without: Mapping[str, Probabilities]


def out_of_fold(ensemble: StackedEnsemble, labels: Labels, groups: Groups) -> Predictions:
    """What each model says of the rows that it was fitted on, by folds that leave them out.

    The stackers have seen their rows, so they are fitted once more, by folds of another seed.
    """
    columns = {
        branches: columns_of(ensemble.out_of_fold_, branches)
        for branches in (ALL_BRANCHES, *WITHOUT.values())
    }
    stacked = {branches: np.empty((len(labels), len(ensemble.classes_))) for branches in columns}
    logistic = np.empty_like(stacked[ALL_BRANCHES])
    for fitted_on, judged in grouped_folds(
        labels, groups, ensemble.folds, ensemble.random_state + 1
    ):
        for branches, rows in columns.items():
            stacker = ensemble.make_stacker().fit(
                rows[fitted_on], labels[fitted_on], groups[fitted_on]
            )
            stacked[branches][judged] = stacker.predict_proba(rows[judged])
        model = LogisticStack(ensemble).fit(columns[ALL_BRANCHES][fitted_on], labels[fitted_on])
        logistic[judged] = model.predict_proba(columns[ALL_BRANCHES][judged])
    return _predictions(ensemble.out_of_fold_, logistic, stacked)


def held_out(ensemble: StackedEnsemble, labels: Labels, unseen: Features) -> Predictions:
    """What each model says of `unseen` pictures; `labels` are those that it was fitted on."""
    base = ensemble.base_probabilities(unseen.by_name())
    logistic = LogisticStack(ensemble).fit(columns_of(ensemble.out_of_fold_, ALL_BRANCHES), labels)
    stacked = {
        branches: stacker.predict_proba(columns_of(base, branches))
        for branches, stacker in ensemble.stackers_.items()
    }
    return _predictions(base, logistic.predict_proba(columns_of(base, ALL_BRANCHES)), stacked)


def slices_of(features: Features) -> dict[str, npt.NDArray[np.bool_]]:
    """Kinds of pictures that are worth a look of their own: name to bool [n]."""
    return {
        "no text": np.array([not text for text in features.texts]),
        "Cyrillic text": np.array(
            [any("а" <= sign <= "я" for sign in text.lower()) for text in features.texts]
        ),
        "QR code": features.with_code,
        "tiny picture": np.array([min(look.width, look.height) < _TINY for look in features.looks]),
    }


class LogisticStack:
    """What the forest is measured against: a LogisticRegression on the base models' log-odds."""

    def __init__(self, ensemble: StackedEnsemble) -> None:
        self._ensemble = ensemble
        self._model = make_pipeline(
            FunctionTransformer(_log_odds),
            LogisticRegression(max_iter=2000, random_state=ensemble.random_state),
        )

    def fit(self, columns: Probabilities, labels: Labels) -> "LogisticStack":
        """Fit on out-of-fold probabilities side by side, [n, models x classes]."""
        self._rates = np.bincount(labels) / len(labels)
        self._model.fit(columns, labels)
        return self

    def predict_proba(self, columns: Probabilities) -> Probabilities:
        """Probabilities [n, classes], for the prior of the ensemble."""
        probabilities: Probabilities = self._model.predict_proba(columns)
        prior = self._ensemble.prior
        return (
            probabilities
            if prior is None
            else for_prior(probabilities, self._rates, np.asarray(prior))
        )


def _predictions(
    base: Mapping[BaseModelName, Probabilities],
    logistic: Probabilities,
    stacked: Mapping[Branches, Probabilities],
) -> Predictions:
    mean = np.mean([base[name] for name in ALL_BRANCHES], axis=0)
    models: dict[str, Probabilities] = {str(name): base[name] for name in ALL_BRANCHES}
    models |= {"mean": mean, "logistic": logistic, "stacking": stacked[ALL_BRANCHES]}
    return Predictions(models, {name: stacked[left] for name, left in WITHOUT.items()})


def _log_odds(probabilities: Probabilities) -> Probabilities:
    return np.asarray(logit(probabilities.clip(_SURE, 1 - _SURE)))
