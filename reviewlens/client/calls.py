"""What each method sends, and how its answer is read: shared by both clients."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Generic, Literal, TypeVar

import httpx
from pydantic import BaseModel, ValidationError

from reviewlens.client.answers import Classification, Explanation, Intent, Models
from reviewlens.client.errors import UnexpectedAnswer, error_of

Model = Literal["stacking", "clip_svm", "clip_log_reg", "ocr_nb"]
PictureSource = bytes | str | os.PathLike[str] | BinaryIO
"""The bytes of a picture file, its path, or a file opened for reading bytes."""

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True)
class Call(Generic[T]):
    """One request, and the type of its answer."""

    method: Literal["GET", "POST"]
    path: str
    answer: type[T]
    params: dict[str, list[str]] = field(default_factory=dict)

    def read(self, response: httpx.Response) -> T:
        """The answer; raises the error that another status, or another body, stands for."""
        if response.status_code != 200:
            raise error_of(response)
        try:
            return self.answer.model_validate_json(response.content)
        except ValidationError as error:
            detail = (
                f"{response.request.url} answered with status 200 and no {self.answer.__name__} "
                "in the body: is it reviewlens, and of a version that this client knows?"
            )
            raise UnexpectedAnswer("Not the expected answer", detail, 200) from error


def classify_call(model: Model) -> Call[Classification]:
    """Classify one picture by one model."""
    return Call("POST", f"/{model}", Classification)


def explain_call() -> Call[Explanation]:
    """Classify one picture by the stack, and say why."""
    return Call("POST", "/explain", Explanation)


def intent_call(labels: Sequence[str] | None) -> Call[Intent]:
    """Say what a screenshot is about."""
    return Call("POST", "/intent", Intent, {"labels": list(labels)} if labels else {})


def models_call() -> Call[Models]:
    """Say what is loaded."""
    return Call("GET", "/models", Models)


def picture_bytes(picture: PictureSource) -> bytes:
    """Read a picture once, so that every attempt sends the same; raises OSError for a bad path."""
    if isinstance(picture, bytes | bytearray | memoryview):
        return bytes(picture)
    if isinstance(picture, str | os.PathLike):
        return Path(picture).read_bytes()
    return picture.read()


def checked_url(url: str) -> str:
    """The service's address; raises ValueError for one that is not of HTTP, or is malformed."""
    if not url.startswith(("http://", "https://")):
        raise ValueError(f"'{url}' is no address of a service: it starts with http:// or https://.")
    try:
        httpx.URL(url)
    except httpx.InvalidURL as error:  # which is no ValueError
        raise ValueError(f"'{url}' is no address of a service: {error}.") from None
    return url.rstrip("/")


def headers_of(key: str | None) -> dict[str, str]:
    """What goes with every request; `key` is one of the service's API keys."""
    headers = {"Content-Type": "application/octet-stream", "Accept": "application/json"}
    return headers if key is None else headers | {"Authorization": f"Bearer {key}"}
