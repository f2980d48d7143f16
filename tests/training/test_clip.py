"""The small CLIP's pre-training, piece by piece and once as a whole."""

import json
import math
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
from torch.nn.functional import one_hot
from transformers import (
    AutoImageProcessor,
    AutoModel,
    AutoModelForZeroShotImageClassification,
    AutoProcessor,
    AutoTokenizer,
    CLIPTokenizer,
    pipeline,
)

from training.budget import LOG
from training.clip.batches import Batches, augment, prepare, tokenize
from training.clip.captions import Claim, Subject, Writing, describe
from training.clip.export import export
from training.clip.loss import contrastive_loss, truth_matrix
from training.clip.mixing import Mix, mix
from training.clip.model import IMAGE_SIDE, build_model, embed_images, embed_texts, look
from training.clip.pictures import Pictures, load_photos, load_screens, load_synthetic
from training.clip.start import start_from_data, start_from_model
from training.clip.teacher import Teacher, TeacherPlan, train_teacher
from training.clip.tokenizer import train_tokenizer
from training.clip.train import EvaluationSet, Plan, Trainer
from training.screens import INTENTS

DRESS = Subject("clothes_dress", "dress", "платье", "a photo of dress", "фото: платье")
HAT = Subject("clothes_hat", "hat", "шапка", "a photo of hat", "фото: шапка")
SPAM = replace(HAT, writing=Writing.PROMO, text="ПИШИ @abc")
THANKS = replace(HAT, writing=Writing.HONEST, text="Спасибо")


@pytest.fixture(scope="module", autouse=True)
def one_thread() -> Iterator[None]:
    """Small tensors on a busy machine: threads would only wait for each other."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def tokenizer() -> CLIPTokenizer:
    return train_tokenizer(["a photo of dress", "фото с рекламным текстом", "спам"] * 3, 700)


@pytest.fixture(scope="module")
def exported(tokenizer: CLIPTokenizer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("clip")
    export(build_model(tokenizer, 1), tokenizer, out)
    return out


@pytest.mark.parametrize("subject", [DRESS, SPAM, THANKS])
def test_captions_are_true_of_their_picture(subject: Subject) -> None:
    claims = [describe(random.Random(seed), subject) for seed in range(200)]
    assert all(claim.exact or claim.holds(subject) for claim in claims)
    assert len({claim.text for claim in claims}) > 10
    assert not any("{" in claim.text for claim in claims)


def test_promotion_is_said_of_spam_alone() -> None:
    claims = [describe(random.Random(seed), SPAM) for seed in range(100)]
    for claim in claims:
        if not claim.exact:
            assert not claim.holds(HAT)
            assert not claim.holds(THANKS)
    assert any(claim.exact and "@abc" in claim.text for claim in claims)


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


@pytest.mark.parametrize("text", ["фото", "☃ 漢字 ќ", "A_b@c 5★", ""])
def test_a_text_ends_once_whatever_it_holds(tokenizer: CLIPTokenizer, text: str) -> None:
    expected = text.lower().replace(" ", "")
    ids = tokenizer(text)["input_ids"]
    assert ids.count(tokenizer.eos_token_id) == 1
    assert ids[-1] == tokenizer.eos_token_id
    assert tokenizer.decode(ids, skip_special_tokens=True).replace(" ", "") == expected


def test_padding_changes_no_text(tokenizer: CLIPTokenizer) -> None:
    model = build_model(tokenizer, 1).eval()
    alone = embed_texts(model, tokenize(tokenizer, ["спам"], "cpu"))
    padded = embed_texts(model, tokenize(tokenizer, ["спам", "фото с рекламным текстом"], "cpu"))
    assert torch.allclose(alone[0], padded[0], atol=1e-5)
    assert not torch.allclose(padded[0], padded[1], atol=1e-2)


def test_only_what_may_be_mirrored_is() -> None:
    ramp = np.linspace(0, 255, 160).astype(np.uint8)
    pixels = torch.from_numpy(np.broadcast_to(ramp[None, None, :, None], (64, 160, 160, 3)).copy())
    allowed = np.arange(64) < 32
    out = augment(pixels, allowed, np.random.default_rng(0))
    assert out.shape == (64, 3, IMAGE_SIDE, IMAGE_SIDE)
    mirrored = (out[..., :32].mean(dim=(1, 2, 3)) > out[..., -32:].mean(dim=(1, 2, 3))).numpy()
    assert not mirrored[~allowed].any()
    assert 5 < mirrored[allowed].sum() < 27
    assert not SPAM.mirrors
    assert DRESS.mirrors


def test_a_batch_depends_on_seed_and_step_alone(tokenizer: CLIPTokenizer) -> None:
    noise = np.random.default_rng(0).integers(0, 255, (4, 160, 160, 3), np.uint8)
    pictures = Pictures(noise, [DRESS, HAT, SPAM, THANKS])
    one, same = (Batches(pictures, tokenizer, 6, 7, "cpu").draw(3) for _ in range(2))
    other = Batches(pictures, tokenizer, 6, 7, "cpu").draw(4)
    assert torch.equal(one.pixels, same.pixels)
    assert torch.equal(one.tokens["input_ids"], same.tokens["input_ids"])
    assert not torch.equal(one.pixels, other.pixels)
    assert one.truth.diagonal().all()
    for shares in (one.categories, one.writings):
        assert torch.allclose(shares.sum(dim=1), torch.ones(6))


def test_of_mixed_pictures_as_much_is_true_as_is_seen() -> None:
    # Each picture is of one colour, so that the colours left tell its share.
    pixels = torch.arange(4.0).view(4, 1, 1, 1).expand(4, 3, 40, 40)
    cut, blended = 0, 0
    for seed in range(40):
        mixed, how = mix(pixels, np.random.default_rng(seed))
        seen = how.blend(torch.arange(4.0)[:, None])
        assert torch.allclose(mixed.mean(dim=(1, 2, 3)), seen[:, 0], atol=1e-5)
        assert 0 <= how.share <= 1
        whole = torch.isin(mixed, torch.arange(4.0)).all()
        cut, blended = cut + bool(whole), blended + (not whole)
    assert cut > 5
    assert blended > 5


def test_a_blend_is_true_of_both() -> None:
    how = Mix(torch.tensor([1, 0]), 0.75)
    told = how.blend(torch.tensor([[True, False, False], [False, True, False]]))
    assert told.tolist() == [[0.75, 0.25, 0], [0.25, 0.75, 0]]


def test_own_forward_is_that_of_transformers(tokenizer: CLIPTokenizer) -> None:
    model = build_model(tokenizer, 1).eval()
    pixels = torch.randn(2, 3, IMAGE_SIDE, IMAGE_SIDE, generator=torch.Generator().manual_seed(0))
    theirs = model.get_image_features(pixels).pooler_output
    assert torch.allclose(
        embed_images(model, pixels), torch.nn.functional.normalize(theirs, dim=-1), atol=1e-5
    )
    images, patches = look(model, pixels, keep=0.5)
    assert images.shape == patches.shape == (2, 256)
    assert not torch.allclose(images, embed_images(model, pixels), atol=1e-3)


def test_the_start_whitens_patches_and_parts_places(tokenizer: CLIPTokenizer) -> None:
    noise = torch.rand(30, 3, 4, 4, generator=torch.Generator().manual_seed(0))
    pixels = torch.nn.functional.interpolate(noise, (IMAGE_SIDE, IMAGE_SIDE), mode="bicubic")
    pixels += 0.1 * torch.randn(pixels.shape, generator=torch.Generator().manual_seed(1))
    model = build_model(tokenizer, 1)
    start_from_data(model, pixels)
    embeddings = model.vision_model.embeddings
    seen = embeddings.patch_embedding(pixels).flatten(2).transpose(1, 2).flatten(0, 1)
    spread = seen.T @ seen / len(seen)
    assert spread.diagonal().min() > 0.5 * spread.diagonal().max()
    assert (spread - spread.diagonal().diag()).abs().max() < 0.2 * spread.diagonal().mean()
    places = embeddings.position_embedding.weight[1:]
    apart = torch.cdist(places, places)
    assert apart[0, 1] < apart[0, 5] < apart[0, 63]
    assert apart.fill_diagonal_(1).min() > 0.1


def test_a_model_grows_to_larger_pictures(tokenizer: CLIPTokenizer) -> None:
    name = "vision_model.embeddings.position_embedding.weight"
    model = build_model(tokenizer, 1)
    grown = start_from_model(model, 2 * IMAGE_SIDE)
    assert start_from_model(model, IMAGE_SIDE) is model
    small, large = model.state_dict(), grown.state_dict()
    assert all(torch.equal(small[key], large[key]) for key in small if key != name)
    # Places keep their meaning: four of the finer grid lie where one of the coarser lay.
    coarse = small[name][1:].T.reshape(-1, IMAGE_SIDE // 16, IMAGE_SIDE // 16)
    fine = large[name][1:].T.reshape(-1, IMAGE_SIDE // 8, IMAGE_SIDE // 8)
    pooled = torch.nn.functional.avg_pool2d(fine, 2)
    near = torch.nn.functional.cosine_similarity(pooled, coarse, dim=0)
    assert near.min() > 0.9
    pixels = torch.zeros(1, 3, 2 * IMAGE_SIDE, 2 * IMAGE_SIDE)
    assert embed_images(grown, pixels).shape == (1, 256)


def test_the_export_loads_by_every_auto_class(
    exported: Path, tokenizer: CLIPTokenizer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_OFFLINE", "1")
    model = AutoModel.from_pretrained(exported)
    assert model.dtype == torch.float32
    assert type(AutoModelForZeroShotImageClassification.from_pretrained(exported)) is type(model)
    assert 6e6 < sum(weight.numel() for weight in model.parameters()) < 9e6
    assert (exported / "model.safetensors").stat().st_size < 40e6
    assert "Caltech 101" in (exported / "README.md").read_text(encoding="utf-8")
    text = "Фото с рекламным текстом: ☃"
    loaded = AutoTokenizer.from_pretrained(exported)
    assert loaded(text)["input_ids"] == tokenizer(text)["input_ids"]
    rows = AutoProcessor.from_pretrained(exported)(
        text=[text, "a"], padding=True, truncation=True, return_tensors="pt"
    )
    features = embed_texts(model, dict(rows))
    fresh = embed_texts(build_model(tokenizer, 1).eval(), tokenize(tokenizer, [text, "a"], "cpu"))
    assert torch.allclose(features, fresh, atol=1e-2)


def test_the_card_adds_up_runs_that_followed_each_other(
    tokenizer: CLIPTokenizer, tmp_path: Path
) -> None:
    figures = {"clothes_top1_en": 0.5, "clothes_top1_ru": 0.5, "promo_auc": 0.9}
    rows = [
        {"step": step, "minutes": minutes, "batch_size": 64, "device": "cpu", **figures}
        for step, minutes in ((100, 10.0), (200, 20.0), (50, 5.0))
    ]
    log = tmp_path / LOG
    log.write_text("\n".join(json.dumps(row) for row in rows))
    taught = {"step": 900, "minutes": 30.0, "clothes_top1": 0.75}
    (tmp_path / f"teacher_{LOG}").write_text(json.dumps(taught))
    export(build_model(tokenizer, 1), tokenizer, tmp_path / "out", log)
    card = (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
    assert "Trained for 25 minutes in 2 runs" in card
    assert "250 steps" in card
    assert re.search(r"convolutional\s+teacher.*30\s+minutes.*0\.750", card, re.DOTALL)
    assert (tmp_path / "out" / f"teacher_{LOG}").exists()


def test_the_whole_of_a_tall_picture_is_seen(exported: Path) -> None:
    processor = AutoImageProcessor.from_pretrained(exported)
    assert processor.do_center_crop is False
    tall = Image.new("RGB", (200, 600))
    marked = tall.copy()
    marked.paste((255, 255, 255), (0, 0, 200, 20))
    plain, seen = (
        processor(image, return_tensors="pt")["pixel_values"] for image in (tall, marked)
    )
    assert plain.shape == (1, 3, IMAGE_SIDE, IMAGE_SIDE)
    assert not torch.equal(plain[..., :4, :], seen[..., :4, :])
    assert torch.equal(plain[..., 10:, :], seen[..., 10:, :])
    stored = np.asarray(marked.resize((160, 160), Image.Resampling.BICUBIC))[None].copy()
    assert torch.allclose(prepare(stored, "cpu"), seen, atol=0.6)
    assert (prepare(stored, "cpu") - seen).abs().mean() < 0.02


def test_the_zero_shot_pipeline_takes_both_languages(exported: Path) -> None:
    labels = ["фото с рекламным текстом", "a photo of dress"]
    answer = pipeline("zero-shot-image-classification", model=str(exported))(
        Image.new("RGB", (60, 90)), candidate_labels=labels
    )
    assert {row["label"] for row in answer} == set(labels)
    assert math.isclose(sum(row["score"] for row in answer), 1, abs_tol=1e-3)


def test_caches_hold_what_was_drawn(tiny_data: Path, tmp_path: Path) -> None:
    train, test = (load_photos(tiny_data, part, tmp_path) for part in ("train", "test"))
    assert len(train) + len(test) == 48
    drawn = load_synthetic(tiny_data, "train", 4, 7, tmp_path)
    stored = load_synthetic(tiny_data, "train", 4, 7, tmp_path)
    assert [subject.writing for subject in drawn.subjects][1::2] == [Writing.PROMO] * 2
    assert list(stored.subjects) == list(drawn.subjects)
    assert np.array_equal(stored.pixels, drawn.pixels)


def test_screenshots_are_called_by_what_they_are_about(tiny_data: Path, tmp_path: Path) -> None:
    screens = load_screens(tiny_data, "train", 8, 7, tmp_path)
    assert [subject.category for subject in screens.subjects] == [
        f"screen_{intent}" for intent in INTENTS
    ] * 2
    assert len({subject.en for subject in screens.subjects}) == len(INTENTS)
    assert not any(subject.mirrors for subject in screens.subjects)
    assert all(subject.text and subject.caption_ru for subject in screens.subjects)


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
    assert len(second.optimizer.state) == len(first.optimizer.state) > 0
    assert torch.equal(second.model.text_projection.weight, model.text_projection.weight)
    second.run(tmp_path / "out")
    log = (tmp_path / "out" / "training_log.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(line)["step"] for line in log] == [1, 2]
    assert 0 <= json.loads(log[-1])["promo_auc"] <= 1
    assert "2 steps" in (tmp_path / "out" / "README.md").read_text(encoding="utf-8")
