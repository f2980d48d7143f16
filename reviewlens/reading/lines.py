"""Lines of text and codes in a picture, in reading order."""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median
from typing import NamedTuple

from reviewlens.reading.normalise import normalise

Point = tuple[float, float]
Box = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its confidence in [0, 1], its four corners in pixels of the Picture.

    The corners go clockwise from where the text begins: those of turned text are turned.
    """

    text: str
    confidence: float
    box: Box


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: what it says, and its four corners in pixels of the Picture."""

    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one picture, in reading order."""

    lines: tuple[Line, ...] = ()
    codes: tuple[Code, ...] = ()

    @property
    def text(self) -> str:
        """The lines as they were read, joined by newlines; empty where nothing was read."""
        return "\n".join(line.text for line in self.lines)

    @property
    def normalised(self) -> str:
        """What the text classifier sees: the lines without evasions, then what the codes say."""
        return "\n".join([*(normalise(line.text) for line in self.lines), *self._codes()])

    def _codes(self) -> list[str]:
        return [code.text for code in self.codes]


def in_reading_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Rows from top to bottom, each from left to right, seen along the slope of most lines.

    A line belongs to the row above it where their middles lie less than half a line height apart.
    """
    lines = list(lines)
    if not lines:
        return ()
    slope = median(_slope(line) for line in lines)
    places = sorted(
        (_Place(line, *_level(line.box, slope)) for line in lines), key=lambda place: place.middle
    )
    rows: list[list[_Place]] = []
    for place in places:
        if rows and place.middle - rows[-1][0].middle < rows[-1][0].height / 2:
            rows[-1].append(place)
        else:
            rows.append([place])
    return tuple(place.line for row in rows for place in sorted(row, key=lambda each: each.left))


class _Place(NamedTuple):
    """Where a line stands once the text is level."""

    line: Line
    left: float
    middle: float
    height: float


def _slope(line: Line) -> float:
    (left, top), (right, end), _, _ = line.box
    return math.atan2(end - top, right - left)


def _level(box: Box, slope: float) -> tuple[float, float, float]:
    """Left edge, middle and height of a box when the picture is turned back by `slope`."""
    sine, cosine = math.sin(slope), math.cos(slope)
    xs = [x * cosine + y * sine for x, y in box]
    ys = [y * cosine - x * sine for x, y in box]
    first, second, third, fourth = ys
    return min(xs), sum(ys) / 4, ((third + fourth) - (first + second)) / 2
