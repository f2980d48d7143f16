"""The trainings, of the teacher and of the CLIP."""

import json
from pathlib import Path
from typing import Any

import pytest
import torch
import typer
from torch.nn.functional import one_hot
from transformers import CLIPModel, CLIPTokenizer

from training.clip.__main__ import main
from training.clip.batches import Batches
from training.clip.captions import Writing
from training.clip.export import export
from training.clip.model import IMAGE_SIDE, build_model, embed_images
from training.clip.pictures import load_photos, load_screens, load_synthetic
from training.clip.teacher import Teacher, TeacherPlan, train_teacher
from training.clip.train import EvaluationSet, Plan, Trainer


@pytest.fixture(scope="module")
def batches(
    tiny_data: Path, tokenizer: CLIPTokenizer, tmp_path_factory: pytest.TempPathFactory
) -> Batches:
    cache = tmp_path_factory.mktemp("pictures")
    made = load_synthetic(tiny_data, "train", 6, 7, cache)
    return Batches(load_photos(tiny_data, "train", cache) + made, tokenizer, 2, 7, "cpu")


@pytest.fixture(scope="module")
def evaluation(tiny_data: Path, tmp_path_factory: pytest.TempPathFactory) -> EvaluationSet:
    cache = tmp_path_factory.mktemp("evaluation")
    return EvaluationSet(
        load_photos(tiny_data, "test", cache),
        load_synthetic(tiny_data, "train", 6, 7, cache),
        load_synthetic(tiny_data, "test", 6, 7, cache),
        load_screens(tiny_data, "test", 4, 7, cache),
    )


def test_a_teacher_is_trained_once(
    batches: Batches, evaluation: EvaluationSet, tmp_path: Path
) -> None:
    photos, plan = evaluation.held_out, TeacherPlan(1e-4)
    first, same = (train_teacher(batches, photos, plan, tmp_path) for _ in range(2))
    assert torch.equal(same.category.weight, first.category.weight)
    assert not first.training
    category, writing = first.probabilities(batches.draw(0).pixels)
    assert category.shape == (2, len(batches.category_ids))
    assert torch.allclose(writing.sum(dim=1), torch.ones(2))
    log = (tmp_path / "teacher_training_log.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(log) == 1
    assert 0 <= json.loads(log[0])["clothes_top1"] <= 1


@pytest.mark.parametrize(("whole_from", "side"), [(1.0, 64), (0.0, IMAGE_SIDE)])
def test_a_teacher_begins_with_small_pictures(
    batches: Batches,
    evaluation: EvaluationSet,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    whole_from: float,
    side: int,
) -> None:
    sides, forward = [], Teacher.forward

    def noted(teacher: Teacher, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        if teacher.training:
            sides.append(tuple(pixels.shape[2:]))
        return forward(teacher, pixels)

    monkeypatch.setattr(Teacher, "forward", noted)
    plan = TeacherPlan(1e-4, small=64, whole_from=whole_from)
    train_teacher(batches, evaluation.held_out, plan, tmp_path)
    assert set(sides) == {(side, side)}


def test_heads_learn_what_the_teacher_sees(
    batches: Batches, tokenizer: CLIPTokenizer, evaluation: EvaluationSet, tmp_path: Path
) -> None:
    class OneSided(Teacher):
        def probabilities(self, pixels: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
            rows = torch.zeros(len(pixels), dtype=torch.long)
            return (
                one_hot(rows, len(batches.category_ids)).float(),
                one_hot(rows, len(Writing)).float(),
            )

    teacher = OneSided(len(batches.category_ids))
    plan = Plan(1e-4, warm_up=0, teacher_weight=1)
    trainer = Trainer(build_model(tokenizer, 1), batches, evaluation, plan, tmp_path, teacher)
    before = trainer.heads["category"].bias.detach().clone()
    trainer.run(tmp_path / "out")
    change = trainer.heads["category"].bias.detach() - before
    assert change[0] > 0
    assert (change[1:] < 0).all()


def test_what_the_anchor_sees_in_photos_is_kept(
    batches: Batches, tokenizer: CLIPTokenizer, evaluation: EvaluationSet, tmp_path: Path
) -> None:
    anchor, batch = build_model(tokenizer, 2), batches.draw(0)

    def distance(weight: float) -> float:
        model = build_model(tokenizer, 1)
        plan = Plan(1e-4, warm_up=0, anchor_weight=weight, patches_kept=1.0)
        work = tmp_path / str(weight)
        Trainer(model, batches, evaluation, plan, work, anchor=anchor).run(work / "out")
        with torch.no_grad():
            seen, before = (embed_images(each.eval(), batch.pixels) for each in (model, anchor))
        return float((1 - (seen * before).sum(dim=1)).mean())

    assert distance(1000.0) < distance(0.0)


def test_the_mean_with_the_start_is_exported(
    batches: Batches,
    tokenizer: CLIPTokenizer,
    evaluation: EvaluationSet,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, model = build_model(tokenizer, 1), build_model(tokenizer, 1)
    trainer = Trainer(model, batches, evaluation, Plan(1e-4, warm_up=0), tmp_path)
    arrived: list[torch.Tensor] = []
    spend = trainer.budget.spend

    def noted(*steps: Any) -> None:
        spend(*steps)
        arrived.append(model.text_projection.weight.detach().clone())

    monkeypatch.setattr(trainer.budget, "spend", noted)
    trainer.run(tmp_path / "out", begun)
    exported = CLIPModel.from_pretrained(tmp_path / "out").text_projection.weight
    assert not torch.equal(arrived[0], begun.text_projection.weight)
    assert torch.allclose(exported, (arrived[0] + begun.text_projection.weight) / 2, atol=1e-4)
    log = (tmp_path / "out" / "training_log.jsonl").read_text(encoding="utf-8").splitlines()
    last, mean = (json.loads(line) for line in log)
    assert mean["step"] == last["step"]
    assert "mean" in mean["weights"]
    assert "the mean of" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")


def test_a_mean_asks_for_a_start(tiny_data: Path, tmp_path: Path) -> None:
    with pytest.raises(typer.BadParameter, match="--start-from"):
        main(tiny_data, tmp_path / "out", tmp_path / "work", average=True)


def test_the_command_goes_on_from_a_model_and_keeps_to_another(
    tiny_data: Path,
    tokenizer: CLIPTokenizer,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, kept = tmp_path / "begun", tmp_path / "kept"
    for seed, folder in enumerate((begun, kept)):
        export(build_model(tokenizer, seed), tokenizer, folder)
    runs: list[tuple[Trainer, CLIPModel | None]] = []
    monkeypatch.setattr(Trainer, "run", lambda trainer, _, start: runs.append((trainer, start)))
    main(
        tiny_data,
        tmp_path / "out",
        tmp_path / "work",
        teacher_minutes=0,
        batch_size=2,
        synthetic=4,
        screens=4,
        start_from=begun,
        anchor=kept,
        average=True,
    )
    ((trainer, start),) = runs
    assert trainer.anchor is not None
    assert start is not None
    for model, folder in ((trainer.model, begun), (trainer.anchor, kept), (start, begun)):
        exported = CLIPModel.from_pretrained(folder)
        assert torch.equal(model.text_projection.weight, exported.text_projection.weight)


def test_training_resumes_where_it_stopped(
    batches: Batches, tokenizer: CLIPTokenizer, evaluation: EvaluationSet, tmp_path: Path
) -> None:
    model = build_model(tokenizer, 1)
    before = model.text_projection.weight.clone()
    first = Trainer(model, batches, evaluation, Plan(1e-4), tmp_path)
    first.run(tmp_path / "out")
    assert first.budget.step == 1
    assert not torch.equal(model.text_projection.weight, before)

    plan = Plan(first.budget.seconds / 60 + 1e-4)
    second = Trainer(build_model(tokenizer, 2), batches, evaluation, plan, tmp_path)
    assert second.budget.step == first.budget.step
    assert second.budget.seconds == first.budget.seconds
    for name, optimizer in first.optimizers.items():
        assert len(second.optimizers[name].state) == len(optimizer.state) > 0
    assert torch.equal(second.model.text_projection.weight, model.text_projection.weight)
    second.run(tmp_path / "out")
    log = (tmp_path / "out" / "training_log.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["step"] for line in log] == [1, 2]
    assert 0 <= json.loads(log[-1])["promo_auc"] <= 1
    assert 0 <= json.loads(log[-1])["screens_top1_ru"] <= 1
    assert "2 steps" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
