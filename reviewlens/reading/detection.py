"""Boxes of text in several pictures, by the detector of an `easyocr.Reader`."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from reviewlens.reading.polygons import Polygon

# Pictures whose shorter sides differ by less than this, in pixels, are worth a common canvas.
_CELL = 320
# Without so many pixels on the shorter side there is no line that can be read.
_SMALLEST_SIDE = 10

Pixels = NDArray[np.uint8]


class Detector:
    """Finds the polygons that hold text.

    `together` lets pictures of about one shape through the network in one batch, which a GPU does
    in little more time than one; a CPU gains nothing by it.
    """

    def __init__(self, reader: Any, canvas_size: int, *, together: bool) -> None:
        self._reader, self._canvas_size, self._together = reader, canvas_size, together

    def find(self, pictures: Sequence[Pixels]) -> list[list[Polygon]]:
        """The polygons in each RGB picture [height, width, 3], each as x1, y1, x2, y2 and so on.

        Of pictures too small for a line there are none.
        """
        found: list[list[Polygon]] = [[] for _ in pictures]
        for group in self._groups(pictures):
            batch = _on_one_canvas([pictures[index] for index in group])
            for index, boxes in zip(group, self._boxes(batch), strict=True):
                found[index] = [np.asarray(box, dtype=np.int32).reshape(-1) for box in boxes]
        return found

    def _groups(self, pictures: Sequence[Pixels]) -> list[list[int]]:
        groups: dict[tuple[int, ...], list[int]] = defaultdict(list)
        for index, picture in enumerate(pictures):
            height, width = picture.shape[:2]
            if min(height, width) < _SMALLEST_SIDE:
                continue
            # The longer side decides the scale, so it must be the same.
            alike = (max(height, width), height > width, min(height, width) // _CELL)
            groups[alike if self._together else (index,)].append(index)
        return list(groups.values())

    def _boxes(self, batch: Pixels) -> list[Any]:
        # The values are the defaults of EasyOCR's `Reader.readtext`.
        boxes: list[Any] = self._reader.get_textbox(
            self._reader.detector,
            batch,
            canvas_size=self._canvas_size,
            mag_ratio=1.0,
            text_threshold=0.7,
            link_threshold=0.4,
            low_text=0.4,
            poly=False,
            device="cpu",  # the detector takes its input to where it is
            optimal_num_chars=None,
        )
        return boxes


def _on_one_canvas(pictures: Sequence[Pixels]) -> Pixels:
    """[n, height, width, 3], black below and to the right, as EasyOCR fills up its canvas."""
    height = max(picture.shape[0] for picture in pictures)
    width = max(picture.shape[1] for picture in pictures)
    return np.stack(
        [
            np.pad(picture, ((0, height - picture.shape[0]), (0, width - picture.shape[1]), (0, 0)))
            for picture in pictures
        ]
    )
