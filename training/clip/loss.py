"""The contrastive loss in which every caption counts for each picture that it is true of."""

from collections.abc import Sequence

import torch

from training.clip.captions import Claim, Subject


def truth_matrix(
    subjects: Sequence[Subject], claims: Sequence[Claim], rows: Sequence[int]
) -> torch.Tensor:
    """Bool (n, n): whether caption j is true of picture i.

    ``rows`` tells pictures apart: a quoting caption is true of its own picture alone, be it drawn
    twice in a batch.
    """
    return torch.tensor(
        [
            [
                row == own if claim.exact else claim.holds(subject)
                for claim, own in zip(claims, rows, strict=True)
            ]
            for subject, row in zip(subjects, rows, strict=True)
        ]
    )


def contrastive_loss(logits: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    """Mean of both directions' cross-entropy; ``logits`` (n, n) has pictures in rows.

    Targets are spread over what is true by ``truth``, how far it is, so no true pair is pushed
    apart.
    """
    return (_one_way(logits, truth) + _one_way(logits.T, truth.T)) / 2


def _one_way(logits: torch.Tensor, truth: torch.Tensor) -> torch.Tensor:
    targets = truth.float() / truth.sum(dim=1, keepdim=True)
    return -(targets * logits.log_softmax(dim=1)).sum(dim=1).mean()
