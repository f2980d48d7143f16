"""What is known of a bundle without unpickling it."""

import hashlib
import json
from collections.abc import Mapping
from importlib.metadata import version as library_version
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from reviewlens.identity import EncoderIdentity, ReaderIdentity
from reviewlens.settings import EncoderSettings, ReaderSettings

Action = Literal["pass", "review", "block"]

_LIBRARIES = ("scikit-learn", "numpy", "joblib", "torch", "transformers", "easyocr", "rapidocr")


class EncoderRecord(BaseModel):
    """The encoder that the heads were trained on: how to load it, and what it was."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    settings: EncoderSettings
    """`source` None means the folder `clip` of the bundle."""
    identity: EncoderIdentity


class ReaderRecord(BaseModel):
    """The reader that the text classifier was trained on."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    settings: ReaderSettings
    """`folder` None of custom weights means the folder `reader` of the bundle."""
    identity: ReaderIdentity


class TrainingRecord(BaseModel):
    """What the classifiers were trained on."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    digest: str
    """SHA-256 over the sorted pairs of picture digest and class."""
    pictures: dict[str, int]
    """Pictures of each class."""
    random_state: int
    groups: int | None = None
    """How many sets of pictures that belong together: near-duplicates, or given groups."""
    folds: int | None = None
    prior: dict[str, float] | None = None
    """Rate of each class in production that the stack's scores are for; None: as in the data."""
    left_out: dict[str, int] = Field(default_factory=dict)
    """Why pictures were left out, and how many."""


class Thresholds(BaseModel):
    """From which probability of a class a person should look, and from which none needs to.

    Each is the least one whose out-of-fold precision reaches its target; None where none does.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    review: float | None
    block: float | None


class EarlyExitFigures(BaseModel):
    """What leaving early does to a set of pictures."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    pictures: int
    share: float
    """Of the pictures that leave early."""
    agreement: float
    """Share of those whose class is the whole stack's; 1 where none leaves."""
    accuracy: float
    """Of all pictures, with early exit."""
    accuracy_without: float
    """Of all pictures, by the whole stack."""


class EarlyExitRecord(BaseModel):
    """From which certainty on a picture leaves early; chosen out of fold."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    threshold: float | None
    """None where even the surest pictures cost more."""
    most_lost: float
    """What it may cost of the accuracy on all pictures."""
    figures: dict[str, EarlyExitFigures]
    """Of "out of fold", and of "held out" where there is such a part."""


class IntentRecord(BaseModel):
    """The models that tell intents: `intent_text.joblib` and `intent_combiner.joblib`."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    prompts: dict[str, tuple[str, ...]]
    """Texts of each class for zero-shot, in the order of the classes; "other" is one of them."""
    threshold: float
    """The least probability that is called confident."""
    training: TrainingRecord
    metrics: dict[str, dict[str, float]]
    """Of "zero-shot", "text" and "combined", on designs and wordings that were not trained on."""


class Manifest(BaseModel):
    """Everything that is known of a bundle without unpickling it."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format_version: Literal[1] = 1
    name: str
    version: str
    class_names: tuple[str, ...]
    encoder: EncoderRecord
    reader: ReaderRecord
    training: TrainingRecord
    metrics: dict[str, dict[str, float]]
    """Out-of-fold metrics of each model: name to metric to value."""
    thresholds: dict[str, Thresholds] = Field(default_factory=dict)
    """Of each class that is acted on."""
    target_precision: dict[Literal["review", "block"], float] = Field(default_factory=dict)
    early_exit: EarlyExitRecord | None = None
    """None of a bundle that was trained before there were early exits."""
    intent: IntentRecord | None = None
    """None where intents are told by zero-shot alone."""
    notes: tuple[str, ...] = ()
    libraries: dict[str, str] = Field(
        default_factory=lambda: {name: library_version(name) for name in _LIBRARIES}
    )
    files: dict[str, str] = Field(default_factory=dict)
    """Path inside the bundle to SHA-256."""

    def maker(self, feature: Literal["embedding", "text"]) -> str:
        """The digest of the encoder or reader that the classifiers of a feature fit."""
        record = self.encoder if feature == "embedding" else self.reader
        return record.identity.digest

    @property
    def digest(self) -> str:
        """Of what was fitted together: classifiers, stackers, their encoder and their reader."""
        fitted = {name: sha256 for name, sha256 in self.files.items() if name.endswith(".joblib")}
        told = [fitted, self.maker("embedding"), self.maker("text")]
        return hashlib.sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()

    def action(self, probabilities: Mapping[str, float]) -> Action | None:
        """What the thresholds say of class `probabilities`; None where there are no thresholds."""
        if not self.thresholds:
            return None
        reached = {
            level
            for name, levels in self.thresholds.items()
            for level, least in (("review", levels.review), ("block", levels.block))
            if least is not None and probabilities[name] >= least
        }
        return "block" if "block" in reached else "review" if reached else "pass"
