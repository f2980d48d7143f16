"""The routes."""

from collections.abc import Mapping, Sequence
from importlib.metadata import version
from typing import Annotated, Any, Literal, Protocol

from fastapi import FastAPI, Query, Request

from deployments.http.access import Access, AccessSettings
from deployments.http.answers import Classification, Explanation, Intent, Models, State
from deployments.http.body import read_picture
from deployments.http.intents import answer_intent
from deployments.http.labels import LONGEST_LABEL, MOST_LABELS
from deployments.http.open_inference.routes import add_open_inference
from deployments.http.page import add_page
from deployments.http.problem import Problem, register_problem_handlers
from deployments.http.readiness import require_ready
from deployments.http.uploads import UploadBudget
from reviewlens.ensemble import BaseModelName
from reviewlens.picture import PictureLimits

Model = BaseModelName | Literal["stacking"]

_MOST_UPLOADED_PICTURES = 16
"""So many of the largest size may be held; of the usual size, far more."""

_ROUTES: dict[str, Model] = {
    "/": "stacking",
    "/stacking": "stacking",
    "/whole_pipeline": "stacking",
    "/clip_svm": "clip_svm",
    "/clip_log_reg": "clip_log_reg",
    "/ocr_nb": "ocr_nb",
    "/ocr_NB": "ocr_nb",
}

_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "Exactly one picture: its bytes, a form with one file, or JSON.",
        "content": {
            "image/*": {"schema": {"type": "string", "format": "binary"}},
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "properties": {"file": {"type": "string", "format": "binary"}},
                    "required": ["file"],
                }
            },
            "application/json": {
                "schema": {
                    "type": "object",
                    "properties": {
                        "image": {"type": "string", "description": "Base64, or a data URL."}
                    },
                    "required": ["image"],
                }
            },
        },
    }
}


def _problem_documents(meanings: Mapping[int, str]) -> dict[int | str, dict[str, Any]]:
    content = {"application/problem+json": {"schema": Problem.model_json_schema()}}
    return {status: {"description": said, "content": content} for status, said in meanings.items()}


_PROBLEMS = _problem_documents(
    {
        400: "No picture, more than one, or a body in none of the three forms",
        401: "No key, where keys are asked for",
        403: "Keys are not configured on an address that other machines reach",
        408: "The body did not arrive in time",
        413: "Too many bytes or pixels",
        415: "A known kind of file that is not a picture",
        422: "A picture that cannot be decoded",
        429: "The queue is full: try again after Retry-After seconds",
        503: "A deployment is down",
        504: "Out of time",
    }
)
_INTENT_PROBLEMS = _problem_documents({501: "The loaded CLIP embeds no texts"})


class Service(Protocol):
    """What the routes need of the ingress."""

    @property
    def limits(self) -> PictureLimits:
        """What is accepted."""

    @property
    def bundle_version(self) -> str:
        """The version of the bundle that answers."""

    @property
    def access(self) -> AccessSettings:
        """Who may ask."""

    @property
    def body_timeout_s(self) -> float:
        """Seconds in which a body must arrive."""

    async def classify(self, data: bytes, model: Model) -> Classification:
        """Classify one picture file by one model."""

    async def explain(self, data: bytes) -> Explanation:
        """Classify one picture file by the stack, and say why."""

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        """Tell what a screenshot is about: one of `labels`, or of the intents."""

    async def models(self) -> Models:
        """Say what is loaded."""

    async def problems(self) -> Mapping[str, str]:
        """Say which deployments are not ready, and why."""


def create_app(service: Service) -> FastAPI:
    """The HTTP application in front of a service."""
    app = FastAPI(
        title="reviewlens",
        version=version("reviewlens"),
        description="Tells spam from honest pictures in marketplace reviews.",
    )
    register_problem_handlers(app)
    app.add_middleware(UploadBudget, most=_MOST_UPLOADED_PICTURES * service.limits.max_bytes)
    app.add_middleware(Access, settings=service.access)
    for path, model in _ROUTES.items():
        _add_classification(app, service, path, model)

    @app.post("/explain", openapi_extra=_BODY, responses=_PROBLEMS, tags=["classify"])
    async def explain(request: Request) -> Explanation:
        """Classify one picture by the stack, and say why."""
        return await service.explain(
            await read_picture(request, service.limits, service.body_timeout_s)
        )

    @app.post(
        "/intent",
        openapi_extra=_BODY,
        responses=_PROBLEMS | _INTENT_PROBLEMS,
        response_model=Intent,
        response_model_exclude_none=True,
        tags=["classify"],
    )
    async def intent(
        request: Request,
        labels: Annotated[
            list[str],
            Query(
                description="Labels in place of the intents, told by CLIP alone: none, or 2 to "
                f"{MOST_LABELS} different ones of at most {LONGEST_LABEL} characters."
            ),
        ] = [],  # noqa: B006, FastAPI copies it
    ) -> Any:
        """Tell what a screenshot is about: which of the intents, or which of any labels."""
        return await answer_intent(request, service, labels)

    @app.get("/models", tags=["operate"])
    async def models() -> Models:
        """What is loaded: bundle manifest, encoder, reader, devices."""
        return await service.models()

    @app.get("/livez", tags=["operate"])
    async def livez() -> State:
        """200 as long as the ingress answers at all."""
        return State(status="alive")

    @app.get("/readyz", tags=["operate"], responses={503: _PROBLEMS[503]})
    async def readyz() -> State:
        """200 where every deployment has a running replica, else 503 with what is not ready."""
        await require_ready(service)
        return State(status="ready")

    add_open_inference(app, service)
    add_page(app)
    return app


def _add_classification(app: FastAPI, service: Service, path: str, model: Model) -> None:
    async def classify(request: Request) -> Classification:
        return await service.classify(
            await read_picture(request, service.limits, service.body_timeout_s), model
        )

    app.add_api_route(
        path,
        classify,
        methods=["POST"],
        name=f"{model} at {path}",
        summary=f"Classify one picture by {model}",
        openapi_extra=_BODY,
        responses=_PROBLEMS,
        tags=["classify"],
    )
