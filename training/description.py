"""What is computed of one picture file: embedding, reading, size, perceptual hash."""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from PIL import Image
from pydantic import TypeAdapter

from reviewlens.clip import Clip
from reviewlens.errors import ReviewlensError
from reviewlens.picture import Picture, PictureLimits, decode
from reviewlens.reading.lines import Reading
from reviewlens.reading.reader import EasyOcrReader
from training.grouping import perceptual_hash

Kind = Literal["embedding", "reading", "look"]
KINDS: tuple[Kind, ...] = ("embedding", "reading", "look")
READINGS = TypeAdapter(Reading)


@dataclass(frozen=True)
class Wanted:
    """A file, and which kinds are not known of it yet."""

    file: Path
    kinds: frozenset[Kind]


@dataclass(frozen=True)
class Described:
    """What was computed, as it is kept; or why the file cannot be read."""

    digest: str
    values: Mapping[Kind, bytes]
    problem: str | None = None


class Describer:
    """Computes what is wanted of files, several at a time."""

    def __init__(self, clip: Clip, reader: EasyOcrReader, limits: PictureLimits) -> None:
        self._limits = limits
        # What was read is kept, not what is made of it: better clean-up needs no second reading.
        self._makers: Mapping[Kind, Callable[[Sequence[Picture]], list[bytes]]] = {
            "embedding": lambda pictures: [row.tobytes() for row in clip.embed(pictures)],
            "reading": lambda pictures: [
                READINGS.dump_json(reading) for reading in reader.read_all(pictures)
            ],
            "look": lambda pictures: [_look(picture) for picture in pictures],
        }

    def describe(self, wanted: Sequence[Wanted]) -> list[Described]:
        """What is wanted of each file, in order; an unreadable one has its problem instead."""
        decoded = [self._decode(each.file) for each in wanted]
        pictures = [picture for picture in decoded if isinstance(picture, Picture)]
        values: dict[str, dict[Kind, bytes]] = {picture.digest: {} for picture in pictures}
        for kind, make in self._makers.items():
            asked = [
                picture
                for picture, each in zip(decoded, wanted, strict=True)
                if isinstance(picture, Picture) and kind in each.kinds
            ]
            for picture, value in zip(asked, make(asked) if asked else (), strict=True):
                values[picture.digest][kind] = value
        return [
            Described(each.digest, values[each.digest])
            if isinstance(each, Picture)
            else Described("", {}, each)
            for each in decoded
        ]

    def _decode(self, file: Path) -> Picture | str:
        try:
            return decode(file.read_bytes(), self._limits)
        except (ReviewlensError, OSError) as error:
            return str(error)


@dataclass(frozen=True)
class Look:
    """Size in pixels of the file's picture as the models see it, and its perceptual hash.

    `phash` is that of training.grouping.perceptual_hash.
    """

    width: int
    height: int
    phash: int

    @classmethod
    def load(cls, value: bytes) -> "Look":
        """As kept."""
        return cls(**json.loads(value))


def _look(picture: Picture) -> bytes:
    phash = perceptual_hash(Image.fromarray(picture.pixels))
    look: dict[str, Any] = {"width": picture.width, "height": picture.height, "phash": phash}
    return json.dumps(look).encode()
