"""Pictures blended with each other."""

import numpy as np
import torch

from training.clip.mixing import Mix, mix


def test_of_mixed_pictures_as_much_is_true_as_is_seen() -> None:
    # Each picture is of one colour, so that the colours left tell its share.
    pixels = torch.arange(4.0).view(4, 1, 1, 1).expand(4, 3, 40, 40)
    cut, blended = 0, 0
    for seed in range(40):
        mixed, how = mix(pixels, np.ones(4, bool), np.random.default_rng(seed))
        seen = how.blend(torch.arange(4.0)[:, None])
        assert torch.allclose(mixed.mean(dim=(1, 2, 3)), seen[:, 0], atol=1e-5)
        assert 0 <= how.share <= 1
        whole = torch.isin(mixed, torch.arange(4.0)).all()
        cut, blended = cut + bool(whole), blended + (not whole)
    assert cut > 5
    assert blended > 5


def test_what_is_not_to_be_mixed_stays_alone() -> None:
    pixels = torch.arange(6.0).view(6, 1, 1, 1).expand(6, 3, 40, 40)
    chosen = np.array([True, False, True, True, False, True])
    changed = 0
    for seed in range(40):
        mixed, how = mix(pixels, chosen, np.random.default_rng(seed))
        told = how.blend(torch.eye(6))
        assert torch.equal(mixed[~chosen], pixels[~chosen])
        assert torch.allclose(told[~chosen], torch.eye(6)[~chosen])
        assert not told[chosen][:, ~chosen].any()
        changed += not torch.equal(mixed[chosen], pixels[chosen])
    assert changed > 20


def test_a_blend_is_true_of_both() -> None:
    how = Mix(torch.tensor([1, 0]), 0.75)
    told = how.blend(torch.tensor([[True, False, False], [False, True, False]]))
    assert told.tolist() == [[0.75, 0.25, 0], [0.25, 0.75, 0]]
