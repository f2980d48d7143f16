"""The networks that are measured: of the true shapes, with random weights where none are given."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np
import torch
from transformers import CLIPConfig, CLIPImageProcessor, CLIPModel

from benchmarks.clip.speed import LARGE, SHAPES
from benchmarks.reader.stock import OFFICIAL_FOLDER, has_weights, random_weights
from reviewlens.clip import Clip
from reviewlens.picture import Picture
from reviewlens.reading.networks import Networks, load_networks
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, Precision, ReaderSettings

# Of a phone's photo as the graph hands it on (PictureLimits.max_side).
PHOTO = (1200, 1600)


def clip_of_true_shape(folder: Path) -> str:
    """A folder with a CLIP whose image tower is ViT-L/14's, of random weights; made once."""
    if not (folder / "config.json").exists():
        vision = dict(SHAPES[LARGE])
        width = vision.pop("projection_dim")
        texts = {"hidden_size": 64, "intermediate_size": 64, "num_hidden_layers": 1,
                 "num_attention_heads": 1, "vocab_size": 64}  # fmt: skip
        with torch.random.fork_rng(devices=[]):
            torch.manual_seed(0)
            model = CLIPModel(
                CLIPConfig(text_config=texts, vision_config=vision, projection_dim=width)
            )
        model.half().save_pretrained(folder)
        CLIPImageProcessor().save_pretrained(folder)
    return str(folder)


def encoder(source: str, device: str, precision: Precision) -> Clip:
    """As a replica loads it."""
    return Clip(EncoderSettings(source=source, device=device, dtype=precision))


def reader(device: str, precision: Precision) -> EasyOcrReader:
    """EasyOCR's CRAFT and cyrillic_g2 as a replica loads them.

    Of random weights, which find no line, where EasyOCR's own are not at hand.
    """
    with _official(device, precision) as settings:
        return EasyOcrReader(settings)


def reader_networks(device: str, precision: Precision) -> Networks:
    """The networks of `reader`."""
    with _official(device, precision) as settings:
        return load_networks(settings, device)


@contextmanager
def _official(device: str, precision: Precision) -> Iterator[ReaderSettings]:
    settings = ReaderSettings(weights="official", download=False, device=device, dtype=precision)
    if has_weights(OFFICIAL_FOLDER):
        yield settings
        return
    with random_weights() as folder:
        yield settings.model_copy(update={"folder": str(folder)})


def photos(count: int, size: tuple[int, int] = PHOTO) -> Sequence[Picture]:
    """Pictures of noise, [height, width] each: what is on them does not change the work."""
    rng = np.random.default_rng(0)
    return [
        Picture(pixels=rng.integers(0, 256, (*size, 3), np.uint8), digest=str(index))
        for index in range(count)
    ]
