"""The pictures that arguments name: files, folders, globs, and `-` for stdin."""

import glob
from collections.abc import Iterable, Iterator
from pathlib import Path

from reviewlens.files import pictures_in

STDIN = "-"


def expand(arguments: Iterable[str]) -> list[str]:
    """The files, each once, in the order of the arguments; those that miss are kept as named.

    A folder stands for the pictures below it, a pattern that names no file itself for what matches
    it (`**` for any folders).
    """
    return list(dict.fromkeys(_expanded(arguments)))


def _expanded(arguments: Iterable[str]) -> Iterator[str]:
    for argument in arguments:
        path = Path(argument)
        if argument != STDIN and path.is_dir():
            yield from map(str, pictures_in(path))
        elif argument == STDIN or path.exists() or not glob.has_magic(argument):
            yield argument
        else:
            # Path.glob takes no absolute pattern.
            matches = sorted(map(Path, glob.glob(argument, recursive=True)))  # noqa: PTH207
            yield from (str(match) for match in matches if match.is_file())
