"""The default graph in a Serve process of its own, started as a user starts it."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import requests
import yaml

from tests.conftest import ROOT

START_TIMEOUT_S = 200


@dataclass(frozen=True)
class Served:
    """Where it answers, and where Ray writes logs and the addresses of its metrics."""

    url: str
    ray: Path

    @property
    def logs(self) -> Path:
        return self.ray / "session_latest" / "logs" / "serve"

    @property
    def discovery(self) -> Path:
        return self.ray / "prom_metrics_service_discovery.json"


def free_port() -> int:
    (port,) = free_ports(1)
    return port


def free_ports(count: int) -> list[int]:
    """Ports that differ: all are held until the last is found."""
    with ExitStack() as held:
        probes = [held.enter_context(socket.socket()) for _ in range(count)]
        for probe in probes:
            probe.bind(("127.0.0.1", 0))
        return [probe.getsockname()[1] for probe in probes]


@contextmanager
def served() -> Iterator[Served]:
    """The default graph on another port, with JSON logs, and with traces of every request."""
    config = yaml.safe_load((ROOT / "serve_config.yaml").read_text())
    config["http_options"]["port"] = free_port()
    config["logging_config"] = {"encoding": "JSON"}
    config["tracing_config"] = {"enabled": True, "sampling_ratio": 1.0}
    # Ray puts sockets there, whose paths may not be long.
    folder = Path(tempfile.mkdtemp(prefix="reviewlens-"))
    (folder / "config.yaml").write_text(yaml.safe_dump(config))
    graph = Served(f"http://127.0.0.1:{config['http_options']['port']}/", folder / "ray")
    environment = os.environ | {
        "RAY_USAGE_STATS_ENABLED": "0",
        "RAY_ADDRESS": "local",  # never into a cluster that somebody has running here
        "RAY_TMPDIR": str(folder),
        "HF_HUB_OFFLINE": "1",
    }
    with (folder / "log").open("w") as log:
        serve = Path(sys.executable).with_name("serve")
        command = [str(serve), "run", str(folder / "config.yaml")]
        process = subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=log, stderr=log, start_new_session=True
        )
        try:
            _wait_until_ready(graph.url, process, folder / "log")
            yield graph
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=60)
            shutil.rmtree(folder, ignore_errors=True)


def _wait_until_ready(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    deadline = time.monotonic() + START_TIMEOUT_S
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if requests.get(url + "readyz", timeout=5).status_code == 200:
                return
        except requests.RequestException:
            pass
        time.sleep(1)
    pytest.fail(f"not ready:\n{log.read_text()[-5000:]}")
