"""QR and bar codes that can be scanned."""

import random
from functools import lru_cache

import numpy as np
import zxingcpp
from PIL import Image

from training.synthetic.lettering import RGB

MAKER_DIGITS = 12


def draw_qr(
    text: str, side: int, dark: RGB = (0, 0, 0), light: RGB = (255, 255, 255)
) -> Image.Image:
    """A QR code of ``text`` with its quiet zone, about ``side`` pixels wide and never too small.

    A module is a whole number of pixels, so that the code can be scanned.
    """
    modules = _modules(text, "QRCode")
    scale = max(2, side // modules.width)
    return _coloured(modules, (modules.width * scale, modules.height * scale), dark, light)


def draw_bars(rng: random.Random, width: int, height: int) -> Image.Image:
    """An EAN-13 or Code 128 bar code of a number of chance, about ``width`` pixels wide."""
    if rng.random() < 0.6:
        number = "46" + "".join(rng.choices("0123456789", k=MAKER_DIGITS - 2))
        modules = _modules(number, "EAN13")
    else:
        number = "".join(rng.choices("0123456789", k=rng.randint(8, 12)))
        modules = _modules(number, "Code128")
    scale = max(1, width // modules.width)
    row = modules.crop((0, modules.height // 2, modules.width, modules.height // 2 + 1))
    return _coloured(row, (row.width * scale, max(8, height)), (0, 0, 0), (255, 255, 255))


@lru_cache(maxsize=256)
def _modules(text: str, form: str) -> Image.Image:
    # The image is copied at once: objects of zxing-cpp are not to outlive their use.
    barcode = zxingcpp.create_barcode(text, getattr(zxingcpp.BarcodeFormat, form))
    return Image.fromarray(np.array(zxingcpp.write_barcode_to_image(barcode)))


def _coloured(modules: Image.Image, size: tuple[int, int], dark: RGB, light: RGB) -> Image.Image:
    mask = modules.resize(size, Image.Resampling.NEAREST)
    code = Image.new("RGB", size, dark)
    code.paste(light, (0, 0, *size), mask)
    return code
