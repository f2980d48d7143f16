import asyncio

import pytest

from deployments.gate import Gate, Limit
from deployments.handles import Platform
from reviewlens.errors import DeploymentDown, OutOfTime, Overloaded


class QueueFullError(Exception):
    pass


class ReplicaLostError(Exception):
    pass


PLATFORM = Platform(overloaded=(QueueFullError,), down=(ReplicaLostError,), problems=dict, run="")


async def hold(gate: Gate, seconds: float) -> None:
    async with gate.admit():
        await asyncio.sleep(seconds)


def test_refuses_beyond_its_places_and_frees_them() -> None:
    async def scenario() -> None:
        counted: list[int] = []
        gate = Gate(Limit(2, 5), timeout_s=5, platform=PLATFORM, changed=counted.append)
        inside = [asyncio.ensure_future(hold(gate, 0.05)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Overloaded):
            await hold(gate, 0)
        await asyncio.gather(*inside)
        await hold(gate, 0)
        assert counted == [1, 2, 1, 0, 1, 0]

    asyncio.run(scenario())


def test_lets_fewer_in_while_answers_are_slow(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 0.0
    monkeypatch.setattr("deployments.gate.monotonic", lambda: now)
    limit = Limit(32, target_s=5)
    for _ in range(32):
        limit.learn(9.0)  # a full queue of slow ones is one sign, not thirty-two
    assert limit.places == 24
    for _ in range(20):
        now += 6
        limit.learn(9.0)
    assert limit.places == 4
    for _ in range(1000):
        limit.learn(1.0)
    assert limit.places == 32


def test_learns_nothing_of_what_failed_fast(monkeypatch: pytest.MonkeyPatch) -> None:
    limit = Limit(8, target_s=0.01)
    monkeypatch.setattr("deployments.gate._LEAST", 1)
    limit.learn(9.0)
    gate = Gate(limit, timeout_s=5, platform=PLATFORM, changed=lambda _: None)

    async def fail() -> None:
        async with gate.admit():
            raise ZeroDivisionError

    for _ in range(20):
        with pytest.raises(ZeroDivisionError):
            asyncio.run(fail())
    assert limit.places == 6
    for _ in range(20):
        asyncio.run(hold(gate, 0))
    assert limit.places == 8


def test_frees_the_place_of_a_client_that_left() -> None:
    async def scenario() -> None:
        gate = Gate(Limit(1, 5), timeout_s=5, platform=PLATFORM, changed=lambda _: None)
        leaving = asyncio.ensure_future(hold(gate, 5))
        await asyncio.sleep(0)
        leaving.cancel()
        await asyncio.gather(leaving, return_exceptions=True)
        await hold(gate, 0)

    asyncio.run(scenario())


def test_ends_what_takes_too_long() -> None:
    gate = Gate(Limit(1, 5), timeout_s=0.02, platform=PLATFORM, changed=lambda _: None)
    with pytest.raises(OutOfTime, match=r"0\.02 seconds"):
        asyncio.run(hold(gate, 5))


@pytest.mark.parametrize(
    ("fault", "error"), [(QueueFullError, Overloaded), (ReplicaLostError, DeploymentDown)]
)
def test_says_the_platforms_faults_in_our_words(
    fault: type[Exception], error: type[Exception]
) -> None:
    async def scenario() -> None:
        async with Gate(
            Limit(1, 5), timeout_s=5, platform=PLATFORM, changed=lambda _: None
        ).admit():
            raise fault

    with pytest.raises(error):
        asyncio.run(scenario())


def test_other_errors_pass() -> None:
    async def scenario() -> None:
        async with Gate(
            Limit(1, 5), timeout_s=5, platform=PLATFORM, changed=lambda _: None
        ).admit():
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        asyncio.run(scenario())
