"""`POST /intent`, in the service's own form and in Hugging Face's for zero-shot classification.

https://huggingface.co/docs/inference-providers/tasks/zero-shot-image-classification
"""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

from fastapi import Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, FailFast, ValidationError

from deployments.http.answers import Intent
from deployments.http.body import from_base64, held_to, picture_in, read_body
from deployments.http.labels import check_labels
from reviewlens.errors import BadRequest

if TYPE_CHECKING:
    from deployments.http.app import Service

_FORM = 'The form is {"inputs": "<base64>", "parameters": {"candidate_labels": ["a", "b"]}}.'


class _Image(BaseModel):
    """The picture as JavaScript clients once sent it."""

    image: str


class _Parameters(BaseModel):
    candidate_labels: Annotated[list[str], FailFast()] = []
    hypothesis_template: str | None = None


class _ZeroShot(BaseModel):
    inputs: str | _Image
    parameters: _Parameters = _Parameters()


async def answer_intent(
    request: Request, service: "Service", labels: Sequence[str]
) -> Intent | JSONResponse:
    """Tell an intent, or one of `labels`; a JSON body with `inputs` is answered as Hugging Face's.

    Its answer is a list of `label` and `score`, the best first.
    """
    checked = check_labels(labels)
    body = await read_body(request, service.limits, service.body_timeout_s)
    asked = _zero_shot(body)
    if asked is None:
        return await service.intent(await picture_in(request, body, service.limits), checked)
    checked = check_labels(asked.parameters.candidate_labels) or checked
    image = asked.inputs if isinstance(asked.inputs, str) else asked.inputs.image
    picture = held_to(service.limits, from_base64(image, _FORM))
    told = await service.intent(picture, checked)
    ranked = sorted(told.probabilities.items(), key=lambda each: each[1], reverse=True)
    return JSONResponse([{"label": label, "score": score} for label, score in ranked])


def _zero_shot(body: bytes) -> _ZeroShot | None:
    """The request in Hugging Face's form, None where it has another; raises BadRequest."""
    if body.lstrip()[:1] != b"{" or b'"inputs"' not in body:
        return None
    try:
        content: Any = json.loads(body)
    except (ValueError, RecursionError):
        return None  # the other form says what is wrong
    if not isinstance(content, dict) or "inputs" not in content:
        return None
    try:
        asked = _ZeroShot.model_validate(content)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadRequest(f"{place}: {first['msg']}. {_FORM}") from None
    if asked.parameters.hypothesis_template is not None:
        raise BadRequest("hypothesis_template is not taken: the prompts are the service's own.")
    return asked
