"""The answers with status 200."""

from typing import Any

from pydantic import BaseModel, Field

from reviewlens.manifest import Action


class Classification(BaseModel):
    """The answer that old clients read: no field is ever added to it."""

    class_id: list[int] = Field(description="Index of the most probable class; always one.")
    proba: float = Field(description="Probability of that class.")

    model_config = {
        "json_schema_extra": {"examples": [{"class_id": [0], "proba": 0.6415903472216106}]}
    }


class ExplainedLine(BaseModel):
    """One line of text in the picture."""

    text: str
    confidence: float
    box: list[tuple[float, float]] = Field(
        description="Four corners as x, y, in pixels of the upright picture at `picture.width` x "
        "`picture.height`."
    )


class ExplainedContact(BaseModel):
    """A way to reach somebody that was found in the text."""

    kind: str
    value: str


class PictureSize(BaseModel):
    """Size at which the models saw the picture, in pixels."""

    width: int
    height: int


class BundleName(BaseModel):
    """The bundle that answered."""

    name: str
    version: str


class Explanation(BaseModel):
    """Why the stack answered as it did."""

    class_id: list[int]
    class_name: str
    proba: float
    probabilities: dict[str, float] = Field(description="Of the stack, by class name.")
    action: Action | None = Field(
        description="What the bundle's thresholds say: `review` where a person should look, "
        "`block` where none needs to; null where the bundle has no thresholds."
    )
    degraded: bool = Field(
        description="Whether a part of the graph is down and the answer comes from the base models "
        "that are left, by a stacker trained for that."
    )
    base: dict[str, dict[str, float]] = Field(
        description="Of each base model that answered, by class name."
    )
    text: str
    lines: list[ExplainedLine]
    contacts: list[ExplainedContact]
    picture: PictureSize
    bundle: BundleName
    timings_ms: dict[str, float] = Field(
        description="`decode` and `stack` alone; for the others, from the end of decoding to the "
        "arrival of the result."
    )


class Intent(BaseModel):
    """What a screenshot is about."""

    intent: str = Field(description="The most probable label.")
    probabilities: dict[str, float] = Field(description="Of the labels; they add up to 1.")
    confident: bool = Field(
        description="Whether the label is worth acting on. Of the intents: whether its "
        "probability reaches the threshold beside the possibility that this is no such screenshot "
        "at all, of which `probabilities` say nothing."
    )
    warning: str | None = Field(
        default=None, description="There only where the loaded CLIP cannot read a label."
    )

    model_config = {
        "json_schema_extra": {
            "examples": [
                {
                    "intent": "payment-problem",
                    "probabilities": {
                        "payment-problem": 0.98,
                        "course-problem": 0.01,
                        "profile-problem": 0.01,
                    },
                    "confident": True,
                }
            ]
        }
    }


class Models(BaseModel):
    """What is loaded."""

    bundle: dict[str, Any] = Field(description="The manifest.")
    encoder: dict[str, Any]
    reader: dict[str, Any]
    intent: dict[str, Any] = Field(description="How intents are told, and the thresholds.")


class State(BaseModel):
    """The answer of the probes."""

    status: str
