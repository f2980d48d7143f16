"""A node that dies, in a cluster simulated on one machine."""

import os
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.serve.servers import Server, environment, running
from tests.faults.graph import PICTURES, Graph, default_config, explain, serve_command
from tests.faults.tally import Tally
from tests.faults.traffic import Traffic

_RECOVERY_S = 30.0
_VARIABLES = {  # as in deploy/kuberay/rayservice.yaml
    "RAY_health_check_period_ms": "1000",
    "RAY_health_check_failure_threshold": "3",
}


def node_killed(folder: Path) -> Tally:
    """Two nodes with a replica of everything each; one is killed, and another one joins."""
    tally = Tally("kill -9: one node of two", inputs=1)
    with _cluster() as cluster:
        first, _ = cluster.add_node(num_cpus=1), cluster.add_node(num_cpus=1)
        cluster.wait_for_nodes()
        with _serving(cluster.address, folder) as graph:
            traffic = Traffic(graph, 2)
            with traffic.flowing():
                begun = time.monotonic()
                cluster.remove_node(first, allow_graceful=False)
                cluster.add_node(num_cpus=1)
                tally.recovery_s = graph.wait_until_well(begun, 90.0)
                window = begun, time.monotonic()
            traffic.judge(tally, window)
    recovered = tally.recovery_s is not None and tally.recovery_s <= _RECOVERY_S
    tally.expect(recovered, f"ready again after {tally.recovery_s} s")
    return tally


@contextmanager
def _cluster() -> Iterator[Any]:
    """A head without CPUs for replicas; nodes are added to it."""
    os.environ.update(environment() | _VARIABLES)
    del os.environ["RAY_ADDRESS"]
    with tempfile.TemporaryDirectory(prefix="ray-") as folder:
        os.environ["RAY_TMPDIR"] = folder
        # Ray reads its environment when it is imported.
        from ray.cluster_utils import Cluster

        cluster = Cluster(initialize_head=True, head_node_args={"num_cpus": 0})
        try:
            yield cluster
        finally:
            cluster.shutdown()


@contextmanager
def _serving(address: str, folder: Path) -> Iterator[Graph]:
    config = default_config()
    config["proxy_location"] = "HeadOnly"  # the nodes share one address, so one port
    for deployment in config["applications"][0]["deployments"]:
        deployment |= {"num_replicas": 2, "max_replicas_per_node": 1}

    def command(port: int, place: Path) -> Sequence[str]:
        config["http_options"]["port"] = port
        return serve_command(config, place / "config.yaml", "--address", address)

    with running(Server("cluster", command), folder / "cluster") as started:
        url = started.url.rstrip("/")
        expected = {picture: explain(url, picture).json() for picture in PICTURES}
        yield Graph(url, started, config, expected)
