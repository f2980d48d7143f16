"""Embedding and text of every picture, computed once and kept."""

import hashlib
import json
import sqlite3
from collections.abc import Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from pydantic import TypeAdapter
from tqdm import tqdm

from reviewlens.arrays import Embeddings, Labels
from reviewlens.clip import Clip
from reviewlens.ensemble import Feature
from reviewlens.errors import DataError
from reviewlens.picture import Picture, PictureLimits
from reviewlens.reading.lines import Reading
from reviewlens.reading.reader import EasyOcrReader
from training.dataset import ImageFolder, read_picture

_CHUNK = 16
_READINGS = TypeAdapter(Reading)


@dataclass(frozen=True)
class Features:
    """What the models see of n pictures."""

    embeddings: Embeddings
    texts: tuple[str, ...]
    labels: Labels
    digests: tuple[str, ...]

    def by_name(self) -> dict[Feature, Any]:
        """As the ensemble takes them."""
        return {"embedding": self.embeddings, "text": list(self.texts)}


class FeatureCache:
    """Values in one SQLite file, by the digest of the picture and of what computed them."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(file)
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS features "
            "(maker TEXT, picture TEXT, value BLOB, PRIMARY KEY (maker, picture))"
        )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def get(self, maker: str, pictures: Sequence[str]) -> dict[str, bytes]:
        """The values that are known, by picture."""
        marks = ",".join("?" * len(pictures))
        query = f"SELECT picture, value FROM features WHERE maker = ? AND picture IN ({marks})"
        return dict(self._connection.execute(query, (maker, *pictures)).fetchall())

    def put(self, maker: str, values: Mapping[str, bytes]) -> None:
        """Keep values by picture, all or none."""
        rows = [(maker, picture, value) for picture, value in values.items()]
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO features VALUES (?, ?, ?)", rows)


def extract(
    folder: ImageFolder,
    clip: Clip,
    reader: EasyOcrReader,
    limits: PictureLimits,
    cache_file: Path,
) -> Features:
    """Embed and read every picture that is not in the cache yet.

    Unreadable files are logged and left out. Raises DataError where none can be read.
    """
    embedded, read, digests, labels = [], [], [], []
    with (
        closing(FeatureCache(cache_file)) as cache,
        tqdm(total=len(folder.files), unit="picture", desc="features") as bar,
    ):
        for start in range(0, len(folder.files), _CHUNK):
            chunk = slice(start, start + _CHUNK)
            decoded = [read_picture(file, limits) for file in folder.files[chunk]]
            pictures = [picture for picture in decoded if picture is not None]
            embedded += _embeddings(pictures, clip, cache, limits)
            read += _texts(pictures, reader, cache, limits)
            digests += [picture.digest for picture in pictures]
            readable = [picture is not None for picture in decoded]
            labels += folder.labels[chunk][readable].tolist()
            bar.update(len(decoded))
    if not digests:
        raise DataError("None of the pictures could be read.")
    return Features(np.stack(embedded), tuple(read), np.array(labels), tuple(digests))


def _embeddings(
    pictures: Sequence[Picture], clip: Clip, cache: FeatureCache, limits: PictureLimits
) -> list[Embeddings]:
    identity = clip.identity.model_dump(mode="json", exclude={"source", "revision"})
    maker = _digest([identity, clip.settings.dtype, limits.max_side])
    known = cache.get(maker, [picture.digest for picture in pictures])
    fresh = [picture for picture in pictures if picture.digest not in known]
    vectors = clip.embed(fresh)
    computed = {
        picture.digest: vector.tobytes() for picture, vector in zip(fresh, vectors, strict=True)
    }
    cache.put(maker, computed)
    known |= computed
    return [np.frombuffer(known[picture.digest], dtype=np.float32) for picture in pictures]


def _texts(
    pictures: Sequence[Picture], reader: EasyOcrReader, cache: FeatureCache, limits: PictureLimits
) -> list[str]:
    maker = _digest([reader.identity.model_dump(mode="json"), limits.max_side])
    known = cache.get(maker, [picture.digest for picture in pictures])
    fresh = [picture for picture in pictures if picture.digest not in known]
    computed = {
        picture.digest: _READINGS.dump_json(reading)
        for picture, reading in zip(fresh, reader.read_all(fresh), strict=True)
    }
    cache.put(maker, computed)
    known |= computed
    # What was read is kept, and not what is made of it: better clean-up needs no second reading.
    return [_READINGS.validate_json(known[picture.digest]).normalised for picture in pictures]


def _digest(parts: list[Any]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
