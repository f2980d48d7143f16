"""Which words stand where on a screenshot, for the image tower to learn to read them.

A caption says of a whole picture what it is about; where each word stands is known of made
pictures, too, and teaches far more about small print. What is learnt is the beginnings of the
words that screens are made of, at every patch that shows a part of one.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
import torch
from numpy.typing import NDArray
from torch import nn
from torch.nn import functional

from training.screens.canvas import Word
from training.screens.words import ENGLISH, RUSSIAN
from training.screens.writing import SLOT, Language, alternatives
from training.synthetic.phrases import Rules

STEMS = 1000
CELLS = 88
UNKNOWN = -1
PATCH_CELLS = 4
_STEM_LETTERS = 5
_WORD = re.compile(r"[^\W\d_]{3,}")


@cache
def stem_numbers() -> dict[str, int]:
    """The STEMS most frequent beginnings of words on screens to train on, numbered from 1."""
    rules: Mapping[Language, Rules] = {"ru": RUSSIAN, "en": ENGLISH}
    counts: defaultdict[str, float] = defaultdict(float)
    for language, known in rules.items():
        for rule in known:
            forms = alternatives(language, rule, "train")
            for form in forms:
                for word in _WORD.findall(SLOT.sub(" ", form)):
                    counts[_stem(word)] += 1 / len(forms)
    frequent = sorted(counts, key=lambda stem: (-counts[stem], stem))[:STEMS]
    return {stem: number for number, stem in enumerate(frequent, start=1)}


def word_map(lines: Sequence[Word], width: int, height: int) -> NDArray[np.int16]:
    """The number of the stem in each cell of a picture, (CELLS, CELLS), 0 where there is none.

    Words have their line's box in proportion to their letters.
    """
    numbers, cells = stem_numbers(), np.zeros((CELLS, CELLS), np.int16)
    for line in lines:
        left, top, right, low = line.box
        across = (right - left) / len(line.text)
        rows = _span(top / height, low / height)
        for word in _WORD.finditer(line.text):
            number = numbers.get(_stem(word.group()))
            if number is not None:
                start, end = left + across * word.start(), left + across * word.end()
                cells[rows, _span(start / width, end / width)] = number
    return cells


def unread(count: int) -> NDArray[np.int16]:
    """Maps of ``count`` pictures of whose words nothing is known."""
    return np.full((count, CELLS, CELLS), UNKNOWN, np.int16)


def patch_words(
    maps: NDArray[np.int16], views: torch.Tensor, side: int
) -> tuple[torch.Tensor, torch.Tensor]:
    """The stems that each of side * side patches shows, by number, and which pictures' are known.

    ``views`` (n, 2, 3) tell which part of the picture is seen, as torch's affine_grid takes them.
    The numbers (n, side * side, PATCH_CELLS ** 2) recur, and are 0 where there is none.
    """
    count, fine = len(maps), side * PATCH_CELLS
    cells = torch.from_numpy(maps).to(views.device)
    grid = functional.affine_grid(views, [count, 1, fine, fine], align_corners=False)
    seen = functional.grid_sample(
        cells.clamp_min(0).float().unsqueeze(1), grid, mode="nearest", align_corners=False
    ).long()
    parts = seen.view(count, side, PATCH_CELLS, side, PATCH_CELLS).transpose(2, 3)
    return parts.reshape(count, side * side, PATCH_CELLS**2), cells[:, 0, 0] != UNKNOWN


def reading_loss(head: nn.Module, patches: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    """Cross-entropy of the stems that are seen in ``patches`` (n, k, 256), a word seen.

    ``words`` (n, k, PATCH_CELLS ** 2) are stems by number, as of `patch_words`.
    """
    scores = head(patches)
    truth = torch.zeros(*words.shape[:2], STEMS + 1, device=words.device)
    truth = truth.scatter_(2, words, 1.0)[:, :, 1:]
    loss = functional.binary_cross_entropy_with_logits(scores, truth, reduction="sum")
    return loss / truth.sum().clamp_min(1)


def build_reading_head(width: int) -> nn.Sequential:
    """A classifier of the stems that a patch shows; at first it sees none."""
    linear = nn.Linear(width, STEMS)
    nn.init.constant_(linear.bias, -6.0)
    return nn.Sequential(nn.LayerNorm(width), linear)


def _stem(word: str) -> str:
    return word.lower()[:_STEM_LETTERS]


def _span(start: float, end: float) -> slice:
    first = round(start * CELLS)
    return slice(max(first, 0), max(round(end * CELLS), first + 1, 0))
