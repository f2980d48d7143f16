"""HTTP in; gathers the base probabilities, runs the RandomForest stacker; HTTP out."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from time import perf_counter
from typing import Any

import numpy as np
from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

from deployments.gate import Gate
from deployments.handles import Handle, Platform, Response
from deployments.http.answers import Classification, Explanation, Intent, Models
from deployments.http.app import Model, create_app
from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF, BaseModelName, Feature, stack
from reviewlens.picture import Picture, PictureLimits, decode
from reviewlens.reading.contacts import contacts_of
from reviewlens.reading.lines import Reading


class IngressSettings(BaseModel):
    """Limits of one ingress replica."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    picture: PictureLimits = PictureLimits()
    max_pending: int = Field(default=32, gt=0)
    """Pictures inside the graph at a time; the next one is answered with 429."""
    timeout_s: float = Field(default=30.0, gt=0)
    """Seconds from the end of the body to the answer; then the work is cancelled: 504."""


@dataclass(frozen=True)
class _Calls:
    """The calls that one answer waits for."""

    features: dict[Feature, Response]
    base: dict[BaseModelName, Response]

    @contextmanager
    def cancelled_on_error(self) -> Iterator[None]:
        """Leave no call running when the body ends early."""
        try:
            yield
        except BaseException:
            for response in (*self.base.values(), *self.features.values()):
                response.cancel()
            raise


class StackingIngress:
    """The one deployment that speaks HTTP."""

    def __init__(
        self,
        bundle: str,
        encoder: Handle,
        reader: Handle,
        base: Mapping[BaseModelName, Handle],
        intent: Handle,
        platform: Platform,
        settings: IngressSettings,
    ) -> None:
        """Unpickle the stacker; raises BundleError where the bundle cannot be used."""
        opened = Bundle.open(bundle)
        self._manifest = opened.manifest
        self._stacker = opened.classifier("stacker")
        self._encoder = encoder
        self._reader = reader
        self._base = base
        self._intent = intent
        self._problems = platform.problems
        self._gate = Gate(settings.max_pending, settings.timeout_s, platform)
        self.limits = settings.picture

    def __serve_build_asgi_app__(self) -> FastAPI:
        """The application that Ray Serve puts behind its proxy."""
        return create_app(self)

    async def classify(self, data: bytes, model: Model) -> Classification:
        """Classify one picture file by one model.

        Raises the errors of `decode`, and Overloaded, DeploymentDown, OutOfTime.
        """
        names: Collection[BaseModelName] = FEATURE_OF if model == "stacking" else (model,)
        async with self._gate.admit():
            picture = await asyncio.to_thread(decode, data, self.limits)
            calls = self._start(picture, names)
            with calls.cancelled_on_error():
                gathered = await asyncio.gather(*calls.base.values())
            base = dict(zip(calls.base, gathered, strict=True))
            probabilities = await self._stack(base) if model == "stacking" else base[model]
        best = int(probabilities.argmax())
        return Classification(class_id=[best], proba=float(probabilities[best]))

    async def explain(self, data: bytes) -> Explanation:
        """Classify one picture file by the stack, and say why; raises as `classify` does."""
        timings: dict[str, float] = {}

        async def timed(name: str, call: Awaitable[Any]) -> Any:
            began = perf_counter()
            value = await call
            timings[name] = round((perf_counter() - began) * 1000, 3)
            return value

        async with self._gate.admit():
            picture: Picture = await timed("decode", asyncio.to_thread(decode, data, self.limits))
            calls = self._start(picture, FEATURE_OF)
            with calls.cancelled_on_error():
                reading, *gathered = await asyncio.gather(
                    timed("read", calls.features["text"]),
                    *(timed(name, call) for name, call in calls.base.items()),
                )
            base = dict(zip(calls.base, gathered, strict=True))
            stacked = await timed("stack", self._stack(base))
        return self._explanation(picture, reading, base, stacked, timings)

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        """What one screenshot is about: one of `labels`, or of the intents where there are none.

        Raises as `classify` does, and NotSupported where the encoder came without a tokenizer.
        """
        async with self._gate.admit():
            picture = await asyncio.to_thread(decode, data, self.limits)
            call = self._intent.classify.remote(picture, labels)
            try:
                decision, unread = await call
            except BaseException:
                call.cancel()
                raise
        return Intent(
            intent=decision.label,
            probabilities=decision.probabilities,
            confident=decision.confident,
            warning=_unread(unread) if unread else None,
        )

    async def models(self) -> Models:
        """What is loaded; raises Overloaded, DeploymentDown, OutOfTime."""
        async with self._gate.admit():
            encoder, reader, intent = await asyncio.gather(
                self._encoder.describe.remote(),
                self._reader.describe.remote(),
                self._intent.describe.remote(),
            )
        bundle = self._manifest.model_dump(mode="json")
        return Models(bundle=bundle, encoder=encoder, reader=reader, intent=intent)

    async def problems(self) -> Mapping[str, str]:
        """Which deployments are not ready, and why; every one of them is looked at."""
        return await asyncio.to_thread(self._problems)

    def _start(self, picture: Picture, names: Collection[BaseModelName]) -> _Calls:
        """Start the base models, and first what they need: once, however many need it.

        The feature goes on un-awaited, from the replica that makes it to those that classify it.
        """
        makers: dict[Feature, Callable[[], Response]] = {
            "embedding": lambda: self._encoder.embed.remote(picture),
            "text": lambda: self._reader.read.remote(picture),
        }
        needed = {FEATURE_OF[name] for name in names}
        features = {feature: make() for feature, make in makers.items() if feature in needed}
        base = {
            name: self._base[name].predict_proba.remote(features[FEATURE_OF[name]])
            for name in names
        }
        return _Calls(features, base)

    async def _stack(self, base: Mapping[BaseModelName, Probabilities]) -> Probabilities:
        rows = {name: probabilities[np.newaxis] for name, probabilities in base.items()}
        stacked = await asyncio.to_thread(stack, self._stacker, rows)
        first: Probabilities = stacked[0]
        return first

    def _explanation(
        self,
        picture: Picture,
        reading: Reading,
        base: Mapping[BaseModelName, Probabilities],
        stacked: Probabilities,
        timings: dict[str, float],
    ) -> Explanation:
        def by_class(probabilities: Probabilities) -> dict[str, float]:
            return dict(zip(self._manifest.class_names, probabilities.tolist(), strict=True))

        best = int(stacked.argmax())
        return Explanation.model_validate(
            {
                "class_id": [best],
                "class_name": self._manifest.class_names[best],
                "proba": float(stacked[best]),
                "probabilities": by_class(stacked),
                "base": {name: by_class(probabilities) for name, probabilities in base.items()},
                "text": reading.text,
                "lines": [asdict(line) for line in reading.lines],
                "contacts": [asdict(contact) for contact in contacts_of(reading)],
                "picture": {"width": picture.width, "height": picture.height},
                "bundle": {"name": self._manifest.name, "version": self._manifest.version},
                "timings_ms": timings,
            }
        )


def _unread(labels: Sequence[str]) -> str:
    named = ", ".join(f"'{label}'" for label in labels)
    return (
        f"The loaded CLIP does not know the alphabet of {named}, so the probabilities mean little: "
        "write the labels in English, or load a CLIP that knows it."
    )
