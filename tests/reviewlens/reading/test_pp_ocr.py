from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from reviewlens.reading.pp_ocr import PpOcrDetector

NOTE = [100, 100, 800, 100, 800, 500, 100, 500]
LINES = [[150, 150, 750, 150, 750, 270, 150, 270], [150, 320, 750, 320, 750, 440, 150, 440]]
LETTERS = [820, 20, 900, 20, 900, 60, 820, 60]


def seeing(monkeypatch: pytest.MonkeyPatch, near: list[Any], far: list[Any]) -> PpOcrDetector:
    """A detector that finds `near`, and `far` at 480 pixels on the longer side."""
    detector = PpOcrDetector(1)
    found = {True: near, False: far}
    monkeypatch.setattr(
        detector,
        "_boxes_at",
        lambda _image, side: [np.array(box, np.int32) for box in found[side > 480]],
    )
    return detector


def boxes(detector: PpOcrDetector) -> list[Any]:
    return [box.tolist() for box in detector.boxes(np.zeros((600, 1000, 3), np.uint8), 1280)]


def test_a_thing_that_fills_the_picture_is_no_text() -> None:
    shirt = Image.new("RGB", (320, 400), "#c8c8c8")
    outline = [(30, 80), (110, 50), (210, 50), (290, 80), (280, 140), (230, 120), (230, 340),
               (90, 340), (90, 120), (40, 140)]  # fmt: skip
    ImageDraw.Draw(shirt).polygon(outline, fill="#281e3c")
    assert PpOcrDetector(1).boxes(np.asarray(shirt), 1280) == []


def test_a_picture_of_one_line_is_text() -> None:
    line = Image.new("RGB", (340, 100), "white")
    ImageDraw.Draw(line).text((0, 0), "Money", "black", ImageFont.load_default(80))
    (box,) = PpOcrDetector(1).boxes(np.asarray(line), 1280)
    assert np.ptp(box[::2]) > 250


def test_lines_taken_for_one_large_letter_are_told_apart_from_farther_away(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Seen from there, letters elsewhere come out a little differently: the first look knows best.
    moved = [corner + 3 for corner in LETTERS]
    detector = seeing(monkeypatch, near=[LETTERS, NOTE], far=[*LINES, moved])
    assert boxes(detector) == [LETTERS, *LINES]


def test_large_letters_stay_where_nothing_else_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    word = [100, 100, 500, 100, 500, 360, 100, 360]
    for far in ([], [word], [LETTERS]):
        assert boxes(seeing(monkeypatch, near=[word], far=far)) == [word]


def test_a_second_look_is_for_large_boxes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    assert boxes(seeing(monkeypatch, near=LINES, far=[NOTE])) == LINES
