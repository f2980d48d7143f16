from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from sklearn.metrics import average_precision_score, precision_score, recall_score

from tests.training.report.conftest import make_judged, make_report
from training.report.findings import Comparison, Findings, findings_of

Draw = Callable[[int, int], Any]


def verdicts(found: Findings) -> dict[tuple[str, str], Comparison]:
    return {(one.other, one.figure): one for one in found.comparisons + found.ablation}


@pytest.mark.parametrize(
    ("stack", "verdict", "sign"), [(3.0, "beats", 1), (0.2, "is worse than", -1)]
)
def test_the_stack_against_another(labels: Draw, stack: float, verdict: str, sign: int) -> None:
    judged = make_judged(labels(400, 2), stack=stack)
    told = verdicts(findings_of(make_report(judged), judged, 200, 0))
    for figure, better in (("pr_auc", 1), ("log_loss", -1)):
        one = told["clip_log_reg", figure]
        assert one.verdict == verdict
        assert one.difference.value is not None
        assert np.sign(one.difference.value) == sign * better


def test_a_model_is_not_distinguishable_from_itself(labels: Draw) -> None:
    judged = make_judged(labels(100, 2))
    stacked = judged.probabilities["stacking"]
    judged = replace(judged, probabilities={"mean": stacked, "stacking": stacked})
    one = verdicts(findings_of(make_report(judged), judged, 100, 0))["mean", "pr_auc"]
    assert one.verdict == "is not distinguishable from"
    assert (one.difference.value, one.difference.low, one.difference.high) == (0, 0, 0)


def test_what_a_branch_is_worth(labels: Draw) -> None:
    judged = make_judged(labels(400, 2))
    found = findings_of(make_report(judged), judged, 200, 0)
    assert {one.other for one in found.ablation} == {"ocr_nb"}
    positive = judged.labels == 1
    lost = average_precision_score(
        positive, judged.probabilities["stacking"][:, 1]
    ) - average_precision_score(positive, judged.without["ocr_nb"][:, 1])
    by_pr_auc = found.ablation[0]
    assert by_pr_auc.difference.value == pytest.approx(lost)
    assert by_pr_auc.difference.low is not None
    assert by_pr_auc.difference.low > 0


def test_thresholds_flag_what_reaches_them(labels: Draw) -> None:
    judged = make_judged(labels(300, 2), stack=1.0)
    review, block = findings_of(make_report(judged), judged, 50, 0).thresholds
    positive, flagged = judged.labels == 1, judged.probabilities["stacking"][:, 1] >= 0.6
    assert review.figures["precision"].value == pytest.approx(precision_score(positive, flagged))
    assert review.figures["recall"].value == pytest.approx(recall_score(positive, flagged))
    assert review.confusion is not None
    assert np.sum(review.confusion) == 300
    assert review.confusion[1][1] == np.count_nonzero(positive & flagged)
    assert (block.threshold, block.figures, block.confusion) == (None, {}, None)


def test_a_slice_is_judged_on_its_own_pictures(labels: Draw) -> None:
    judged = make_judged(labels(300, 2), stack=1.0)
    rows = {row.name: row for row in findings_of(make_report(judged), judged, 50, 0).slices}
    assert list(rows) == ["all pictures", "no text", "tiny picture"]
    some = judged.slices["no text"]
    stacked = judged.probabilities["stacking"][some]
    assert rows["no text"].pictures == 100
    assert rows["no text"].pr_auc.value == pytest.approx(
        average_precision_score(judged.labels[some], stacked[:, 1])
    )
    wrong = stacked.argmax(axis=1) != judged.labels[some]
    assert rows["no text"].error_rate.value == pytest.approx(wrong.mean())
    assert rows["tiny picture"].pictures == 0
    assert rows["tiny picture"].pr_auc.value is None


def test_three_classes_are_each_asked_of(labels: Draw) -> None:
    judged = make_judged(labels(150, 3), classes=3)
    found = findings_of(make_report(judged, classes=3), judged, 50, 0)
    assert [row.class_name for row in found.thresholds[::2]] == ["honest", "spam", "other"]
    assert np.shape(found.confusion) == (3, 3)
    assert found.models["stacking"]["pr_auc"].value is not None


def test_pictures_of_one_class_have_an_accuracy_and_no_areas() -> None:
    judged = make_judged(np.ones(20, dtype=int))
    found = findings_of(make_report(judged), judged, 50, 0)
    assert found.models["stacking"]["pr_auc"].value is None
    assert found.models["stacking"]["accuracy"].value is not None
    assert verdicts(found)["mean", "pr_auc"].verdict == "cannot be compared to"
    assert found.pictures == {"honest": 0, "spam": 20}


def test_resamples_that_lack_a_class_are_counted() -> None:
    judged = make_judged(np.array([0, 0, 0, 0, 0, 1]))
    found = findings_of(make_report(judged), judged, 200, 0)
    pr_auc = found.models["stacking"]["pr_auc"]
    # (5/6)^6 of the resamples do not draw the one picture.
    assert 40 <= pr_auc.skipped <= 95
    assert pr_auc.low is not None
    assert found.skipped == pr_auc.skipped


def test_rows_of_other_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match="weights has 2 rows, and there are 3 labels"):
        make_judged(np.array([0, 1, 1]), weights=np.ones(2))
