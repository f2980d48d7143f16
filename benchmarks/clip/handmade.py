"""Features that nobody trained: which colours a picture has, and which way its edges run."""

from collections.abc import Sequence

import cv2
import numpy as np
import numpy.typing as npt

from benchmarks.clip.encoders import Rows
from reviewlens.picture import Picture

SIDE = 128
HUES, SATURATIONS, VALUES = 8, 4, 4
CELLS, ORIENTATIONS = 4, 9
LENGTH = HUES * SATURATIONS * VALUES + CELLS * CELLS * ORIENTATIONS


class HandMade:
    """A histogram of colours, and in each cell of a grid one of the directions of edges."""

    name = "hand-made"

    def embed(self, pictures: Sequence[Picture]) -> Rows:
        """A row of LENGTH for each picture."""
        rows = [_features(picture.pixels) for picture in pictures]
        return np.array(rows, np.float32).reshape(-1, LENGTH)

    def embed_texts(self, texts: Sequence[str]) -> None:  # noqa: ARG002
        """Nothing: it knows no texts."""
        return


def _features(pixels: npt.NDArray[np.uint8]) -> Rows:
    small = cv2.resize(pixels, (SIDE, SIDE), interpolation=cv2.INTER_AREA)
    return np.concatenate([_colours(small), _edges(small)])


def _colours(pixels: npt.NDArray[np.uint8]) -> Rows:
    hsv = cv2.cvtColor(pixels, cv2.COLOR_RGB2HSV)
    sizes, ranges = [HUES, SATURATIONS, VALUES], [0, 180, 0, 256, 0, 256]
    counts = cv2.calcHist([hsv], [0, 1, 2], None, sizes, ranges).ravel()
    shares: Rows = np.sqrt(counts / SIDE**2)
    return shares


def _edges(pixels: npt.NDArray[np.uint8]) -> Rows:
    grey = cv2.cvtColor(pixels, cv2.COLOR_RGB2GRAY).astype(np.float32) / 255
    across, down = cv2.Sobel(grey, cv2.CV_32F, 1, 0), cv2.Sobel(grey, cv2.CV_32F, 0, 1)
    # An edge runs the same way whichever of its sides is the brighter.
    turns = np.arctan2(down, across) % np.pi / np.pi
    directions = np.minimum((turns * ORIENTATIONS).astype(int), ORIENTATIONS - 1)
    cells = np.arange(SIDE) * CELLS // SIDE
    places = (cells[:, None] * CELLS + cells) * ORIENTATIONS + directions
    weights = np.hypot(across, down).ravel()
    sums = np.bincount(places.ravel(), weights, CELLS * CELLS * ORIENTATIONS)
    strengths: Rows = np.sqrt(sums / SIDE**2).astype(np.float32)
    return strengths
