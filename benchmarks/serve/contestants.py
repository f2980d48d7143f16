"""Who takes part: this graph by its configurations, and the peers where they are installed."""

import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import yaml

from benchmarks.serve.servers import ROOT, Server
from reviewlens.bundle import Bundle

OURS = "reviewlens"
EARLY, CACHED = "with early exit", "with its cache"
FASTAPI, LITSERVE, BENTOML = "FastAPI + uvicorn", "LitServe", "BentoML"
FLASK, FLASK_OURS = "four Flask, stock EasyOCR", "four Flask, our reader"
SAME_MODELS = (FASTAPI, LITSERVE, BENTOML)
PEERS = (*SAME_MODELS, FLASK_OURS, FLASK)
BUNDLE = "BENCH_BUNDLE"
READER = "BENCH_READER"

_PACKAGE = "benchmarks.serve.peers"
_PYTHON = sys.executable
_INSTALL = "is not installed: `make bench-serve` does it"
# It answers one picture at a time: with CRAFT more clients would only wait, for many minutes.
_FLASK_CLIENTS = {FLASK_OURS: 64, FLASK: 4}


def graph(name: str, config: Path, *, cache: bool = False, **ingress: Any) -> Server:
    """This graph, with a configuration of `serve run` on another port.

    Without `cache` nothing is answered twice from memory; `ingress` are settings of the ingress.
    """

    def command(port: int, folder: Path) -> Sequence[str]:
        content = yaml.safe_load(config.read_text("utf-8"))
        content.setdefault("http_options", {}).update(port=port, host="127.0.0.1")
        (application,) = content["applications"]
        settings = application["args"].setdefault("ingress", {})
        settings.update(ingress if cache else ingress | {"cache_entries": 0})
        file = folder / "config.yaml"
        file.write_text(yaml.safe_dump(content), "utf-8")
        return [str(Path(_PYTHON).with_name("serve")), "run", str(file)]

    # An early exit answers from fewer models: what it costs stands in the bundle.
    return Server(name, command, checked=not ingress.get("early_exit", False))


def ours(config: Path) -> Iterator[Server | tuple[str, str]]:
    """The graph as it is, and rows of their own for what answers without all of the work."""
    yield graph(OURS, config)
    record = Bundle.open(ROOT / bundle_of(config)).manifest.early_exit
    if record is None or record.threshold is None:
        yield EARLY, "the bundle holds no threshold for it"
    else:
        yield graph(EARLY, config, early_exit=True)
    yield graph(CACHED, config, cache=True)


def what_early_exit_costs(config: Path) -> list[str]:
    """A sentence for each part of the bundle's data."""
    record = Bundle.open(ROOT / bundle_of(config)).manifest.early_exit
    return [
        f"Early exit, {part}: {figures.share:.1%} of {figures.pictures} pictures are not read, "
        f"{figures.agreement:.1%} of them with the class of the whole stack; accuracy "
        f"{figures.accuracy_without:.4f} without it, {figures.accuracy:.4f} with it."
        for part, figures in (record.figures.items() if record else ())
    ]


def bundle_of(config: Path) -> str:
    """The bundle that a configuration names."""
    content: dict[str, Any] = yaml.safe_load(config.read_text("utf-8"))
    return str(content["applications"][0]["args"]["bundle"])


def peers(bundle: str, bentoml: Path) -> Iterator[Server | tuple[str, str]]:
    """Servers of the same bundle; a name and a reason instead where one cannot be started.

    `bentoml` is the Python of BentoML's own environment.
    """
    variables = {BUNDLE: bundle}
    yield Server(
        FASTAPI,
        lambda port, _: [
            _PYTHON, "-m", "uvicorn", f"{_PACKAGE}.plain_fastapi:create_app", "--factory",
            "--port", str(port), "--log-level", "warning",
        ],
        variables=variables,
    )  # fmt: skip
    yield _missing(LITSERVE, "litserve") or Server(
        LITSERVE,
        lambda port, _: [_PYTHON, "-m", f"{_PACKAGE}.lit", str(port)],
        path="/predict",
        ready="/health",
        field="picture",
        variables=variables,
    )
    if bentoml.exists():
        yield Server(
            BENTOML,
            lambda port, _: [
                str(bentoml), "-m", "bentoml", "serve", f"{_PACKAGE}.bento:Reviewlens",
                "--host", "127.0.0.1", "--port", str(port),
            ],
            path="/classify",
            field="pictures",
            variables=variables | _BENTO,
        )  # fmt: skip
    else:
        yield BENTOML, _INSTALL
    for name, reader in ((FLASK_OURS, "bundle"), (FLASK, "stock")):
        yield _missing(name, "flask", "gunicorn") or Server(
            name,
            lambda port, _: [_PYTHON, "-m", f"{_PACKAGE}.four_flask", str(port)],
            checked=reader == "bundle",
            timeout_s=600.0,
            most_clients=_FLASK_CLIENTS[name],
            variables=variables | {READER: reader},
        )


_BENTO = {
    "BENTOML_DO_NOT_TRACK": "True",
    "BENTOML_HOME": str(ROOT / ".cache" / "bench-serve" / "bentoml-home"),
}


def _missing(name: str, *packages: str) -> tuple[str, str] | None:
    absent = [package for package in packages if find_spec(package) is None]
    return (name, f"{', '.join(absent)} {_INSTALL}") if absent else None
