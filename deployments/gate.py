"""Bounds what is inside the graph, and says the platform's faults in our own words."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from deployments.handles import Platform
from reviewlens.errors import DeploymentDown, OutOfTime, Overloaded


class Gate:
    """Lets in at most `max_pending` requests at a time, each for at most `timeout_s` seconds."""

    def __init__(
        self,
        max_pending: int,
        timeout_s: float,
        platform: Platform,
        changed: Callable[[int], None],
    ) -> None:
        """`changed` is told how many are inside, whenever that changes."""
        self._max_pending = max_pending
        self._timeout_s = timeout_s
        self._platform = platform
        self._pending = 0
        self._changed = changed

    @asynccontextmanager
    async def admit(self) -> AsyncIterator[None]:
        """Hold one place while the body runs; the body is cancelled when its time is up.

        Raises Overloaded, DeploymentDown or OutOfTime.
        """
        if self._pending >= self._max_pending:
            raise Overloaded(f"{self._pending} pictures are waiting already: try again soon.")
        self._count(1)
        try:
            async with asyncio.timeout(self._timeout_s):
                yield
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

    def _count(self, more: int) -> None:
        self._pending += more
        self._changed(self._pending)
