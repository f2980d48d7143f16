import warnings

import numpy as np
import pytest
from sklearn.exceptions import NotFittedError

from reviewlens.ensemble import FEATURE_OF, Feature, StackedEnsemble, stack


def features_of(labels: np.ndarray, seed: int = 0) -> dict[Feature, object]:
    rng = np.random.default_rng(seed)
    embeddings = np.eye(8)[labels] + rng.normal(0, 0.3, (len(labels), 8))
    texts = [f"word{label} and more" for label in labels]
    return {"embedding": embeddings.astype(np.float32), "text": texts}


@pytest.mark.parametrize("classes", [2, 3, 5])
def test_learns_any_number_of_classes(classes: int) -> None:
    labels = np.repeat(np.arange(classes), 20)
    ensemble = StackedEnsemble(folds=3, n_estimators=20).fit(features_of(labels), labels)
    unseen = features_of(labels, seed=1)
    probabilities = ensemble.predict_proba(unseen)
    assert probabilities.shape == (len(labels), classes)
    assert probabilities.sum(axis=1) == pytest.approx(1)
    assert (ensemble.predict(unseen) == labels).mean() > 0.95
    for base in ensemble.base_probabilities(unseen).values():
        assert base.shape == (len(labels), classes)
        assert base.sum(axis=1) == pytest.approx(1, abs=1e-5)


def test_the_forest_never_sees_predictions_on_rows_trained_on() -> None:
    # Features that say nothing of the labels: a model that has seen a row remembers it, and only
    # out-of-fold predictions stay at chance.
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 200)
    features: dict[Feature, object] = {
        "embedding": rng.normal(size=(200, 64)).astype(np.float32),
        "text": ["".join(rng.choice(list("abcdefghij"), 30)) for _ in range(200)],
    }
    ensemble = StackedEnsemble(folds=5, n_estimators=5).fit(features, labels)
    for column, name in zip((1, 3, 5), FEATURE_OF, strict=True):
        out_of_fold = (ensemble.out_of_fold_[:, column] > 0.5) == labels
        assert out_of_fold.mean() < 0.65, name
    in_sample = ensemble.base_models_["ocr_nb"].predict(features["text"]) == labels
    assert in_sample.mean() > 0.9


def test_the_same_seed_gives_the_same_probabilities() -> None:
    labels = np.repeat(np.arange(2), 30)
    features = features_of(labels)
    first, second = (
        StackedEnsemble(folds=3, n_estimators=10, random_state=4).fit(features, labels)
        for _ in range(2)
    )
    assert np.array_equal(first.predict_proba(features), second.predict_proba(features))


def test_text_that_is_nowhere_still_trains() -> None:
    labels = np.repeat(np.arange(2), 20)
    features = features_of(labels) | {"text": [""] * 40}
    ensemble = StackedEnsemble(folds=2, n_estimators=5).fit(features, labels)
    text_probabilities = ensemble.base_probabilities(features)["ocr_nb"]
    assert text_probabilities == pytest.approx(0.5)


def test_the_served_forest_runs_in_one_thread() -> None:
    labels = np.repeat(np.arange(2), 20)
    ensemble = StackedEnsemble(folds=2, n_estimators=5).fit(features_of(labels), labels)
    assert ensemble.stacker_.n_jobs == 1


def test_nothing_deprecated_is_used() -> None:
    labels = np.repeat(np.arange(2), 20)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        StackedEnsemble(folds=2, n_estimators=5).fit(features_of(labels), labels)


def test_stack_takes_the_models_in_one_order_however_they_come() -> None:
    labels = np.repeat(np.arange(2), 20)
    features = features_of(labels)
    ensemble = StackedEnsemble(folds=2, n_estimators=5).fit(features, labels)
    base = ensemble.base_probabilities(features)
    backwards = dict(reversed(base.items()))
    assert np.array_equal(stack(ensemble.stacker_, backwards), ensemble.predict_proba(features))


def test_asks_to_be_fitted_first() -> None:
    with pytest.raises(NotFittedError):
        StackedEnsemble().predict_proba({})
