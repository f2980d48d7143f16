"""Files of pictures in folders."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

PICTURE_SUFFIXES: Final = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".mpo"}
)


def pictures_in(folder: Path) -> Iterator[Path]:
    """The files below `folder` that are named as pictures, sorted; hidden ones are passed over."""
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() in PICTURE_SUFFIXES and not hidden and file.is_file():
            yield file


def printable(path: str) -> str:
    r"""A path as UTF-8 can hold it: bytes in it that are none are written as `\udcff`."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")
