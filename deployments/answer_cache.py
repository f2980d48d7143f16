"""Answers by the digest of a file: spam campaigns send the same picture again and again."""

import logging
import os
import sqlite3
import tempfile
import time
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Final

from deployments.http.answers import Classification

_BUSY_S = 0.05
_OPENING_S = 5.0
_OLD_S = 7 * 24 * 3600.0
_EVERY: Final = 64
_log = logging.getLogger("ray.serve")


class AnswerCache:
    """At most `entries` answers, those that were asked for last; all ingresses of a node share it.

    SQLite in a folder that this user alone can enter. `run` names the build of the application: the
    next one, whose bundle or settings may be others, finds nothing. Where the file cannot be used,
    nothing is found and nothing is kept.
    """

    def __init__(self, run: str, entries: int, folder: Path | None = None) -> None:
        self._entries = entries
        self._writes = 0
        self._connection: sqlite3.Connection | None = None
        try:
            self._file = (folder or _own_folder()) / f"answers-{run}.sqlite"
            _drop_old(self._file)
            self._connection = _open(self._file)
        except (sqlite3.Error, OSError):
            _log.warning("answers are not kept: their file cannot be used", exc_info=True)

    def get(self, picture: bytes, model: str) -> Classification | None:
        """The answer of a model to the picture in a file's bytes; None: not known."""
        if self._connection is None:
            return None
        try:
            row = self._connection.execute(
                "UPDATE answers SET used = ? WHERE picture = ? AND model = ? RETURNING answer",
                (time.time(), sha256(picture).digest(), model),
            ).fetchone()
        except sqlite3.Error:
            _log.warning("the cache of answers cannot be read", exc_info=True)
            return None
        return None if row is None else Classification.model_validate_json(row[0])

    def put(self, picture: bytes, model: str, answer: Classification) -> None:
        """Keep an answer; now and then those that were asked for longest ago are dropped."""
        if self._connection is None:
            return
        row = (sha256(picture).digest(), model, answer.model_dump_json(), time.time())
        self._writes += 1
        try:
            self._connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", row)
            if self._writes % _EVERY == 0:
                self._connection.execute(
                    "DELETE FROM answers WHERE used < "
                    "(SELECT used FROM answers ORDER BY used DESC LIMIT 1 OFFSET ?)",
                    (self._entries - 1,),
                )
                os.utime(self._file)  # in use, however seldom SQLite itself writes to it
        except (sqlite3.Error, OSError):
            _log.warning("the cache of answers cannot be written", exc_info=True)


def _open(file: Path) -> sqlite3.Connection:
    """Calls come from several threads, one at a time: the connection has a lock of its own."""
    connection = sqlite3.connect(file, _OPENING_S, isolation_level=None, check_same_thread=False)
    # What is lost when the machine stops was a copy.
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute(
        "CREATE TABLE IF NOT EXISTS answers "
        "(picture BLOB, model TEXT, answer TEXT, used REAL, PRIMARY KEY (picture, model))"
        " WITHOUT ROWID"
    )
    connection.execute("CREATE INDEX IF NOT EXISTS by_use ON answers (used)")
    connection.execute(f"PRAGMA busy_timeout = {1000 * _BUSY_S:.0f}")
    return connection


def _drop_old(own: Path) -> None:
    """Remove what earlier runs have left: a database, and what SQLite keeps beside it."""
    for database in own.parent.glob("answers-*.sqlite"):
        parts = [database, *database.parent.glob(f"{database.name}-*")]
        with suppress(OSError):
            old = time.time() - max(part.stat().st_mtime for part in parts) > _OLD_S
            for part in parts if old and database != own else ():
                part.unlink()


def _own_folder() -> Path:
    """A folder for caches, of this user alone.

    Raises PermissionError where somebody else has made it: what lies there would be believed.
    """
    folder = Path(tempfile.gettempdir()) / f"reviewlens-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    state = folder.lstat()
    if state.st_uid != os.getuid() or state.st_mode & 0o077 or folder.is_symlink():
        raise PermissionError(f"{folder} is not this user's alone: remove it, or set TMPDIR.")
    return folder
