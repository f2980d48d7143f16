"""The pictures to learn from, kept on disk."""

from pathlib import Path

import numpy as np

from training.clip.captions import Writing
from training.clip.pictures import SCREEN_NAMES, load_photos, load_screens, load_synthetic
from training.screens import INTENTS
from training.screens.layouts import LAYOUTS


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
    assert [(subject.en, subject.ru) for subject in screens.subjects] == [
        SCREEN_NAMES[intent] for intent in INTENTS
    ] * 2
    assert all(subject.is_screen for subject in screens.subjects)
    assert not any(subject.mirrors for subject in screens.subjects)
    assert all(subject.caption_en and subject.caption_ru for subject in screens.subjects)


def test_pages_and_chats_are_categories(tiny_data: Path, tmp_path: Path) -> None:
    screens = load_screens(tiny_data, "test", 80, 7, tmp_path)
    pages = {page.name: intent for intent, known in LAYOUTS.items() for page in known}
    pages |= {f"chat-{intent}": intent for intent in INTENTS}
    for index, subject in enumerate(screens.subjects):
        assert pages[subject.category.removeprefix("screen_")] == INTENTS[index % len(INTENTS)]
    assert any(subject.category.startswith("screen_chat-") for subject in screens.subjects)
