"""A bundle to one zip file, and back."""

import hashlib
import lzma
import stat
import tempfile
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from reviewlens.errors import BundleError
from reviewlens.integrity import MANIFEST, faults_of, parse_manifest, read_manifest
from reviewlens.manifest import Manifest

Progress = Callable[[int], None]
"""Is told how many bytes more have been done."""

MOST_BYTES = 8_000_000_000
"""What a bundle may hold, unpacked."""
_MOST_FILES = 2_000
_MOST_MANIFEST_BYTES = 10_000_000
_CHUNK = 1 << 20
# What zipfile and its decompressors raise; ValueError is of names and offsets.
_DAMAGED = (
    zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, ValueError
)  # fmt: skip
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest that a zip can say


def size_of(folder: Path, manifest: Manifest) -> int:
    """Bytes of a bundle on disk; files that miss count for none."""
    files = (folder / name for name in (MANIFEST, *manifest.files))
    return sum(file.stat().st_size for file in files if file.is_file())


def unpacked_size(path: Path) -> int:
    """Bytes that a zip says it unpacks to; raises BundleError where it is none."""
    with _opened(path) as archive:
        return sum(entry.file_size for entry in archive.infolist())


def export_zip(
    folder: Path, path: Path, *, force: bool = False, progress: Progress | None = None
) -> Manifest:
    """Write the bundle at `folder` to one zip file, whole or not at all.

    The same bundle gives the same bytes. Raises BundleError where the bundle is damaged, or `path`
    exists and `force` is not given.
    """
    manifest = read_manifest(folder)
    for fault in faults_of(folder, manifest):
        raise BundleError(fault)
    if path.exists() and not force:
        raise BundleError(f"'{path}' exists: choose another name, or give --force.")
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=path.parent, prefix=f".{path.name}-") as temporary:
        fresh = Path(temporary) / "new.zip"
        with zipfile.ZipFile(fresh, "w") as archive:
            for name in (MANIFEST, *sorted(manifest.files)):
                entry = zipfile.ZipInfo(_checked(name, path), _EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.create_system = 3  # Unix, wherever it is made
                entry.external_attr = (stat.S_IFREG | 0o644) << 16
                # Its size, known beforehand, tells whether the entry needs zip64.
                entry.file_size = (folder / name).stat().st_size
                with (folder / name).open("rb") as source, archive.open(entry, "w") as target:
                    while chunk := source.read(_CHUNK):
                        target.write(chunk)
                        if progress is not None:
                            progress(len(chunk))
        fresh.replace(path)
    return manifest


def import_zip(
    path: Path, folder: Path, *, force: bool = False, progress: Progress | None = None
) -> Manifest:
    """Unpack a zip that `export_zip` wrote to `folder`, whole or not at all.

    The manifest says which files there are: anything else, links, paths that lead out of the
    folder, and more than a bundle can hold are refused before anything is written, and every
    SHA-256 is compared on the way. Raises BundleError for these, and where `folder` exists; with
    `force` a bundle that is there is replaced.
    """
    if folder.exists() and not force:
        raise BundleError(f"'{folder}' exists: choose another name, or give --force.")
    if folder.exists() and not (folder / MANIFEST).is_file():
        raise BundleError(f"'{folder}' holds no bundle that could be replaced: move it away.")
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as temporary:
        fresh = Path(temporary) / "new"
        with _opened(path) as archive:
            manifest = _unpack(archive, path, fresh, progress)
        replace_folder(folder, fresh, Path(temporary) / "old")
    return manifest


def replace_folder(folder: Path, fresh: Path, old: Path) -> None:
    """Put `fresh` where `folder` is, and what was there to `old`, by renaming."""
    if folder.exists():
        folder.rename(old)
    try:
        fresh.rename(folder)
    except OSError:
        if old.exists():
            old.rename(folder)
        raise


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    """A zip to read; raises BundleError where there is none, or the body finds it damaged."""
    damaged = f"'{path}' is not a zip file, or damaged"
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except FileNotFoundError:
        raise BundleError(f"There is no file '{path}'.") from None
    except OSError as error:
        # Damaged bzip2 is an OSError without a number; with one, the system says what it is.
        if error.errno is not None and not isinstance(error, IsADirectoryError):
            raise
        raise BundleError(f"{damaged}: {error}") from None
    except _DAMAGED as error:
        raise BundleError(f"{damaged}: {error}") from None


def _unpack(
    archive: zipfile.ZipFile, path: Path, fresh: Path, progress: Progress | None
) -> Manifest:
    entries = _entries(archive, path)
    if entries[MANIFEST].file_size > _MOST_MANIFEST_BYTES:
        raise BundleError(f"The {MANIFEST} of '{path}' is larger than one can be.")
    manifest = parse_manifest(archive.read(entries[MANIFEST]), f"{MANIFEST} of '{path}'")
    expected = {_checked(name, path): digest for name, digest in manifest.files.items()}
    for name in entries.keys() - {MANIFEST, *expected}:
        raise BundleError(f"'{path}' holds {name}, which its manifest does not name.")
    for name in expected.keys() - entries.keys():
        raise BundleError(f"'{path}' is incomplete: {name} is missing.")
    for name, entry in entries.items():
        target = fresh / name
        target.parent.mkdir(parents=True, exist_ok=True)
        digest = hashlib.sha256()
        # zipfile gives no more bytes than the entry declares, and compares its CRC.
        with archive.open(entry) as source, target.open("xb") as file:
            while chunk := source.read(_CHUNK):
                digest.update(chunk)
                file.write(chunk)
                if progress is not None:
                    progress(len(chunk))
        if name != MANIFEST and digest.hexdigest() != expected[name]:
            raise BundleError(
                f"{name} in '{path}' is not the file that the manifest names (its SHA-256 "
                "differs): it was changed or damaged. Nothing was put in place."
            )
    return manifest


def _entries(archive: zipfile.ZipFile, path: Path) -> dict[str, zipfile.ZipInfo]:
    """The files of a zip by name; raises BundleError where one of them has no place in a bundle."""
    files = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(files) > _MOST_FILES or sum(entry.file_size for entry in files) > MOST_BYTES:
        raise BundleError(f"'{path}' unpacks to more than a bundle can hold.")
    entries: dict[str, zipfile.ZipInfo] = {}
    for entry in files:
        name = _checked(entry.filename, path)
        kind = stat.S_IFMT(entry.external_attr >> 16)
        if kind not in (0, stat.S_IFREG):
            raise BundleError(f"'{path}' holds {name}, which is a link or no file at all.")
        if entry.flag_bits & 0x1:
            raise BundleError(f"'{path}' holds {name}, which is encrypted.")
        if name in entries:
            raise BundleError(f"'{path}' holds {name} twice.")
        entries[name] = entry
    if MANIFEST not in entries:
        raise BundleError(f"'{path}' holds no bundle ({MANIFEST} is missing).")
    return entries


def _checked(name: str, path: Path) -> str:
    """A name that stays inside the folder it is unpacked to, on every system."""
    parts = PurePosixPath(name).parts
    if (
        not parts
        or name != "/".join(parts)
        or ".." in parts
        or any(sign in name for sign in "\\:\0")
        or name.startswith("/")
    ):
        raise BundleError(f"'{path}' names {name!r}, which leads out of the bundle.")
    return name
