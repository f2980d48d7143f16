"""Picture to intent, or to one of any labels: the encoder's zero-shot, and what the reader read."""

import asyncio
from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field

from deployments.handles import Handle, Response, cancel
from reviewlens.bundle import Bundle
from reviewlens.intent_model import ZERO_SHOT_THRESHOLD, Decision, IntentModel, decide
from reviewlens.picture import Picture
from reviewlens.reading.lines import Reading
from reviewlens.zero_shot import ZeroShotAnswer, prompts_of


class IntentSettings(BaseModel):
    """What is called confident."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    threshold: float | None = Field(default=None, ge=0, le=1)
    """For the intents; None means the bundle's own."""
    zero_shot_threshold: float = Field(default=ZERO_SHOT_THRESHOLD, ge=0, le=1)
    """For labels of the client, and for the intents where the bundle holds no model of them."""


class IntentClassifier:
    """Tells intents; it has no network of its own."""

    def __init__(
        self, bundle: str, encoder: Handle, reader: Handle, settings: IntentSettings
    ) -> None:
        """Unpickle the models of the intents; raises BundleError where they cannot be used."""
        opened = Bundle.open(bundle)
        self._manifest = opened.manifest
        self._settings = settings
        self._model = IntentModel.of(opened, settings.threshold, settings.zero_shot_threshold)
        self._encoder = encoder
        self._reader = reader

    async def classify(
        self, picture: Picture, labels: Sequence[str]
    ) -> tuple[Decision, tuple[str, ...]]:
        """The decision between `labels`, or between the intents where there are none.

        With it come the labels in alphabets that the encoder cannot read. Labels are told by
        zero-shot alone. Raises NotSupported where the encoder came without a tokenizer, and
        MixedBundles where encoder or reader is another bundle's.
        """
        texts = [prompts_of(label) for label in labels] if labels else self._model.texts
        calls: list[Response] = [
            self._encoder.zero_shot.remote(picture, texts, self._manifest.maker("embedding"))
        ]
        if self._model.reads and not labels:
            calls.append(self._reader.read.remote(picture, self._manifest.maker("text")))
        try:
            answers = await asyncio.gather(*calls)
        except BaseException:
            cancel(calls)
            raise
        zero_shot: ZeroShotAnswer = answers[0]
        if labels:
            threshold = self._settings.zero_shot_threshold
            unread = tuple(labels[index] for index in zero_shot.unread)
            return decide(labels, zero_shot.probabilities, threshold), unread
        reading: Reading = answers[1] if len(answers) > 1 else Reading()
        decision = await asyncio.to_thread(
            self._model.decide, zero_shot.probabilities, reading.normalised
        )
        return decision, ()

    def describe(self) -> dict[str, Any]:
        """What is loaded."""
        return {
            "labels": list(self._model.labels),
            "by": ["zero-shot", "text"] if self._model.reads else ["zero-shot"],
            "threshold": self._model.threshold,
            "zero_shot_threshold": self._settings.zero_shot_threshold,
            "metrics": self._manifest.intent.metrics if self._manifest.intent else {},
        }
