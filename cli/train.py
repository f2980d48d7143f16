"""`reviewlens train`, `reviewlens evaluate`."""

import json
import sys
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from cli.outcome import plain_errors
from reviewlens.errors import DataError
from reviewlens.settings import EncoderSettings, ReaderSettings, ReaderWeights

_EMBEDDED_ENCODER = "models/embedded/clip"
_EMBEDDED_READER = "models/embedded/reader"
_CACHE = Path(".cache/features.sqlite")

DataOption = Annotated[
    Path,
    typer.Option(
        "--data",
        help="Folder with one folder of pictures for each class, or a .csv or .jsonl manifest with "
        "the columns image, label, and maybe group and split (train or test).",
    ),
]
CacheOption = Annotated[
    Path, typer.Option("--cache", help="Where embeddings and texts are kept between runs.")
]
WorkersOption = Annotated[
    int | None,
    typer.Option(
        min=0,
        help="Actors that embed and read, in the cluster of RAY_ADDRESS or on this machine; 0 runs "
        "in this process; by default one a CPU, and none for a few pictures.",
    ),
]
GpusOption = Annotated[float, typer.Option(min=0, help="GPUs, or a share of one, an actor.")]
ReaderFolderOption = Annotated[
    str | None,
    typer.Option(
        "--reader-folder",
        help=f"Folder of official or custom weights; for custom {_EMBEDDED_READER} if not given.",
    ),
]


@plain_errors
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
    prior: Annotated[
        list[str] | None,
        typer.Option(help="CLASS=RATE in production, such as spam=0.03; scores are corrected."),
    ] = None,
    flag: Annotated[
        list[str] | None,
        typer.Option(help="Class to act on: gets thresholds. By default the second of two."),
    ] = None,
    review: Annotated[
        float, typer.Option(min=0, max=1, help="Precision that the review threshold is for.")
    ] = 0.9,
    block: Annotated[
        float, typer.Option(min=0, max=1, help="Precision that the block threshold is for.")
    ] = 0.99,
    card: Annotated[
        Path | None,
        typer.Option(help="YAML for the model card: data, licence, intended_use, limits."),
    ] = None,
    thumbnails: Annotated[bool, typer.Option(help="Show the worst mistakes in the report.")] = True,
    seed: Annotated[int, typer.Option(help="Seed of everything random.")] = 0,
    workers: WorkersOption = None,
    gpus: GpusOption = 0.0,
    cache: CacheOption = _CACHE,
) -> None:
    """Train a bundle on labelled pictures, and write its report to BUNDLE/report.

    Examples:

    reviewlens train --data reviews/ --bundle models/reviews --prior spam=0.03

    reviewlens train --data reviews.csv --bundle models/hub --encoder openai/clip-vit-large-patch14
    """
    from reviewlens.bundle import REPORT_FOLDER
    from training.documents import read_facts
    from training.train import Recipe, open_extraction, train_bundle

    if reader == "custom" and reader_folder is None:
        reader_folder = _EMBEDDED_READER
    recipe = Recipe(
        self_contained=self_contained,
        version=version,
        notes=tuple(note or ()),
        prior=_rates(prior) if prior else None,
        flagged=tuple(flag or ()),
        review=review,
        block=block,
        thumbnails=thumbnails,
        facts=read_facts(card) if card else None,
        random_state=seed,
    )
    extraction = open_extraction(
        EncoderSettings(source=encoder, revision=revision),
        ReaderSettings(weights=reader, folder=reader_folder),
        cache,
        workers,
        gpus,
    )
    trained = train_bundle(data, bundle, extraction, recipe)
    manifest = trained.bundle.manifest
    counts = ", ".join(f"{n} {name}" for name, n in manifest.training.pictures.items())
    _print_metrics(f"{bundle}: out of fold, {counts}", manifest.metrics, as_json=False)
    console = Console()
    for name, thresholds in manifest.thresholds.items():
        for level, target in manifest.target_precision.items():
            value = getattr(thresholds, level)
            reached = "none reaches it" if value is None else f"from {value:.3f} on"
            console.print(f"{level} {name} (precision {target:g}): {reached}", soft_wrap=True)
    for warning in trained.report.warnings:
        console.print(f"[yellow]Note:[/yellow] {escape(warning)}", soft_wrap=True)
    console.print(f"Report: {bundle / REPORT_FOLDER / 'index.html'}", soft_wrap=True)


@plain_errors
def evaluate(
    data: DataOption,
    bundle: Annotated[Path, typer.Option(help="Folder of the bundle.")],
    reader_folder: ReaderFolderOption = None,
    report: Annotated[Path | None, typer.Option(help="Folder to write a report to.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    workers: WorkersOption = None,
    gpus: GpusOption = 0.0,
    cache: CacheOption = _CACHE,
) -> None:
    """Print the metrics of each base model and of the stack on labelled pictures.

    Of a manifest with a held-out part, that part alone is judged by.

    Examples:

    reviewlens evaluate --bundle models/reviews --data other/

    reviewlens evaluate --bundle models/reviews --data other/ --json --report report/
    """
    from reviewlens.bundle import Bundle
    from training.dataset import LabelledPictures
    from training.evaluate import evaluate_bundle
    from training.report import write_report
    from training.train import open_extraction

    opened = Bundle.open(bundle)
    pictures = LabelledPictures.open(data)
    settings = opened.manifest.reader.settings
    if reader_folder is not None:
        settings = settings.model_copy(update={"folder": reader_folder})
    extraction = open_extraction(
        opened.encoder_settings(), opened.reader_settings(settings), cache, workers, gpus
    )
    evaluation = evaluate_bundle(opened, pictures, extraction)
    _print_metrics(f"{bundle} on {data}", evaluation.metrics, as_json=as_json)
    if report is not None:
        write_report(evaluation.report(opened), report)


def _rates(given: list[str]) -> dict[str, float]:
    """CLASS=RATE, each; raises DataError where one is not of that form."""
    rates = {}
    for each in given:
        name, _, rate = each.rpartition("=")
        try:
            rates[name] = float(rate)
        except ValueError:
            name = ""
        if not name:
            raise DataError(f"'{each}' is not CLASS=RATE, such as spam=0.03.")
    return rates


def _print_metrics(title: str, metrics: dict[str, dict[str, float]], *, as_json: bool) -> None:
    if as_json:
        json.dump(metrics, sys.stdout, indent=2)
        sys.stdout.write("\n")
        return
    # Figures go down, so that the names of the models are never cut short.
    table = Table("", *metrics, title=title)
    for figure in next(iter(metrics.values())):
        table.add_row(figure, *(f"{values[figure]:.3f}" for values in metrics.values()))
    Console().print(table)
