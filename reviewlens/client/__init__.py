"""The HTTP client: synchronous and asynchronous, with retries, timeouts and typed answers.

    with Client("http://127.0.0.1:8000") as client:
        print(client.classify("photo.jpg").proba)

Quick to import: neither torch nor Ray nor the service's own modules are loaded.
"""

from reviewlens.client.answers import (
    BundleName,
    Classification,
    ExplainedContact,
    ExplainedLine,
    Explanation,
    Intent,
    Models,
    PictureSize,
    Readiness,
)
from reviewlens.client.asynchronous import AsyncClient
from reviewlens.client.calls import Model, PictureSource
from reviewlens.client.errors import (
    ClientError,
    Overloaded,
    Refused,
    TimedOut,
    Unavailable,
    UnexpectedAnswer,
    Unreachable,
)
from reviewlens.client.retry import RetryPolicy
from reviewlens.client.synchronous import Client

__all__ = [
    "AsyncClient",
    "BundleName",
    "Classification",
    "Client",
    "ClientError",
    "ExplainedContact",
    "ExplainedLine",
    "Explanation",
    "Intent",
    "Model",
    "Models",
    "Overloaded",
    "PictureSize",
    "PictureSource",
    "Readiness",
    "Refused",
    "RetryPolicy",
    "TimedOut",
    "Unavailable",
    "UnexpectedAnswer",
    "Unreachable",
]
