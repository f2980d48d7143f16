"""The Ray cluster that a job runs in."""

import logging
import os
from collections.abc import Iterator
from contextlib import contextmanager
from math import floor
from typing import Any

import ray
import ray.data
from ray.data import DataContext


@contextmanager
def cluster() -> Iterator[None]:
    """The cluster that RAY_ADDRESS names, else one that is started here and ended after the body.

    Ray Data says nothing of its own: who runs a job shows how far it is.
    """
    own = not ray.is_initialized()
    if own:
        ray.init(include_dashboard=False, log_to_driver=False, logging_level=logging.WARNING)
    DataContext.get_current().enable_progress_bars = False
    logging.getLogger("ray.data").setLevel(logging.WARNING)
    try:
        yield
    finally:
        if own:
            ray.shutdown()


def workers_for(batches: int, gpus: float) -> int:
    """One a CPU, or as many as the GPUs carry at `gpus` each; no more than there are batches."""
    resources = ray.cluster_resources()
    share = resources.get("GPU", 0) / gpus if gpus else resources.get("CPU", 1)
    return max(1, min(int(share), batches))


def cpus_beside_reads(workers: int) -> float:
    """CPUs that each of so many workers may hold where tasks of one CPU read what they work on.

    At most one each, and one less than all CPUs of each node: were less than one CPU free on every
    node, the workers would hold more. So it is none at all on a machine of one CPU.
    """
    nodes = sum(node["Alive"] for node in ray.nodes())
    left = max(0.0, ray.cluster_resources().get("CPU", 1) - nodes)
    # Ray counts in ten-thousandths, and may not round up.
    return float(min(1.0, floor(left / workers * 1000) / 1000))


def worker_environment() -> dict[str, Any]:
    """The runtime_env of an actor that holds a reader: glibc's arenas would cost it 600 MB."""
    return {"env_vars": {"MALLOC_ARENA_MAX": os.environ.get("MALLOC_ARENA_MAX", "2")}}
