"""The models by the names that the protocol has for them: metadata, and what each needs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Final, cast

from deployments.branches import MAKER_OF
from deployments.http.open_inference.tensors import INPUT, OutputTensor
from reviewlens.ensemble import FEATURE_OF
from reviewlens.errors import UnknownModel

if TYPE_CHECKING:
    from deployments.http.app import Model, Service

INTENT: Final = "intent"
NAMES: Final = ("stacking", *FEATURE_OF, INTENT)
_PLATFORM = "reviewlens_bundle"
_CLASSIFICATION: Final = (("class_id", "INT64", [1]), ("proba", "FP64", [1]))
_INTENT: Final = (
    ("label", "BYTES", [1]),
    ("probabilities", "FP64", [1, -1]),
    ("labels", "BYTES", [1, -1]),
    ("confident", "BOOL", [1]),
)


def known(name: str) -> str:
    """The name of a model; raises UnknownModel where there is none of it."""
    if name not in NAMES:
        raise UnknownModel(f"'{name[:40]}' is not one of {', '.join(NAMES)}.")
    return name


def metadata(name: str, versions: Sequence[str]) -> dict[str, Any]:
    """What goes in and what comes out."""
    outputs = _INTENT if name == INTENT else _CLASSIFICATION
    return {
        "name": name,
        "versions": list(versions),
        "platform": _PLATFORM,
        "inputs": [{"name": INPUT, "datatype": "BYTES", "shape": [1]}],
        "outputs": [
            {"name": output, "datatype": datatype, "shape": shape}
            for output, datatype, shape in outputs
        ],
    }


def output_names(name: str) -> list[str]:
    """Of a model."""
    return [output for output, _, _ in (_INTENT if name == INTENT else _CLASSIFICATION)]


def deployments_of(name: str) -> frozenset[str]:
    """The deployments that a model needs for its best answer."""
    if name == INTENT:
        return frozenset({"IntentClassifier", *MAKER_OF.values()})
    if name == "stacking":
        return frozenset({*FEATURE_OF, *MAKER_OF.values()})
    return frozenset({name, *(MAKER_OF[of] for base, of in FEATURE_OF.items() if base == name)})


async def infer(service: "Service", name: str, picture: bytes) -> list[OutputTensor]:
    """Ask the service, as its own routes do; raises what they raise."""
    if name == INTENT:
        told = await service.intent(picture, ())
        shares = list(told.probabilities.values())
        return [
            OutputTensor("label", "BYTES", (1,), [told.intent]),
            OutputTensor("probabilities", "FP64", (1, len(shares)), shares),
            OutputTensor("labels", "BYTES", (1, len(shares)), list(told.probabilities)),
            OutputTensor("confident", "BOOL", (1,), [told.confident]),
        ]
    answer = await service.classify(picture, cast("Model", name))
    return [
        OutputTensor("class_id", "INT64", (1,), answer.class_id),
        OutputTensor("proba", "FP64", (1,), [answer.proba]),
    ]
