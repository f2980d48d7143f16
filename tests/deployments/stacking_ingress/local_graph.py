"""An ingress over plain objects, in one process."""

from typing import Any

import numpy as np

from deployments.base_classifier import BaseClassifier
from deployments.handles import Platform
from deployments.stacking_ingress import IngressSettings, StackingIngress
from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF
from reviewlens.intent_model import Decision
from reviewlens.reading.lines import Line, Reading
from tests.deployments.local_handle import LocalHandle
from tests.deployments.recording import Recorded

READING = Reading((Line("money @offer reviews", 0.75, ((1, 2), (9, 2), (9, 4), (1, 4))),))


class Encoder:
    def embed(self, _picture: object, _maker: str) -> Embeddings:
        embedding: Embeddings = np.eye(12, dtype=np.float32)[1]
        return embedding

    def describe(self) -> dict[str, Any]:
        return {"dim": 12}


class Reader:
    def read(self, _picture: object, _maker: str) -> Reading:
        return READING

    def describe(self) -> dict[str, Any]:
        return {"engine": "none"}


class Intents:
    async def classify(self, _picture: object, labels: Any) -> tuple[Decision, tuple[str, ...]]:
        names = labels or ("payment-problem", "course-problem")
        return Decision(names[0], {names[0]: 0.75, names[1]: 0.25}, True), tuple(labels[1:])

    def describe(self) -> dict[str, Any]:
        return {"threshold": 0.5}


class LostEncoder(Encoder):
    def __init__(self, times: int = 1_000_000) -> None:
        self.times = times

    def embed(self, _picture: object, _maker: str) -> Embeddings:
        self.times -= 1
        if self.times >= 0:
            raise ConnectionError
        return super().embed(_picture, _maker)


class LostReader(Reader):
    def read(self, _picture: object, _maker: str) -> Reading:
        raise ConnectionError


class FullError(ConnectionError):
    """The platform's way to say that a queue is full; a kind of what says that one is lost."""


class Graph:
    """An ingress over plain objects."""

    def __init__(
        self,
        bundle: Bundle,
        *,
        encoder: Any = None,
        reader: Any = None,
        intent: Any = None,
        **settings: Any,
    ) -> None:
        folder = str(bundle.folder)
        self.down: dict[str, str] = {}
        self.metrics = Recorded()
        self.encoder = LocalHandle(encoder or Encoder())
        self.reader = LocalHandle(reader or Reader())
        self.base = {name: LocalHandle(BaseClassifier(folder, name)) for name in FEATURE_OF}
        self.intent = LocalHandle(intent or Intents())
        self.ingress = StackingIngress(
            folder,
            self.encoder,
            self.reader,
            self.base,
            self.intent,
            Platform(
                (FullError,), (ConnectionError,), lambda: self.down, "run", self.metrics.instruments
            ),
            IngressSettings(**{"cache_entries": 0} | settings),
        )

    @property
    def calls(self) -> list[str]:
        handles: dict[str, LocalHandle] = {"encoder": self.encoder, "reader": self.reader}
        handles |= {str(name): handle for name, handle in self.base.items()}
        return [name for name, handle in handles.items() for _ in handle.calls]
