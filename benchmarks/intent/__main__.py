"""``python -m benchmarks.intent``: intents by zero-shot, by text, and by both."""

import os
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.intent.report import Report, show, write_json
from benchmarks.intent.targets import judge
from benchmarks.intent.trial import hold
from benchmarks.output import console
from reviewlens.bundle import Bundle
from reviewlens.errors import ReviewlensError

PACKAGES = ("torch", "transformers", "scikit-learn", "easyocr")
ABOUT = (
    "Held out: the test part's designs, palettes, fonts, wordings and photos of training.screens "
    "and training.synthetic; neither the text model nor CLIP has seen them.",
    "Confident: at or above the threshold that was chosen, for each way by itself, on the tune "
    "side of the training part.",
)


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    bundle: Annotated[Path, typer.Option(help="The bundle to try.")] = Path("models/embedded"),
    screens: Annotated[
        int, typer.Option(min=1, help='Screenshots of every intent, and of "other".')
    ] = 100,
    photos: Annotated[int, typer.Option(min=0, help="Photos and empty screens.")] = 100,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 1,
    work: Annotated[
        Path, typer.Option(help="Where drawn pictures are kept for the next run.")
    ] = Path(".cache/bench-intent"),
    cache: Annotated[
        Path, typer.Option(help="Where embeddings and texts are kept between runs.")
    ] = Path(".cache/features.sqlite"),
) -> None:
    """Tell the intents of held-out pictures in three ways, and print the tables."""
    try:
        opened = Bundle.open(bundle)
        trial = hold(data, opened, work, cache, screens=screens, photos=photos, seed=seed)
    except ReviewlensError as error:
        Console(stderr=True).print(f"[red]{error.title}.[/red] {error.detail}", soft_wrap=True)
        raise typer.Exit(1) from None
    machine = {
        "bundle": f"{bundle}",
        "encoder": opened.manifest.encoder.identity.sha256[:12],
        "seed": str(seed),
        "CPUs": str(os.cpu_count()),
        **{package: version(package) for package in PACKAGES},
    }
    report = Report(machine, trial, judge(trial), ABOUT)
    show(report, console())
    if json_file is not None:
        write_json(report, json_file)


if __name__ == "__main__":
    typer.run(main)
