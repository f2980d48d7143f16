"""Predictions of models that are as good as a test says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from reviewlens.arrays import Probabilities
from reviewlens.manifest import Thresholds
from training.report import Judged, Report

MODELS = {"clip_svm": 0.8, "clip_log_reg": 1.0, "ocr_nb": 1.5, "mean": 2.0, "logistic": 2.0}
CLASS_NAMES = ("honest", "spam", "other")


def predictions(labels: Any, classes: int, skill: float, seed: int) -> Probabilities:
    """Softmax of noise, and of `skill` in the true class."""
    noise = np.random.default_rng(seed).normal(size=(len(labels), classes))
    odds = np.exp(noise + skill * np.eye(classes)[labels])
    probabilities: Probabilities = odds / odds.sum(axis=1, keepdims=True)
    return probabilities


def make_judged(
    labels: Any, classes: int = 2, stack: float = 3.0, files: Any = None, **given: Any
) -> Judged:
    """Six models, the stack of the skill `stack`, an ablation and two slices."""
    models = {
        name: predictions(labels, classes, skill, seed)
        for seed, (name, skill) in enumerate(MODELS.items())
    }
    models["stacking"] = predictions(labels, classes, stack, seed=99)
    some = np.arange(len(labels)) % 3 == 0
    return Judged(
        labels=np.asarray(labels),
        probabilities=models,
        without={"ocr_nb": predictions(labels, classes, 0.5, seed=98)},
        slices={"no text": some, "tiny picture": np.zeros(len(labels), dtype=np.bool_)},
        files=files or [Path(f"picture-{row}.jpg") for row in range(len(labels))],
        **given,
    )


def make_report(*parts: Judged, classes: int = 2, names: tuple[str, ...] = CLASS_NAMES) -> Report:
    """A report of "out of fold", and of "held out" where two parts are given."""
    names = names[:classes]
    asked = names[1:] if classes == 2 else names
    return Report(
        name="embedded",
        version="3",
        class_names=names,
        parts=dict(zip(("out of fold", "held out"), parts, strict=False)),
        thresholds={name: Thresholds(review=0.6, block=None) for name in asked},
        target_precision={"review": 0.9, "block": 0.99},
        about={"data": "0123abcd", "seed": "0"},
        warnings=["2 pictures could not be read."],
    )


@pytest.fixture
def labels() -> Callable[[int, int], Any]:
    """n labels of some classes, as chance draws them."""
    return lambda n, classes: np.random.default_rng(5).integers(classes, size=n)


@pytest.fixture
def picture(tmp_path: Path) -> Callable[[str], Path]:
    """A picture file of a name."""

    def draw(name: str) -> Path:
        file = tmp_path / name
        Image.new("RGB", (400, 300), (200, 90, 40)).save(file, "PNG")
        return file

    return draw
