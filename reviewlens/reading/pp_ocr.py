"""The PP-OCRv6 networks that the rapidocr wheel carries, in the shape of EasyOCR's parts."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import rapidocr
import torch
from rapidocr.ch_ppocr_det.utils import DBPostProcess
from rapidocr.utils.parse_parameters import ParseParams

from reviewlens.reading.polygons import Polygon, holds
from reviewlens.reading.runtime import compile_onnx, onnx_metadata

WEIGHTS_FOLDER = Path(rapidocr.__file__).parent / "models"
DETECTOR_WEIGHTS = WEIGHTS_FOLDER / "PP-OCRv6_det_small.onnx"
RECOGNISER_WEIGHTS = WEIGHTS_FOLDER / "PP-OCRv6_rec_small.onnx"

RECOGNISER_HEIGHT = 48
"""Of lines, in pixels: what its recogniser was trained on."""
# The network wants sides that are multiples of 32; below this a side holds no legible line anyway.
_STEP = 32
_ENLARGED_SIDE = 736
# A thing that fills the picture looks like one letter to the network, and so do lines of letters as
# large as that; seen smaller, the lines are told apart. Shares of the picture's longer side, of the
# thickness of a box, and of the picture's area; a box as long as so many thicknesses may be a line.
_SMALLER_SIDE = 480
_LARGE = 0.25
_SAME = 0.7
_MOST_OF_A_PICTURE = 0.4
_LINE = 2.0


class PpOcrDetector:
    """Finds the quadrilaterals that hold text."""

    def __init__(self, threads: int) -> None:
        self._network = compile_onnx(DETECTOR_WEIGHTS, threads, from_pixels=True)
        config = ParseParams.load(WEIGHTS_FOLDER.parent / "config.yaml").Det
        self._boxes_of = DBPostProcess(
            config.thresh,
            config.box_thresh,
            config.max_candidates,
            config.unclip_ratio,
            config.score_mode,
            config.use_dilation,
        )

    def boxes(self, image: npt.NDArray[np.uint8], longer_side: int) -> list[Polygon]:
        """Boxes of one RGB image, each as x1, y1, ... x4, y4 from the top left corner, clockwise.

        The network sees larger images at `longer_side` pixels on the longer side, and small ones
        enlarged, since it misses letters of a few pixels. Where it finds very large ones, it looks
        again from farther away.
        """
        longer = max(image.shape[:2])
        boxes = self._boxes_at(image, min(longer_side, max(longer, _ENLARGED_SIDE)))
        large = [box for box in boxes if _thickness(box) > _LARGE * longer]
        if not large:
            return boxes
        kept = [box for box in boxes if _thickness(box) <= _LARGE * longer]
        smaller = self._boxes_at(image, min(longer_side, _SMALLER_SIDE))
        for box in large:
            within = [one for one in smaller if _is_part(one, box) and not _is_known(one, kept)]
            if not within and not _is_a_thing(box, image.shape[0] * image.shape[1]):
                within = [box]
            kept += within
        return kept

    def _boxes_at(self, image: npt.NDArray[np.uint8], longer_side: int) -> list[Polygon]:
        """What the network finds in `image` scaled to `longer_side`, in pixels of `image`."""
        height, width = image.shape[:2]
        scale = longer_side / max(height, width)
        if min(width, height) * scale < _STEP:
            return []
        size = [max(1, round(side * scale / _STEP)) * _STEP for side in (width, height)]
        seen = cv2.resize(image, size)
        boxes, _scores = self._boxes_of(self._network(seen[np.newaxis]), (height, width))
        return [np.asarray(box, dtype=np.int32).reshape(-1) for box in boxes]


def _sides(box: Polygon) -> tuple[float, float]:
    """The shorter and the longer of two sides that meet."""
    first, second, third = box.reshape(4, 2)[:3].astype(np.float64)
    sides = float(np.linalg.norm(second - first)), float(np.linalg.norm(third - second))
    return min(sides), max(sides)


def _thickness(box: Polygon) -> float:
    return _sides(box)[0]


def _is_a_thing(box: Polygon, picture: int) -> bool:
    """Whether it holds most of a picture of so many pixels, and is no line."""
    thickness, length = _sides(box)
    area = cv2.contourArea(box.reshape(4, 2))
    return length < _LINE * thickness and area >= _MOST_OF_A_PICTURE * picture


def _is_part(box: Polygon, large: Polygon) -> bool:
    """Whether it lies in the large one, and is more than that one again."""
    return bool(holds([large], [box])) and _thickness(box) < _SAME * _thickness(large)


def _is_known(box: Polygon, kept: Sequence[Polygon]) -> bool:
    return bool(holds(kept, [box]).any() or holds([box], kept).any())


def get_textbox(
    detector: PpOcrDetector, image: npt.NDArray[np.uint8], canvas_size: int, **_: Any
) -> list[list[Polygon]]:
    """EasyOCR's detector hook: the boxes of one image [h, w, 3], or of several [n, h, w, 3]."""
    images = image[np.newaxis] if image.ndim == 3 else image
    return [detector.boxes(each, canvas_size) for each in images]


class PpOcrRecogniser(torch.nn.Module):
    """Reads lines, as EasyOCR's networks do: images in, scores of every step out.

    The network knows 18,708 characters. `characters` are those of them that were asked for, and
    the scores are for these alone, after the blank: EasyOCR masks the others box by box, slowly.
    """

    def __init__(self, wanted: str, threads: int) -> None:
        super().__init__()
        self._network = compile_onnx(RECOGNISER_WEIGHTS, threads, few_shapes=True)
        known = [
            "",
            *onnx_metadata(RECOGNISER_WEIGHTS)["character"].splitlines(),
            " ",
        ]  # blank first
        kept = [index for index, character in enumerate(known) if character and character in wanted]
        self.characters = "".join(known[index] for index in kept)
        self._columns = [0, *kept]

    def forward(self, images: torch.Tensor, _text: torch.Tensor | None = None) -> torch.Tensor:
        """Grey or RGB images [n, 1 or 3, 48, w] in [-1, 1] to log-probabilities of every step.

        They are [n, steps, 1 + characters].
        """
        blue_first = images.flip(1).expand(-1, 3, -1, -1).contiguous().numpy()
        kept = self._network(blue_first)[:, :, self._columns]
        return torch.from_numpy(np.log(np.maximum(kept, np.finfo(np.float32).tiny)))

    def scores(self, images: npt.NDArray[Any]) -> npt.NDArray[np.float32]:
        """As the module itself, between arrays."""
        return np.asarray(self(torch.from_numpy(images)).numpy(), dtype=np.float32)
