"""LitServe: decoding and batches of what comes within some milliseconds, in a worker process."""

import os
import sys
from typing import Any

import litserve
from fastapi import Request

from benchmarks.serve.contestants import BUNDLE
from benchmarks.serve.pipeline import Answer, Pipeline
from reviewlens.picture import Picture, decode

MOST = 16
WAIT_S = 0.02


class Api(litserve.LitAPI):
    """LitServe's hooks around the pipeline."""

    def setup(self, device: str) -> None:  # noqa: ARG002
        """Load the models."""
        self._pipeline = Pipeline(os.environ[BUNDLE])

    def decode_request(self, request: Request) -> Picture:
        """The file of the form, which is what LitServe puts in the place of the request."""
        form: Any = request
        return decode(form["picture"].file.read())

    def batch(self, inputs: list[Picture]) -> list[Picture]:
        """Pictures of several sizes make no array."""
        return inputs

    def predict(self, x: list[Picture]) -> list[Answer]:
        """Answer a batch."""
        return self._pipeline.classify(x)

    def unbatch(self, output: list[Answer]) -> list[Answer]:
        """Each answer on its own."""
        return output

    def encode_response(self, output: Answer) -> Answer:
        """As it is."""
        return output


if __name__ == "__main__":
    server = litserve.LitServer(
        Api(max_batch_size=MOST, batch_timeout=WAIT_S), accelerator="cpu", timeout=60
    )
    server.run(
        host="127.0.0.1", port=int(sys.argv[1]), generate_client_file=False, log_level="warning"
    )
