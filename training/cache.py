"""What was computed of pictures, in one SQLite file."""

import hashlib
import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path

_MOST_VARIABLES = 500


class FeatureCache:
    """Values by the digest of the picture and of what computed them; and the digests of files."""

    def __init__(self, file: Path) -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        self._connection = sqlite3.connect(file)
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS features "
            "(maker TEXT, picture TEXT, value BLOB, PRIMARY KEY (maker, picture))"
        )
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS files "
            "(path TEXT PRIMARY KEY, size INTEGER, modified INTEGER, digest TEXT)"
        )

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def get(self, maker: str, pictures: Sequence[str]) -> dict[str, bytes]:
        """The values that are known, by picture."""
        found: dict[str, bytes] = {}
        for start in range(0, len(pictures), _MOST_VARIABLES):
            asked = pictures[start : start + _MOST_VARIABLES]
            marks = ",".join("?" * len(asked))
            query = f"SELECT picture, value FROM features WHERE maker = ? AND picture IN ({marks})"
            found.update(self._connection.execute(query, (maker, *asked)).fetchall())
        return found

    def put(self, maker: str, values: Mapping[str, bytes]) -> None:
        """Keep values by picture, all or none."""
        rows = [(maker, picture, value) for picture, value in values.items()]
        with self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO features VALUES (?, ?, ?)", rows)

    def digest_of(self, file: Path) -> str:
        """SHA-256 of a file, read again only where its size or time of change differs.

        Raises OSError where it cannot be read.
        """
        state = file.stat()
        path, seen = str(file.resolve()), (state.st_size, state.st_mtime_ns)
        query = "SELECT size, modified, digest FROM files WHERE path = ?"
        known = self._connection.execute(query, (path,)).fetchone()
        if known is not None and known[:2] == seen:
            return str(known[2])
        with file.open("rb") as content:
            digest = hashlib.file_digest(content, "sha256").hexdigest()
        with self._connection:
            self._connection.execute(
                "INSERT OR REPLACE INTO files VALUES (?, ?, ?, ?)", (path, *seen, digest)
            )
        return digest
