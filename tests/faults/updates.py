"""Bundles that replace the one that serves, a broken one and a good one, while pictures come in."""

import copy
import json
import shutil
import subprocess
import time
from pathlib import Path

import joblib

from benchmarks.serve.servers import ROOT, environment
from reviewlens.digests import sha256_of_file
from reviewlens.ensemble import FEATURE_OF
from tests.faults.graph import PICTURES, REPLICAS, Graph, explain, serve_command
from tests.faults.tally import Tally
from tests.faults.traffic import Traffic

_BUNDLE = ROOT / "models" / "embedded"
_WATCHED_S = 40.0
_IN_S = 180.0


def broken_bundle(graph: Graph, folder: Path) -> Tally:
    """A bundle with a changed byte: the old replicas go on."""
    tally = Tally("update to a broken bundle", inputs=1)
    bundle = folder / "broken"
    shutil.copytree(_BUNDLE, bundle)
    stacker = bundle / "stacker.joblib"
    data = bytearray(stacker.read_bytes())
    data[len(data) // 2] ^= 1
    stacker.write_bytes(data)
    before = _pids(graph)
    traffic = Traffic(graph, 2)
    started: set[int] = set()
    with traffic.flowing():
        _deploy(graph, bundle, folder)
        until = time.monotonic() + _WATCHED_S
        while time.monotonic() < until:
            started |= _pids(graph) - before
            time.sleep(0.2)
    traffic.judge(tally, None)
    tally.expect(bool(started), "no replica of the broken bundle was started")
    tally.expect(before <= _pids(graph), "a replica that served has been replaced")
    return tally


def good_bundle(graph: Graph, folder: Path) -> Tally:
    """A bundle whose classifiers are other files: it goes in, and no request fails on the way."""
    tally = Tally("update to a good bundle", inputs=1)
    bundle = folder / "good"
    shutil.copytree(_BUNDLE, bundle)
    manifest = json.loads((bundle / "manifest.json").read_text())
    manifest["version"] = "next"
    for name in (*FEATURE_OF, "stacker"):  # the same classifiers, so that the answers are the same
        file = bundle / f"{name}.joblib"
        joblib.dump(joblib.load(file), file, compress=1)
        manifest["files"][file.name] = sha256_of_file(file)
    (bundle / "manifest.json").write_text(json.dumps(manifest))
    before = _pids(graph)
    traffic = Traffic(graph, 2)
    with traffic.flowing():
        begun = time.monotonic()
        _deploy(graph, bundle, folder)
        while time.monotonic() - begun < _IN_S:
            if _version(graph) == "next" and not before & _pids(graph):
                tally.recovery_s = time.monotonic() - begun
                break
            time.sleep(0.5)
    traffic.judge(tally, None)
    tally.expect(tally.recovery_s is not None, f"it is not in after {_IN_S:.0f} s")
    return tally


def _pids(graph: Graph) -> set[int]:
    return {process.pid for name in REPLICAS for process in graph.replicas(name)}


def _version(graph: Graph) -> str | None:
    version: str | None = explain(graph.url, PICTURES[0]).json().get("bundle", {}).get("version")
    return version


def _deploy(graph: Graph, bundle: Path, folder: Path) -> None:
    """What an operator does: another bundle in the config, and the config to the cluster."""
    config = copy.deepcopy(dict(graph.config))
    config["applications"][0]["args"]["bundle"] = str(bundle)
    command = serve_command(
        config, folder / f"{bundle.name}.yaml", "--address", graph.address, "--non-blocking"
    )
    # Without the mode Ray's commands do not show the token that they find in ~/.ray.
    variables = environment() | {"RAY_AUTH_MODE": "token"}
    subprocess.run(command, cwd=ROOT, env=variables, capture_output=True, check=True, timeout=_IN_S)
