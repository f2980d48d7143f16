"""``python -m training.intent``: train the models that tell intents, and put them in a bundle."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from reviewlens.bundle import Bundle
from reviewlens.errors import ReviewlensError
from training.intent.train import PRECISION, train_intent


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    bundle: Annotated[Path, typer.Option(help="The bundle to put them in.")],
    count: Annotated[int, typer.Option(min=80, help="Screenshots to make.")] = 1600,
    seed: Annotated[int, typer.Option(help="Of the pictures and of everything random.")] = 1,
    work: Annotated[
        Path, typer.Option(help="Where drawn pictures are kept for the next run.")
    ] = Path(".cache/intent"),
    cache: Annotated[
        Path, typer.Option(help="Where embeddings and texts are kept between runs.")
    ] = Path(".cache/features.sqlite"),
) -> None:
    """Make screenshots, look at them and read them as the bundle does, and train on that."""
    try:
        trained = train_intent(data, Bundle.open(bundle), work, cache, count=count, seed=seed)
    except ReviewlensError as error:
        Console(stderr=True).print(f"[red]{error.title}.[/red] {error.detail}", soft_wrap=True)
        raise typer.Exit(1) from None
    first = next(iter(trained.outcomes.values()))
    table = Table(
        "", "top-1", "threshold", "confident", "precision", "others confident",
        title=f"{bundle}: {first.pictures} screenshots of an intent and {first.others} others "
        f"that were not trained on; precision asked for {PRECISION}",
    )  # fmt: skip
    for way, of in trained.outcomes.items():
        rates = (of.top_1, of.threshold, of.confident, of.precision, of.others_confident)
        table.add_row(way, *(f"{rate:.3f}" for rate in rates))
    Console().print(table)


if __name__ == "__main__":
    typer.run(main)
