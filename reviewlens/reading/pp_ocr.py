"""The PP-OCRv6 networks that the rapidocr wheel carries, in the shape of EasyOCR's parts."""

import logging
from pathlib import Path
from typing import Any

import cv2
import numpy as np
import numpy.typing as npt
import onnxruntime
import rapidocr
import torch
from rapidocr.ch_ppocr_det import TextDetector
from rapidocr.utils.parse_parameters import ParseParams

WEIGHTS_FOLDER = Path(rapidocr.__file__).parent / "models"
DETECTOR_WEIGHTS = WEIGHTS_FOLDER / "PP-OCRv6_det_small.onnx"
RECOGNISER_WEIGHTS = WEIGHTS_FOLDER / "PP-OCRv6_rec_small.onnx"

_RECOGNISER_HEIGHT = 48
# The network wants sides that are multiples of 32; below this a side holds no legible line anyway.
_SMALLEST_SIDE = 32
_ENLARGED_SIDE = 736


class PpOcrDetector:
    """Finds the quadrilaterals that hold text."""

    def __init__(self, threads: int) -> None:
        logging.getLogger("RapidOCR").setLevel(logging.WARNING)
        config = ParseParams.load(WEIGHTS_FOLDER.parent / "config.yaml")
        config.Det.engine_cfg = config.EngineConfig.onnxruntime
        config.Det.engine_cfg.intra_op_num_threads = threads
        config.Det.model_path = str(DETECTOR_WEIGHTS)
        config.Det.limit_type = "max"
        self._detector = TextDetector(config.Det)

    def boxes(self, image: npt.NDArray[np.uint8], longer_side: int) -> list[npt.NDArray[np.int32]]:
        """Boxes of one RGB image, each as x1, y1, ... x4, y4 from the top left corner, clockwise.

        The network sees larger images at `longer_side` pixels on the longer side, and small ones
        enlarged, since it misses letters of a few pixels.
        """
        height, width = image.shape[:2]
        longer = min(longer_side, max(height, width, _ENLARGED_SIDE))
        scale = longer / max(height, width)
        size = (round(width * scale), round(height * scale))
        if min(size) < _SMALLEST_SIDE:
            return []
        self._detector.limit_side_len = longer
        found = self._detector(cv2.resize(cv2.cvtColor(image, cv2.COLOR_RGB2BGR), size))
        if found.boxes is None:
            return []
        return [(box / scale).round().astype(np.int32).reshape(-1) for box in found.boxes]


def get_textbox(
    detector: PpOcrDetector, image: npt.NDArray[np.uint8], canvas_size: int, **_: Any
) -> list[list[npt.NDArray[np.int32]]]:
    """EasyOCR's detector hook: the boxes of one image [h, w, 3], or of several [n, h, w, 3]."""
    images = image[np.newaxis] if image.ndim == 3 else image
    return [detector.boxes(each, canvas_size) for each in images]


class PpOcrRecogniser(torch.nn.Module):
    """Reads one line, as EasyOCR's networks do: grey image in, scores of every step out.

    The network knows 18,708 characters. `characters` are those of them that were asked for, and
    the scores are for these alone, after the blank: EasyOCR masks the others box by box, slowly.
    """

    def __init__(self, wanted: str, threads: int) -> None:
        super().__init__()
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        # The arena keeps the largest line it ever saw, at 18,708 scores a step.
        options.enable_cpu_mem_arena = False
        self._session = onnxruntime.InferenceSession(
            str(RECOGNISER_WEIGHTS), options, providers=["CPUExecutionProvider"]
        )
        listed = self._session.get_modelmeta().custom_metadata_map["character"].splitlines()
        known = ["", *listed, " "]  # the blank comes first, the space is not in the list
        kept = [index for index, character in enumerate(known) if character and character in wanted]
        self.characters = "".join(known[index] for index in kept)
        self._columns = [0, *kept]

    def forward(self, images: torch.Tensor, _text: torch.Tensor) -> torch.Tensor:
        """Grey images [n, 1, h, w] in [-1, 1] to log-probabilities [n, steps, 1 + characters]."""
        width = max(1, round(images.shape[3] * _RECOGNISER_HEIGHT / images.shape[2]))
        resized = torch.nn.functional.interpolate(
            images, size=(_RECOGNISER_HEIGHT, width), mode="bilinear", antialias=True
        )
        colour = resized.expand(-1, 3, -1, -1).contiguous().numpy()
        (probabilities,) = self._session.run(None, {self._session.get_inputs()[0].name: colour})
        kept = probabilities[:, :, self._columns]
        return torch.from_numpy(np.log(np.maximum(kept, np.finfo(np.float32).tiny)))
