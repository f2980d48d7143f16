"""Debian's Prometheus, with the configuration of deploy/prometheus, faster and elsewhere."""

import math
import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from tests.conftest import ROOT
from tests.served import free_port

CONFIG = ROOT / "deploy" / "prometheus" / "prometheus.yml"
needs_prometheus = pytest.mark.skipif(
    not shutil.which("prometheus"), reason="Prometheus is missing: apt-get install prometheus"
)


class Prometheus:
    """One that runs."""

    def __init__(self, url: str) -> None:
        self.url = url

    def query(self, expression: str) -> list[dict[str, Any]]:
        """The samples that an expression gives now."""
        parameters = {"query": expression}
        answer = requests.get(f"{self.url}/api/v1/query", params=parameters, timeout=30).json()
        assert answer["status"] == "success", (expression, answer)
        found: list[dict[str, Any]] = answer["data"]["result"]
        return found

    def wait_for(self, expression: str, seconds: float = 60) -> list[float]:
        """What an expression gives, once it gives a number."""
        deadline = time.monotonic() + seconds
        while True:
            samples = self.query(expression)
            values = [float(sample["value"][1]) for sample in samples]
            if any(math.isfinite(value) for value in values):
                return values
            assert time.monotonic() < deadline, f"{expression} gives {samples}"
            time.sleep(1)


@contextmanager
def prometheus(discovery: Path, folder: Path) -> Iterator[Prometheus]:
    """One that finds the nodes of Ray in the file `discovery`, and asks them every second."""
    shutil.copy(CONFIG.with_name("alerts.yml"), folder)
    config = yaml.safe_load(CONFIG.read_text())
    config["global"] = {"scrape_interval": "1s", "evaluation_interval": "1s"}
    config["scrape_configs"][0]["file_sd_configs"] = [{"files": [str(discovery)]}]
    (folder / "prometheus.yml").write_text(yaml.safe_dump(config))
    address = f"127.0.0.1:{free_port()}"
    command = [
        "prometheus",
        f"--config.file={folder / 'prometheus.yml'}",
        f"--storage.tsdb.path={folder / 'data'}",
        f"--web.listen-address={address}",
    ]
    with (folder / "log").open("w") as log:
        process = subprocess.Popen(command, stdout=log, stderr=log)
        try:
            running = Prometheus(f"http://{address}")
            for _ in range(100):
                try:
                    if requests.get(f"{running.url}/-/ready", timeout=5).status_code == 200:
                        break
                except requests.ConnectionError:
                    pass
                assert process.poll() is None, (folder / "log").read_text()[-3000:]
                time.sleep(0.1)
            yield running
        finally:
            process.terminate()
            process.wait(timeout=30)
