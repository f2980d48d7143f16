"""The export, as others load it."""

import json
import math
import re
from pathlib import Path

import numpy as np
import pytest
import torch
from PIL import Image
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
from training.clip.batches import prepare, tokenize
from training.clip.export import export
from training.clip.model import IMAGE_SIDE, build_model, embed_texts


@pytest.fixture(scope="module")
def exported(tokenizer: CLIPTokenizer, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("clip")
    export(build_model(tokenizer, 1), tokenizer, out)
    return out


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
    tops = ("clothes_top1_en", "clothes_top1_ru", "screens_top1_en", "screens_top1_ru")
    figures = {**dict.fromkeys(tops, 0.5), "promo_auc": 0.9}
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
    assert "mean of" not in card
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
