"""``python -m benchmarks.scale``: replicas, nodes and autoscaling, on a cluster on this machine."""

import shutil
import tempfile
from collections import defaultdict
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.output import console
from benchmarks.scale.cluster import Cluster, Config, replicas, settled
from benchmarks.scale.measure import Figures, Followed, follow, load, middle
from benchmarks.scale.plans import (
    ENCODER,
    INGRESS,
    READER,
    autoscaled,
    base,
    deployment,
    with_replicas,
)
from benchmarks.scale.report import Report, Row, describe_machine, show, write_json
from benchmarks.serve.pictures import make
from benchmarks.serve.servers import ROOT, free_port

CONFIG = ROOT / "serve_config.yaml"
# Declared, so that replicas are counted as on a node of eight cores.
NODE_CPUS = 8.0
LADDER = ((READER, 2), (READER, 3), (ENCODER, 2), (INGRESS, 2), ("clip_svm", 2))
NODES = 3
UP_S, DOWN_S = 3.0, 10.0
NOTHING, NODE = "nothing", "nodes, a reader and an encoder on each"

Step = tuple[str, int, Config]


def main(
    data: Annotated[
        Path | None,
        typer.Option(help="Folder with captions.jsonl, photos/ and fonts/; else the examples."),
    ] = None,
    clients: Annotated[int, typer.Option(min=1, help="Clients that wait for answers.")] = 16,
    seconds: Annotated[float, typer.Option(min=1, help="Of each load.")] = 15,
    rounds: Annotated[int, typer.Option(min=1, help="Turns of each number of replicas.")] = 2,
    pictures: Annotated[int, typer.Option(min=1, help="Different pictures.")] = 24,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 1,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
) -> None:
    """Measure the graph with more replicas and nodes, then under a load that steps."""
    made = make(pictures, seed, data)
    said = Console(stderr=True)
    port = free_port()
    url = f"http://127.0.0.1:{port}/"
    config = base(CONFIG, port)
    found: dict[tuple[str, int], list[Figures]] = defaultdict(list)
    # Ray's sockets lie there, whose paths may have no more than 107 characters.
    folder = Path(tempfile.mkdtemp(prefix="scale-"))
    cluster = Cluster(folder, said.log)
    try:
        cluster.add_node(num_cpus=NODE_CPUS)

        def measure(step: Step) -> None:
            what, count, deployed = step
            cluster.deploy(deployed)
            cluster.wait(f"{what}: {count}", lambda seen: settled(seen) and _as(deployed, seen))
            load(url, made, clients, seconds / 3, seed)
            found[what, count].append(load(url, made, clients, seconds, seed))

        for _ in range(rounds):
            for step in [(NOTHING, 1, config), *_ladder(config)]:
                measure(step)
        followed = _follow(cluster, config, url, made, clients, seed)
        for count in range(2, NODES + 1):
            cluster.add_node(num_cpus=NODE_CPUS)
            more = with_replicas(config, {READER: count, ENCODER: count}, apart=True)
            for _ in range(rounds):
                measure((NODE, count, more))
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
    rows = [Row(what, count, middle(of)) for (what, count), of in found.items()]
    report = Report(describe_machine(), rows, READER, followed, _foot(clients))
    show(report, console())
    if json_file is not None:
        write_json(report, json_file)


def _ladder(config: Config) -> list[Step]:
    return [(name, count, with_replicas(config, {name: count})) for name, count in LADDER]


def _as(config: Config, seen: dict[str, object]) -> bool:
    """Whether as many replicas run as the config says, and no old one beside them."""
    return all(
        replicas(seen, name) == deployment(config, name)["num_replicas"]
        for name in (READER, ENCODER, INGRESS, "clip_svm")
    )


def _follow(
    cluster: Cluster, config: Config, url: str, made: list[bytes], clients: int, seed: int
) -> Followed:
    cluster.deploy(autoscaled(config, READER, 3, UP_S, DOWN_S))
    cluster.wait(
        f"{READER} is autoscaled",
        lambda seen: settled(seen) and replicas(seen, READER) == 1,
    )
    return follow(
        url,
        made,
        ((1, 20.0), (clients, 75.0), (1, 75.0)),
        lambda: replicas(cluster.application(), READER),
        seed,
    )


def _foot(clients: int) -> list[str]:
    return [
        f"{clients} clients that wait for their answers, the cache off, a reader has one thread; "
        f"{NOTHING}: one replica of each deployment. The other rows scale what they name alone.",
        "Nodes are Ray nodes on this one machine: they declare more CPUs than there are, and share "
        "them. Where all CPUs are busy, more replicas bring nothing but more processes.",
        f"Autoscaling with target_ongoing_requests 3, upscale_delay_s {UP_S:g}, downscale_delay_s "
        f"{DOWN_S:g}; Ray looks every ten seconds.",
    ]


if __name__ == "__main__":
    typer.run(main)
