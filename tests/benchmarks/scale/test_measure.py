import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from benchmarks.scale.measure import Figures, Followed, Phase, follow, load, middle
from benchmarks.scale.report import told


class Answering(BaseHTTPRequestHandler):
    """Every third picture is refused, every fifth fails."""

    asked = 0

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        type(self).asked += 1
        status = 429 if self.asked % 3 == 0 else 500 if self.asked % 5 == 0 else 200
        self.send_response(status)
        self.send_header("Retry-After", "0.01")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def url() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


def test_answers_refusals_and_errors_are_told_apart(url: str) -> None:
    figures = load(url, [b"x"], clients=2, seconds=0.5, seed=1)
    assert figures.answered > figures.refused > figures.errors > 0
    assert figures.pictures_per_s == pytest.approx(figures.answered / 0.5, rel=0.5)
    assert 0 <= figures.busy <= 1


def test_phases_follow_each_other_and_counts_are_noted_when_they_change(url: str) -> None:
    counts = iter([1, 1, 2, 2])
    followed = follow(url, [b"x"], ((1, 0.8), (2, 1.4)), lambda: next(counts, 2), seed=1)
    assert [count for _, count in followed.replicas] == [1, 2]
    assert [phase.clients for phase in followed.phases] == [1, 2]
    first, second = followed.phases
    assert first.ended_s <= second.began_s < second.ended_s


def figures(rate: float, errors: int = 0) -> Figures:
    return Figures(rate, 1.0, 2.0, 0.5, answered=10, refused=1, errors=errors)


def test_the_middle_of_rounds_adds_up_what_was_counted() -> None:
    between = middle([figures(1), figures(9, errors=2), figures(2)])
    assert (between.pictures_per_s, between.answered, between.errors) == (2, 30, 2)


def test_the_seconds_from_a_step_to_as_many_replicas_are_told() -> None:
    phases = [
        Phase(1, 0, 10, figures(1)),
        Phase(16, 10, 50, figures(2, errors=1)),
        Phase(1, 50, 90, figures(1)),
    ]
    followed = Followed([(0.5, 1), (31.0, 3), (70.0, 1)], phases)
    assert told("TextReader", followed) == [
        "Replicas of TextReader that ran: 1 at 0 s, 3 at 31 s, 1 at 70 s.",
        "From the step from 1 to 16 clients to 2 running took 21 s.",
        "From the step from 1 to 16 clients to 3 running took 21 s.",
        "From the step from 16 to 1 clients to 1 running took 20 s.",
        "1 requests failed meanwhile, 3 were refused (429).",
    ]
    shrunk_never = Followed([(0.5, 1), (31.0, 2)], phases)
    assert "From the step from 16 to 1 clients to 1 running never came about." in told(
        "TextReader", shrunk_never
    )
