import random
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from benchmarks.clip.pictures import clothes, clothes_classes, draw_overlay, overlays
from training.synthetic import load_sources


@pytest.fixture(autouse=True)
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((60, 90), (90, 60)))


def test_the_parts_share_no_photo(tiny_data: Path) -> None:
    names = [photo.category for photo in clothes_classes(tiny_data)]
    train, test = (clothes(tiny_data, part, names, 99, 1) for part in ("train", "test"))
    assert train.files
    assert test.files
    assert not set(train.files) & set(test.files)
    assert len(clothes(tiny_data, "train", names, 3, 1).files) == 3


def test_pictures_are_drawn_once(tiny_data: Path, tmp_path: Path) -> None:
    first = overlays(tiny_data, "test", 4, 1, tmp_path)
    drawn = [file.stat().st_mtime_ns for file in first.files]
    again = overlays(tiny_data, "test", 4, 1, tmp_path)
    assert [file.stat().st_mtime_ns for file in again.files] == drawn
    assert [file.parent.name for file in again.files] == ["bare", "bare", "overlay", "overlay"]
    assert again.labels.tolist() == [0, 0, 1, 1]


def test_no_picture_with_text_is_taken_for_a_bare_one(
    tiny_data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sources = load_sources(tiny_data, "train")
    bare = np.asarray(draw_overlay(random.Random(1), sources, bare=True))
    monkeypatch.setattr("training.synthetic.picture.HONEST_TEXT_SHARE", 1.0)
    with pytest.raises(ValueError, match="every honest picture"):
        draw_overlay(random.Random(1), sources, bare=True)
    assert bare.shape[2] == 3


def test_photos_without_letters_are_needed(tiny_data: Path) -> None:
    sources = load_sources(tiny_data, "train")
    lettered = replace(sources, photos={"code": sources.photos["code"]})
    with pytest.raises(ValueError, match="clothes"):
        draw_overlay(random.Random(1), lettered, bare=False)
