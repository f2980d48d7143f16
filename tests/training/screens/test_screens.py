"""Made-up screenshots: repeatable, parted, whole on their canvas, in letters that are drawn."""

import json
import random
from collections.abc import Mapping
from pathlib import Path

import pytest
from PIL import Image

from training.recogniser.faces import drawable
from training.screens import INTENTS, KINDS, Intent, draw_screen, screen_rng
from training.screens.__main__ import main
from training.screens.canvas import Canvas, Faces
from training.screens.chat_styles import STYLES, styles
from training.screens.layouts import LAYOUTS, MORE, layouts
from training.screens.overlays import LOOKS, looks
from training.screens.screen import compose, compose_chat
from training.screens.seen import SEEN
from training.screens.themes import PALETTES, palettes
from training.screens.words import ENGLISH, RUSSIAN
from training.screens.writing import SLOT, Language, Writer, alternatives, has_words
from training.synthetic import Part, Sources, load_sources
from training.synthetic.phrases import Rules

PARTS: tuple[Part, ...] = ("train", "test")
WORDS: Mapping[Language, Rules] = {"ru": RUSSIAN, "en": ENGLISH}
PAGES = [(intent, layout) for intent in INTENTS for layout in (*LAYOUTS[intent], *MORE[intent])]


@pytest.fixture(scope="module")
def sources(tiny_data: Path) -> Sources:
    return load_sources(tiny_data)


@pytest.fixture
def russian(monkeypatch: pytest.MonkeyPatch) -> None:
    """Russian screens, though the fonts at hand would draw a box for every letter."""
    monkeypatch.setattr("training.screens.screen.speaks_russian", lambda _: True)
    monkeypatch.setattr("training.screens.screen.RUSSIAN_SHARE", 1.0)
    monkeypatch.setattr("training.screens.canvas._shown", lambda _, text: text)


def assert_whole(canvas: Canvas) -> None:
    assert canvas.words
    for word in canvas.words:
        left, top, right, low = word.box
        assert left >= 0, word
        assert top >= 0, word
        assert right <= canvas.image.width, word
        assert low <= canvas.image.height, word
        assert not set("{}|") & set(word.text), word


@pytest.mark.parametrize("intent", INTENTS)
def test_a_seed_gives_one_screen(sources: Sources, intent: Intent) -> None:
    first, again = (draw_screen(screen_rng(7, "train", intent, 3), intent, sources) for _ in "ab")
    other = draw_screen(screen_rng(7, "train", intent, 4), intent, sources)
    assert first == again
    assert first.image.tobytes() != other.image.tobytes()
    assert first.intent == intent


def test_wordings_are_never_shared() -> None:
    for language, rules in WORDS.items():
        for rule, forms in rules.items():
            train, test = (set(alternatives(language, rule, part)) for part in PARTS)
            assert train, rule
            assert test, rule
            assert train | test == set(forms)
            assert not [form for form in train & test if has_words(form)], (language, rule)


def test_designs_are_never_shared() -> None:
    assert not set(palettes("train")) & set(palettes("test"))
    assert set(palettes("train")) | set(palettes("test")) == set(PALETTES)
    assert not set(styles("train")) & set(styles("test"))
    assert set(styles("train")) | set(styles("test")) == set(STYLES)
    for way in LOOKS:
        assert not set(looks(way, "train")) & set(looks(way, "test"))
    for intent in INTENTS:
        train, test = (layouts(intent, part) for part in PARTS)
        parted, more = LAYOUTS[intent], MORE[intent]
        names = [layout.name for layout in (*parted, *more)]
        assert len(set(names)) == len(names)
        assert {*more} <= {*train}
        assert sorted(page.name for page in (*train, *test)) == sorted(names)
        places = {layout.place for layout in parted}
        assert {page.place for page in train if page not in more} == places
        assert {page.place for page in test} == places


def test_fit_and_tune_share_no_wording_and_are_within_train() -> None:
    for language, rules in WORDS.items():
        for rule in rules:
            train, fit, tune = (
                {form for form in alternatives(language, rule, part) if has_words(form)}
                for part in ("train", "fit", "tune")
            )
            assert fit | tune == train
            assert len(train) < 2 or not fit & tune, (language, rule)
    assert set(palettes("fit")) | set(palettes("tune")) == set(palettes("train"))
    assert not set(palettes("fit")) & set(palettes("tune"))


def test_says_what_was_done_to_a_screen(sources: Sources) -> None:
    screens = [
        draw_screen(screen_rng(5, "train", "payment-problem", index), "payment-problem", sources)
        for index in range(60)
    ]
    counts = {
        change: sum(change in screen.changes for screen in screens)
        for change in ("marked", "cropped", "photographed")
    }
    assert all(0 < count < 40 for count in counts.values()), counts
    assert 0 < sum(screen.dark for screen in screens) < 60


def test_every_kind_of_trouble_has_words_and_captions() -> None:
    kinds = {kind for intent in INTENTS for kind in KINDS[intent]}
    assert kinds == set(SEEN)
    for rules in WORDS.values():
        assert all(f"{kind}.{of}" in rules for kind in kinds for of in ("title", "text", "student"))
    for intent, layout in PAGES:
        assert set(layout.kinds) <= set(KINDS[intent]), layout.name


def test_lists_of_one_rule_are_equally_long() -> None:
    for language, rules in WORDS.items():
        for rule, forms in rules.items():
            assert len({form.count("|") for form in forms}) == 1, (language, rule)


@pytest.mark.usefixtures("russian")
@pytest.mark.parametrize("part", PARTS)
def test_russian_text_stays_on_every_page(tiny_data: Path, part: Part) -> None:
    sources = load_sources(tiny_data, part)
    for intent, layout in PAGES:
        drawing = compose(random.Random(f"{part}/{layout.name}"), intent, sources, layout)
        if layout.main[-1] != "photos":
            assert_whole(drawing.canvas)


def test_english_text_stays_on_every_page(sources: Sources) -> None:
    for intent, layout in PAGES:
        assert_whole(compose(random.Random(layout.name), intent, sources, layout).canvas)


def test_chats_say_what_the_student_wants(sources: Sources) -> None:
    for intent in INTENTS:
        for style in STYLES:
            drawing = compose_chat(random.Random(f"{intent}/{style}"), intent, sources, style)
            assert_whole(drawing.canvas)
            assert style in drawing.design


def test_texts_have_only_letters_of_the_font(sources: Sources) -> None:
    fonts = [font.path for font in sources.fonts]
    for index in range(12):
        intent = INTENTS[index % 4]
        screen = draw_screen(screen_rng(5, "train", intent, index), intent, sources)
        assert screen.language == "en"
        for line in screen.text.splitlines():
            assert any(drawable(path, line) == line for path in fonts), line


def test_facts_stay_the_same_on_a_screen() -> None:
    words = Writer(random.Random(3), "train", "ru")
    first = words.fact("sum")
    assert words.fact("sum") == first
    assert {words.anew("pay_price") for _ in range(40)} != {first}
    assert words.fact("sum") == first
    assert len(set(words.some("lesson", 5))) == 5
    assert not SLOT.search(" ".join(words.some("card-declined.text", 4)))


def test_long_lines_are_cut_and_covered_ones_forgotten(sources: Sources) -> None:
    path = sources.fonts[0].path
    canvas = Canvas(100, 60, 1.5, (255, 255, 255), Faces(path, path))
    canvas.text(10, 5, "far too long a line to stand here", 12, (0, 0, 0), room=60)
    canvas.text(10, 70, "below the lower edge", 12, (0, 0, 0))
    (word,) = canvas.words
    assert word.text.endswith("...")
    assert word.box[2] <= 70 * 1.5
    canvas.cover((0, 0, 100, 30))
    assert not canvas.words


def test_a_box_that_is_all_edge_is_drawn(sources: Sources) -> None:
    path = sources.fonts[0].path
    canvas = Canvas(40, 20, 1, (255, 255, 255), Faces(path, path))
    canvas.rect((5, 5, 6, 6), (0, 255, 0), line=(255, 0, 0))
    assert canvas.image.getpixel((5, 5)) == (255, 0, 0)


def test_the_command_writes_an_image_folder(tiny_data: Path, tmp_path: Path) -> None:
    main(tiny_data, tmp_path, count=2, part="test", seed=3)
    rows = [json.loads(line) for line in (tmp_path / "screens.jsonl").read_text().splitlines()]
    assert len(rows) == 8
    assert {path.relative_to(tmp_path).as_posix() for path in tmp_path.glob("*/*.jpg")} == {
        row["file"] for row in rows
    }
    for row in rows:
        assert row["file"].startswith(row["intent"] + "/")
        assert row["caption_en"]
        assert row["caption_ru"]
        assert row["design"]
        assert Image.open(tmp_path / row["file"]).mode == "RGB"
