"""Read the text in a picture with EasyOCR."""

import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import cv2
import easyocr
import easyocr.config
import easyocr.easyocr
import numpy as np
import torch
from easyocr.utils import CTCLabelConverter

from reviewlens.devices import resolve_device
from reviewlens.digests import sha256_of_file
from reviewlens.errors import ModelUnavailable
from reviewlens.identity import ReaderIdentity
from reviewlens.picture import Picture
from reviewlens.reading import pp_ocr
from reviewlens.reading.lines import Line, Reading, in_reading_order
from reviewlens.settings import ReaderSettings

# EasyOCR asks torch for pinned memory whether or not there is a GPU to copy to.
warnings.filterwarnings("ignore", message=".*'pin_memory' argument is set as true.*")

# Without a line of this many pixels on the shorter side nothing can be read.
_SMALLEST_SIDE = 8
_CUSTOM_SUFFIXES = (".yaml", ".py", ".pth")


class EasyOcrReader:
    """An `easyocr.Reader` with the networks of the settings."""

    def __init__(self, settings: ReaderSettings) -> None:
        """Load the networks.

        Raises ModelUnavailable where weights are neither in their folder nor downloadable.
        """
        self.settings = settings
        self.device = "cpu" if settings.weights == "pp-ocrv6" else resolve_device(settings.device)
        easyocr.easyocr.imgH = easyocr.config.imgH
        if settings.weights == "official":
            self._reader, files = _official(settings, self.device)
        elif settings.weights == "custom":
            self._reader, files = _custom(settings, self.device)
        else:
            self._reader, files = _pp_ocr(settings)
        # EasyOCR keeps the height of a line in a global, which a custom network sets for all.
        self._line_height = easyocr.easyocr.imgH
        self.identity = ReaderIdentity(
            engine=f"easyocr {easyocr.__version__}",
            weights={file.name: sha256_of_file(file) for file in files},
            settings=settings.model_dump(
                mode="json", include={"languages", "canvas_size", "min_size"}
            ),
        )

    def read(self, picture: Picture) -> Reading:
        """The lines of text in a picture, in reading order."""
        if min(picture.width, picture.height) < _SMALLEST_SIDE:
            return Reading()
        horizontal, free = self._reader.detect(
            picture.pixels,
            canvas_size=self.settings.canvas_size,
            min_size=self.settings.min_size,
            reformat=False,
        )
        grey = cv2.cvtColor(picture.pixels, cv2.COLOR_RGB2GRAY)
        easyocr.easyocr.imgH = self._line_height
        found = self._reader.recognize(grey, horizontal[0], free[0], reformat=False)
        return Reading(
            in_reading_order(
                Line(
                    text=text,
                    confidence=float(np.clip(confidence, 0.0, 1.0)),
                    box=tuple((float(x), float(y)) for x, y in box),  # type: ignore[arg-type]
                )
                for box, text, confidence in found
                if text.strip()
            )
        )


def _easyocr(settings: ReaderSettings, device: str, folder: Path, **options: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's deprecations inside EasyOCR
        return easyocr.Reader(
            list(settings.languages),
            gpu=False if device == "cpu" else device,
            verbose=False,
            model_storage_directory=str(folder),
            user_network_directory=str(folder),
            **options,
        )


def _pp_ocr(settings: ReaderSettings) -> tuple[Any, list[Path]]:
    reader = _easyocr(settings, "cpu", pp_ocr.WEIGHTS_FOLDER, detector=False, recognizer=False)
    recogniser = pp_ocr.PpOcrRecogniser(reader.lang_char, torch.get_num_threads())
    reader.character = recogniser.characters
    reader.recognizer, reader.converter = recogniser, CTCLabelConverter(recogniser.characters)
    _use_pp_ocr_detector(reader)
    return reader, [pp_ocr.DETECTOR_WEIGHTS, pp_ocr.RECOGNISER_WEIGHTS]


def _custom(settings: ReaderSettings, device: str) -> tuple[Any, list[Path]]:
    folder = Path(settings.folder or "")
    configs = sorted(folder.glob("*.yaml")) if settings.folder else []
    files = [configs[0].with_suffix(suffix) for suffix in _CUSTOM_SUFFIXES] if configs else []
    if len(configs) != 1 or not all(file.is_file() for file in files):
        raise ModelUnavailable(
            f"The folder '{settings.folder}' holds no recogniser in EasyOCR's custom-network "
            "format: one .yaml, and a .py and a .pth of the same name (reader.folder)."
        )
    reader = _easyocr(settings, device, folder, detector=False, recog_network=configs[0].stem)
    _use_pp_ocr_detector(reader)
    return reader, [pp_ocr.DETECTOR_WEIGHTS, *files]


def _use_pp_ocr_detector(reader: Any) -> None:
    reader.detector = pp_ocr.PpOcrDetector(torch.get_num_threads())
    reader.get_textbox = pp_ocr.get_textbox


def _official(settings: ReaderSettings, device: str) -> tuple[Any, list[Path]]:
    folder = Path(settings.folder or easyocr.config.MODULE_PATH + "/model").expanduser()
    files = _official_files(settings, folder)
    try:
        # EasyOCR checks the MD5 of both files against its own list before it unpickles them.
        reader = _easyocr(settings, device, folder, download_enabled=settings.download)
    except (OSError, AssertionError) as error:
        raise ModelUnavailable(_how_to_get(files, folder, error)) from error
    return reader, [folder / name for name in files]


def _official_files(settings: ReaderSettings, folder: Path) -> dict[str, str]:
    """Name and address of CRAFT, and of the recogniser that EasyOCR takes for these languages."""
    chosen = _easyocr(settings, "cpu", folder, detector=False, recognizer=False)
    recognisers = easyocr.config.recognition_models["gen2"].values()
    matching = [model for model in recognisers if model["characters"] == chosen.character]
    models = [easyocr.config.detection_models["craft"], matching[0]]
    return {model["filename"]: model["url"] for model in models}


def _how_to_get(files: Mapping[str, str], folder: Path, error: Exception) -> str:
    missing = [name for name in files if not (folder / name).is_file()]
    state = f"lacks {', '.join(missing)}" if missing else f"holds a damaged file ({error})"
    sources = "; ".join(f"{name} from {url}" for name, url in files.items())
    return (
        f"The folder '{folder}' {state}, and nothing could be downloaded. Fetch and unpack "
        f"{sources}, and put the .pth files into that folder (reader.folder in the settings)."
    )
