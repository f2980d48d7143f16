import json
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.serve import contest
from benchmarks.serve.contest import FLOOR, Plan, Results, agreeing, hold
from benchmarks.serve.load import Bounds, Closed, Open
from benchmarks.serve.pipeline import Answer
from benchmarks.serve.servers import Server
from tests.benchmarks.serve.conftest import figures

PLAN = Plan(
    rounds=2,
    batches=(1,),
    levels=(Closed(1), Closed(2), Open(50)),
    bounds=Bounds(pictures=4, seconds=20),
    warming=2,
    seed=1,
)
TRUE = Answer(class_id=[1], proba=0.9)
# Gives the answer that its second argument is.
PROGRAM = """
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()

    def do_POST(self):
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(sys.argv[2].encode())

ThreadingHTTPServer(("127.0.0.1", int(sys.argv[1])), Handler).serve_forever()
"""


@pytest.fixture
def server(tmp_path: Path) -> Callable[[str, object], Server]:
    """A server of a name that gives an answer."""
    program = tmp_path / "server.py"
    program.write_text(PROGRAM)

    def make(name: str, answer: object) -> Server:
        words = json.dumps(answer)
        return Server(name, lambda port, _: [sys.executable, str(program), str(port), words])

    return make


@pytest.fixture(autouse=True)
def floor(monkeypatch: pytest.MonkeyPatch) -> None:
    """A bare pipeline that takes no time."""

    def stand_in(*given: object) -> Sequence[Answer]:
        results = given[-1]
        assert isinstance(results, Results)
        results.add(FLOOR, "batches of 1", figures())
        return [TRUE] * 3

    monkeypatch.setattr(contest, "_floor", stand_in)


def test_contestants_take_turns_under_the_same_loads(
    server: Callable[[str, object], Server], tmp_path: Path
) -> None:
    told: list[str] = []
    servers = [server("right", dict(TRUE)), server("in batches, wrong", [{"class_id": [0]}])]
    servers.append(Server("broken", lambda *_: [sys.executable, "-c", "raise SystemExit('no')"]))
    results = hold(servers, "bundle", [b"a", b"b", b"c"], PLAN, tmp_path / "work", told.append)
    assert [line.split(": ")[1] for line in told] == [
        FLOOR, "right", "in batches, wrong", "broken", FLOOR, "right", "in batches, wrong",
    ]  # fmt: skip
    assert list(results.figures) == [FLOOR, "right", "in batches, wrong"]
    levels = results.figures["right"]
    assert list(levels) == ["1 client", "2 clients", "50 a second"]
    assert all(len(rounds) == 2 for rounds in levels.values())
    assert results.medians()["right"]["2 clients"].answered == 8
    assert levels["1 client"][0].memory_mib > 1
    assert results.agreed == {"right": (2, 2), "in batches, wrong": (0, 2)}
    assert results.absent["broken"].endswith("no")


def test_a_slow_one_is_not_put_under_many_clients(
    server: Callable[[str, object], Server], tmp_path: Path
) -> None:
    slow = replace(server("slow", dict(TRUE)), most_clients=1)
    once = replace(PLAN, rounds=1)
    results = hold([slow], "bundle", [b"a"], once, tmp_path / "work", lambda _: None)
    assert list(results.figures["slow"]) == ["1 client", "50 a second"]


def test_an_answer_agrees_by_class_and_about_by_probability() -> None:
    near, far = {"class_id": [1], "proba": 0.86}, {"class_id": [1], "proba": 0.6}
    other = {"class_id": [0], "proba": 0.9}
    given = [near, far, other, None, "text"]
    assert agreeing([TRUE] * 5, given) == 1
