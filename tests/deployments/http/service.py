"""The service behind the HTTP tests: the contract without models."""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi.testclient import TestClient

from deployments.http.access import AccessSettings
from deployments.http.answers import Classification, Explanation, Intent, Models
from deployments.http.app import Model, create_app
from reviewlens.errors import UndecodablePicture
from reviewlens.picture import PictureLimits

PICTURE = b"\xff\xd8the bytes of a picture"
LIMITS = PictureLimits(max_bytes=1000)


class RemoteError(UndecodablePicture):
    """What Ray makes of an error that crosses a handle: a subclass with a traceback for a text."""

    def __init__(self, cause: Exception) -> None:
        super().__init__("Traceback ... /srv/secret.py")
        self.cause = cause


class Service:
    limits = LIMITS
    body_timeout_s = 5.0
    bundle_version = "7"
    access = AccessSettings()

    def __init__(self) -> None:
        self.seen: list[tuple[bytes, str]] = []
        self.error: Exception | None = None
        self.not_ready: dict[str, str] = {}

    async def classify(self, data: bytes, model: Model) -> Classification:
        self.seen.append((data, model))
        if self.error is not None:
            raise self.error
        return Classification(class_id=[0], proba=0.6415903472216106)

    async def explain(self, data: bytes) -> Explanation:
        self.seen.append((data, "explain"))
        return Explanation.model_validate(
            {
                "class_id": [1],
                "class_name": "spam",
                "proba": 0.75,
                "probabilities": {"honest": 0.25, "spam": 0.75},
                "base": {"ocr_nb": {"honest": 0.5, "spam": 0.5}},
                "text": "",
                "lines": [],
                "contacts": [],
                "picture": {"width": 3, "height": 2},
                "bundle": {"name": "none", "version": "0"},
                "action": None,
                "degraded": False,
                "timings_ms": {},
            }
        )

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        self.seen.append((data, "|".join(labels)))
        if self.error is not None:
            raise self.error
        shares = {label: 1 / len(labels) for label in labels} or {"payment-problem": 1.0}
        best = next(iter(shares))
        warning = "It cannot read." if "оплата" in labels else None
        return Intent(intent=best, probabilities=shares, confident=False, warning=warning)

    async def models(self) -> Models:
        return Models(bundle={"name": "none"}, encoder={}, reader={}, intent={"threshold": 0.9})

    async def problems(self) -> Mapping[str, str]:
        return self.not_ready


def client_of(service: Service) -> TestClient:
    """A client in this process; an error that the application does not answer is a bare 500."""
    return TestClient(
        create_app(service), base_url="http://127.0.0.1", raise_server_exceptions=False
    )


def assert_problem(response: Any, status: int, slug: str) -> str:
    assert response.status_code == status, response.text
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert set(problem) == {"type", "title", "status", "detail"}
    assert problem["status"] == status
    assert problem["type"] == f"urn:reviewlens:{slug}"
    detail: str = problem["detail"]
    return detail
