"""The objects of the Bot API, as the fake server keeps and words them.

https://core.telegram.org/bots/api
"""

import json
import time
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

OPERATORS_CHAT = -1001234567890

Params = dict[str, Any]


class ApiError(Exception):
    """An answer that is not ok."""

    def __init__(self, status: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.status, self.description, self.parameters = status, description, parameters


@dataclass
class Sent:
    """A message as its reader sees it; `by` is "bot" or the name of a person."""

    chat: int
    message_id: int
    by: str
    content: dict[str, Any]
    """text, caption, photo and so on, as in the API."""
    thread: int | None = None
    buttons: dict[str, str] = field(default_factory=dict)
    """Text to callback data."""
    at: float = field(default_factory=time.monotonic)

    @property
    def text(self) -> str:
        """Text or caption."""
        return str(self.content.get("text") or self.content.get("caption") or "")

    @property
    def shown(self) -> str:
        """One line for a transcript."""
        kinds = [kind for kind in self.content if kind not in ("text", "caption", "media_group_id")]
        parts = [*(f"<{kind}>" for kind in kinds), self.text.replace("\n", " / ")]
        parts += [f"[{label}]" for label in self.buttons]
        return " ".join(part for part in parts if part)


@dataclass
class Topic:
    """A topic of the operators' chat."""

    thread: int
    name: str
    closed: bool = False
    deleted: bool = False


def decoded(value: str) -> Any:
    """A field of a form: JSON where it is that, else text."""
    try:
        return json.loads(value)
    except ValueError:
        return value


def buttons(params: Params) -> dict[str, str]:
    """Text to callback data of the inline keyboard of a call."""
    rows = (params.get("reply_markup") or {}).get("inline_keyboard", [])
    return {button["text"]: button["callback_data"] for row in rows for button in row}


def chat_of(chat: int) -> dict[str, Any]:
    """The API's object of a chat."""
    if chat == OPERATORS_CHAT:
        return {"id": chat, "type": "supergroup", "title": "Operators", "is_forum": True}
    return {"id": chat, "type": "private", "first_name": "x"}


def message_of(sent: Sent) -> dict[str, Any]:
    """The API's object of a message."""
    message = {
        "message_id": sent.message_id,
        "date": int(time.time()),
        "chat": chat_of(sent.chat),
        **sent.content,
    }
    return message if sent.thread is None else {**message, "message_thread_id": sent.thread}


def failed(error: ApiError) -> web.Response:
    """The answer to a call that went wrong."""
    body: dict[str, Any] = {
        "ok": False,
        "error_code": error.status,
        "description": error.description,
    }
    if error.parameters:
        body["parameters"] = error.parameters
    return web.json_response(body, status=error.status)
