"""Bounds what all bodies of the moment hold together."""

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from reviewlens.errors import Overloaded


class UploadBudget:
    """Middleware: what is received of all requests that are not answered yet, `most` bytes.

    The limit of one picture times the number of requests would be many gigabytes.
    """

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most
        self._held = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Count what `receive` gives; it raises Overloaded beyond the budget."""
        taken = 0

        async def counted() -> Message:
            nonlocal taken
            message = await receive()
            size = len(message.get("body", b""))
            taken += size
            self._held += size
            if self._held > self._most and self._held > taken:  # one alone has its own limit
                raise Overloaded("The uploads of the moment fill the memory: try again soon.")
            return message

        try:
            await self._app(scope, counted, send)
        finally:
            self._held -= taken
