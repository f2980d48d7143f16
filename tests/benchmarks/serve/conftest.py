"""A web server in a thread, and figures to judge."""

import asyncio
import threading
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace

import pytest
from aiohttp import web

from benchmarks.serve.figures import Figures
from benchmarks.serve.servers import free_port

Handler = Callable[[web.Request], Awaitable[web.StreamResponse]]
Serve = Callable[[Handler], str]

FIGURES = Figures(
    pictures_per_s=2.0,
    p50_ms=100.0,
    p95_ms=200.0,
    p99_ms=300.0,
    answered=10,
    refused=0,
    errors={},
    cpu_s=0.5,
    memory_mib=2048.0,
    memory_by="PSS",
)


def figures(rate: float = 2.0, p50_ms: float = 100.0, **others: object) -> Figures:
    """Figures that differ in these."""
    return replace(FIGURES, pictures_per_s=rate, p50_ms=p50_ms, **others)  # type: ignore[arg-type]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Serve a handler of POST / until the test ends; its address."""
    running: list[tuple[asyncio.AbstractEventLoop, threading.Thread, web.AppRunner]] = []

    def start(handler: Handler) -> str:
        port, loop, ready = free_port(), asyncio.new_event_loop(), threading.Event()

        app = web.Application()
        app.router.add_post("/", handler)
        runner = web.AppRunner(app, shutdown_timeout=0.1)

        async def begin() -> None:
            await runner.setup()
            await web.TCPSite(runner, "127.0.0.1", port).start()
            ready.set()

        def work() -> None:
            loop.create_task(begin())
            loop.run_forever()

        thread = threading.Thread(target=work, daemon=True)
        thread.start()
        assert ready.wait(10)
        running.append((loop, thread, runner))
        return f"http://127.0.0.1:{port}/"

    yield start
    for loop, thread, runner in running:
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
        loop.call_soon_threadsafe(loop.stop)
        thread.join()
