"""Cards that fill the picture, and shop banners that leave part of the photo seen."""

from PIL import Image, ImageDraw

from training.synthetic.forms.grounds import fill_ground
from training.synthetic.forms.sticker import COLOURS
from training.synthetic.lettering import Ink, paste, pick_ink
from training.synthetic.scene import Scene, readable_on

CARDS = ("centre", "left", "framed", "window", "stacked")
BANNERS = ("side", "foot", "head", "panel", "strip", "slant")


def draw_card(scene: Scene) -> None:
    """A card of one colour running into another, with words all over it."""
    rng, (width, height) = scene.rng, scene.image.size
    look = scene.design("card", CARDS)
    card, mean = fill_ground(scene, scene.image.size)
    font = scene.bold() if rng.random() < 0.75 else scene.plain()
    lines = scene.write("card", font)
    ink = Ink(readable_on(mean)) if rng.random() < 0.75 else pick_ink(rng)
    top, bottom = rng.uniform(0.06, 0.2) * height, rng.uniform(0.8, 0.94) * height
    if look == "window":
        pane = (round(width * 0.7), round(height * 0.32))
        at = ((width - pane[0]) // 2, round(height * rng.uniform(0.04, 0.1)))
        card.paste(scene.image.resize(pane), at)
        top = at[1] + pane[1] + height * 0.03
    elif look == "framed":
        ground = (255, 255, 255, rng.randint(150, 235))
        box = (width * 0.07, top * 0.7, width * 0.93, bottom + (height - bottom) * 0.4)
        ImageDraw.Draw(card, "RGBA").rounded_rectangle(box, width * 0.04, ground)
        ink = Ink((28, 28, 34))
    room = (width * rng.uniform(0.76, 0.9), bottom - top)
    if look == "stacked":
        _stack(scene, card, lines, room, top)
    else:
        align = "left" if look == "left" else "center"
        layer = scene.layer(lines, room, font, ink, gap=rng.uniform(0.4, 1.6), align=align)
        paste(card, layer, round((width - layer.width) / 2), round(top))
    scene.image = card


def _stack(
    scene: Scene, card: Image.Image, lines: list[str], room: tuple[float, float], top: float
) -> None:
    """Each line on a pill of its own."""
    rng, draw = scene.rng, ImageDraw.Draw(card)
    step = room[1] / len(lines)
    colour, font = rng.choice(COLOURS), scene.bold()
    for number, line in enumerate(lines):
        y = top + number * step
        box = ((card.width - room[0]) / 2, y, (card.width + room[0]) / 2, y + step * 0.82)
        draw.rounded_rectangle(box, step * 0.2, colour)
        inner = (room[0] * 0.92, step * 0.66)
        layer = scene.layer([font.drawable(line)], inner, font, Ink(readable_on(colour)))
        paste(card, layer, (card.width - layer.width) // 2, round(y + step * 0.08))


def draw_banner(scene: Scene) -> None:
    """A shop's banner: the photo, a field of colour with words, at times a button."""
    rng, (width, height) = scene.rng, scene.image.size
    look = scene.design("banner", BANNERS)
    share = rng.uniform(0.34, 0.55)
    if look == "side":
        size, at = (
            (round(width * share), height),
            (rng.choice([0, width - round(width * share)]), 0),
        )
    elif look == "panel":
        size = (round(width * 0.84), round(height * share))
        at = ((width - size[0]) // 2, rng.randint(0, height - size[1]))
    elif look == "strip":
        size = (width, round(height * 0.26))
        at = (0, rng.randint(round(height * 0.1), round(height * 0.64)))
    else:
        size = (width, round(height * share))
        at = (0, 0 if look == "head" else height - size[1])
    field, mean = fill_ground(scene, size)
    if look == "slant":
        mask = Image.new("L", size)
        slope = rng.uniform(0.1, 0.3) * size[1]
        edge = [(0, slope), (size[0], 0), size, (0, size[1])]
        ImageDraw.Draw(mask).polygon(edge, 255)
        scene.image.paste(field, at, mask)
    else:
        scene.image.paste(field, at)
    font = scene.bold()
    lines = scene.write("banner", font, most=4)
    button = lines.pop() if len(lines) > 1 and rng.random() < 0.5 else None
    ink = Ink(readable_on(mean))
    high = 0.58 if button else 0.8
    room = (size[0] * 0.86, size[1] * (high if look != "slant" else high - 0.14))
    layer = scene.layer(lines, room, font, ink, align=rng.choice(["center", "left"]))
    x = at[0] + (size[0] - layer.width) // 2
    y = at[1] + round(size[1] * (0.1 if look != "slant" else 0.24))
    paste(scene.image, layer, x, y)
    if button:
        colour = rng.choice(COLOURS)
        box = (x, at[1] + size[1] * 0.72, x + layer.width * 0.8, at[1] + size[1] * 0.93)
        high = box[3] - box[1]
        ImageDraw.Draw(scene.image).rounded_rectangle(box, high * rng.uniform(0.1, 0.5), colour)
        room = ((box[2] - box[0]) * 0.88, high * 0.8)
        words = scene.layer([button], room, font, Ink(readable_on(colour)))
        paste(
            scene.image, words, round(box[0] + (box[2] - box[0]) * 0.06), round(box[1] + high * 0.1)
        )
