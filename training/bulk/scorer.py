"""The models of a bundle in one process: batches of pictures to rows of scores."""

import hashlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import FEATURE_OF, stack
from reviewlens.errors import ReviewlensError
from reviewlens.picture import Picture, PictureLimits, decode, too_many_bytes
from reviewlens.reading.reader import EasyOcrReader
from training.bulk.source import Blobs


def schema_of(*, text: bool) -> pa.Schema:
    """The columns of the results; `text` adds what was read.

    `proba` is the stack's probability of the class named, and `p_<base>` what that base model gives
    to the same class. Where there is an `error`, all but `path` are null.
    """
    fields = [
        pa.field("path", pa.string(), nullable=False),
        pa.field("class_id", pa.int64()),
        pa.field("class_name", pa.string()),
        pa.field("proba", pa.float64()),
        *(pa.field(f"p_{name}", pa.float64()) for name in FEATURE_OF),
        pa.field("action", pa.string()),
        *([pa.field("text", pa.string())] if text else []),
        pa.field("error", pa.string()),
    ]
    return pa.schema(fields)


class Scorer:
    """Encoder, reader, base models and stacker; not to be shared by threads."""

    def __init__(self, bundle: str, *, text: bool = False) -> None:
        """Load all of it; raises BundleError and ModelUnavailable as the service does."""
        opened = Bundle.open(bundle)
        self._manifest = opened.manifest
        self._clip = Clip(opened.encoder_settings())
        opened.require_encoder(self._clip.identity)
        self._reader = EasyOcrReader(opened.reader_settings())
        opened.require_reader(self._reader.identity)
        self._base = {name: opened.classifier(name) for name in FEATURE_OF}
        self._stacker = opened.classifier("stacker")
        self._limits = PictureLimits()
        self._text = text
        self._schema = schema_of(text=text)

    def files(self, table: pa.Table) -> pa.Table:
        """Scores of a table of `path` and `file`."""
        files = [Path(file) for file in table["file"].to_pylist()]
        return self._score(table["path"].to_pylist(), [self._read(file) for file in files])

    def blobs(self, table: pa.Table, source: Blobs, done: frozenset[str]) -> pa.Table:
        """Scores of those rows of a table of bytes whose names are not in `done`."""
        contents: list[bytes | None] = table[source.column].to_pylist()
        names = (
            [f"sha256:{hashlib.sha256(content or b'').hexdigest()}" for content in contents]
            if source.name is None
            else [str(name) for name in table[source.name].to_pylist()]
        )
        left = [index for index, name in enumerate(names) if name not in done]
        decoded = [self._decode(contents[index] or b"") for index in left]
        return self._score([names[index] for index in left], decoded)

    def _read(self, file: Path) -> Picture | str:
        try:
            if file.stat().st_size > self._limits.max_bytes:
                return str(too_many_bytes(self._limits))
            return self._decode(file.read_bytes())
        except OSError as error:
            return f"The file cannot be read: {error.strerror or error}."

    def _decode(self, data: bytes) -> Picture | str:
        try:
            return decode(data, self._limits)
        except ReviewlensError as error:
            return error.detail

    def _score(self, names: Sequence[str], decoded: Sequence[Picture | str]) -> pa.Table:
        pictures = [each for each in decoded if isinstance(each, Picture)]
        scored = iter(self._rows(pictures) if pictures else ())
        rows = [
            {"path": name, **(next(scored) if isinstance(each, Picture) else {"error": each})}
            for name, each in zip(names, decoded, strict=True)
        ]
        return pa.Table.from_pylist(rows, schema=self._schema)

    def _rows(self, pictures: Sequence[Picture]) -> list[dict[str, Any]]:
        readings = self._reader.read_all(pictures)
        features = {
            "embedding": self._clip.embed(pictures),
            "text": [reading.normalised for reading in readings],
        }
        base: Mapping[Any, Probabilities] = {
            name: model.predict_proba(features[FEATURE_OF[name]])
            for name, model in self._base.items()
        }
        names = self._manifest.class_names
        rows = []
        for index, stacked in enumerate(stack(self._stacker, base)):
            best = int(stacked.argmax())
            row = {
                "class_id": best,
                "class_name": names[best],
                "proba": float(stacked[best]),
                **{f"p_{name}": float(given[index, best]) for name, given in base.items()},
                "action": self._manifest.action(dict(zip(names, stacked.tolist(), strict=True))),
            }
            rows.append(row | ({"text": readings[index].text} if self._text else {}))
        return rows
