"""What lies below the letters: a piece of a photo, a gradient, a sheet of paper, one grey."""

import random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from training.synthetic import Sources
from training.synthetic.picture import PHOTO_WEIGHTS

Grey = NDArray[np.float32]


def photo_piece(rng: random.Random, size: tuple[int, int], sources: Sources) -> Grey:
    """A piece of a photo of ``size`` (width, height), enlarged a lot at times."""
    width, height = size
    with Image.open(sources.pick_photo(rng, PHOTO_WEIGHTS["spam"]).path) as image:
        # The luma alone: nothing else is left of a picture when it is read.
        image.draft("L", image.size)
        pixels = np.asarray(image.convert("L"))
    scale = rng.choice([1, 1, 1.5, 2, 3, 5])
    wide = max(2, min(pixels.shape[1], round(width / scale)))
    high = max(2, min(pixels.shape[0], round(height / scale)))
    x, y = rng.randint(0, pixels.shape[1] - wide), rng.randint(0, pixels.shape[0] - high)
    piece = cv2.resize(pixels[y : y + high, x : x + wide], size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(piece, np.float32)


def gradient(rng: random.Random, size: tuple[int, int]) -> Grey:
    """From one grey to another, in any direction."""
    corners = np.array([[rng.uniform(0, 255) for _ in range(2)] for _ in range(2)], np.float32)
    if rng.random() < 0.5:
        corners = (corners + 2 * corners.mean()) / 3
    piece: Grey = cv2.resize(corners, size, interpolation=cv2.INTER_LINEAR)
    return piece


def paper(rng: random.Random, size: tuple[int, int]) -> Grey:
    """A light sheet, unevenly lit, plain, ruled or squared."""
    width, height = size
    light = rng.uniform(150, 255)
    corners = np.array([[light + rng.gauss(0, 10) for _ in range(2)] for _ in range(2)], np.float32)
    sheet: Grey = cv2.resize(corners, size, interpolation=cv2.INTER_LINEAR)
    look = rng.random()
    if look < 0.4:
        darker = rng.uniform(10, 70)
        step = max(4, round(height * rng.uniform(0.3, 1.1)))
        thick = max(1, height // 28)
        for start in range(rng.randint(0, step), height, step):
            sheet[start : start + thick] -= darker
        if look < 0.25:
            for start in range(rng.randint(0, step), width, step):
                sheet[:, start : start + thick] -= darker
    return sheet


def flat(rng: random.Random, size: tuple[int, int]) -> Grey:
    """One grey, black and white often."""
    level = rng.choice([0, 255, 255, rng.uniform(0, 255), rng.uniform(0, 255)])
    return np.full((size[1], size[0]), level, np.float32)


def pick_backdrop(
    rng: random.Random, size: tuple[int, int], sources: Sources, *, written: bool
) -> Grey:
    """A backdrop of ``size`` (width, height), values 0-255; paper mostly for ``written`` lines."""
    look = rng.random()
    if look < (0.5 if written else 0.12):
        return paper(rng, size)
    if look < 0.85:
        return photo_piece(rng, size, sources)
    return gradient(rng, size) if look < 0.92 else flat(rng, size)
