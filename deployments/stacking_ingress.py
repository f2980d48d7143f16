"""HTTP in; gathers the base probabilities, runs the RandomForest stacker; HTTP out."""

import asyncio
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from time import perf_counter

import numpy as np
from fastapi import FastAPI
from pydantic import BaseModel, ConfigDict, Field

from deployments.answer_cache import AnswerCache
from deployments.branches import UPDATE_WAIT_S, Branches, Gathered, Watch
from deployments.decoding import Decoder
from deployments.gate import Gate, Limit
from deployments.handles import Handle, Platform, cancel
from deployments.http.access import AccessSettings
from deployments.http.answers import Classification, Explanation, Intent, Models
from deployments.http.app import Model, create_app
from deployments.http.refusals import Refusals
from deployments.metrics import IngressMetrics
from deployments.stack import Stack
from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.early_exit import HEADS, READERS, certainty
from reviewlens.ensemble import ALL_BRANCHES, BaseModelName
from reviewlens.errors import BundleError, MixedBundles
from reviewlens.intent_model import Decision
from reviewlens.picture import Picture, PictureLimits
from reviewlens.reading.contacts import contacts_of
from reviewlens.reading.lines import Reading


class IngressSettings(BaseModel):
    """Limits of one ingress replica."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    picture: PictureLimits = PictureLimits()
    access: AccessSettings = AccessSettings()
    body_timeout_s: float = Field(default=10.0, gt=0)
    """Seconds to read the body, from when the headers are known; then 408."""
    decode_timeout_s: float = Field(default=10.0, gt=0)
    """Seconds to decode a picture; then 422."""
    decode_threads: int = Field(default=2, gt=0)
    """Pictures decoded at a time."""
    cache_entries: int = Field(default=10_000, ge=0)
    """Answers that are kept by the digest of the file, for all ingresses of a node; 0: none."""
    early_exit: bool = False
    """Whether a picture of which the CLIP heads are sure is answered without being read."""
    max_pending: int = Field(default=32, gt=0)
    """Pictures inside the graph at a time; the next one is answered with 429."""
    target_s: float = Field(default=5.0, gt=0)
    """While answers take longer than this, fewer are let in at a time."""
    timeout_s: float = Field(default=30.0, gt=0)
    """Seconds from the end of the body to the answer; then the work is cancelled: 504."""


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
        self._stack = Stack(opened)
        self._encoder = encoder
        self._reader = reader
        self._watch = Watch(platform)
        self._branches = Branches(encoder, reader, base, opened.manifest, platform, self._watch)
        self._intent = intent
        self._platform = platform
        self._metrics = IngressMetrics(platform.instruments, opened.manifest)
        limit = Limit(settings.max_pending, settings.target_s)
        self._gate = Gate(limit, settings.timeout_s, platform, self._metrics.hold)
        self._exit_at = _exit_threshold(opened) if settings.early_exit else None
        self._cache = (
            AnswerCache(platform.run, settings.cache_entries) if settings.cache_entries else None
        )
        self._decoder = Decoder(
            settings.picture, settings.decode_timeout_s, settings.decode_threads
        )
        self.limits = settings.picture
        self.body_timeout_s = settings.body_timeout_s
        self.access = settings.access
        self.bundle_version = opened.manifest.version

    def __serve_build_asgi_app__(self) -> FastAPI:
        """The application that Ray Serve puts behind its proxy."""
        app = create_app(self)
        app.add_middleware(Refusals, count=self._metrics.refused)
        return app

    async def classify(self, data: bytes, model: Model) -> Classification:
        """Classify one picture file by one model.

        Raises the errors of `decode`, and Overloaded, DeploymentDown, OutOfTime.
        """
        if self._cache:
            known = await asyncio.to_thread(self._cache.get, data, model)
            self._metrics.looked_up(hit=known is not None)
            if known is not None:
                return known
        async with self._gate.admit():
            picture = await self._decoded(data)
            if model == "stacking":
                gathered = await self._gathered(picture)
                probabilities = self._stacked(gathered)
            else:
                gathered = await self._branches.gather(picture, (model,))
                gathered.require()
                probabilities = gathered.base[model]
        self._metrics.classified(model, probabilities, gathered)
        best = int(probabilities.argmax())
        answer = Classification(class_id=[best], proba=float(probabilities[best]))
        if self._cache and not gathered.lost and not gathered.mixed:
            await asyncio.to_thread(self._cache.put, data, model, answer)
        return answer

    async def explain(self, data: bytes) -> Explanation:
        """Classify one picture file by the stack, and say why; raises as `classify` does."""
        async with self._gate.admit():
            began = perf_counter()
            picture = await self._decoded(data)
            decoded = perf_counter()
            gathered = await self._branches.gather(picture, ALL_BRANCHES, reading=True)
            answered = perf_counter()
            stacked = self._stacked(gathered)
            gathered.timings_ms |= {
                "decode": round((decoded - began) * 1000, 3),
                "stack": round((perf_counter() - answered) * 1000, 3),
            }
        self._metrics.classified("stacking", stacked, gathered)
        return self._explanation(picture, gathered, stacked)

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        """What one screenshot is about: one of `labels`, or of the intents where there are none.

        Raises as `classify` does, and NotSupported where the encoder came without a tokenizer.
        """
        async with self._gate.admit():
            picture = await self._decoded(data)
            with self._metrics.stage("intent"):
                decision, unread = await self._told(picture, labels)
        self._metrics.told(decision.label, of_client=bool(labels))
        return Intent(
            intent=decision.label,
            probabilities=dict(decision.probabilities),
            confident=decision.confident,
            warning=_unread(unread) if unread else None,
        )

    async def _gathered(self, picture: Picture) -> Gathered:
        """All base models, or the CLIP heads alone where early exit is on and they are sure."""
        if self._exit_at is None:
            return await self._branches.gather(picture, ALL_BRANCHES)
        heads = await self._branches.gather(picture, HEADS)
        if not heads.lost:
            rows = {name: heads.base[name][np.newaxis] for name in HEADS}
            if certainty(rows)[0] >= self._exit_at:
                self._metrics.exited_early()
                return heads
        return heads.joined(await self._branches.gather(picture, READERS))

    async def _told(
        self, picture: Picture, labels: Sequence[str], tries: int = 2
    ) -> tuple[Decision, tuple[str, ...]]:
        """A call that loses its replica on the way is made again: the next may answer.

        One that meets the encoder or the reader of another bundle is made again every second, until
        the request's time is up: there are no other branches that could answer without it.
        """
        call = self._intent.classify.remote(picture, labels)
        try:
            told: tuple[Decision, tuple[str, ...]] = await call
        except self._platform.overloaded:
            raise
        except self._platform.down:
            if tries == 1:
                raise
            return await self._told(picture, labels, tries - 1)
        except MixedBundles:
            await asyncio.sleep(UPDATE_WAIT_S)
            return await self._told(picture, labels, tries)
        except BaseException:
            cancel((call,))
            raise
        return told

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
        """Which deployments are not ready, and why, some seconds ago at most."""
        return await self._watch.problems()

    async def check_health(self) -> None:
        """Raise where a thread hangs in a picture; Ray Serve restarts who raises or hangs here."""
        self._decoder.check()
        self._metrics.refresh()

    async def _decoded(self, data: bytes) -> Picture:
        with self._metrics.stage("decode"):
            return await self._decoder.decode(data)

    def _stacked(self, gathered: Gathered) -> Probabilities:
        """Of all base models, or of those that are left where the bundle has a stacker for them."""
        if not self._stack.covers(gathered.base):
            gathered.require()
        with self._metrics.stage("stack"):
            return self._stack.probabilities(gathered.base)  # a fraction of a millisecond

    def _explanation(
        self, picture: Picture, gathered: Gathered, stacked: Probabilities
    ) -> Explanation:
        def by_class(probabilities: Probabilities) -> dict[str, float]:
            return dict(zip(self._manifest.class_names, probabilities.tolist(), strict=True))

        reading = gathered.reading or Reading()
        base = {name: gathered.base[name] for name in ALL_BRANCHES if name in gathered.base}
        best = int(stacked.argmax())
        probabilities = by_class(stacked)
        return Explanation.model_validate(
            {
                "class_id": [best],
                "class_name": self._manifest.class_names[best],
                "proba": float(stacked[best]),
                "probabilities": probabilities,
                "action": self._manifest.action(probabilities),
                "degraded": bool(gathered.lost),
                "base": {name: by_class(of_model) for name, of_model in base.items()},
                "text": reading.text,
                "lines": [asdict(line) for line in reading.lines],
                "contacts": [asdict(contact) for contact in contacts_of(reading)],
                "picture": {"width": picture.width, "height": picture.height},
                "bundle": {"name": self._manifest.name, "version": self._manifest.version},
                "timings_ms": gathered.timings_ms,
            }
        )


def _exit_threshold(bundle: Bundle) -> float:
    record = bundle.manifest.early_exit
    if record is None or record.threshold is None:
        raise BundleError(
            f"The bundle '{bundle.manifest.name}' holds no threshold for ingress.early_exit: set "
            "it to false, or train the bundle again."
        )
    return record.threshold


def _unread(labels: Sequence[str]) -> str:
    named = ", ".join(f"'{label}'" for label in labels)
    return (
        f"The loaded CLIP does not know the alphabet of {named}, so the probabilities mean little: "
        "write the labels in English, or load a CLIP that knows it."
    )
