"""Words laid over a photo: posters, bands, captions, tags, turned letters, paper notes."""

import random
from collections.abc import Callable, Mapping

from PIL import Image, ImageDraw

from training.synthetic.lettering import (
    BRIGHT_INKS,
    DARK_INKS,
    PAPERS,
    Ink,
    paper,
    paste,
    pick_ink,
    text_layer,
    wrap,
)
from training.synthetic.scene import Scene
from training.synthetic.sources import Font, Sources


def pick_font(rng: random.Random, layout: str, sources: Sources) -> Font:
    """A font for an overlay's ``layout``."""
    if layout == "note":
        return sources.pick_font(rng, lambda font: font.handwritten)
    if layout != "tag" and rng.random() < 0.8:
        return sources.pick_font(rng, lambda font: font.emphatic)
    return sources.pick_font(rng, lambda font: not font.handwritten or rng.random() < 0.3)


def _poster(rng: random.Random, image: Image.Image, lines: list[str], font: Font) -> None:
    _spread(rng, image, lines, font, pick_ink(rng), (0, image.height))


def _band(rng: random.Random, image: Image.Image, lines: list[str], font: Font) -> None:
    high = round(image.height * rng.uniform(0.1, 0.24))
    colour = rng.choice([*BRIGHT_INKS, *PAPERS, *DARK_INKS])
    ends = rng.choice([(True, False), (False, True), (True, True)])
    draw = ImageDraw.Draw(image)
    if ends[0]:
        draw.rectangle((0, 0, image.width, high), colour)
    if ends[1]:
        draw.rectangle((0, image.height - high, image.width, image.height), colour)
    if rng.random() < 0.4:
        inside = (0, high) if ends[0] else (image.height - high, image.height)
        ink = Ink((20, 20, 20) if sum(colour) > 400 else (255, 255, 255))
        _spread(rng, image, lines[:1], font, ink, inside)
        lines = lines[1:]
    if lines:
        free = (high if ends[0] else 0, image.height - (high if ends[1] else 0))
        _spread(rng, image, lines, font, pick_ink(rng), free)


def _turned(rng: random.Random, image: Image.Image, lines: list[str], font: Font) -> None:
    quarter = rng.choice([Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_270])
    back = {
        Image.Transpose.ROTATE_90: Image.Transpose.ROTATE_270,
        Image.Transpose.ROTATE_270: Image.Transpose.ROTATE_90,
    }[quarter]
    lying = image.transpose(quarter)
    ink = Ink(rng.choice(DARK_INKS)) if rng.random() < 0.5 else pick_ink(rng)
    _spread(rng, lying, lines, font, ink, (0, lying.height))
    image.paste(lying.transpose(back))


def _spread(
    rng: random.Random,
    image: Image.Image,
    lines: list[str],
    font: Font,
    ink: Ink,
    rows: tuple[int, int],
) -> None:
    top, bottom = rows
    width = round(image.width * rng.uniform(0.72, 0.94))
    height = round((bottom - top) * rng.uniform(0.6, 0.92))
    letters = rng.randint(11, 18) if image.width < 1.2 * (bottom - top) else rng.randint(18, 28)
    blocks = wrap(lines, letters)
    layer = text_layer((width, height), blocks, font, ink, gap=rng.uniform(0.4, 2.2))
    paste(image, layer, (image.width - width) // 2, (top + bottom - height) // 2)


def _caption(rng: random.Random, image: Image.Image, lines: list[str], font: Font) -> None:
    width = round(image.width * rng.uniform(0.45, 0.9))
    blocks = wrap(lines, rng.randint(14, 24))
    height = round(min(image.height * 0.5, width * 0.12 * sum(len(block) for block in blocks)))
    layer = text_layer((width, height), blocks, font, pick_ink(rng), gap=0.3, align="left")
    x = rng.randint(0, image.width - width)
    y = rng.choice([image.height - height, 0, rng.randint(0, image.height - height)])
    paste(image, layer, x, y)


def _tag(rng: random.Random, image: Image.Image, lines: list[str], font: Font) -> None:
    _sheet(rng, image, lines, font, rng.choice([(255, 255, 255), *PAPERS]), rng.uniform(-4, 4), 0.5)


def _note(rng: random.Random, image: Image.Image, lines: list[str], font: Font) -> None:
    _sheet(rng, image, lines, font, rng.choice(PAPERS), rng.uniform(-14, 14), 0.75)


def _sheet(
    rng: random.Random,
    image: Image.Image,
    lines: list[str],
    font: Font,
    colour: tuple[int, int, int],
    angle: float,
    largest: float,
) -> None:
    blocks = wrap(lines, rng.randint(12, 20))
    width = round(image.width * rng.uniform(0.6, 1) * largest)
    height = round(min(image.height * 0.6, width * 0.16 * sum(len(block) for block in blocks)))
    ink = Ink(rng.choice(DARK_INKS), opacity=rng.randint(170, 255))
    layer = text_layer((width, height), blocks, font, ink, gap=0.3)
    sheet = paper(layer, colour, angle)
    x = rng.randint(0, max(0, image.width - sheet.width))
    y = rng.randint(0, max(0, image.height - sheet.height))
    paste(image, sheet, x, y)


Drawer = Callable[[random.Random, Image.Image, list[str], Font], None]
DRAWERS: Mapping[str, Drawer] = {
    "poster": _poster,
    "band": _band,
    "caption": _caption,
    "tag": _tag,
    "turned": _turned,
    "note": _note,
}


def overlay(layout: str) -> Callable[[Scene], None]:
    """Draws a scene's message with the drawer of ``layout``."""

    def draw(scene: Scene) -> None:
        font = pick_font(scene.rng, layout, scene.sources)
        DRAWERS[layout](scene.rng, scene.image, scene.write("message", font), font)

    return draw
