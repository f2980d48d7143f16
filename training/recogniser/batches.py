"""Lines rendered ahead of the training, in worker processes, and set into batches of like width."""

import math
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
import torch
from numpy.typing import NDArray
from torch.utils.data import DataLoader, Dataset

from training.recogniser.characters import encode
from training.recogniser.crops import Crops
from training.recogniser.lines import HEIGHT, Line, line_rng, make_line
from training.synthetic import Sources

BATCHES_A_CHUNK = 8
CHUNKS_AHEAD = 6
EASY_LINES = 12_000
CROPS_SHARE = 0.5
STEP = 2
UNTOLD = -100


@dataclass(frozen=True)
class Batch:
    """``pixels`` uint8 (n, 1, HEIGHT, width); all texts' classes in one row, and each length.

    ``aligned`` (n, width / 2) says of each step what stands there: a class, 0 between characters,
    UNTOLD right beside one.
    """

    pixels: torch.Tensor
    classes: torch.Tensor
    lengths: torch.Tensor
    aligned: torch.Tensor


class Chunks(Dataset[list[Batch]]):
    """Chunk ``index`` is BATCHES_A_CHUNK batches, the same whoever renders it and when.

    The first ``easy_lines`` are easy more or less often. CROPS_SHARE of the lines are ``crops``
    where there are some.
    """

    def __init__(
        self,
        sources: Sources,
        batch_size: int,
        seed: int,
        *,
        easy_lines: int = EASY_LINES,
        crops: Crops | None = None,
    ) -> None:
        self.sources, self.batch_size, self.seed = sources, batch_size, seed
        self._easy_lines, self._crops = easy_lines, crops

    def __getitem__(self, index: int) -> list[Batch]:
        """Lines sorted by width and cut into batches, which come in any order."""
        size = self.batch_size * BATCHES_A_CHUNK
        lines = []
        for number in range(index * size, (index + 1) * size):
            rng = line_rng(self.seed, "train", number)
            # Short and clean ones first: letters are learnt on them much sooner.
            easy = rng.random() * self._easy_lines > number
            if self._crops is not None and not easy and rng.random() < CROPS_SHARE:
                lines.append(self._crops.pick(rng))
            else:
                lines.append(make_line(rng, self.sources, easy=easy))
        lines.sort(key=lambda line: line.pixels.shape[1])
        rng = random.Random(f"{self.seed}/chunk/{index}")
        starts = list(range(0, size, self.batch_size))
        rng.shuffle(starts)
        return [collate(lines[start : start + self.batch_size], _extra(rng)) for start in starts]


def collate(lines: Sequence[Line], extra: int = 0) -> Batch:
    """Lines padded on the right as EasyOCR pads them: the last column again, to a full square.

    ``extra`` adds squares of padding, as a longer line in the same batch does.
    """
    widest = max(line.pixels.shape[1] for line in lines)
    width = (math.ceil(widest / HEIGHT) + extra) * HEIGHT
    pixels = np.stack(
        [
            np.pad(line.pixels, ((0, 0), (0, width - line.pixels.shape[1])), mode="edge")
            for line in lines
        ]
    )
    classes = [encode(line.text) for line in lines]
    return Batch(
        torch.from_numpy(pixels)[:, None],
        torch.tensor([index for of_line in classes for index in of_line]),
        torch.tensor([len(of_line) for of_line in classes]),
        torch.from_numpy(np.stack([_aligned(line, width // STEP) for line in lines])),
    )


def _aligned(line: Line, steps: int) -> NDArray[np.int64]:
    if not line.middles:
        return np.full(steps, UNTOLD, np.int64)
    places = np.array(line.middles) * line.pixels.shape[1] / STEP
    centres = places.astype(np.int64).clip(0, steps - 1)
    row = np.zeros(steps, np.int64)
    for beside in (-1, 1):
        row[(centres + beside).clip(0, steps - 1)] = UNTOLD
    row[centres] = encode(line.text)
    return row


def normalise(pixels: torch.Tensor) -> torch.Tensor:
    """Bytes (n, 1, HEIGHT, width) as floats in [-1, 1]."""
    return pixels.float().div_(127.5).sub_(1)


def stream(chunks: Chunks, first: int, workers: int) -> Iterator[Batch]:
    """Batches without end from chunk ``first`` on; with no ``workers`` they are made in place."""
    loader: DataLoader[list[Batch]] = DataLoader(
        chunks,
        batch_size=None,
        sampler=range(first, 2**31),
        num_workers=workers,
        prefetch_factor=CHUNKS_AHEAD if workers else None,
        worker_init_fn=_one_thread,
        # A forked copy of OpenCV's threads leaves parts of pictures undrawn.
        multiprocessing_context="spawn" if workers else None,
    )
    for chunk in loader:
        yield from chunk


def _extra(rng: random.Random) -> int:
    return rng.randint(1, 8) if rng.random() < 0.08 else 0


def _one_thread(_worker: int) -> None:
    cv2.setNumThreads(0)
