import pytest

from benchmarks.reader.contest import Row
from benchmarks.reader.scores import Score
from benchmarks.reader.targets import better, judge
from benchmarks.target import Target


def row(edits: int, *, phones_read: int = 9, times_ours: float = 1.0) -> Row:
    score = Score(
        pictures=10, characters=100, edits=edits,
        handles=10, handles_read=9, handles_read_whole=8, phones=10, phones_read=phones_read,
    )  # fmt: skip
    return Row(score, 10, 1.0, times_ours)


def test_are_judged_beside_the_better_tesseract_and_stock_easyocr() -> None:
    rows = {"ours": row(20), "Tesseract --psm 3": row(80), "Tesseract --psm 11": row(50)}
    stock = Row(None, 3, 12.0, times_ours=20)
    slices = {"printed overlays": rows, "handwriting": rows, "all": rows | {"stock EasyOCR": stock}}
    print_, hand, handles, phones, time = judge(slices, "ours")
    assert print_.measured == pytest.approx(0.4)
    assert print_.verdict == "missed"
    assert "psm 11" in print_.what
    assert hand.measured == pytest.approx(0.4)
    assert hand.verdict == "met"
    assert handles.measured == pytest.approx(0.8)
    assert handles.verdict == "missed"
    assert phones.measured == pytest.approx(0.9)
    assert phones.verdict == "met"
    assert time.measured == pytest.approx(0.05)
    assert time.verdict == "met"


def test_what_has_no_peer_is_not_measured() -> None:
    rows = {"ours": row(20), "RapidOCR": row(50)}
    judged = judge({"printed overlays": rows, "all": rows}, "ours")
    verdicts = [target.verdict for target in judged]
    assert verdicts == ["not measured", "not measured", "missed", "met", "not measured"]


def test_a_target_says_its_number() -> None:
    assert str(Target("CER", 0.25, 0.35)) == "CER <= 0.35: 0.250, met"
    assert str(Target("phones", 0.5, 0.85, at_most=False)) == "phones >= 0.85: 0.500, missed"
    assert str(Target("CER", float("nan"), 0.35)) == "CER <= 0.35, not measured"


def test_nobody_is_better_among_none() -> None:
    assert better({"ours": row(1)}, "Tesseract") is None
