"""Batches: pictures drawn by weight, augmented as tensors, with a fresh caption for each."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional
from transformers import CLIPTokenizer
from transformers.image_utils import OPENAI_CLIP_MEAN, OPENAI_CLIP_STD

from training.clip.captions import Writing, describe
from training.clip.loss import truth_matrix
from training.clip.mixing import mix
from training.clip.model import IMAGE_SIDE
from training.clip.pictures import Pictures, sampling_weights
from training.clip.tokenizer import CONTEXT


@dataclass(frozen=True)
class Batch:
    """Pixels (n, 3, 176, 176), token rows, and what is how far true of them.

    Truth (n, n) is of captions, categories (n, k) and writings (n, 3) are probabilities; photos
    (n,) tells which are no screenshots. Those are mixed with each other; of screenshots the small
    print is all that tells them apart.
    """

    pixels: torch.Tensor
    tokens: dict[str, torch.Tensor]
    truth: torch.Tensor
    categories: torch.Tensor
    writings: torch.Tensor
    photos: torch.Tensor


class Batches:
    """Draws batches without end; batch number ``step`` depends on the seed and ``step`` alone.

    ``clothes`` and ``screens`` are how often a bare photo of clothes is drawn and a made
    screenshot, of most others 1.
    """

    def __init__(
        self,
        pictures: Pictures,
        tokenizer: CLIPTokenizer,
        size: int,
        seed: int,
        device: str,
        *,
        clothes: float = 5.0,
        screens: float = 1.0,
    ) -> None:
        self.pictures, self.tokenizer, self.size = pictures, tokenizer, size
        self.seed, self.device = seed, device
        self.weights = sampling_weights(pictures.subjects, clothes, screens)
        names = sorted({subject.category for subject in pictures.subjects})
        self.category_ids = {name: index for index, name in enumerate(names)}

    def draw(self, step: int) -> Batch:
        """The batch of ``step``, on the device."""
        noise = np.random.default_rng((self.seed, step))
        words = random.Random(f"{self.seed}/{step}")
        rows = noise.choice(len(self.pictures), self.size, p=self.weights)
        subjects = [self.pictures.subjects[row] for row in rows]
        claims = [describe(words, subject) for subject in subjects]
        free = np.array([subject.mirrors for subject in subjects])
        screens = np.array([subject.is_screen for subject in subjects])
        categories = [self.category_ids[subject.category] for subject in subjects]
        stored = torch.from_numpy(self.pictures.pixels[rows]).to(self.device)
        pixels, mixed = mix(augment(stored, free, screens, noise), ~screens, noise)
        writings = [int(subject.writing) for subject in subjects]
        return Batch(
            pixels,
            tokenize(self.tokenizer, [claim.text for claim in claims], self.device),
            mixed.blend(truth_matrix(subjects, claims, rows.tolist()).to(self.device)),
            mixed.blend(self._one_hot(categories, len(self.category_ids))),
            mixed.blend(self._one_hot(writings, len(Writing))),
            torch.from_numpy(~screens).to(self.device),
        )

    def _one_hot(self, classes: list[int], count: int) -> torch.Tensor:
        return functional.one_hot(torch.tensor(classes, device=self.device), count)


def tokenize(
    tokenizer: CLIPTokenizer, texts: Sequence[str], device: str
) -> dict[str, torch.Tensor]:
    """Token ids and attention mask, padded to the longest text, cut at the context's end."""
    rows = tokenizer(
        list(texts), padding=True, truncation=True, max_length=CONTEXT, return_tensors="pt"
    )
    return {name: rows[name].to(device) for name in ("input_ids", "attention_mask")}


def normalise(pixels: torch.Tensor) -> torch.Tensor:
    """CLIP's normalisation of ``pixels`` (n, 3, h, w) in [0, 1]."""
    mean = torch.tensor(OPENAI_CLIP_MEAN, device=pixels.device).view(1, 3, 1, 1)
    std = torch.tensor(OPENAI_CLIP_STD, device=pixels.device).view(1, 3, 1, 1)
    return (pixels - mean) / std


def prepare(pixels: NDArray[np.uint8], device: str) -> torch.Tensor:
    """Stored pictures (n, h, w, 3) as the model takes them when nothing is to be changed."""
    full = torch.from_numpy(pixels).to(device).permute(0, 3, 1, 2).float() / 255
    side = (IMAGE_SIDE, IMAGE_SIDE)
    return normalise(functional.interpolate(full, side, mode="bicubic", antialias=True).clamp(0, 1))


def augment(
    pixels: torch.Tensor,
    free: NDArray[np.bool_],
    screens: NDArray[np.bool_],
    noise: np.random.Generator,
) -> torch.Tensor:
    """Crops, turned a little, with changed colours; ``free`` pictures have nothing to be read.

    Those are also mirrored, cropped and turned further, and lose a patch: there are few of them,
    and they are learnt by heart otherwise. The colours of ``screens`` say nothing: some are
    negatives, and some have their primaries exchanged.
    """
    count, device = len(pixels), pixels.device

    def drawn(low: float, high: float) -> NDArray[np.float64]:
        return noise.uniform(low, high, count)

    scale = np.sqrt(np.where(free, drawn(0.3, 1.0), drawn(0.6, 1.0)))
    ratio = np.sqrt(np.where(free, drawn(0.75, 1.33), drawn(0.85, 1.18)))
    wide, high = np.minimum(scale * ratio, 1), np.minimum(scale / ratio, 1)
    angle = np.radians(np.where(free, drawn(-20, 20), drawn(-4, 4)))
    mirror = np.where(free & (noise.random(count) < 0.5), -1, 1)
    theta = np.zeros((count, 2, 3), np.float32)
    theta[:, 0, 0], theta[:, 0, 1] = wide * np.cos(angle) * mirror, -high * np.sin(angle)
    theta[:, 1, 0], theta[:, 1, 1] = wide * np.sin(angle) * mirror, high * np.cos(angle)
    theta[:, 0, 2], theta[:, 1, 2] = drawn(-1, 1) * (1 - wide), drawn(-1, 1) * (1 - high)
    grid = functional.affine_grid(
        torch.from_numpy(theta).to(device), [count, 3, IMAGE_SIDE, IMAGE_SIDE], align_corners=False
    )
    image = pixels.permute(0, 3, 1, 2).float()
    image = functional.grid_sample(image, grid, padding_mode="border", align_corners=False)

    def factor(low: float, high: float) -> torch.Tensor:
        return torch.from_numpy(drawn(low, high).astype(np.float32)).to(device).view(-1, 1, 1, 1)

    image = image / 255
    for row in np.flatnonzero(screens):
        if noise.random() < 0.25:
            image[row] = 1 - image[row]
        if noise.random() < 0.3:
            image[row] = image[row][noise.permutation(3)]
    image = image * factor(0.7, 1.3)
    middle = image.mean(dim=(1, 2, 3), keepdim=True)
    image = middle + (image - middle) * factor(0.7, 1.3)
    grey = image.mean(dim=1, keepdim=True)
    image = grey + (image - grey) * factor(0.4, 1.4)
    image = normalise(image.clamp(0, 1))
    for row in np.flatnonzero(free & (noise.random(count) < 0.4)):
        side = noise.integers(16, 49, 2)
        top, left = (int(noise.integers(0, IMAGE_SIDE - length)) for length in side)
        image[row, :, top : top + side[0], left : left + side[1]] = 0
    return image
