"""Answers by the digest of a file: spam campaigns send the same picture again and again."""

import logging
import os
import sqlite3
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Final

from deployments.http.answers import Classification

_BUSY_S = 0.05
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
        folder = folder or _own_folder()
        _drop_old(folder)
        self._connection = sqlite3.connect(
            folder / f"answers-{run}.sqlite",
            timeout=_BUSY_S,
            isolation_level=None,
            check_same_thread=False,
        )
        # What is lost when the machine stops was a copy.
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = OFF")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS answers "
            "(picture BLOB, model TEXT, answer TEXT, used REAL, PRIMARY KEY (picture, model))"
            " WITHOUT ROWID"
        )
        self._connection.execute("CREATE INDEX IF NOT EXISTS by_use ON answers (used)")

    def get(self, picture: bytes, model: str) -> Classification | None:
        """The answer of a model to a picture, by the SHA-256 of its file; None: not known."""
        try:
            row = self._connection.execute(
                "UPDATE answers SET used = ? WHERE picture = ? AND model = ? RETURNING answer",
                (time.time(), picture, model),
            ).fetchone()
        except sqlite3.Error:
            _log.warning("the cache of answers cannot be read", exc_info=True)
            return None
        return None if row is None else Classification.model_validate_json(row[0])

    def put(self, picture: bytes, model: str, answer: Classification) -> None:
        """Keep an answer; now and then those that were asked for longest ago are dropped."""
        row = (picture, model, answer.model_dump_json(), time.time())
        self._writes += 1
        try:
            self._connection.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", row)
            if self._writes % _EVERY == 0:
                self._connection.execute(
                    "DELETE FROM answers WHERE used < "
                    "(SELECT used FROM answers ORDER BY used DESC LIMIT 1 OFFSET ?)",
                    (self._entries - 1,),
                )
        except sqlite3.Error:
            _log.warning("the cache of answers cannot be written", exc_info=True)


def _drop_old(folder: Path) -> None:
    """Remove what earlier runs have left."""
    for file in folder.glob("answers-*.sqlite*"):
        with suppress(OSError):
            if time.time() - file.stat().st_mtime > _OLD_S:
                file.unlink()


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
