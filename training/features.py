"""Embedding, text and look of every picture, computed once and kept."""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imagehash
import numpy as np
import numpy.typing as npt
from tqdm import tqdm

from reviewlens.arrays import Embeddings, Labels
from reviewlens.clip import Clip
from reviewlens.ensemble import Feature
from reviewlens.errors import DataError
from reviewlens.picture import PictureLimits
from reviewlens.reading.reader import EasyOcrReader
from training.cache import FeatureCache
from training.dataset import LabelledPictures
from training.description import KINDS, READINGS, Described, Describer, Kind, Look, Wanted

_CHUNK = 512
_AT_ONCE = 16
_FEWEST_FOR_RAY = 64


@dataclass(frozen=True)
class Features:
    """What the models see of the n pictures that can be read, and what is known of them.

    `unreadable` tells of the files that were left out why they were.
    """

    pictures: LabelledPictures
    embeddings: Embeddings
    texts: tuple[str, ...]
    with_code: npt.NDArray[np.bool_]
    looks: tuple[Look, ...]
    digests: tuple[str, ...]
    unreadable: Mapping[Path, str]

    @property
    def labels(self) -> Labels:
        """int [n]."""
        return self.pictures.labels

    def by_name(self) -> dict[Feature, Any]:
        """As the ensemble takes them."""
        return {"embedding": self.embeddings, "text": list(self.texts)}

    def subset(self, rows: npt.NDArray[np.int64]) -> "Features":
        """Those of `rows`."""
        return Features(
            self.pictures.subset(rows),
            self.embeddings[rows],
            tuple(self.texts[row] for row in rows),
            self.with_code[rows],
            tuple(self.looks[row] for row in rows),
            tuple(self.digests[row] for row in rows),
            self.unreadable,
        )


@dataclass(frozen=True)
class Extraction:
    """How pictures are described: by what, where it is kept, and by how many workers.

    With 0 `workers` everything runs in this process; None means a Ray Data job where it pays.
    `gpus` are those of a worker.
    """

    clip: Clip
    reader: EasyOcrReader
    cache_file: Path
    limits: PictureLimits = field(default_factory=PictureLimits)
    workers: int | None = None
    gpus: float = 0.0


def extract(pictures: LabelledPictures, extraction: Extraction) -> Features:
    """Describe every picture that is not in the cache yet; raises DataError if none can be read."""
    makers = _makers(extraction)
    digests: list[str | None] = [None] * len(pictures.files)
    unreadable: dict[Path, str] = {}
    with closing(FeatureCache(extraction.cache_file)) as cache:
        wanted: dict[int, Wanted] = {}
        for start in range(0, len(digests), _CHUNK):
            chunk = range(start, min(start + _CHUNK, len(digests)))
            for index in chunk:
                try:
                    digests[index] = cache.digest_of(pictures.files[index])
                except OSError as error:
                    unreadable[pictures.files[index]] = str(error)
            asked = [digest for index in chunk if (digest := digests[index])]
            known = {kind: cache.get(makers[kind], asked) for kind in KINDS}
            for index in chunk:
                kinds = frozenset(kind for kind in KINDS if digests[index] not in known[kind])
                if kinds and digests[index]:
                    wanted[index] = Wanted(pictures.files[index], kinds)
        rows, todo = list(wanted), list(wanted.values())
        with tqdm(total=len(digests), initial=len(digests) - len(todo), unit="picture") as bar:
            for place, described in _described(todo, extraction):
                index = rows[place]
                if described.problem is not None:
                    unreadable[pictures.files[index]], digests[index] = described.problem, None
                else:
                    digests[index] = described.digest
                    for kind, value in described.values.items():
                        cache.put(makers[kind], {described.digest: value})
                bar.update()
        readable = np.array([row for row, digest in enumerate(digests) if digest], np.int64)
        if not len(readable):
            raise DataError("None of the pictures could be read.")
        found = [digest for digest in digests if digest]
        return _assemble(pictures.subset(readable), found, cache, makers, unreadable)


def _described(wanted: Sequence[Wanted], extraction: Extraction) -> Iterator[tuple[int, Described]]:
    workers = extraction.workers
    if not wanted:
        return
    if workers == 0 or (workers is None and len(wanted) < _FEWEST_FOR_RAY):
        describer = Describer(extraction.clip, extraction.reader, extraction.limits)
        for start in range(0, len(wanted), _AT_ONCE):
            yield from enumerate(describer.describe(wanted[start : start + _AT_ONCE]), start)
        return
    from training.extraction import describe_in_cluster

    yield from describe_in_cluster(
        wanted,
        extraction.clip.settings,
        extraction.reader.settings,
        extraction.limits,
        workers,
        extraction.gpus,
    )


def _assemble(
    pictures: LabelledPictures,
    digests: Sequence[str],
    cache: FeatureCache,
    makers: Mapping[Kind, str],
    unreadable: Mapping[Path, str],
) -> Features:
    embeddings: list[Embeddings] = []
    texts: list[str] = []
    with_code: list[bool] = []
    looks: list[Look] = []
    for start in range(0, len(digests), _CHUNK):
        asked = digests[start : start + _CHUNK]
        known = {kind: cache.get(makers[kind], asked) for kind in KINDS}
        embeddings += [np.frombuffer(known["embedding"][key], np.float32) for key in asked]
        for digest in asked:
            reading = READINGS.validate_json(known["reading"][digest])
            texts.append(reading.normalised)
            with_code.append(bool(reading.codes))
        looks += [Look.load(known["look"][digest]) for digest in asked]
    return Features(
        pictures,
        np.stack(embeddings),
        tuple(texts),
        np.array(with_code),
        tuple(looks),
        tuple(digests),
        unreadable,
    )


def _makers(extraction: Extraction) -> dict[Kind, str]:
    """What computes each kind, as a digest."""
    clip, side = extraction.clip, extraction.limits.max_side
    encoder = clip.identity.model_dump(mode="json", exclude={"source", "revision"})
    return {
        "embedding": _digest([encoder, clip.settings.dtype, side]),
        "reading": _digest([extraction.reader.identity.model_dump(mode="json"), side]),
        "look": _digest(["imagehash.phash", imagehash.__version__, side]),
    }


def _digest(parts: list[Any]) -> str:
    return hashlib.sha256(json.dumps(parts, sort_keys=True).encode()).hexdigest()
