"""What the tests of the small CLIP share."""

from collections.abc import Iterator

import pytest
import torch
from transformers import CLIPTokenizer

from training.clip.tokenizer import train_tokenizer


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """Small tensors on a busy machine: threads would only wait for each other."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def tokenizer() -> CLIPTokenizer:
    return train_tokenizer(["a photo of dress", "фото с рекламным текстом", "спам"] * 3, 700)
