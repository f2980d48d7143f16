"""The contrastive loss, and the truth it is given."""

import torch

from tests.training.clip.subjects import DRESS, HAT, SPAM
from training.clip.captions import Claim
from training.clip.loss import contrastive_loss, truth_matrix


def test_truth_follows_names_writing_and_quotes() -> None:
    claims = [
        Claim("a photo of hat", "hat"),
        Claim("платье", "платье"),
        Claim("фото с рекламным текстом", None, 0b100),
        Claim("a clean photo of hat without text", "hat", 0b001),
        Claim("ПИШИ @abc", None, exact=True),
    ]
    truth = truth_matrix([HAT, DRESS, SPAM, HAT, SPAM], claims, [0, 1, 2, 0, 4])
    assert truth.int().tolist() == [
        [1, 0, 0, 1, 0],
        [0, 1, 0, 0, 0],
        [1, 0, 1, 0, 0],
        [1, 0, 0, 1, 0],
        [1, 0, 1, 0, 1],
    ]


def test_loss_without_twins_is_the_usual_one() -> None:
    logits = torch.randn(5, 5, generator=torch.Generator().manual_seed(0))
    usual = torch.nn.functional.cross_entropy
    target = torch.arange(5)
    expected = (usual(logits, target) + usual(logits.T, target)) / 2
    assert torch.allclose(contrastive_loss(logits, torch.eye(5, dtype=torch.bool)), expected)


def test_twins_are_not_pushed_apart() -> None:
    truth = torch.tensor([[1, 1, 0], [1, 1, 0], [0, 0, 1]], dtype=torch.bool)
    alike = torch.where(truth, 9.0, -9.0).requires_grad_()
    contrastive_loss(alike, truth).backward()
    assert alike.grad is not None
    assert alike.grad.abs().max() < 1e-4
    parted = torch.full((3, 3), -9.0).fill_diagonal_(9.0)
    assert contrastive_loss(parted, truth) > contrastive_loss(alike, truth) + 1
