"""EasyOCR as it ships: CRAFT and cyrillic_g2, on a canvas of 2560 pixels."""

import hashlib
import tempfile
import time
import warnings
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

import cv2
import easyocr
import easyocr.config
import easyocr.easyocr
import numpy as np
import torch
from easyocr.craft import CRAFT
from easyocr.model.vgg_model import Model

from benchmarks.reader.pictures import Sample
from benchmarks.reader.readers import Answer
from reviewlens.picture import Picture
from reviewlens.reading.lines import Box

LANGUAGES = ("ru", "en")
DETECTOR = easyocr.config.detection_models["craft"]
RECOGNISER = easyocr.config.recognition_models["gen2"]["cyrillic_g2"]
OFFICIAL_FOLDER = Path(easyocr.config.MODULE_PATH).expanduser() / "model"
# CRAFT's scores of a place where it sees no letter.
_NO_LETTER = -10.0

SPEED_ONLY = (
    "Stock EasyOCR's weights are not at hand, so networks of its shapes and of random weights are "
    "timed: CRAFT, then the recogniser on the lines that our detector finds. Left out are the "
    "tracing of CRAFT's boxes and the second look at unsure lines, which random weights would ask "
    "for at random: EasyOCR takes no less than this."
)


def has_weights(folder: Path) -> bool:
    """Whether a folder holds the files of both networks."""
    return all((folder / entry["filename"]).is_file() for entry in (DETECTOR, RECOGNISER))


class Stock:
    """EasyOCR with its own networks."""

    name = "stock EasyOCR"
    every_picture = True

    def __init__(self, folder: Path) -> None:
        """Load the networks; raises what EasyOCR raises where a file of the folder is damaged."""
        self._reader = load(folder)

    def warm(self, sample: Sample) -> None:
        """Read a picture that does not count."""
        self.read(sample)

    def read(self, sample: Sample) -> Answer:
        """What `readtext` does, with its defaults, against the clock."""
        start = time.perf_counter()
        horizontal, free = self._reader.detect(sample.picture.pixels, reformat=False)
        found = _recognise(self._reader, sample.picture, horizontal[0], free[0])
        return Answer("\n".join(text for _, text, _ in found), time.perf_counter() - start)


class StockForSpeed:
    """Networks of EasyOCR's shapes and of random weights: see SPEED_ONLY.

    `boxes` finds the lines that the recogniser gets.
    """

    name = "stock EasyOCR, speed only"
    every_picture = False

    def __init__(self, boxes: Callable[[Picture], list[Box]]) -> None:
        self._boxes = boxes
        with random_weights() as folder:
            self._reader = load(folder)

    def warm(self, sample: Sample) -> None:
        """Read a picture that does not count."""
        self.read(sample)

    def read(self, sample: Sample) -> Answer:
        """Time the two networks on a picture; the text is None."""
        boxes = [np.rint(box).astype(np.int32).tolist() for box in self._boxes(sample.picture)]
        start = time.perf_counter()
        self._reader.detect(sample.picture.pixels, reformat=False)
        _recognise(self._reader, sample.picture, [], boxes, contrast_ths=0.0)
        return Answer(None, time.perf_counter() - start)


def load_at_hand() -> Any:
    """As `load`: of EasyOCR's own weights where they are at hand, else of random ones.

    With random ones it finds no line, so what it takes is the detector's time alone.
    """
    if has_weights(OFFICIAL_FOLDER):
        return load(OFFICIAL_FOLDER)
    with random_weights() as folder:
        return load(folder)


@contextmanager
def random_weights() -> Iterator[Path]:
    """A folder of both files, always the same, which EasyOCR takes for its own meanwhile."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        craft = CRAFT()
        recogniser = Model(1, 256, 256, len(RECOGNISER["characters"]) + 1)
    with torch.no_grad():
        craft.conv_cls[-1].weight.zero_()
        craft.conv_cls[-1].bias.fill_(_NO_LETTER)
    with tempfile.TemporaryDirectory() as name, ExitStack() as stack:
        for network, entry in ((craft, DETECTOR), (recogniser, RECOGNISER)):
            file = Path(name) / entry["filename"]
            state = {f"module.{key}": value for key, value in network.state_dict().items()}
            torch.save(state, file)
            # EasyOCR unpickles no file whose MD5 is not on its list.
            digest = hashlib.md5(file.read_bytes(), usedforsecurity=False).hexdigest()
            stack.enter_context(patch.dict(entry, md5sum=digest))
        yield Path(name)


def load(folder: Path) -> Any:
    """An `easyocr.Reader` of the files of a folder, on the CPU."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's deprecations inside EasyOCR
        return easyocr.Reader(
            list(LANGUAGES),
            gpu=False,
            verbose=False,
            download_enabled=False,
            model_storage_directory=str(folder),
            user_network_directory=str(folder),
        )


def _recognise(
    reader: Any, picture: Picture, horizontal: list[Any], free: list[Any], **options: Any
) -> list[Any]:
    # A custom network, such as ours, sets this global for all readers.
    easyocr.easyocr.imgH = easyocr.config.imgH
    grey = cv2.cvtColor(picture.pixels, cv2.COLOR_RGB2GRAY)
    found: list[Any] = reader.recognize(grey, horizontal, free, reformat=False, **options)
    return found
