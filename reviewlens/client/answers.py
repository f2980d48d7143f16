"""The answers as a client sees them: fields that a newer service adds are left out."""

from dataclasses import dataclass
from typing import Any, Self

from pydantic import BaseModel, ConfigDict, model_validator


class Answer(BaseModel):
    """Base of the answers with status 200."""

    model_config = ConfigDict(frozen=True)


class Classification(Answer):
    """Index of the most probable class, in a list of one, and its probability."""

    class_id: list[int]
    proba: float


class ExplainedLine(Answer):
    """One line of text; `box` holds four corners as x, y, in pixels of the upright picture."""

    text: str
    confidence: float
    box: list[tuple[float, float]]


class ExplainedContact(Answer):
    """A way to reach somebody that was found in the text."""

    kind: str
    value: str


class PictureSize(Answer):
    """Size at which the models saw the picture, in pixels."""

    width: int
    height: int


class BundleName(Answer):
    """The bundle that answered."""

    name: str
    version: str


class Explanation(Answer):
    """Why the stack answered as it did; probabilities are by class name."""

    class_id: list[int]
    class_name: str
    proba: float
    probabilities: dict[str, float]
    base: dict[str, dict[str, float]]
    text: str
    lines: list[ExplainedLine]
    contacts: list[ExplainedContact]
    picture: PictureSize
    bundle: BundleName
    timings_ms: dict[str, float]
    action: str | None = None
    degraded: bool = False


class Intent(Answer):
    """What a screenshot is about; `confident` says whether the best guess passes the threshold."""

    intent: str
    probabilities: dict[str, float]
    confident: bool
    warning: str | None = None

    @model_validator(mode="after")
    def _names_one_of_its_labels(self) -> Self:
        if self.intent not in self.probabilities:
            raise ValueError("the intent has no probability")
        return self

    @property
    def probability(self) -> float:
        """Probability of the intent named."""
        return self.probabilities[self.intent]


class Models(Answer):
    """What is loaded: the bundle's manifest, the encoder, the reader."""

    bundle: dict[str, Any]
    encoder: dict[str, Any]
    reader: dict[str, Any]


@dataclass(frozen=True)
class Readiness:
    """Whether the service can answer, and if not, what is missing. True where it is ready."""

    ready: bool
    detail: str = ""

    def __bool__(self) -> bool:
        return self.ready
