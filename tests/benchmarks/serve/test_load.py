import asyncio
from collections import Counter
from itertools import pairwise

import pytest
from aiohttp import web

from benchmarks.serve.figures import figures_of
from benchmarks.serve.load import Bounds, Closed, Endpoint, Open, due_times, send
from benchmarks.serve.processes import Usage
from tests.benchmarks.serve.conftest import Serve

PICTURES = [b"one", b"two", b"three"]
MANY = Bounds(pictures=12, seconds=30)


class Counted:
    """Answers after `seconds`, and remembers the bodies and how many it had at a time."""

    def __init__(self, seconds: float = 0.02) -> None:
        self.seconds = seconds
        self.bodies: list[bytes] = []
        self.inside = self.most_inside = 0

    async def answer(self, request: web.Request) -> web.Response:
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        self.bodies.append(await request.read())
        await asyncio.sleep(self.seconds)
        self.inside -= 1
        return web.Response()


def test_clients_wait_for_their_answers(serve: Serve) -> None:
    counted = Counted()
    load = send(Endpoint(serve(counted.answer)), PICTURES, Closed(3), MANY, seed=1)
    assert counted.most_inside == 3
    assert Counter(counted.bodies) == {b"one": 4, b"two": 4, b"three": 4}
    assert [outcome.status for outcome in load.outcomes] == [200] * 12
    assert all(outcome.seconds >= 0.02 for outcome in load.outcomes)
    assert load.seconds >= 4 * 0.02


def test_time_ends_a_load(serve: Serve) -> None:
    bounds = Bounds(pictures=10_000, seconds=0.3)
    load = send(Endpoint(serve(Counted(0.05).answer)), PICTURES, Closed(2), bounds, seed=1)
    assert 2 <= len(load.outcomes) <= 14
    assert max(outcome.due for outcome in load.outcomes) < 0.4


def test_a_refused_picture_is_counted_apart_and_sent_again(serve: Serve) -> None:
    bodies: list[bytes] = []

    async def every_other(request: web.Request) -> web.Response:
        bodies.append(await request.read())
        refuse = len(bodies) % 2 == 1
        return web.Response(status=429 if refuse else 200, headers={"Retry-After": "0"})

    bounds = Bounds(pictures=3, seconds=30)
    load = send(Endpoint(serve(every_other)), PICTURES, Closed(1), bounds, seed=1)
    assert bodies == [b"one", b"one", b"two", b"two", b"three", b"three"]
    figures = figures_of(load, Usage())
    assert (figures.answered, figures.refused, figures.errors) == (3, 3, {})


def test_the_server_says_when_a_refused_picture_is_sent_again(serve: Serve) -> None:
    refusals = iter([429])

    async def once(_: web.Request) -> web.Response:
        return web.Response(status=next(refusals, 200), headers={"Retry-After": "0.3"})

    bounds = Bounds(pictures=1, seconds=30)
    first, second = send(Endpoint(serve(once)), PICTURES, Closed(1), bounds, 1).outcomes
    assert second.due - first.due >= 0.3


def test_errors_are_named_by_status_or_kind(serve: Serve) -> None:
    kinds = iter(["500", "gone", "late"])

    async def fail(request: web.Request) -> web.Response:
        kind = next(kinds)
        if kind == "gone":
            assert request.transport
            request.transport.close()
        if kind == "late":
            await asyncio.sleep(5)
        return web.Response(status=500)

    bounds = Bounds(pictures=3, seconds=30, timeout_s=0.5)
    load = send(Endpoint(serve(fail)), PICTURES, Closed(1), bounds, seed=1)
    figures = figures_of(load, Usage())
    assert figures.answered == 0
    assert figures.errors["500"] == 1
    assert figures.failed == 3
    assert load.outcomes[1].status == 0
    assert "Timeout" in load.outcomes[2].reason


def test_pictures_that_come_by_chance_wait_for_nobody(serve: Serve) -> None:
    counted = Counted(0.4)
    bounds = Bounds(pictures=8, seconds=30)
    load = send(Endpoint(serve(counted.answer)), PICTURES, Open(100), bounds, seed=1)
    assert counted.most_inside == 8
    assert load.seconds < 8 * 0.4


def test_latency_counts_from_when_a_picture_is_due(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A generator that is late itself must not hide it."""
    wait = asyncio.sleep

    async def oversleep(_: float) -> None:
        await wait(0.2)

    url = serve(Counted(0).answer)
    monkeypatch.setattr("benchmarks.serve.load.asyncio.sleep", oversleep)
    bounds = Bounds(pictures=4, seconds=30)
    load = send(Endpoint(url), PICTURES, Open(1000), bounds, seed=7)
    dues = sorted(outcome.due for outcome in load.outcomes)
    wanted = list(due_times(1000, bounds, seed=7))
    for (left, right), (wanted_left, wanted_right) in zip(
        pairwise(dues), pairwise(wanted), strict=True
    ):
        assert right - left == pytest.approx(wanted_right - wanted_left, abs=1e-6)
    assert min(outcome.seconds for outcome in load.outcomes) >= 0.19
    assert max(outcome.seconds for outcome in load.outcomes) >= 0.7


def test_due_times_are_of_a_poisson_process() -> None:
    bounds = Bounds(pictures=4000, seconds=1e9)
    dues = list(due_times(5, bounds, seed=3))
    gaps = [right - left for left, right in pairwise(dues)]
    mean = sum(gaps) / len(gaps)
    assert dues[0] == 0
    assert mean == pytest.approx(0.2, rel=0.05)
    # Of an exponential distribution the standard deviation is the mean.
    deviation = (sum((gap - mean) ** 2 for gap in gaps) / len(gaps)) ** 0.5
    assert deviation == pytest.approx(mean, rel=0.1)
    assert dues == list(due_times(5, bounds, seed=3)) != list(due_times(5, bounds, seed=4))
    assert max(due_times(5, Bounds(4000, seconds=10), seed=3)) < 10


def test_sends_the_file_of_a_form(serve: Serve) -> None:
    files: list[bytes] = []

    async def form(request: web.Request) -> web.Response:
        part = (await request.post())["picture"]
        assert isinstance(part, web.FileField)
        files.append(part.file.read())
        return web.Response()

    send(Endpoint(serve(form), "picture"), PICTURES, Closed(1), Bounds(2, 30), seed=1)
    assert files == PICTURES[:2]


def test_loads_this_machine_alone() -> None:
    with pytest.raises(ValueError, match=r"127\.0\.0\.1"):
        Endpoint("http://example.org/")
