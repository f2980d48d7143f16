"""What pictures are made of: photos and fonts on disk, split between train and test."""

import hashlib
import json
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

World = Literal["world-1", "world-2", "world-3", "world-4", "world-5"]
"""Training is parted into worlds, so that folds of whole worlds judge as the test part does."""
Part = Literal["train", "test", "fit", "tune", World]
"""`fit` and `tune` are the two sides of `train`, for what is chosen on unseen pictures."""

WORLDS: tuple[World, ...] = get_args(World)
TEST_SHARE = 0.2


@dataclass(frozen=True)
class Photo:
    """One photo: its path, its category such as ``clothes_dress``, its English and Russian name."""

    path: Path
    category: str
    en: str
    ru: str

    @property
    def group(self) -> str:
        """The category's prefix: clothes, grocery, pack, food, object, code..."""
        return self.category.split("_", 1)[0]


@dataclass(frozen=True)
class Font:
    """One font file and the signs that it can draw."""

    path: Path
    family: str
    weight: int
    italic: bool
    style: str
    rouble: bool
    at_sign: bool

    @property
    def handwritten(self) -> bool:
        """Whether it looks written by hand."""
        return self.style.startswith("handwriting")

    @property
    def emphatic(self) -> bool:
        """Whether it is the bold or italic sans that spam is mostly set in."""
        return self.style == "sans" and (self.weight >= 700 or self.italic)

    def drawable(self, text: str) -> str:
        """``text`` with the signs that the font lacks written in another way."""
        if not self.rouble:
            text = text.replace("₽", "руб")
        return text if self.at_sign else text.replace("@", "")


@dataclass(frozen=True)
class Sources:
    """The photos, by group, and the fonts of one part."""

    part: Part
    photos: Mapping[str, Sequence[Photo]]
    fonts: Sequence[Font]

    def pick_photo(self, rng: random.Random, weights: Mapping[str, float]) -> Photo:
        """A photo of a group drawn by ``weights``; groups that are not there are passed over."""
        groups = [group for group in weights if self.photos.get(group)]
        chosen = rng.choices(groups, [weights[group] for group in groups])[0]
        return rng.choice(self.photos[chosen])

    def pick_font(self, rng: random.Random, wanted: Callable[[Font], bool]) -> Font:
        """A font that is ``wanted``, families equally likely; any font where none is."""
        fonts = [font for font in self.fonts if wanted(font)] or list(self.fonts)
        family = rng.choice(sorted({font.family for font in fonts}))
        return rng.choice([font for font in fonts if font.family == family])


def stable_share(key: str) -> float:
    """A number in [0, 1) that depends on ``key`` alone, the same on every machine."""
    return int.from_bytes(hashlib.sha256(key.encode()).digest()[:7]) / 256**7


def split(items: Sequence[str], part: Part, salt: str = "") -> list[str]:
    """The items of ``part``: a fifth goes to test, never none; a lone item belongs to both.

    Of what is left for training a fifth, never none, goes to tune, and the rest to fit. It is also
    dealt out among the worlds; where it is too little for all, some get what another has.
    """
    if part not in ("train", "test"):
        return of_training(split(items, "train", salt), part, salt)
    ranked = sorted(set(items), key=lambda item: stable_share(f"{salt}/{item}"))
    if len(ranked) < 2:
        return ranked
    in_test = set(ranked[: max(1, round(TEST_SHARE * len(ranked)))])
    return [item for item in dict.fromkeys(items) if (item in in_test) == (part == "test")]


def of_training(items: Sequence[str], part: Part, salt: str = "") -> list[str]:
    """As `split` deals out what is left for training, ``items``: to train all, to test nothing."""
    if part in WORLDS:
        ranked = sorted(set(items), key=lambda item: stable_share(f"{salt}/world/{item}"))
        number = WORLDS.index(part)
        own = ranked[number :: len(WORLDS)] or [ranked[number % len(ranked)]] if ranked else []
        return [item for item in dict.fromkeys(items) if item in own]
    if part in ("fit", "tune"):
        return split(items, "test" if part == "tune" else "train", f"{salt}/tune")
    return list(dict.fromkeys(items)) if part == "train" else []


def load_sources(data: Path, part: Part = "train", more_fonts: Path | None = None) -> Sources:
    """Read ``captions.jsonl`` and ``fonts/fonts.jsonl`` under ``data`` and keep one part.

    Photos are split by file, fonts by family within a style. The folder ``more_fonts``, laid out
    as ``data``/fonts, belongs to the training part whole. Raises FileNotFoundError where a list is
    missing, and ValueError where no photo or no font is left.
    """
    photos: dict[str, list[Photo]] = {}
    for row in read_rows(data / "captions.jsonl"):
        if part in _parts_of(stable_share(row["file"])):
            photo = Photo(data / row["file"], row["category"], row["en"], row["ru"])
            photos.setdefault(photo.group, []).append(photo)
    fonts = _read_fonts(data / "fonts")
    families: set[str] = set()
    for style in {font.style.split("-")[0] for font in fonts}:
        of_style = sorted({font.family for font in fonts if font.style.split("-")[0] == style})
        families.update(split(of_style, part, "font"))
    fonts = [font for font in fonts if font.family in families]
    if more_fonts is not None and part in ("train", "fit"):
        fonts += _read_fonts(more_fonts)
    if not photos or not fonts:
        raise ValueError(f"{data} has no photos or no fonts for the {part} part")
    return Sources(part, photos, fonts)


def _parts_of(share: float) -> tuple[Part, ...]:
    if share < TEST_SHARE:
        return ("test",)
    of_train = (share - TEST_SHARE) / (1 - TEST_SHARE)
    world = WORLDS[int(of_train * len(WORLDS))]
    return ("train", "tune" if of_train < TEST_SHARE else "fit", world)


def read_rows(path: Path) -> list[dict[str, str]]:
    """The objects of a JSON-lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def _read_fonts(folder: Path) -> list[Font]:
    return [
        Font(
            folder / Path(row["file"]).relative_to("fonts"),
            row["family"],
            int(row["weight"]),
            bool(row["italic"]),
            row["style"],
            bool(row["rouble"]),
            bool(row["at_sign"]),
        )
        for row in read_rows(folder / "fonts.jsonl")
    ]
