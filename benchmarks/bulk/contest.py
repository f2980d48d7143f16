"""The bulk job and the online graph take turns on the same pictures."""

import json
import math
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.bulk.arrivals import Taken
from benchmarks.serve.contestants import OURS
from benchmarks.serve.figures import figures_of
from benchmarks.serve.load import Bounds, Closed, Endpoint, send
from benchmarks.serve.processes import watched
from benchmarks.serve.servers import ROOT, Server, environment, running

WARMING_CLIENTS = 4


@dataclass(frozen=True)
class Plan:
    """So many pictures a turn: `workers` actors of the job, `clients` of the graph."""

    rounds: int
    pictures: int
    workers: int
    clients: int
    warming: int
    seed: int

    @property
    def bulk(self) -> str:
        """The name of the job's row."""
        return f"reviewlens score, {self.workers} actor{'s' * (self.workers > 1)}"

    @property
    def online(self) -> str:
        """The name of the graph's row."""
        return f"{OURS} over HTTP, {Closed(self.clients)}"


def hold(
    server: Server,
    bundle: Path,
    pictures: Sequence[bytes],
    plan: Plan,
    work: Path,
    told: Callable[[str], None],
) -> dict[str, list[Taken]]:
    """What each took, one of each round. `told` hears what comes next.

    Raises subprocess.CalledProcessError where the job fails, NotStarted where the graph does.
    """
    folder = spread(pictures, plan.pictures, work / "pictures")
    taken: dict[str, list[Taken]] = {plan.bulk: [], plan.online: []}
    for turn in range(plan.rounds):
        told(f"round {turn + 1} of {plan.rounds}: {plan.bulk}")
        taken[plan.bulk].append(score(folder, bundle, plan.workers, work))
        told(f"round {turn + 1} of {plan.rounds}: {plan.online}")
        taken[plan.online].append(serve(server, pictures, plan, turn, work))
    return taken


def spread(pictures: Sequence[bytes], count: int, folder: Path) -> Path:
    """A folder of `count` files, of the pictures in turn; equal ones share their place on disk."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    for index in range(count):
        file = folder / f"{index:05d}.jpg"
        if index < len(pictures):
            file.write_bytes(pictures[index])
        else:
            file.hardlink_to(folder / f"{index % len(pictures):05d}.jpg")
    return folder


def score(folder: Path, bundle: Path, workers: int, work: Path) -> Taken:
    """One job from the start of its process."""
    scores, out = work / "scores", work / "scoring.json"
    shutil.rmtree(scores, ignore_errors=True)
    # Ray's sockets lie there, whose paths may have no more than 107 characters.
    ray = tempfile.mkdtemp(prefix="ray-")
    command: list[str] = [
        sys.executable, "-m", "benchmarks.bulk.scoring", "--folder", str(folder.absolute()),
        "--bundle", str(bundle), "--scores", str(scores.absolute()), "--out", str(out.absolute()),
        "--workers", str(workers),
    ]  # fmt: skip
    try:
        with (work / "scoring.log").open("wb") as log:
            subprocess.run(
                command,
                cwd=ROOT,
                env=environment() | {"RAY_TMPDIR": ray},
                check=True,
                stdout=log,
                stderr=log,
            )
    finally:
        shutil.rmtree(ray, ignore_errors=True)
    return Taken(**json.loads(out.read_text("utf-8")))


def serve(server: Server, pictures: Sequence[bytes], plan: Plan, turn: int, work: Path) -> Taken:
    """The graph from its start; the pictures that warm it up count in neither rate."""
    begun = time.perf_counter()
    with running(server, work / "servers" / str(turn)) as started:
        start_s = time.perf_counter() - begun
        endpoint = Endpoint(started.url, server.field)
        few = Bounds(plan.warming, math.inf, server.timeout_s)
        send(endpoint, pictures, Closed(WARMING_CLIENTS), few, plan.seed)
        bounds = Bounds(plan.pictures, math.inf, server.timeout_s)
        with watched(started.tree) as usage:
            load = send(endpoint, pictures, Closed(plan.clients), bounds, plan.seed + turn)
    figures = figures_of(load, usage)
    return Taken(
        pictures=figures.answered,
        errors=figures.failed,
        start_s=start_s,
        pictures_loaded=figures.answered,
        loaded_s=load.seconds,
        cpu_loaded_s=usage.cpu_seconds,
        whole_s=start_s + load.seconds,
        memory_mib=figures.memory_mib,
        memory_by=figures.memory_by,
    )
