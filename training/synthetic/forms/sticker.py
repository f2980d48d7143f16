"""Stickers and badges on a photo: discs, stars, pills, ribbons, speech bubbles."""

import math

from PIL import Image, ImageDraw

from training.synthetic.laying import lay
from training.synthetic.lettering import RGB, Ink
from training.synthetic.scene import Scene, readable_on
from training.synthetic.sources import Font

SHAPES = (
    "disc", "star", "pill", "ribbon", "bubble", "rounded", "tag", "oval", "flag", "cloud",
)  # fmt: skip
COLOURS: tuple[RGB, ...] = (
    (255, 226, 40), (235, 40, 50), (20, 160, 90), (40, 110, 240), (250, 120, 30), (145, 60, 220),
    (255, 255, 255), (24, 24, 28), (255, 105, 170), (0, 180, 190), (250, 240, 220), (120, 200, 60),
)  # fmt: skip
ROUND = ("disc", "star", "cloud")
_FINE = 2


def draw_sticker(scene: Scene) -> None:
    """One sticker, at times two, somewhere on the photo."""
    rng = scene.rng
    shape = scene.design("sticker", SHAPES)
    font = scene.bold()
    lines = scene.write("sticker", font, most=3)
    if len(lines) > 1 and scene.height > scene.width and rng.random() < 0.3:
        _stick(scene, shape, lines[:1], font, (0.0, 0.5))
        _stick(scene, shape, lines[1:], font, (0.5, 1.0))
    else:
        _stick(scene, shape, lines, font, (0.0, 1.0))


def _stick(
    scene: Scene, shape: str, lines: list[str], font: Font, rows: tuple[float, float]
) -> None:
    rng = scene.rng
    colour = rng.choice(COLOURS)
    width = round(scene.short * rng.uniform(0.5, 0.9))
    share = rng.uniform(0.85, 1.0) if shape in ROUND else rng.uniform(0.35, 0.62)
    height = max(24, round(width * share))
    sticker = cut_out(shape, (width, height), colour, edge=rng.random() < 0.4)
    room = (width * 0.68, height * 0.6) if shape in ROUND else (width * 0.8, height * 0.72)
    ink = Ink(readable_on(colour), shadow=rng.random() < 0.15)
    layer = scene.layer(lines, room, font, ink)
    sticker.alpha_composite(layer, ((width - layer.width) // 2, (height - layer.height) // 2))
    x, y = scene.place(sticker.size, rows=rows)
    centre = (x + width / 2, y + height / 2)
    angle = rng.choice([0, 0, rng.uniform(-18, 18)])
    lay(rng, scene.image, sticker, centre, angle, tilt=0.0, shadow=rng.choice([0.0, 0.3]))


def cut_out(shape: str, size: tuple[int, int], colour: RGB, *, edge: bool) -> Image.Image:
    """A clear RGBA picture of ``size`` with one of SHAPES filled with ``colour``.

    ``edge`` adds a rim in the colour of the letters.
    """
    width, height = size[0] * _FINE, size[1] * _FINE
    mask = Image.new("L", (width, height))
    _SHAPERS[shape](ImageDraw.Draw(mask), width, height)
    mask = mask.resize(size, Image.Resampling.BOX)
    sticker = Image.new("RGBA", size, (*colour, 0))
    if edge:
        rim = Image.new("RGBA", size, (*readable_on(colour), 255))
        sticker.paste(rim, (0, 0), mask)
        inner = (round(size[0] * 0.95), round(size[1] * 0.95))
        place = ((size[0] - inner[0]) // 2, (size[1] - inner[1]) // 2)
        sticker.paste((*colour, 255), (*place, place[0] + inner[0], place[1] + inner[1]),
                      mask.resize(inner))  # fmt: skip
    else:
        sticker.paste((*colour, 255), (0, 0, *size), mask)
    return sticker


def _star(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    rays = 16
    points = []
    for step in range(2 * rays):
        reach = 0.5 if step % 2 == 0 else 0.43
        turn = step * math.pi / rays
        points.append(
            (width * (0.5 + reach * math.cos(turn)), height * (0.5 + reach * math.sin(turn)))
        )
    draw.polygon(points, 255)


def _bubble(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    draw.rounded_rectangle((0, 0, width - 1, height * 0.86), height * 0.25, 255)
    draw.polygon(
        [(width * 0.2, height * 0.8), (width * 0.4, height * 0.8), (width * 0.22, height)], 255
    )


def _ribbon(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    notch = height * 0.3
    draw.polygon(
        [(0, 0), (width, 0), (width - notch, height / 2), (width, height), (0, height),
         (notch, height / 2)], 255,
    )  # fmt: skip


def _tag(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    nose = height * 0.35
    draw.polygon([(nose, 0), (width, 0), (width, height), (nose, height), (0, height / 2)], 255)
    hole = height * 0.07
    draw.ellipse((nose * 0.6 - hole, height / 2 - hole, nose * 0.6 + hole, height / 2 + hole), 0)


def _cloud(draw: ImageDraw.ImageDraw, width: int, height: int) -> None:
    for step in range(9):
        turn = step * 2 * math.pi / 9
        x, y = width * (0.5 + 0.3 * math.cos(turn)), height * (0.5 + 0.3 * math.sin(turn))
        draw.ellipse((x - width * 0.2, y - height * 0.2, x + width * 0.2, y + height * 0.2), 255)
    draw.ellipse((width * 0.2, height * 0.2, width * 0.8, height * 0.8), 255)


_SHAPERS = {
    "disc": lambda draw, w, h: draw.ellipse((0, 0, w - 1, h - 1), 255),
    "oval": lambda draw, w, h: draw.ellipse((-w * 0.08, -h * 0.08, w * 1.08, h * 1.08), 255),
    "star": _star,
    "pill": lambda draw, w, h: draw.rounded_rectangle((0, 0, w - 1, h - 1), h / 2, 255),
    "ribbon": _ribbon,
    "bubble": _bubble,
    "rounded": lambda draw, w, h: draw.rounded_rectangle((0, 0, w - 1, h - 1), h * 0.14, 255),
    "tag": _tag,
    "flag": lambda draw, w, h: draw.polygon([(w * 0.08, 0), (w, 0), (w * 0.92, h), (0, h)], 255),
    "cloud": _cloud,
}
