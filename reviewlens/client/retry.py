"""When a call is tried again, and when it is given up."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from tenacity import (
    AsyncRetrying,
    RetryCallState,
    Retrying,
    retry_if_exception,
    stop_before_delay,
    wait_random_exponential,
)

from reviewlens.client.errors import ClientError, TimedOut, is_worth_a_retry


@dataclass(frozen=True)
class RetryPolicy:
    """Exponential backoff with full jitter, never shorter than the service's Retry-After.

    No attempt starts after `total_s` seconds, and none runs past them; one that would have to wait
    longer is not waited for: the error is raised at once.
    """

    total_s: float = 60.0
    attempt_s: float = 40.0
    first_wait_s: float = 0.25
    max_wait_s: float = 8.0

    def retrying(self) -> Retrying:
        """For one synchronous call."""
        return Retrying(
            retry=retry_if_exception(is_worth_a_retry),
            wait=self._wait,
            stop=stop_before_delay(self.total_s),
            reraise=True,
        )

    def async_retrying(self) -> AsyncRetrying:
        """For one asynchronous call."""
        return AsyncRetrying(
            retry=retry_if_exception(is_worth_a_retry),
            wait=self._wait,
            stop=stop_before_delay(self.total_s),
            reraise=True,
        )

    def _wait(self, state: RetryCallState) -> float:
        backoff = wait_random_exponential(self.first_wait_s, self.max_wait_s)(state)
        error = state.outcome.exception() if state.outcome else None
        asked = error.retry_after_s if isinstance(error, ClientError) else None
        if asked is None:
            return backoff
        # Spread out, so that all who were sent away do not come back in the same moment.
        return asked + random.uniform(0, max(0.1, asked / 10))


class TimeLeft:
    """The time of one call, from its first attempt on."""

    def __init__(self, policy: RetryPolicy) -> None:
        self._policy = policy
        self._deadline = time.monotonic() + policy.total_s
        self._earlier: ClientError | None = None

    @contextmanager
    def attempt(self) -> Iterator[float]:
        """Give the seconds that an attempt may take.

        Where the time ends in a later attempt, the error of the one before is raised: it says more
        than that the rest of the time was too short.
        """
        left = self._deadline - time.monotonic()
        try:
            if left <= 0:
                raise TimedOut("Out of time", f"no answer within {self._policy.total_s:g} s")
            yield min(self._policy.attempt_s, left)
        except ClientError as error:
            over = isinstance(error, TimedOut) and time.monotonic() >= self._deadline
            if over and self._earlier:
                raise self._earlier from error
            self._earlier = error
            raise
