"""The training of both towers."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn
from transformers import CLIPModel

from training.budget import BudgetedRun, rate_share, set_rate
from training.clip.batches import Batch, Batches
from training.clip.evaluate import promo_auc, zero_shot_clothes, zero_shot_screens
from training.clip.export import export
from training.clip.heads import build_heads, heads_loss
from training.clip.loss import contrastive_loss
from training.clip.model import embed_images, embed_texts, look
from training.clip.pictures import Pictures
from training.clip.teacher import Teacher


@dataclass(frozen=True)
class Plan:
    """How to train: ``minutes`` of budget in all, ``every`` minutes between evaluations.

    Pictures are seen with a share of ``patches_kept`` until ``whole_from`` of the budget is spent.
    What a teacher sees has ``teacher_weight`` in what the heads learn, the labels have the rest.
    ``anchor_weight`` says how much it costs an embedding of a photo to leave that of the anchor.
    """

    minutes: float
    every: float = 10.0
    peak_rate: float = 5e-4
    warm_up: float = 0.04
    weight_decay: float = 0.1
    heads_weight: float = 1.0
    teacher_weight: float = 0.5
    anchor_weight: float = 20.0
    patches_kept: float = 0.5
    whole_from: float = 0.8


@dataclass(frozen=True)
class EvaluationSet:
    """Held-out photos and screenshots, and made-up pictures to probe on."""

    held_out: Pictures
    probe_train: Pictures
    probe_test: Pictures
    screens: Pictures


class Trainer:
    """A model in training; picks up the checkpoint in ``work`` where there is one.

    With a teacher the heads learn what it sees in each picture as well as the labels. With an
    anchor, a model trained before, photos are seen as that sees them while the rest is learnt (Li
    and Hoiem, "Learning without Forgetting", 2017).
    """

    def __init__(
        self,
        model: CLIPModel,
        batches: Batches,
        evaluation: EvaluationSet,
        plan: Plan,
        work: Path,
        teacher: Teacher | None = None,
        anchor: CLIPModel | None = None,
    ) -> None:
        self.plan, self.evaluation = plan, evaluation
        self.anchor = anchor.to(batches.device).eval() if anchor is not None else None
        self.batches, self.teacher = batches, teacher
        self.device, self.tokenizer = batches.device, batches.tokenizer
        self.model = model.to(self.device)
        if self.device == "cpu":  # where the backward pass of PyTorch's fused attention is slow
            self.model.set_attn_implementation("eager")
        self.heads = build_heads(len(self.batches.category_ids)).to(self.device)
        self.optimizers = _optimizers(self.model, self.heads, plan)
        self.budget = BudgetedRun(
            {"model": self.model, "heads": self.heads, **self.optimizers},
            work,
            minutes=plan.minutes,
            every=plan.every,
            device=self.device,
        )

    def run(self, out: Path, begun: CLIPModel | None = None) -> None:
        """Train until the budget is spent; export to ``out`` at each evaluation and at the end.

        With ``begun``, the model as it was when training began, what is exported at the end is the
        mean of both, by weight: it often tells what neither has seen better than either (Wortsman
        et al., "Robust fine-tuning of zero-shot models", 2022).
        """

        def export_to_out() -> None:
            export(self.model, self.tokenizer, out, self.budget.log_file)

        self.budget.spend(self._train_step, self._evaluate, export_to_out)
        if begun is not None:
            _take_mean(self.model, begun)
            self.budget.note({"weights": "mean with the start", **self._evaluate()})
            export_to_out()

    def _train_step(self) -> float:
        batch, progress = self.batches.draw(self.budget.step), self.budget.progress
        rate = self.plan.peak_rate * rate_share(progress, self.plan.warm_up)
        self.model.train()
        loss = self._loss(batch, self.plan.patches_kept if progress < self.plan.whole_from else 1.0)
        self.model.zero_grad()
        self.heads.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([*self.model.parameters(), *self.heads.parameters()], 1.0)
        for optimizer in self.optimizers.values():
            set_rate(optimizer, rate)
            optimizer.step()
        with torch.no_grad():
            self.model.logit_scale.clamp_(0, math.log(100))
        return float(loss.detach())

    def _loss(self, batch: Batch, keep: float) -> torch.Tensor:
        with torch.autocast(self.device, torch.bfloat16):
            images, patches = look(self.model, batch.pixels, keep)
            texts = embed_texts(self.model, batch.tokens)
        logits = self.model.logit_scale.exp() * images @ texts.T
        extra = heads_loss(self.heads, images, patches, *self._targets(batch))
        loss = contrastive_loss(logits, batch.truth) + self.plan.heads_weight * extra
        if self.anchor is not None and batch.photos.any():
            loss = loss + self.plan.anchor_weight * self._drift(self.anchor, batch, images)
        return loss

    def _drift(self, anchor: CLIPModel, batch: Batch, images: torch.Tensor) -> torch.Tensor:
        """Mean cosine distance of the photos' embeddings from the anchor's."""
        with torch.no_grad(), torch.autocast(self.device, torch.bfloat16):
            before = embed_images(anchor, batch.pixels[batch.photos])
        return (1 - (images[batch.photos] * before).sum(dim=1)).mean()

    def _targets(self, batch: Batch) -> tuple[torch.Tensor, torch.Tensor]:
        """The probabilities of categories and of writings that the heads learn."""
        if self.teacher is None:
            return batch.categories, batch.writings
        categories, writings = self.teacher.probabilities(batch.pixels)
        weight = self.plan.teacher_weight
        return batch.categories.lerp(categories, weight), batch.writings.lerp(writings, weight)

    def _evaluate(self) -> Mapping[str, float | str]:
        self.model.eval()
        photos = self.evaluation.held_out
        screens = self.evaluation.screens
        figures = {
            **zero_shot_clothes(self.model, self.tokenizer, photos, self.device),
            **zero_shot_screens(self.model, self.tokenizer, screens, self.device),
        }
        probe = self.evaluation.probe_train, self.evaluation.probe_test
        seen = self.budget.step * self.batches.size
        return {
            **{name: round(value, 4) for name, value in figures.items()},
            "promo_auc": round(promo_auc(self.model, *probe, self.device), 4),
            "batch_size": self.batches.size,
            "pictures_per_second": round(seen / self.budget.seconds, 1),
            "device": self.device,
        }


def _take_mean(model: CLIPModel, other: CLIPModel) -> None:
    """Move each weight of ``model`` halfway to that of ``other``."""
    with torch.no_grad():
        for weight, of_other in zip(model.parameters(), other.parameters(), strict=True):
            weight.lerp_(of_other.to(weight.device), 0.5)


def _optimizers(
    model: CLIPModel, heads: nn.ModuleDict, plan: Plan
) -> dict[str, torch.optim.Optimizer]:
    """Muon for the matrices of the towers' layers, AdamW for all else, at the same rates.

    The same steps bring Muon further (Jordan et al., "Muon: An optimizer for hidden layers in
    neural networks", 2024); its steps are as long as AdamW's (Liu et al., "Muon is Scalable for
    LLM Training", 2025).
    """
    named = [*model.named_parameters(), *heads.named_parameters()]
    hidden = {name for name, weight in named if ".layers." in name and weight.ndim == 2}
    rest = [weight for name, weight in named if name not in hidden]
    groups = [
        {"params": [weight for weight in rest if weight.ndim >= 2]},
        {"params": [weight for weight in rest if weight.ndim < 2], "weight_decay": 0.0},
    ]
    decay = plan.weight_decay
    return {
        "muon": torch.optim.Muon(
            [weight for name, weight in named if name in hidden],
            plan.peak_rate,
            weight_decay=decay,
            adjust_lr_fn="match_rms_adamw",
        ),
        "adamw": torch.optim.AdamW(
            groups, plan.peak_rate, betas=(0.9, 0.98), weight_decay=decay, fused=True
        ),
    }
