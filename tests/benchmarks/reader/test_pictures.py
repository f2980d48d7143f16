from collections import Counter
from dataclasses import replace

import numpy as np
import pytest

from benchmarks.reader.pictures import LETTERLESS, Slot, draw, families_of, plan
from training.synthetic import Sources
from training.synthetic.picture import LAYOUTS


def test_within_a_group_each_family_comes_equally_often(sources: Sources) -> None:
    slots = plan(sources, 20, seed=1)
    assert len(slots) >= 20
    assert len(set(slots)) == len(slots)
    for group in ("print", "handwriting"):
        counts = Counter(slot.family for slot in slots if slot.group == group)
        assert set(counts) == set(families_of(sources, group))
        assert len(set(counts.values())) == 1


def test_two_thirds_are_print(sources: Sources) -> None:
    groups = Counter(slot.group for slot in plan(sources, 36, seed=1))
    assert groups == {"print": 24, "handwriting": 12}


def test_a_seed_gives_one_plan(sources: Sources) -> None:
    assert plan(sources, 20, seed=1) == plan(sources, 20, seed=1)
    assert plan(sources, 20, seed=1) != plan(sources, 20, seed=2)


def test_the_groups_part_the_families_by_style(sources: Sources) -> None:
    written = {font.family for font in sources.fonts if font.handwritten}
    assert set(families_of(sources, "handwriting")) == written
    assert not written & set(families_of(sources, "print"))


def test_training_fonts_are_refused(sources: Sources) -> None:
    with pytest.raises(ValueError, match="test part"):
        plan(replace(sources, part="train"), 4, seed=1)


def test_a_group_without_a_family_is_refused(sources: Sources) -> None:
    printed = [font for font in sources.fonts if not font.handwritten]
    with pytest.raises(ValueError, match="handwriting"):
        plan(replace(sources, fonts=printed), 4, seed=1)


def test_a_slot_and_a_seed_give_one_picture(sources: Sources) -> None:
    slot = Slot("print", "print-a", 3)
    first, again, other = (draw(slot, sources, seed) for seed in (1, 1, 2))
    assert first.truths == again.truths
    assert first.picture.digest == again.picture.digest
    assert first.picture.digest != other.picture.digest
    assert first.picture.pixels.dtype == np.uint8


def test_only_the_font_of_the_slot_is_drawn_with(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    families = []
    monkeypatch.setattr(
        "training.synthetic.picture.DRAWERS",
        dict.fromkeys(LAYOUTS["spam"], lambda _rng, _image, _lines, font: families.append(font)),
    )
    for number in range(12):
        draw(Slot("handwriting", "hand-a", number), sources, 1)
    assert {font.family for font in families} == {"hand-a"}


def test_the_layout_is_told_and_a_band_may_begin_at_the_foot(sources: Sources) -> None:
    samples = [draw(Slot("print", "print-b", number), sources, 1) for number in range(60)]
    assert {sample.layout for sample in samples} <= set(LAYOUTS["spam"])
    assert any(sample.turned for sample in samples)
    for sample in samples:
        first, *rest = sample.truths[0].split("\n")
        orders = [sample.truths[0], "\n".join([*rest, first])]
        several = sample.layout == "band" and bool(rest)
        assert list(sample.truths) == orders[: 1 + several]


def test_photos_with_letters_of_their_own_are_left_out(sources: Sources) -> None:
    lettered = {name: photos for name, photos in sources.photos.items() if name not in LETTERLESS}
    assert lettered
    with pytest.raises(ValueError, match="clothes"):
        draw(Slot("print", "print-a", 0), replace(sources, photos=lettered), 1)
