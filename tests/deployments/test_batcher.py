import asyncio
import threading
from collections.abc import Sequence

import pytest

from deployments.batcher import Batcher


class Doubling:
    """Doubles numbers when it is let; remembers its batches."""

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.go = threading.Event()
        self.go.set()

    def __call__(self, items: Sequence[int]) -> list[int]:
        self.batches.append(list(items))
        assert self.go.wait(10)
        if 13 in items:
            raise ValueError("unlucky")
        return [2 * item for item in items]


def test_a_lone_item_leaves_at_once_and_what_waits_leaves_together(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def scenario() -> None:
        run = Doubling()
        batcher = Batcher(run, most=3)
        run.go.clear()
        first = asyncio.create_task(batcher.submit(1))
        await asyncio.sleep(0.05)
        others = [asyncio.create_task(batcher.submit(item)) for item in (2, 3, 4, 5)]
        await asyncio.sleep(0.05)
        assert run.batches == [[1]]
        run.go.set()
        assert await asyncio.gather(first, *others) == [2, 4, 6, 8, 10]
        assert run.batches == [[1], [2, 3, 4], [5]]
        assert not batcher.stale
        monkeypatch.setattr("deployments.batcher._FRESH_S", -1.0)
        assert batcher.stale

    asyncio.run(scenario())


def test_an_item_fails_for_its_own_caller_alone() -> None:
    async def scenario() -> None:
        run = Doubling()
        batcher = Batcher(run, most=8)
        run.go.clear()
        tasks = [asyncio.create_task(batcher.submit(item)) for item in (1, 12, 13, 14)]
        await asyncio.sleep(0.05)
        run.go.set()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        assert results[:2] == [2, 24]
        assert isinstance(results[2], ValueError)
        assert results[3] == 28
        assert await batcher.submit(7) == 14

    asyncio.run(scenario())


def test_who_has_gone_is_left_out() -> None:
    async def scenario() -> None:
        run = Doubling()
        batcher = Batcher(run, most=8)
        run.go.clear()
        first = asyncio.create_task(batcher.submit(1))
        await asyncio.sleep(0.05)
        gone, stays = (asyncio.create_task(batcher.submit(item)) for item in (2, 3))
        await asyncio.sleep(0.05)
        gone.cancel()
        await asyncio.sleep(0)
        run.go.set()
        assert [await first, await stays] == [2, 6]
        assert run.batches == [[1], [3]]

    asyncio.run(scenario())


def test_a_dead_worker_and_a_hanging_batch_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    async def scenario() -> None:
        run = Doubling()
        batcher = Batcher(run, most=2)
        batcher.check()
        run.go.clear()
        task = asyncio.create_task(batcher.submit(1))
        await asyncio.sleep(0.05)
        batcher.check()
        monkeypatch.setattr("deployments.batcher._LONGEST_BATCH_S", 0.01)
        with pytest.raises(RuntimeError, match="running for over"):
            batcher.check()
        run.go.set()
        await task
        assert batcher._worker is not None
        batcher._worker.cancel()
        await asyncio.sleep(0)
        with pytest.raises(RuntimeError, match="died"):
            await batcher.submit(2)

    asyncio.run(scenario())
