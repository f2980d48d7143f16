"""Durable work, one lane a student: in order within a lane, side by side across lanes.

A job does its calls first, then its changes of state, the jobs that follow from it, and its own
removal commit as one. A crash in between runs it again: with one call to Telegram for each job, at
most the message that was under way can come twice.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Mapping
from time import time
from typing import Any

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from pydantic import ValidationError
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.state import Job, Sessions

Handler = Callable[[AsyncSession, Job], Awaitable[None]]

HOUSE = 0
"""The lane of what belongs to no student."""
_MAX_ATTEMPTS = 3
_MAX_PAUSE_S = 60.0
_TO_WAKE = "lanes to wake"

_log = logging.getLogger(__name__)


class Postponed(Exception):
    """A job cannot be done now, for a reason that will pass or that a person must see to."""

    def __init__(self, reason: str, pause_s: float | None = None) -> None:
        super().__init__(reason)
        self.pause_s = pause_s


def follow(session: AsyncSession, job: Job, kind: str, **payload: Any) -> Job:
    """Add a job that follows from another, in its lane."""
    following = Job(lane=job.lane, root=job.root or job.id, kind=kind, payload=payload)
    session.add(following)
    return following


def add_job(session: AsyncSession, lane: int, kind: str, **payload: Any) -> None:
    """Add a job in another lane, which is woken when the session's changes are committed."""
    session.add(Job(lane=lane, kind=kind, payload=payload))
    session.info.setdefault(_TO_WAKE, set()).add(lane)


class Lanes:
    """Runs the jobs of the state file."""

    def __init__(
        self, sessions: Sessions, handlers: Mapping[str, Handler], give_up: Handler
    ) -> None:
        self._sessions = sessions
        self._handlers = handlers
        self._give_up = give_up
        self._awake: dict[int, asyncio.Event] = {}
        self._tasks: asyncio.TaskGroup | None = None

    async def run(self) -> None:
        """Take up what an earlier process left, then whatever `wake` tells of, for ever."""
        async with asyncio.TaskGroup() as self._tasks:
            async with self._sessions() as session:
                left = await session.scalars(select(Job.lane).where(~Job.failed).distinct())
            for lane in left:
                self.wake(lane)
            await asyncio.Event().wait()

    def wake(self, lane: int) -> None:
        """Say that a lane has a new job."""
        if awake := self._awake.get(lane):
            awake.set()
        elif self._tasks:
            self._awake[lane] = asyncio.Event()
            self._tasks.create_task(self._drain(lane))

    async def _drain(self, lane: int) -> None:
        awake = self._awake[lane]
        while True:
            awake.clear()
            wait_s = await self._step(lane)
            if wait_s is None and not awake.is_set():
                del self._awake[lane]  # nothing is awaited since the look at the event
                return
            if wait_s:
                try:
                    await asyncio.wait_for(awake.wait(), wait_s)
                except TimeoutError:
                    continue

    async def _step(self, lane: int) -> float | None:
        """Run one job; gives seconds until the next is due, None where there is none."""
        async with self._sessions() as session:
            jobs = await session.scalars(
                select(Job)
                .where(Job.lane == lane, ~Job.failed)
                .order_by(func.coalesce(Job.root, Job.id), Job.id)
            )
            wait_s: float | None = None
            for job in jobs:
                left_s = job.due_at - time()
                if left_s <= 0:
                    await self._attempt(session, job)
                    return 0.0
                wait_s = left_s if wait_s is None else min(wait_s, left_s)
                if job.blocks:
                    break
            return wait_s

    async def _attempt(self, session: AsyncSession, job: Job) -> None:
        job_id, kind, attempt = job.id, job.kind, job.attempts + 1
        try:
            await self._handlers[kind](session, job)
            await session.delete(job)
            await session.commit()
            for lane in session.info.pop(_TO_WAKE, ()):
                self.wake(lane)
            return
        except Exception as error:
            await session.rollback()
            pause_s = _pause_s(error, attempt)
            if pause_s is None:
                # These two quote what they could not read: a message, perhaps.
                quotes = isinstance(error, ClientDecodeError | ValidationError)
                text = "a %s (job %d) failed, attempt %d: %s"
                _log.error(text, kind, job_id, attempt, type(error).__name__, exc_info=not quotes)
                pause_s = _backoff_s(attempt) if attempt < _MAX_ATTEMPTS else None
            else:
                _log.warning("a %s waits %.1f s: %s", kind, pause_s, error)
        stored = await session.get_one(Job, job_id, populate_existing=True)
        if pause_s is None:
            stored.failed = True
            await self._give_up(session, stored)
        else:
            stored.attempts, stored.due_at, stored.blocks = attempt, time() + pause_s, True
        await session.commit()


def _pause_s(error: Exception, attempt: int) -> float | None:
    """Seconds until what failed can work again; None where the error is no passing one."""
    if isinstance(error, TelegramRetryAfter):
        return error.retry_after + random.uniform(0, 0.5)
    if isinstance(error, Postponed):
        return error.pause_s or _backoff_s(attempt)
    if isinstance(error, TelegramNetworkError | TelegramServerError):
        return _backoff_s(attempt)
    return None


def _backoff_s(attempt: int) -> float:
    return float(min(_MAX_PAUSE_S, 2.0 ** min(attempt - 1, 10)) * random.uniform(0.5, 1))
