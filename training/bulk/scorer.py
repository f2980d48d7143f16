"""Tables of pictures to tables of scores, in one process."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from reviewlens.ensemble import FEATURE_OF
from reviewlens.errors import ReviewlensError
from reviewlens.picture import Picture, PictureLimits, decode, too_many_bytes
from training.bulk.models import Models, Scored
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
    """Decodes pictures and scores them by the models of a bundle; not to be shared by threads."""

    def __init__(self, bundle: str, *, text: bool = False) -> None:
        """Load the models; raises BundleError and ModelUnavailable as the service does."""
        self._models = Models(bundle)
        self._limits = PictureLimits()
        self._text = text
        self._schema = schema_of(text=text)

    def files(self, table: pa.Table) -> pa.Table:
        """Scores of a table of `path` and `file`."""
        files = [Path(os.fsdecode(file)) for file in table["file"].to_pylist()]
        return self._score(table["path"].to_pylist(), [self._read(file) for file in files])

    def blobs(self, table: pa.Table, source: Blobs, done: frozenset[str]) -> pa.Table:
        """Scores of those rows of a table of bytes whose names are not in `done`."""
        contents: list[bytes | None] = table[source.column].to_pylist()
        names = source.names(table)
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
        scored = iter(self._models.score(pictures) if pictures else ())
        rows = [
            {"path": name}
            | (self._row(next(scored)) if isinstance(each, Picture) else {"error": each})
            for name, each in zip(names, decoded, strict=True)
        ]
        return pa.Table.from_pylist(rows, schema=self._schema)

    def _row(self, scored: Scored) -> dict[str, Any]:
        manifest, best = self._models.manifest, int(scored.stacked.argmax())
        names = manifest.class_names
        row = {
            "class_id": best,
            "class_name": names[best],
            "proba": float(scored.stacked[best]),
            **{f"p_{name}": float(given[best]) for name, given in scored.base.items()},
            "action": manifest.action(dict(zip(names, scored.stacked.tolist(), strict=True))),
        }
        return row | ({"text": scored.text} if self._text else {})
