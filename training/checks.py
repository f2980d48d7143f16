"""What is wrong with labelled pictures, in plain words, before anything is fitted."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Labels
from reviewlens.errors import DataError
from reviewlens.folds import Groups, fewest_groups
from training.dataset import pictures_of_class
from training.features import Features

_FEWEST_GROUPS = 4
_FEW_GROUPS = 10
_FEW = 100
_NAMED = 5


@dataclass(frozen=True)
class Checked:
    """Rows to fit on, rows to judge on, what was left out, and what a user should know."""

    train: npt.NDArray[np.int64]
    held_out: npt.NDArray[np.int64]
    left_out: Mapping[str, int]
    warnings: Sequence[str]


def check(features: Features, groups: Groups) -> Checked:
    """Leave out what cannot be trusted, and say so.

    Raises DataError where a class has too few pictures that can be used.
    """
    warnings: list[str] = []
    left_out: dict[str, int] = {}
    if features.unreadable:
        left_out["unreadable"] = len(features.unreadable)
        named = (f"{file.name}: {why}" for file, why in features.unreadable.items())
        warnings.append(_listing(len(features.unreadable), "cannot be read", named))
    contrary = _contrary(features)
    if len(contrary):
        left_out["same file in several classes"] = len(contrary)
        named = (_name(features.pictures.files[row]) for row in contrary)
        why = "stand in several classes, the same file each time, and were left out"
        warnings.append(_listing(len(contrary), why, named))
    kept = np.setdiff1d(np.arange(len(features.labels)), contrary)
    held_out = np.array(features.pictures.held_out)[kept]
    train, judged = kept[~held_out], kept[held_out]
    shared = train[np.isin(groups[train], groups[judged])]
    if len(shared):
        left_out["like a held-out picture"] = len(shared)
        named = (_name(features.pictures.files[row]) for row in shared)
        why = "of the training part are near-duplicates or of the group of held-out ones: left out"
        warnings.append(_listing(len(shared), why, named))
        train = np.setdiff1d(train, shared)
    labels = features.labels[train]
    _require_groups(features.pictures.class_names, labels, groups[train])
    warnings += _about_amounts(features, train, groups)
    return Checked(train, judged, left_out, warnings)


def _require_groups(class_names: tuple[str, ...], labels: Labels, groups: Groups) -> None:
    for index, name in enumerate(class_names):
        rows = labels == index
        found = len(np.unique(groups[rows]))
        if found < _FEWEST_GROUPS:
            alike = " that are not alike or of one group" if rows.sum() > found else ""
            raise DataError(
                f"The class '{name}' has {found} readable picture(s){alike} to train on, and "
                f"{_FEWEST_GROUPS} are needed at least: two folds, and two folds within each of "
                "them (some hundreds make a model worth having)."
            )


def _about_amounts(features: Features, train: npt.NDArray[np.int64], groups: Groups) -> list[str]:
    warnings = []
    labels = features.labels[train]
    counts = pictures_of_class(features.pictures.class_names, labels)
    few = [f"{name} {count}" for name, count in counts.items() if count < _FEW]
    if few:
        warnings.append(
            f"Few pictures ({', '.join(few)}): the figures below are uncertain, see their "
            "intervals; some hundreds of each class make a model worth having."
        )
    together = len(train) - len(np.unique(groups[train]))
    if together:
        warnings.append(
            f"{together} of {len(train)} pictures are near-duplicates or of a group with another: "
            "they were kept together in the folds."
        )
    if not any(features.texts[row] for row in train):
        warnings.append(
            "No picture holds text that could be read: Naive Bayes answers with the classes' rates."
        )
    fewest = fewest_groups(labels, groups[train])
    if fewest < _FEW_GROUPS:
        warnings.append(
            f"A class has only {fewest} pictures or groups of pictures that differ: a fold holds "
            "few of them, and there are fewer folds where these are not enough."
        )
    return warnings


def _contrary(features: Features) -> npt.NDArray[np.int64]:
    """Rows whose very file also stands in another class."""
    rows_of: defaultdict[str, list[int]] = defaultdict(list)
    for row, digest in enumerate(features.digests):
        rows_of[digest].append(row)
    contrary = [
        row
        for rows in rows_of.values()
        if len(set(features.labels[rows].tolist())) > 1
        for row in rows
    ]
    return np.array(sorted(contrary), np.int64)


def _listing(count: int, what: str, named: Iterable[str]) -> str:
    names = list(named)
    shown = "; ".join(names[:_NAMED])
    more = f"; and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{count} picture(s) {what} ({shown}{more})."


def _name(file: Path) -> str:
    return f"{file.parent.name}/{file.name}"
