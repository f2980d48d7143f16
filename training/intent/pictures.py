"""Labelled pictures to tell intents by: made screenshots, photos and empty screens."""

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from PIL import Image
from tqdm import tqdm

from reviewlens.digests import sha256_of_file
from training.screens import INTENTS, Intent, draw_screen, screen_rng
from training.synthetic import Part, Sources, compose, load_sources
from training.synthetic.sources import read_rows

# In turn; an offer of money for reviews talks of payments, and is no student's trouble with one.
PHOTOS = ("honest", "spam", "honest", "empty")

_ROWS = "pictures.jsonl"


@dataclass(frozen=True)
class Made:
    """A made picture: its file in the folder, its intent, and what is known of it.

    ``kind`` is "screen" or one of PHOTOS, ``device`` "phone", "desktop" or "tablet" of a screen.
    """

    file: str
    intent: Intent
    kind: str = "screen"
    text: str = ""
    language: str = ""
    device: str = ""
    dark: bool = False
    chat: bool = False
    changes: tuple[str, ...] = ()


def draw_pictures(
    data: Path, folder: Path, part: Part, *, screens: int, photos: int, seed: int
) -> list[Made]:
    """Fill ``folder`` with a folder of pictures for each intent, unless it is filled already.

    ``screens`` are of every intent, "other" too; ``photos`` are more of "other". Raises
    FileNotFoundError and ValueError where ``data`` lacks a list, photos or fonts.
    """
    if not folder.exists():
        sources = load_sources(data, part)
        partial = folder.with_name(folder.name + ".part")
        for intent in INTENTS:
            (partial / intent).mkdir(parents=True, exist_ok=True)
        slots = [(intent, index) for index in range(screens) for intent in INTENTS]
        with tqdm(total=len(slots) + photos, unit="picture", desc=folder.name, leave=False) as bar:
            rows = []
            for intent, index in slots:
                rows.append(_screen(partial, sources, intent, index, seed))
                bar.update()
            for index in range(photos):
                rows.append(_photo(partial, sources, index, seed))
                bar.update()
        _write_rows(partial / _ROWS, rows)
        partial.rename(folder)
    return [_made(row) for row in read_rows(folder / _ROWS)]


def in_order(folder: Path, pictures: Sequence[Made], digests: Sequence[str]) -> list[Made]:
    """The pictures in ``folder`` whose files have these SHA-256 digests, in their order."""
    by_digest = {sha256_of_file(folder / made.file): made for made in pictures}
    return [by_digest[digest] for digest in digests]


def draw_photo(rng: random.Random, kind: str, sources: Sources) -> Image.Image:
    """A picture that is no screenshot of a school: a photo, an offer on one, an empty screen."""
    if kind == "empty":
        return _empty(rng)
    return compose(rng, "spam" if kind == "spam" else "honest", sources).image


def _screen(folder: Path, sources: Sources, intent: Intent, index: int, seed: int) -> Made:
    rng = screen_rng(seed, sources.part, intent, index)
    screen = draw_screen(rng, intent, sources)
    file = f"{intent}/{index:05d}.jpg"
    screen.image.save(folder / file, quality=rng.randint(60, 95))
    _, device, layout, *_ = screen.design.split("/")
    return Made(
        file,
        intent,
        text=screen.text,
        language=screen.language,
        device=device,
        dark=screen.dark,
        chat=layout == "chat",
        changes=screen.changes,
    )


def _photo(folder: Path, sources: Sources, index: int, seed: int) -> Made:
    kind = PHOTOS[index % len(PHOTOS)]
    rng = random.Random(f"intent/{seed}/{sources.part}/{kind}/{index}")
    file = f"other/{kind}-{index:05d}.jpg"
    draw_photo(rng, kind, sources).save(folder / file, quality=rng.randint(60, 95))
    return Made(file, "other", kind)


def _empty(rng: random.Random) -> Image.Image:
    """A screen of one colour, or of one that runs into another, at times with a bar."""
    size = rng.choice([(390, 844), (540, 1110), (1280, 720), (820, 1100)])
    above, below = (tuple(rng.randint(0, 255) for _ in range(3)) for _ in range(2))
    image = Image.new("RGB", size, rng.choice([above, (255, 255, 255), (18, 18, 20)]))
    if rng.random() < 0.4:
        mask = Image.linear_gradient("L").resize(size)
        image = Image.composite(Image.new("RGB", size, below), image, mask)
    if rng.random() < 0.3:
        image.paste(below, (0, 0, size[0], size[1] // 14))
    return image


def _write_rows(file: Path, rows: Sequence[Made]) -> None:
    lines = (json.dumps(asdict(row), ensure_ascii=False) + "\n" for row in rows)
    file.write_text("".join(lines), encoding="utf-8")


def _made(row: Mapping[str, Any]) -> Made:
    return Made(**{**row, "changes": tuple(row["changes"])})
