"""Batches and their augmentation."""

import numpy as np
import pytest
import torch
from transformers import CLIPTokenizer

from tests.training.clip.subjects import DRESS, HAT, SCREEN, SPAM, THANKS
from training.clip.batches import Batches, augment
from training.clip.model import IMAGE_SIDE
from training.clip.pictures import Pictures, sampling_weights


def test_only_what_may_be_mirrored_is() -> None:
    ramp = np.linspace(0, 255, 160).astype(np.uint8)
    pixels = torch.from_numpy(np.broadcast_to(ramp[None, None, :, None], (64, 160, 160, 3)).copy())
    allowed = np.arange(64) < 32
    out = augment(pixels, allowed, np.zeros(64, bool), np.random.default_rng(0))
    assert out.shape == (64, 3, IMAGE_SIDE, IMAGE_SIDE)
    mirrored = (out[..., :32].mean(dim=(1, 2, 3)) > out[..., -32:].mean(dim=(1, 2, 3))).numpy()
    assert not mirrored[~allowed].any()
    assert 5 < mirrored[allowed].sum() < 27
    assert not SPAM.mirrors
    assert DRESS.mirrors


def test_colours_of_screens_alone_are_exchanged() -> None:
    pixels = torch.zeros((128, 20, 20, 3), dtype=torch.uint8)
    pixels[..., 0] = 255
    screens = np.arange(128) < 64
    out = augment(pixels, np.zeros(128, bool), screens, np.random.default_rng(0))
    purest = out.mean(dim=(2, 3)).argmax(dim=1).numpy()
    assert (purest[~screens] == 0).all()
    assert {*purest[screens]} == {0, 1, 2}


def test_screenshots_are_not_mixed(tokenizer: CLIPTokenizer) -> None:
    pixels = np.zeros((3, 20, 20, 3), np.uint8)
    pictures = Pictures(pixels, [DRESS, HAT, SCREEN])
    drawn = [Batches(pictures, tokenizer, 8, 7, "cpu").draw(step) for step in range(4)]
    screen = Batches(pictures, tokenizer, 8, 7, "cpu").category_ids[SCREEN.category]
    for batch in drawn:
        assert torch.equal(batch.photos, batch.categories[:, screen] == 0)
        assert (batch.categories[~batch.photos, screen] == 1).all()
    assert 0 < sum(int(batch.photos.sum()) for batch in drawn) < 32


def test_screens_are_drawn_as_often_as_is_asked() -> None:
    weights = sampling_weights([DRESS, SPAM, SCREEN], clothes=5.0, screens=3.0)
    assert weights.tolist() == pytest.approx([5 / 9, 1 / 9, 3 / 9])


def test_a_batch_depends_on_seed_and_step_alone(tokenizer: CLIPTokenizer) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (4, 160, 160, 3), np.uint8)
    pictures = Pictures(noise, [DRESS, HAT, SPAM, THANKS])
    one, same = (Batches(pictures, tokenizer, 6, 7, "cpu").draw(3) for _ in range(2))
    other = Batches(pictures, tokenizer, 6, 7, "cpu").draw(4)
    assert torch.equal(one.pixels, same.pixels)
    assert torch.equal(one.tokens["input_ids"], same.tokens["input_ids"])
    assert not torch.equal(one.pixels, other.pixels)
    assert one.truth.diagonal().all()
    for shares in (one.categories, one.writings):
        assert torch.allclose(shares.sum(dim=1), torch.ones(6))
