"""How well a model reads, by what its head says of patches."""

import numpy as np
import pytest
import torch
from torch import nn
from transformers import CLIPTokenizer

from tests.training.clip.subjects import SCREEN
from training.clip.evaluate import words_precision
from training.clip.model import build_model
from training.clip.pictures import Pictures
from training.clip.reading import CELLS, STEMS, unread


class Sees(nn.Module):
    """Says of every patch that it shows one stem."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number

    def forward(self, patches: torch.Tensor) -> torch.Tensor:
        scores = torch.zeros(*patches.shape[:2], STEMS)
        scores[:, :, self.number - 1] = 1
        return scores


def screens(words: np.ndarray) -> Pictures:
    return Pictures(np.zeros((len(words), 20, 20, 3), np.uint8), [SCREEN] * len(words), words)


def test_reading_is_judged_by_what_stands_there(tokenizer: CLIPTokenizer) -> None:
    model = build_model(tokenizer, 1).eval()
    words = np.concatenate([np.zeros((3, CELLS, CELLS), np.int16), unread(1)])
    words[:3, 40:50, 40:50] = 5
    right, wrong = (words_precision(model, Sees(n), screens(words), "cpu", 2) for n in (5, 6))
    assert right == pytest.approx(1)
    assert wrong < 0.01


def test_without_a_known_word_there_is_nothing_to_judge(tokenizer: CLIPTokenizer) -> None:
    with pytest.raises(ValueError, match="none of the screenshots"):
        words_precision(build_model(tokenizer, 1), Sees(5), screens(unread(2)), "cpu")
