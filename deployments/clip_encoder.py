"""Picture to CLIP embedding, and to probabilities of classes that texts describe."""

import asyncio
from collections.abc import Sequence
from threading import Lock
from typing import Any

import numpy as np

from deployments.batcher import Batcher
from deployments.instruments import UNHEARD, Instruments
from deployments.metrics import BatchMetrics
from deployments.priority import yield_to_others
from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.errors import MixedBundles
from reviewlens.picture import BLANK, Picture
from reviewlens.settings import EncoderSettings
from reviewlens.zero_shot import ZeroShot, ZeroShotAnswer


class ClipEncoder:
    """Embeds pictures, those that come together in one batch."""

    def __init__(
        self,
        bundle: str,
        settings: EncoderSettings | None = None,
        instruments: Instruments = UNHEARD,
        niceness: int = 0,
    ) -> None:
        """Load the encoder that the bundle's heads were trained on.

        With `niceness` the model yields to other processes. Raises BundleError where the configured
        one is another, ModelUnavailable where it misses.
        """
        yield_to_others(niceness)
        opened = Bundle.open(bundle)
        settings = opened.encoder_settings(settings)
        self._clip = Clip(settings)
        opened.require_encoder(self._clip.identity)
        self._maker = opened.manifest.maker("embedding")
        self._zero_shot = ZeroShot(self._clip)
        self._one_text_at_a_time = Lock()
        self._clip.embed([BLANK])
        self._batches: Batcher[Picture, Embeddings] = Batcher(
            self._clip.embed, settings.batch_size, BatchMetrics(instruments)
        )

    async def embed(self, picture: Picture, maker: str | None = None) -> Embeddings:
        """The embedding of a picture: float32 [dim], of Euclidean length 1.

        Raises MixedBundles where `maker` is given and is not the digest of this encoder.
        """
        if maker not in (None, self._maker):
            raise MixedBundles("An encoder of another bundle was asked: try again soon.")
        return await self._batches.submit(picture)

    async def zero_shot(
        self, picture: Picture, classes: Sequence[Sequence[str]], maker: str | None = None
    ) -> ZeroShotAnswer:
        """Probabilities of classes of texts; texts that were seen before are not embedded again.

        Raises NotSupported where the encoder came without a tokenizer, and MixedBundles as `embed`.
        """
        embedding = await self.embed(picture, maker)
        return await asyncio.to_thread(self._compare, embedding, classes)

    def describe(self) -> dict[str, Any]:
        """What is loaded, and where it runs."""
        return {
            **self._clip.identity.model_dump(mode="json"),
            "dtype": self._clip.settings.dtype,
            "device": self._clip.device,
        }

    async def check_health(self) -> None:
        """Embed a blank picture after some seconds without any; who raises here is restarted."""
        self._batches.check()
        if self._batches.stale and not np.isfinite(await self.embed(BLANK)).all():
            raise RuntimeError("the encoder gives values that are not numbers")

    def _compare(self, embedding: Embeddings, classes: Sequence[Sequence[str]]) -> ZeroShotAnswer:
        with self._one_text_at_a_time:
            return self._zero_shot.answer(embedding, classes)
