"""The client against a small real HTTP service."""

import asyncio
import io
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import pytest
import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from reviewlens.client import (
    AsyncClient,
    Client,
    ClientError,
    Overloaded,
    Refused,
    RetryPolicy,
    TimedOut,
    Unavailable,
    UnexpectedAnswer,
    Unreachable,
)
from tests.conftest import ROOT

PICTURE = b"\x89PNG and so on"
QUICK = RetryPolicy(total_s=3, attempt_s=1, first_wait_s=0.01, max_wait_s=0.05)


def problem(status: int, detail: str, **headers: str) -> Response:
    body = {"type": "urn:reviewlens:x", "title": "Said so", "status": status, "detail": detail}
    return JSONResponse(body, status, headers, media_type="application/problem+json")


@dataclass
class Service:
    """Answers with what was put into `answers`, and with the usual once these are used up."""

    url: str = ""
    answers: list[Callable[[], Response]] = field(default_factory=list)
    asked: list[tuple[str, bytes]] = field(default_factory=list)
    times: list[float] = field(default_factory=list)
    delay_s: float = 0.0

    async def endpoint(self, request: Request) -> Response:
        address = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        self.asked.append((address, await request.body()))
        self.times.append(time.monotonic())
        answers = self.answers  # of the test that asked, though it may be over by then
        await asyncio.sleep(self.delay_s)
        if answers:
            return answers.pop(0)()
        return JSONResponse(USUAL[request.url.path])


USUAL: dict[str, Any] = {
    "/stacking": {"class_id": [1], "proba": 0.9},
    "/ocr_nb": {"class_id": [1], "proba": 0.9},
    "/intent": {
        "intent": "payment-problem",
        "probabilities": {"payment-problem": 0.8, "course-problem": 0.2},
        "confident": True,
        "later": "a field that this client does not know",
    },
    "/explain": {
        "class_id": [1],
        "class_name": "spam",
        "proba": 0.9,
        "probabilities": {"honest": 0.1, "spam": 0.9},
        "base": {"ocr_nb": {"honest": 0.2, "spam": 0.8}},
        "text": "@offer",
        "lines": [{"text": "@offer", "confidence": 0.5, "box": [[0, 0], [9, 0], [9, 9], [0, 9]]}],
        "contacts": [{"kind": "telegram", "value": "@offer"}],
        "picture": {"width": 10, "height": 20},
        "bundle": {"name": "embedded", "version": "1"},
        "timings_ms": {"decode": 1.5},
    },
    "/models": {"bundle": {"name": "embedded"}, "encoder": {}, "reader": {}},
    "/livez": {"status": "alive"},
    "/readyz": {"status": "ready"},
}


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    service = Service()
    app = Starlette(
        routes=[Route(path, service.endpoint, methods=["GET", "POST"]) for path in USUAL]
    )
    server = uvicorn.Server(uvicorn.Config(app, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    service.url = f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    yield service
    server.should_exit = True
    thread.join()


@pytest.fixture
def service(running: Service) -> Service:
    running.answers, running.asked, running.times, running.delay_s = [], [], [], 0.0
    return running


class Blocking:
    """An AsyncClient with the methods of a Client, so that one test serves both."""

    def __init__(self, url: str, retry: RetryPolicy) -> None:
        self.url, self.retry = url, retry

    def __getattr__(self, name: str) -> Callable[..., Any]:
        async def call(*args: Any, **options: Any) -> Any:
            async with AsyncClient(self.url, retry=self.retry) as client:
                return await getattr(client, name)(*args, **options)

        return lambda *args, **options: asyncio.run(call(*args, **options))

    def __enter__(self) -> "Blocking":
        return self

    def __exit__(self, *_: object) -> None: ...


@pytest.fixture(params=[Client, Blocking], ids=["sync", "async"])
def connect(request: pytest.FixtureRequest, service: Service) -> Callable[..., Client]:
    """`connect()` or `connect(policy)`: a client of the service."""

    def make(retry: RetryPolicy = QUICK) -> Client:
        client: Client = request.param(service.url, retry=retry)
        return client

    return make


def test_every_method_gives_its_answer(
    connect: Callable[..., Client], service: Service, tmp_path: Path
) -> None:
    file = tmp_path / "a.png"
    file.write_bytes(PICTURE)
    with connect() as client:
        assert client.classify(PICTURE).class_id == [1]
        assert client.classify(str(file), model="ocr_nb").proba == 0.9
        explained = client.explain(file)
        assert explained.lines[0].box[2] == (9, 9)
        assert explained.contacts[0].value == "@offer"
        assert explained.picture.height == 20
        assert client.intent(io.BytesIO(PICTURE)).probability == 0.8
        assert client.intent(PICTURE, labels=["чек", "a b"]).confident
        assert client.models().bundle["name"] == "embedded"
        assert client.ready()
        assert client.live()
    addresses = [address for address, _ in service.asked]
    assert addresses[:4] == ["/stacking", "/ocr_nb", "/explain", "/intent"]
    assert addresses[4] == "/intent?labels=%D1%87%D0%B5%D0%BA&labels=a+b"
    assert all(body == PICTURE for _, body in service.asked[:5])


@pytest.mark.parametrize(("status", "kind"), [(429, Overloaded), (503, Unavailable)])
def test_comes_back_after_the_seconds_asked_for(
    status: int, kind: type[ClientError], connect: Callable[..., Client], service: Service
) -> None:
    service.answers = [lambda: problem(status, "later", **{"Retry-After": "1"})]
    assert connect().classify(PICTURE).proba == 0.9
    assert 1 <= service.times[1] - service.times[0] < 1.5
    assert [body for _, body in service.asked] == [PICTURE, PICTURE]
    service.answers = [lambda: problem(status, "later", **{"Retry-After": "60"})]
    started = time.monotonic()
    with pytest.raises(kind, match="later") as caught:
        connect().classify(PICTURE)
    assert time.monotonic() - started < 1, "a wait longer than the time in all is not begun"
    assert caught.value.status == status
    assert caught.value.retry_after_s == 60


def test_comes_back_at_the_date_asked_for(connect: Callable[..., Client], service: Service) -> None:
    at = datetime.now(UTC).replace(microsecond=0) + timedelta(seconds=2)
    header = {"Retry-After": format_datetime(at, usegmt=True)}
    service.answers = [lambda: problem(503, "later", **header)]
    assert connect().classify(PICTURE).proba == 0.9
    assert datetime.now(UTC) >= at


def test_a_date_that_has_passed_or_is_none_does_not_hold_up(
    connect: Callable[..., Client], service: Service
) -> None:
    service.answers = [
        lambda: problem(503, "later", **{"Retry-After": "Sun, 06 Nov 1994 08:49:37 GMT"}),
        lambda: problem(503, "later", **{"Retry-After": "soon"}),
    ]
    started = time.monotonic()
    assert connect().classify(PICTURE).proba == 0.9
    assert time.monotonic() - started < 1


def test_gives_up_when_its_time_is_over(connect: Callable[..., Client], service: Service) -> None:
    service.answers = [lambda: problem(503, "ClipEncoder: no replica")] * 1000
    policy = RetryPolicy(total_s=0.5, attempt_s=1, first_wait_s=0.01, max_wait_s=0.05)
    started = time.monotonic()
    with pytest.raises(Unavailable, match="ClipEncoder: no replica"):
        connect(policy).classify(PICTURE)
    assert time.monotonic() - started < 2
    assert len(service.asked) > 3


def test_a_refusal_is_not_repeated(connect: Callable[..., Client], service: Service) -> None:
    service.answers = [lambda: problem(422, "cannot be decoded")]
    with pytest.raises(Refused) as caught:
        connect().classify(PICTURE)
    assert (caught.value.status, caught.value.title) == (422, "Said so")
    assert caught.value.detail == "cannot be decoded"
    assert len(service.asked) == 1


def test_a_slow_answer_is_given_up_and_not_asked_for_again(
    connect: Callable[..., Client], service: Service
) -> None:
    service.delay_s = 1
    with pytest.raises(TimedOut) as caught:
        connect(RetryPolicy(total_s=5, attempt_s=0.2)).classify(PICTURE)
    assert caught.value.status is None
    service.delay_s = 0
    service.answers = [lambda: problem(504, "no answer within 30 s")]
    with pytest.raises(TimedOut, match="within 30 s"):
        connect().classify(PICTURE)
    assert len(service.asked) == 2


def test_a_body_that_is_no_problem_document_is_quoted(
    connect: Callable[..., Client], service: Service
) -> None:
    service.answers = [
        lambda: PlainTextResponse("<h1>\n 400 nginx</h1>", 400),
        lambda: Response(b"\xff\xfe\x00", 404),
        lambda: JSONResponse(["no", "problem"], 500),
        lambda: PlainTextResponse("hello"),
        lambda: JSONResponse({"class_id": "what"}),
    ]
    with pytest.raises(Refused, match="<h1> 400 nginx</h1>"):
        connect().classify(PICTURE)
    with pytest.raises(Refused, match="404 Not Found"):
        connect().classify(PICTURE)
    with pytest.raises(Unavailable, match="500 Internal Server Error"):
        connect().classify(PICTURE)
    for _ in range(2):
        with pytest.raises(UnexpectedAnswer, match="is it reviewlens"):
            connect().classify(PICTURE)
    assert len(service.asked) == 5


def test_an_intent_without_its_probability_is_no_answer(
    connect: Callable[..., Client], service: Service
) -> None:
    odd = {"intent": "a", "probabilities": {"b": 1.0}, "confident": True}
    service.answers = [lambda: JSONResponse(odd)]
    with pytest.raises(UnexpectedAnswer, match="no Intent"):
        connect().intent(PICTURE)


def test_a_bad_gateway_is_tried_again(connect: Callable[..., Client], service: Service) -> None:
    service.answers = [lambda: PlainTextResponse("", 502)]
    assert connect().classify(PICTURE).proba == 0.9


@pytest.mark.parametrize("kind", [Client, Blocking])
def test_a_service_that_starts_late_is_reached(kind: Any) -> None:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        client = kind(url, retry=RetryPolicy(total_s=3, first_wait_s=0.1, max_wait_s=0.1))
        answer = b'{"class_id": [0], "proba": 0.7}'
        head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(answer)

        def serve_once() -> None:
            time.sleep(0.3)  # until now the port refuses
            listener.listen()
            broken, _ = listener.accept()
            broken.close()  # before an answer
            connection, _ = listener.accept()
            with connection:
                while PICTURE not in connection.recv(65536):
                    pass
                connection.sendall(head + answer)

        thread = threading.Thread(target=serve_once)
        thread.start()
        assert client.classify(PICTURE).proba == 0.7
        thread.join()


@pytest.mark.parametrize("kind", [Client, Blocking])
def test_nobody_at_the_address(kind: Any) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))  # and does not listen
        client = kind(f"http://127.0.0.1:{taken.getsockname()[1]}", retry=RetryPolicy(total_s=0.3))
        with pytest.raises(Unreachable, match="does not answer at http"):
            client.classify(PICTURE)
        assert not client.ready()
        assert "does not answer" in client.live().detail


def test_not_ready_says_why(connect: Callable[..., Client], service: Service) -> None:
    service.answers = [lambda: problem(503, "Not ready: TextReader: starting.")]
    state = connect().ready()
    assert not state
    assert state.detail == "Not ready: TextReader: starting."
    assert len(service.asked) == 1


def test_mistakes_of_the_caller_are_told_before_anything_is_sent(
    connect: Callable[..., Client], service: Service, tmp_path: Path
) -> None:
    with pytest.raises(FileNotFoundError):
        connect().classify(tmp_path / "missing.png")
    with pytest.raises(ValueError, match="starts with http"):
        Client("127.0.0.1:8000")
    assert not service.asked


def test_importing_loads_nothing_heavy() -> None:
    code = (
        "import sys, reviewlens.client;"
        "print({'torch', 'ray', 'numpy', 'fastapi', 'PIL', 'deployments'} & set(sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "set()"
