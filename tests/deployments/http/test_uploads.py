import asyncio
from typing import Any

import pytest

from deployments.http.uploads import UploadBudget
from reviewlens.errors import Overloaded


class Request:
    """A client that has sent its body in pieces, and an application that holds it for a while."""

    def __init__(self, *pieces: int) -> None:
        self.pieces = list(pieces)
        self.answered = asyncio.Event()

    async def receive(self) -> dict[str, Any]:
        return {"type": "http.request", "body": bytes(self.pieces.pop(0)), "more_body": True}

    async def send(self, _message: Any) -> None:
        """Nothing is sent."""


async def application(scope: Any, receive: Any, _send: Any) -> None:
    request: Request = scope["request"]
    while request.pieces:
        await receive()
    await request.answered.wait()


def scope_of(request: Request) -> dict[str, Any]:
    return {"type": "http", "request": request}


def test_bodies_that_are_held_together_are_bounded() -> None:
    async def scenario() -> None:
        budget = UploadBudget(application, most=100)
        first = Request(40, 40)
        running = asyncio.create_task(budget(scope_of(first), first.receive, first.send))
        await asyncio.sleep(0)
        second = Request(10, 20)
        with pytest.raises(Overloaded):
            await budget(scope_of(second), second.receive, second.send)
        first.answered.set()
        await running
        third = Request(10, 20)  # what is answered is held no longer
        third.answered.set()
        await budget(scope_of(third), third.receive, third.send)

    asyncio.run(scenario())


def test_one_alone_has_its_own_limit() -> None:
    async def scenario() -> None:
        budget = UploadBudget(application, most=100)
        alone = Request(90, 90)
        alone.answered.set()
        await budget(scope_of(alone), alone.receive, alone.send)

    asyncio.run(scenario())
