"""The tokenizer, and what padding does to texts."""

import pytest
import torch
from transformers import CLIPTokenizer

from training.clip.batches import tokenize
from training.clip.model import build_model, embed_texts


@pytest.mark.parametrize("text", ["фото", "☃ 漢字 ќ", "A_b@c 5★", ""])
def test_a_text_ends_once_whatever_it_holds(tokenizer: CLIPTokenizer, text: str) -> None:
    expected = text.lower().replace(" ", "")
    ids = tokenizer(text)["input_ids"]
    assert ids.count(tokenizer.eos_token_id) == 1
    assert ids[-1] == tokenizer.eos_token_id
    assert tokenizer.decode(ids, skip_special_tokens=True).replace(" ", "") == expected


def test_padding_changes_no_text(tokenizer: CLIPTokenizer) -> None:
    model = build_model(tokenizer, 1).eval()
    alone = embed_texts(model, tokenize(tokenizer, ["спам"], "cpu"))
    padded = embed_texts(model, tokenize(tokenizer, ["спам", "фото с рекламным текстом"], "cpu"))
    assert torch.allclose(alone[0], padded[0], atol=1e-5)
    assert not torch.allclose(padded[0], padded[1], atol=1e-2)
