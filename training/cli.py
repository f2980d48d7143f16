"""The command line: `reviewlens train`, `reviewlens evaluate`."""

import json
import sys
from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from reviewlens.bundle import Bundle
from reviewlens.errors import ReviewlensError
from reviewlens.settings import EncoderSettings, ReaderSettings, ReaderWeights

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)

_EMBEDDED_ENCODER = "models/embedded/clip"
_EMBEDDED_READER = "models/embedded/reader"
_CACHE = Path(".cache/features.sqlite")

DataOption = Annotated[
    Path, typer.Option("--data", help="Folder with one folder of pictures for each class.")
]
CacheOption = Annotated[
    Path, typer.Option("--cache", help="Where embeddings and texts are kept between runs.")
]
ReaderFolderOption = Annotated[
    str | None,
    typer.Option(
        "--reader-folder",
        help=f"Folder of official or custom weights; for custom {_EMBEDDED_READER} if not given.",
    ),
]


def _plain_errors(command: Callable[..., None]) -> Callable[..., None]:
    """Say an error that a user can meet in its own words, and end with status 1."""

    @wraps(command)
    def wrapped(*args: Any, **kwargs: Any) -> None:
        try:
            command(*args, **kwargs)
        except ReviewlensError as error:
            Console(stderr=True).print(f"[red]{error.title}.[/red] {error.detail}", soft_wrap=True)
            raise typer.Exit(1) from None

    return wrapped


@app.callback()
def main() -> None:
    """Train and judge bundles."""


@app.command()
@_plain_errors
def train(
    data: DataOption,
    bundle: Annotated[Path, typer.Option(help="Folder to write; what it holds is replaced.")],
    encoder: Annotated[
        str, typer.Option(help="CLIP: hub id, or a folder in Hugging Face layout.")
    ] = _EMBEDDED_ENCODER,
    revision: Annotated[str | None, typer.Option(help="Revision of a hub id.")] = None,
    reader: Annotated[
        ReaderWeights, typer.Option(help="Networks of the reader; official are EasyOCR's own.")
    ] = "custom",
    reader_folder: ReaderFolderOption = None,
    self_contained: Annotated[
        bool, typer.Option(help="Copy the folders of encoder and reader into the bundle.")
    ] = False,
    version: Annotated[str, typer.Option(help="Version of the bundle.")] = "1",
    note: Annotated[list[str] | None, typer.Option(help="A line for the manifest.")] = None,
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 0,
    cache: CacheOption = _CACHE,
) -> None:
    """Train a bundle on labelled pictures, and print its out-of-fold metrics."""
    from training.train import train_bundle

    if reader == "custom" and reader_folder is None:
        reader_folder = _EMBEDDED_READER
    trained = train_bundle(
        data,
        bundle,
        EncoderSettings(source=encoder, revision=revision),
        ReaderSettings(weights=reader, folder=reader_folder),
        self_contained=self_contained,
        cache_file=cache,
        version=version,
        notes=tuple(note or ()),
        random_state=seed,
    )
    counts = ", ".join(f"{n} {name}" for name, n in trained.manifest.training.pictures.items())
    _print_metrics(f"{bundle}: out of fold, {counts}", trained.manifest.metrics, as_json=False)


@app.command()
@_plain_errors
def evaluate(
    data: DataOption,
    bundle: Annotated[Path, typer.Option(help="Folder of the bundle.")],
    reader_folder: ReaderFolderOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    cache: CacheOption = _CACHE,
) -> None:
    """Print the metrics of each base model and of the stack on labelled pictures."""
    from training.evaluate import evaluate_bundle

    opened = Bundle.open(bundle)
    reader = opened.manifest.reader.settings
    if reader_folder is not None:
        reader = reader.model_copy(update={"folder": reader_folder})
    metrics = evaluate_bundle(opened, data, cache, reader=reader)
    _print_metrics(f"{bundle} on {data}", metrics, as_json=as_json)


def _print_metrics(title: str, metrics: dict[str, dict[str, float]], *, as_json: bool) -> None:
    if as_json:
        json.dump(metrics, sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    columns = list(next(iter(metrics.values())))
    table = Table("model", *columns, title=title)
    for model, values in metrics.items():
        table.add_row(model, *(f"{values[column]:.3f}" for column in columns))
    Console().print(table)
