"""Who may ask: API keys, and no service to strangers by accident."""

import hashlib
import hmac
from collections.abc import Sequence
from ipaddress import ip_address
from typing import Annotated

from pydantic import BaseModel, ConfigDict, StringConstraints
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from deployments.http.open_inference.errors import protocol_error
from deployments.http.problem import problem_response
from reviewlens.errors import ClosedToStrangers, KeyNeeded, ReviewlensError

_PROBES = frozenset({"/livez", "/readyz", "/v2/health/live", "/v2/health/ready"})
_HEADERS = (
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
    (b"referrer-policy", b"no-referrer"),
    (b"cross-origin-resource-policy", b"same-origin"),
)


class AccessSettings(BaseModel):
    """Who may use the service. The probes answer everybody."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    keys: tuple[Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")], ...] = ()
    """SHA-256 of each key, in hexadecimal: `reviewlens new-key` makes one. None: none is asked."""
    open_to_strangers: bool = False
    """Whether to answer without keys on an address that other machines can reach."""


class Access:
    """ASGI middleware: asks for a key where there are keys, and sets the headers of caution."""

    def __init__(self, app: ASGIApp, settings: AccessSettings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Let the request through, or answer with a problem."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", ()), *_HEADERS]
            await send(message)

        refusal = self._refusal(scope)
        answer = self._app if refusal is None else _response(scope, refusal)
        await answer(scope, receive, send_with_headers)

    def _refusal(self, scope: Scope) -> ReviewlensError | None:
        if scope["path"] in _PROBES:
            return None
        if self._settings.keys:
            if _is_page(scope):
                return None
            offered = Headers(scope=scope).get("authorization", "")
            if not _is_known(offered, self._settings.keys):
                return KeyNeeded("Send one of the service's keys: 'Authorization: Bearer KEY'.")
        elif not self._settings.open_to_strangers and not _is_loopback(scope):
            return ClosedToStrangers(
                "This address can be reached from other machines and no API key is configured, so "
                "nobody is answered here: set args.ingress.access.keys ('reviewlens new-key' makes "
                "one), or args.ingress.access.open_to_strangers where something in front checks."
            )
        return None


def _is_page(scope: Scope) -> bool:
    """Whether only the page is asked for, which holds no secret and has the field for the key."""
    path = scope["path"]
    return scope["method"] in ("GET", "HEAD") and (path == "/" or path.startswith("/page/"))


def _response(scope: Scope, refusal: ReviewlensError) -> ASGIApp:
    in_protocol = scope["path"] == "/v2" or scope["path"].startswith("/v2/")
    return protocol_error(refusal) if in_protocol else problem_response(refusal)


def _is_known(offered: str, keys: Sequence[str]) -> bool:
    scheme, _, key = offered.partition(" ")
    digest = hashlib.sha256(key.strip().encode()).hexdigest()
    # Every key is compared, in constant time, so that the time tells nothing.
    matches = [hmac.compare_digest(digest, known) for known in keys]
    return scheme.lower() == "bearer" and any(matches)


def _is_loopback(scope: Scope) -> bool:
    """Whether the connection came in on a loopback address of this machine."""
    host = (scope.get("server") or ("",))[0]
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return bool(host == "localhost")
