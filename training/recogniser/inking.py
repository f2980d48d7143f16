"""Letters laid over a backdrop: light or dark, outlined, shadowed, hollow, on a band."""

import random

import cv2
import numpy as np

from training.recogniser.backdrop import Grey
from training.recogniser.strokes import Mask

LEAST_CONTRAST = 36
USUAL_CONTRAST = 70


def lay(rng: random.Random, mask: Mask, backdrop: Grey, *, plain: bool = False) -> Grey:
    """The picture of a line: ``mask`` (height, width) in ink over ``backdrop``, values 0-255.

    ``plain`` letters stand out well and wear nothing.
    """
    if not plain and rng.random() < 0.1:
        backdrop = _band(rng, backdrop)
    ground = float(backdrop.mean())
    level = _ink_level(rng, ground, USUAL_CONTRAST if plain else LEAST_CONTRAST)
    cover: Grey = mask.astype(np.float32) / np.float32(255)
    if plain:
        return _blend(backdrop, level, cover)
    # Letters that vanish in their ground would teach to guess.
    lost = float((np.abs(backdrop - level) < LEAST_CONTRAST).mean()) > 0.12
    if lost and rng.random() < 0.6:
        backdrop, lost = ground + (backdrop - ground) * np.float32(0.3), False
    edge = 0.0 if level > ground else 255.0
    look = rng.random()
    if look < 0.15 or lost:
        backdrop = _blend(backdrop, edge, _grown(rng, mask) * np.float32(rng.uniform(0.6, 1)))
    elif look < 0.32:
        backdrop = _blend(backdrop, edge, _shadow(rng, cover))
    elif look < 0.35 and mask.shape[0] > 24:
        cover = np.clip(_grown(rng, mask) - cover, 0, 1)
    if rng.random() < 0.12:
        cover = cover * np.float32(rng.uniform(0.5, 0.95))
    if rng.random() < 0.08:
        cover = cover * _patches(rng, cover.shape)
    return _blend(backdrop, level, cover)


def _ink_level(rng: random.Random, ground: float, least: float) -> float:
    look = rng.random()
    if look < 0.45:
        level = 255.0 if rng.random() < 0.6 else rng.uniform(190, 255)
    elif look < 0.75:
        level = rng.uniform(0, 70)
    else:
        level = rng.uniform(0, 255)
    if abs(level - ground) >= (least if rng.random() < 0.25 else max(least, USUAL_CONTRAST)):
        return level
    return rng.uniform(0, 40) if ground > 127 else rng.uniform(215, 255)


def _blend(backdrop: Grey, level: float, cover: Grey) -> Grey:
    return backdrop + (np.float32(level) - backdrop) * cover


def _grown(rng: random.Random, mask: Mask) -> Grey:
    side = 2 * max(1, round(mask.shape[0] * rng.uniform(0.02, 0.07))) + 1
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (side, side))
    return np.asarray(cv2.dilate(mask, kernel), np.float32) / np.float32(255)


def _shadow(rng: random.Random, cover: Grey) -> Grey:
    height, width = cover.shape
    far = height * rng.uniform(0.02, 0.1)
    move = np.array([(1, 0, far * rng.choice([1, 1, -1])), (0, 1, far)], np.float32)
    moved = cv2.warpAffine(cover, move, (width, height))
    soft = cv2.GaussianBlur(moved, (0, 0), 0.3 + height * rng.uniform(0, 0.06))
    shade: Grey = np.clip(soft * np.float32(rng.uniform(0.4, 1.2)), 0, 1)
    return shade


def _band(rng: random.Random, backdrop: Grey) -> Grey:
    level = rng.choice([0.0, 255.0, rng.uniform(0, 255)])
    return _blend(backdrop, level, np.full_like(backdrop, rng.uniform(0.4, 1)))


def _patches(rng: random.Random, shape: tuple[int, ...]) -> Grey:
    """Ink that holds unevenly, as of a pen or a bad print."""
    height, width = shape
    random_state = np.random.default_rng(rng.getrandbits(32))
    coarse = random_state.uniform(0.45, 1.3, (max(2, height // 5), max(2, width // 5)))
    grown = cv2.resize(coarse.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    return np.clip(np.asarray(grown, np.float32), 0, 1)
