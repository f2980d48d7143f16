"""What fills a card: gradients in loud or quiet colours, with or without ornaments."""

import math
import random

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from training.synthetic.lettering import RGB
from training.synthetic.scene import Scene

GRADIENTS = ("linear", "corners", "radial", "flat", "split", "banded", "photo")
ORNAMENTS = ("none", "circles", "rays", "frame", "dots", "coins", "ticks", "leaves")
PAIRS: tuple[tuple[RGB, RGB], ...] = (
    ((255, 94, 98), (255, 153, 102)), ((86, 20, 176), (219, 54, 164)),
    ((17, 67, 87), (242, 148, 146)), ((33, 147, 176), (109, 213, 237)),
    ((142, 45, 226), (74, 0, 224)), ((17, 153, 142), (56, 239, 125)),
    ((255, 226, 89), (255, 167, 81)), ((30, 30, 40), (70, 70, 90)),
    ((203, 45, 62), (239, 71, 58)), ((238, 205, 163), (239, 98, 159)),
    ((245, 247, 250), (195, 207, 226)), ((253, 251, 251), (235, 237, 238)),
    ((255, 236, 210), (252, 182, 159)), ((161, 196, 253), (194, 233, 251)),
    ((20, 30, 48), (36, 59, 85)), ((212, 252, 121), (150, 230, 161)),
    ((250, 244, 230), (236, 224, 200)), ((0, 65, 106), (228, 229, 230)),
    ((255, 255, 255), (255, 255, 255)), ((203, 17, 171), (72, 18, 140)),
    ((0, 91, 255), (0, 20, 90)),
)  # fmt: skip


def fill_ground(scene: Scene, size: tuple[int, int]) -> tuple[Image.Image, RGB]:
    """An RGB card of ``size`` and its mean colour; the design is of the scene's part."""
    rng = scene.rng
    look = scene.design("ground", GRADIENTS)
    first, second = rng.choice(PAIRS)
    if rng.random() < 0.5:
        first, second = second, first
    if look == "photo":
        card = _veiled(scene, size, first)
    else:
        card = Image.fromarray(_gradient(rng, look, size, first, second))
    ornament(rng, card, scene.design("ornament", ORNAMENTS))
    mean = np.asarray(card.resize((1, 1), Image.Resampling.BOX))[0, 0]
    return card, (int(mean[0]), int(mean[1]), int(mean[2]))


def _veiled(scene: Scene, size: tuple[int, int], colour: RGB) -> Image.Image:
    photo = scene.image.resize(size, Image.Resampling.BILINEAR)
    return Image.blend(photo, Image.new("RGB", size, colour), scene.rng.uniform(0.55, 0.85))


def _gradient(
    rng: random.Random, look: str, size: tuple[int, int], first: RGB, second: RGB
) -> NDArray[np.uint8]:
    width, height = size
    if look == "flat":
        share = np.zeros((2, 2), np.float32)
    elif look == "corners":
        share = np.array([[rng.random() for _ in range(3)] for _ in range(3)], np.float32)
    elif look == "radial":
        y, x = np.mgrid[0:32, 0:32].astype(np.float32) / 31
        share = np.hypot(x - rng.uniform(0.2, 0.8), y - rng.uniform(0.2, 0.8))
    else:
        turn = rng.uniform(0, 2 * math.pi)
        y, x = np.mgrid[0:32, 0:32].astype(np.float32) / 31
        share = (x * math.cos(turn) + y * math.sin(turn) + 1) / 2.4
    share = cv2.resize(share.astype(np.float32), (width, height), interpolation=cv2.INTER_LINEAR)
    if look == "split":
        share = (share > np.median(share[::16, ::16])).astype(np.float32)
    elif look == "banded":
        share = np.round(share * 5) / 5
    levels = np.linspace(first, second, 256).clip(0, 255).astype(np.uint8)
    card: NDArray[np.uint8] = levels[(share.clip(0, 1) * 255).astype(np.uint8)]
    return card


def ornament(rng: random.Random, card: Image.Image, name: str) -> None:
    """Draw one of ORNAMENTS on an RGB card."""
    draw = ImageDraw.Draw(card, "RGBA")
    width, height = card.size
    pale = rng.choice([(255, 255, 255, 50), (0, 0, 0, 28), (255, 230, 90, 90)])
    if name == "frame":
        gap = min(card.size) * rng.uniform(0.02, 0.05)
        box = (gap, gap, max(gap, width - gap), max(gap, height - gap))
        draw.rounded_rectangle(box, gap, outline=(*pale[:3], 200), width=max(1, round(gap / 5)))
    elif name == "rays":
        x, y, reach = width * rng.random(), height * rng.random(), width + height
        for step in range(0, 24, 2):
            turns = (step * math.pi / 12, (step + 1) * math.pi / 12)
            ends = [(x + reach * math.cos(turn), y + reach * math.sin(turn)) for turn in turns]
            draw.polygon([(x, y), *ends], pale)
    elif name != "none":
        for _ in range(rng.randint(4, 14)):
            _mark(rng, draw, name, (width * rng.random(), height * rng.random()), min(card.size))


def _mark(
    rng: random.Random, draw: ImageDraw.ImageDraw, name: str, at: tuple[float, float], side: int
) -> None:
    x, y = at
    r = side * {"circles": rng.uniform(0.05, 0.25), "dots": 0.015}.get(
        name, rng.uniform(0.02, 0.06)
    )
    tint = rng.choice([(255, 255, 255, 60), (0, 0, 0, 30), (255, 220, 60, 110)])
    box = (x - r, y - r, x + r, y + r)
    if name == "coins":
        draw.ellipse(box, (250, 200, 40, 255), (190, 130, 10, 255), max(1, round(r / 6)))
        inner = (x - r / 2, y - r / 2, x + r / 2, y + r / 2)
        draw.ellipse(inner, outline=(190, 130, 10, 255), width=max(1, round(r / 8)))
    elif name == "ticks":
        wide = max(1, round(r / 4))
        points = [(x - r, y), (x - r / 3, y + r * 0.7), (x + r, y - r)]
        draw.line(points, (40, 190, 90, 230), wide, joint="curve")
    elif name == "leaves":
        draw.pieslice(box, rng.randint(0, 180), rng.randint(200, 300), (60, 140, 80, 120))
    else:
        draw.ellipse(box, tint)
