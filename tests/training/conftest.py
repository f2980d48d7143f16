"""A data folder of drawn pictures, as the makers of training data read it, and one thread."""

import io
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from PIL import Image, ImageDraw, ImageFont

CATEGORIES = {
    "clothes_dress": ("dress", "платье"),
    "clothes_hat": ("hat", "шапка"),
    "grocery_apple": ("green apples", "зелёные яблоки"),
    "code_qr": ("a QR code", "QR-код"),
}
PHOTOS_EACH = 12
FONTS = [("sans", 700), ("sans", 400), ("sans", 700), ("handwriting", 400), ("handwriting", 400)]


def draw_photo(path: Path, number: int) -> None:
    """A picture of its own: a disc whose place and colour follow ``number``."""
    image = Image.new("RGB", (48, 64), (number * 5 % 255, 120, 90))
    ImageDraw.Draw(image).ellipse((5, number % 30, 40, number % 30 + 30), (200, number * 3, 40))
    path.parent.mkdir(parents=True, exist_ok=True)
    image.save(path)


@pytest.fixture(scope="session")
def tiny_data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """48 photos of four categories and five fonts; the last font has no rouble and no at sign."""
    root = tmp_path_factory.mktemp("data")
    rows: list[dict[str, object]] = []
    for category, (en, ru) in CATEGORIES.items():
        for number in range(PHOTOS_EACH):
            file = f"photos/{category}/{number}.jpg"
            draw_photo(root / file, len(rows))
            rows.append(
                {
                    "file": file,
                    "category": category,
                    "en": en,
                    "ru": ru,
                    "caption_en": f"a photo of {en}",
                    "caption_ru": f"фото: {ru}",
                }
            )
    write_rows(root / "captions.jsonl", rows)
    built_in = ImageFont.load_default(12)
    assert isinstance(built_in, ImageFont.FreeTypeFont)
    assert isinstance(built_in.path, io.BytesIO)
    fonts: list[dict[str, object]] = []
    for number, (style, weight) in enumerate(FONTS):
        file = f"fonts/ttf/font-{number}.ttf"
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_bytes(built_in.path.getvalue())
        whole = number < len(FONTS) - 1
        fonts.append(
            {
                "file": file,
                "family": f"family-{number}",
                "weight": weight,
                "italic": False,
                "style": style,
                "rouble": whole,
                "at_sign": whole,
            }
        )
    write_rows(root / "fonts" / "fonts.jsonl", fonts)
    return root


def write_rows(path: Path, rows: list[dict[str, object]]) -> None:
    """``rows`` as JSON lines."""
    path.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")


@pytest.fixture(scope="module")
def one_thread() -> Iterator[None]:
    """Small tensors on a busy machine: threads would only wait for each other."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)
