"""The contestants take turns, one server at a time, and each is put under the same loads."""

import json
import math
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import requests

from benchmarks.serve.figures import Figures, figures_of, medians
from benchmarks.serve.load import Bounds, Closed, Endpoint, Level, send
from benchmarks.serve.pipeline import Answer
from benchmarks.serve.processes import watched
from benchmarks.serve.servers import ROOT, NotStarted, Running, Server, environment, running

FLOOR = "bare pipeline"
_NEAR = 0.05
_WARMING_CLIENTS = 4


@dataclass(frozen=True)
class Plan:
    """What is measured in every round: the bare pipeline by batch size, the servers by level.

    `warming` pictures go through a server before that.
    """

    rounds: int
    batches: Sequence[int]
    levels: Sequence[Level]
    bounds: Bounds
    warming: int
    seed: int


@dataclass
class Results:
    """Figures by contestant and level, one of each round; who was absent, and why.

    `agreed` counts the pictures that a contestant answered as the bare pipeline did, and those
    that it was asked.
    """

    figures: dict[str, dict[str, list[Figures]]] = field(default_factory=dict)
    agreed: dict[str, tuple[int, int]] = field(default_factory=dict)
    absent: dict[str, str] = field(default_factory=dict)

    def add(self, name: str, level: str, figures: Figures) -> None:
        """Keep the figures of one round."""
        self.figures.setdefault(name, {}).setdefault(level, []).append(figures)

    def medians(self) -> dict[str, dict[str, Figures]]:
        """The medians over the rounds."""
        return {
            name: {level: medians(rounds) for level, rounds in of_levels.items()}
            for name, of_levels in self.figures.items()
        }


def hold(
    servers: Sequence[Server],
    bundle: str,
    pictures: Sequence[bytes],
    plan: Plan,
    work: Path,
    told: Callable[[str], None],
) -> Results:
    """All rounds; who cannot be started is absent from there on. `told` hears what comes next.

    Raises subprocess.CalledProcessError where the bare pipeline fails.
    """
    results = Results()
    folder = _write(pictures, work / "pictures")
    for turn in range(plan.rounds):
        told(f"round {turn + 1} of {plan.rounds}: {FLOOR}")
        answers = _floor(folder, bundle, plan, work, results)
        for server in servers:
            if server.name in results.absent:
                continue
            told(f"round {turn + 1} of {plan.rounds}: {server.name}")
            place = work / "servers" / f"{turn}-{_slug(server.name)}"
            try:
                with running(server, place) as started:
                    _try(server, started, pictures, answers, plan, turn, results)
            except NotStarted as error:
                results.absent[server.name] = str(error)
    return results


def agreeing(ours: Sequence[Answer], theirs: Sequence[Any]) -> int:
    """How many answers name the same class with about the same probability."""
    return sum(
        isinstance(other, dict)
        and other.get("class_id") == one["class_id"]
        and abs(other.get("proba", -1) - one["proba"]) <= _NEAR
        for one, other in zip(ours, theirs, strict=False)
    )


def _floor(folder: Path, bundle: str, plan: Plan, work: Path, results: Results) -> list[Answer]:
    """Run the bare pipeline in a process of its own; its answers to all pictures."""
    out = work / "floor.json"
    command: list[str] = [
        sys.executable, "-m", "benchmarks.serve.floor", "--folder", str(folder.absolute()),
        "--bundle", bundle, "--out", str(out.absolute()),
        "--pictures", str(plan.bounds.pictures),
        "--seconds", str(plan.bounds.seconds),
    ]  # fmt: skip
    for batch in plan.batches:
        command += ["--batch", str(batch)]
    with (work / "floor.log").open("wb") as log:
        subprocess.run(command, cwd=ROOT, env=environment(), check=True, stdout=log, stderr=log)
    whole = json.loads(out.read_text("utf-8"))
    for batch, figures in whole["figures"].items():
        results.add(FLOOR, f"batches of {batch}", Figures(**figures))
    answers: list[Answer] = whole["answers"]
    return answers


def _try(
    server: Server,
    started: Running,
    pictures: Sequence[bytes],
    answers: Sequence[Answer],
    plan: Plan,
    turn: int,
    results: Results,
) -> None:
    # The first pictures are slow everywhere. One is enough of who is not compared.
    few = pictures[: plan.warming if server.checked else 1]
    with ThreadPoolExecutor(_WARMING_CLIENTS) as pool:
        given = list(pool.map(partial(_ask, server, started.url), few))
    if server.checked:
        results.agreed[server.name] = agreeing(answers, given), len(few)
    endpoint = Endpoint(started.url, server.field)
    bounds = replace(plan.bounds, timeout_s=server.timeout_s)
    for level in plan.levels:
        if isinstance(level, Closed) and level.clients > (server.most_clients or math.inf):
            continue
        with watched(started.tree) as usage:
            load = send(endpoint, pictures, level, bounds, plan.seed + turn)
        results.add(server.name, str(level), figures_of(load, usage))


def _ask(server: Server, url: str, picture: bytes) -> Any:
    """The answer to one picture; None where there is none."""
    sent: Mapping[str, Any] = (
        {"files": {server.field: ("picture.jpg", picture, "image/jpeg")}}
        if server.field
        else {"data": picture}
    )
    try:
        response = requests.post(url, timeout=server.timeout_s, **sent)
        answer = response.json() if response.status_code == 200 else None
    except (requests.RequestException, ValueError):
        return None
    # Who answers in batches answers with a batch of one.
    return answer[0] if isinstance(answer, list) and answer else answer


def _write(pictures: Sequence[bytes], folder: Path) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.glob("*.jpg"):
        old.unlink()
    for index, picture in enumerate(pictures):
        (folder / f"{index:04d}.jpg").write_bytes(picture)
    return folder


def _slug(name: str) -> str:
    return "".join(letter if letter.isalnum() else "-" for letter in name.lower())
