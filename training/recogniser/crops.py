"""Lines that the detector cut out of whole pictures, as training.recogniser.harvest keeps them."""

import random
import re
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from numpy.typing import NDArray

from training.recogniser.lines import WIDEST, Line, as_seen
from training.recogniser.wear import wear
from training.synthetic.sources import read_rows

ROWS = "lines.jsonl"
MARGIN = 0.2
"""What is kept of a line's surroundings on each side, as a share of its height."""

# Chats and screens say the same words over and over.
_MOST_ALIKE = 20
_WORN_SHARE = 0.25
_NAME_OR_NUMBER = re.compile(r"[@/_]|\d{3}")


class Row(NamedTuple):
    """A line in a folder of crops: its file there, and what is written on it."""

    file: str
    text: str


class Crops:
    """The lines of a folder that this module's command wrote."""

    def __init__(self, folder: Path) -> None:
        """Raises FileNotFoundError where the folder has no list, ValueError where it is empty."""
        rows = [Row(row["file"], row["text"]) for row in read_rows(folder / ROWS)]
        often = Counter[str]()
        self._rows: list[Row] = []
        for row in rows:
            often[row.text] += 1
            if often[row.text] <= _MOST_ALIKE:
                self._rows += [row] * (2 if _NAME_OR_NUMBER.search(row.text) else 1)
        if not self._rows:
            raise ValueError(f"{folder} holds no line")
        self._folder = folder

    def pick(self, rng: random.Random) -> Line:
        """A line by chance, names and numbers twice as often, cut a little wider or narrower."""
        while True:
            row = rng.choice(self._rows)
            pixels = cv2.imread(str(self._folder / row.file), cv2.IMREAD_GRAYSCALE)
            pixels = _widened(rng, _trimmed(rng, np.asarray(pixels, np.uint8)))
            if rng.random() < _WORN_SHARE:
                pixels = wear(rng, pixels.astype(np.float32))
            scaled = as_seen(pixels)
            if scaled.shape[1] <= WIDEST:
                return Line(scaled, row.text)


def _trimmed(rng: random.Random, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The detector's box out of a crop with MARGIN, or nearly: half of the time to the pixel."""
    height, width = pixels.shape
    margin = height * MARGIN / (1 + 2 * MARGIN)
    exact = rng.random() < 0.5
    left, top, right, bottom = (
        round(margin * (1 if exact else rng.uniform(0.3, 1.15))) for _ in range(4)
    )
    return pixels[top : height - bottom, left : max(left + 1, width - right)]


def _widened(rng: random.Random, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
    if rng.random() < 0.6:
        return pixels
    height, width = pixels.shape
    size = (max(1, round(width * rng.uniform(0.8, 1.25))), height)
    return np.asarray(cv2.resize(pixels, size, interpolation=cv2.INTER_LINEAR), np.uint8)
