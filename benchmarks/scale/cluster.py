"""A Ray cluster of several nodes on this machine, and the application on it."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import requests
import yaml

from benchmarks.serve.servers import ROOT, free_port

APPLICATION = "reviewlens"
_PATIENCE_S = 420.0

Config = dict[str, Any]
"""Of `serve deploy`."""
Status = dict[str, Any]
"""Of an application, as Serve's REST API tells it."""


class Cluster:
    """A head without CPUs for replicas, nodes that are added, and the application on them.

    Nodes are processes here: what they declare is counted by Ray, and need not be there.
    """

    def __init__(self, folder: Path, told: Callable[[str], None] = print) -> None:
        """Start the head; files go to `folder`, whose path must be short. `told` hears of waits."""
        self._folder, self._told = folder, told
        self._dashboard = free_port()
        self._token = secrets.token_hex(32)
        os.environ |= {
            "PYTHONPATH": str(ROOT),  # what the image's ENV does
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN": self._token,
            "RAY_TMPDIR": str(folder),
            "RAY_USAGE_STATS_ENABLED": "0",
            "HF_HUB_OFFLINE": "1",
        }
        os.environ.pop("RAY_ADDRESS", None)
        from ray.cluster_utils import Cluster as Nodes  # reads the environment

        head = {"num_cpus": 0, "include_dashboard": True, "dashboard_port": self._dashboard}
        self._nodes = Nodes(initialize_head=True, head_node_args=head)
        try:
            self._until("the head answers", lambda: self._status() is not None)
        except TimeoutError:
            self.stop()
            raise

    def add_node(self, **resources: float) -> None:
        """A node that declares these, as `ray start` takes them (num_cpus, num_gpus)."""
        self._nodes.add_node(**resources)

    def stop(self) -> None:
        """End every node."""
        self._nodes.shutdown()

    def deploy(self, config: Config) -> None:
        """`serve deploy`, as an operator does it; raises RuntimeError where it is refused."""
        file = self._folder / "deployed.yaml"
        file.write_text(yaml.safe_dump(config))
        serve = Path(sys.executable).with_name("serve")
        command = [str(serve), "deploy", str(file), "-a", f"http://127.0.0.1:{self._dashboard}"]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
        if done.returncode:
            raise RuntimeError(f"serve deploy failed: {done.stdout}{done.stderr}")

    def wait(self, what: str, so: Callable[[Status], bool]) -> None:
        """Until the application is as `so` says.

        Raises RuntimeError where it cannot be deployed, and TimeoutError after some minutes.
        """

        def there() -> bool:
            application = self.application()
            if application.get("status") == "DEPLOY_FAILED":
                raise RuntimeError(application["message"])
            return bool(application) and so(application)

        self._until(what, there)

    def application(self) -> Status:
        """The application as it is now; empty before there is one."""
        status = self._status() or {"applications": {}}
        found: Status = status["applications"].get(APPLICATION, {})
        return found

    def _status(self) -> Status | None:
        try:
            answer = requests.get(
                f"http://127.0.0.1:{self._dashboard}/api/serve/applications/",
                headers={"Authorization": f"Bearer {self._token}"},
                timeout=10,
            )
        except requests.RequestException:
            return None
        return answer.json() if answer.ok else None

    def _until(self, what: str, there: Callable[[], bool]) -> None:
        began = time.monotonic()
        while not there():
            if time.monotonic() - began > _PATIENCE_S:
                raise TimeoutError(f"not after {_PATIENCE_S:g} s: {what}")
            time.sleep(1)
        self._told(f"{time.monotonic() - began:6.1f} s until {what}")


def settled(application: Status) -> bool:
    """Whether every deployment is as the config asks."""
    states = {each["status"] for each in application["deployments"].values()}
    return application["status"] == "RUNNING" and states == {"HEALTHY"}


def replicas(application: Status, name: str) -> int:
    """How many replicas of a deployment run."""
    listed: Mapping[str, Any] = application.get("deployments", {}).get(name, {"replicas": ()})
    return sum(replica["state"] == "RUNNING" for replica in listed["replicas"])
