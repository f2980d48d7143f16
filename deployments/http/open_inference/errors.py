"""Errors as the protocol has them."""

import logging
from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from reviewlens.errors import ReviewlensError

_log = logging.getLogger("ray.serve")

# The protocol knows a wrong request as 400, and no picture.
_STATUS = {415: 400, 422: 400}


class ProtocolRoute(APIRoute):
    """Answers every error with `{"error": "..."}`."""

    def get_route_handler(self) -> Callable[[Request], Coroutine[Any, Any, Response]]:
        """The handler, which raises nothing."""
        handler = super().get_route_handler()

        async def answer(request: Request) -> Response:
            try:
                return await handler(request)
            except Exception as error:
                return protocol_error(error)

        return answer


def protocol_error(error: Exception) -> JSONResponse:
    """The answer that an error stands for, with the headers that belong to it."""
    # What crossed a handle wears a remote traceback; the error itself is its cause.
    cause = getattr(error, "cause", None)
    known = cause if isinstance(cause, ReviewlensError) else error
    if isinstance(known, ReviewlensError):
        headers = dict(known.headers)
        if known.retry_after_s is not None:
            headers["Retry-After"] = str(known.retry_after_s)
        status = _STATUS.get(known.status, known.status)
        return JSONResponse({"error": f"{known.title}: {known.detail}"}, status, headers)
    if isinstance(error, HTTPException):
        return JSONResponse({"error": error.detail}, error.status_code, error.headers)
    if isinstance(error, ClientDisconnect):
        return JSONResponse({"error": "The body did not come to its end."}, 400)
    _log.error("unexpected error", exc_info=error)
    said = "Something failed that should not have; the server's log says what."
    return JSONResponse({"error": said}, 500)
