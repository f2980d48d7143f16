from typing import Any

import pytest
import ray

from training.cluster import cpus_beside_reads


@pytest.mark.parametrize(
    ("cpus_of_nodes", "workers", "each"),
    [
        ([1], 1, 0.0),
        ([1], 3, 0.0),
        ([2], 1, 1.0),
        ([2], 2, 0.5),
        ([4], 2, 1.0),
        ([4], 7, 0.428),
        ([1, 1, 2], 4, 0.25),
        ([0, 4], 4, 0.5),
    ],
)
def test_some_node_keeps_a_cpu_for_reads(
    cpus_of_nodes: list[int], workers: int, each: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes: list[dict[str, Any]] = [{"Alive": True} for _ in cpus_of_nodes]
    monkeypatch.setattr(ray, "nodes", lambda: [*nodes, {"Alive": False}])
    monkeypatch.setattr(ray, "cluster_resources", lambda: {"CPU": float(sum(cpus_of_nodes))})
    assert cpus_beside_reads(workers) == each
    assert workers * each <= sum(cpus_of_nodes) - len(cpus_of_nodes) or each == 0
