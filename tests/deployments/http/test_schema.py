"""The service is what its OpenAPI document says; requests made up by Schemathesis."""

from collections.abc import Mapping, Sequence
from typing import Any

import schemathesis
from hypothesis import settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from deployments.http.access import AccessSettings
from deployments.http.answers import Classification, Explanation, Intent, Models
from deployments.http.app import Model, create_app
from reviewlens.picture import PictureLimits, decode


class Service:
    """Decodes for real, and knows the answer."""

    limits = PictureLimits()
    body_timeout_s = 5.0
    bundle_version = "7"
    access = AccessSettings(open_to_strangers=True)

    async def classify(self, data: bytes, _model: Model) -> Classification:
        decode(data, self.limits)
        return Classification(class_id=[0], proba=0.5)

    async def explain(self, data: bytes) -> Explanation:
        picture = decode(data, self.limits)
        return Explanation.model_validate(
            {
                "class_id": [0],
                "class_name": "honest",
                "proba": 0.5,
                "probabilities": {"honest": 0.5, "spam": 0.5},
                "base": {},
                "text": "",
                "lines": [],
                "contacts": [],
                "picture": {"width": picture.width, "height": picture.height},
                "bundle": {"name": "none", "version": "0"},
                "action": None,
                "degraded": False,
                "timings_ms": {},
            }
        )

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        decode(data, self.limits)
        shares = {label: 1 / len(labels) for label in labels} or {"payment-problem": 1.0}
        return Intent(intent=next(iter(shares)), probabilities=shares, confident=False)

    async def models(self) -> Models:
        return Models(bundle={"name": "none"}, encoder={}, reader={}, intent={})

    async def problems(self) -> Mapping[str, str]:
        return {}


schema = schemathesis.openapi.from_asgi("/openapi.json", create_app(Service()))


@schema.parametrize()
@settings(derandomize=True, deadline=None, database=None, max_examples=25)
def test_answers_as_its_document_says(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(
        checks=[
            not_a_server_error,
            status_code_conformance,
            content_type_conformance,
            response_schema_conformance,
        ]
    )
