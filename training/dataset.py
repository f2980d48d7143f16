"""Labelled pictures: a folder DIR/<class>/*.jpg, or a manifest in CSV or JSON lines."""

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import numpy as np
from pydantic import BaseModel, ConfigDict, ValidationError

from reviewlens.arrays import Labels
from reviewlens.errors import DataError
from reviewlens.files import pictures_in
from training.tables import csv_rows, utf8_text

log = logging.getLogger(__name__)

Part = Literal["train", "test"]

_MANIFESTS = frozenset({".csv", ".jsonl"})


class ManifestRow(BaseModel):
    """One picture of a manifest; other columns are passed over."""

    model_config = ConfigDict(extra="ignore", frozen=True, coerce_numbers_to_str=True)

    image: str
    """Path, relative to the manifest or absolute."""
    label: str
    group: str | None = None
    """Pictures of one group never stand on both sides of a fold."""
    split: Part = "train"


@dataclass(frozen=True)
class LabelledPictures:
    """Files and what is known of each; `class_names` are the sorted names of the labels.

    `groups` are None where none is given; `held_out` marks pictures that only judge.
    """

    class_names: tuple[str, ...]
    files: tuple[Path, ...]
    labels: Labels
    groups: tuple[str | None, ...]
    held_out: tuple[bool, ...]

    @classmethod
    def open(cls, data: Path) -> "LabelledPictures":
        """List a folder or a manifest.

        Raises DataError where there is neither, or fewer than two classes.
        """
        if data.suffix.lower() in _MANIFESTS and data.is_file():
            rows = list(_manifest_rows(data))
        elif data.is_dir():
            rows = list(_folder_rows(data))
        else:
            raise DataError(
                f"'{data}' is neither a folder with one folder of pictures for each class, nor a "
                ".csv or .jsonl manifest with the columns image and label."
            )
        class_names = tuple(sorted({row.label for row in rows}))
        if len(class_names) < 2:
            named = f" ('{class_names[0]}')" if class_names else ""
            raise DataError(
                f"'{data}' holds pictures of {len(class_names)} class(es){named}, and two are "
                "needed: in a folder one folder for each class with its pictures inside, in a "
                "manifest a label in every row."
            )
        index = {name: number for number, name in enumerate(class_names)}
        return cls(
            class_names=class_names,
            files=tuple(Path(row.image) for row in rows),
            labels=np.array([index[row.label] for row in rows]),
            groups=tuple(row.group for row in rows),
            held_out=tuple(row.split == "test" for row in rows),
        )

    def relabelled(self, class_names: tuple[str, ...]) -> "LabelledPictures":
        """The same pictures with the labels of a bundle; raises DataError for an unknown class."""
        unknown = sorted(set(self.class_names) - set(class_names))
        if unknown:
            raise DataError(
                f"The bundle knows the classes {', '.join(class_names)}, and the data also holds "
                f"{', '.join(unknown)}."
            )
        index = np.array([class_names.index(name) for name in self.class_names])
        return LabelledPictures(
            class_names, self.files, index[self.labels], self.groups, self.held_out
        )

    def subset(self, rows: Sequence[int] | Any) -> "LabelledPictures":
        """The pictures at `rows`."""
        return LabelledPictures(
            self.class_names,
            tuple(self.files[row] for row in rows),
            self.labels[rows],
            tuple(self.groups[row] for row in rows),
            tuple(self.held_out[row] for row in rows),
        )


def data_digest(digests: Sequence[str], labels: Labels) -> str:
    """SHA-256 over the sorted pairs of picture digest and label: the data, whatever its order."""
    pairs = sorted(f"{digest} {label}" for digest, label in zip(digests, labels, strict=True))
    return hashlib.sha256("\n".join(pairs).encode()).hexdigest()


def pictures_of_class(class_names: tuple[str, ...], labels: Labels) -> dict[str, int]:
    """How many pictures each class has."""
    counts = Counter(labels.tolist())
    return {name: counts[index] for index, name in enumerate(class_names)}


def _folder_rows(folder: Path) -> Iterator[ManifestRow]:
    for entry in sorted(folder.iterdir()):
        if entry.is_dir() and not entry.name.startswith("."):
            for file in pictures_in(entry):
                yield ManifestRow(image=str(file), label=entry.name)


def _manifest_rows(manifest: Path) -> Iterator[ManifestRow]:
    reader = _csv_rows if manifest.suffix.lower() == ".csv" else _json_rows
    for number, row in reader(manifest):
        known = {name: value for name, value in row.items() if value not in ("", None)}
        try:
            checked = ManifestRow.model_validate(known)
        except ValidationError as error:
            what = "; ".join(f"{each['loc'][0]}: {each['msg']}" for each in error.errors())
            raise DataError(
                f"{manifest}, line {number}: {what}. A row needs image and label, and may have "
                "group and split (train or test)."
            ) from None
        yield checked.model_copy(update={"image": str(manifest.parent / checked.image)})


def _csv_rows(manifest: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    with csv_rows(manifest) as rows:
        for row in rows:
            yield rows.line_num, {name: value for name, value in row.items() if name}


def _json_rows(manifest: Path) -> Iterator[tuple[int, Mapping[str, Any]]]:
    with utf8_text(manifest) as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise DataError(f"{manifest}, line {number} is not JSON: {error}") from None
            if not isinstance(row, dict):
                raise DataError(f"{manifest}, line {number} is not a JSON object.")
            yield number, row
