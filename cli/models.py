"""`reviewlens models`: the bundles of a folder."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.filesize import decimal
from rich.markup import escape
from rich.progress import BarColumn, DownloadColumn, Progress, TextColumn
from rich.table import Table

from cli.outcome import ExitCode, complain, plain_errors

app = typer.Typer(
    no_args_is_help=True, help="List, verify, export and import bundles: trained models on disk."
)

FolderOption = Annotated[
    Path, typer.Option("--folder", envvar="REVIEWLENS_MODELS", help="Where bundles lie.")
]
ForceOption = Annotated[bool, typer.Option("--force", help="Replace what is there.")]
_MODELS = Path("models")


@app.command("list")
@plain_errors
def list_bundles(
    folder: FolderOption = _MODELS,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
) -> None:
    """List the bundles of a folder. Checksums are not compared: `verify` does that.

    Examples:

    reviewlens models list

    reviewlens models list --folder /srv/models --json
    """
    from reviewlens.archive import size_of
    from reviewlens.errors import BundleError
    from reviewlens.integrity import read_manifest

    rows: list[dict[str, Any]] = []
    for bundle in _bundles(folder):
        row: dict[str, Any] = {"bundle": str(bundle)}
        try:
            manifest = read_manifest(bundle)
        except BundleError as error:
            rows.append(row | {"error": error.detail})
            continue
        encoder = manifest.encoder.identity
        rows.append(
            row
            | {
                "name": manifest.name,
                "version": manifest.version,
                "classes": list(manifest.class_names),
                "encoder": f"{encoder.source} ({encoder.sha256[:12]}, {encoder.dim} values)",
                "reader": manifest.reader.identity.engine,
                "bytes": size_of(bundle, manifest),
            }
        )
    if as_json:
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=2)
        sys.stdout.write("\n")
    else:
        _print_bundles(rows)


@app.command()
@plain_errors
def verify(
    bundles: Annotated[
        list[str] | None,
        typer.Argument(help="Names in the folder, or paths; by default all of the folder."),
    ] = None,
    folder: FolderOption = _MODELS,
) -> None:
    """Compare the SHA-256 of every file of bundles, and say which is wrong.

    Exit codes: 0 all are whole, 1 one is not, 2 wrong usage.

    Examples:

    reviewlens models verify

    reviewlens models verify embedded models/mine
    """
    from reviewlens.archive import size_of
    from reviewlens.errors import BundleError
    from reviewlens.integrity import faults_of, read_manifest

    chosen = [_place(name, folder) for name in bundles] if bundles else list(_bundles(folder))
    if not chosen:
        raise typer.BadParameter(f"there is no bundle in '{folder}'")
    broken = False
    for bundle in chosen:
        try:
            manifest = read_manifest(bundle)
            with _bytes_bar(size_of(bundle, manifest), str(bundle)) as seen:
                faults = list(faults_of(bundle, manifest, seen))
        except BundleError as error:
            faults = [error.detail]
        for fault in faults:
            complain(str(bundle), fault)
        if not faults:
            said = f"{bundle}: {len(manifest.files)} files, all as the manifest names them"
            Console().print(said, soft_wrap=True, highlight=False)
        broken = broken or bool(faults)
    if broken:
        raise typer.Exit(ExitCode.FAILED)


@app.command("export")
@plain_errors
def export_bundle(
    archive: Annotated[Path, typer.Argument(metavar="NAME.zip", help="File to write.")],
    bundle: Annotated[
        str | None,
        typer.Option(help="Name in the folder, or a path; by default the NAME of the file."),
    ] = None,
    folder: FolderOption = _MODELS,
    force: ForceOption = False,
) -> None:
    """Write a bundle to one zip file; the same bundle gives the same bytes.

    Examples:

    reviewlens models export embedded.zip

    reviewlens models export backup.zip --bundle models/mine
    """
    from reviewlens.archive import export_zip, size_of
    from reviewlens.integrity import read_manifest

    source = _place(bundle or archive.stem, folder)
    with _bytes_bar(size_of(source, read_manifest(source)), str(source)) as progress:
        export_zip(source, archive, force=force, progress=progress)
    said = f"{archive}: {decimal(archive.stat().st_size)} of {source}"
    Console().print(said, soft_wrap=True, highlight=False)


@app.command("import")
@plain_errors
def import_bundle(
    archive: Annotated[Path, typer.Argument(metavar="NAME.zip", help="File to unpack.")],
    name: Annotated[
        str | None, typer.Option("--as", help="Name in the folder; by default that of the file.")
    ] = None,
    folder: FolderOption = _MODELS,
    force: ForceOption = False,
) -> None:
    """Put a bundle from a zip file in place, once every SHA-256 of it has been compared.

    A bundle holds pickles, and a pickle is a program: import from people whom you trust.

    Examples:

    reviewlens models import mine.zip

    reviewlens models import mine.zip --as mine-2 --folder /srv/models
    """
    from reviewlens.archive import import_zip, unpacked_size

    name = name or archive.stem
    if Path(name).name != name or name.startswith("."):
        raise typer.BadParameter(f"'{name}' is no plain name of a folder: give another by --as.")
    target = folder / name
    with _bytes_bar(unpacked_size(archive), str(archive)) as progress:
        manifest = import_zip(archive, target, force=force, progress=progress)
    said = f"{target}: {manifest.name}, version {manifest.version}, {len(manifest.files)} files"
    Console().print(said, soft_wrap=True, highlight=False)


def _bundles(folder: Path) -> Iterator[Path]:
    """The folders in `folder` that hold a manifest; raises BundleError where there is no folder."""
    from reviewlens.errors import BundleError
    from reviewlens.integrity import MANIFEST

    if not folder.is_dir():
        raise BundleError(f"There is no folder '{folder}': name one by --folder.")
    return (each for each in sorted(folder.iterdir()) if (each / MANIFEST).is_file())


def _place(name: str, folder: Path) -> Path:
    """A bundle that is named as the folder has it, or by its path."""
    return folder / name if (folder / name).is_dir() else Path(name)


def _print_bundles(rows: list[dict[str, Any]]) -> None:
    table = Table("bundle", "name", "version", "classes", "encoder", "size")
    for row in rows:
        if "error" in row:
            table.add_row(escape(row["bundle"]), f"[red]{escape(row['error'])}[/red]")
            continue
        classes = ", ".join(row["classes"])
        cells = (row["bundle"], row["name"], row["version"], classes, row["encoder"])
        table.add_row(*map(escape, cells), decimal(row["bytes"]))
    Console().print(table)


@contextmanager
def _bytes_bar(total: int, what: str) -> Iterator[Callable[[int], None]]:
    """A bar on stderr while the body runs; what it gives is told of bytes that are done."""
    columns = (TextColumn("{task.description}"), BarColumn(), DownloadColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(escape(what), total=total)
        yield lambda done: bar.advance(task, done)
