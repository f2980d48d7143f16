"""Who may import whom."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

# package or module -> what it must not import
FORBIDDEN = {
    "reviewlens": {
        "ray",
        "fastapi",
        "starlette",
        "deployments",
        "graph",
        "training",
        "benchmarks",
        "bot",
        "cli",
    },
    "deployments": {"ray", "graph", "training", "benchmarks", "bot", "cli"},
    "graph.py": {"fastapi", "training", "benchmarks", "bot", "cli"},
    "training": {"deployments", "graph", "fastapi", "benchmarks", "bot", "cli"},
    "benchmarks": {"ray", "deployments", "graph", "bot", "cli"},
    "bot": {"ray", "fastapi", "torch", "deployments", "graph", "training", "benchmarks", "cli"},
    "cli": {"ray", "fastapi", "torch", "sklearn", "deployments", "graph", "benchmarks", "bot"},
}


# Nodes are started by Ray's own means; the graph on them is still asked over HTTP alone.
ALLOWED = {"benchmarks/scale/cluster.py": {"ray"}}


def imported(file: Path) -> set[str]:
    """The top-level names of everything that a file imports, inside of functions too."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text())):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module.split(".")[0])
    return names


@pytest.mark.parametrize("package", FORBIDDEN)
def test_packages_keep_to_their_side(package: str) -> None:
    place = ROOT / package
    files = [place] if place.is_file() else sorted(place.rglob("*.py"))
    assert files
    for file in files:
        allowed = ALLOWED.get(file.relative_to(ROOT).as_posix(), set())
        assert not imported(file) & FORBIDDEN[package] - allowed, file


def test_the_bot_knows_the_client_alone() -> None:
    """And the client knows no other part of the library, so that it stays quick to import."""
    for package in ("bot", "reviewlens/client"):
        for file in sorted((ROOT / package).rglob("*.py")):
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.ImportFrom) and node.module:
                    names = [node.module]
                elif isinstance(node, ast.Import):
                    names = [alias.name for alias in node.names]
                else:
                    continue
                ours = [name for name in names if name.split(".")[0] == "reviewlens"]
                assert all(f"{name}.".startswith("reviewlens.client.") for name in ours), file


@pytest.mark.parametrize("module", ["base_classifier", "intent_classifier", "stacking_ingress"])
def test_deployments_without_a_network_load_no_torch(module: str) -> None:
    """It would take each of them hundreds of megabytes."""
    code = f"import deployments.{module}, sys; print({{'torch', 'easyocr'}} & set(sys.modules))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=ROOT)
    assert ended.stdout.strip() == "set()", ended.stderr
