"""Laying a flat thing in a photo: tilted, in the photo's light, with a shadow."""

import math
import random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

_DAYLIGHT = 165.0


def lay(
    rng: random.Random,
    picture: Image.Image,
    sheet: Image.Image,
    centre: tuple[float, float],
    angle: float,
    *,
    tilt: float = 0.05,
    shadow: float = 0.35,
) -> None:
    """Put the RGBA ``sheet`` on the RGB ``picture`` as if it had been photographed there.

    ``angle`` is in degrees, ``tilt`` how far the corners move as a share of the shorter side,
    ``shadow`` its darkness. What lies outside the picture is cut off.
    """
    width, height = sheet.size
    corners = np.array([(0, 0), (width, 0), (width, height), (0, height)], np.float32)
    turn = math.radians(angle)
    rotation = np.array([(math.cos(turn), math.sin(turn)), (-math.sin(turn), math.cos(turn))])
    reach = tilt * min(width, height)
    moved = (corners - (width / 2, height / 2)) @ rotation + centre
    moved += [[rng.uniform(-reach, reach) for _ in range(2)] for _ in corners]
    spread = max(2, round(0.03 * min(width, height)))
    left, top = np.maximum(np.floor(moved.min(0)).astype(int) - 2 * spread, 0)
    right, bottom = np.minimum(np.ceil(moved.max(0)).astype(int) + 3 * spread, picture.size)
    if right - left < 2 or bottom - top < 2:
        return
    place = (moved - (left, top)).astype(np.float32)
    size = (int(right - left), int(bottom - top))
    matrix = cv2.getPerspectiveTransform(corners, place)
    pixels = np.asarray(sheet)
    colour = cv2.warpPerspective(
        np.ascontiguousarray(pixels[..., :3]), matrix, size, borderMode=cv2.BORDER_REPLICATE
    ).astype(np.float32)
    cover = cv2.warpPerspective(np.ascontiguousarray(pixels[..., 3]), matrix, size)
    box = (int(left), int(top), int(right), int(bottom))
    area = np.asarray(picture.crop(box)).astype(np.float32)
    dark = cv2.blur(np.roll(cover, (spread, spread), (0, 1)), (2 * spread + 1, 2 * spread + 1))
    area *= 1 - (dark.astype(np.float32) * (shadow / 255))[..., None]
    colour *= _light(rng, size, float(area.mean()))[..., None]
    alpha = (cover.astype(np.float32) / 255)[..., None]
    area += (colour - area) * alpha
    picture.paste(Image.fromarray(area.clip(0, 255).astype(np.uint8)), box[:2])


def _light(rng: random.Random, size: tuple[int, int], around: float) -> NDArray[np.float32]:
    """How bright each pixel is lit: as its surroundings are, a little unevenly."""
    level = 0.62 + 0.38 * min(1.0, around / _DAYLIGHT)
    corners = [[level * rng.uniform(0.86, 1.04) for _ in range(2)] for _ in range(2)]
    lit: NDArray[np.float32] = cv2.resize(np.array(corners, np.float32), size)
    return lit
