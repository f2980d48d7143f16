"""What a picture shows and what it says, to one of the intents."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal, Self

import numpy as np

from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.zero_shot import OTHER, PROMPTS

Way = Literal["zero-shot", "text", "combined"]
WAYS: tuple[Way, ...] = ("zero-shot", "text", "combined")

ZERO_SHOT_THRESHOLD = 0.9
"""What a zero-shot probability must reach to be called confident; not chosen on data."""

# Below this a probability is as good as none; its logarithm must not outweigh everything else.
_LEAST = 1e-4


@dataclass(frozen=True)
class Decision:
    """The best of some labels, the probabilities of all, and whether they are worth trusting."""

    label: str
    probabilities: Mapping[str, float]
    confident: bool


class IntentModel:
    """Intents by zero-shot probabilities and by text, as a bundle was trained to weigh them."""

    def __init__(
        self, prompts: Mapping[str, Sequence[str]], text_model: Any, combiner: Any, threshold: float
    ) -> None:
        """`text_model` and `combiner` are fitted classifiers whose classes are places in `prompts`.

        Both None mean zero-shot alone.
        """
        self.prompts = prompts
        self.threshold = threshold
        self._text_model = text_model
        self._combiner = combiner

    @classmethod
    def of(
        cls,
        bundle: Bundle,
        threshold: float | None = None,
        zero_shot_threshold: float = ZERO_SHOT_THRESHOLD,
    ) -> Self:
        """That of a bundle; zero-shot alone, with a threshold for that, where it holds none.

        `threshold` takes the place of the bundle's own.
        Raises BundleError where a part of it cannot be used.
        """
        record = bundle.manifest.intent
        if record is None:
            return cls(PROMPTS, None, None, zero_shot_threshold)
        return cls(
            record.prompts,
            bundle.classifier("intent_text"),
            bundle.classifier("intent_combiner"),
            record.threshold if threshold is None else threshold,
        )

    @property
    def texts(self) -> list[tuple[str, ...]]:
        """The texts of each class."""
        return [tuple(texts) for texts in self.prompts.values()]

    @property
    def labels(self) -> tuple[str, ...]:
        """The intents that are answered: the classes without "other"."""
        return tuple(label for label in self.prompts if label != OTHER)

    @property
    def reads(self) -> bool:
        """Whether the text of a picture counts."""
        return self._combiner is not None

    def decide(self, zero_shot: Probabilities, text: str) -> Decision:
        """The intent of one picture: its zero-shot probabilities [classes], and its text.

        Confident is an intent whose probability among all classes, "other" too, reaches the
        threshold; the probabilities that are answered are those given that it is not "other".
        """
        ways = self.ways(zero_shot[np.newaxis], [text])
        probabilities = ways["combined" if self.reads else "zero-shot"][0]
        return decide(tuple(self.prompts), probabilities, self.threshold)

    def ways(self, zero_shot: Probabilities, texts: Sequence[str]) -> dict[Way, Probabilities]:
        """Probabilities of n pictures, float64 [n, classes], by each way that the bundle has."""
        ways: dict[Way, Probabilities] = {"zero-shot": zero_shot}
        if self.reads:
            of_text = self._text_model.predict_proba(texts)
            combined = self._combiner.predict_proba(log_probabilities(zero_shot, of_text))
            other = tuple(self.prompts).index(OTHER)
            ways |= {"text": of_text, "combined": heed_other(combined, of_text, other)}
        return ways


def decide(labels: Sequence[str], probabilities: Probabilities, threshold: float) -> Decision:
    """The best label that is not "other", and the probabilities of the labels but that."""
    of_label = {
        label: float(probability)
        for label, probability in zip(labels, probabilities, strict=True)
        if label != OTHER
    }
    best = max(of_label, key=of_label.__getitem__)
    whole = sum(of_label.values()) or 1.0
    shares = {label: probability / whole for label, probability in of_label.items()}
    return Decision(best, shares, of_label[best] >= threshold)


def heed_other(combined: Probabilities, of_text: Probabilities, other: int) -> Probabilities:
    """Combined probabilities [n, classes] in which `other` is at least as probable as by the text.

    An encoder knows designs that it learnt from better than those that come, and is trusted too
    far: it tells intents apart, but does not overrule a text of none.
    """
    least = np.maximum(combined[:, other], of_text[:, other])
    intents = combined.copy()
    intents[:, other] = 0.0
    shares = intents / np.maximum(intents.sum(axis=1, keepdims=True), np.finfo(float).tiny)
    heeded: Probabilities = shares * (1 - least)[:, np.newaxis]
    heeded[:, other] = least
    return heeded


def log_probabilities(*sources: Probabilities) -> Probabilities:
    """What a combiner sees: the logarithms of the probabilities of each source, side by side."""
    return np.hstack([np.log(np.clip(source, _LEAST, 1.0)) for source in sources])
