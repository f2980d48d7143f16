"""Pictures of the sizes that phones send, with and without words, the same for all contestants."""

import io
import random
from pathlib import Path

import matplotlib
import numpy as np
from PIL import Image, ImageDraw, ImageFont, ImageOps

from benchmarks.clip.pictures import draw_overlay
from training.synthetic import Sources, load_sources, write

# Width and height of a whole photo of twelve megapixels, and of what a messenger makes of it.
SIZES = (3024, 4032), (1200, 1600)
_EXAMPLES = Path(__file__).parents[2] / "examples"
_FONT = Path(matplotlib.get_data_path()) / "fonts" / "ttf" / "DejaVuSans.ttf"
_QUALITY = 88
_GRAIN = 4.0


def make(count: int, seed: int, data: Path | None = None) -> list[bytes]:
    """So many JPEG files: large and small ones, bare and worded ones take turns.

    They are made of the held-out part of `data`, where it is given, else of the examples.
    """
    sources = load_sources(data, "test") if data else None
    return [_picture(index, seed, sources) for index in range(count)]


def _picture(index: int, seed: int, sources: Sources | None) -> bytes:
    rng = random.Random(f"serve/{seed}/{index}")
    size, worded = SIZES[index % 2], index // 2 % 2 == 1
    if sources:
        image = _phone_sized(draw_overlay(rng, sources, bare=not worded), size, rng)
    else:
        image = _phone_sized(_crop(Image.open(_EXAMPLES / "honest.jpg"), rng), size, rng)
        if worded:
            _overlay(image, rng)
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=_QUALITY)
    return buffer.getvalue()


def _crop(photo: Image.Image, rng: random.Random) -> Image.Image:
    share = rng.uniform(0.7, 1)
    width, height = round(photo.width * share), round(photo.height * share)
    left, top = rng.randint(0, photo.width - width), rng.randint(0, photo.height - height)
    return photo.convert("RGB").crop((left, top, left + width, top + height))


def _phone_sized(image: Image.Image, size: tuple[int, int], rng: random.Random) -> Image.Image:
    """Upright or lying as the picture is, with a sensor's grain: smooth files decode too fast."""
    if image.width > image.height:
        size = size[1], size[0]
    pixels = np.asarray(ImageOps.fit(image, size, Image.Resampling.BICUBIC), np.float32)
    noise = np.random.default_rng(rng.getrandbits(32)).normal(0, _GRAIN, pixels.shape[:2])
    return Image.fromarray((pixels + noise[..., np.newaxis]).clip(0, 255).astype(np.uint8))


def _overlay(image: Image.Image, rng: random.Random) -> None:
    draw = ImageDraw.Draw(image)
    height = round(min(image.size) * rng.uniform(0.035, 0.055))
    font = ImageFont.truetype(_FONT, height)
    top = rng.uniform(0.05, 0.5) * image.height
    for line in write(rng, "spam", "test"):
        fitting = font.font_variant(
            size=height * min(1.0, 0.9 * image.width / max(1.0, font.getlength(line)))
        )
        draw.text(
            (0.05 * image.width, top), line, "white", fitting,
            stroke_width=height // 12, stroke_fill="black",
        )  # fmt: skip
        top += 1.5 * height
