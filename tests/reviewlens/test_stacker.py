import pickle

import numpy as np
import pytest
from scipy.special import logit
from sklearn.ensemble import RandomForestClassifier
from sklearn.metrics import log_loss

from reviewlens.errors import BundleError
from reviewlens.stacker import Stacker, for_prior


def columns_and_labels(rows: int, rate: float = 0.5) -> tuple[np.ndarray, np.ndarray]:
    """A base model that is right three times in four, and far too sure of itself."""
    rng = np.random.default_rng(1)
    labels = (rng.random(rows) < rate).astype(np.int64)
    right = rng.random(rows) < 0.75
    says = np.where(right, labels, 1 - labels)
    sure = rng.uniform(0.97, 0.99, rows)
    spam = np.where(says == 1, sure, 1 - sure)
    return np.stack([1 - spam, spam], axis=1), labels


def test_is_calibrated_however_sure_its_columns_are() -> None:
    columns, labels = columns_and_labels(2000)
    stacker = Stacker(n_estimators=30).fit(columns[:1000], labels[:1000], np.arange(1000))
    unseen = stacker.predict_proba(columns[1000:])
    accuracy = (unseen.argmax(axis=1) == labels[1000:]).mean()
    assert unseen.max(axis=1).mean() == pytest.approx(accuracy, abs=0.05)
    assert log_loss(labels[1000:], unseen) < log_loss(labels[1000:], columns[1000:])


def test_leaves_a_calibrated_column_nearly_as_it_is_up_to_its_ends() -> None:
    rng = np.random.default_rng(0)
    spam = rng.beta(0.3, 0.3, 20_000)
    labels = (rng.random(20_000) < spam).astype(np.int64)
    columns = np.stack([1 - spam, spam], axis=1)
    stacker = Stacker(n_estimators=30).fit(columns, labels, np.arange(20_000))
    asked = np.array([0.01, 0.03, 0.2, 0.5, 0.8, 0.97, 0.99])
    answers = stacker.predict_proba(np.stack([1 - asked, asked], axis=1))[:, 1]
    assert logit(answers) == pytest.approx(logit(asked), abs=0.4)


def test_answers_at_the_rate_of_the_data_though_classes_weigh_the_same() -> None:
    columns, labels = columns_and_labels(3000, rate=0.1)
    stacker = Stacker(n_estimators=30).fit(columns, labels, np.arange(3000))
    assert stacker.predict_proba(columns)[:, 1].mean() == pytest.approx(0.1, abs=0.02)


def test_a_prior_moves_the_scores_to_its_rates() -> None:
    columns, labels = columns_and_labels(2000)
    plain = Stacker(n_estimators=30).fit(columns, labels, np.arange(2000))
    rare = Stacker(n_estimators=30, prior=(0.97, 0.03)).fit(columns, labels, np.arange(2000))
    expected = for_prior(plain.predict_proba(columns), plain.rates_, np.array([0.97, 0.03]))
    assert rare.predict_proba(columns) == pytest.approx(expected)
    assert (rare.predict_proba(columns)[:, 1] < plain.predict_proba(columns)[:, 1]).all()


def test_the_correction_is_bayes_rule() -> None:
    corrected = for_prior(np.array([[0.5, 0.5]]), np.array([0.5, 0.5]), np.array([0.9, 0.1]))
    assert corrected == pytest.approx(np.array([[0.9, 0.1]]))
    unchanged = for_prior(np.array([[0.3, 0.7]]), np.array([0.4, 0.6]), np.array([0.4, 0.6]))
    assert unchanged == pytest.approx(np.array([[0.3, 0.7]]))


def test_the_served_forest_runs_in_one_thread_and_carries_no_folds() -> None:
    columns, labels = columns_and_labels(200)
    stacker = Stacker(n_estimators=5).fit(columns, labels, np.arange(200))
    assert stacker.calibrated_.estimator.n_jobs == 1
    assert stacker.calibrated_.cv is None


@pytest.mark.parametrize(("rows", "fewest"), [(60, 5), (1000, 10), (20_000, 150)])
def test_a_leaf_holds_a_share_of_the_rows_within_bounds(rows: int, fewest: int) -> None:
    columns, labels = columns_and_labels(rows)
    stacker = Stacker(n_estimators=5).fit(columns, labels, np.arange(rows))
    (fitted,) = stacker.calibrated_.calibrated_classifiers_
    assert fitted.estimator.min_samples_leaf == fewest


def test_a_model_that_is_surer_never_makes_the_stack_less_sure() -> None:
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 400)
    spam = np.clip(rng.normal(labels[:, None] * 0.2 + 0.4, 0.2, (400, 3)), 0, 1)
    columns = np.stack([1 - spam, spam], axis=2).reshape(400, 6)
    stacker = Stacker(n_estimators=20).fit(columns, labels, np.arange(400))
    for model in range(3):
        swept = np.repeat(columns[:50], 21, axis=0).reshape(50, 21, 6)
        swept[:, :, 2 * model + 1] = np.linspace(0, 1, 21)
        swept[:, :, 2 * model] = 1 - swept[:, :, 2 * model + 1]
        answers = stacker.predict_proba(swept.reshape(-1, 6))[:, 1].reshape(50, 21)
        assert (np.diff(answers, axis=1) >= -1e-9).all()
        assert np.ptp(answers, axis=1).max() > 0.1


@pytest.mark.parametrize("classes", [2, 3])
def test_answers_as_scikit_learn_does_and_is_pickled_without_a_copy(classes: int) -> None:
    rng = np.random.default_rng(0)
    labels = rng.integers(0, classes, 300)
    columns = rng.dirichlet(np.ones(classes), 300) + np.eye(classes)[labels]
    stacker = Stacker(n_estimators=20).fit(columns, labels, np.arange(300))
    expected = stacker.calibrated_.predict_proba(columns)
    assert stacker.predict_proba(columns) == pytest.approx(expected, abs=1e-9)
    again = pickle.loads(pickle.dumps(stacker))
    assert "_compact" not in vars(again)
    assert np.array_equal(again.predict_proba(columns), stacker.predict_proba(columns))


def test_one_that_was_calibrated_by_its_shares_says_what_to_do() -> None:
    columns, labels = columns_and_labels(200)
    stacker = Stacker(n_estimators=5).fit(columns, labels, np.arange(200))
    (fitted,) = stacker.calibrated_.calibrated_classifiers_
    fitted.estimator.__class__ = RandomForestClassifier
    with pytest.raises(BundleError, match="train the bundle again"):
        pickle.loads(pickle.dumps(stacker))
