"""Steady traffic while something is broken, judged afterwards."""

import itertools
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import requests

from tests.faults.graph import PICTURES, Graph, explain
from tests.faults.tally import Tally

# For so long after a recovery the ingress may not have heard of it.
_HEARSAY_S = 5.0


@dataclass(frozen=True)
class Exchange:
    """One request, monotonic seconds; status 0 where no answer came."""

    begun: float
    ended: float
    status: int
    problem: str | None


class Traffic:
    """So many clients that send known pictures one after another, without retries."""

    def __init__(self, graph: Graph, clients: int) -> None:
        self._graph = graph
        self._ended = threading.Event()
        self._exchanges: list[Exchange] = []
        self._clients = [threading.Thread(target=self._send, args=(i,)) for i in range(clients)]

    @contextmanager
    def flowing(self, settle_s: float = 2.0) -> Iterator[None]:
        """Traffic meanwhile, and for `settle_s` before and after."""
        for client in self._clients:
            client.start()
        time.sleep(settle_s)
        try:
            yield
            time.sleep(settle_s)
        finally:
            self._ended.set()
            for client in self._clients:
                client.join()

    def judge(self, tally: Tally, window: tuple[float, float] | None, *, cut: bool = False) -> None:
        """Count all exchanges; in `window` 5xx are excused, with `cut` lost connections too."""
        for exchange in self._exchanges:
            touched = window is not None and (
                exchange.ended >= window[0] and exchange.begun <= window[1] + _HEARSAY_S
            )
            excused = touched and (exchange.status != 0 or cut)
            problem = exchange.problem
            if problem == "a degraded answer" and touched:
                problem = None
            tally.count(exchange.status, problem, excused=excused)

    def _send(self, offset: int) -> None:
        for picture in itertools.islice(itertools.cycle(PICTURES), offset, None):
            if self._ended.is_set():
                return
            begun = time.monotonic()
            try:
                response = explain(self._graph.url, picture)
                status, problem = (
                    response.status_code,
                    self._graph.problem_with(picture, response),
                )
            except requests.RequestException as error:
                status, problem = 0, f"no answer: {type(error).__name__}"
                time.sleep(0.2)
            self._exchanges.append(Exchange(begun, time.monotonic(), status, problem))
