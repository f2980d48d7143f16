"""One made-up picture: a photo, text for its kind, and the same finish for both kinds."""

import random
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

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
from training.synthetic.sources import Font, Part, Photo, Sources
from training.synthetic.wording import Kind, write

HONEST_TEXT_SHARE = 0.35
PHOTO_WEIGHTS: Mapping[Kind, Mapping[str, float]] = {
    "honest": {
        "clothes": 46, "grocery": 14, "pack": 16, "food": 10,
        "code": 7, "object": 4, "texture": 2, "plant": 1,
    },
    "spam": {
        "clothes": 26, "grocery": 14, "pack": 12, "food": 12, "code": 5,
        "object": 24, "texture": 3, "plant": 2, "screenshot": 2,
    },
}  # fmt: skip
SIZES = (
    (640, 1000), (640, 1000), (640, 1000), (640, 1000), (620, 1100), (720, 960), (720, 960),
    (1000, 640), (960, 720), (800, 800), (320, 420), (240, 320),
)  # fmt: skip
LAYOUTS: Mapping[Kind, Mapping[str, float]] = {
    "honest": {"poster": 28, "band": 12, "caption": 22, "tag": 18, "turned": 5, "note": 15},
    "spam": {"poster": 50, "band": 18, "caption": 7, "tag": 2, "turned": 9, "note": 14},
}


@dataclass(frozen=True)
class Drawn:
    """A finished RGB picture, the text on it (lines joined by newlines, or ""), and its photo."""

    image: Image.Image
    text: str
    photo: Photo


def picture_rng(seed: int, part: Part, kind: Kind, index: int) -> random.Random:
    """The randomness of picture ``index``, whatever else is made beside it."""
    return random.Random(f"{seed}/{part}/{kind}/{index}")


def make_picture(rng: random.Random, kind: Kind, sources: Sources) -> tuple[Image.Image, str]:
    """A picture of ``kind`` and the text drawn on it, "" where there is none."""
    drawn = compose(rng, kind, sources)
    return drawn.image, drawn.text


def compose(rng: random.Random, kind: Kind, sources: Sources) -> Drawn:
    """As make_picture, and tells which photo lies below the text."""
    photo = sources.pick_photo(rng, PHOTO_WEIGHTS[kind])
    size = tuple(round(side * rng.uniform(0.94, 1.06)) for side in rng.choice(SIZES))
    image = _fill(rng, Image.open(photo.path).convert("RGB"), (size[0], size[1]))
    text = ""
    if kind == "spam" or rng.random() < HONEST_TEXT_SHARE:
        weights = dict(LAYOUTS[kind])
        if min(size) < 400:
            weights["turned"] *= 4
        layout = rng.choices(list(weights), list(weights.values()))[0]
        font = _pick_font(rng, layout, sources)
        written = write(rng, kind, sources.part, capitals=not font.handwritten)
        lines = [font.drawable(line) for line in written]
        DRAWERS[layout](rng, image, lines, font)
        text = "\n".join(lines)
    return Drawn(_finish(rng, image), text, photo)


def _fill(rng: random.Random, photo: Image.Image, size: tuple[int, int]) -> Image.Image:
    scale = max(size[0] / photo.width, size[1] / photo.height)
    big = photo.resize(
        (max(size[0], round(photo.width * scale)), max(size[1], round(photo.height * scale))),
        Image.Resampling.BICUBIC,
    )
    left, top = rng.randint(0, big.width - size[0]), rng.randint(0, big.height - size[1])
    return big.crop((left, top, left + size[0], top + size[1]))


def _finish(rng: random.Random, image: Image.Image) -> Image.Image:
    image = ImageEnhance.Brightness(image).enhance(rng.uniform(0.85, 1.12))
    image = ImageEnhance.Contrast(image).enhance(rng.uniform(0.85, 1.12))
    if rng.random() < 0.25:
        radius = rng.uniform(0.3, 1.2) * min(image.size) / 640
        image = image.filter(ImageFilter.GaussianBlur(radius))
    return image


def _pick_font(rng: random.Random, layout: str, sources: Sources) -> Font:
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
