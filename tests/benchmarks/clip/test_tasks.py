from collections.abc import Callable

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from benchmarks.clip.pictures import Labelled
from benchmarks.clip.prompts import LANGUAGES, intent_prompts
from benchmarks.clip.tasks import Task, probe, solve
from tests.benchmarks.clip.conftest import COLOURS, Silent, StandIn
from training.screens import INTENTS


def test_an_encoder_that_is_always_right_scores_one(
    coloured: Callable[[int, int], Labelled],
) -> None:
    files = coloured(3, 4)
    prompts = [[name, f"a photo of {name}"] for name in COLOURS]
    task = Task("colours", files, files, "top-1", {"en": prompts})
    shot, probed = solve(task, [StandIn("right"), Silent("blind")])
    assert shot.name == "colours: zero-shot, English"
    assert shot.scores == {"right": 1.0, "blind": None}
    assert probed.scores["right"] == 1.0
    assert probed.scores["blind"] == pytest.approx(1 / 3)
    assert shot.pictures == probed.pictures == 12


def test_prompts_of_the_wrong_classes_score_nothing(
    coloured: Callable[[int, int], Labelled],
) -> None:
    files = coloured(3, 2)
    task = Task("colours", files, files, "top-1", {"ru": [["green"], ["blue"], ["red"]]})
    shot, _ = solve(task, [StandIn("right")])
    assert shot.scores == {"right": 0.0}


def test_two_classes_are_scored_by_roc_auc(coloured: Callable[[int, int], Labelled]) -> None:
    files = coloured(2, 4)
    (row,) = solve(Task("colours", files, files, "ROC-AUC"), [StandIn("right"), Silent("blind")])
    assert row.measure == "ROC-AUC"
    assert row.scores == {"right": 1.0, "blind": 0.5}


def test_a_probe_is_fitted_on_the_training_rows_alone() -> None:
    rows = np.array([[0.0], [1.0], [2.0], [3.0]], np.float32)
    labels, others = np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0])
    assert probe(rows, labels, rows, labels, "top-1") == 1
    assert probe(rows, labels, rows, others, "top-1") == 0
    assert probe(rows, labels, rows, others, "ROC-AUC") == 0


def test_a_probe_is_regularised_as_far_as_its_training_rows_ask_for() -> None:
    noise = np.random.default_rng(0)
    truth = np.tile([0, 1], 200)
    rows = noise.normal(size=(400, 120)).astype(np.float32)
    rows += 0.15 * truth[:, None]
    train, test = slice(0, 200), slice(200, 400)
    told = probe(rows[train], truth[train], rows[test], truth[test], "ROC-AUC")
    loose = make_pipeline(StandardScaler(), LogisticRegression(C=1, max_iter=1000))
    scores = loose.fit(rows[train], truth[train]).predict_proba(rows[test])[:, 1]
    assert told > roc_auc_score(truth[test], scores) + 0.03


def test_each_intent_is_told_in_both_languages() -> None:
    for language, prompts in intent_prompts().items():
        assert language in LANGUAGES
        assert len(prompts) == len(INTENTS)
        said = [text for texts in prompts for text in texts]
        assert not any("{" in text for text in said)
        assert len(set(said)) == len(said)
