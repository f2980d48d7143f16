"""Classifiers that help the image tower to learn; they are not exported."""

import torch
from torch import nn
from torch.nn import functional

from training.clip.captions import Writing
from training.clip.model import WIDTH

SPREAD = 10.0


def build_heads(categories: int) -> nn.ModuleDict:
    """Linear classifiers of category and writing, on the embedding and on the mean patch.

    The mean patch gives every patch a direct gradient, long before the class token attends to it.
    """
    return nn.ModuleDict(
        {
            "category": nn.Linear(WIDTH, categories),
            "writing": nn.Linear(WIDTH, len(Writing)),
            "patch_norm": nn.BatchNorm1d(WIDTH),
            "patch_category": nn.Linear(WIDTH, categories),
            "patch_writing": nn.Linear(WIDTH, len(Writing)),
        }
    )


def heads_loss(
    heads: nn.ModuleDict,
    images: torch.Tensor,
    patches: torch.Tensor,
    categories: torch.Tensor,
    writings: torch.Tensor,
) -> torch.Tensor:
    """Sum of the four cross-entropies, on unit vectors and mean patches, both (n, 256).

    ``categories`` (n, k) and ``writings`` (n, 3) are probabilities.
    """
    spread, level = images * SPREAD, heads["patch_norm"](patches)
    return (
        functional.cross_entropy(heads["category"](spread), categories)
        + functional.cross_entropy(heads["writing"](spread), writings)
        + functional.cross_entropy(heads["patch_category"](level), categories)
        + functional.cross_entropy(heads["patch_writing"](level), writings)
    )
