"""Pictures blended with each other, and what is then to be said of them."""

import math
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray

_EVENNESS = 0.4


@dataclass(frozen=True)
class Mix:
    """Picture i of a batch was blended with picture ``partners[i]``, of which it kept ``share``."""

    partners: torch.Tensor
    share: float

    def blend(self, targets: torch.Tensor) -> torch.Tensor:
        """Targets (n, k) of the pictures as those of the blends, float."""
        targets = targets.float()
        return self.share * targets + (1 - self.share) * targets[self.partners]


def mix(
    pixels: torch.Tensor, mixed: NDArray[np.bool_], noise: np.random.Generator
) -> tuple[torch.Tensor, Mix]:
    """``pixels`` (n, 3, h, w) shown through each other, or with a square cut from another.

    Those that are not ``mixed`` (n,) stay as they are, and are in no other.

    Zhang et al., "mixup: Beyond Empirical Risk Minimization", 2018, and Yun et al., "CutMix",
    2019, one as often as the other; shares come from Beta(0.4, 0.4).
    """
    count, _, height, width = pixels.shape
    order, rows = np.arange(count), np.flatnonzero(mixed)
    order[rows] = noise.permutation(rows)
    partners = torch.from_numpy(order).to(pixels.device)
    share = float(noise.beta(_EVENNESS, _EVENNESS))
    if noise.random() < 0.5:
        return share * pixels + (1 - share) * pixels[partners], Mix(partners, share)
    high, wide = (int(side * math.sqrt(1 - share)) for side in (height, width))
    top, left = noise.integers(0, (height - high + 1, width - wide + 1))
    cut = pixels.clone()
    place = (..., slice(top, top + high), slice(left, left + wide))
    cut[place] = pixels[partners][place]
    return cut, Mix(partners, 1 - high * wide / (height * width))
