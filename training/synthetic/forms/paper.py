"""Printed rows: receipts, price tags, size charts and price lists."""

from collections.abc import Sequence

from PIL import Image, ImageDraw, ImageFont

from training.synthetic.codes import draw_bars
from training.synthetic.forms.grounds import fill_ground
from training.synthetic.laying import lay
from training.synthetic.lettering import RGB, Ink
from training.synthetic.scene import Scene, readable_on
from training.synthetic.sources import Font

RECEIPTS = ("narrow", "dashed", "wide", "screen", "zigzag", "starred")
TABLES = ("lined", "striped", "boxed", "bare", "headed", "pencilled")
PRICES = ("white", "yellow", "red", "hanging", "split", "shelf")


def rows_layer(
    size: tuple[int, int], lines: Sequence[str], font: Font, fill: RGB, *, middle: float = 0.0
) -> tuple[Image.Image, float]:
    """``lines`` on a clear RGBA layer of ``size``, and the height of a row.

    A tab parts a line into a left and a right cell; ``middle``, where not 0, is where the right
    one begins as a share of the width. A line without a tab stands in the middle.
    """
    width, height = size
    probe = ImageFont.truetype(str(font.path), 40)
    widest = max(probe.getlength(line.replace("\t", "   ")) for line in lines) / 40
    row = height / len(lines)
    letter = max(7, int(min(row / 1.35, width / (widest * (1.35 if middle else 1.05)))))
    face = ImageFont.truetype(str(font.path), letter)
    layer = Image.new("RGBA", size, (*fill, 0))
    draw = ImageDraw.Draw(layer)
    for number, line in enumerate(lines):
        y = number * row + (row - letter * 1.25) / 2
        left, tab, right = line.partition("\t")
        if not tab:
            draw.text(((width - face.getlength(line)) / 2, y), line, (*fill, 255), face)
            continue
        draw.text((width * 0.02, y), left, (*fill, 255), face)
        x = width * middle if middle else width * 0.98 - face.getlength(right)
        draw.text((x, y), right, (*fill, 255), face)
    return layer, row


def draw_receipt(scene: Scene) -> None:
    """A paper receipt laid on the photo, or a bank's receipt on a screen."""
    rng = scene.rng
    look = scene.design("receipt", RECEIPTS)
    font = scene.mono()
    lines = scene.write("receipt", font, most=9)
    width = round(scene.short * rng.uniform(0.55, 0.95))
    row = width / rng.uniform(11, 15) * (1.3 if look == "narrow" else 1.0)
    height = min(round(scene.height * 1.1), round(row * (len(lines) + 4)))
    sheet = Image.new("RGBA", (width, height), (rng.randint(238, 254),) * 3 + (255,))
    draw = ImageDraw.Draw(sheet)
    ink = rng.randint(15, 95)
    room = (round(width * 0.9), round(height * len(lines) / (len(lines) + 4)))
    layer, step = rows_layer(room, lines, font, (ink, ink, ink + 6))
    top = round(height * 1.2 / (len(lines) + 4))
    sheet.alpha_composite(layer, (round(width * 0.05), top))
    if look in ("dashed", "screen", "starred"):
        for number in rng.sample(range(1, len(lines) + 1), 2):
            y = top + number * step
            for x in range(round(width * 0.05), round(width * 0.95), max(4, width // 50)):
                draw.line([(x, y), (x + width / 100, y)], (ink, ink, ink, 255))
    if look == "zigzag":
        teeth = max(4, width // 28)
        for x in range(0, width, 2 * teeth):
            draw.polygon([(x, height), (x + teeth, height - teeth), (x + 2 * teeth, height)],
                         (0, 0, 0, 0))  # fmt: skip
    if rng.random() < 0.6:
        foot = round(height * 2.4 / (len(lines) + 4))
        code = scene.qr(foot) if rng.random() < 0.6 else draw_bars(rng, width // 2, foot // 2)
        if code.height < height * 0.4:
            sheet.paste(code, ((width - code.width) // 2, height - code.height - 3))
    x, y = scene.place(sheet.size, margin=-0.02)
    centre = (x + width / 2, min(y + height / 2, scene.height * 0.56))
    lay(rng, scene.image, sheet, centre, rng.gauss(0, 6), tilt=0.05)


def draw_table(scene: Scene) -> None:
    """A chart in two columns: sizes and facts, or what is paid; a card, or a print in the photo."""
    rng = scene.rng
    look = scene.design("table", TABLES)
    full = rng.random() < 0.5
    size = scene.image.size
    if not full:
        size = (
            round(scene.width * rng.uniform(0.6, 0.95)),
            round(scene.height * rng.uniform(0.35, 0.6)),
        )
    ground: RGB = (252, 252, 252)
    if full and rng.random() < 0.5:
        card, ground = fill_ground(scene, size)
    else:
        card = Image.new("RGB", size, ground)
    font = scene.hand() if look == "pencilled" else scene.plain()
    lines = scene.write("table", font, most=8)
    width, height = size
    inside = (round(width * 0.88), round(height * rng.uniform(0.7, 0.9)))
    fill = readable_on(ground)
    layer, row = rows_layer(inside, lines, font, fill, middle=rng.choice([0.0, 0.6]))
    left, top = (width - inside[0]) // 2, (height - inside[1]) // 2
    draw = ImageDraw.Draw(card, "RGBA")
    rules = [top + number * row for number in range(len(lines) + 1)]
    accent = rng.choice(
        [(40, 110, 240), (220, 60, 120), (40, 160, 110), (250, 170, 40), (90, 90, 100)]
    )
    if look == "headed":
        draw.rectangle((left, rules[0], left + inside[0], rules[1]), (*accent, 130))
    for number, y in enumerate(rules):
        if look in ("lined", "boxed", "pencilled"):
            draw.line([(left, y), (left + inside[0], y)], (*fill, 120))
        elif look == "striped" and number % 2 and number < len(lines):
            draw.rectangle((left, y, left + inside[0], y + row), (*accent, 45))
    if look == "boxed":
        for share in (0, 0.55, 1):
            x = left + inside[0] * share
            draw.line([(x, rules[1]), (x, rules[-1])], (*fill, 120))
    sheet = card.convert("RGBA")
    sheet.alpha_composite(layer, (left, top))
    if full:
        scene.image = sheet.convert("RGB")
        return
    x, y = scene.place(size)
    lay(rng, scene.image, sheet, (x + width / 2, y + height / 2), rng.gauss(0, 5), tilt=0.04)


def draw_price(scene: Scene) -> None:
    """A price tag: on a shelf, on a string, or stuck to the product."""
    rng = scene.rng
    look = scene.design("price", PRICES)
    width = round(scene.short * rng.uniform(0.4, 0.75))
    size = (max(48, width), max(36, round(width * rng.uniform(0.55, 0.75))))
    ground: RGB = {"yellow": (255, 226, 40), "red": (225, 35, 45)}.get(look, (253, 253, 250))
    tag = Image.new("RGBA", size, (*ground, 255))
    draw = ImageDraw.Draw(tag)
    font = scene.bold() if rng.random() < 0.6 else scene.plain()
    lines = scene.write("price_tag", font, most=4)
    ink = Ink(readable_on(ground))
    if look == "split":
        draw.rectangle((0, size[1] * 0.62, size[0], size[1]), (255, 226, 40, 255))
    elif look == "hanging":
        r = size[1] * 0.05
        draw.ellipse((size[0] * 0.06 - r, size[1] / 2 - r, size[0] * 0.06 + r, size[1] / 2 + r),
                     (90, 80, 70, 255))  # fmt: skip
    elif look == "shelf":
        draw.rectangle((0, 0, size[0] - 1, size[1] - 1), outline=(40, 40, 40, 255), width=2)
    bars = rng.random() < 0.4
    room = (size[0] * 0.78, size[1] * (0.62 if bars else 0.86))
    layer = scene.layer(lines, room, font, ink, gap=0.15)
    tag.alpha_composite(layer, (round(size[0] * 0.12), round(size[1] * 0.06)))
    if bars:
        code = draw_bars(rng, size[0] // 2, round(size[1] * 0.2))
        if code.width < size[0]:
            tag.paste(code, (round(size[0] * 0.12), round(size[1] * 0.74)))
    x, y = scene.place(size)
    centre = (x + size[0] / 2, y + size[1] / 2)
    lay(rng, scene.image, tag, centre, rng.gauss(0, 5), tilt=0.05, shadow=rng.uniform(0, 0.4))
