"""The training of the recogniser."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional

from training.budget import BudgetedRun, rate_share, set_rate
from training.recogniser.batches import (
    BATCHES_A_CHUNK,
    UNTOLD,
    Batch,
    Chunks,
    normalise,
    stream,
)
from training.recogniser.evaluate import measure
from training.recogniser.export import export
from training.recogniser.lines import Line
from training.recogniser.network import Model


@dataclass(frozen=True)
class Plan:
    """How to train: ``minutes`` of budget in all, ``every`` minutes between evaluations.

    The places of characters are told beside the texts, less and less until ``told_lines`` are seen.
    """

    minutes: float
    every: float = 8.0
    workers: int = 1
    peak_rate: float = 2e-3
    warm_up: float = 0.03
    weight_decay: float = 0.01
    clip: float = 5.0
    told_weight: float = 5.0
    told_lines: int = 64_000


@dataclass(frozen=True)
class HeldOut:
    """Lines to measure on, never trained on."""

    printed: Sequence[Line]
    handwritten: Sequence[Line]


class Trainer:
    """A model in training; picks up the checkpoint in ``work`` where there is one."""

    def __init__(
        self, model: Model, chunks: Chunks, held_out: HeldOut, plan: Plan, work: Path
    ) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.chunks, self.held_out, self.plan = chunks, held_out, plan
        self.half = has_fast_bfloat16(self.device)
        self.model = model.to(self.device, memory_format=torch.channels_last)
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(), plan.peak_rate, weight_decay=plan.weight_decay, fused=True
        )
        self.budget = BudgetedRun(
            {"model": self.model, "optimizer": self.optimizer},
            work,
            minutes=plan.minutes,
            every=plan.every,
            device=self.device,
        )

    def run(self, out: Path) -> None:
        """Train until the budget is spent; export to ``out`` at each evaluation and at the end."""
        batches = self._batches()

        def train_step() -> float:
            return self._train_step(next(batches))

        def export_to_out() -> None:
            export(self.model, out, self.budget.log_file)

        self.budget.spend(train_step, self._evaluate, export_to_out)

    def _batches(self) -> Iterator[Batch]:
        """From the first chunk that no step has touched."""
        return stream(self.chunks, -(-self.budget.step // BATCHES_A_CHUNK), self.plan.workers)

    def _train_step(self, batch: Batch) -> float:
        share = rate_share(self.budget.progress, self.plan.warm_up)
        set_rate(self.optimizer, self.plan.peak_rate * share)
        self.model.train()
        loss = self._loss(batch)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.plan.clip)
        self.optimizer.step()
        return float(loss.detach())

    def _loss(self, batch: Batch) -> torch.Tensor:
        """CTC's loss a character, averaged over the lines, and that of the places while told."""
        images = normalise(batch.pixels.to(self.device, non_blocking=True))
        images = images.contiguous(memory_format=torch.channels_last)
        with torch.autocast(self.device, torch.bfloat16, enabled=self.half):
            scores = self.model(images)
        chances = scores.float().log_softmax(2)
        loss = functional.ctc_loss(
            chances.transpose(0, 1),
            batch.classes.to(self.device),
            torch.full((len(images),), chances.shape[1]),
            batch.lengths,
            zero_infinity=True,
        )
        # CTC alone spends many minutes on writing nothing before it finds where letters stand.
        untold = self.plan.told_lines - self.budget.step * len(images)
        if untold > 0:
            places = functional.nll_loss(
                chances.transpose(1, 2), batch.aligned.to(self.device), ignore_index=UNTOLD
            )
            loss = loss + self.plan.told_weight * untold / self.plan.told_lines * places
        return loss

    def _evaluate(self) -> Mapping[str, float | str]:
        size = self.chunks.batch_size
        printed, handwritten = (
            measure(self.model, lines, self.device)
            for lines in (self.held_out.printed, self.held_out.handwritten)
        )
        return {
            "cer_print": round(printed, 4),
            "cer_handwriting": round(handwritten, 4),
            "batch_size": size,
            "samples_per_second": round(self.budget.step * size / self.budget.seconds, 1),
            "seed": self.chunks.seed,
            "device": self.device,
        }


def has_fast_bfloat16(device: str) -> bool:
    """Whether bfloat16 is quicker than float32 there: on a processor it takes its own circuits."""
    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())
