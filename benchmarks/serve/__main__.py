"""``python -m benchmarks.serve``: this graph over HTTP, beside its models alone and its peers."""

import signal
import subprocess
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.output import console
from benchmarks.serve.contest import Plan, hold
from benchmarks.serve.contestants import (
    bundle_of,
    graph,
    ours,
    peers,
    what_early_exit_costs,
)
from benchmarks.serve.load import Bounds, Closed, Open
from benchmarks.serve.pictures import make
from benchmarks.serve.report import report_of, show, write_json
from benchmarks.serve.servers import ROOT, Server

CONFIG = ROOT / "serve_config.yaml"
BATCHES = (1, 4, 16)
CLIENTS = (1, 4, 16, 64)


def main(
    data: Annotated[
        Path | None,
        typer.Option(help="Folder with captions.jsonl, photos/ and fonts/; else the examples."),
    ] = None,
    config: Annotated[
        list[str] | None,
        typer.Option(help="LABEL=PATH of another configuration of the graph, a row of its own."),
    ] = None,
    only: Annotated[
        list[str] | None, typer.Option(help="A contestant that takes part; else all do.")
    ] = None,
    batch: Annotated[
        list[int] | None, typer.Option(min=1, help="Sizes of the bare pipeline's batches.")
    ] = None,
    clients: Annotated[
        list[int] | None, typer.Option(min=1, help="Clients that wait for their answers.")
    ] = None,
    rate: Annotated[
        list[float] | None, typer.Option(help="Pictures a second that come by chance.")
    ] = None,
    pictures: Annotated[int, typer.Option(min=1, help="Different pictures.")] = 24,
    most: Annotated[int, typer.Option(min=1, help="Pictures a level, at most.")] = 400,
    seconds: Annotated[float, typer.Option(help="Seconds a level, at most.")] = 20.0,
    warming: Annotated[int, typer.Option(min=1, help="Pictures before the first level.")] = 8,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of each contestant.")] = 3,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 1,
    bentoml: Annotated[Path, typer.Option(help="The Python of BentoML's own environment.")] = Path(
        ".cache/bench-serve/bentoml/bin/python"
    ),
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
    work: Annotated[
        Path, typer.Option(help="Where pictures, logs and configurations are written.")
    ] = Path(".cache/bench-serve"),
) -> None:
    """Put the graph and its peers under the same loads in turns, and print one table."""
    # Ended as by Ctrl-C, so that no server stays behind.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    bundle = bundle_of(CONFIG)
    contestants: list[Server | tuple[str, str]] = [
        *ours(CONFIG),
        *(graph(label, Path(path)) for label, path in _labelled(config or [])),
        *peers(bundle, bentoml.absolute()),
    ]
    servers = [one for one in contestants if isinstance(one, Server)]
    absent = dict(one for one in contestants if isinstance(one, tuple))
    if only:
        known = {server.name for server in servers} | absent.keys()
        if unknown := set(only) - known:
            raise typer.BadParameter(f"{', '.join(unknown)} is none of {', '.join(known)}")
        servers = [server for server in servers if server.name in only]
        absent = {name: reason for name, reason in absent.items() if name in only}
    plan = Plan(
        rounds=rounds,
        batches=batch or BATCHES,
        levels=[*map(Closed, clients or CLIENTS), *map(Open, rate or ())],
        bounds=Bounds(most, seconds),
        warming=warming,
        seed=seed,
    )
    made = make(pictures, seed, data)
    heard = Console(stderr=True)
    try:
        results = hold(servers, bundle, made, plan, work, heard.log)
    except subprocess.CalledProcessError:
        heard.print(f"[red]The bare pipeline failed:[/red] see {work / 'floor.log'}")
        raise typer.Exit(1) from None
    results.absent |= absent
    report = report_of(results, plan, made)
    show(report, out := console())
    for line in what_early_exit_costs(CONFIG):
        out.print(line)
    if json_file is not None:
        write_json(report, json_file)


def _labelled(configs: list[str]) -> list[tuple[str, str]]:
    pairs = [tuple(config.split("=", 1)) for config in configs]
    for pair in pairs:
        if len(pair) != 2 or not Path(pair[1]).is_file():
            raise typer.BadParameter(f"{'='.join(pair)} is no LABEL=PATH of a file")
    return [(label, path) for label, path in pairs]


if __name__ == "__main__":
    typer.run(main)
