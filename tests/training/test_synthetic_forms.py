"""The forms in which words come into made-up pictures: whole in both kinds, parted by design."""

import io
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reviewlens.picture import Picture, decode
from reviewlens.reading.codes import find_codes
from training.synthetic import Kind, Part, Photo, Sources, compose, load_sources
from training.synthetic.codes import draw_bars, draw_qr
from training.synthetic.evasion import WAYS, evade, look_alike, mark_out, space_out
from training.synthetic.forms import FORMS
from training.synthetic.forms.paper import rows_layer
from training.synthetic.forms.sticker import SHAPES, cut_out
from training.synthetic.laying import lay
from training.synthetic.picture import pick_photo_for
from training.synthetic.scene import Scene

KINDS: tuple[Kind, ...] = ("honest", "spam")
PARTS: tuple[Part, ...] = ("train", "test")


@pytest.fixture
def sources(tiny_data: Path) -> Sources:
    return load_sources(tiny_data)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pictures, so that many can be drawn."""
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((60, 90), (90, 60)))


def scene_of(sources: Sources, kind: Kind, seed: int, size: tuple[int, int] = (300, 420)) -> Scene:
    return Scene(random.Random(seed), kind, sources, Image.new("RGB", size, (120, 130, 110)))


@pytest.mark.parametrize("name", FORMS)
@pytest.mark.parametrize("kind", KINDS)
def test_both_kinds_have_every_form(sources: Sources, kind: Kind, name: str) -> None:
    assert FORMS[name].weights[kind] > 0
    for size in ((300, 420), (420, 310), (60, 90)):
        if min(size) < FORMS[name].least:
            continue
        scene = scene_of(sources, kind, 4, size)
        before = scene.image.tobytes()
        FORMS[name].draw(scene)
        assert any(scene.lines)
        assert (scene.image.size, scene.image.mode) == (size, "RGB")
        assert scene.image.tobytes() != before


@pytest.mark.parametrize("name", [name for name in FORMS if FORMS[name].least <= 60])
def test_the_parts_share_no_design(
    tiny_data: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    seen: dict[Part, set[tuple[str, str]]] = {"train": set(), "test": set()}
    design = Scene.design

    def watched(scene: Scene, form: str, names: Sequence[str]) -> str:
        chosen = design(scene, form, names)
        seen[scene.sources.part].add((form, chosen))
        return chosen

    monkeypatch.setattr(Scene, "design", watched)
    for part in PARTS:
        parted = load_sources(tiny_data, part)
        for seed in range(12):
            FORMS[name].draw(scene_of(parted, "honest", seed, (60, 90)))
    assert not seen["train"] & seen["test"]
    assert bool(seen["train"]) == bool(seen["test"])


@pytest.mark.usefixtures("small")
def test_the_form_is_told(sources: Sources) -> None:
    drawn = [compose(random.Random(seed), "honest", sources) for seed in range(120)]
    assert all(bool(picture.form) == bool(picture.text) for picture in drawn)
    assert len({picture.form for picture in drawn}) > 8
    assert {picture.form for picture in drawn} <= {"", *FORMS}


def test_a_form_that_could_not_be_read_is_not_drawn_small(
    sources: Sources, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((160, 200),))
    forms = {compose(random.Random(seed), "spam", sources).form for seed in range(80)}
    assert forms
    assert all(FORMS[name].least <= 170 for name in forms)


def test_garments_are_printed_on_tops(tiny_data: Path, sources: Sources) -> None:
    hats = sources.photos["clothes"]
    shirt = Photo(hats[0].path, "clothes_t_shirt", "T-shirt", "футболка")
    dressed = replace(sources, photos={**sources.photos, "clothes": [*hats, shirt]})
    picked = {pick_photo_for(random.Random(s), FORMS["shirt"], dressed) for s in range(9)}
    assert picked == {shirt}
    assert pick_photo_for(random.Random(1), FORMS["shirt"], sources).path.is_relative_to(tiny_data)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", KINDS)
def test_qr_codes_can_be_scanned(tiny_data: Path, kind: Kind, part: Part) -> None:
    scene = scene_of(load_sources(tiny_data, part), kind, 1)
    read = []
    for _ in range(10):
        code = scene.qr(120)
        page = Image.new("RGB", (300, 300), (255, 255, 255))
        page.paste(code, (40, 40))
        read += [found.text for found in find_codes(picture_of(page))]
    assert len(read) == 10
    assert len(set(read)) > 5
    messengers = [text for text in read if "t.me" in text or "wa.me" in text or "vk.com" in text]
    if kind == "honest":
        assert len(messengers) < 10


def picture_of(image: Image.Image) -> Picture:
    buffer = io.BytesIO()
    image.save(buffer, "PNG")
    return decode(buffer.getvalue())


def test_a_code_is_never_smaller_than_can_be_scanned() -> None:
    code = draw_qr("https://t.me/some_handle", 5)
    assert code.width >= 58
    assert draw_bars(random.Random(1), 240, 60).size[1] == 60


def test_evasions_change_words_and_leave_them_readable() -> None:
    assert look_alike(random.Random(3), "отзыв хорошо") != "отзыв хорошо"
    assert space_out(random.Random(1), "за отзыв") == "за о т з ы в"
    marked = mark_out(random.Random(2), "отзыв")
    assert marked != "отзыв"
    assert "".join(filter(str.isalpha, marked)) == "отзыв"
    lines = ["платим за отзывы", "t.me/otzyv"]
    changed = [evade(random.Random(seed), lines) for seed in range(40)]
    assert all(len(these) == 2 for these in changed)
    assert sum(these != lines for these in changed) > 30
    broken = [these[1] for these in changed if "t.me/" not in these[1]]
    assert broken
    assert all(way(random.Random(1), "") == "" for way in WAYS)


@pytest.mark.parametrize("shape", SHAPES)
def test_stickers_are_cut_out(shape: str) -> None:
    sticker = cut_out(shape, (80, 60), (200, 40, 40), edge=True)
    cover = np.asarray(sticker.getchannel("A"))
    assert 0.3 < (cover > 128).mean() <= 1
    assert cover[30, 40] == 255


def test_what_is_laid_in_a_photo_is_lit_and_casts_a_shadow() -> None:
    photo = Image.new("RGB", (200, 200), (90, 90, 90))
    sheet = Image.new("RGBA", (60, 60), (255, 255, 255, 255))
    lay(random.Random(1), photo, sheet, (100, 100), 10)
    pixels = np.asarray(photo).astype(int)
    assert 130 < pixels[100, 100, 0] < 250
    assert pixels.min() < 85
    assert (pixels[:20] == 90).all()
    lay(random.Random(1), photo, sheet, (900, 900), 0)
    assert (np.asarray(photo) == pixels).all()


def test_cells_of_a_row_stand_apart(sources: Sources) -> None:
    layer, row = rows_layer((200, 60), ["a\tb", "cc"], sources.fonts[0], (0, 0, 0))
    ink = np.asarray(layer.getchannel("A"))[:30] > 60
    columns = np.flatnonzero(ink.any(axis=0))
    assert row == 30
    assert columns[0] < 30
    assert columns[-1] > 170
    assert not ink[:, 60:140].any()
