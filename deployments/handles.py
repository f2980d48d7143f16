"""What the ingress needs of Ray Serve, as protocols: tests hand in plain objects instead."""

import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from deployments.instruments import UNHEARD, Instruments

_log = logging.getLogger(__name__)


class Response(Awaitable[Any], Protocol):
    """The answer of a deployment to come; un-awaited, it can be the argument of another call."""

    def cancel(self) -> None:
        """Give the call up."""


class Method(Protocol):
    """One method of a deployment."""

    def remote(self, *args: Any) -> Response:
        """Start a call."""


class Handle(Protocol):
    """A deployment: every attribute is one of its methods."""

    def __getattr__(self, name: str) -> Method: ...


@dataclass(frozen=True)
class Platform:
    """What the ingress must know of the platform below it.

    `overloaded` are the exceptions by which a call says that a queue is full, `down` those by which
    it says that no replica can take it or that the one that had it is lost; what is both is
    `overloaded`. `problems` looks at every deployment: name to what is wrong, empty where
    nothing is. `run` is a name that every build of the application has for itself.
    `instruments` make metrics.
    """

    overloaded: tuple[type[Exception], ...]
    down: tuple[type[Exception], ...]
    problems: Callable[[], Mapping[str, str]]
    run: str
    instruments: Instruments = UNHEARD


def cancel(responses: Iterable[Response]) -> None:
    """Give all of these calls up, also those that have failed by now."""
    for response in responses:
        try:
            response.cancel()
        except Exception:  # Ray raises the error of a call that came to its end meanwhile
            _log.debug("a call that was cancelled had failed", exc_info=True)
