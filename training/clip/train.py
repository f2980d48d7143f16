"""The training loop: within a budget of minutes, resumable, evaluated and exported on the way."""

import json
import logging
import math
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from tqdm import tqdm
from transformers import CLIPModel, CLIPTokenizer

from training.clip.batches import Batch, Batches
from training.clip.evaluate import promo_auc, zero_shot_clothes
from training.clip.export import export
from training.clip.heads import build_heads, heads_loss
from training.clip.loss import contrastive_loss
from training.clip.model import embed_texts, look
from training.clip.pictures import Pictures

log = logging.getLogger(__name__)

CHECKPOINT = "checkpoint.pt"
LOG = "training_log.jsonl"


@dataclass(frozen=True)
class Plan:
    """How to train: ``minutes`` of budget in all, ``every`` minutes between evaluations.

    Pictures are seen with a share of ``patches_kept`` until ``whole_from`` of the budget is spent.
    """

    minutes: float
    every: float = 10.0
    batch_size: int = 64
    seed: int = 7
    peak_rate: float = 5e-4
    warm_up: float = 0.04
    weight_decay: float = 0.1
    heads_weight: float = 0.5
    patches_kept: float = 0.5
    whole_from: float = 0.8


@dataclass(frozen=True)
class Material:
    """Pictures to learn from, held-out photos, and made-up pictures to probe on."""

    train: Pictures
    held_out: Pictures
    probe_train: Pictures
    probe_test: Pictures


class Trainer:
    """A model in training; picks up the checkpoint in ``work`` where there is one."""

    def __init__(
        self, model: CLIPModel, tokenizer: CLIPTokenizer, material: Material, plan: Plan, work: Path
    ) -> None:
        self.device = "cuda" if torch.cuda.is_available() else "cpu"
        self.plan, self.material, self.tokenizer, self.work = plan, material, tokenizer, work
        self.batches = Batches(material.train, tokenizer, plan.batch_size, plan.seed, self.device)
        self.model = model.to(self.device)
        self.heads = build_heads(len(self.batches.category_ids)).to(self.device)
        self.optimizer = torch.optim.AdamW(
            _groups(self.model, self.heads, plan.weight_decay),
            plan.peak_rate,
            betas=(0.9, 0.98),
            fused=True,
        )
        self.step, self.seconds = 0, 0.0
        if (work / CHECKPOINT).exists():
            self._resume()

    def run(self, out: Path) -> None:
        """Train until the budget is spent; export to ``out`` at each evaluation and at the end."""
        budget, every = self.plan.minutes * 60, self.plan.every * 60
        losses: list[float] = []
        due = self.seconds + every
        with tqdm(total=round(budget), initial=round(self.seconds), unit="s") as bar:
            while self.seconds < budget:
                started = time.monotonic()
                losses.append(self._train_step())
                self.seconds += time.monotonic() - started
                bar.update(int(self.seconds) - bar.n)
                bar.set_postfix(step=self.step, loss=f"{losses[-1]:.3f}")
                if self.seconds >= due or self.seconds >= budget:
                    self._record(sum(losses) / len(losses), out)
                    losses, due = [], self.seconds + every

    def _train_step(self) -> float:
        batch = self.batches.draw(self.step)
        progress = self.seconds / (self.plan.minutes * 60)
        rate = self.plan.peak_rate * rate_share(progress, self.plan.warm_up)
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        self.model.train()
        loss = self._loss(batch, self.plan.patches_kept if progress < self.plan.whole_from else 1.0)
        self.optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*self.model.parameters(), *self.heads.parameters()], 1.0)
        self.optimizer.step()
        with torch.no_grad():
            self.model.logit_scale.clamp_(0, math.log(100))
        self.step += 1
        return float(loss.detach())

    def _loss(self, batch: Batch, keep: float) -> torch.Tensor:
        with torch.autocast(self.device, torch.bfloat16):
            images, patches = look(self.model, batch.pixels, keep)
            texts = embed_texts(self.model, batch.tokens)
        logits = self.model.logit_scale.exp() * images @ texts.T
        extra = heads_loss(self.heads, images, patches, batch.categories, batch.writings)
        return contrastive_loss(logits, batch.truth) + self.plan.heads_weight * extra

    def _record(self, loss: float, out: Path) -> None:
        self.model.eval()
        figures = zero_shot_clothes(self.model, self.tokenizer, self.material.held_out, self.device)
        probe = self.material.probe_train, self.material.probe_test
        row: Mapping[str, float | str] = {
            "step": self.step,
            "minutes": round(self.seconds / 60, 2),
            "loss": round(loss, 4),
            **{name: round(value, 4) for name, value in figures.items()},
            "promo_auc": round(promo_auc(self.model, *probe, self.device), 4),
            "batch_size": self.plan.batch_size,
            "pictures_per_second": round(self.step * self.plan.batch_size / self.seconds, 1),
            "device": self.device,
        }
        log.info("%s", row)
        with (self.work / LOG).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row) + "\n")
        self._save()
        export(self.model, self.tokenizer, out, self.work / LOG)

    def _save(self) -> None:
        state = {
            "step": self.step,
            "seconds": self.seconds,
            "model": self.model.state_dict(),
            "heads": self.heads.state_dict(),
            "optimizer": self.optimizer.state_dict(),
        }
        partial = self.work / (CHECKPOINT + ".part")
        torch.save(state, partial)
        partial.replace(self.work / CHECKPOINT)

    def _resume(self) -> None:
        state = torch.load(self.work / CHECKPOINT, map_location=self.device, weights_only=True)
        self.step, self.seconds = state["step"], state["seconds"]
        self.model.load_state_dict(state["model"])
        self.heads.load_state_dict(state["heads"])
        self.optimizer.load_state_dict(state["optimizer"])
        log.info("resumed at step %d, %.1f minutes", self.step, self.seconds / 60)


def rate_share(progress: float, warm_up: float) -> float:
    """The share of the peak learning rate at ``progress`` 0-1: linear warm-up, then a cosine."""
    if progress < warm_up:
        return max(progress / warm_up, 0.01)
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warm_up) / (1 - warm_up))))


def _groups(model: CLIPModel, heads: nn.ModuleDict, decay: float) -> list[dict[str, object]]:
    weights = [*model.parameters(), *heads.parameters()]
    return [
        {"params": [weight for weight in weights if weight.ndim >= 2], "weight_decay": decay},
        {"params": [weight for weight in weights if weight.ndim < 2], "weight_decay": 0.0},
    ]
