"""What an operator sees of the running graph: dashboard, logs, traces."""

import base64
import json
import re
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
import requests
import yaml

from deployments.metrics import BatchMetrics, IngressMetrics, ReaderMetrics
from reviewlens.bundle import Bundle
from tests.conftest import ROOT
from tests.deploy.prometheus import Prometheus, needs_prometheus, prometheus
from tests.deployments.recording import Recorded
from tests.served import Served
from tests.waiting import wait_until

DASHBOARD = json.loads((ROOT / "deploy" / "grafana" / "reviewlens.json").read_text())
PANELS = [panel for panel in DASHBOARD["panels"] if panel["type"] != "row"]
EXPRESSIONS = [target["expr"] for panel in PANELS for target in panel["targets"]]
ALERTS = [
    rule["expr"]
    for group in yaml.safe_load((ROOT / "deploy/prometheus/alerts.yml").read_text())["groups"]
    for rule in group["rules"]
]
# What happens seldom, or never: Ray shows a counter from its first event on.
RARE = {
    "reviewlens_disagreements",
    "reviewlens_degraded_answers",
    "reviewlens_cache_lookups",
    "reviewlens_early_exits",
}
OURS = re.compile(r"ray_(reviewlens_\w+?)(?:_total|_bucket|_sum|_count)?(?=[^\w]|$)")


@pytest.fixture(scope="module")
def declared() -> dict[str, tuple[str, ...]]:
    """The metrics that the deployments make, and their labels."""
    recorded = Recorded()
    IngressMetrics(recorded.instruments, Bundle.open(ROOT / "models" / "embedded").manifest)
    ReaderMetrics(recorded.instruments)
    BatchMetrics(recorded.instruments)
    return recorded.labels


def ask(url: str, picture: bytes, **headers: str) -> requests.Response:
    return requests.post(url, data=picture, headers=headers, timeout=60)


def test_the_dashboard_draws_every_metric_and_no_other(
    declared: dict[str, tuple[str, ...]],
) -> None:
    drawn = {name for each in EXPRESSIONS for name in OURS.findall(each)}
    assert drawn == set(declared)
    assert {name for each in ALERTS for name in OURS.findall(each)} <= set(declared)


def test_the_dashboard_is_whole() -> None:
    assert len({panel["id"] for panel in DASHBOARD["panels"]}) == len(DASHBOARD["panels"])
    places: set[tuple[int, int]] = set()
    for panel in DASHBOARD["panels"]:
        grid = panel["gridPos"]
        cells = {(grid["x"] + x, grid["y"] + y) for x in range(grid["w"]) for y in range(grid["h"])}
        assert not cells & places, panel["title"]
        assert max(x for x, _ in cells) < 24
        places |= cells


@needs_prometheus
@pytest.mark.parametrize("file", ["prometheus/prometheus.yml", "compose/prometheus.yml"])
def test_the_configuration_is_prometheus_own(file: str) -> None:
    checked = subprocess.run(
        ["promtool", "check", "config", str(ROOT / "deploy" / file)], capture_output=True, text=True
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


@needs_prometheus
def test_every_series_of_the_dashboard_is_there(
    graph: Served, honest_jpeg: bytes, spam_jpeg: bytes, tmp_path: Path
) -> None:
    stop = threading.Event()

    def traffic() -> None:
        while not stop.wait(1):
            assert ask(graph.url, honest_jpeg).status_code == 200
            assert ask(graph.url + "explain", spam_jpeg).status_code == 200
            assert ask(graph.url + "intent", spam_jpeg).status_code == 200
            assert ask(graph.url, b"%PDF-1.7").status_code == 415

    with prometheus(graph.discovery, tmp_path) as running, ThreadPoolExecutor(1) as threads:
        sending = threads.submit(traffic)
        try:
            check(running)
        finally:
            stop.set()
        sending.result()


def check(running: Prometheus) -> None:
    for expression in EXPRESSIONS:
        asked = expression.replace("$__rate_interval", "1m")
        if not RARE & set(OURS.findall(asked)):
            asked = asked.removesuffix(" or vector(0)")  # the traffic above must be seen
        running.wait_for(asked)
    for expression in ALERTS:
        running.query(expression)
    (verdict,) = running.query(
        'sum by (class) (ray_reviewlens_predictions_total{model="stacking", class="spam"})'
    )
    assert float(verdict["value"][1]) >= 2
    (refused,) = running.query(
        'sum (ray_reviewlens_refusals_total{problem="not-a-picture", status="415"})'
    )
    assert float(refused["value"][1]) >= 2
    (bundle,) = running.query("ray_reviewlens_bundle_info")
    manifest = Bundle.open(ROOT / "models" / "embedded").manifest
    assert bundle["metric"]["bundle"] == manifest.name
    assert bundle["metric"]["encoder"] == manifest.encoder.identity.sha256


def test_a_request_is_found_in_the_logs_by_its_id_and_no_picture_is(
    graph: Served, spam_jpeg: bytes
) -> None:
    answer = ask(graph.url, spam_jpeg, **{"X-Request-ID": "found-again"})
    assert answer.headers["X-Request-ID"] == "found-again"
    refused = ask(graph.url, spam_jpeg[:9000])
    given = refused.headers["X-Request-ID"]
    assert refused.status_code == 422
    assert len(given) > 20
    (log,) = graph.logs.glob("replica_reviewlens_StackingIngress_*.log")

    def messages_by_id() -> dict[str, str]:
        lines = [json.loads(line) for line in log.read_text().splitlines()]
        return {line.get("request_id"): line["message"] for line in lines}

    # The line of a request is written once it is answered.
    wait_until(lambda: {"found-again", given} <= messages_by_id().keys(), "both requests' lines")
    messages = messages_by_id()
    assert messages["found-again"].startswith("POST / 200")
    assert messages[given].startswith("POST / 422")
    signs = (repr(spam_jpeg[500:520])[2:-1], base64.b64encode(spam_jpeg[300:330]).decode())
    for file in graph.logs.parent.rglob("*.*"):
        if file.is_file():
            text = file.read_text(errors="replace")
            assert not any(sign in text for sign in signs), file


def test_a_request_leaves_one_trace_through_the_graph(graph: Served, spam_jpeg: bytes) -> None:
    ask(graph.url + "explain", spam_jpeg, **{"X-Request-ID": "traced"})
    asked = {"ClipEncoder", "TextReader", "clip_svm", "clip_log_reg", "ocr_nb"}

    def below() -> list[dict[str, Any]]:
        """Ray's own span of the ingress stands alone; FastAPI begins the trace of the others."""
        spans = [span for file in (graph.logs / "spans").iterdir() for span in spans_in(file)]
        return [
            span
            for span in spans
            if span["attributes"].get("request_id") == "traced" and "__call__" not in span["name"]
        ]

    wait_until(
        lambda: asked <= {span["attributes"]["deployment"] for span in below()},
        "the spans of every deployment",
    )
    assert len({span["context"]["trace_id"] for span in below()}) == 1


def spans_in(file: Path) -> Iterator[dict[str, Any]]:
    """Those that are written to the end."""
    decoder = json.JSONDecoder()
    text = file.read_text()
    with suppress(json.JSONDecodeError):
        while text := text.lstrip():
            found, end = decoder.raw_decode(text)
            yield found
            text = text[end:]
