"""``python -m tests.faults``: break a real graph in every way we know, and print what happened."""

import json
import tempfile
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from tests.faults import inputs, nodes, overload, replicas, sockets, updates
from tests.faults.graph import Graph, serving
from tests.faults.tally import Tally, complaints, table

MUTATIONS = 3_000
MUTATING_S = 40.0
LEAVING = 100
OVERLOAD_S = 60.0
REMEMBERED = 1_000
NODES = "nodes"

Experiment = Callable[[Graph, Path], Iterator[Tally]]


def _inputs(graph: Graph, _folder: Path) -> Iterator[Tally]:
    yield inputs.whole_corpus(graph)
    yield inputs.mutated(graph, MUTATIONS, seed=1, limit_s=MUTATING_S)


def _sockets(graph: Graph, _folder: Path) -> Iterator[Tally]:
    yield sockets.abuse(graph)
    yield sockets.slow_bodies(graph)
    yield sockets.clients_that_leave(graph, LEAVING)


def _overload(graph: Graph, _folder: Path) -> Iterator[Tally]:
    yield overload.ten_times_the_capacity(graph, OVERLOAD_S)


def _memory(graph: Graph, _folder: Path) -> Iterator[Tally]:
    yield overload.memory(graph, REMEMBERED)


def _replicas(graph: Graph, _folder: Path) -> Iterator[Tally]:
    yield from replicas.killed(graph)
    yield from replicas.hung(graph)
    yield from replicas.platform_killed(graph)


def _updates(graph: Graph, folder: Path) -> Iterator[Tally]:
    yield updates.broken_bundle(graph, folder)
    yield updates.good_bundle(graph, folder)


def _guarded(experiment: Experiment, graph: Graph, folder: Path) -> Iterator[Tally]:
    """An experiment that breaks down is a fault of its own, and the others go on."""
    try:
        yield from experiment(graph, folder)
    except Exception as error:
        traceback.print_exc()
        tally = Tally(experiment.__name__.strip("_"))
        tally.expect(False, f"it broke down: {type(error).__name__}: {error}")
        yield tally


EXPERIMENTS: dict[str, Experiment] = {
    "inputs": _inputs,
    "sockets": _sockets,
    "memory": _memory,
    "overload": _overload,
    "replicas": _replicas,
    "updates": _updates,
}


def main(
    only: Annotated[
        list[str] | None, typer.Option(help=f"Of {', '.join(EXPERIMENTS)}, {NODES}; again for more")
    ] = None,
    output: Annotated[Path | None, typer.Option("--json", help="Where the counts go too.")] = None,
) -> None:
    """Exit with 1 where anything is wrong, lost, or a 5xx outside of a fault's own window."""
    chosen = only or [*EXPERIMENTS, NODES]
    console = Console(width=200)
    tallies: list[Tally] = []
    begun = time.monotonic()

    def note(tally: Tally) -> None:
        tallies.append(tally)
        console.log(tally.name, "clean" if tally.clean else "NOT clean", *tally.notes)

    with tempfile.TemporaryDirectory(prefix="faults-") as temporary:
        folder = Path(temporary)
        graph_wanted = [EXPERIMENTS[name] for name in chosen if name != NODES]
        if graph_wanted:
            with serving(folder / "graph") as graph:
                console.log("the graph serves")
                for experiment in graph_wanted:
                    for tally in _guarded(experiment, graph, folder):
                        note(tally)
        if NODES in chosen:
            note(nodes.node_killed(folder))
    console.print(table(tallies))
    for line in complaints(tallies):
        console.print(line, style="red", markup=False)
    console.print(f"{time.monotonic() - begun:.0f} s in all")
    if output is not None:
        output.parent.mkdir(parents=True, exist_ok=True)
        output.write_text(json.dumps([tally.counts() for tally in tallies], indent=2) + "\n")
    if not all(tally.clean for tally in tallies):
        raise typer.Exit(1)


if __name__ == "__main__":
    typer.run(main)
