"""Labelled pictures: photos of clothes as they lie, others drawn once into a folder of files."""

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image
from tqdm import tqdm

from benchmarks.reader.pictures import LETTERLESS
from reviewlens.arrays import Labels
from training.clip.pictures import CLASSES
from training.screens import INTENTS, Intent, draw_screen, screen_rng
from training.synthetic import (
    Kind,
    Part,
    Photo,
    Sources,
    compose,
    compose_overlay,
    load_sources,
    picture_rng,
)
from training.synthetic.picture import PHOTO_WEIGHTS

OVERLAY_CLASSES = ("bare", "overlay")
KINDS: tuple[Kind, ...] = ("honest", "spam")
_MOST_TRIES = 1000

Draw = Callable[[str, int], Image.Image]


@dataclass(frozen=True)
class Labelled:
    """Picture files, and for each the place of its label among the classes, (n,)."""

    files: list[Path]
    labels: Labels


def clothes_classes(data: Path) -> list[Photo]:
    """A held-out photo of each of the classes of clothes that are most frequent there, by name."""
    photos = load_sources(data, "test").photos.get("clothes", [])
    counts = Counter(photo.category for photo in photos)
    chosen = {name for name, _ in counts.most_common(CLASSES)}
    examples = {photo.category: photo for photo in photos if photo.category in chosen}
    return [examples[name] for name in sorted(examples)]


def clothes(data: Path, part: Part, classes: list[str], most: int, seed: int) -> Labelled:
    """The photos of these classes, at most so many."""
    found = [
        photo
        for photo in load_sources(data, part).photos.get("clothes", [])
        if photo.category in classes
    ]
    chosen = random.Random(seed).sample(found, min(most, len(found)))
    labels = [classes.index(photo.category) for photo in chosen]
    return Labelled([photo.path for photo in chosen], np.array(labels, np.int64))


def overlays(data: Path, part: Part, count: int, seed: int, work: Path) -> Labelled:
    """Photos without letters of their own, every other one under promotional text."""
    sources = load_sources(data, part)

    def draw(label: str, index: int) -> Image.Image:
        rng = random.Random(f"overlays/{seed}/{part}/{label}/{index}")
        return draw_overlay(rng, sources, bare=label == "bare")

    return _drawn(work / f"overlays-{part}-{seed}-{count}", OVERLAY_CLASSES, count, draw)


def draw_overlay(rng: random.Random, sources: Sources, *, bare: bool) -> Image.Image:
    """A photo under promotional text, or a bare one: drawn from the same groups, as often.

    Raises ValueError where there is no photo without letters, or no bare picture comes.
    """
    weights = PHOTO_WEIGHTS["spam"]
    groups = [group for group in LETTERLESS if sources.photos.get(group)]
    if not groups:
        raise ValueError(f"no photo of {', '.join(LETTERLESS)} is at hand")
    group = rng.choices(groups, [weights[group] for group in groups])[0]
    alike = replace(sources, photos={group: sources.photos[group]})
    if not bare:
        return compose_overlay(rng, "spam", alike).image
    for _ in range(_MOST_TRIES):
        drawn = compose_overlay(rng, "honest", alike)
        if not drawn.text:
            return drawn.image
    raise ValueError("the maker gives every honest picture a text")


def synthetic(data: Path, part: Part, count: int, seed: int, work: Path) -> Labelled:
    """Honest and spam pictures of training.synthetic."""
    sources = load_sources(data, part)
    kinds: dict[str, Kind] = {kind: kind for kind in KINDS}

    def draw(label: str, index: int) -> Image.Image:
        return compose(picture_rng(seed, part, kinds[label], index), kinds[label], sources).image

    return _drawn(work / f"synthetic-{part}-{seed}-{count}", KINDS, count, draw)


def screens(data: Path, part: Part, count: int, seed: int, work: Path) -> Labelled:
    """Screenshots of training.screens, of every intent equally many."""
    sources = load_sources(data, part)
    intents: dict[str, Intent] = {intent: intent for intent in INTENTS}

    def draw(label: str, index: int) -> Image.Image:
        intent = intents[label]
        return draw_screen(screen_rng(seed, part, intent, index), intent, sources).image

    return _drawn(work / f"screens-{part}-{seed}-{count}", INTENTS, count, draw)


def _drawn(folder: Path, classes: tuple[str, ...], count: int, draw: Draw) -> Labelled:
    """At least ``count`` pictures as files, equally many of each class; drawn where not there."""
    each = -(-count // len(classes))
    if not folder.exists():
        partial = folder.with_name(folder.name + ".part")
        for label in classes:
            (partial / label).mkdir(parents=True, exist_ok=True)
        slots = [(label, index) for index in range(each) for label in classes]
        for label, index in tqdm(slots, folder.name, unit="picture", leave=False):
            quality = random.Random(f"{folder.name}/{label}/{index}").randint(60, 95)
            draw(label, index).save(_file(partial, label, index), quality=quality)
        partial.rename(folder)
    files = [_file(folder, label, index) for label in classes for index in range(each)]
    return Labelled(files, np.repeat(np.arange(len(classes), dtype=np.int64), each))


def _file(folder: Path, label: str, index: int) -> Path:
    return folder / label / f"{index:05d}.jpg"
