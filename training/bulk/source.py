"""What is to be scored: a folder, paths in CSV or Parquet, or the bytes of pictures in Parquet."""

import hashlib
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.dataset

from reviewlens.errors import DataError
from reviewlens.files import pictures_in, printable
from training.tables import csv_rows

_COLUMNS = ("path", "image", "file", "bytes")
_FOLDER, _CSV, _PARQUET = "folder", ".csv", ".parquet"


@dataclass(frozen=True)
class Files:
    """Pictures by path, relative to `folder` where they are not absolute.

    In the results each is named by what of its path can be written.
    """

    paths: tuple[str, ...]
    folder: Path

    def __len__(self) -> int:
        return len(self.paths)

    def without(self, done: frozenset[str]) -> "Files":
        """Those that are not done."""
        return Files(tuple(path for path in self.paths if printable(path) not in done), self.folder)

    def tables(self, rows: int) -> Iterator[pa.Table]:
        """Tables of `path`, its name, and `file`, its bytes, of at most `rows` rows."""
        for start in range(0, len(self.paths), rows):
            paths = self.paths[start : start + rows]
            files = [os.fsencode((self.folder / path).absolute()) for path in paths]
            yield pa.table({"path": [printable(path) for path in paths], "file": files})


@dataclass(frozen=True)
class Blobs:
    """The bytes of pictures in Parquet, in `column`; `name` is the column that names them.

    Without one a picture is named by its digest, `sha256:…`.
    """

    files: tuple[Path, ...]
    column: str
    name: str | None
    rows: int

    def __len__(self) -> int:
        return self.rows

    @property
    def columns(self) -> list[str]:
        """Those that are read."""
        return [self.column] if self.name is None else [self.column, self.name]

    def names(self, table: pa.Table) -> list[str]:
        """What the pictures of a table of those columns are called."""
        if self.name is not None:
            return [str(name) for name in table[self.name].to_pylist()]
        contents: list[bytes | None] = table[self.column].to_pylist()
        return [f"sha256:{hashlib.sha256(content or b'').hexdigest()}" for content in contents]

    def left(self, done: frozenset[str]) -> int:
        """How many are not done; all may be where only their bytes name them."""
        if self.name is None or not done:
            return self.rows
        content = _dataset(self.files)
        return sum(
            name not in done
            for batch in content.to_batches(columns=[self.name])
            for name in self.names(pa.Table.from_batches([batch]))
        )

    def tables(self, rows: int) -> Iterator[pa.Table]:
        """Tables of those columns, of at most `rows` rows."""
        content = _dataset(self.files)
        for batch in content.to_batches(columns=self.columns, batch_size=rows):
            if batch.num_rows:
                yield pa.Table.from_batches([batch])


def open_source(given: Path, column: str | None = None, name: str | None = None) -> Files | Blobs:
    """Look at what is given.

    `column` is that of paths, or of the bytes of pictures; `name` names pictures that come as
    bytes. Relative paths are relative to the file, or folder, that they stand in. Raises DataError
    where there is nothing to score.
    """
    kind = _kind_of(given)
    if kind == _FOLDER:
        files = tuple(str(file.relative_to(given)) for file in pictures_in(given))
        source: Files | Blobs = Files(files, given)
    elif kind == _CSV:
        source = Files(tuple(dict.fromkeys(_csv_paths(given, column))), given.parent)
    else:
        source = _parquet(given, column, name)
    if not len(source):
        raise DataError(f"'{given}' holds no picture.")
    return source


def _kind_of(given: Path) -> str:
    if given.is_file() and given.suffix.lower() in (_CSV, _PARQUET):
        return given.suffix.lower()
    if given.is_dir():
        return _PARQUET if _parquet_files(given) else _FOLDER
    raise DataError(
        f"'{given}' is neither a folder of pictures, nor a .csv or .parquet file, nor a folder of "
        ".parquet files."
    )


def _parquet_files(given: Path) -> tuple[Path, ...]:
    """The file, or those of a folder; OUT may be a folder in it that is named like them."""
    if given.is_file():
        return (given,)
    return tuple(sorted(file for file in given.glob(f"*{_PARQUET}") if file.is_file()))


def _dataset(files: Sequence[Path]) -> pyarrow.dataset.Dataset:
    return pyarrow.dataset.dataset([str(file) for file in files], format="parquet")


def _csv_paths(given: Path, column: str | None) -> Iterator[str]:
    with csv_rows(given) as rows:
        chosen = _column(column, rows.fieldnames or (), given)
        yield from (row[chosen] for row in rows if row[chosen])


def _parquet(given: Path, column: str | None, name: str | None) -> Files | Blobs:
    try:
        files = _parquet_files(given)
        content = _dataset(files)
        schema = content.schema
    except (OSError, pa.ArrowInvalid) as error:
        raise DataError(f"'{given}' cannot be read as Parquet: {error}") from None
    chosen = _column(column, schema.names, given)
    kind = schema.field(chosen).type
    if pa.types.is_string(kind) or pa.types.is_large_string(kind):
        # A column `path` beside `bytes` names the pictures; alone, it says where they lie.
        beside = _bytes_beside(schema) if column is None else None
        if beside is None:
            paths = (
                path
                for batch in content.to_batches(columns=[chosen])
                for path in batch.column(0).to_pylist()
                if path
            )
            folder = given if given.is_dir() else given.parent
            return Files(tuple(dict.fromkeys(paths)), folder)
        name, chosen = name or chosen, beside
    elif not (pa.types.is_binary(kind) or pa.types.is_large_binary(kind)):
        raise DataError(f"The column '{chosen}' of '{given}' holds neither paths nor bytes: {kind}")
    if name is None and "path" in schema.names and chosen != "path":
        name = "path"
    if name is not None and name not in schema.names:
        raise DataError(f"'{given}' has no column '{name}': {', '.join(schema.names)}.")
    return Blobs(files, chosen, name, content.count_rows())


def _bytes_beside(schema: pa.Schema) -> str | None:
    kinds = {field.name: field.type for field in schema}
    named = (column for column in _COLUMNS if column in kinds)
    return next((column for column in named if pa.types.is_binary(kinds[column])), None)


def _column(asked: str | None, names: Sequence[str], given: Path) -> str:
    chosen = asked or next((column for column in _COLUMNS if column in names), None)
    if chosen is None or chosen not in names:
        wanted = f"no column '{asked}'" if asked else f"none of the columns {', '.join(_COLUMNS)}"
        raise DataError(
            f"'{given}' has {wanted}, but {', '.join(names) or 'none at all'}: name the one with "
            "the paths, or with the bytes of the pictures, by --column."
        )
    return chosen
