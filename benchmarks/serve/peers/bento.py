"""BentoML: its adaptive batching in front of the pipeline."""

import os
from pathlib import Path

import bentoml

from benchmarks.serve.contestants import BUNDLE
from benchmarks.serve.pipeline import Answer, Pipeline
from reviewlens.picture import decode

MOST = 16
LONGEST_MS = 60_000


@bentoml.service(workers=1, traffic={"timeout": 60})
class Reviewlens:
    """The pipeline as a service."""

    def __init__(self) -> None:
        self._pipeline = Pipeline(os.environ[BUNDLE])

    @bentoml.api(batchable=True, max_batch_size=MOST, max_latency_ms=LONGEST_MS)  # type: ignore[untyped-decorator]
    def classify(self, pictures: list[Path]) -> list[Answer]:
        """Answer a batch of files."""
        return self._pipeline.classify([decode(picture.read_bytes()) for picture in pictures])
