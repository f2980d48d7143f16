"""Quadrilaterals around text, as detectors find them, and how they lie."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

Polygon = NDArray[np.int32]
"""x1, y1, ... x4, y4 in pixels, from the top left corner, clockwise."""

# PaddleOCR's rule: what is half as high again as wide is a line that runs up or down.
_LINE = 1.5


def is_tall(polygon: Polygon) -> bool:
    """Whether a polygon is much higher than wide."""
    width, height = _sides(polygon)
    return height >= _LINE * width


def is_wide(polygon: Polygon) -> bool:
    """Whether a polygon is much wider than high."""
    width, height = _sides(polygon)
    return width >= _LINE * height


def holds(outer: Sequence[Polygon], inner: Sequence[Polygon]) -> NDArray[np.bool_]:
    """Which of the n `outer` polygons, all convex, hold the middle of which of the m `inner` ones.

    Returns [n, m]; an edge belongs to its polygon.
    """
    corners = np.array(outer, np.float64).reshape(-1, 1, 4, 2)
    middles = np.array(inner, np.float64).reshape(1, -1, 4, 2).mean(axis=2, keepdims=True)
    along, towards = np.roll(corners, -1, axis=2) - corners, middles - corners
    side = along[..., 0] * towards[..., 1] - along[..., 1] * towards[..., 0]
    inside: NDArray[np.bool_] = (side >= 0).all(axis=2) | (side <= 0).all(axis=2)
    return inside


def _sides(polygon: Polygon) -> tuple[float, float]:
    """The width and the height, each the sum of two sides that face each other."""
    first, second, third, fourth = polygon.reshape(4, 2).astype(np.float64)
    width = np.linalg.norm(second - first) + np.linalg.norm(third - fourth)
    height = np.linalg.norm(fourth - first) + np.linalg.norm(third - second)
    return float(width), float(height)
