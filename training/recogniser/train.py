"""The training loop: within a budget of minutes, resumable, evaluated and exported on the way."""

import json
import logging
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch.nn import functional
from tqdm import tqdm

from training.clip.train import CHECKPOINT, LOG, rate_share
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

log = logging.getLogger(__name__)


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
        self.chunks, self.held_out, self.plan, self.work = chunks, held_out, plan, work
        self.half = has_fast_bfloat16(self.device)
        self.model = model.to(self.device, memory_format=torch.channels_last)
        self.optimizer = torch.optim.AdamW(
            self.model.parameters(), plan.peak_rate, weight_decay=plan.weight_decay, fused=True
        )
        self.step, self.seconds = 0, 0.0
        work.mkdir(parents=True, exist_ok=True)
        if (work / CHECKPOINT).exists():
            self._resume()

    def run(self, out: Path) -> None:
        """Train until the budget is spent; export to ``out`` at each evaluation and at the end."""
        budget, every = self.plan.minutes * 60, self.plan.every * 60
        losses: list[float] = []
        due = self._due(every)
        batches = self._batches()
        with tqdm(total=round(budget), initial=round(self.seconds), unit="s") as bar:
            while self.seconds < budget:
                started = time.monotonic()
                losses.append(self._train_step(next(batches)))
                self.seconds += time.monotonic() - started
                bar.update(int(self.seconds) - bar.n)
                bar.set_postfix(step=self.step, loss=f"{losses[-1]:.3f}")
                if self.seconds >= due:
                    self._record(sum(losses) / len(losses), out)
                    losses, due = [], self._due(every)

    def _due(self, every: float) -> float:
        """When to evaluate next; the end of the budget takes the place of one just before it."""
        due, budget = self.seconds + every, self.plan.minutes * 60
        return due if budget - due > every / 2 else budget

    def _batches(self) -> Iterator[Batch]:
        """From the first chunk that no step has touched."""
        return stream(self.chunks, -(-self.step // BATCHES_A_CHUNK), self.plan.workers)

    def _train_step(self, batch: Batch) -> float:
        rate = self.plan.peak_rate * rate_share(
            self.seconds / (self.plan.minutes * 60), self.plan.warm_up
        )
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.model.train()
        loss = self._loss(batch)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), self.plan.clip)
        self.optimizer.step()
        self.step += 1
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
        told = 1 - self.step * len(images) / self.plan.told_lines
        if told > 0:
            places = functional.nll_loss(
                chances.transpose(1, 2), batch.aligned.to(self.device), ignore_index=UNTOLD
            )
            loss = loss + self.plan.told_weight * told * places
        return loss

    def _record(self, loss: float, out: Path) -> None:
        size = self.chunks.batch_size
        row: Mapping[str, float | str] = {
            "step": self.step,
            "minutes": round(self.seconds / 60, 2),
            "loss": round(loss, 4),
            "cer_print": round(measure(self.model, self.held_out.printed, self.device), 4),
            "cer_handwriting": round(
                measure(self.model, self.held_out.handwritten, self.device), 4
            ),
            "batch_size": size,
            "samples_per_second": round(self.step * size / self.seconds, 1),
            "seed": self.chunks.seed,
            "device": self.device,
        }
        log.info("%s", row)
        with (self.work / LOG).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row) + "\n")
        self._save()
        export(self.model, out, self.work / LOG)

    def _save(self) -> None:
        state = {
            "step": self.step,
            "seconds": self.seconds,
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }
        partial = self.work / (CHECKPOINT + ".part")
        torch.save(state, partial)
        partial.replace(self.work / CHECKPOINT)

    def _resume(self) -> None:
        state = torch.load(self.work / CHECKPOINT, map_location=self.device, weights_only=True)
        self.step, self.seconds = state["step"], state["seconds"]
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        log.info("resumed at step %d, %.1f minutes", self.step, self.seconds / 60)


def has_fast_bfloat16(device: str) -> bool:
    """Whether bfloat16 is quicker than float32 there: on a processor it takes its own circuits."""
    if device == "cuda":
        return bool(torch.cuda.is_bf16_supported())
    return bool(torch.cpu._is_avx512_bf16_supported() or torch.cpu._is_amx_tile_supported())
