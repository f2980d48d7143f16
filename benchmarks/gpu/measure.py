"""Pictures a second of the networks, by precision and batch."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import numpy as np
import torch
from transformers import AutoModel

from benchmarks.gpu.networks import PHOTO, encoder, photos, reader, reader_networks
from benchmarks.gpu.timing import Run, operations_of, seconds_of
from reviewlens.devices import autocast, on_gpu
from reviewlens.settings import Precision

ENCODER, DETECTOR, RECOGNISER = "encoder", "detector (CRAFT)", "recogniser (lines)"
ENCODER_WHOLE, READER_WHOLE = "encoder, from pictures", "reader, from pictures"

# Of a photo on the detector's canvas, and of a line of some twenty letters, in pixels.
CANVAS = (960, 1280)
_LINE_WIDTH = 640


@dataclass(frozen=True)
class Row:
    """One network at one precision and batch size.

    ``share`` is that of the matrix peak of the precision that its products and convolutions come
    to, None where the work is not the network's alone. ``memory_mib`` is the most that PyTorch
    held on the GPU, None elsewhere.
    """

    what: str
    precision: Precision
    batch: int
    per_s: float
    share: float | None
    memory_mib: float | None


def encoder_rows(
    source: str, device: str, precision: Precision, batches: Sequence[int], peak: float
) -> Iterator[Row]:
    """The image tower on pixels that are there, then all that a replica does with pictures."""
    model: Any = AutoModel.from_pretrained(source, dtype=getattr(torch, precision))
    model = model.to(device).eval()
    side = int(model.config.vision_config.image_size)
    for batch in batches:
        pixels = torch.randn(batch, 3, side, side, device=device, dtype=model.dtype)

        see = partial(_see, model, pixels)
        yield _row(ENCODER, precision, batch, see, device, peak)
    del model
    clip = encoder(source, device, precision)
    for batch in batches:
        pictures = photos(batch)
        yield _row(ENCODER_WHOLE, precision, batch, partial(clip.embed, pictures), device)


def reader_rows(
    device: str,
    precision: Precision,
    batches: Sequence[int],
    peak: float,
    canvas: tuple[int, int] = CANVAS,
    photo: tuple[int, int] = PHOTO,
) -> Iterator[Row]:
    """CRAFT on pixels that are there, the recogniser on lines, then the reader on pictures."""
    networks = reader_networks(device, precision)
    craft = networks.reader.detector.network
    for batch in batches:
        pixels = torch.randn(batch, 3, *canvas, device=device)
        find = partial(_find, craft, pixels, device, precision)
        yield _row(DETECTOR, precision, batch, find, device, peak)
    height = networks.line_height
    for batch in batches:
        lines = np.zeros((8 * batch, 1, height, _LINE_WIDTH), np.float32)
        read = partial(networks.recognise, lines)
        yield _row(RECOGNISER, precision, len(lines), read, device)
    del networks, craft
    whole = reader(device, precision)
    for batch in batches:
        pictures = photos(batch, photo)
        yield _row(READER_WHOLE, precision, batch, partial(whole.read_all, pictures), device)


def _see(model: Any, pixels: torch.Tensor) -> Any:
    with torch.inference_mode():
        return model.get_image_features(pixel_values=pixels)


def _find(craft: Any, pixels: torch.Tensor, device: str, precision: Precision) -> Any:
    with torch.inference_mode(), autocast(device, precision):
        return craft(pixels)


def _row(
    what: str,
    precision: Precision,
    batch: int,
    run: Run,
    device: str,
    peak: float | None = None,
) -> Row:
    if on_gpu(device):
        torch.cuda.reset_peak_memory_stats(device)
    per_s = batch / seconds_of(run)
    share = operations_of(run) / batch * per_s / peak if peak else None
    memory = torch.cuda.max_memory_allocated(device) / 2**20 if on_gpu(device) else None
    return Row(what, precision, batch, per_s, share, memory)
