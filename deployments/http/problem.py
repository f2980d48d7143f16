"""Errors as RFC 9457 problem documents."""

import logging
from typing import Any

from fastapi import FastAPI, Request
from fastapi.responses import JSONResponse
from pydantic import BaseModel, Field
from starlette.exceptions import HTTPException

from reviewlens.errors import ReviewlensError

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


def register_problem_handlers(app: FastAPI) -> None:
    """Answer every exception with a problem document."""
    app.add_exception_handler(ReviewlensError, _known)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unknown)


def problem_response(error: ReviewlensError) -> ProblemResponse:
    """The problem document of an error, with the headers that belong to it."""
    headers = dict(error.headers)
    if error.retry_after_s is not None:
        headers["Retry-After"] = str(error.retry_after_s)
    return _problem(error.slug, error.title, error.status, error.detail, headers)


def _known(_request: Request, error: Exception) -> ProblemResponse:
    # What crossed a handle wears a remote traceback; the error itself is its cause.
    cause = getattr(error, "cause", None)
    known = cause if isinstance(cause, ReviewlensError) else error
    assert isinstance(known, ReviewlensError)
    return problem_response(known)


def _http(_request: Request, error: Exception) -> ProblemResponse:
    assert isinstance(error, HTTPException)
    detail = {
        404: "There is no such route: GET /docs lists them.",
        405: "The route takes another method: GET /docs lists them.",
    }.get(error.status_code, error.detail)
    headers = dict(error.headers or {})
    return _problem("http", error.detail, error.status_code, detail, headers)


def _unknown(_request: Request, error: Exception) -> ProblemResponse:
    _log.error("unexpected error", exc_info=error)
    detail = "Something failed that should not have; the server's log says what."
    return _problem(ReviewlensError.slug, ReviewlensError.title, ReviewlensError.status, detail, {})


def _problem(
    slug: str, title: str, status: int, detail: str, headers: dict[str, str]
) -> ProblemResponse:
    body: dict[str, Any] = {
        "type": f"urn:reviewlens:{slug}",
        "title": title,
        "status": status,
        "detail": detail,
    }
    return ProblemResponse(body, status_code=status, headers=headers)
