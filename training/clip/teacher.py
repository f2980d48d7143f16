"""A convolutional network whose view of mixed pictures the image tower then learns.

From few photos convolutions learn far more than a transformer; one that imitates them on pictures
cropped and mixed anew each time comes near them (Touvron et al., "Training data-efficient image
transformers & distillation through attention", 2021; Beyer et al., "Knowledge distillation: A good
teacher is patient and consistent", 2022).
"""

from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from torchvision.models.resnet import BasicBlock

from training.budget import BudgetedRun, rate_share, set_rate
from training.clip.batches import Batch, Batches, prepare
from training.clip.captions import Writing
from training.clip.pictures import Pictures, clothes_of

TEACHER_PREFIX = "teacher_"
_WIDTH = 32
_SMOOTHING = 0.1
_AT_ONCE = 128


@dataclass(frozen=True)
class TeacherPlan:
    """``minutes`` of budget in all, ``every`` minutes between evaluations and checkpoints.

    Pictures have ``small`` pixels a side until ``whole_from`` of the budget is spent: that costs
    half as much, and little is lost (Tan and Le, "EfficientNetV2: Smaller Models and Faster
    Training", 2021).
    """

    minutes: float
    every: float = 10.0
    peak_rate: float = 2e-3
    warm_up: float = 0.04
    weight_decay: float = 0.05
    small: int = 128
    whole_from: float = 0.6


class Teacher(nn.Module):
    """ResNet-18 of half the width; He et al., "Deep Residual Learning", 2016."""

    def __init__(self, categories: int) -> None:
        super().__init__()
        widths = [_WIDTH, _WIDTH, 2 * _WIDTH, 4 * _WIDTH, 8 * _WIDTH]
        blocks: list[nn.Module] = []
        for before, width in pairwise(widths):
            blocks += [_block(before, width), _block(width, width)]
        self.features = nn.Sequential(
            nn.Conv2d(3, _WIDTH, 7, 2, 3, bias=False),
            nn.BatchNorm2d(_WIDTH),
            nn.ReLU(),
            nn.MaxPool2d(3, 2, 1),
            *blocks,
            nn.AdaptiveAvgPool2d(1),
            nn.Flatten(),
            nn.Dropout(0.2),
        )
        self.category = nn.Linear(widths[-1], categories)
        self.writing = nn.Linear(widths[-1], len(Writing))
        self.to(memory_format=torch.channels_last)

    def forward(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """Logits of category (n, k) and writing (n, 3) of normalised ``pixels`` (n, 3, h, w)."""
        with torch.autocast(pixels.device.type, torch.bfloat16):
            features = self.features(pixels.to(memory_format=torch.channels_last))
        return self.category(features.float()), self.writing(features.float())

    def probabilities(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        """The softmax of both, without gradients."""
        with torch.no_grad():
            category, writing = self(pixels)
        return category.softmax(dim=1), writing.softmax(dim=1)


def train_teacher(batches: Batches, held_out: Pictures, plan: TeacherPlan, work: Path) -> Teacher:
    """A teacher of what ``batches`` holds, in ``eval``; picks up the checkpoint in ``work``.

    Each evaluation, on the photos ``held_out``, is a line in the log there. Names of files begin
    with ``TEACHER_PREFIX``.
    """
    torch.manual_seed(batches.seed)
    teacher = Teacher(len(batches.category_ids))
    teacher.to(batches.device)
    optimizer = torch.optim.AdamW(teacher.parameters(), weight_decay=plan.weight_decay)
    budget = BudgetedRun(
        {"teacher": teacher, "optimizer": optimizer},
        work,
        minutes=plan.minutes,
        every=plan.every,
        device=batches.device,
        prefix=TEACHER_PREFIX,
    )

    def train_step() -> float:
        set_rate(optimizer, plan.peak_rate * rate_share(budget.progress, plan.warm_up))
        batch = batches.draw(budget.step)
        if budget.progress < plan.whole_from:
            side = (plan.small, plan.small)
            batch = replace(
                batch, pixels=functional.interpolate(batch.pixels, side, mode="bilinear")
            )
        return _train_step(teacher, optimizer, batch)

    def evaluate() -> dict[str, float | str]:
        return {"clothes_top1": round(clothes_top_1(teacher, batches, held_out), 4)}

    budget.spend(train_step, evaluate)
    teacher.eval()
    return teacher


def clothes_top_1(teacher: Teacher, batches: Batches, photos: Pictures) -> float:
    """Top-1 on the classes of clothes that are most frequent in ``photos``."""
    clothes, classes = clothes_of(photos)
    known = [batches.category_ids[name] for name in classes]
    truth = np.array([classes.index(subject.category) for subject in clothes.subjects])
    teacher.eval()
    told = [
        teacher.probabilities(prepare(clothes.pixels[start : start + _AT_ONCE], batches.device))[0][
            :, known
        ].argmax(dim=1)
        for start in range(0, len(clothes), _AT_ONCE)
    ]
    return float((torch.cat(told).cpu().numpy() == truth).mean())


def _train_step(teacher: Teacher, optimizer: torch.optim.Optimizer, batch: Batch) -> float:
    teacher.train()
    category, writing = teacher(batch.pixels)
    loss = functional.cross_entropy(
        category, batch.categories, label_smoothing=_SMOOTHING
    ) + functional.cross_entropy(writing, batch.writings)
    optimizer.zero_grad()
    loss.backward()
    nn.utils.clip_grad_norm_(teacher.parameters(), 2.0)
    optimizer.step()
    return float(loss.detach())


def _block(before: int, width: int) -> BasicBlock:
    if before == width:
        return BasicBlock(before, width)
    shortcut = nn.Sequential(nn.Conv2d(before, width, 1, 2, bias=False), nn.BatchNorm2d(width))
    return BasicBlock(before, width, 2, shortcut)
