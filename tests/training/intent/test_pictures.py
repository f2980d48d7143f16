from pathlib import Path

import pytest
from PIL import Image

from training.intent.pictures import PHOTOS, draw_pictures
from training.screens import INTENTS


@pytest.mark.usefixtures("small_screens")
def test_draws_a_folder_of_every_intent_once(tiny_data: Path, tmp_path: Path) -> None:
    folder = tmp_path / "made"
    made = draw_pictures(tiny_data, folder, "fit", screens=2, photos=4, seed=1)
    assert [one.intent for one in made] == [*INTENTS, *INTENTS, *["other"] * 4]
    assert [one.kind for one in made] == ["screen"] * 8 + list(PHOTOS)
    files = {file.relative_to(folder).as_posix() for file in folder.glob("*/*.jpg")}
    assert files == {one.file for one in made}
    assert all(one.file.startswith(one.intent + "/") for one in made)
    written = {file: (folder / file).stat().st_mtime_ns for file in files}
    assert draw_pictures(tiny_data, folder, "fit", screens=2, photos=4, seed=1) == made
    assert {file: (folder / file).stat().st_mtime_ns for file in files} == written


def test_knows_what_a_screenshot_is(tiny_data: Path, tmp_path: Path) -> None:
    made = draw_pictures(tiny_data, tmp_path / "made", "tune", screens=6, photos=0, seed=1)
    assert {one.device for one in made} <= {"phone", "desktop", "tablet"}
    assert {one.language for one in made} == {"en"}
    assert any(one.chat for one in made) != all(one.chat for one in made)
    assert {one.dark for one in made} == {True, False}
    assert any("cropped" in one.changes for one in made)
    assert all(one.text for one in made if not one.changes)


def test_an_empty_screen_says_nothing(tiny_data: Path, tmp_path: Path) -> None:
    made = draw_pictures(tiny_data, tmp_path / "made", "tune", screens=1, photos=8, seed=1)
    empty = [one for one in made if one.kind == "empty"]
    assert len(empty) == 2
    for one in empty:
        image = Image.open(tmp_path / "made" / one.file)
        assert len(image.quantize(16).getcolors() or []) <= 16
        assert one.text == ""
