import warnings

import numpy as np
import pytest
from sklearn.exceptions import NotFittedError

from reviewlens.ensemble import (
    ALL_BRANCHES,
    FALLBACKS,
    FEATURE_OF,
    Feature,
    SampledSVC,
    StackedEnsemble,
    stack,
)


def features_of(labels: np.ndarray, seed: int = 0) -> dict[Feature, object]:
    rng = np.random.default_rng(seed)
    embeddings = np.eye(8)[labels] + rng.normal(0, 0.3, (len(labels), 8))
    texts = [f"word{label} and more" for label in labels]
    return {"embedding": embeddings.astype(np.float32), "text": texts}


@pytest.mark.parametrize("classes", [2, 3, 5])
def test_learns_any_number_of_classes(classes: int) -> None:
    labels = np.repeat(np.arange(classes), 40)
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
    for name in FEATURE_OF:
        out_of_fold = (ensemble.out_of_fold_[name][:, 1] > 0.5) == labels
        assert out_of_fold.mean() < 0.65, name
    vectoriser, calibrated = ensemble.base_models_["ocr_nb"]
    (fitted,) = calibrated.calibrated_classifiers_
    in_sample = fitted.estimator.predict(vectoriser.transform(features["text"])) == labels
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


def test_that_there_is_no_text_says_something_too() -> None:
    labels = np.repeat(np.arange(2), 20)
    texts = ["", " "] * 10 + ["some words", "other words"] * 10
    features = features_of(labels) | {"text": texts}
    ensemble = StackedEnsemble(folds=2, n_estimators=5).fit(features, labels)
    silent = ensemble.base_models_["ocr_nb"].predict_proba(["", "some other words"])
    assert silent[0, 0] > 0.9
    assert silent[1, 1] > 0.9


def test_no_group_stands_on_both_sides_of_a_fold() -> None:
    # Each group has its own embedding and a label by chance: who has seen the group knows it.
    rng = np.random.default_rng(0)
    groups = np.repeat(np.arange(60), 4)
    labels = np.repeat(rng.integers(0, 2, 60), 4)
    own = rng.normal(size=(60, 100))[groups]
    features: dict[Feature, object] = {
        "embedding": own.astype(np.float32),
        "text": [f"{group:06}" * 3 for group in groups],
    }
    apart = StackedEnsemble(folds=4, n_estimators=5).fit(features, labels, groups)
    mixed = StackedEnsemble(folds=4, n_estimators=5).fit(features, labels)
    for name in FEATURE_OF:
        assert ((apart.out_of_fold_[name][:, 1] > 0.5) == labels).mean() < 0.7, name
        assert ((mixed.out_of_fold_[name][:, 1] > 0.5) == labels).mean() > 0.9, name


def test_has_a_stacker_for_what_is_left_when_one_deployment_is_down() -> None:
    labels = np.repeat(np.arange(3), 20)
    features = features_of(labels)
    ensemble = StackedEnsemble(folds=2, n_estimators=5).fit(features, labels)
    base = ensemble.base_probabilities(features)
    for branches in FALLBACKS:
        left = {name: base[name] for name in branches}
        probabilities = stack(ensemble.stackers_[branches], left)
        assert (probabilities.argmax(axis=1) == labels).mean() > 0.9, branches


def test_a_large_svc_is_fitted_on_a_sample_with_every_class(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("reviewlens.ensemble._MOST_SVC_ROWS", 50)
    labels = np.array([0] * 300 + [1] * 300 + [2])
    rows = np.eye(3)[labels]
    fitted = SampledSVC(random_state=0).fit(rows, labels)
    assert fitted.n_support_.sum() <= 53
    assert fitted.classes_.tolist() == [0, 1, 2]


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
    stacked = stack(ensemble.stackers_[ALL_BRANCHES], backwards)
    assert np.array_equal(stacked, ensemble.predict_proba(features))


def test_asks_to_be_fitted_first() -> None:
    with pytest.raises(NotFittedError):
        StackedEnsemble().predict_proba({})


@pytest.mark.parametrize("text", ["", "xzwvq"])
def test_text_of_which_nothing_is_known_leaves_the_prior_after_calibration_too(text: str) -> None:
    labels = np.repeat(np.arange(2), [30, 10])
    texts = [f"a warm sweater {'abcde'[i % 5] * 3}" for i in range(30)] + ["money for reviews"] * 10
    ensemble = StackedEnsemble(folds=2, n_estimators=5).fit(
        features_of(labels) | {"text": texts}, labels
    )
    model = ensemble.base_models_["ocr_nb"]
    assert model.predict_proba([text])[0] == pytest.approx([0.75, 0.25])
    assert model.predict_proba(["money"])[0, 1] > 0.75
