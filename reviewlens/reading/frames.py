"""A picture seen upright or turned by quarters, so that turned text is read as lying text is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from easyocr.utils import four_point_transform, group_text_box
from numpy.typing import NDArray

from reviewlens.reading.lines import Box
from reviewlens.reading.polygons import Polygon, is_tall

# EasyOCR's own defaults of `Reader.readtext`, but for two: PP-OCR's boxes have a margin already,
# and a long line that slopes by less than EasyOCR's 0.1 is small in the upright box around it.
_GROUPING = {
    "slope_ths": 0.04,
    "ycenter_ths": 0.5,
    "height_ths": 0.5,
    "width_ths": 0.5,
    "add_margin": 0.0,
    "sort_output": False,
}


@dataclass(frozen=True)
class Crop:
    """One line cut out: its box in the frame, and its pixels uint8 [height, width, 3], RGB."""

    frame: "Frame"
    box: NDArray[np.float64]
    pixels: NDArray[np.uint8]


@dataclass(frozen=True)
class Frame:
    """A picture of `height` and `width` turned counter-clockwise by `turns` quarters."""

    turns: int
    height: int
    width: int

    def turned(self, points: NDArray[Any]) -> NDArray[Any]:
        """Points [n, 2] of the picture, as x and y in the frame."""
        x, y = points[:, 0], points[:, 1]
        place = [(x, y), (y, self.width - x), (self.width - x, self.height - y),
                 (self.height - y, x)]  # fmt: skip
        return np.stack(place[self.turns % 4], axis=1)

    def unturned(self, points: NDArray[Any]) -> NDArray[Any]:
        """Points [n, 2] of the frame, as x and y in the picture."""
        odd = self.turns % 2
        height, width = (self.width, self.height) if odd else (self.height, self.width)
        return Frame(-self.turns, height, width).turned(points)

    def cut(
        self, pixels: NDArray[np.uint8], polygons: Iterable[Polygon], min_size: int
    ) -> list[Crop]:
        """The lines that EasyOCR groups `polygons` into, cut out of the whole picture's `pixels`.

        Polygons are x1, y1, ... x4, y4 in the picture; lines below `min_size` pixels are left out.
        """
        corners = [
            # The corner that comes first turns with the picture.
            np.roll(self.turned(polygon.reshape(4, 2)), -self.turns, axis=0).reshape(-1)
            for polygon in polygons
        ]
        if not corners:
            return []
        lying, slanted = group_text_box(corners, **_GROUPING)
        image = self.image(pixels)
        boxes = [*map(_corners, lying), *(np.asarray(box, np.float64) for box in slanted)]
        crops = [Crop(self, box, _cut_out(image, box)) for box in boxes]
        return [
            crop
            for crop in crops
            if np.ptp(crop.box, axis=0).max() > min_size and min(crop.pixels.shape[:2]) > 1
        ]

    def cut_further(
        self, pixels: NDArray[np.uint8], crop: Crop, heights: float
    ) -> NDArray[np.uint8]:
        """The pixels of a crop of this frame, and of what follows it for so many of its heights."""
        first, second, third, fourth = crop.box
        along = (second - first) / max(1.0, float(np.linalg.norm(second - first)))
        more = along * heights * np.linalg.norm(fourth - first)
        box = np.array([first, second + more, third + more, fourth])
        return _cut_out(self.image(pixels), box)

    def image(self, pixels: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The picture's `pixels`, turned."""
        return np.ascontiguousarray(np.rot90(pixels, self.turns))

    def polygon_in_picture(self, polygon: Polygon) -> Polygon:
        """A polygon of the frame in the picture, from the corner that is on the top left there."""
        corners = self.unturned(polygon.reshape(4, 2))
        return np.roll(corners, self.turns, axis=0).reshape(-1)

    def box_in_picture(self, crop: Crop) -> Box:
        """The corners of a crop of this frame, in the picture."""
        first, second, third, fourth = (
            (float(x), float(y)) for x, y in self.unturned(crop.box).tolist()
        )
        return first, second, third, fourth


def _corners(lying: Sequence[int]) -> NDArray[np.float64]:
    left, right, top, bottom = lying
    return np.array([(left, top), (right, top), (right, bottom), (left, bottom)], np.float64)


def _cut_out(image: NDArray[np.uint8], box: NDArray[np.float64]) -> NDArray[np.uint8]:
    (left, top), (right, _), _, (_, bottom) = box
    if (box == _corners((left, right, top, bottom))).all():
        rows = slice(max(0, int(top)), max(0, int(bottom)))
        return np.ascontiguousarray(image[rows, max(0, int(left)) : max(0, int(right))])
    straightened = four_point_transform(image, box.astype(np.float32))
    return np.asarray(straightened, dtype=np.uint8)


def split_by_direction(
    polygons: Sequence[Polygon],
) -> tuple[list[Polygon], list[Polygon]]:
    """Polygons of lying lines, and of lines that run up or down."""
    tall = [is_tall(polygon) for polygon in polygons]
    return (
        [polygon for polygon, up in zip(polygons, tall, strict=True) if not up],
        [polygon for polygon, up in zip(polygons, tall, strict=True) if up],
    )
