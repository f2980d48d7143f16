"""Counts what is answered with a problem, whoever answers: a route, the access, or nobody."""

from collections.abc import Callable

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from deployments.http.problem import problem_in
from reviewlens.errors import ReviewlensError


class Refusals:
    """ASGI middleware: `count` gets the last part of the problem's type, and the status.

    An answer in another form than that of problem documents counts as `http`.
    """

    def __init__(self, app: ASGIApp, count: Callable[[str, int], None]) -> None:
        self._app = app
        self._count = count

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through."""

        async def send_counted(message: Message) -> None:
            if message["type"] == "http.response.start" and message["status"] >= 400:
                self._count(problem_in(scope), message["status"])
            await send(message)

        try:
            await self._app(scope, receive, send_counted)
        except Exception:  # Starlette answers it further out
            self._count(ReviewlensError.slug, ReviewlensError.status)
            raise
