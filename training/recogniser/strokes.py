"""The letters of one line as a mask, bent as cameras and hands bend them, cut as detectors cut."""

import math
import random
from dataclasses import dataclass
from itertools import accumulate, pairwise
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.recogniser.faces import load_face

Mask = NDArray[np.uint8]

_STEEPEST = 0.09
_SEEN = 60


@dataclass(frozen=True)
class Hand:
    """How a line is set: letters' size in pixels, space between them, unevenness as a share."""

    size: int
    spacing: float = 0.0
    uneven: float = 0.0


@dataclass(frozen=True)
class Strokes:
    """``mask`` (height, width), 255 where there is ink, and the middle of each letter.

    ``middles`` are shares of the width, from left to right, bends of the line left aside.
    """

    mask: Mask
    middles: tuple[float, ...]


def draw(rng: random.Random, font: Path, text: str, hand: Hand, rows: tuple[str, str]) -> Strokes:
    """The letters of ``text`` as a detector would crop them.

    ``rows`` are the texts above and below, "" for none; what shows of them is their edge.
    """
    width = math.ceil(load_face(font, hand.size).getlength(text) * 1.15)
    width += math.ceil(abs(hand.spacing) * len(text))
    pad = round(hand.size * 1.2)
    baseline = round(hand.size * 2.4)
    canvas = Image.new("L", (width + 2 * pad, 4 * hand.size))
    _write(rng, canvas, (pad, baseline), font, text, hand)
    bend = _Bend.draw(rng, canvas.getbbox() or (0, 0, *canvas.size), hand.size)
    ink = bend.apply(np.asarray(canvas))
    left, top, right, bottom = _crop(rng, ink, bool(hand.uneven))
    if any(rows):
        others = Image.new("L", canvas.size)
        gap = hand.size * rng.uniform(1.0, 1.4)
        start = pad - rng.uniform(0, 1) * hand.size
        for row, y in zip(rows, (baseline - gap, baseline + gap), strict=True):
            ImageDraw.Draw(others).text(
                (start, y), row, 255, load_face(font, hand.size), anchor="ls"
            )
        ink = np.maximum(ink, bend.apply(np.asarray(others)))
    middles = (bend.across(pad + x, baseline) for x in _middles(font, text, hand))
    wide = max(1, right - left)
    return Strokes(ink[top:bottom, left:right], tuple((x - left) / wide for x in middles))


def _middles(font: Path, text: str, hand: Hand) -> list[float]:
    """Where the middle of each letter lies, in pixels from the start of the line."""
    face = load_face(font, hand.size)
    ends = list(accumulate((face.getlength(sign) for sign in text), initial=0.0))
    kerned = face.getlength(text) / (ends[-1] or 1)
    return [
        (start + end) / 2 * kerned + hand.spacing * index
        for index, (start, end) in enumerate(pairwise(ends))
    ]


def _write(
    rng: random.Random,
    canvas: Image.Image,
    start: tuple[int, int],
    font: Path,
    text: str,
    hand: Hand,
) -> None:
    pen = ImageDraw.Draw(canvas)
    face = load_face(font, hand.size)
    if not hand.spacing and not hand.uneven:
        pen.text(start, text, 255, face, anchor="ls")
        return
    x, y = start
    for index, sign in enumerate(text):
        size = round(hand.size * (1 + hand.uneven * rng.uniform(-1.2, 1.2)))
        height = y + hand.size * hand.uneven * rng.gauss(0, 0.4)
        place = x + face.getlength(text[:index]) + hand.spacing * index
        pen.text((place, height), sign, 255, load_face(font, size), anchor="ls")


@dataclass(frozen=True)
class _Bend:
    """A perspective transform and a wave of the baseline, the same for all that is drawn."""

    matrix: NDArray[np.float64] | None
    wave: tuple[float, float, float] | None

    @classmethod
    def draw(cls, rng: random.Random, box: tuple[int, int, int, int], size: int) -> "_Bend":
        matrix = _tilt(rng, box, size) if rng.random() < 0.6 else None
        wave = None
        if rng.random() < 0.12:
            wave = size * rng.uniform(0.03, 0.1), size * rng.uniform(3, 12), rng.uniform(0, 6.3)
        return cls(matrix, wave)

    def across(self, x: float, y: float) -> float:
        """Where the transform moves (x, y) to, along the line."""
        if self.matrix is None:
            return x
        over, _, depth = self.matrix @ (x, y, 1.0)
        return float(over / depth)

    def apply(self, mask: Mask) -> Mask:
        height, width = mask.shape
        if self.matrix is not None:
            mask = cv2.warpPerspective(mask, self.matrix, (width, height))
        if self.wave is not None:
            high, long, phase = self.wave
            xs = np.arange(width, dtype=np.float32)
            rise = (high * np.sin(xs * (2 * np.pi / long) + phase)).astype(np.float32)
            columns = np.repeat(xs[None], height, axis=0)
            rows = np.arange(height, dtype=np.float32)[:, None] + rise[None]
            mask = cv2.remap(mask, columns, rows, cv2.INTER_LINEAR)
        return mask


def _tilt(rng: random.Random, box: tuple[int, int, int, int], size: int) -> NDArray[np.float64]:
    left, top, right, bottom = box
    corners = np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float64)
    centre = corners.mean(0)
    steepest = min(_STEEPEST, 0.7 * size / max(1, right - left))
    slope = rng.uniform(-1, 1) * steepest
    shear = rng.gauss(0, 0.14) if rng.random() < 0.5 else 0.0
    linear = np.array([(1, -shear), (slope, 1)])
    moved = (corners - centre) @ linear.T + centre
    if rng.random() < 0.4:
        moved += [[rng.gauss(0, 0.05) * size for _ in range(2)] for _ in corners]
    matrix: NDArray[np.float64] = cv2.getPerspectiveTransform(
        corners.astype(np.float32), moved.astype(np.float32)
    )
    return matrix


def _crop(rng: random.Random, ink: Mask, loose: bool) -> tuple[int, int, int, int]:
    """A detector's box: the ink and a margin, at times a little less than the ink."""
    left, top, width, height = cv2.boundingRect((ink > _SEEN).astype(np.uint8))
    if not width:
        return 0, 0, ink.shape[1], ink.shape[0]
    wide = 0.5 if loose else 0.4
    edges = [rng.uniform(-0.04, wide) if rng.random() < 0.5 else rng.uniform(0, 0.15)
             for _ in range(4)]  # fmt: skip
    return (
        max(0, round(left - edges[0] * height)),
        max(0, round(top - edges[1] * 0.7 * height)),
        min(ink.shape[1], round(left + width + edges[2] * height)),
        min(ink.shape[0], round(top + height + edges[3] * 0.7 * height)),
    )
