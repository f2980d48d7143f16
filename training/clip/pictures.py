"""Every training picture decoded once to one small uint8 array, cached on disk."""

import logging
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from joblib import Parallel, cpu_count, delayed
from numpy.typing import NDArray
from PIL import Image
from tqdm import tqdm

from training.clip.captions import SCREEN_PREFIX, Subject, Writing
from training.screens import CHAT, INTENTS, Intent, draw_screen, screen_rng
from training.synthetic import (
    Kind,
    Part,
    Sources,
    compose,
    load_sources,
    picture_rng,
    stable_share,
)
from training.synthetic.forms import FORMS
from training.synthetic.sources import TEST_SHARE, read_rows

log = logging.getLogger(__name__)

STORED_SIDE = 224
CLASSES = 10
CROSSED = 0.6
_AT_ONCE = 50
SCREEN_NAMES: Mapping[Intent, tuple[str, str]] = {
    "payment-problem": ("a screenshot of a payment problem", "скриншот: проблема с оплатой"),
    "course-problem": ("a screenshot of a course problem", "скриншот: проблема с курсом"),
    "profile-problem": ("a screenshot of an account problem", "скриншот: проблема с профилем"),
    "other": ("a screenshot of something else", "скриншот чего-то другого"),
}
"""What the screenshots of each intent are called, in English and Russian."""
SUBJECT_COLUMNS = ("category", "en", "ru", "caption_en", "caption_ru", "writing", "text")


@dataclass(frozen=True)
class Pictures:
    """``pixels`` uint8 (n, STORED_SIDE, STORED_SIDE, 3), squashed to a square, and n subjects."""

    pixels: NDArray[np.uint8]
    subjects: Sequence[Subject]

    def __len__(self) -> int:
        return len(self.subjects)

    def __add__(self, other: "Pictures") -> "Pictures":
        return Pictures(
            np.concatenate([self.pixels, other.pixels]), [*self.subjects, *other.subjects]
        )


class Shot(NamedTuple):
    """A picture of a set before it is stored."""

    image: Image.Image
    subject: Subject


def load_photos(data: Path, part: Part, cache: Path) -> Pictures:
    """The photos of ``data`` in ``part``: the very split that the made-up pictures follow."""
    rows = [
        row
        for row in read_rows(data / "captions.jsonl")
        if (stable_share(row["file"]) < TEST_SHARE) == (part == "test")
    ]

    def opened(index: int) -> Shot:
        row = rows[index]
        subject = Subject(
            row["category"], row["en"], row["ru"], row["caption_en"], row["caption_ru"]
        )
        return Shot(Image.open(data / row["file"]).convert("RGB"), subject)

    return _cached(cache / f"photos-{part}.npz", len(rows), lambda: opened)


def load_synthetic(data: Path, part: Part, count: int, seed: int, cache: Path) -> Pictures:
    """``count`` made-up pictures of ``part``, honest and spam in turn."""
    stems = {
        row["category"] + row["en"]: (row["caption_en"], row["caption_ru"])
        for row in read_rows(data / "captions.jsonl")
    }

    def ready() -> Callable[[int], Shot]:
        return partial(_draw_synthetic, load_sources(data, part), stems, part, seed)

    return _cached(cache / f"synthetic-{part}-{seed}-{count}.npz", count, ready)


def load_screens(data: Path, part: Part, count: int, seed: int, cache: Path) -> Pictures:
    """``count`` made-up screenshots of ``part``, the intents in turn.

    Of their words most are too small to be read, so captions do not quote them. Pages to train on
    are of more kinds than the maker's own: their blocks are crossed.
    """

    def ready() -> Callable[[int], Shot]:
        return partial(_draw_screen, load_sources(data, part), part, seed)

    return _cached(cache / f"screens-{part}-{seed}-{count}.npz", count, ready)


def sample(sets: Sequence[Pictures], each: int, seed: int) -> NDArray[np.uint8]:
    """Pixels of at most ``each`` pictures of every set, drawn by ``seed``."""
    rng = np.random.default_rng(seed)
    chosen = [(of, rng.permutation(len(of))[:each]) for of in sets]
    return np.concatenate([of.pixels[rows] for of, rows in chosen])


def clothes_of(photos: Pictures) -> tuple[Pictures, list[str]]:
    """The photos of the classes of clothes that are most frequent among ``photos``, and those."""
    counts = Counter(subject.category for subject in photos.subjects if _is_clothes(subject))
    classes = sorted(name for name, _ in counts.most_common(CLASSES))
    rows = [row for row, subject in enumerate(photos.subjects) if subject.category in classes]
    return Pictures(photos.pixels[rows], [photos.subjects[row] for row in rows]), classes


def sampling_weights(
    subjects: Sequence[Subject], clothes: float, screens: float
) -> NDArray[np.float64]:
    """Each picture's chance of being drawn, (n,): by how much its kind matters to users.

    A bare photo of ``clothes`` is so many times as likely as most others are, and so is a made
    screenshot, one of ``screens``.
    """
    shares = {"object": 0.4, "screenshot": 0.25}

    def weight(subject: Subject) -> float:
        if _is_clothes(subject):
            return clothes
        if subject.is_screen:
            return screens
        return shares.get(subject.category.split("_")[0], 1.0)

    weights = [weight(subject) for subject in subjects]
    return np.array(weights, np.float64) / sum(weights)


def _is_clothes(subject: Subject) -> bool:
    return subject.category.startswith("clothes_") and subject.writing is Writing.NONE


def _draw_synthetic(
    sources: Sources, stems: Mapping[str, tuple[str, str]], part: Part, seed: int, index: int
) -> Shot:
    kind: Kind = "spam" if index % 2 else "honest"
    made = compose(picture_rng(seed, part, kind, index // 2), kind, sources)
    writing = Writing.PROMO if kind == "spam" else Writing.HONEST
    photo = made.photo
    names = photo.category, photo.en, photo.ru, *stems[photo.category + photo.en]
    form = FORMS.get(made.form)
    if form is not None and form.en:  # the photo is not seen: the form is what is
        names = f"form_{made.form}", form.en, form.ru, form.en, form.ru
    return Shot(made.image, Subject(*names, writing if made.text else Writing.NONE, made.text))


def _draw_screen(sources: Sources, part: Part, seed: int, index: int) -> Shot:
    intent = INTENTS[index % len(INTENTS)]
    rng = screen_rng(seed, part, intent, index // len(INTENTS))
    screen = draw_screen(rng, intent, sources, CROSSED if part == "train" else 0.0)
    page = screen.page if screen.page != CHAT else f"{CHAT}-{intent}"
    names = *SCREEN_NAMES[intent], screen.caption_en, screen.caption_ru
    return Shot(screen.image, Subject(f"{SCREEN_PREFIX}{page}", *names, Writing.HONEST))


def _cached(path: Path, count: int, ready: Callable[[], Callable[[int], Shot]]) -> Pictures:
    """What ``path`` holds, or ``count`` pictures that what ``ready`` gives draws by number."""
    if path.exists():
        return _load(path)
    pixels = np.empty((count, STORED_SIDE, STORED_SIDE, 3), np.uint8)
    subjects: list[Subject] = []
    draw = ready()
    starts = range(0, count, _AT_ONCE)
    workers = Parallel(n_jobs=max(1, min(cpu_count(), len(starts))), return_as="generator")
    jobs = (delayed(_stored)(draw, range(at, min(at + _AT_ONCE, count))) for at in starts)
    with tqdm(total=count, desc=path.stem, unit="picture") as bar:
        for shots in workers(jobs):
            for image, subject in shots:
                pixels[len(subjects)] = np.asarray(image)
                subjects.append(subject)
            bar.update(len(shots))
    pictures = Pictures(pixels, subjects)
    path.parent.mkdir(parents=True, exist_ok=True)
    _save(pictures, path)
    log.info("cached %d pictures in %s", count, path)
    return pictures


def _stored(draw: Callable[[int], Shot], indices: range) -> list[Shot]:
    """Shots as small as they are stored."""
    side = (STORED_SIDE, STORED_SIDE)
    shots = (draw(index) for index in indices)
    return [
        shot._replace(image=shot.image.resize(side, Image.Resampling.BICUBIC)) for shot in shots
    ]


def _save(pictures: Pictures, path: Path) -> None:
    columns: dict[str, Any] = {
        column: np.array([getattr(subject, column) for subject in pictures.subjects])
        for column in SUBJECT_COLUMNS
    }
    partly = path.with_suffix(".part.npz")
    np.savez(partly, pixels=pictures.pixels, **columns)
    partly.replace(path)


def _load(path: Path) -> Pictures:
    with np.load(path) as stored:
        columns = [stored[column].tolist() for column in SUBJECT_COLUMNS]
        rows = (dict(zip(SUBJECT_COLUMNS, row, strict=True)) for row in zip(*columns, strict=True))
        subjects = [Subject(**row | {"writing": Writing(row["writing"])}) for row in rows]
        return Pictures(stored["pixels"], subjects)
