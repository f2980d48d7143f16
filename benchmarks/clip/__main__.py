"""``python -m benchmarks.clip``: our CLIP beside an untrained one and hand-made features."""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.clip.encoders import Encoder, Network, untrained
from benchmarks.clip.handmade import HandMade
from benchmarks.clip.report import Report, describe_machine, show, write_json
from benchmarks.clip.speed import ROUNDS, Tower, measure, openai_towers
from benchmarks.clip.targets import judge
from benchmarks.clip.tasks import Task, gather, solve
from benchmarks.output import console
from reviewlens.errors import ReviewlensError

OURS, UNTRAINED = "encoder", "untrained"
ABOUT = (
    "Held out: the test part's photos, fonts, wordings and designs of screens; the probes are "
    "fitted on pictures of the training part.",
    "Untrained: the same network with first weights. OpenAI's networks: their shapes with random "
    "weights, for speed alone.",
)


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    encoder: Annotated[
        str, typer.Option(help="A CLIP: a folder in Hugging Face layout, or a hub id.")
    ] = "models/embedded/clip",
    photos: Annotated[
        int, typer.Option(min=2, help="At most so many photos, of either part.")
    ] = 4000,
    pictures: Annotated[
        int, typer.Option(min=8, help="Made pictures of each kind to fit a probe on; half to test.")
    ] = 800,
    rounds: Annotated[int, typer.Option(min=1, help="Rounds of the timing.")] = ROUNDS,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 1,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
    work: Annotated[
        Path, typer.Option(help="Where drawn pictures are kept for the next run.")
    ] = Path(".cache/bench-clip"),
) -> None:
    """Try an encoder on held-out pictures, time its image tower, and print one table."""
    try:
        ours = Network(OURS, encoder)
    except ReviewlensError as error:
        Console(stderr=True).print(f"[red]{error.title}.[/red] {error.detail}", soft_wrap=True)
        raise typer.Exit(1) from None
    fresh = untrained(UNTRAINED, encoder, work / UNTRAINED, seed)
    encoders: list[Encoder] = [ours, fresh, HandMade()]
    towers = [Tower(OURS, ours.see, ours.side, rounds), *openai_towers(rounds)]
    tasks = gather(data, work, photos=photos, made=pictures, seed=seed)
    report = run(encoders, tasks, towers, encoder)
    show(report, console())
    if json_file is not None:
        write_json(report, json_file)


def run(
    encoders: Sequence[Encoder], tasks: Sequence[Task], towers: Sequence[Tower], source: str
) -> Report:
    """Try the encoders, ours first and the untrained one second, and time the towers."""
    rows = [row for task in tasks for row in solve(task, encoders)]
    times = measure(towers)
    names = [encoder.name for encoder in encoders]
    targets = judge(rows, times, names[0], names[1])
    machine = {"encoder": source, **describe_machine()}
    return Report(machine, names, rows, times, targets, ABOUT)


if __name__ == "__main__":
    typer.run(main)
