"""An `easyocr.Reader` with the networks of the settings."""

import sys
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import easyocr
import easyocr.config
import easyocr.easyocr
import numpy as np
import torch
from easyocr.utils import CTCLabelConverter
from numpy.typing import NDArray

from reviewlens.errors import ModelUnavailable
from reviewlens.reading import grey, pp_ocr
from reviewlens.reading.letters import LETTERS_SUFFIX, LetterModel
from reviewlens.reading.runtime import Craft, Network, compile_recogniser
from reviewlens.settings import ReaderSettings

# In line heights. A CPU gains little by wider ones, and each shape of them costs it memory.
_WIDEST_ON_CPU, _WIDEST_ON_GPU = 40, 160
_CUSTOM_SUFFIXES = (".yaml", ".py", ".pth")
# As EasyOCR's `contrast_ths`.
_DOUBTFUL = 0.1

Look = Callable[[NDArray[np.uint8]], NDArray[np.uint8]]
"""From an RGB line [height, width, 3] to [height, width], or to as many channels as are seen."""


@dataclass(frozen=True)
class Networks:
    """A loaded reader, and the files that it came from.

    `recognise` is its recogniser: lines float32 [n, channels, line_height, width] in [-1, 1] to
    scores [n, steps, 1 + characters], the blank first. `look` makes what it sees of an RGB line.
    """

    reader: Any
    recognise: Network
    line_height: int
    files: tuple[Path, ...]
    look: Look
    doubtful: float = 0.0
    """Lines that are read with less confidence are read again with more contrast."""
    widest_batch: int = 0
    """In line heights, of all its lines; a line may come alone that is wider."""
    letters: LetterModel | None = None
    """Which letters make words, for lines that are not surely read."""


def load_networks(settings: ReaderSettings, device: str) -> Networks:
    """Load what the settings name, on a torch device.

    Raises ModelUnavailable where weights are neither in their folder nor downloadable.
    """
    if settings.weights == "pp-ocrv6":
        return _pp_ocr(settings)
    # EasyOCR keeps the height of a line in a global, which a custom network sets for all.
    easyocr.easyocr.imgH = easyocr.config.imgH
    official = settings.weights == "official"
    reader, files = (_official if official else _custom)(settings, device)
    line_height = easyocr.easyocr.imgH
    return Networks(
        reader,
        compile_recogniser(reader.recognizer, line_height, device, settings.dtype),
        line_height,
        tuple(files),
        # EasyOCR's own recognisers see what they were trained on.
        look=grey.luminance if official else grey.clearest,
        doubtful=_DOUBTFUL if official else 0.0,
        widest_batch=_WIDEST_ON_CPU if device == "cpu" else _WIDEST_ON_GPU,
        letters=next(
            (LetterModel.load(file) for file in files if file.suffix == LETTERS_SUFFIX), None
        ),
    )


def _easyocr(settings: ReaderSettings, device: str, folder: Path, **options: Any) -> Any:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch's deprecations inside EasyOCR
        return easyocr.Reader(
            list(settings.languages),
            gpu=False if device == "cpu" else device,
            verbose=False,
            quantize=False,  # in PyTorch eight bits are slower here than thirty-two
            model_storage_directory=str(folder),
            user_network_directory=str(folder),
            **options,
        )


def load_pp_ocr_recogniser(settings: ReaderSettings) -> Networks:
    """PP-OCRv6's recogniser alone, for the languages of the settings, without a detector."""
    reader = _easyocr(settings, "cpu", pp_ocr.WEIGHTS_FOLDER, detector=False, recognizer=False)
    recogniser = pp_ocr.PpOcrRecogniser(reader.lang_char, torch.get_num_threads())
    reader.character = recogniser.characters
    reader.recognizer, reader.converter = recogniser, CTCLabelConverter(recogniser.characters)
    files = (pp_ocr.RECOGNISER_WEIGHTS,)
    # On the CPU, where it always runs, several lines together take as long as one after the other.
    return Networks(
        reader, recogniser.scores, pp_ocr.RECOGNISER_HEIGHT, files, look=_colours, widest_batch=0
    )


def _colours(line: NDArray[np.uint8]) -> NDArray[np.uint8]:
    return line


def _pp_ocr(settings: ReaderSettings) -> Networks:
    networks = load_pp_ocr_recogniser(settings)
    _use_pp_ocr_detector(networks.reader)
    return replace(networks, files=(pp_ocr.DETECTOR_WEIGHTS, *networks.files))


def _custom(settings: ReaderSettings, device: str) -> tuple[Any, list[Path]]:
    folder = Path(settings.folder or "")
    configs = sorted(folder.glob("*.yaml")) if settings.folder else []
    files = [configs[0].with_suffix(suffix) for suffix in _CUSTOM_SUFFIXES] if configs else []
    if len(configs) != 1 or not all(file.is_file() for file in files):
        raise ModelUnavailable(
            f"The folder '{settings.folder}' holds no recogniser in EasyOCR's custom-network "
            "format: one .yaml, and a .py and a .pth of the same name (reader.folder)."
        )
    _check_weights(configs[0].with_suffix(".pth"))
    name = configs[0].stem
    with _importing_from(folder, name):
        reader = _easyocr(settings, device, folder, detector=False, recog_network=name)
    _use_pp_ocr_detector(reader)
    letters = configs[0].with_suffix(LETTERS_SUFFIX)
    return reader, [pp_ocr.DETECTOR_WEIGHTS, *files, *([letters] if letters.is_file() else [])]


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
    reader.detector = Craft(reader.detector, device, settings.dtype)
    return reader, [folder / name for name in files]


def _official_files(settings: ReaderSettings, folder: Path) -> dict[str, str]:
    """Name and address of CRAFT, and of the recogniser that EasyOCR takes for these languages."""
    chosen = _easyocr(settings, "cpu", folder, detector=False, recognizer=False)
    recognisers = easyocr.config.recognition_models["gen2"].values()
    matching = [model for model in recognisers if model["characters"] == chosen.character]
    models = [easyocr.config.detection_models["craft"], matching[0]]
    return {model["filename"]: model["url"] for model in models}


@contextmanager
def _importing_from(folder: Path, module: str) -> Iterator[None]:
    """Let EasyOCR import `module` from `folder`, whatever bears that name elsewhere."""
    sys.modules.pop(module, None)
    path = list(sys.path)
    sys.path.insert(0, str(folder.resolve()))
    try:
        yield
    finally:
        sys.path[:] = path


def _check_weights(file: Path) -> None:
    """Refuse a file that would run code: EasyOCR unpickles whatever it finds."""
    try:
        torch.load(file, map_location="cpu", weights_only=True)
    except (UnpicklingError, RuntimeError, EOFError, KeyError) as error:
        reason = str(error).splitlines()[0]
        raise ModelUnavailable(
            f"The file '{file}' is damaged or holds more than plain weights, and is not loaded "
            f"({reason}). Get it anew from where it came from."
        ) from error


def _how_to_get(files: Mapping[str, str], folder: Path, error: Exception) -> str:
    missing = [name for name in files if not (folder / name).is_file()]
    state = f"lacks {', '.join(missing)}" if missing else f"holds a damaged file ({error})"
    sources = "; ".join(f"{name} from {url}" for name, url in files.items())
    return (
        f"The folder '{folder}' {state}, and nothing could be downloaded. Fetch and unpack "
        f"{sources}, and put the .pth files into that folder (reader.folder in the settings)."
    )
