"""A cluster of three nodes on this machine: deployed to, scaled and updated while it is asked.

`make try-cluster` takes configs/cluster.yaml as it is, but for the address, a key, and where the
proxies run. The GPUs that it asks for are declared, not there. It exits with 1 where a request
failed or a step did not come about.
"""

import copy
import hashlib
import json
import secrets
import shutil
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import requests
import yaml

from benchmarks.scale.cluster import Cluster, Config, Status, replicas, settled
from tests.conftest import ROOT
from tests.served import free_port

PICTURES = [(ROOT / "examples" / name).read_bytes() for name in ("spam.jpg", "honest.jpg")]


class Load:
    """Clients that ask without pause, and try nothing twice."""

    def __init__(self, url: str, key: str, clients: int = 2) -> None:
        self._url = url
        self._headers = {"Authorization": f"Bearer {key}"}
        self._stop = threading.Event()
        self._lock = threading.Lock()
        self._outcomes: Counter[str] = Counter()
        self._slowest = 0.0
        self._threads = [
            threading.Thread(target=self._ask, args=(index,)) for index in range(clients)
        ]

    @contextmanager
    def running(self) -> Iterator[None]:
        """While the body runs."""
        for thread in self._threads:
            thread.start()
        try:
            yield
        finally:
            self._stop.set()
            for thread in self._threads:
                thread.join()

    @property
    def failed(self) -> int:
        """Requests whose answer was not 200."""
        return sum(count for outcome, count in self._outcomes.items() if outcome != "200")

    def report(self, phase: str) -> None:
        """What came back so far."""
        with self._lock:
            print(f"{phase}: {dict(self._outcomes)}, slowest {self._slowest:.2f} s", flush=True)

    def version(self) -> str:
        """Of the bundle that answers."""
        answer = requests.get(self._url + "models", headers=self._headers, timeout=60)
        return str(answer.json()["bundle"]["version"]) if answer.ok else ""

    def _ask(self, index: int) -> None:
        while not self._stop.wait(0.2):
            began = time.monotonic()
            try:
                answer = requests.post(
                    self._url, PICTURES[index % 2], headers=self._headers, timeout=60
                )
                outcome = str(answer.status_code)
            except requests.RequestException as error:
                outcome = type(error).__name__
            with self._lock:
                self._outcomes[outcome] += 1
                self._slowest = max(self._slowest, time.monotonic() - began)


def scaled(config: Config, name: str, count: int) -> Config:
    """The config with so many replicas of one deployment."""
    changed = copy.deepcopy(config)
    for deployment in changed["applications"][0]["deployments"]:
        if deployment["name"] == name:
            deployment["autoscaling_config"] |= {"min_replicas": count, "max_replicas": count}
    return changed


def newer_bundle(folder: Path) -> str:
    """The bundle that ships, as a version of its own."""
    copied = folder / "bundle"
    shutil.copytree(ROOT / "models" / "embedded", copied)
    manifest = json.loads((copied / "manifest.json").read_text())
    (copied / "manifest.json").write_text(json.dumps(manifest | {"version": "newer"}))
    return str(copied)


def run(folder: Path) -> int:
    """All steps; how many requests failed."""
    key = secrets.token_urlsafe(32)
    config: Config = yaml.safe_load((ROOT / "configs" / "cluster.yaml").read_text())
    config["http_options"] |= {"port": free_port(), "host": "127.0.0.1"}
    config["proxy_location"] = "HeadOnly"  # the nodes share one address here
    arguments = config["applications"][0]["args"]
    arguments["ingress"]["access"]["keys"] = [hashlib.sha256(key.encode()).hexdigest()]
    load = Load(f"http://127.0.0.1:{config['http_options']['port']}/", key)
    cluster = Cluster(folder)

    def has(count: int) -> Callable[[Status], bool]:
        return lambda seen: settled(seen) and replicas(seen, "ocr_nb") == count

    try:
        for _ in range(2):
            cluster.add_node(num_cpus=8, num_gpus=1)
        cluster.deploy(config)
        cluster.wait("the graph runs", settled)
        before = load.version()
        with load.running():
            for count in (3, 1):
                cluster.deploy(scaled(config, "ocr_nb", count))
                cluster.wait(f"ocr_nb has {count} replicas", has(count))
            load.report("scaled up and down")
            updated = scaled(config, "ocr_nb", 1)
            updated["applications"][0]["args"]["bundle"] = newer_bundle(folder)
            cluster.deploy(updated)
            cluster.wait(
                f"bundle {before} is newer",
                lambda seen: settled(seen) and {load.version() for _ in range(6)} == {"newer"},
            )
            time.sleep(5)
        load.report("and updated")
    finally:
        cluster.stop()
    return load.failed


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="cluster-"))
    try:
        failed = run(folder)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(f"{failed} requests failed")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
