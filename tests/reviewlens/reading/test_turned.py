from collections.abc import Sequence

import numpy as np
import pytest

from reviewlens.reading.detection import Detector, Pixels
from reviewlens.reading.frames import Frame
from reviewlens.reading.polygons import Polygon
from reviewlens.reading.turned import find_all_ways
from tests.reviewlens.reading.test_polygons import rectangle

HEIGHT, WIDTH = 300, 200
LYING = rectangle(20, 20, 120, 20)
STANDING = rectangle(150, 40, 20, 200)
PART = rectangle(150, 100, 20, 60)


class Seeing(Detector):
    """Finds some polygons in a picture that stands, and others in one that was turned."""

    def __init__(self, upright: Sequence[Polygon], turned: Sequence[Polygon] = ()) -> None:
        self.upright, self.turned = upright, turned
        self.looks: list[tuple[int, ...]] = []

    def find(self, pictures: Sequence[Pixels]) -> list[list[Polygon]]:
        self.looks += [picture.shape for picture in pictures]
        return [
            [*(self.upright if picture.shape[0] == HEIGHT else self.turned)] for picture in pictures
        ]


def in_the_turned_picture(polygon: Polygon) -> Polygon:
    corners = Frame(1, HEIGHT, WIDTH).turned(polygon.reshape(4, 2))
    return np.roll(corners, -1, axis=0).reshape(-1)


def found(detector: Detector) -> list[list[int]]:
    (polygons,) = find_all_ways(detector, [np.zeros((HEIGHT, WIDTH, 3), np.uint8)])
    return [polygon.tolist() for polygon in polygons]


def test_lying_lines_are_looked_for_once() -> None:
    detector = Seeing([LYING, rectangle(20, 60, 20, 20)])
    assert found(detector) == [polygon.tolist() for polygon in detector.upright]
    assert detector.looks == [(HEIGHT, WIDTH, 3)]


@pytest.mark.parametrize("part", [PART, rectangle(150, 100, 20, 20)], ids=["word", "letter"])
def test_a_line_of_the_turned_picture_is_taken_for_its_parts(part: Polygon) -> None:
    tall = rectangle(60, 100, 20, 60)
    detector = Seeing([LYING, part, tall], [in_the_turned_picture(STANDING)])
    assert found(detector) == [each.tolist() for each in (LYING, tall, STANDING)]
    assert detector.looks == [(HEIGHT, WIDTH, 3), (WIDTH, HEIGHT, 3)]


@pytest.mark.parametrize(
    "across",
    [
        rectangle(70, 0, 20, 60),
        rectangle(70, 10, 20, 260),
        rectangle(70, 25, 8, 12),
        LYING,
        rectangle(20, 250, 100, 20),
    ],
    ids=["crosses", "goes on far below", "letter", "lies itself", "lies elsewhere"],
)
def test_what_lies_is_not_read_across(across: Polygon) -> None:
    detector = Seeing([LYING, PART], [in_the_turned_picture(across)])
    assert found(detector) == [LYING.tolist(), PART.tolist()]
