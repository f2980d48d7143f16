"""Errors as RFC 9457 problem documents."""

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException
from starlette.types import Receive, Scope, Send

from reviewlens.errors import ReviewlensError

_HTTP = "http"  # the slug of what the router itself refuses
_SCOPE_KEY = "reviewlens.problem"
_log = logging.getLogger("ray.serve")


class Problem(BaseModel):
    """An RFC 9457 problem document, for the OpenAPI description."""

    type: str = Field(examples=["urn:reviewlens:undecodable"])
    title: str = Field(examples=["The picture cannot be decoded"])
    status: int = Field(examples=[422])
    detail: str


class ProblemResponse(JSONResponse):
    """A response with the media type of problem documents."""

    media_type = "application/problem+json"

    def __init__(self, slug: str, body: dict[str, Any], headers: dict[str, str]) -> None:
        super().__init__(body, status_code=body["status"], headers=headers)
        self._slug = slug

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, and leave the slug where `problem_in` finds it."""
        scope[_SCOPE_KEY] = self._slug
        await super().__call__(scope, receive, send)


def problem_in(scope: Scope) -> str:
    """The slug of the problem that a request was answered with."""
    return str(scope.get(_SCOPE_KEY, _HTTP))


def register_problem_handlers(app: FastAPI) -> None:
    """Answer every exception with a problem document."""
    app.add_exception_handler(ReviewlensError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unknown)


def problem_response(error: ReviewlensError) -> ProblemResponse:
    """The problem document of an error, with the headers that belong to it."""
    return _problem(error.slug, error.title, error.status, error.detail, headers_of(error))


def known_error(error: Exception) -> ReviewlensError | None:
    """The error of our own that this one is, or that it wears a remote traceback around."""
    cause = getattr(error, "cause", None)
    known = cause if isinstance(cause, ReviewlensError) else error
    return known if isinstance(known, ReviewlensError) else None


def headers_of(error: ReviewlensError) -> dict[str, str]:
    """The headers that belong to an error."""
    headers = dict(error.headers)
    if error.retry_after_s is not None:
        headers["Retry-After"] = str(error.retry_after_s)
    return headers


def logged(error: Exception) -> str:
    """Log an error that nobody has foreseen; what its client may know of it."""
    _log.error("unexpected error", exc_info=error)
    return "Something failed that should not have; the server's log says what."


def _known(_request: Request, error: Exception) -> ProblemResponse:
    known = known_error(error)
    assert known is not None
    return problem_response(known)


def _http(_request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, HTTPException)
    detail = {
        404: "There is no such route: GET /docs lists them.",
        405: "The route takes another method: GET /docs lists them.",
    }.get(error.status_code, error.detail)
    headers = dict(error.headers or {})
    return _problem(_HTTP, error.detail, error.status_code, detail, headers)


def _unknown(_request: Request, error: Exception) -> ProblemResponse:
    kind = ReviewlensError
    return _problem(kind.slug, kind.title, kind.status, logged(error), {})


def _problem(
    slug: str, title: str, status: int, detail: str, headers: dict[str, str]
) -> ProblemResponse:
    body: dict[str, Any] = {
        "type": f"urn:reviewlens:{slug}",
        "title": title,
        "status": status,
        "detail": detail,
    }
    return ProblemResponse(slug, body, headers)
