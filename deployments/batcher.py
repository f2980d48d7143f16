"""Batches that take whatever waits when the model comes free: no waiting time to tune."""

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from time import monotonic
from typing import Generic, TypeVar

from deployments.instruments import UNHEARD
from deployments.metrics import BatchMetrics

Item = TypeVar("Item")
Result = TypeVar("Result")

_LONGEST_BATCH_S = 60.0
_FRESH_S = 10.0
_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Waiting(Generic[Item, Result]):
    item: Item
    answer: "asyncio.Future[Result]"
    since: float = field(default_factory=monotonic)


class Batcher(Generic[Item, Result]):
    """Runs a function on one batch after another, in a thread of its own.

    A caller who is alone waits for nobody. Who has gone is left out. Where a batch fails, its items
    are run one by one, so that an item fails for nobody but its own caller.
    """

    def __init__(
        self,
        run: Callable[[Sequence[Item]], Iterable[Result]],
        most: int,
        metrics: BatchMetrics | None = None,
    ) -> None:
        """`run` gives a result for each item, in order; it never gets more than `most` items."""
        self._run = run
        self._most = most
        self._metrics = metrics or BatchMetrics(UNHEARD)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="batches")
        self._queue: asyncio.Queue[_Waiting[Item, Result]] = asyncio.Queue()
        self._worker: asyncio.Task[None] | None = None
        self._running_since: float | None = None
        self._answered_at = float("-inf")

    async def submit(self, item: Item) -> Result:
        """The result of one item; raises what `run` raises of it."""
        if self._worker is None:
            self._worker = asyncio.get_running_loop().create_task(self._work())
        self.check()
        answer: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        self._queue.put_nowait(_Waiting(item, answer))
        return await answer

    @property
    def stale(self) -> bool:
        """Whether nothing runs, nothing waits, and nothing has been answered for a while."""
        idle = self._running_since is None and self._queue.empty()
        return idle and monotonic() - self._answered_at > _FRESH_S

    def check(self) -> None:
        """Raise RuntimeError where nothing will ever be answered: the worker died, or hangs."""
        if self._worker is not None and self._worker.done():
            raise RuntimeError("the worker that runs batches has died")
        since = self._running_since
        if since is not None and monotonic() - since > _LONGEST_BATCH_S:
            raise RuntimeError(f"a batch has been running for over {_LONGEST_BATCH_S:g} seconds")

    async def _work(self) -> None:
        while True:
            batch = [await self._queue.get()]
            while len(batch) < self._most and not self._queue.empty():
                batch.append(self._queue.get_nowait())
            wanted = [waiting for waiting in batch if not waiting.answer.done()]
            if not wanted:
                continue
            began = self._running_since = monotonic()
            self._metrics.taken([began - waiting.since for waiting in wanted])
            try:
                await self._answer(wanted)
            finally:
                self._running_since = None
            self._metrics.ran(monotonic() - began)

    async def _answer(self, batch: Sequence[_Waiting[Item, Result]]) -> None:
        loop = asyncio.get_running_loop()
        items = [waiting.item for waiting in batch]
        try:
            results = await loop.run_in_executor(self._thread, self._run, items)
        except Exception as error:
            if len(batch) == 1:
                if not batch[0].answer.done():
                    batch[0].answer.set_exception(error)
                return
            _log.warning("a batch of %d failed, and is run one by one", len(batch), exc_info=True)
            for waiting in batch:
                await self._answer([waiting])
            return
        self._answered_at = monotonic()
        for waiting, result in zip(batch, results, strict=True):
            if not waiting.answer.done():
                waiting.answer.set_result(result)
