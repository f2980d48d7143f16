"""FastAPI and uvicorn alone: one process, decoding in threads, one forward pass at a time."""

import os
from threading import Lock

from fastapi import FastAPI, Request
from fastapi.concurrency import run_in_threadpool

from benchmarks.serve.contestants import BUNDLE
from benchmarks.serve.pipeline import Answer, Pipeline
from reviewlens.picture import decode


def create_app() -> FastAPI:
    """The application, with its models loaded."""
    pipeline, one_at_a_time = Pipeline(os.environ[BUNDLE]), Lock()
    app = FastAPI()

    def answer(data: bytes) -> Answer:
        picture = decode(data)
        with one_at_a_time:
            return pipeline.classify([picture])[0]

    async def classify(request: Request) -> Answer:
        return await run_in_threadpool(answer, await request.body())

    async def ready() -> None:
        """Ready as soon as it listens."""

    app.add_api_route("/", classify, methods=["POST"])
    app.add_api_route("/readyz", ready)
    return app
