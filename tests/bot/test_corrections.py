"""Operators' labels become training data."""

import json
from pathlib import Path
from typing import Any

from bot.corrections import group_of, save_picture, write_manifest
from bot.state import Correction
from tests.bot.people import Operator, Student
from tests.bot.process import BotProcess
from tests.bot.service import screenshot
from tests.waiting import wait_until


def rows_for(bot: BotProcess, pictures: list[bytes]) -> list[dict[str, Any]]:
    """The rows of the JSONL file whose picture is one of these, byte for byte."""
    if not bot.corrections.exists():
        return []
    rows = [json.loads(line) for line in bot.corrections.read_text().splitlines()]
    return [row for row in rows if (bot.corrections.parent / row["image"]).read_bytes() in pictures]


def test_a_label_is_kept_with_the_picture(
    student: Student, operator: Operator, bot: BotProcess
) -> None:
    picture = screenshot(None, seed=11)
    student.photo(picture)
    card = student.operators_see("модель не уверена")
    operator.press(card, "Профиль")
    [row] = wait_until(lambda: rows_for(bot, [picture]), "the row")
    assert row["label"] == "profile-problem"
    assert row["predicted"] == "payment-problem"
    assert 0.34 < row["probability"] < 0.36
    assert str(student.id) not in json.dumps(row)
    wait_until(lambda: "✓ Профиль" in card.buttons, "the mark on the card")


def test_the_last_label_of_an_album_counts(
    student: Student, operator: Operator, bot: BotProcess
) -> None:
    pictures = [screenshot(None, seed=seed) for seed in (12, 13)]
    for picture in pictures:
        student.photo(picture, media_group_id="corrected")
    card = student.operators_see("модель не уверена")
    operator.press(card, "Профиль")
    wait_until(lambda: "✓ Профиль" in card.buttons, "the mark on the card")
    operator.press(card, "Курс")
    wait_until(
        lambda: [row["label"] for row in rows_for(bot, pictures)] == ["course-problem"] * 2,
        "two rows, each with the last label",
    )
    assert len({row["group"] for row in rows_for(bot, pictures)}) == 1


def test_a_case_without_a_picture_has_no_label_buttons(student: Student) -> None:
    student.voice()
    assert list(student.operators_see("Обращение").buttons) == ["Закрыть"]


def test_pictures_nobody_corrected_are_not_kept(student: Student, bot: BotProcess) -> None:
    picture = screenshot("payment-problem", seed=14)
    student.photo(picture)
    student.hears("не прошла оплата")
    kept = [file.read_bytes() for file in bot.folder.rglob("*") if file.is_file()]
    assert not any(picture in data for data in kept)


def test_the_file_is_replaced_whole(tmp_path: Path) -> None:
    manifest = tmp_path / "made" / "corrections.jsonl"
    image = save_picture(manifest, b"bytes", "photos/file_7.PNG")
    assert image.endswith(".png")
    assert (manifest.parent / image).read_bytes() == b"bytes"
    assert save_picture(manifest, b"other", "../../x.exe").endswith(".jpg")
    row = Correction(image=image, label="a", group="g", predicted=None, probability=None)
    write_manifest(manifest, [row])
    write_manifest(manifest, [row])
    [line] = manifest.read_text().splitlines()
    assert json.loads(line)["image"] == image
    assert not list(tmp_path.rglob("*.part"))


def test_a_group_depends_on_student_and_key() -> None:
    assert group_of(1, b"k") == group_of(1, b"k")
    assert len({group_of(1, b"k"), group_of(2, b"k"), group_of(1, b"other")}) == 3
