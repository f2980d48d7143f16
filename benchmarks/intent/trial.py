"""The held-out pictures, what each way makes of them, and how that comes out slice by slice."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reviewlens.arrays import Labels, Probabilities
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.intent_model import IntentModel, Way
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.zero_shot import OTHER
from training.intent.pictures import PHOTOS, Made, draw_pictures, in_order
from training.intent.threshold import Outcome, best_intents, outcome_of
from training.intent.train import CLASSES, look

ALL = "all"
SLICES: Mapping[str, Callable[[Made], bool]] = {
    ALL: lambda _: True,
    "payment-problem": lambda made: made.intent == "payment-problem",
    "course-problem": lambda made: made.intent == "course-problem",
    "profile-problem": lambda made: made.intent == "profile-problem",
    "Russian": lambda made: made.language == "ru",
    "English": lambda made: made.language == "en",
    "phone": lambda made: made.device == "phone",
    "desktop": lambda made: made.device == "desktop",
    "tablet": lambda made: made.device == "tablet",
    "light": lambda made: not made.dark,
    "dark": lambda made: made.dark,
    "chats": lambda made: made.chat,
    "cropped": lambda made: "cropped" in made.changes,
    "marked by hand": lambda made: "marked" in made.changes,
    "photographed off a screen": lambda made: "photographed" in made.changes,
}
PHOTOS_AND_EMPTY = "photos, offers and empty screens"
OTHERS: Mapping[str, Callable[[Made], bool]] = {
    "other screenshots": lambda made: made.kind == "screen",
    **{kind: lambda made, kind=kind: made.kind == kind for kind in dict.fromkeys(PHOTOS)},  # type: ignore[misc]
    PHOTOS_AND_EMPTY: lambda made: made.kind != "screen",
}


@dataclass(frozen=True)
class Trial:
    """n pictures and the probabilities, [n, classes], that each way gives; one threshold each."""

    pictures: Sequence[Made]
    ways: Mapping[Way, Probabilities]
    thresholds: Mapping[Way, float]

    @property
    def labels(self) -> Labels:
        """The place of each picture's intent in CLASSES."""
        return np.array([CLASSES.index(made.intent) for made in self.pictures], np.int64)

    def outcomes(self, belongs: Callable[[Made], bool], *, others: bool) -> dict[Way, Outcome]:
        """The outcome of each way on a slice of the screenshots, or of the others."""
        rows = [
            index
            for index, made in enumerate(self.pictures)
            if belongs(made) and (made.intent == OTHER) == others
        ]
        return {
            way: outcome_of(
                self.labels[rows], of_way[rows], self.thresholds[way], CLASSES.index(OTHER)
            )
            for way, of_way in self.ways.items()
        }

    def confusion(self, way: Way) -> dict[str, dict[str, int]]:
        """How often pictures of each class, "other" too, were taken for each intent."""
        best, _ = best_intents(self.ways[way], CLASSES.index(OTHER))
        counts = {truth: dict.fromkeys(CLASSES, 0) for truth in CLASSES}
        for truth, answer in zip(self.labels, best, strict=True):
            counts[CLASSES[truth]][CLASSES[answer]] += 1
        return {
            truth: {name: count for name, count in row.items() if name != OTHER}
            for truth, row in counts.items()
        }


def hold(
    data: Path,
    bundle: Bundle,
    work: Path,
    cache_file: Path,
    *,
    screens: int,
    photos: int,
    seed: int,
) -> Trial:
    """Draw the pictures of a seed from the test part, and let each way of the bundle judge them.

    `screens` are of every intent, "other" too. What was read before comes from the cache.
    """
    clip = Clip(bundle.encoder_settings())
    bundle.require_encoder(clip.identity)
    reader = EasyOcrReader(bundle.reader_settings())
    bundle.require_reader(reader.identity)
    model = IntentModel.of(bundle)
    folder = work / f"test-{seed}-{screens}-{photos}"
    drawn = draw_pictures(data, folder, "test", screens=screens, photos=photos, seed=seed)
    seen = look(folder, clip, reader, cache_file)
    record = bundle.manifest.intent
    chosen = {way: of["threshold"] for way, of in record.metrics.items()} if record else {}
    ways = model.ways(seen.zero_shot, seen.texts)
    return Trial(
        pictures=in_order(folder, drawn, seen.digests),
        ways=ways,
        thresholds={way: chosen.get(way, model.threshold) for way in ways},
    )
