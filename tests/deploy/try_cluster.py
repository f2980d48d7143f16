"""A cluster of three nodes on this machine: deployed to, scaled and updated while it is asked.

`make try-cluster` takes configs/cluster.yaml as it is, but for the address, a key, and where the
proxies run. The GPUs that it asks for are declared, not there. It exits with 1 where a request
failed or a step did not come about.
"""

import copy
import hashlib
import json
import os
import secrets
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
import yaml

from tests.conftest import ROOT
from tests.served import free_port

START_S = 420
PICTURES = [(ROOT / "examples" / name).read_bytes() for name in ("spam.jpg", "honest.jpg")]
Config = dict[str, Any]


class Cluster:
    """A head and two workers, and the Serve application on them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._head, self._dashboard = free_port(), free_port()
        self._nodes: list[subprocess.Popen[bytes]] = []
        self._token = secrets.token_hex(32)
        self._environment = os.environ | {
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN": self._token,
            "PYTHONPATH": str(ROOT),  # what the image's ENV does
            "RAY_TMPDIR": str(folder),
            "RAY_USAGE_STATS_ENABLED": "0",
            "HF_HUB_OFFLINE": "1",
        }
        self._environment.pop("RAY_ADDRESS", None)

    def start(self) -> None:
        """A head as in deploy/kuberay, without CPUs for replicas, and two workers."""
        self._node(
            "--head",
            f"--port={self._head}",
            f"--dashboard-port={self._dashboard}",
            f"--ray-client-server-port={free_port()}",
            "--num-cpus=0",
        )
        self._until("the head answers", lambda: self._status() is not None, 60)
        for _ in range(2):
            self._node(f"--address=127.0.0.1:{self._head}", "--num-cpus=8", "--num-gpus=1")

    def stop(self) -> None:
        """End every node that was started here."""
        for node in reversed(self._nodes):
            node.send_signal(signal.SIGTERM)
        for node in self._nodes:
            try:
                node.wait(timeout=30)
            except subprocess.TimeoutExpired:
                node.kill()

    def deploy(self, config: Config) -> None:
        """`serve deploy`, as an operator does it."""
        file = self._folder / "cluster.yaml"
        file.write_text(yaml.safe_dump(config))
        serve = Path(sys.executable).with_name("serve")
        command = [str(serve), "deploy", str(file), "-a", f"http://127.0.0.1:{self._dashboard}"]
        done = subprocess.run(
            command, cwd=ROOT, env=self._environment, capture_output=True, text=True
        )
        if done.returncode:
            raise RuntimeError(f"serve deploy failed: {done.stdout}{done.stderr}")

    def wait(self, what: str, so: Callable[[Config], bool]) -> None:
        """Until the application is as `so` says."""

        def there() -> bool:
            application = self._application()
            if application.get("status") == "DEPLOY_FAILED":
                raise RuntimeError(application["message"])
            return bool(application) and so(application)

        self._until(what, there, START_S)

    def _node(self, *options: str) -> None:
        ray = Path(sys.executable).with_name("ray")
        listening = f"--dashboard-agent-listen-port={free_port()}"
        with (self._folder / f"node-{len(self._nodes)}.log").open("w") as log:
            self._nodes.append(
                subprocess.Popen(
                    [str(ray), "start", "--block", listening, *options],
                    cwd=ROOT,
                    env=self._environment,
                    stdout=log,
                    stderr=log,
                    start_new_session=True,
                )
            )

    def _status(self) -> Config | None:
        try:
            answer = requests.get(
                f"http://127.0.0.1:{self._dashboard}/api/serve/applications/",
                headers={"Authorization": f"Bearer {self._token}"},
                timeout=10,
            )
        except requests.RequestException:
            return None
        return answer.json() if answer.ok else None

    def _application(self) -> Config:
        status = self._status() or {"applications": {}}
        found: Config = status["applications"].get("reviewlens", {})
        return found

    def _until(self, what: str, there: Callable[[], bool], seconds: float) -> None:
        began = time.monotonic()
        while not there():
            for number, node in enumerate(self._nodes):
                if node.poll() is not None:
                    raise RuntimeError((self._folder / f"node-{number}.log").read_text())
            if time.monotonic() - began > seconds:
                raise TimeoutError(f"not after {seconds:g} s: {what}")
            time.sleep(1)
        print(f"{time.monotonic() - began:6.1f} s until {what}", flush=True)


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


def replicas(application: Config, name: str) -> int:
    """How many replicas of a deployment run."""
    listed = application["deployments"].get(name, {"replicas": ()})["replicas"]
    return sum(replica["state"] == "RUNNING" for replica in listed)


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

    def settled(application: Config) -> bool:
        states = {each["status"] for each in application["deployments"].values()}
        return application["status"] == "RUNNING" and states == {"HEALTHY"}

    def has(count: int) -> Callable[[Config], bool]:
        return lambda seen: settled(seen) and replicas(seen, "ocr_nb") == count

    try:
        cluster.start()
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
