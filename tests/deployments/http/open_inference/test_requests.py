"""Requests that no client library makes, and the errors that they get."""

import base64
import json
import struct
from typing import Any

import pytest
from fastapi.testclient import TestClient
from pydantic import ValidationError

from deployments.http.open_inference.tensors import InferRequest
from tests.deployments.http.service import PICTURE, Service, client_of

INFER = "/v2/models/stacking/infer"
HEADER = "Inference-Header-Content-Length"
TEXT = base64.b64encode(PICTURE).decode()
IMAGE = {"name": "image", "shape": [1], "datatype": "BYTES", "data": [TEXT]}


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def client(service: Service) -> TestClient:
    return client_of(service)


def assert_error(response: Any, status: int) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/json"
    assert set(response.json()) == {"error"}
    said: str = response.json()["error"]
    return said


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"parameters": {"content_type": "base64"}},
        {"data": TEXT},
        {"data": [[TEXT]], "shape": [1, 1]},
        {"data": [f"data:image/jpeg;base64,{TEXT}"]},
    ],
)
def test_base64_in_json(changes: dict[str, Any], client: TestClient, service: Service) -> None:
    response = client.post(INFER, json={"id": "a", "inputs": [IMAGE | changes]})
    assert response.status_code == 200
    assert response.json() == {
        "model_name": "stacking",
        "model_version": "7",
        "id": "a",
        "outputs": [
            {"name": "class_id", "datatype": "INT64", "shape": [1], "data": [0]},
            {"name": "proba", "datatype": "FP64", "shape": [1], "data": [0.6415903472216106]},
        ],
    }
    assert service.seen == [(PICTURE, "stacking")]


@pytest.mark.parametrize("place", ["inputs", "outputs", "shape"])
def test_a_list_is_read_no_further_than_its_first_fault(place: str) -> None:
    inputs = [IMAGE | {"shape": [{}] * 1000}] if place == "shape" else [IMAGE]
    body = {"inputs": inputs} | ({place: [{}] * 1000} if place != "shape" else {})
    with pytest.raises(ValidationError) as raised:
        InferRequest.model_validate(body)
    assert raised.value.error_count() <= 3


def test_a_raw_request_is_the_picture_and_is_answered_in_binary(
    client: TestClient, service: Service
) -> None:
    response = client.post(INFER, content=PICTURE, headers={HEADER: "0"})
    assert response.status_code == 200
    length = int(response.headers[HEADER])
    answer = json.loads(response.content[:length])
    assert "id" not in answer
    assert struct.unpack("<qd", response.content[length:]) == (0, 0.6415903472216106)
    assert service.seen == [(PICTURE, "stacking")]


@pytest.mark.parametrize(
    "body",
    [
        b"", b"no JSON", b"[]", b"{}", b'{"inputs": []}', b'{"inputs": [{}]}', b'{"inputs": 5}',
        b'{"a":' * 12_000, b'{"inputs": [' + b"9" * 5000 + b"]}", PICTURE,
    ],
)  # fmt: skip
def test_what_is_no_request(body: bytes, client: TestClient) -> None:
    assert_error(client.post(INFER, content=body), 400)


@pytest.mark.parametrize(
    "changes",
    [
        {"name": "input-0"},
        {"datatype": "FP32"},
        {"shape": [2]},
        {"shape": [-1]},
        {"shape": []},
        {"shape": [1, 1, 1]},
        {"data": []},
        {"data": [TEXT, TEXT]},
        {"data": [5]},
        {"data": None},
        {"data": [""]},
        {"data": ["не base64"]},
        {"data": ["http://example.com/a.jpg"]},
        {"parameters": {"content_type": "str"}},
        {"parameters": {"binary_data_size": 5}},
        {"parameters": {"binary_data_size": "many"}},
        {"parameters": {"shared_memory_region": "mine"}},
        {"parameters": 5},
        {"name": "\ud800"},
    ],
)
def test_what_is_no_picture(changes: dict[str, Any], client: TestClient, service: Service) -> None:
    body = json.dumps({"inputs": [IMAGE | changes]})
    assert_error(client.post(INFER, content=body), 400)
    assert service.seen == []


@pytest.mark.parametrize(
    "more", [{"id": 5}, {"id": "\ud800"}, {"outputs": [{"name": "\ud800"}]}, {"outputs": 1}]
)
def test_what_would_not_come_back(more: dict[str, Any], client: TestClient) -> None:
    assert_error(client.post(INFER, content=json.dumps({"inputs": [IMAGE], **more})), 400)


def packed(length: int, size: Any) -> tuple[bytes, bytes]:
    parameters = {"binary_data_size": size}
    tensor = {"name": "image", "shape": [1], "datatype": "BYTES", "parameters": parameters}
    header = json.dumps({"inputs": [tensor]}).encode()
    return header, struct.pack("<I", length) + PICTURE


@pytest.mark.parametrize(
    ("length", "size"),
    [(len(PICTURE) + 1, len(PICTURE) + 4), (3, len(PICTURE) + 4), (2**32 - 1, len(PICTURE) + 4),
     (len(PICTURE), 3), (len(PICTURE), -1), (len(PICTURE), None), (len(PICTURE), "27")],
)  # fmt: skip
def test_binary_whose_sizes_are_wrong(length: int, size: Any, client: TestClient) -> None:
    header, binary = packed(length, size)
    headers = {HEADER: str(len(header))}
    assert_error(client.post(INFER, content=header + binary, headers=headers), 400)


@pytest.mark.parametrize("told", ["-1", "x", "1.5", "99999", "²", "9" * 5000, ""])
def test_a_header_length_that_is_none(told: str, client: TestClient) -> None:
    header, binary = packed(len(PICTURE), len(PICTURE) + 4)
    headers = {HEADER.encode(): told.encode()}
    assert_error(client.post(INFER, content=header + binary, headers=headers), 400)


def test_limits_are_those_of_every_route(client: TestClient, service: Service) -> None:
    too_many = base64.b64encode(b"x" * 1001).decode()
    assert_error(client.post(INFER, json={"inputs": [IMAGE | {"data": [too_many]}]}), 413)
    assert_error(client.post(INFER, content=b"x", headers={"content-length": "100000000"}), 413)
    assert_error(client.post(INFER, content=b"x" * 1001, headers={HEADER: "0"}), 413)
    assert service.seen == []


def test_other_paths_and_methods(client: TestClient) -> None:
    for path in ("/v2/", "/v2/nothing", "/v2/models", "/v2/models/x/y/z", "/v2/repository/index"):
        assert_error(client.get(path), 404)
        assert_error(client.post(path), 404)
    assert_error(client.post("/v2"), 404)
    assert_error(client.get(INFER), 404)
    assert_error(client.delete("/v2/models/stacking"), 404)


def test_a_full_queue_says_when_to_come_again(client: TestClient, service: Service) -> None:
    from reviewlens.errors import Overloaded

    service.error = Overloaded("Full.")
    response = client.post(INFER, json={"inputs": [IMAGE]})
    assert_error(response, 429)
    assert response.headers["retry-after"] == "1"


def test_an_unexpected_error_tells_nothing(client: TestClient, service: Service) -> None:
    service.error = RuntimeError("/srv/secret.py")
    assert "secret" not in assert_error(client.post(INFER, json={"inputs": [IMAGE]}), 500)


def test_the_documents_name_the_routes(client: TestClient) -> None:
    paths = client.get("/openapi.json").json()["paths"]
    assert {"/v2", "/v2/health/live", "/v2/models/{name}/infer"} <= set(paths)
    assert "/v2/{rest}" not in paths
