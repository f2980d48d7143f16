"""What becomes of a screen on its way: marks by hand, a crop, a photo of it, a smaller copy."""

import io
import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PIL import Image, ImageDraw, ImageEnhance, ImageFilter

from training.screens.canvas import RGB, Word

PixelBox = tuple[int, int, int, int]
Change = Literal["marked", "cropped", "photographed"]

MARKS: tuple[RGB, ...] = ((230, 20, 30), (255, 0, 0), (255, 60, 0), (240, 0, 120), (20, 90, 255))
LONGEST = 1400


@dataclass(frozen=True)
class Finished:
    """A picture as it is sent, the words left on it, and what was done: "marked", "cropped"..."""

    image: Image.Image
    text: str
    changes: tuple[Change, ...]


def finish(
    rng: random.Random, image: Image.Image, words: Sequence[Word], spot: PixelBox | None
) -> Finished:
    """The picture as it is sent; ``spot`` is where the trouble is seen."""
    changes: list[Change] = []
    if spot is not None and rng.random() < 0.13:
        changes.append("marked")
        _mark(rng, image, spot)
    if rng.random() < 0.35:
        changes.append("cropped")
        image, words = _crop(rng, image, words, spot)
    text = "\n".join(word.text for word in words)
    share = rng.uniform(0.62, 1.0) if rng.random() < 0.5 else 1.0
    share = min(share, LONGEST / max(image.size))
    if share < 0.98:
        size = max(1, round(image.width * share)), max(1, round(image.height * share))
        image = image.resize(size, Image.Resampling.BICUBIC, reducing_gap=1.5)
    if rng.random() < 0.06:
        changes.append("photographed")
        image = _photograph(rng, image)
    if rng.random() < 0.3:
        squeezed = io.BytesIO()
        image.save(squeezed, "JPEG", quality=rng.randint(28, 80))
        image = Image.open(squeezed).convert("RGB")
    return Finished(image, text, tuple(changes))


def _mark(rng: random.Random, image: Image.Image, spot: PixelBox) -> None:
    """A loop, an arrow or an underline by a finger, in a loud colour."""
    draw, fill = ImageDraw.Draw(image), rng.choice(MARKS)
    left, top, right, low = spot
    width = max(3, round(min(image.size) * rng.uniform(0.007, 0.014)))
    x, y = (left + right) / 2, (top + low) / 2
    kind = rng.choice(["loop", "loop", "arrow", "line"])
    if kind == "loop":
        a = min((right - left) / 2 * rng.uniform(0.8, 1.15), image.width / 2)
        b = max((low - top) / 2 * rng.uniform(0.9, 1.3), image.height * 0.02)
        start = rng.uniform(0, 6)
        points = []
        for step in range(44):
            turn = start + step / 38 * 2 * math.pi
            wobble = 1 + 0.05 * math.sin(3 * turn + start) + step * 0.0012
            points.append((x + a * wobble * math.cos(turn), y + b * wobble * math.sin(turn)))
        draw.line(points, fill, width, joint="curve")
    elif kind == "line":
        wave = [(left + (right - left) * k / 12, low + rng.uniform(-2, 4)) for k in range(13)]
        draw.line(wave, fill, width, joint="curve")
    else:
        turn = rng.uniform(-2.6, -0.5)
        long = min(image.size) * rng.uniform(0.16, 0.3)
        tip = (x + rng.uniform(-0.2, 0.2) * (right - left), low)
        tail = (tip[0] - long * math.cos(turn), tip[1] - long * math.sin(turn))
        bend = ((tip[0] + tail[0]) / 2 + rng.uniform(-12, 12), (tip[1] + tail[1]) / 2)
        draw.line([tail, bend, tip], fill, width, joint="curve")
        for side in (-0.5, 0.5):
            ear = turn + math.pi + side
            end = (tip[0] + long * 0.3 * math.cos(ear), tip[1] + long * 0.3 * math.sin(ear))
            draw.line([tip, end], fill, width)


def _crop(
    rng: random.Random, image: Image.Image, words: Sequence[Word], spot: PixelBox | None
) -> tuple[Image.Image, list[Word]]:
    """A part of the screen that still shows the trouble; words cut off are left out."""
    width, height = image.size
    left = right = top = low = 0.0
    if width > height:
        left, right = rng.uniform(0, 0.3) * width, rng.uniform(0, 0.3) * width
    top, low = rng.uniform(0, 0.22) * height, rng.uniform(0, 0.3) * height
    box = [round(left), round(top), round(width - right), round(height - low)]
    if spot is not None:
        box = [
            min(box[0], max(0, spot[0] - 12)), min(box[1], max(0, spot[1] - 12)),
            max(box[2], min(width, spot[2] + 12)), max(box[3], min(height, spot[3] + 12)),
        ]  # fmt: skip
    kept = [
        word
        for word in words
        if box[0] <= (word.box[0] + word.box[2]) / 2 <= box[2]
        and box[1] <= (word.box[1] + word.box[3]) / 2 <= box[3]
    ]
    return image.crop((box[0], box[1], box[2], box[3])), kept


def _photograph(rng: random.Random, image: Image.Image) -> Image.Image:
    """A photo of the screen: slanted, on something dark, a little blurred, with a glare."""
    width, height = image.size
    ground = tuple(rng.randint(8, 60) for _ in range(3))
    reach = 0.07
    corners = [
        (rng.uniform(-reach, reach * 0.4), rng.uniform(-reach, reach * 0.4)),
        (rng.uniform(-reach, reach * 0.4), 1 + rng.uniform(-reach * 0.4, reach)),
        (1 + rng.uniform(-reach * 0.4, reach), 1 + rng.uniform(-reach * 0.4, reach)),
        (1 + rng.uniform(-reach * 0.4, reach), rng.uniform(-reach, reach * 0.4)),
    ]
    quad = [
        part * side for corner in corners for part, side in zip(corner, image.size, strict=True)
    ]
    slanted = image.transform(
        image.size, Image.Transform.QUAD, quad, Image.Resampling.BILINEAR, fillcolor=ground
    )
    slanted = ImageEnhance.Contrast(slanted).enhance(rng.uniform(0.75, 1.0))
    slanted = ImageEnhance.Color(slanted).enhance(rng.uniform(0.7, 1.1))
    glare = Image.new("L", (32, 32))
    x, y, r = rng.uniform(0, 32), rng.uniform(0, 32), rng.uniform(6, 16)
    ImageDraw.Draw(glare).ellipse((x - r, y - r, x + r, y + r), rng.randint(20, 90))
    glare = glare.filter(ImageFilter.GaussianBlur(5)).resize(
        (width, height), Image.Resampling.BILINEAR
    )
    slanted.paste((255, 255, 255), (0, 0, width, height), glare)
    return slanted.filter(ImageFilter.GaussianBlur(rng.uniform(0.4, 1.1) * min(image.size) / 500))
