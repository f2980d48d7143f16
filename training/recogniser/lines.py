"""One line as the network meets it: cut out, grey, 32 px high, with the text that it shows."""

import random
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from reviewlens.reading.grey import stretched
from training.recogniser.backdrop import pick_backdrop
from training.recogniser.faces import drawable
from training.recogniser.inking import lay
from training.recogniser.strokes import Hand, Strokes, draw
from training.recogniser.texts import write_line
from training.recogniser.wear import wear
from training.synthetic import Part, Sources
from training.synthetic.sources import Font

HEIGHT = 32
WIDEST = 800
HANDWRITTEN_SHARE = 0.28


@dataclass(frozen=True)
class Line:
    """``pixels`` uint8 (HEIGHT, width), the text on them, and the font where it is known.

    ``middles`` says where each character stands, as shares of the width; empty is unknown.
    """

    pixels: NDArray[np.uint8]
    text: str
    font: Font | None = None
    middles: tuple[float, ...] = ()


def line_rng(seed: int, part: Part, index: int) -> random.Random:
    """The randomness of line ``index``, whatever else is rendered beside it."""
    return random.Random(f"{seed}/{part}/line/{index}")


def make_line(
    rng: random.Random, sources: Sources, *, easy: bool = False, handwritten: bool | None = None
) -> Line:
    """A line of the part of ``sources``; ``easy`` ones are short, clean and plain.

    ``handwritten`` asks for a font of that kind; None leaves it to chance.
    """
    while True:
        font = _pick_font(rng, sources, handwritten)
        text = drawable(font.path, write_line(rng, sources.part, short=easy))
        if not text:
            text = drawable(font.path, str(rng.randint(0, 9999)))
        strokes = _letters(rng, sources, font, text, easy)
        mask = strokes.mask
        if min(mask.shape) < 4:
            continue
        size = mask.shape[1], mask.shape[0]
        backdrop = pick_backdrop(rng, size, sources, written=font.handwritten)
        grey = lay(rng, mask, backdrop, plain=easy)
        pixels = grey.clip(0, 255).astype(np.uint8) if easy else wear(rng, grey)
        scaled = as_seen(pixels)
        if scaled.shape[1] <= WIDEST:
            return Line(scaled, text, font, strokes.middles)


def as_seen(crop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """``crop`` from black to white, as the reader stretches its lines, and at HEIGHT."""
    return to_height(stretched(crop))


def to_height(crop: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """``crop`` at HEIGHT as EasyOCR scales it: linearly, so that large letters come out rough."""
    height, width = crop.shape
    wide = max(1, int(HEIGHT * width / height))
    scaled: NDArray[np.uint8] = cv2.resize(crop, (wide, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return scaled


def _pick_font(rng: random.Random, sources: Sources, handwritten: bool | None) -> Font:
    if handwritten is None:
        handwritten = rng.random() < HANDWRITTEN_SHARE
    if handwritten:
        return sources.pick_font(rng, lambda font: font.handwritten)
    if rng.random() < 0.35:
        return sources.pick_font(rng, lambda font: font.emphatic)
    return sources.pick_font(rng, lambda font: not font.handwritten)


def _letters(rng: random.Random, sources: Sources, font: Font, text: str, easy: bool) -> Strokes:
    if easy:
        return draw(rng, font.path, text, Hand(rng.randint(18, 30)), ("", ""))
    size = round(rng.choice([rng.uniform(10, 17), rng.uniform(14, 30), rng.uniform(18, 32),
                             rng.uniform(26, 56)]))  # fmt: skip
    spacing = size * rng.uniform(-0.04, 0.35) if rng.random() < 0.12 else 0.0
    uneven = rng.uniform(0.02, 0.12) if font.handwritten and rng.random() < 0.3 else 0.0
    rows = ["", ""]
    for index in range(2):
        if rng.random() < 0.22:
            rows[index] = drawable(font.path, write_line(rng, sources.part))
    strokes = draw(rng, font.path, text, Hand(size, spacing, uneven), (rows[0], rows[1]))
    mask = strokes.mask
    if rng.random() < 0.26:
        mask = _weigh(rng, mask, size)
    if rng.random() < 0.3:
        mask = _stretch(rng, mask)
    return replace(strokes, mask=mask)


def _weigh(rng: random.Random, mask: NDArray[np.uint8], size: int) -> NDArray[np.uint8]:
    """Strokes made thicker, or thinner where they are broad enough for it: other faces' weights."""
    side = 2 if rng.random() < 0.5 else max(2, round(size * rng.uniform(0.04, 0.11)))
    thin = size > 30 and rng.random() < 0.4
    kernel = np.ones((2, 2) if thin else (side, side), np.uint8)
    weighed: NDArray[np.uint8] = (cv2.erode if thin else cv2.dilate)(mask, kernel)
    return weighed


def _stretch(rng: random.Random, mask: NDArray[np.uint8]) -> NDArray[np.uint8]:
    """The line narrower or wider: other faces' proportions."""
    height, width = mask.shape
    size = (max(1, round(width * rng.uniform(0.65, 1.6))), height)
    stretched: NDArray[np.uint8] = cv2.resize(mask, size, interpolation=cv2.INTER_AREA)
    return stretched
