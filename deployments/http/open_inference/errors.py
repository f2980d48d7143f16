"""Errors as the protocol has them."""

from collections.abc import Callable, Coroutine
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException

from deployments.http.problem import headers_of, known_error, logged

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
    if known := known_error(error):
        status = _STATUS.get(known.status, known.status)
        said = f"{known.title}: {known.detail}"
        return JSONResponse({"error": said}, status, headers_of(known))
    if isinstance(error, HTTPException):
        return JSONResponse({"error": error.detail}, error.status_code, error.headers)
    return JSONResponse({"error": logged(error)}, 500)
