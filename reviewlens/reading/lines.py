"""Lines of text in a picture, in reading order."""

from collections.abc import Iterable
from dataclasses import dataclass

Point = tuple[float, float]
Box = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: its confidence in [0, 1], its four corners in pixels of the Picture."""

    text: str
    confidence: float
    box: Box

    @property
    def middle(self) -> float:
        """Vertical middle, in pixels."""
        return sum(y for _, y in self.box) / 4

    @property
    def height(self) -> float:
        """From the highest corner to the lowest, in pixels."""
        ys = [y for _, y in self.box]
        return max(ys) - min(ys)

    @property
    def left(self) -> float:
        """Leftmost corner, in pixels."""
        return min(x for x, _ in self.box)


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read in one picture, in reading order."""

    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """The lines joined by newlines; empty where nothing was read."""
        return "\n".join(line.text for line in self.lines)


def in_reading_order(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Rows from top to bottom, each from left to right.

    A line belongs to the row above it where their middles lie less than half a line height apart.
    """
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if rows and line.middle - rows[-1][0].middle < rows[-1][0].height / 2:
            rows[-1].append(line)
        else:
            rows.append([line])
    return tuple(line for row in rows for line in sorted(row, key=lambda line: line.left))
