"""The routes of the protocol."""

from importlib.metadata import version as library_version
from typing import TYPE_CHECKING, Any

from fastapi import APIRouter, FastAPI, Request, Response

from deployments.http.body import read_body
from deployments.http.open_inference.errors import ProtocolRoute
from deployments.http.open_inference.models import (
    deployments_of,
    infer,
    known,
    metadata,
    output_names,
)
from deployments.http.open_inference.tensors import (
    HEADER_LENGTH,
    check_outputs,
    infer_response,
    read_request,
)
from deployments.http.readiness import require_ready
from reviewlens.errors import BadRequest, UnknownModel

if TYPE_CHECKING:
    from deployments.http.app import Service

_EXTENSIONS = ["binary_tensor_data"]
_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "description": "An inference request with one input, `image`, of BYTES.",
        "content": {
            "application/json": {"schema": {"type": "object"}},
            "application/octet-stream": {"schema": {"type": "string", "format": "binary"}},
        },
    }
}
_VERSION: dict[str, Any] = {
    "parameters": [
        {"name": "version", "in": "path", "required": True, "schema": {"type": "string"}}
    ]
}
_BINARY: dict[int | str, dict[str, Any]] = {
    200: {"content": {"application/octet-stream": {"schema": {"type": "string"}}}}
}
_ERROR: dict[str, Any] = {
    "application/json": {
        "schema": {
            "type": "object",
            "properties": {"error": {"type": "string"}},
            "required": ["error"],
        }
    }
}
_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"description": said, "content": _ERROR}
    for status, said in {
        400: "A request that cannot be read, or no picture in it",
        401: "No key, where keys are asked for",
        403: "Keys are not configured on an address that other machines reach",
        404: "No such model, version or route",
        408: "The body did not arrive in time",
        413: "Too many bytes or pixels",
        429: "The queue is full: try again after Retry-After seconds",
        501: "The loaded CLIP embeds no texts",
        503: "A deployment is down",
        504: "Out of time",
    }.items()
}
_ALL_METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]


def add_open_inference(app: FastAPI, service: "Service") -> None:
    """Add the routes below /v2 to the application."""
    router = APIRouter(
        prefix="/v2",
        route_class=ProtocolRoute,
        tags=["open inference protocol"],
        responses=_ERRORS,
    )

    @router.get("")
    async def server() -> dict[str, Any]:
        """The server's name and version."""
        version = library_version("reviewlens")
        return {"name": "reviewlens", "version": version, "extensions": _EXTENSIONS}

    @router.get("/health/live")
    async def live() -> dict[str, bool]:
        """200 as long as the ingress answers at all."""
        return {"live": True}

    @router.get("/health/ready")
    async def ready() -> dict[str, bool]:
        """200 where every deployment has a running replica, else 503."""
        await require_ready(service)
        return {"ready": True}

    @router.get("/models/{name}")
    @router.get("/models/{name}/versions/{version}", openapi_extra=_VERSION)
    async def model(request: Request, name: str) -> dict[str, Any]:
        """What a model takes and gives."""
        _check(service, known(name), request)
        return metadata(name, [service.bundle_version])

    @router.get("/models/{name}/ready")
    @router.get("/models/{name}/versions/{version}/ready", openapi_extra=_VERSION)
    async def model_ready(request: Request, name: str) -> dict[str, Any]:
        """200 where every deployment that the model needs has a running replica, else 503."""
        _check(service, known(name), request)
        await require_ready(service, deployments_of(name))
        return {"name": name, "ready": True}

    @router.post("/models/{name}/infer", openapi_extra=_BODY, responses=_BINARY)
    @router.post(
        "/models/{name}/versions/{version}/infer",
        openapi_extra=_BODY | _VERSION,
        responses=_BINARY,
    )
    async def model_infer(request: Request, name: str) -> Response:
        """Ask a model about one picture: BYTES, in base64 in JSON or in binary behind it."""
        _check(service, known(name), request)
        if request.headers.get("content-encoding", "identity").lower() != "identity":
            raise BadRequest("The body is compressed, which pictures are already: send it plain.")
        body = await read_body(request, service.limits, service.body_timeout_s)
        asked, picture = read_request(body, request.headers.get(HEADER_LENGTH), service.limits)
        check_outputs(asked, name, output_names(name))
        outputs = await infer(service, name, picture)
        return infer_response(asked, name, service.bundle_version, outputs)

    @router.api_route("", methods=_ALL_METHODS, include_in_schema=False)
    @router.api_route("/{rest:path}", methods=_ALL_METHODS, include_in_schema=False)
    async def nowhere() -> None:
        """Every other path or method: the protocol has errors of its own."""
        raise UnknownModel("There is no such route, or not with this method: GET /docs lists them.")

    app.include_router(router)


def _check(service: "Service", name: str, request: Request) -> None:
    """Raise UnknownModel where the path names another version."""
    asked, there = request.path_params.get("version"), service.bundle_version
    if asked is not None and asked != there:
        raise UnknownModel(f"'{name}' is loaded in version {there}, not '{asked[:40]}'.")
