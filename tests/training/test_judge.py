import numpy as np
import pytest

from reviewlens.ensemble import Feature, StackedEnsemble
from training.judge import out_of_fold


def test_models_that_know_nothing_are_not_praised() -> None:
    # Judged on rows that they have seen, forest and logistic stack would be far from chance.
    # So many rows that chance alone leaves the bound alone: it is four standard deviations off.
    rng = np.random.default_rng(0)
    labels = rng.integers(0, 2, 400)
    features: dict[Feature, object] = {
        "embedding": rng.normal(size=(400, 16)).astype(np.float32),
        "text": ["".join(rng.choice(list("abcdef"), 20)) for _ in range(400)],
    }
    groups = np.arange(400)
    ensemble = StackedEnsemble(folds=4, n_estimators=20).fit(features, labels, groups)
    predictions = out_of_fold(ensemble, labels, groups)
    assert list(predictions.models) == [
        "clip_svm", "clip_log_reg", "ocr_nb", "mean", "logistic", "stacking",
    ]  # fmt: skip
    assert list(predictions.without) == ["clip_svm", "clip_log_reg", "ocr_nb"]
    for name, probabilities in {**predictions.models, **predictions.without}.items():
        assert probabilities.sum(axis=1) == pytest.approx(1, abs=1e-5), name
        assert ((probabilities[:, 1] > 0.5) == labels).mean() < 0.6, name


def test_the_stack_without_the_branch_that_knows_is_at_chance() -> None:
    rng = np.random.default_rng(1)
    labels = np.repeat([0, 1], 60)
    features: dict[Feature, object] = {
        "embedding": rng.normal(size=(120, 16)).astype(np.float32),
        "text": [("money for you", "a nice coat")[label] for label in labels],
    }
    groups = np.arange(120)
    ensemble = StackedEnsemble(folds=4, n_estimators=20).fit(features, labels, groups)
    predictions = out_of_fold(ensemble, labels, groups)
    assert (predictions.models["stacking"].argmax(axis=1) == labels).mean() > 0.95
    assert (predictions.without["ocr_nb"].argmax(axis=1) == labels).mean() < 0.7
