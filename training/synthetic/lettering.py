"""Drawing lines of text on a picture: posters, bands, captions, tags, paper notes."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

from PIL import Image, ImageDraw, ImageFont

from training.synthetic.sources import Font

RGB = tuple[int, int, int]

DARK_INKS: tuple[RGB, ...] = ((20, 20, 24), (28, 44, 120), (90, 20, 30), (40, 40, 44))
BRIGHT_INKS: tuple[RGB, ...] = (
    (255, 226, 40),
    (255, 60, 60),
    (20, 20, 20),
    (60, 230, 120),
    (255, 120, 200),
    (70, 120, 255),
)
PAPERS: tuple[RGB, ...] = ((250, 248, 240), (240, 232, 210), (255, 250, 180), (226, 236, 246))


@dataclass(frozen=True)
class Ink:
    """How letters look: colour, opacity 0-255, outline width as a share of the letter's size."""

    fill: RGB
    opacity: int = 255
    outline: float = 0.0
    shadow: bool = False

    @property
    def edge(self) -> RGB:
        """The outline's or shadow's colour: dark for light letters, light for dark ones."""
        return (0, 0, 0) if sum(self.fill) > 330 else (255, 255, 255)


def pick_ink(rng: random.Random) -> Ink:
    """White mostly; at times a colour, an outline, a shadow, or letters that hardly stand out."""
    fill = (255, 255, 255) if rng.random() < 0.7 else rng.choice(BRIGHT_INKS)
    look = rng.random()
    if look < 0.12:
        return Ink(fill, rng.randint(90, 170))
    if look < 0.3:
        return Ink(fill, outline=rng.uniform(0.03, 0.08))
    return Ink(fill, shadow=look < 0.5)


def wrap(lines: Sequence[str], width: int) -> list[list[str]]:
    """Each line broken between words into rows of about ``width`` letters."""
    blocks = []
    for line in lines:
        rows: list[str] = []
        for word in line.split():
            if rows and len(rows[-1]) + 1 + len(word) <= width:
                rows[-1] += " " + word
            else:
                rows.append(word)
        blocks.append(rows)
    return blocks


def text_layer(
    size: tuple[int, int],
    blocks: Sequence[Sequence[str]],
    font: Font,
    ink: Ink,
    *,
    gap: float = 0.6,
    align: str = "center",
) -> Image.Image:
    """A clear RGBA layer of ``size`` (width, height) filled with ``blocks`` as large as they fit.

    ``gap`` is the space between blocks in letter heights; rows of a block stand close together.
    """
    width, height = size
    rows = [row for block in blocks for row in block]
    units = len(rows) * 1.25 + (len(blocks) - 1) * gap
    probe = ImageFont.truetype(str(font.path), 64)
    widest = max(probe.getlength(row) for row in rows) / 64
    letter = max(8, int(min(width / (widest + 0.2), height / units)))
    face = ImageFont.truetype(str(font.path), letter)
    layer = Image.new("RGBA", size, (*ink.fill, 0))
    draw = ImageDraw.Draw(layer)
    y = (height - units * letter) / 2
    for block in blocks:
        for row in block:
            free = width - face.getlength(row)
            x = free / 2 if align == "center" else letter * 0.1
            if ink.shadow:
                offset = max(1, letter // 16)
                draw.text((x + offset, y + offset), row, (*ink.edge, ink.opacity // 2), face)
            draw.text(
                (x, y),
                row,
                (*ink.fill, ink.opacity),
                face,
                stroke_width=round(ink.outline * letter),
                stroke_fill=(*ink.edge, ink.opacity),
            )
            y += letter * 1.25
        y += letter * gap
    return layer


def paper(layer: Image.Image, colour: RGB, angle: float) -> Image.Image:
    """``layer`` on a sheet of ``colour``, turned by ``angle`` degrees, clear outside the sheet."""
    margin = max(4, min(layer.size) // 12)
    sheet = Image.new("RGBA", (layer.width + 2 * margin, layer.height + 2 * margin), (*colour, 255))
    sheet.alpha_composite(layer, (margin, margin))
    return sheet.rotate(angle, Image.Resampling.BICUBIC, expand=True)


def paste(picture: Image.Image, layer: Image.Image, x: int, y: int) -> None:
    """Put an RGBA layer on an RGB picture with its upper left corner at (x, y)."""
    picture.paste(layer.convert("RGB"), (x, y), layer.getchannel("A"))
