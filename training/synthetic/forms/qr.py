"""Posters and stickers with a QR code that can be scanned."""

from PIL import Image, ImageDraw

from training.synthetic.forms.grounds import fill_ground
from training.synthetic.forms.sticker import COLOURS
from training.synthetic.laying import lay
from training.synthetic.lettering import Ink, paste
from training.synthetic.scene import Scene, readable_on
from training.synthetic.sources import Font

LOOKS = ("poster", "sheet", "corner", "badge", "foot", "beside")


def draw_qr_poster(scene: Scene) -> None:
    """A QR code with words: over the whole picture, on a sheet, or in a corner of the photo."""
    rng, (width, height) = scene.rng, scene.image.size
    look = scene.design("qr", LOOKS)
    font = scene.bold() if rng.random() < 0.7 else scene.plain()
    if look == "poster":
        card, mean = fill_ground(scene, (width, height))
        scene.image = card
        _fill(scene, card, font, Ink(readable_on(mean)), card.size)
        return
    if look in ("corner", "foot"):
        code = scene.qr(scene.short * rng.uniform(0.25, 0.42))
        lines = scene.write("qr", font, most=3)
        strip = round(height * rng.uniform(0.16, 0.3)) if look == "foot" else 0
        colour = rng.choice(COLOURS)
        if strip:
            strip = max(strip, round(code.height * 1.1))
            ImageDraw.Draw(scene.image).rectangle((0, height - strip, width, height), colour)
            room = (width * 0.92 - code.width - width * 0.04, strip * 0.86)
            layer = scene.layer(lines, room, font, Ink(readable_on(colour)), align="left")
            paste(scene.image, layer, round(width * 0.04), height - strip + round(strip * 0.07))
            x, y = width - code.width - round(width * 0.03), height - (strip + code.height) // 2
        else:
            x, y = scene.place(code.size)
            room = (width * 0.8, height * 0.2)
            layer = scene.layer(lines, room, font, Ink((255, 255, 255), outline=0.06))
            paste(
                scene.image,
                layer,
                round(width * 0.1),
                round(height * (0.05 if y > height / 2 else 0.74)),
            )
        scene.image.paste(code, (x, y))
        return
    side = round(scene.short * rng.uniform(0.5, 0.85))
    share = {"badge": 1.25, "sheet": rng.uniform(1.1, 1.5)}.get(look, 0.5)
    size = (max(60, side), max(60, round(side * share)))
    colour = rng.choice(COLOURS) if look == "badge" else (254, 254, 252)
    sheet = Image.new("RGB", size, colour)
    _fill(scene, sheet, font, Ink(readable_on(colour)), size)
    x, y = scene.place(size)
    at = (x + size[0] / 2, y + size[1] / 2)
    lay(rng, scene.image, sheet.convert("RGBA"), at, rng.gauss(0, 6), tilt=0.04)


def _fill(scene: Scene, card: Image.Image, font: Font, ink: Ink, size: tuple[int, int]) -> None:
    """Words and a code on a card: one above the other, or side by side on a wide one."""
    rng, (width, height) = scene.rng, size
    lines = scene.write("qr", font, most=4)
    wide = width > 1.25 * height
    code = scene.qr(min(width * (0.42 if wide else 0.62), height * (0.8 if wide else 0.48)))
    if wide:
        room = (width * 0.9 - code.width, height * 0.8)
        place = (round(width * 0.04), round(height * 0.1))
        at = (width - code.width - round(width * 0.03), (height - code.height) // 2)
    else:
        room = (width * 0.84, max(20.0, height * 0.9 - code.height))
        above = rng.random() < 0.7
        place = (
            round(width * 0.08),
            round(height * 0.03 if above else height * 0.06 + code.height),
        )
        low = height - code.height - round(height * 0.05)
        at = ((width - code.width) // 2, low if above else round(height * 0.05))
    layer = scene.layer(lines, room, font, ink, gap=rng.uniform(0.3, 0.8))
    paste(card, layer, *place)
    card.paste(code, at)
