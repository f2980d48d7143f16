"""Picture to CLIP embedding, and to probabilities of classes that texts describe."""

from collections.abc import Sequence
from threading import Lock
from typing import Any

import numpy as np

from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.picture import Picture
from reviewlens.settings import EncoderSettings
from reviewlens.zero_shot import ZeroShot, ZeroShotAnswer

_BLANK = Picture(pixels=np.full((64, 64, 3), 255, dtype=np.uint8), digest="blank")


class ClipEncoder:
    """Embeds one picture at a time; calls that come together wait for each other."""

    def __init__(self, bundle: str, settings: EncoderSettings | None) -> None:
        """Load the encoder that the bundle's heads were trained on.

        Raises BundleError where the configured one is another, ModelUnavailable where it misses.
        """
        opened = Bundle.open(bundle)
        self._clip = Clip(opened.encoder_settings(settings))
        opened.require_encoder(self._clip.identity)
        self._zero_shot = ZeroShot(self._clip)
        self._one_at_a_time = Lock()
        self.embed(_BLANK)  # the first pass through a network is slow

    def embed(self, picture: Picture) -> Embeddings:
        """The embedding of a picture: float32 [dim], of Euclidean length 1."""
        with self._one_at_a_time:
            embedding: Embeddings = self._clip.embed([picture])[0]
        return embedding

    def zero_shot(self, picture: Picture, classes: Sequence[Sequence[str]]) -> ZeroShotAnswer:
        """Probabilities of classes of texts; texts that were seen before are not embedded again.

        Raises NotSupported where the encoder came without a tokenizer.
        """
        with self._one_at_a_time:
            return self._zero_shot.answer(self._clip.embed([picture])[0], classes)

    def describe(self) -> dict[str, Any]:
        """What is loaded, and where it runs."""
        return {
            **self._clip.identity.model_dump(mode="json"),
            "dtype": self._clip.settings.dtype,
            "device": self._clip.device,
        }

    def check_health(self) -> None:
        """Embed a blank picture; Ray Serve restarts a replica that raises here."""
        if not np.isfinite(self.embed(_BLANK)).all():
            raise RuntimeError("the encoder gives values that are not numbers")
