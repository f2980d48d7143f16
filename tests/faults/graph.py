"""The graph of serve_config.yaml on a free port, its processes by name, and its answers."""

import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
import requests
import yaml

from benchmarks.serve.servers import ROOT, Running, Server, running

PICTURES = tuple(
    (ROOT / "examples" / name).read_bytes() for name in ("spam.jpg", "honest.jpg", "payment.png")
)
REPLICAS = (
    "StackingIngress",
    "ClipEncoder",
    "TextReader",
    "clip_svm",
    "clip_log_reg",
    "ocr_nb",
    "IntentClassifier",
)
_TOLERANCE = 1e-3


@dataclass(frozen=True)
class Graph:
    """A graph that serves: where it is, its processes, and what it answers when all is well."""

    url: str
    running: Running
    config: Mapping[str, Any]
    expected: Mapping[bytes, Mapping[str, Any]]

    def replicas(self, deployment: str) -> list[psutil.Process]:
        """The processes of a deployment's replicas."""
        return self.named(f"ray::ServeReplica:reviewlens:{deployment}")

    def named(self, title: str) -> list[psutil.Process]:
        """Processes of this graph with that title, as Ray sets it."""
        found = []
        for process in self.running.tree.processes():
            try:
                if process.cmdline()[:1] == [title] and process.status() != psutil.STATUS_ZOMBIE:
                    found.append(process)
            except psutil.Error:
                continue
        return found

    @property
    def address(self) -> str:
        """Of its cluster, as Ray's commands take it."""
        option = "--gcs-address="
        arguments = (
            argument
            for process in self.running.tree.processes()
            if process.name() == "raylet"
            for argument in process.cmdline()
        )
        return next(argument for argument in arguments if argument.startswith(option))[
            len(option) :
        ]

    def is_ready(self) -> bool:
        """Whether /readyz says so."""
        try:
            return requests.get(self.url + "/readyz", timeout=5).status_code == 200
        except requests.RequestException:
            return False

    def problem_with(self, picture: bytes, response: requests.Response) -> str | None:
        """What is wrong with the answer to /explain, None where it is as it should be."""
        if response.status_code != 200:
            return problem_with_refusal(response)
        answer, expected = response.json(), self.expected[picture]
        if answer["degraded"]:
            return "a degraded answer"
        if abs(answer["proba"] - expected["proba"]) > _TOLERANCE:
            return f"{answer['proba']} in place of {expected['proba']}"
        return None

    def answers_rightly(self) -> bool:
        """Whether every picture gets the answer that it got at the start."""
        try:
            return all(
                self.problem_with(picture, explain(self.url, picture)) is None
                and explain(self.url, picture).status_code == 200
                for picture in PICTURES
            )
        except requests.RequestException:
            return False

    def wait_until_well(self, since: float, limit_s: float) -> float | None:
        """Seconds from `since` (monotonic) until it is ready and right again; None: not in time."""
        while time.monotonic() - since < limit_s:
            if self.is_ready() and self.answers_rightly():
                return time.monotonic() - since
            time.sleep(0.25)
        return None


def default_config() -> dict[str, Any]:
    """What serve_config.yaml holds."""
    config: dict[str, Any] = yaml.safe_load((ROOT / "serve_config.yaml").read_text())
    return config


@contextmanager
def serving(folder: Path) -> Iterator[Graph]:
    """Start the graph as users start it, on a free port; end it afterwards."""
    config = default_config()

    def command(port: int, place: Path) -> Sequence[str]:
        config["http_options"]["port"] = port
        return serve_command(config, place / "config.yaml")

    with running(Server("graph", command), folder) as started:
        url = started.url.rstrip("/")
        expected = {picture: explain(url, picture).json() for picture in PICTURES}
        yield Graph(url, started, config, expected)


def serve_command(config: Mapping[str, Any], file: Path, *options: str) -> list[str]:
    """`serve run` of a configuration, which is written to `file`."""
    file.write_text(yaml.safe_dump(dict(config)))
    return [str(Path(sys.executable).with_name("serve")), "run", str(file), *options]


def explain(url: str, picture: bytes, timeout_s: float = 65.0) -> requests.Response:
    """The answer of /explain."""
    return requests.post(url + "/explain", data=picture, timeout=timeout_s)


def problem_with_refusal(response: requests.Response) -> str | None:
    """Every answer but 200 is a problem document, in our own words."""
    kind = response.headers.get("content-type", "")
    if not kind.startswith("application/problem+json"):
        return f"{response.status_code} as {kind or 'nothing'}: {response.text[:100]!r}"
    if set(response.json()) < {"type", "title", "status", "detail"}:
        return f"{response.status_code} with {sorted(response.json())} alone"
    if response.status_code == 429 and "retry-after" not in response.headers:
        return "429 without Retry-After"
    return None
