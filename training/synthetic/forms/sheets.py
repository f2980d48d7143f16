"""Sheets of paper laid in a photo: handwritten notes and the cards that come in a parcel."""

import random

from PIL import Image, ImageDraw

from training.synthetic.forms.grounds import ornament
from training.synthetic.laying import lay
from training.synthetic.lettering import DARK_INKS, PAPERS, RGB, Ink
from training.synthetic.scene import Scene, readable_on

SHEETS = ("plain", "ruled", "squared", "sticky", "kraft", "torn", "card", "dotted", "lined-red")
INSERTS = ("plain", "headed", "rimmed", "tinted", "cornered", "folded")
PENS: tuple[RGB, ...] = ((25, 45, 130), (20, 20, 26), (30, 60, 160), (120, 20, 40), (70, 70, 78))
TINTS: tuple[RGB, ...] = (
    (250, 240, 228), (236, 226, 245), (224, 240, 232), (255, 228, 230), (34, 34, 40),
    (228, 238, 250), (203, 17, 171), (255, 214, 80),
)  # fmt: skip
_WHITE = (252, 252, 250)


def draw_note(scene: Scene) -> None:
    """A note in thin pen beside the product, small in the photo mostly."""
    rng = scene.rng
    look = scene.design("sheet", SHEETS)
    font = scene.hand()
    lines = scene.write("note", font, most=5)
    side = scene.short * (rng.uniform(0.5, 0.75) if rng.random() < 0.5 else rng.uniform(0.7, 1.0))
    share = rng.uniform(0.9, 1.1) if look == "sticky" else rng.uniform(0.6, 1.35)
    size = (max(40, round(side)), max(40, round(side * share)))
    sheet = blank_sheet(rng, look, size)
    ink = Ink(rng.choice(PENS), rng.randint(170, 255))
    room = (size[0] * rng.uniform(0.72, 0.9), size[1] * rng.uniform(0.5, 0.85))
    align = rng.choice(["left", "center", "left"])
    layer = scene.layer(lines, room, font, ink, gap=rng.uniform(0.1, 0.6), align=align)
    layer = layer.rotate(rng.uniform(-4, 4), Image.Resampling.BILINEAR)
    sheet.alpha_composite(layer, ((size[0] - layer.width) // 2, (size[1] - layer.height) // 2))
    x, y = scene.place(size)
    centre = (x + size[0] / 2, y + size[1] / 2)
    lay(rng, scene.image, sheet, centre, rng.gauss(0, 9), tilt=0.07)


def blank_sheet(rng: random.Random, look: str, size: tuple[int, int]) -> Image.Image:
    """An RGBA sheet of one of SHEETS."""
    width, height = size
    colour = rng.choice(PAPERS) if look != "plain" else _WHITE
    if look == "sticky":
        colour = rng.choice([(255, 240, 120), (255, 190, 200), (190, 235, 160), (170, 220, 250)])
    elif look == "kraft":
        colour = (196, 160, 118)
    sheet = Image.new("RGBA", size, (*colour, 255))
    draw = ImageDraw.Draw(sheet)
    step = max(6, round(height / rng.randint(7, 16)))
    line = (150, 170, 205, 255)
    if look in ("ruled", "squared", "lined-red"):
        for y in range(step, height, step):
            draw.line([(0, y), (width, y)], line)
    if look == "squared":
        for x in range(step, width, step):
            draw.line([(x, 0), (x, height)], line)
    elif look == "lined-red":
        draw.line([(width * 0.12, 0), (width * 0.12, height)], (220, 90, 90, 255), 2)
    elif look == "dotted":
        for y in range(step, height, step):
            draw.point([(x, y) for x in range(step, width, step)], (120, 120, 130, 255))
    elif look == "card":
        draw.rectangle((4, 4, width - 5, height - 5), outline=(120, 90, 70, 255), width=2)
    elif look == "torn":
        edge = [(x, rng.uniform(0.93, 1.0) * height) for x in range(0, width + 8, 8)]
        draw.polygon([*edge, (width + 8, height + 8), (0, height + 8)], (*colour, 0))
    return sheet


def draw_insert(scene: Scene) -> None:
    """A printed card as shops put into parcels: thanks, care, help, or an offer for a review."""
    rng = scene.rng
    look = scene.design("insert", INSERTS)
    wide = rng.random() < 0.55
    side = scene.short * rng.uniform(0.62, 1.02)
    share = rng.uniform(0.56, 0.75) if wide else rng.uniform(1.2, 1.5)
    size = (max(48, round(side)), max(40, round(side * share)))
    if size[1] > scene.height:
        size = (round(size[0] * scene.height / size[1]), scene.height)
    card = print_card(scene, look, size, "insert")
    x, y = scene.place(card.size)
    centre = (x + size[0] / 2, y + size[1] / 2)
    lay(rng, scene.image, card, centre, rng.gauss(0, 7), tilt=0.06)


def print_card(scene: Scene, look: str, size: tuple[int, int], root: str) -> Image.Image:
    """An RGBA card of one of INSERTS, with words from ``root`` and a QR code at times."""
    rng, (width, height) = scene.rng, size
    ground = rng.choice(TINTS) if look in ("tinted", "cornered") else _WHITE
    card = Image.new("RGB", size, ground)
    if rng.random() < 0.25:
        ornament(
            rng, card, scene.design("ornament", ("frame", "dots", "leaves", "circles", "coins"))
        )
    draw = ImageDraw.Draw(card)
    accent = rng.choice([*TINTS, *DARK_INKS])
    top = 0.0
    if look == "headed":
        top = height * 0.14
        draw.rectangle((0, 0, width, top), accent)
    elif look == "rimmed":
        edge = min(size) * 0.04
        draw.rectangle((edge, edge, width - edge, height - edge), outline=accent,
                       width=max(1, round(edge / 3)))  # fmt: skip
    elif look == "cornered":
        draw.polygon([(0, 0), (width * 0.3, 0), (0, height * 0.3)], accent)
    elif look == "folded":
        draw.line([(width / 2, 0), (width / 2, height)], (214, 212, 206), 2)
    font = scene.plain() if rng.random() < 0.7 else scene.hand()
    lines = scene.write(root, font, most=5)
    code = scene.qr(min(width * 0.36, height * 0.5)) if rng.random() < 0.3 else None
    room_width, room_height = width * 0.86, (height - top) * 0.84
    x, y = width * 0.07, top + (height - top) * 0.08
    if code is not None and width > height:
        card.paste(
            code,
            (round(width - code.width - width * 0.05), round((height - code.height + top) / 2)),
        )
        room_width = width * 0.86 - code.width
    elif code is not None:
        card.paste(code, ((width - code.width) // 2, round(height * 0.96 - code.height)))
        room_height -= code.height
    ink = Ink(readable_on(ground))
    room = (room_width, max(20, room_height))
    align = rng.choice(["center", "left"])
    layer = scene.layer(lines, room, font, ink, gap=rng.uniform(0.3, 1.0), align=align)
    sheet = card.convert("RGBA")
    sheet.alpha_composite(layer, (round(x), round(y)))
    return sheet
