"""The asynchronous client."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self, TypeVar

import anyio
import httpx
from pydantic import BaseModel

from reviewlens.client.answers import Classification, Explanation, Intent, Models, Readiness
from reviewlens.client.calls import (
    Call,
    Model,
    PictureSource,
    checked_url,
    classify_call,
    explain_call,
    headers_of,
    intent_call,
    models_call,
    picture_bytes,
)
from reviewlens.client.errors import ClientError, TimedOut, error_of, translated
from reviewlens.client.retry import RetryPolicy, TimeLeft

T = TypeVar("T", bound=BaseModel)
_PROBE_TIMEOUT_S = 5.0


class AsyncClient:
    """The methods and errors of `Client`, awaited. Files are read in a thread."""

    def __init__(
        self,
        url: str = "http://127.0.0.1:8000",
        *,
        key: str | None = None,
        retry: RetryPolicy | None = None,
        transport: httpx.AsyncBaseTransport | None = None,
    ) -> None:
        self._retry = retry or RetryPolicy()
        self._http = httpx.AsyncClient(
            base_url=checked_url(url), headers=headers_of(key), transport=transport
        )

    async def classify(self, picture: PictureSource, model: Model = "stacking") -> Classification:
        """Tell spam from an honest picture."""
        return await self._call(classify_call(model), await _read(picture))

    async def explain(self, picture: PictureSource) -> Explanation:
        """Classify, and say why: every model's probabilities, the text, the contacts."""
        return await self._call(explain_call(), await _read(picture))

    async def intent(self, picture: PictureSource, labels: Sequence[str] | None = None) -> Intent:
        """Say what a screenshot is about; `labels` replace the service's own intents."""
        return await self._call(intent_call(labels), await _read(picture))

    async def models(self) -> Models:
        """What is loaded."""
        return await self._call(models_call())

    async def ready(self) -> Readiness:
        """Whether every deployment can answer; asked once, and never raises a ClientError."""
        return await self._probe("/readyz")

    async def live(self) -> Readiness:
        """Whether the service answers at all; asked once, and never raises a ClientError."""
        return await self._probe("/livez")

    async def aclose(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()

    async def _call(self, call: Call[T], body: bytes | None = None) -> T:
        time_left = TimeLeft(self._retry)

        async def attempt() -> T:
            with time_left.attempt() as timeout:
                try:
                    # httpx bounds each read; an answer that trickles in is bounded here.
                    with anyio.fail_after(timeout), translated():
                        response = await self._http.request(
                            call.method,
                            call.path,
                            params=call.params,
                            content=body,
                            timeout=timeout,
                        )
                except TimeoutError as error:
                    detail = f"{call.path} did not answer in time"
                    raise TimedOut("Out of time", detail) from error
                return call.read(response)

        return await self._retry.async_retrying()(attempt)

    async def _probe(self, path: str) -> Readiness:
        try:
            with translated():
                response = await self._http.get(path, timeout=_PROBE_TIMEOUT_S)
        except ClientError as error:
            return Readiness(False, error.detail)
        if response.status_code == 200:
            return Readiness(True)
        return Readiness(False, error_of(response).detail)


async def _read(picture: PictureSource) -> bytes:
    return await anyio.to_thread.run_sync(picture_bytes, picture)
