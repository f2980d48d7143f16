"""Made-up pictures: repeatable, parted, and alike in everything but what they say."""

import itertools
import json
import random
import zlib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL.ImageFile import ImageFile

from training.synthetic import (
    Kind,
    Part,
    Sources,
    compose,
    load_sources,
    make_picture,
    picture_rng,
    write,
)
from training.synthetic import __main__ as synthetic
from training.synthetic.__main__ import main
from training.synthetic.lettering import Ink, text_layer, wrap
from training.synthetic.phrases.honest_roots import HONEST_ROOTS
from training.synthetic.phrases.spam_roots import SPAM_ROOTS
from training.synthetic.sources import WORLDS, of_training, split
from training.synthetic.wording import (
    FILLERS,
    FOR_TRAINING,
    RULES,
    RUSSIAN_SHARE,
    SHARE_FOR_TRAINING,
    SLOT,
    alternatives,
)

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
            assert train | test == {*forms, *FOR_TRAINING[kind, language].get(rule, ())}
            worded = {form for form in train & test if any(map(str.isalpha, SLOT.sub("", form)))}
            assert not worded, (kind, language, rule)


def test_wordings_for_training_alone_are_never_tested() -> None:
    for (kind, language), rules in FOR_TRAINING.items():
        known = RULES[kind, language]
        for rule, forms in rules.items():
            assert set(forms) <= set(alternatives(kind, language, rule, "train"))
            assert not set(forms) & set(known.get(rule, ())), (kind, language, rule)
            if rule in known:
                assert set(alternatives(kind, language, rule, "test")) <= set(known[rule])


def test_what_is_for_training_alone_is_dealt_out_among_its_parts() -> None:
    items = [f"item {number}" for number in range(20)]
    assert of_training(items, "test") == []
    assert of_training(items, "train") == items
    worlds = [set(of_training(items, world)) for world in WORLDS]
    assert set.union(*worlds) == set(items)
    assert sum(map(len, worlds)) == len(items)
    fit, tune = (set(of_training(items, side)) for side in ("fit", "tune"))
    assert fit | tune == set(items)
    assert not fit & tune


def test_most_of_what_is_trained_on_is_worded_as_what_is_tested() -> None:
    wider = {
        line.lower()
        for form in FOR_TRAINING["honest", "ru"]["review"]
        for line in form.split("|")
        if not SLOT.search(line)
    }
    written = [
        line.lower()
        for seed in range(2000)
        for line in write(random.Random(seed), "honest", "train", root="review")
    ]
    share = np.mean([line in wider for line in written])
    russian = RUSSIAN_SHARE * SHARE_FOR_TRAINING
    assert 0.7 * russian < share < 1.3 * russian


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
        more = FOR_TRAINING[kind, language]
        known = {*rules, *FILLERS, "n", "n_reviews"}
        for rule, forms in [*rules.items(), *more.items()]:
            slots = {slot for form in forms for slot in SLOT.findall(form)}
            assert slots <= ({*known, *more} if forms is more.get(rule) else known), (kind, rule)


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


def test_however_many_draw_they_draw_the_same(
    tiny_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    main(tiny_data, tmp_path / "one", count=3, seed=3)
    monkeypatch.setattr(synthetic, "_AT_ONCE", 1)
    main(tiny_data, tmp_path / "many", count=3, seed=3)
    alone, together = (
        {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.*")}
        for folder in (tmp_path / "one", tmp_path / "many")
    )
    assert together == alone
    assert len(alone) == 7


@pytest.mark.parametrize("part", ["train", "fit"])
def test_the_manifest_tells_of_every_picture(tiny_data: Path, tmp_path: Path, part: Part) -> None:
    main(tiny_data, tmp_path, count=3, part=part, held_out=1, seed=3)
    rows = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text().splitlines()]
    assert sorted(row["image"] for row in rows) == sorted(
        file.relative_to(tmp_path).as_posix() for file in tmp_path.glob("*/*.jpg")
    )
    photos = {file.name for file in tiny_data.glob("photos/*/*.jpg")}
    for row in rows:
        assert row["image"].startswith(row["label"] + "/")
        assert bool(row["form"]) == bool(row["text"])
    assert {row["group"] for row in rows if row["split"] == "test"} <= photos
    trained_on = [row["group"] for row in rows if row["split"] == "train"]
    if part == "train":
        assert sorted(trained_on) == sorted(["world-1", "world-2", "world-3"] * 2)
    else:
        assert len(trained_on) == 6
        assert set(trained_on) <= photos


def test_what_ties_a_world_to_another_or_to_the_test_part_is_left_out(
    tiny_data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    alike = ["honest/world-1-3-00000.jpg", "spam/world-3-3-00000.jpg", "spam/test-3-00000.jpg"]

    def hash_of(image: ImageFile) -> int:
        name = "/".join(Path(str(image.filename)).parts[-2:])
        return 0 if name in alike else zlib.crc32(name.encode()) << 32

    monkeypatch.setattr(synthetic, "perceptual_hash", hash_of)
    main(tiny_data, tmp_path, count=5, held_out=1, seed=3)
    rows = [json.loads(line) for line in (tmp_path / "manifest.jsonl").read_text().splitlines()]
    images = {row["image"] for row in rows}
    assert len(images) == 2 * 6 - 2
    assert images.intersection(alike) == {"spam/test-3-00000.jpg"}
    assert images == {file.relative_to(tmp_path).as_posix() for file in tmp_path.glob("*/*.jpg")}


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


def test_the_worlds_of_the_training_part_share_nothing(tiny_data: Path) -> None:
    photos = [
        {photo.path for of in load_sources(tiny_data, world).photos.values() for photo in of}
        for world in WORLDS
    ]
    train = [photo for of in load_sources(tiny_data).photos.values() for photo in of]
    assert sum(map(len, photos)) == len(set.union(*photos)) == len(train)
    words = [f"word {number}" for number in range(50)]
    worlds = [split(words, world) for world in WORLDS]
    assert [len(dealt) for dealt in worlds] == [8] * 5
    assert sorted(itertools.chain(*worlds)) == sorted(split(words, "train"))


def test_what_is_too_little_for_all_worlds_is_shared() -> None:
    assert {tuple(split(["one", "two", "three"], world)) for world in WORLDS} == {
        (word,) for word in split(["one", "two", "three"], "train")
    }
    assert [split(["alone"], world) for world in WORLDS] == [["alone"]] * 5
    assert [split([], world) for world in WORLDS] == [[]] * 5


def test_every_root_is_written_in_every_world() -> None:
    for kind in KINDS:
        for root in SPAM_ROOTS:
            for world in WORLDS:
                lines = write(random.Random(root), kind, world, root=root)
                assert all(line and not set("{}|") & set(line) for line in lines), (root, world)
