"""The contract, over HTTP, with a service that has no models."""

import asyncio
import base64
import json
from typing import Any

import pytest
from fastapi.testclient import TestClient

from deployments.http.app import create_app
from reviewlens.errors import NotSupported, Overloaded, UndecodablePicture
from reviewlens.picture import PictureLimits
from tests.deployments.http.service import (
    PICTURE,
    RemoteError,
    Service,
    assert_problem,
    client_of,
)


def post_of(paths: Any, path: str) -> dict[str, Any]:
    """What the body of a route may be, by media type."""
    content: dict[str, Any] = paths[path]["post"]["requestBody"]["content"]
    return content


@pytest.fixture
def service() -> Service:
    return Service()


@pytest.fixture
def client(service: Service) -> TestClient:
    return client_of(service)


@pytest.mark.parametrize(
    ("route", "model"),
    [
        ("/", "stacking"),
        ("/stacking", "stacking"),
        ("/whole_pipeline", "stacking"),
        ("/clip_svm", "clip_svm"),
        ("/clip_log_reg", "clip_log_reg"),
        ("/ocr_nb", "ocr_nb"),
        ("/ocr_NB", "ocr_nb"),
    ],
)
def test_every_model_answers_as_the_old_clients_read_it(
    route: str, model: str, client: TestClient, service: Service
) -> None:
    response = client.post(route, content=PICTURE)
    assert response.status_code == 200
    assert response.content == b'{"class_id":[0],"proba":0.6415903472216106}'
    assert service.seen == [(PICTURE, model)]


class TestBody:
    @pytest.mark.parametrize(
        "content_type",
        [None, "image/jpeg", "text/plain", "application/json", "application/octet-stream",
         "application/x-www-form-urlencoded", "multipart/form-data", "nonsense"],
    )  # fmt: skip
    def test_raw_bytes_with_any_content_type(
        self, content_type: str | None, client: TestClient, service: Service
    ) -> None:
        headers = {} if content_type is None else {"content-type": content_type}
        assert client.post("/", content=PICTURE, headers=headers).status_code == 200
        assert service.seen[0][0] == PICTURE

    @pytest.mark.parametrize("field", ["file", "image", "anything"])
    def test_a_form_with_one_file(self, field: str, client: TestClient, service: Service) -> None:
        response = client.post("/", files={field: ("a.jpg", PICTURE)}, data={"note": "hello"})
        assert response.status_code == 200
        assert service.seen[0][0] == PICTURE

    @pytest.mark.parametrize("prefix", ["", "data:image/jpeg;base64,"])
    @pytest.mark.parametrize("content_type", ["application/json", "text/plain"])
    def test_json(
        self, prefix: str, content_type: str, client: TestClient, service: Service
    ) -> None:
        body = json.dumps({"image": prefix + base64.encodebytes(PICTURE).decode()})
        response = client.post("/", content=body, headers={"content-type": content_type})
        assert response.status_code == 200
        assert service.seen[0][0] == PICTURE

    def test_no_picture(self, client: TestClient) -> None:
        assert_problem(client.post("/", content=b""), 400, "no-picture")
        assert_problem(client.post("/", files={"a": ("a.jpg", b"")}), 400, "no-picture")
        assert_problem(client.post("/", json={"image": ""}), 400, "no-picture")
        assert_problem(client.post("/", json={"picture": "x"}), 400, "no-picture")
        form = client.post("/", data={"a": "b"}, files={"c": (None, "d")})
        assert_problem(form, 400, "no-picture")

    def test_several_pictures(self, client: TestClient) -> None:
        files = [("a", ("a.jpg", PICTURE)), ("b", ("b.jpg", PICTURE))]
        assert "2 files" in assert_problem(client.post("/", files=files), 400, "several-pictures")
        assert_problem(client.post("/", json={"image": ["a", "b"]}), 400, "several-pictures")
        assert_problem(client.post("/", json=["a", "b"]), 400, "several-pictures")

    @pytest.mark.parametrize(
        "body",
        [
            b"{",
            b'{"image": "no base64!"}',
            b'{"image": "data:image/png,plain"}',
            b'{"image": "https://example.com/a.jpg"}',
            b'{"a":' * 300,
            b'{"image": ' + b"9" * 900 + b"}",
        ],
    )
    def test_bad_json(self, body: bytes, client: TestClient, service: Service) -> None:
        response = client.post("/", content=body, headers={"content-type": "application/json"})
        assert response.status_code == 400
        assert response.headers["content-type"] == "application/problem+json"
        assert service.seen == []

    def test_deep_and_long_json_is_no_error_of_ours(self, service: Service) -> None:
        service.limits = PictureLimits(max_bytes=10_000_000)
        client = TestClient(create_app(service), base_url="http://127.0.0.1")
        headers = {"content-type": "application/json"}
        for body in (b'{"a":' * 100_000, b"[" * 100_000, b'{"a":' + b"9" * 5000 + b"}"):
            response = client.post("/", content=body, headers=headers)
            assert_problem(response, 400, "bad-request")

    def test_broken_form(self, client: TestClient) -> None:
        headers = {"content-type": "multipart/form-data; boundary=x"}
        response = client.post("/", content=b"--x\r\nnonsense\r\n", headers=headers)
        assert response.status_code == 400
        many = [("a", (f"{index}.jpg", b"x")) for index in range(40)]
        assert client.post("/", files=many).status_code == 400

    def test_the_limit_on_bytes_is_that_of_the_picture_in_every_form(
        self, client: TestClient
    ) -> None:
        for size, status in ((1000, 200), (1001, 413)):
            data = b"\xff" * size
            responses = [
                client.post("/", content=data),
                client.post("/", files={"a": ("a.jpg", data)}),
                client.post("/", json={"image": base64.b64encode(data).decode()}),
            ]
            assert [response.status_code for response in responses] == [status] * 3

    def test_a_slow_body_is_given_up(self, service: Service) -> None:
        service.body_timeout_s = 0.2

        async def scenario() -> list[dict[str, Any]]:
            sent: list[dict[str, Any]] = []

            async def receive() -> dict[str, Any]:
                await asyncio.sleep(0.05)
                return {"type": "http.request", "body": b"x", "more_body": True}

            async def send(message: dict[str, Any]) -> None:
                sent.append(message)

            scope = {
                "type": "http", "method": "POST", "path": "/", "raw_path": b"/",
                "query_string": b"", "headers": [], "http_version": "1.1", "scheme": "http",
                "server": ("127.0.0.1", 80), "client": ("127.0.0.1", 1),
            }  # fmt: skip
            await asyncio.wait_for(create_app(service)(scope, receive, send), 3)  # type: ignore[arg-type]
            return sent

        sent = asyncio.run(scenario())
        assert sent[0]["status"] == 408
        assert b"after 0.2 seconds" in sent[1]["body"]
        assert service.seen == []

    def test_a_declared_length_is_refused_without_reading(self, client: TestClient) -> None:
        response = client.post("/", content=b"x", headers={"content-length": "100000000"})
        assert "20 MB" not in assert_problem(response, 413, "too-large")

    def test_a_body_without_end_is_refused_on_the_way(self, client: TestClient) -> None:
        sent = 0

        def endless() -> Any:
            nonlocal sent
            while sent < 1000:
                sent += 1
                yield b"x" * 10_000

        assert_problem(client.post("/", content=endless()), 413, "too-large")


class TestProblems:
    def test_says_the_error(self, client: TestClient, service: Service) -> None:
        service.error = UndecodablePicture("It is broken.")
        response = client.post("/", content=PICTURE)
        assert assert_problem(response, 422, "undecodable") == "It is broken."

    def test_unwraps_what_crossed_a_handle(self, client: TestClient, service: Service) -> None:
        service.error = RemoteError(UndecodablePicture("It is broken."))
        response = client.post("/", content=PICTURE)
        assert assert_problem(response, 422, "undecodable") == "It is broken."

    def test_says_when_to_come_again(self, client: TestClient, service: Service) -> None:
        service.error = Overloaded("Full.")
        response = client.post("/", content=PICTURE)
        assert_problem(response, 429, "overloaded")
        assert response.headers["retry-after"] == "1"

    def test_an_unexpected_error_tells_nothing(self, client: TestClient, service: Service) -> None:
        service.error = RuntimeError("/srv/secret.py")
        response = client.post("/", content=PICTURE)
        assert "secret" not in assert_problem(response, 500, "internal")

    def test_wrong_routes_and_methods(self, client: TestClient) -> None:
        assert "/docs" in assert_problem(client.post("/nowhere", content=PICTURE), 404, "http")
        response = client.get("/clip_svm")
        assert_problem(response, 405, "http")
        assert response.headers["allow"] == "POST"


class TestIntent:
    def test_answers_for_every_form_of_the_body(self, client: TestClient, service: Service) -> None:
        text = base64.b64encode(PICTURE).decode()
        for response in (
            client.post("/intent", content=PICTURE),
            client.post("/intent", files={"file": ("a.jpg", PICTURE)}),
            client.post("/intent", json={"image": text}),
        ):
            assert response.status_code == 200
            assert response.json() == {
                "intent": "payment-problem",
                "probabilities": {"payment-problem": 1.0},
                "confident": False,
            }
        assert service.seen == [(PICTURE, "")] * 3

    def test_takes_any_labels(self, client: TestClient, service: Service) -> None:
        response = client.post("/intent?labels=refund&labels=%20home+work", content=PICTURE)
        assert response.json()["probabilities"] == {"refund": 0.5, "home work": 0.5}
        assert service.seen == [(PICTURE, "refund|home work")]
        warned = client.post("/intent", params={"labels": ["оплата", "урок"]}, content=PICTURE)
        assert warned.json()["warning"] == "It cannot read."

    @pytest.mark.parametrize(
        ("labels", "said"),
        [
            (["refund"], "one label"),
            (["refund", ""], "empty"),
            (["refund", "  "], "empty"),
            (["refund", "a\nb"], "cannot be shown"),
            (["refund", "Refund "], "'Refund' is there twice"),
            (["refund", "x" * 101], "101 characters"),
            ([str(number) for number in range(33)], "33 labels"),
        ],
    )
    def test_bad_labels_are_told_apart(
        self, labels: list[str], said: str, client: TestClient, service: Service
    ) -> None:
        response = client.post("/intent", params={"labels": labels}, content=PICTURE)
        assert said in assert_problem(response, 400, "bad-labels")
        assert service.seen == []

    def test_a_clip_without_a_tokenizer_is_said(self, client: TestClient, service: Service) -> None:
        service.error = NotSupported("It embeds no texts.")
        response = client.post("/intent", content=PICTURE)
        assert assert_problem(response, 501, "not-supported") == "It embeds no texts."


class TestOperation:
    def test_explain(self, client: TestClient, service: Service) -> None:
        response = client.post("/explain", content=PICTURE)
        assert response.json()["class_name"] == "spam"
        assert service.seen == [(PICTURE, "explain")]

    def test_models(self, client: TestClient) -> None:
        assert client.get("/models").json() == {
            "bundle": {"name": "none"}, "encoder": {}, "reader": {}, "intent": {"threshold": 0.9}
        }  # fmt: skip

    def test_probes(self, client: TestClient, service: Service) -> None:
        assert client.get("/livez").json() == {"status": "alive"}
        assert client.get("/readyz").json() == {"status": "ready"}
        service.not_ready = {"ocr_nb": "no replica is running"}
        assert client.get("/livez").status_code == 200
        detail = assert_problem(client.get("/readyz"), 503, "deployment-down")
        assert "ocr_nb: no replica is running" in detail

    def test_the_documents(self, client: TestClient) -> None:
        assert client.get("/docs").status_code == 200
        paths = client.get("/openapi.json").json()["paths"]
        assert {"/", "/stacking", "/clip_svm", "/clip_log_reg", "/ocr_nb", "/explain"} <= set(paths)
        intent = paths["/intent"]["post"]
        assert set(intent["requestBody"]["content"]) == set(post_of(paths, "/explain"))
        assert [parameter["name"] for parameter in intent["parameters"]] == ["labels"]
        assert "501" in intent["responses"]
        post = paths["/explain"]["post"]
        assert set(post["requestBody"]["content"]) >= {"multipart/form-data", "application/json"}
        assert set(post["responses"]) >= {"200", "400", "413", "415", "422", "429", "503", "504"}
