from dataclasses import replace

from training.report import words
from training.report.bootstrap import Estimate
from training.report.findings import Comparison, ThresholdRow, Verdict

SURE = Estimate(0.03, 0.02, 0.04)
PRECISE = Estimate(0.95, 0.93, 0.97)
ROW = ThresholdRow("spam", "review", 0.6, 0.9, {"precision": PRECISE, "recall": SURE}, None)


def compared(other: str, verdict: Verdict, difference: Estimate = SURE) -> Comparison:
    return Comparison(other, "pr_auc", SURE, difference, verdict)


def test_models_of_one_verdict_share_a_sentence() -> None:
    told = words.comparison_sentences(
        [compared("a", "beats"), compared("b", "is worse than"), compared("c", "beats")]
    )
    assert told == ["By PR-AUC the stack beats a and c; is worse than b."]


def test_a_branch_that_costs_and_one_that_does_not() -> None:
    chance = Estimate(0.001, -0.002, 0.003)
    assert words.ablation_sentences(
        [compared("ocr", "beats"), compared("svm", "is not distinguishable from", chance)]
    ) == [
        "Without ocr its PR-AUC falls by 0.0300 (0.0200 to 0.0400).",
        "Without svm its PR-AUC changes by no more than chance explains.",
    ]


def test_a_threshold_is_told_in_pictures_of_a_hundred() -> None:
    sentence = words.threshold_sentence(ROW)
    assert "Of 100 such pictures 95.0 (93.0 to 97.0) are 'spam'" in sentence
    assert "3.0 (2.0 to 4.0) are found" in sentence
    assert "less than" not in sentence


def test_a_threshold_that_misses_its_target_says_so() -> None:
    assert "less than the precision of 0.99" in words.threshold_sentence(replace(ROW, target=0.99))
    assert "no threshold was found that reaches a precision of 0.9" in words.threshold_sentence(
        replace(ROW, threshold=None, figures={})
    )


def test_numbers() -> None:
    assert words.number(-0.0001) == "0.000"
    assert words.number(-0.25, 2) == "−0.25"
    assert words.number(None) == "–"
    assert words.listed(["a"]) == "a"
    assert words.listed(["a", "b", "c"]) == "a, b and c"
