"""One screenshot: a theme, a device, a page or a chat, trouble or none, and the way it was sent."""

import random
from dataclasses import dataclass

from PIL import Image

from training.recogniser.faces import drawable
from training.screens import captions, frames
from training.screens.blocks import BLOCKS, forms
from training.screens.canvas import Canvas, Faces
from training.screens.chat import draw_chat
from training.screens.chat_styles import styles
from training.screens.finish import Change, finish
from training.screens.frames import Frame
from training.screens.intents import KINDS, Intent
from training.screens.layouts import Layout, cross, layouts
from training.screens.layouts.layout import EVERY
from training.screens.overlays import LOOKS, looks
from training.screens.page import Page, Plan, fill, height_of
from training.screens.themes import pick_theme
from training.screens.writing import Language, Writer
from training.synthetic.sources import Part, Sources

CHAT = "chat"
RUSSIAN_SHARE = 0.75
CALM_SHARE = {"other": 0.75}
CALM_ELSEWHERE = 0.25
CHAT_SHARE = 0.16
WAYS = {"inline": 44, "banner": 16, "alert": 17, "toast": 9, "sheet": 6, "full": 8}
HEADED = frozenset(
    {"greeting", "player", "hero", "lesson-title", "code-entry", "bank-logo", "face", "article",
     "home-screen", "finds", "city-map"}
)  # fmt: skip
FRAMES: dict[Frame, int] = {"phone": 62, "desktop": 29, "tablet": 9}


@dataclass(frozen=True)
class Screen:
    """A finished RGB screenshot and what is known of it.

    ``text`` is every line drawn, in drawing order, joined by newlines; ``design`` names the
    palette, the device, the page and how trouble is told, ``page`` the page alone or CHAT;
    ``changes`` are what was done to the screen on its way.
    """

    image: Image.Image
    intent: Intent
    text: str
    page: str
    design: str
    language: Language
    caption_en: str
    caption_ru: str
    dark: bool
    changes: tuple[Change, ...]


@dataclass(frozen=True)
class Drawing:
    """A screen before it is cropped or marked; ``captions`` are in English and Russian."""

    canvas: Canvas
    page: Page
    name: str
    design: str
    captions: tuple[str, str]


def screen_rng(seed: int, part: Part, intent: Intent, index: int) -> random.Random:
    """The randomness of screen ``index``, whatever else is made beside it."""
    return random.Random(f"screens/{seed}/{part}/{intent}/{index}")


def draw_screen(
    rng: random.Random, intent: Intent, sources: Sources, crossed: float = 0.0
) -> Screen:
    """A screenshot of ``intent`` made of the part of ``sources``; raises KeyError for another.

    A share of the pages, ``crossed``, have some of another page's blocks among their own.
    """
    if rng.random() < CHAT_SHARE:
        drawing = compose_chat(rng, intent, sources, rng.choice(styles(sources.part)))
    else:
        known = layouts(intent, sources.part)
        layout = rng.choice(known)
        if crossed and rng.random() < crossed:
            layout = cross(rng, layout, rng.choice(known))
        drawing = compose(rng, intent, sources, layout)
    canvas, spot = drawing.canvas, drawing.page.spot
    pixels = None
    if spot is not None:
        left, top, right, low = (round(side * canvas.scale) for side in spot)
        pixels = (
            max(0, left),
            max(0, top),
            min(canvas.image.width, right),
            min(canvas.image.height, low),
        )
        pixels = pixels if pixels[0] < pixels[2] and pixels[1] < pixels[3] else None
    sent = finish(rng, canvas.image, canvas.words, pixels)
    page = drawing.page
    return Screen(
        sent.image,
        intent,
        sent.text,
        drawing.name,
        drawing.design,
        page.words.language,
        *drawing.captions,
        dark=page.theme.dark,
        changes=sent.changes,
    )


def compose_chat(rng: random.Random, intent: Intent, sources: Sources, style: str) -> Drawing:
    """A chat in ``style`` in which a student tells the trouble."""
    trouble = rng.choice(KINDS[intent]) if intent != "other" or rng.random() < 0.3 else None
    frame = rng.choices(EVERY, [72, 22, 6])[0]
    page = _new_page(rng, intent, sources, frame, trouble)
    draw_chat(page, style)
    design = f"{page.theme.name}/{frame}/{CHAT}/{style}"
    return Drawing(page.canvas, page, CHAT, design, captions.describe_chat(rng, intent, trouble))


def compose(rng: random.Random, intent: Intent, sources: Sources, layout: Layout) -> Drawing:
    """A page of ``layout``, mostly in trouble of one of its kinds."""
    kinds = layout.kinds or KINDS[intent]
    calm = rng.random() < CALM_SHARE.get(intent, CALM_ELSEWHERE)
    trouble = None if calm else rng.choice(kinds)
    rarer = 1.0 if intent != "other" else 0.7  # half of these pages are a phone's alone
    weights = [FRAMES[frame] * (rarer if frame == "phone" else 1) for frame in layout.frames]
    frame = rng.choices(layout.frames, weights)[0]
    page = _new_page(rng, intent, sources, frame, trouble)
    way = rng.choices(list(WAYS), list(WAYS.values()))[0] if trouble else "none"
    if way == "inline" and intent == "other":
        way = "alert"
    page.inline = way == "inline" or (layout.bare and way in ("banner", "full"))
    _brand(page, layout)
    look = rng.choice(looks(way, sources.part)) if way in LOOKS else ""
    _draw_page(page, layout, frame, way, look)
    unseen = page.spot is None or page.spot[3] < 90 or page.spot[1] > page.canvas.height - 40
    if trouble and (way in ("alert", "sheet", "toast") or unseen):
        if way not in ("alert", "sheet", "toast"):
            way = "toast"
            look = rng.choice(looks(way, sources.part))
        LOOKS[way][look](page)
    design = "/".join([page.theme.name, frame, layout.name, way, look]).rstrip("/")
    said = captions.describe(rng, intent, frame, (layout.en, layout.ru), trouble)
    return Drawing(page.canvas, page, layout.name, design, said)


def _new_page(
    rng: random.Random, intent: Intent, sources: Sources, frame: Frame, trouble: str | None
) -> Page:
    theme = pick_theme(rng, sources)
    canvas = frames.new_canvas(frames.pick_size(rng, frame), theme)
    russian = rng.random() < RUSSIAN_SHARE and speaks_russian(theme.faces)
    words = Writer(rng, sources.part, "ru" if russian else "en")
    page = Page(canvas, theme, rng, words, sources, intent, trouble)
    if trouble:
        page.title, page.body = words.say(f"{trouble}.title"), words.say(f"{trouble}.text")
    return page


def speaks_russian(faces: Faces) -> bool:
    """Whether the fonts have Russian letters; without them a screen is in English."""
    return all(drawable(path, "Жж") == "Жж" for path in (faces.regular, faces.bold))


def _brand(page: Page, layout: Layout) -> None:
    words = page.words
    if page.intent == "other":
        page.notes |= {"brand": words.say("other.brand"), "domain": words.say("other.domain")}
        page.notes |= {"nav": "other.nav", "tabs": "other.tabs"}
    elif layout.place in ("bank", "bank-detail", "confirm") and layout.name != "qr":
        page.notes |= {"brand": words.fact("bank.name"), "domain": words.say("bank.domain")}
        page.notes |= {"nav": "bank.nav", "tabs": "bank.tabs"}
    else:
        page.notes |= {"brand": words.fact("school"), "domain": words.fact("domain")}
        page.notes |= {"nav": "nav", "tabs": "tabs"}


def _draw_page(page: Page, layout: Layout, frame: Frame, way: str, look: str) -> None:
    canvas, rng = page.canvas, page.rng
    title = page.words.fact(layout.title)
    if not layout.bare and frame != "desktop":
        page.notes["title"] = layout.title

    def head(page: Page) -> None:
        if layout.bare:
            frames.status_bar(page, None)
            page.x, page.width, page.bottom = 16, canvas.width - 32, canvas.height
            page.down(10)
        else:
            frames.open_frame(page, frame, title)

    before = rng.getstate()
    top = height_of(page, head)
    page.y = top
    if way == "full" and not layout.bare:
        with page.column(*_column(page, narrow=True)):
            LOOKS["full"][look](page)
    else:
        _scroll(page, layout, frame, top)
        if way == "banner" and not layout.bare:
            with page.column(*_column(page, layout.narrow)):
                LOOKS["banner"][look](page)
        _body(page, layout, frame)
    after, y = rng.getstate(), page.y
    rng.setstate(before)
    if layout.main != ("lock-screen",):
        ground = (0, 0, canvas.width, top - 2)
        canvas.cover(ground)
        canvas.rect(ground, page.theme.page)
        head(page)
    rng.setstate(after)
    page.y = y
    if frame != "desktop" and not layout.bare and rng.random() < 0.4:
        frames.tab_bar(page)


def _scroll(page: Page, layout: Layout, frame: Frame, top: float) -> None:
    """Start above the top at times, where the page is longer than the screen."""
    if layout.bare or page.rng.random() > 0.22:
        return
    bottom, page.bottom = page.bottom, 1e9
    tall = height_of(page, lambda page: _body(page, layout, frame))
    page.bottom = bottom
    spare = min(top + tall - bottom + 20, 420)
    if spare > 30:
        page.y -= page.rng.uniform(20, spare)


def _column(page: Page, narrow: bool) -> tuple[float, float]:
    """The left side and the width of the main column."""
    width = (
        min(page.width, 480.0 if page.canvas.width > 700 else page.width) if narrow else page.width
    )
    return page.x + (page.width - width) / 2, width


def _headed(main: Plan) -> bool:
    """Whether a page begins with its name."""
    first = main[0] if isinstance(main[0], str) else main[0][0]
    return first in HEADED or first.endswith("heading")


def _body(page: Page, layout: Layout, frame: Frame) -> None:
    main: Plan = layout.main
    if layout.aside and page.wide:
        start, left, width = page.y, page.x, page.width
        side = max(280.0, width * 0.32)
        with page.column(left, width - side - 28):
            fill(page, main, BLOCKS)
        low, page.y = page.y, start
        with page.column(left + width - side, side):
            fill(page, layout.aside, BLOCKS)
        page.y = max(low, page.y)
        return
    if frame == "desktop" and not _headed(main):
        with page.column(*_column(page, layout.narrow)):
            forms.heading(page, layout.title)
            page.down(16)
    one_card = layout.narrow and frame == "desktop" and all(isinstance(item, str) for item in main)
    if one_card and page.theme.radius != 3:
        main = (tuple(str(item) for item in main),)
    with page.column(*_column(page, layout.narrow)):
        fill(page, (*main, *layout.aside), BLOCKS)
