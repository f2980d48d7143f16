"""Whether a bundle is what its manifest says, known before anything of it is loaded."""

from collections.abc import Callable, Iterator
from pathlib import Path

from pydantic import ValidationError

from reviewlens.digests import sha256_of_file
from reviewlens.errors import BundleError
from reviewlens.manifest import Manifest

MANIFEST = "manifest.json"


def read_manifest(folder: Path) -> Manifest:
    """The manifest of a bundle; raises BundleError where there is none, or it is not one."""
    try:
        return parse_manifest((folder / MANIFEST).read_bytes(), str(folder / MANIFEST))
    except (FileNotFoundError, NotADirectoryError):
        raise BundleError(
            f"'{folder}' holds no bundle ({MANIFEST} is missing). Train one with "
            f"'reviewlens train --data DIR --bundle {folder}', or name one that exists."
        ) from None


def parse_manifest(content: bytes, name: str) -> Manifest:
    """A manifest from its JSON; raises BundleError, which calls it `name`."""
    try:
        return Manifest.model_validate_json(content)
    except ValidationError as error:
        raise BundleError(f"{name} is not a manifest of format 1: {error}") from None


def faults_of(
    folder: Path, manifest: Manifest, seen: Callable[[int], None] | None = None
) -> Iterator[str]:
    """What is wrong with each file that the manifest names; `seen` is told the bytes of each."""
    for name, expected in manifest.files.items():
        file = folder / name
        if not file.is_file():
            yield f"The bundle '{folder}' is incomplete: {name} is missing."
        elif sha256_of_file(file) != expected:
            yield (
                f"{file} is not the file that the manifest names (its SHA-256 differs): it was "
                "changed or damaged. Nothing of it was loaded; copy the bundle again."
            )
        if seen is not None and file.is_file():
            seen(file.stat().st_size)
