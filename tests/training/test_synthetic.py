"""Made-up pictures: repeatable, parted, and alike in everything but what they say."""

import io
import json
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reviewlens.picture import Picture, decode
from reviewlens.reading.codes import find_codes
from training.synthetic import (
    Kind,
    Part,
    Photo,
    Sources,
    compose,
    load_sources,
    make_picture,
    picture_rng,
    write,
)
from training.synthetic.__main__ import main
from training.synthetic.codes import draw_bars, draw_qr
from training.synthetic.evasion import WAYS, evade, look_alike, mark_out, space_out
from training.synthetic.forms import FORMS
from training.synthetic.forms.paper import rows_layer
from training.synthetic.forms.sticker import SHAPES, cut_out
from training.synthetic.laying import lay
from training.synthetic.lettering import Ink, text_layer, wrap
from training.synthetic.phrases.honest_roots import HONEST_ROOTS
from training.synthetic.phrases.spam_roots import SPAM_ROOTS
from training.synthetic.picture import pick_photo_for
from training.synthetic.scene import Scene
from training.synthetic.sources import split
from training.synthetic.wording import FILLERS, RULES, SLOT, alternatives

KINDS: tuple[Kind, ...] = ("honest", "spam")
PARTS: tuple[Part, ...] = ("train", "test")
SIDES: tuple[Part, ...] = (*PARTS, "fit", "tune")


@pytest.fixture
def sources(tiny_data: Path) -> Sources:
    return load_sources(tiny_data)


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    """Small pictures, so that many can be drawn."""
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((60, 90), (90, 60)))


@pytest.mark.parametrize("kind", KINDS)
def test_a_seed_gives_one_picture(sources: Sources, kind: Kind) -> None:
    first, text = make_picture(picture_rng(7, "train", kind, 3), kind, sources)
    again, same = make_picture(picture_rng(7, "train", kind, 3), kind, sources)
    other, _ = make_picture(picture_rng(7, "train", kind, 4), kind, sources)
    assert (first.tobytes(), text) == (again.tobytes(), same)
    assert first.tobytes() != other.tobytes()


def test_photos_and_fonts_are_never_shared(tiny_data: Path) -> None:
    train, test = (load_sources(tiny_data, part) for part in PARTS)
    photos = [{photo.path for of in part.photos.values() for photo in of} for part in (train, test)]
    assert not photos[0] & photos[1]
    assert len(photos[0] | photos[1]) == 48
    assert len(photos[1]) < len(photos[0])
    families = [{font.family for font in part.fonts} for part in (train, test)]
    assert not families[0] & families[1]
    assert len(families[0] | families[1]) == 5


def test_wordings_are_never_shared() -> None:
    for (kind, language), rules in RULES.items():
        for rule, forms in rules.items():
            train, test = (set(alternatives(kind, language, rule, part)) for part in PARTS)
            assert train
            assert test
            assert train | test == set(forms)
            worded = {form for form in train & test if any(map(str.isalpha, SLOT.sub("", form)))}
            assert not worded, (kind, language, rule)


def test_split_leaves_no_part_empty() -> None:
    items = [f"item {number}" for number in range(10)]
    assert len(split(items, "test")) == 2
    assert sorted(split(items, "test") + split(items, "train")) == items
    assert split(["one", "two"], "test") != split(["one", "two"], "train")


def test_a_new_item_leaves_most_of_the_split_as_it_was() -> None:
    items = [f"item {number}" for number in range(50)]
    before, after = set(split(items, "test")), set(split([*items, "a new one"], "test"))
    assert len(before - after) <= 1


def test_every_slot_can_be_filled() -> None:
    for (kind, language), rules in RULES.items():
        known = {*rules, *FILLERS, "n", "n_reviews"}
        for rule, forms in rules.items():
            slots = {slot for form in forms for slot in SLOT.findall(form)}
            assert slots <= known, (kind, language, rule)


def test_no_rule_of_a_language_hides_a_root() -> None:
    assert set(HONEST_ROOTS) >= set(SPAM_ROOTS)
    for (kind, language), rules in RULES.items():
        roots = HONEST_ROOTS if kind == "honest" else SPAM_ROOTS
        hidden = [root for root, forms in roots.items() if rules[root] != forms]
        assert not hidden, (kind, language)


@pytest.mark.parametrize("part", PARTS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_root_is_written_in_both_parts(kind: Kind, part: Part) -> None:
    for root in SPAM_ROOTS:
        messages = [write(random.Random(seed), kind, part, root=root) for seed in range(60)]
        assert len({tuple(lines) for lines in messages}) > 8, root
        for lines in messages:
            assert all(line and not set("{}|") & set(line) for line in lines), (root, lines)


def test_an_unknown_root_is_an_error() -> None:
    with pytest.raises(KeyError, match="nothing"):
        write(random.Random(1), "spam", "train", root="nothing")


@pytest.mark.parametrize("kind", KINDS)
def test_wordings_vary_and_are_filled(kind: Kind) -> None:
    messages = {tuple(write(random.Random(seed), kind, "train")) for seed in range(300)}
    assert len(messages) > 230
    for lines in messages:
        assert 1 <= len(lines) <= 7
        assert all(line and not set("{}|") & set(line) for line in lines)


@pytest.mark.usefixtures("small")
def test_spam_always_speaks_and_honest_pictures_at_times(sources: Sources) -> None:
    texts = {
        kind: [make_picture(random.Random(seed), kind, sources)[1] for seed in range(200)]
        for kind in KINDS
    }
    assert all(texts["spam"])
    spoken = sum(map(bool, texts["honest"])) / 200
    assert 0.4 < spoken < 0.6


@pytest.mark.usefixtures("small")
def test_both_kinds_come_in_the_same_sizes(sources: Sources) -> None:
    wide = {
        kind: np.mean(
            [
                image.width > image.height
                for image, _ in (make_picture(random.Random(s), kind, sources) for s in range(150))
            ]
        )
        for kind in KINDS
    }
    assert abs(wide["spam"] - wide["honest"]) < 0.2


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


@pytest.mark.usefixtures("small")
def test_a_font_without_a_sign_never_draws_it(sources: Sources) -> None:
    bare = replace(
        sources,
        fonts=[replace(font, rouble=False, at_sign=False) for font in sources.fonts],
    )
    whole = [compose(random.Random(seed), "spam", sources).text for seed in range(60)]
    poor = [compose(random.Random(seed), "spam", bare).text for seed in range(60)]
    assert any("₽" in text for text in whole)
    assert any("@" in text for text in whole)
    assert not any({"₽", "@"} & set(text) for text in poor)
    assert any("руб" in text for text in poor)


def test_letters_stay_inside_their_layer(sources: Sources) -> None:
    layer = text_layer(
        (200, 120), wrap(["several words here", "x"], 12), sources.fonts[0], Ink((1,) * 3)
    )
    box = layer.getchannel("A").getbbox()
    assert box is not None
    assert box[0] > 0
    assert box[2] < 200
    assert box[3] - box[1] > 50


def test_wrap_keeps_every_word() -> None:
    blocks = wrap(["one two three four", "a_word_longer_than_the_row"], 9)
    assert blocks == [["one two", "three", "four"], ["a_word_longer_than_the_row"]]


def test_the_command_writes_class_folders(tiny_data: Path, tmp_path: Path) -> None:
    main(tiny_data, tmp_path / "one", count=2, part="test", seed=3)
    main(tiny_data, tmp_path / "two", count=1, part="test", seed=3)
    for kind in KINDS:
        assert len(list((tmp_path / "one" / kind).glob("*.jpg"))) == 2
        (only,) = (tmp_path / "two" / kind).iterdir()
        assert only.read_bytes() == (tmp_path / "one" / kind / only.name).read_bytes()


def test_the_manifest_tells_of_every_picture(tiny_data: Path, tmp_path: Path) -> None:
    main(tiny_data, tmp_path, count=3, part="train", seed=3)
    rows = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text().splitlines()]
    assert sorted(row["image"] for row in rows) == sorted(
        file.relative_to(tmp_path).as_posix() for file in tmp_path.glob("*/*.jpg")
    )
    photos = {file.name for file in tiny_data.glob("photos/*/*.jpg")}
    for row in rows:
        assert row["image"].startswith(row["label"] + "/")
        assert row["group"] in photos
        assert bool(row["form"]) == bool(row["text"])


def test_missing_data_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"captions\.jsonl"):
        load_sources(tmp_path)
    (tmp_path / "fonts").mkdir()
    (tmp_path / "captions.jsonl").touch()
    (tmp_path / "fonts" / "fonts.jsonl").touch()
    with pytest.raises(ValueError, match="no photos or no fonts"):
        load_sources(tmp_path)


def test_the_sides_of_the_training_part(tiny_data: Path) -> None:
    photos = {
        part: {
            photo.path for group in load_sources(tiny_data, part).photos.values() for photo in group
        }
        for part in SIDES
    }
    assert photos["fit"] | photos["tune"] == photos["train"]
    assert not photos["fit"] & photos["tune"]
    assert not photos["train"] & photos["test"]
    words = [f"word {number}" for number in range(50)]
    sides = {part: set(split(words, part)) for part in SIDES}
    assert sides["fit"] | sides["tune"] == sides["train"]
    assert not sides["fit"] & sides["tune"]
    assert len(sides["tune"]) == 8
    assert split(["alone"], "tune") == split(["alone"], "fit") == ["alone"]
