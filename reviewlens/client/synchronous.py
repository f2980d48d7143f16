"""The synchronous client."""

from collections.abc import Sequence
from types import TracebackType
from typing import Self, TypeVar

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
from reviewlens.client.errors import ClientError, error_of, translated
from reviewlens.client.retry import RetryPolicy, TimeLeft

T = TypeVar("T", bound=BaseModel)
_PROBE_TIMEOUT_S = 5.0


class Client:
    """Calls the service, and waits for each answer. One client may be used by several threads.

    Every method raises a ClientError: Refused, Unavailable (Overloaded, TimedOut, Unreachable) or
    UnexpectedAnswer; those that take a picture raise OSError where its file cannot be read. `key`
    is sent where the service asks for one.
    """

    def __init__(
        self,
        url: str = "http://127.0.0.1:8000",
        *,
        key: str | None = None,
        retry: RetryPolicy | None = None,
        transport: httpx.BaseTransport | None = None,
    ) -> None:
        self._retry = retry or RetryPolicy()
        self._http = httpx.Client(
            base_url=checked_url(url), headers=headers_of(key), transport=transport
        )

    def classify(self, picture: PictureSource, model: Model = "stacking") -> Classification:
        """Tell spam from an honest picture."""
        return self._call(classify_call(model), picture_bytes(picture))

    def explain(self, picture: PictureSource) -> Explanation:
        """Classify, and say why: every model's probabilities, the text, the contacts."""
        return self._call(explain_call(), picture_bytes(picture))

    def intent(self, picture: PictureSource, labels: Sequence[str] | None = None) -> Intent:
        """Say what a screenshot is about; `labels` replace the service's own intents."""
        return self._call(intent_call(labels), picture_bytes(picture))

    def models(self) -> Models:
        """What is loaded."""
        return self._call(models_call())

    def ready(self) -> Readiness:
        """Whether every deployment can answer; asked once, and never raises a ClientError."""
        return self._probe("/readyz")

    def live(self) -> Readiness:
        """Whether the service answers at all; asked once, and never raises a ClientError."""
        return self._probe("/livez")

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()

    def _call(self, call: Call[T], body: bytes | None = None) -> T:
        time_left = TimeLeft(self._retry)

        def attempt() -> T:
            with time_left.attempt() as timeout:
                with translated():
                    response = self._http.request(
                        call.method, call.path, params=call.params, content=body, timeout=timeout
                    )
                return call.read(response)

        return self._retry.retrying()(attempt)

    def _probe(self, path: str) -> Readiness:
        try:
            with translated():
                response = self._http.get(path, timeout=_PROBE_TIMEOUT_S)
        except ClientError as error:
            return Readiness(False, error.detail)
        if response.status_code == 200:
            return Readiness(True)
        return Readiness(False, error_of(response).detail)
