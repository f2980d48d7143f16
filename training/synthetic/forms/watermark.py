"""Faint words across a photo, as handles and shops' names are set against theft."""

from PIL import Image

from training.synthetic.lettering import Ink, paste
from training.synthetic.scene import Scene

LOOKS = ("tiled", "diagonal", "corner", "foot", "edge", "middle")


def draw_watermark(scene: Scene) -> None:
    """One line, half seen: once, or over and over."""
    rng, (width, height) = scene.rng, scene.image.size
    look = scene.design("watermark", LOOKS)
    font = scene.bold() if rng.random() < 0.6 else scene.plain()
    (line,) = scene.write("watermark", font, most=1)
    fill = (255, 255, 255) if rng.random() < 0.75 else (20, 20, 24)
    ink = Ink(fill, rng.randint(95, 220), shadow=rng.random() < 0.3)
    share = {"tiled": rng.uniform(0.3, 0.5), "corner": rng.uniform(0.35, 0.6)}.get(
        look, rng.uniform(0.6, 0.95)
    )
    long = width * share
    layer = scene.layer([line], (long, max(12.0, long * 2.2 / max(6, len(line)))), font, ink)
    if look == "tiled":
        layer = layer.rotate(rng.choice([0, 20, 30, 45]), Image.Resampling.BILINEAR, expand=True)
        step = (round(layer.width * 1.1) + 8, round(layer.height * rng.uniform(1.1, 2.0)) + 8)
        for row, y in enumerate(range(-layer.height // 2, height, step[1])):
            for x in range(-(row % 2) * step[0] // 2, width, step[0]):
                paste(scene.image, layer, x, y)
        return
    if look == "diagonal":
        layer = layer.rotate(rng.choice([-1, 1]) * rng.uniform(20, 50), Image.Resampling.BILINEAR,
                             expand=True)  # fmt: skip
    elif look == "edge":
        layer = layer.rotate(rng.choice([90, 270]), expand=True)
    x, y = (width - layer.width) // 2, (height - layer.height) // 2
    gap = scene.short // 40
    if look == "corner":
        x = rng.choice([gap, width - layer.width - gap])
        y = rng.choice([gap, height - layer.height - gap])
    elif look == "foot":
        y = height - layer.height - gap
    elif look == "edge":
        x = rng.choice([gap, width - layer.width - gap])
    paste(scene.image, layer, x, y)
