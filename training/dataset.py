"""A folder of labelled pictures: DIR/<class>/*.jpg."""

import hashlib
import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from reviewlens.arrays import Labels
from reviewlens.errors import DataError, ReviewlensError
from reviewlens.picture import Picture, PictureLimits, decode

_log = logging.getLogger(__name__)

SUFFIXES = frozenset(
    {".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif", ".mpo"}
)


@dataclass(frozen=True)
class ImageFolder:
    """Files and their labels; `class_names` are the sorted names of the class folders."""

    class_names: tuple[str, ...]
    files: tuple[Path, ...]
    labels: Labels

    @classmethod
    def open(cls, folder: Path) -> "ImageFolder":
        """List a folder; raises DataError where it holds fewer than two classes of pictures."""
        if not folder.is_dir():
            raise DataError(f"'{folder}' is not a folder; it should hold one for each class.")
        by_class = {
            entry.name: sorted(
                file
                for file in entry.rglob("*")
                if file.is_file() and file.suffix.lower() in SUFFIXES
            )
            for entry in sorted(folder.iterdir())
            if entry.is_dir() and not entry.name.startswith(".")
        }
        filled = {name: files for name, files in by_class.items() if files}
        if len(filled) < 2:
            raise DataError(
                f"'{folder}' holds pictures of {len(filled)} class(es), and two are needed: "
                "one folder for each class, with its pictures inside."
            )
        return cls(
            class_names=tuple(filled),
            files=tuple(file for files in filled.values() for file in files),
            labels=np.repeat(np.arange(len(filled)), [len(files) for files in filled.values()]),
        )

    def relabelled(self, class_names: tuple[str, ...]) -> "ImageFolder":
        """The same pictures with the labels of a bundle; raises DataError for an unknown class."""
        unknown = sorted(set(self.class_names) - set(class_names))
        if unknown:
            raise DataError(
                f"The bundle knows the classes {', '.join(class_names)}, and the data also holds "
                f"{', '.join(unknown)}."
            )
        index = np.array([class_names.index(name) for name in self.class_names])
        return ImageFolder(class_names, self.files, index[self.labels])


def read_picture(file: Path, limits: PictureLimits) -> Picture | None:
    """Decode one file; an unreadable one is logged and gives None."""
    try:
        return decode(file.read_bytes(), limits)
    except (ReviewlensError, OSError) as error:
        _log.warning("left out %s: %s", file, error)
        return None


def data_digest(digests: Sequence[str], labels: Labels) -> str:
    """SHA-256 over the sorted pairs of picture digest and label: the data, whatever its order."""
    pairs = sorted(f"{digest} {label}" for digest, label in zip(digests, labels, strict=True))
    return hashlib.sha256("\n".join(pairs).encode()).hexdigest()


def pictures_of_class(class_names: tuple[str, ...], labels: Labels) -> dict[str, int]:
    """How many pictures each class has."""
    counts = Counter(labels.tolist())
    return {name: counts[index] for index, name in enumerate(class_names)}
