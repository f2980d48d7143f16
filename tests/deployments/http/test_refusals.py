import pytest
from fastapi import FastAPI
from fastapi.responses import JSONResponse, Response
from fastapi.testclient import TestClient

from deployments.http.access import Access, AccessSettings
from deployments.http.problem import register_problem_handlers
from deployments.http.refusals import Refusals
from reviewlens.errors import Overloaded


@pytest.fixture
def counted() -> list[tuple[str, int]]:
    return []


@pytest.fixture
def client(counted: list[tuple[str, int]]) -> TestClient:
    app = FastAPI()
    register_problem_handlers(app)
    app.add_middleware(Access, settings=AccessSettings(keys=("0" * 64,)))
    app.add_middleware(Refusals, count=lambda problem, status: counted.append((problem, status)))

    @app.get("/livez")
    async def livez(how: str) -> Response:
        if how == "busy":
            raise Overloaded("full")
        if how == "broken":
            raise ZeroDivisionError
        return JSONResponse({}, 418 if how == "other" else 200)

    return TestClient(app, raise_server_exceptions=False)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/livez?how=busy", ("overloaded", 429)),
        ("/livez?how=broken", ("internal", 500)),
        ("/livez?how=other", ("http", 418)),
        ("/else", ("key-needed", 401)),
    ],
)
def test_every_refusal_counts_once(
    path: str, expected: tuple[str, int], client: TestClient, counted: list[tuple[str, int]]
) -> None:
    assert client.get(path).status_code == expected[1]
    assert counted == [expected]


def test_an_answer_is_no_refusal(client: TestClient, counted: list[tuple[str, int]]) -> None:
    assert client.get("/livez?how=well").status_code == 200
    assert counted == []
