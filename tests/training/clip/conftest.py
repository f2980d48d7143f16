"""What the tests of the small CLIP share."""

import pytest
from transformers import CLIPTokenizer

from training.clip.tokenizer import train_tokenizer


@pytest.fixture(scope="module", autouse=True)
def always_one_thread(one_thread: None) -> None:
    """All of these tests need one thread."""


@pytest.fixture(scope="module")
def tokenizer() -> CLIPTokenizer:
    return train_tokenizer(["a photo of dress", "фото с рекламным текстом", "спам"] * 3, 700)
