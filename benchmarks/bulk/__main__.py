"""``python -m benchmarks.bulk``: `reviewlens score` and the graph over HTTP, on equal pictures."""

import os
import subprocess
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.bulk.contest import Plan, hold
from benchmarks.bulk.report import report_of, show, write_json
from benchmarks.output import console
from benchmarks.serve.contestants import OURS, bundle_of, graph
from benchmarks.serve.pictures import make
from benchmarks.serve.servers import ROOT, NotStarted

CONFIG = ROOT / "serve_config.yaml"
AN_ACTOR = 128
A_RESULT = 32  # pictures that the job gives at a time


def main(
    data: Annotated[
        Path | None,
        typer.Option(help="Folder with captions.jsonl, photos/ and fonts/; else the examples."),
    ] = None,
    pictures: Annotated[
        int | None, typer.Option(min=1, help="Pictures a turn; by default 128 an actor.")
    ] = None,
    different: Annotated[int, typer.Option(min=1, help="Different ones among them.")] = 24,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Actors of the job; by default one a CPU.")
    ] = None,
    clients: Annotated[int, typer.Option(min=1, help="Clients of the graph.")] = 16,
    warming: Annotated[int, typer.Option(min=1, help="Pictures before the graph's load.")] = 8,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of each.")] = 3,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 1,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
    work: Annotated[
        Path, typer.Option(help="Where pictures, scores, logs and configurations are written.")
    ] = Path(".cache/bench-bulk"),
) -> None:
    """Score the same pictures both ways in turns, and print one table."""
    actors = workers or os.cpu_count() or 1
    if pictures is not None and pictures <= A_RESULT * actors:
        raise typer.BadParameter(
            f"{pictures} pictures tell no rate of {actors} actors: take more than "
            f"{A_RESULT * actors} by --pictures, or fewer --workers."
        )
    plan = Plan(rounds, pictures or AN_ACTOR * actors, actors, clients, warming, seed)
    made = make(min(different, plan.pictures), seed, data)
    heard = Console(stderr=True)
    bundle = ROOT / bundle_of(CONFIG)
    try:
        taken = hold(graph(OURS, CONFIG), bundle, made, plan, work, heard.log)
    except subprocess.CalledProcessError:
        heard.print(f"[red]The job failed:[/red] see {work / 'scoring.log'}")
        raise typer.Exit(1) from None
    except NotStarted as error:
        heard.print(f"The graph did not start: {error}", markup=False)
        raise typer.Exit(1) from None
    report = report_of(taken, plan, made)
    show(report, console())
    if json_file is not None:
        write_json(report, json_file)


if __name__ == "__main__":
    typer.run(main)
