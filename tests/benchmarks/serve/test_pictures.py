import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks.clip.pictures import draw_overlay
from benchmarks.serve import pictures
from benchmarks.serve.pictures import SIZES, make

SMALL = (150, 200), (60, 80)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pictures, "SIZES", SMALL)


def opened(data: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(data))
    assert image.format == "JPEG"
    return image


def test_are_of_the_sizes_of_phones() -> None:
    (large,) = make(1, seed=1)
    assert sorted(opened(large).size) == list(SIZES[0])
    assert len(large) > 1_000_000  # a sensor's grain does not compress


@pytest.mark.usefixtures("small")
def test_sizes_and_words_take_turns(monkeypatch: pytest.MonkeyPatch) -> None:
    made = [opened(data) for data in make(8, seed=1)]
    assert [tuple(sorted(image.size)) for image in made] == [*SMALL] * 4
    monkeypatch.setattr(pictures, "_overlay", lambda *_: None)
    bare = [opened(data) for data in make(8, seed=1)]
    worded = [
        not np.array_equal(np.asarray(image), np.asarray(other))
        for image, other in zip(made, bare, strict=True)
    ]
    assert worded == [False, False, True, True] * 2


@pytest.mark.usefixtures("small")
def test_a_seed_gives_the_same_files() -> None:
    assert make(4, seed=1) == make(4, seed=1) != make(4, seed=2)


@pytest.mark.usefixtures("small")
def test_are_made_of_held_out_data(tiny_data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []

    def note(rng: object, sources: object, *, bare: bool) -> Image.Image:
        asked.append((sources.part, bare))  # type: ignore[attr-defined]
        return draw_overlay(rng, sources, bare=bare)  # type: ignore[arg-type]

    monkeypatch.setattr(pictures, "draw_overlay", note)
    made = make(4, 1, tiny_data)
    assert [part for part, _ in asked] == ["test"] * 4
    assert [bare for _, bare in asked] == [True, True, False, False]
    assert [tuple(sorted(opened(data).size)) for data in made] == [*SMALL] * 2
