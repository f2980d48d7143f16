"""The old addresses, by the nginx that compose.yaml starts."""

import json
import re
import socket
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import yaml

from deployments.http.body import _BASE64_GROWTH, _ENVELOPE_BYTES
from reviewlens.picture import PictureLimits
from tests.conftest import ROOT
from tests.deploy.nginx import CONFIG, needs_nginx, nginx
from tests.served import Served, free_port

pytestmark = needs_nginx
OLD = ("ocr_nb", "clip_svm", "clip_log_reg", "stacking")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("nginx")


@pytest.fixture(scope="module")
def ports(graph: Served, folder: Path) -> Iterator[dict[str, str]]:
    with nginx(graph.url.removeprefix("http://").rstrip("/"), folder) as addresses:
        yield addresses


def problem(response: requests.Response, status: int) -> str:
    """The type of a problem document, that must be one."""
    assert response.status_code == status
    assert response.headers["Content-Type"] == "application/problem+json"
    assert response.headers["X-Request-ID"]
    content = response.json()
    assert content["status"] == status
    assert content["title"]
    assert content["detail"]
    kind: str = content["type"]
    return kind


@pytest.mark.parametrize("model", OLD)
@pytest.mark.parametrize("path", ["", "predict", "v1/anything?x=1"])
def test_an_old_port_is_its_model_whatever_the_path(
    model: str, path: str, ports: dict[str, str], graph: Served, spam_jpeg: bytes
) -> None:
    answer = requests.post(ports[model] + path, data=spam_jpeg, timeout=60)
    direct = requests.post(graph.url + model, data=spam_jpeg, timeout=60)
    assert answer.status_code == 200
    assert set(answer.json()) == {"class_id", "proba"}
    assert answer.json()["class_id"] == direct.json()["class_id"]
    assert answer.json()["proba"] == pytest.approx(direct.json()["proba"], abs=1e-6)


def test_the_models_have_ports_of_their_own(ports: dict[str, str], spam_jpeg: bytes) -> None:
    answers = [requests.post(ports[model], data=spam_jpeg, timeout=60).json() for model in OLD]
    assert len({answer["proba"] for answer in answers}) == len(OLD)


def test_probes_pass_on_every_port(ports: dict[str, str]) -> None:
    for address in ports.values():
        assert requests.get(address + "livez", timeout=10).json() == {"status": "alive"}
        assert requests.get(address + "readyz", timeout=10).json() == {"status": "ready"}


def test_the_other_port_has_all_routes(ports: dict[str, str], spam_jpeg: bytes) -> None:
    explained = requests.post(ports["all"] + "explain", data=spam_jpeg, timeout=60).json()
    assert explained["class_name"] == "spam"
    assert problem(requests.post(ports["all"] + "nowhere", timeout=10), 404).endswith(":http")


def test_an_id_goes_through_and_stands_in_the_log(
    ports: dict[str, str], folder: Path, honest_jpeg: bytes
) -> None:
    headers = {"X-Request-ID": "through-nginx"}
    answer = requests.post(ports["ocr_nb"], data=honest_jpeg, headers=headers, timeout=60)
    assert answer.headers["X-Request-ID"] == "through-nginx"
    made = requests.get(ports["all"] + "livez", timeout=10).headers["X-Request-ID"]
    lines = [json.loads(line) for line in (folder / "access.log").read_text().splitlines()]
    statuses = {line["request_id"]: line["status"] for line in lines}
    assert statuses["through-nginx"] == statuses[made] == 200


def test_problems_of_the_graph_pass_unchanged(
    ports: dict[str, str], graph: Served, honest_jpeg: bytes
) -> None:
    for body in (b"", b"%PDF-1.7", honest_jpeg[:5000], b"\xff\xd8" + bytes(21_000_000)):
        through = requests.post(ports["stacking"], data=body, timeout=60)
        direct = requests.post(graph.url, data=body, timeout=60)
        assert through.status_code == direct.status_code >= 400
        assert problem(through, direct.status_code) == direct.json()["type"]


def test_what_is_too_large_is_refused_in_the_same_words(ports: dict[str, str]) -> None:
    def chunks() -> Iterator[bytes]:
        for _ in range(40):
            yield b"\xff" * 1_000_000

    declared = requests.post(ports["stacking"], data=bytes(40_000_000), timeout=60)
    assert problem(declared, 413) == "urn:reviewlens:too-large"
    chunked = requests.post(ports["stacking"], data=chunks(), timeout=60)
    assert problem(chunked, 413) == "urn:reviewlens:too-large"


def test_what_is_no_request_gets_a_problem(ports: dict[str, str]) -> None:
    long = requests.post(ports["stacking"] + "a" * 20_000, timeout=10)
    assert problem(long, 414).endswith(":http")
    inner = requests.get(ports["all"] + "-/problem/500", timeout=10)
    assert problem(inner, 404).endswith(":http")
    host, port = ports["all"].removeprefix("http://").rstrip("/").split(":")
    with socket.create_connection((host, int(port)), timeout=10) as connection:
        connection.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: none\r\n\r\n")
        answer = connection.recv(10_000)
    assert answer.startswith(b"HTTP/1.1 400")
    assert b"application/problem+json" in answer
    assert b"urn:reviewlens:bad-request" in answer


def test_a_graph_that_is_down_or_silent_is_said(tmp_path: Path) -> None:
    with nginx(f"127.0.0.1:{free_port()}", tmp_path) as ports:
        down = requests.post(ports["ocr_nb"], data=b"x", timeout=10)
    assert problem(down, 503) == "urn:reviewlens:deployment-down"
    assert down.headers["Retry-After"] == "5"
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"127.0.0.1:{silent.getsockname()[1]}"
        with nginx(address, tmp_path, read_timeout="1s") as ports:
            late = requests.post(ports["ocr_nb"], data=b"x", timeout=10)
    assert problem(late, 504) == "urn:reviewlens:out-of-time"


def test_the_limits_are_those_of_the_graph() -> None:
    text = CONFIG.read_text()
    number = re.search(r"client_max_body_size (\d+);", text)
    assert number
    assert int(number[1]) == int(PictureLimits().max_bytes * _BASE64_GROWTH) + _ENVELOPE_BYTES
    seconds = re.search(r"proxy_read_timeout (\d+)s;", text)
    assert seconds
    config = yaml.safe_load((ROOT / "serve_config.yaml").read_text())
    assert int(seconds[1]) > config["http_options"]["request_timeout_s"]
