"""Prints on things: labels and stickers of parcels, packages, T-shirts."""

import math

import cv2
import numpy as np
from PIL import Image, ImageDraw

from training.synthetic.codes import draw_bars
from training.synthetic.forms.sticker import COLOURS
from training.synthetic.laying import lay
from training.synthetic.lettering import RGB, Ink
from training.synthetic.scene import Scene, readable_on

BOXES = ("bars", "bars-below", "qr", "both", "framed", "taped")
LABELS = ("panel", "round", "banded", "clear", "bordered", "two-tone")
SHIRTS = ("chest", "low", "arched", "wide", "pocket")
_CONTRAST = 240


def draw_box_label(scene: Scene) -> None:
    """A white thermal-print sticker of a warehouse or a post office, with a bar or QR code."""
    rng = scene.rng
    look = scene.design("box", BOXES)
    width = round(scene.short * rng.uniform(0.5, 0.85))
    size = (max(60, width), max(48, round(width * rng.uniform(0.6, 0.9))))
    label = Image.new("RGB", size, (250, 250, 250))
    draw = ImageDraw.Draw(label)
    font = scene.plain() if rng.random() < 0.6 else scene.mono()
    lines = scene.write("box", font, most=4)
    top, room = size[1] * 0.06, [size[0] * 0.88, size[1] * 0.86]
    if look != "qr":
        bars = draw_bars(rng, round(size[0] * 0.8), round(size[1] * 0.32))
        if bars.width < size[0]:
            y = size[1] * (0.62 if look == "bars-below" else 0.05)
            label.paste(bars, ((size[0] - bars.width) // 2, round(y)))
            room[1] = size[1] * 0.5
            top = size[1] * (0.06 if look == "bars-below" else 0.44)
    if look in ("qr", "both"):
        code = scene.qr(min(size[0] * 0.4, room[1] * 0.95))
        if code.width < size[0] * 0.6 and code.height <= room[1] * 1.2:
            label.paste(code, (round(size[0] * 0.98) - code.width, round(top)))
            room[0] -= code.width
    if look == "framed":
        draw.rectangle((2, 2, size[0] - 3, size[1] - 3), outline=(30, 30, 30), width=2)
    layer = scene.layer(lines, (room[0], room[1]), font, Ink((25, 25, 28)), gap=0.1, align="left")
    sheet = label.convert("RGBA")
    sheet.alpha_composite(layer, (round(size[0] * 0.06), round(top)))
    x, y = scene.place(size)
    lay(rng, scene.image, sheet, (x + size[0] / 2, y + size[1] / 2), rng.gauss(0, 9), tilt=0.06,
        shadow=0.12)  # fmt: skip


def draw_label(scene: Scene) -> None:
    """A product's label in the middle of the photo, shaded as on a jar or a carton."""
    rng = scene.rng
    look = scene.design("label", LABELS)
    width = round(scene.short * rng.uniform(0.4, 0.72))
    size = (max(40, width), max(40, round(width * rng.uniform(0.7, 1.4))))
    ground: RGB = rng.choice([*COLOURS, (244, 238, 224), (226, 236, 226)])
    label = Image.new("RGBA", size, (*ground, 0 if look in ("clear", "round") else 255))
    draw = ImageDraw.Draw(label)
    accent = rng.choice(COLOURS)
    if look == "round":
        draw.ellipse((0, 0, size[0] - 1, size[1] - 1), (*ground, 255))
    elif look == "banded":
        draw.rectangle((0, size[1] * 0.8, *size), (*accent, 255))
        draw.rectangle((0, 0, size[0], size[1] * 0.12), (*accent, 255))
    elif look == "bordered":
        gap = min(size) * 0.05
        draw.rectangle((gap, gap, size[0] - gap, size[1] - gap), outline=(*accent, 255), width=2)
    elif look == "two-tone":
        draw.rectangle((0, size[1] * 0.7, *size), (*accent, 255))
    font = scene.bold() if rng.random() < 0.5 else scene.plain()
    lines = scene.write("label", font, most=4)
    fill = readable_on(ground) if look != "clear" else rng.choice([(255, 255, 255), (30, 30, 34)])
    inner = 0.62 if look == "round" else 0.84
    room = (size[0] * inner, size[1] * inner * 0.8)
    layer = scene.layer(lines, room, font, Ink(fill), gap=rng.uniform(0.2, 0.7))
    label.alpha_composite(layer, ((size[0] - layer.width) // 2, (size[1] - layer.height) // 2))
    if rng.random() < 0.6:
        label = _rounded(label, rng.uniform(0.15, 0.45))
    x = scene.width / 2 + rng.gauss(0, 0.07) * scene.width
    y = scene.height / 2 + rng.gauss(0, 0.07) * scene.height
    lay(rng, scene.image, label, (x, y), rng.gauss(0, 6), tilt=0.04, shadow=0.08)


def _rounded(label: Image.Image, depth: float) -> Image.Image:
    """``label`` as it looks around a jar: darker and narrower towards its sides."""
    pixels = np.asarray(label).astype(np.float32)
    height, width = pixels.shape[:2]
    across = np.linspace(-1, 1, width, dtype=np.float32)
    seen = np.arcsin(across * 0.94) / math.asin(0.94)
    columns = np.repeat((((seen + 1) / 2) * (width - 1))[None], height, axis=0).astype(np.float32)
    rows = np.repeat(np.arange(height, dtype=np.float32)[:, None], width, axis=1)
    bent = cv2.remap(pixels, columns, rows, cv2.INTER_LINEAR)
    bent[..., :3] *= (1 - depth * across**2)[None, :, None]
    return Image.fromarray(bent.clip(0, 255).astype(np.uint8), "RGBA")


def draw_shirt(scene: Scene) -> None:
    """Words printed on the cloth in the middle of the photo: its folds are seen through them."""
    rng = scene.rng
    look = scene.design("shirt", SHIRTS)
    font = scene.sources.pick_font(rng, lambda _: True)
    lines = scene.write("shirt", font, most=3)
    share = {"pocket": 0.32, "wide": 0.6}.get(look, rng.uniform(0.34, 0.48))
    size = (
        max(36, round(scene.width * share)),
        max(24, round(scene.width * share * rng.uniform(0.4, 0.9))),
    )
    middle = (0.35 * scene.width, 0.35 * scene.height, 0.65 * scene.width, 0.6 * scene.height)
    area = scene.image.resize((1, 1), Image.Resampling.BOX, middle)
    cloth = np.asarray(area)[0, 0].astype(int)
    plain = readable_on((int(cloth[0]), int(cloth[1]), int(cloth[2])))
    seen = [ink for ink in COLOURS if np.abs(np.array(ink) - cloth).sum() > _CONTRAST]
    loud = rng.choice(seen) if rng.random() < 0.5 else plain
    layer = scene.layer(lines, size, font, Ink(loud), gap=0.15)
    if look == "arched":
        layer = _arched(layer, size[1] * 0.18)
    x = scene.width * (0.5 + rng.gauss(0, 0.04) + (0.12 if look == "pocket" else 0.0))
    y = scene.height * {"low": 0.58}.get(look, rng.uniform(0.36, 0.5))
    folds = scene.image.convert("L")
    printed = scene.image.copy()
    lay(rng, printed, layer, (x, y), rng.gauss(0, 4), tilt=0.05, shadow=0.0)
    # The cloth's own light and shade, about its mean, falls on the print too.
    before = np.asarray(scene.image).astype(np.int16)
    changed = np.abs(np.asarray(printed).astype(np.int16) - before).max(axis=2)[..., None] > 6
    shade = np.asarray(folds).astype(np.float32)
    shade = (0.35 + 0.65 * shade / max(30.0, float(np.asarray(area.convert("L"))[0, 0])))[..., None]
    lit = (np.asarray(printed).astype(np.float32) * shade.clip(0.5, 1.15)).clip(0, 255)
    scene.image = Image.fromarray(np.where(changed, lit, before).astype(np.uint8))


def _arched(layer: Image.Image, rise: float) -> Image.Image:
    pixels = np.asarray(layer)
    height, width = pixels.shape[:2]
    across = np.linspace(-1, 1, width, dtype=np.float32)
    down = np.arange(height, dtype=np.float32)[:, None] - (rise * across**2)[None] + rise / 2
    columns = np.repeat(np.arange(width, dtype=np.float32)[None], height, axis=0)
    bent = cv2.remap(pixels, columns, down.astype(np.float32), cv2.INTER_LINEAR)
    return Image.fromarray(bent, "RGBA")
