"""Bounds what is inside the graph, and says the platform's faults in our own words."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from time import monotonic

from deployments.handles import Platform
from reviewlens.errors import DeploymentDown, OutOfTime, Overloaded

_LEAST = 4
_DECREASE = 0.75


class Limit:
    """How many may wait: at most `most`, and fewer while answers take longer than `target_s`.

    Additive increase, multiplicative decrease at most once in `target_s` (Chiu and Jain, "Analysis
    of the increase and decrease algorithms for congestion avoidance", 1989): on a slow machine a
    full queue would outlast every request in it.
    """

    def __init__(self, most: int, target_s: float) -> None:
        self._most = most
        self._target_s = target_s
        self._now = float(most)
        self._lowered_at = float("-inf")

    @property
    def places(self) -> int:
        """Whole places."""
        return int(self._now)

    def learn(self, seconds: float, *, ended_well: bool = True) -> None:
        """A request was inside for so long; a failed one tells nothing, unless it was slow."""
        if seconds <= self._target_s:
            if ended_well:
                self._now = min(self._most, self._now + 1 / self._now)
        elif monotonic() - self._lowered_at > self._target_s:
            self._now = max(min(_LEAST, self._most), self._now * _DECREASE)
            self._lowered_at = monotonic()


class Gate:
    """Lets in as many requests as `limit` says, each for at most `timeout_s` seconds."""

    def __init__(
        self,
        limit: Limit,
        timeout_s: float,
        platform: Platform,
        changed: Callable[[int], None],
    ) -> None:
        """`changed` is told how many are inside, whenever that changes."""
        self._limit = limit
        self._timeout_s = timeout_s
        self._platform = platform
        self._pending = 0
        self._changed = changed

    @asynccontextmanager
    async def admit(self) -> AsyncIterator[None]:
        """Hold one place while the body runs; the body is cancelled when its time is up.

        Raises Overloaded, DeploymentDown or OutOfTime.
        """
        if self._pending >= self._limit.places:
            raise Overloaded(f"{self._pending} pictures are waiting already: try again soon.")
        self._count(1)
        began = monotonic()
        ended_well = False
        try:
            async with asyncio.timeout(self._timeout_s):
                yield
            ended_well = True
        except TimeoutError:
            raise OutOfTime(
                f"The answer was not there after {self._timeout_s:g} seconds: try again later."
            ) from None
        except self._platform.overloaded:
            raise Overloaded("The queue of a model is full: try again soon.") from None
        except self._platform.down as error:
            raise DeploymentDown(
                "A model that the answer needs is not running: GET /readyz names it."
            ) from error
        finally:
            self._count(-1)
            self._limit.learn(monotonic() - began, ended_well=ended_well)

    def _count(self, more: int) -> None:
        self._pending += more
        self._changed(self._pending)
