"""The folder of results: Parquet parts, each written whole, and what they hold already."""

import json
from pathlib import Path
from time import monotonic
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from reviewlens.digests import sha256_of_file
from reviewlens.errors import DataError
from reviewlens.integrity import MANIFEST, read_manifest

_ROWS = 10_000
_SECONDS = 30.0
_KEY = b"reviewlens"


class Parts:
    """Takes rows, and writes them after `_ROWS` of them or `_SECONDS`, whichever comes first."""

    def __init__(self, folder: Path, bundle: Path, schema: pa.Schema) -> None:
        """Look at what is there; raises DataError where it is of another bundle, or no folder."""
        manifest = read_manifest(bundle)
        made_by = {
            "bundle": manifest.name,
            "version": manifest.version,
            "manifest": sha256_of_file(bundle / MANIFEST),
        }
        self._folder = folder
        self._schema = schema.with_metadata({_KEY: json.dumps(made_by).encode()})
        self._waiting: list[pa.Table] = []
        self._rows, self._since = 0, monotonic()
        if folder.exists() and not folder.is_dir():
            raise DataError(f"'{folder}' is a file: name a folder for the results.")
        self._there = sorted(folder.glob("part-*.parquet"))
        for part in self._there:
            if not pq.read_schema(part).equals(self._schema, check_metadata=True):
                raise DataError(
                    f"'{folder}' holds scores of another bundle, or other columns: name another "
                    "folder, or remove it."
                )

    def done(self) -> frozenset[str]:
        """The names of the pictures that were scored before, those with an error too."""
        return frozenset(
            name
            for part in self._there
            for name in pq.read_table(part, columns=["path"])["path"].to_pylist()
        )

    def add(self, rows: pa.Table) -> None:
        """Take rows, and write what waits where it is time."""
        if not self._waiting:
            self._since = monotonic()
        self._waiting.append(rows)
        self._rows += rows.num_rows
        if self._rows >= _ROWS or monotonic() - self._since >= _SECONDS:
            self.flush()

    def flush(self) -> None:
        """Write what waits; a part is there whole or not at all."""
        if not self._rows:
            return
        self._folder.mkdir(parents=True, exist_ok=True)
        name = f"part-{len(self._there):05}-{uuid4().hex[:8]}.parquet"
        fresh = self._folder / f".{name}"  # readers of Parquet folders pass hidden files over
        table = pa.concat_tables(self._waiting).select(self._schema.names).cast(self._schema)
        pq.write_table(table, fresh)
        fresh.rename(self._folder / name)
        self._there.append(self._folder / name)
        self._waiting, self._rows = [], 0
