"""Operators' labels as training data: `corrections.jsonl`, with its pictures in `pictures/`."""

import hashlib
import json
import os
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Any

from bot.state import Correction

_SUFFIXES = frozenset({".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".avif"})


def group_of(student_id: int, key: bytes) -> str:
    """A name for a student that cannot be led back to the account without the key."""
    return hashlib.blake2b(str(student_id).encode(), key=key, digest_size=8).hexdigest()


def save_picture(manifest: Path, data: bytes, telegram_path: str) -> str:
    """Write a picture beside the manifest; gives its path relative to the manifest's folder."""
    suffix = PurePosixPath(telegram_path).suffix.lower()
    name = hashlib.sha256(data).hexdigest() + (suffix if suffix in _SUFFIXES else ".jpg")
    _replace(manifest.parent / "pictures" / name, data)
    return f"pictures/{name}"


def write_manifest(manifest: Path, corrections: Iterable[Correction]) -> None:
    """Write all rows anew: the last label of a picture counts, and no row is ever half there."""
    rows = [json.dumps(_row(correction), ensure_ascii=False) for correction in corrections]
    _replace(manifest, "".join(f"{row}\n" for row in rows).encode())


def _row(correction: Correction) -> dict[str, Any]:
    return {
        "image": correction.image,
        "label": correction.label,
        "group": correction.group,
        "predicted": correction.predicted,
        "probability": correction.probability,
    }


def _replace(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f"{file.name}.part")
    with partial.open("wb") as stream:
        stream.write(data)
        stream.flush()
        os.fsync(stream.fileno())
    partial.replace(file)
