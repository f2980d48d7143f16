"""Smooth masks of simple shapes, kept for reuse: discs, rings, round corners, icons."""

from functools import lru_cache

from PIL import Image, ImageDraw

from training.screens.icons import GRID, ICONS

OVER = 4


@lru_cache(maxsize=512)
def disc(diameter: int) -> Image.Image:
    """A filled disc, an L mask of ``diameter`` x ``diameter``."""
    big = Image.new("L", (diameter * OVER,) * 2)
    ImageDraw.Draw(big).ellipse((0, 0, diameter * OVER - 1, diameter * OVER - 1), 255)
    return big.resize((diameter, diameter), Image.Resampling.BOX)


@lru_cache(maxsize=1024)
def corner(radius: int, quarter: int) -> Image.Image:
    """A quarter of a disc: 0 upper left, 1 upper right, 2 lower right, 3 lower left."""
    whole = disc(2 * radius)
    left = radius if quarter in (1, 2) else 0
    top = radius if quarter in (2, 3) else 0
    return whole.crop((left, top, left + radius, top + radius))


def sheet(width: int, height: int, radius: int) -> Image.Image:
    """A filled box with round corners."""
    mask = Image.new("L", (width, height), 255)
    far, low = width - radius, height - radius
    if radius:
        for quarter, at in enumerate(((0, 0), (far, 0), (far, low), (0, low))):
            mask.paste(corner(radius, quarter), at)
    return mask


@lru_cache(maxsize=256)
def ring(diameter: int, width: int, start: int, end: int) -> Image.Image:
    """An arc from ``start`` to ``end`` degrees, clockwise from three o'clock."""
    big = Image.new("L", (diameter * OVER,) * 2)
    box = (0, 0, diameter * OVER - 1, diameter * OVER - 1)
    ImageDraw.Draw(big).arc(box, start, end, 255, width * OVER)
    return big.resize((diameter, diameter), Image.Resampling.BOX)


@lru_cache(maxsize=2048)
def icon(name: str, size: int) -> Image.Image:
    """The icon ``name`` as an L mask of ``size`` x ``size``; raises KeyError for an unknown one."""
    side = size * OVER
    big = Image.new("L", (side, side))
    draw = ImageDraw.Draw(big)
    unit = side / GRID
    for stroke in ICONS[name].split(";"):
        kind, *numbers = stroke.split()
        _stroke(draw, kind, [float(number) * unit for number in numbers], unit)
    return big.resize((size, size), Image.Resampling.BOX)


def _stroke(draw: ImageDraw.ImageDraw, kind: str, at: list[float], unit: float) -> None:
    """L line, P polygon, C circle, D disc, R round box, F filled box, A arc, X erased disc."""
    width = max(1, round(2 * unit))
    if kind == "L":
        points = list(zip(at[::2], at[1::2], strict=True))
        draw.line(points, 255, width, joint="curve")
        for x, y in (points[0], points[-1]):
            draw.ellipse((x - unit, y - unit, x + unit, y + unit), 255)
    elif kind == "P":
        draw.polygon(list(zip(at[::2], at[1::2], strict=True)), 255)
    elif kind in "CDX":
        x, y, r = at
        fill = {"C": None, "D": 255, "X": 0}[kind]
        draw.ellipse((x - r, y - r, x + r, y + r), fill, 255 if kind == "C" else None, width)
    elif kind in "RF":
        left, top, right, bottom, r = at
        fill, line = (255, None) if kind == "F" else (None, 255)
        draw.rounded_rectangle((left, top, right, bottom), r, fill, line, width)
    else:
        x, y, r, start, end = at
        box = (x - r, y - r, x + r, y + r)
        draw.arc(box, start / unit, end / unit, 255, width)
