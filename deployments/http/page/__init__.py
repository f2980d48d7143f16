"""The page that a person opens in a browser: its files, and the routes that give them."""

from pathlib import Path
from typing import Final

from fastapi import FastAPI, Request
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

STATIC: Final = Path(__file__).parent / "static"

# What the page may do: run and show its own files, show pictures that it holds itself, and ask the
# service that it came from. Texts of strangers stay texts, even if a script should forget it.
POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob:",
        "connect-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        "frame-ancestors 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    )
)


class PageFiles(StaticFiles):
    """The files of the page, each under the policy, and asked for again after an update."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """One file, or 304 where the browser has it; raises HTTPException 404 or 405."""
        response = await super().get_response(path, scope)
        response.headers["Content-Security-Policy"] = POLICY
        response.headers["Cache-Control"] = "no-cache"
        return response


def add_page(app: FastAPI) -> None:
    """Give the page at `GET /`, and what it is made of under `/page/`."""
    files = PageFiles(directory=STATIC)

    @app.api_route("/", methods=["GET", "HEAD"], include_in_schema=False)
    async def page(request: Request) -> Response:
        return await files.get_response("index.html", request.scope)

    app.mount("/page", files, name="page")
