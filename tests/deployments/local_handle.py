"""A deployment handle without Ray: calls a plain object, resolves un-awaited arguments."""

import asyncio
from collections.abc import Generator
from typing import Any


class LocalResponse:
    def __init__(self, task: "asyncio.Task[Any]") -> None:
        self.task = task

    def __await__(self) -> Generator[Any, None, Any]:
        return self.task.__await__()

    def cancel(self) -> None:
        self.task.cancel()


class LocalMethod:
    def __init__(self, handle: "LocalHandle", name: str) -> None:
        self._handle = handle
        self._name = name

    def remote(self, *args: Any) -> LocalResponse:
        self._handle.calls.append(self._name)
        response = LocalResponse(asyncio.ensure_future(self._call(args)))
        self._handle.responses.append(response)
        return response

    async def _call(self, args: tuple[Any, ...]) -> Any:
        resolved = [await arg if isinstance(arg, LocalResponse) else arg for arg in args]
        result = getattr(self._handle.target, self._name)(*resolved)
        return await result if asyncio.iscoroutine(result) else result


class LocalHandle:
    """`calls` lists the methods called; `responses` what they gave."""

    def __init__(self, target: Any) -> None:
        self.target = target
        self.calls: list[str] = []
        self.responses: list[LocalResponse] = []

    def __getattr__(self, name: str) -> LocalMethod:
        return LocalMethod(self, name)
