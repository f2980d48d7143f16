"""A small Bot API server on loopback: what the bot calls, and the people who write to it.

https://core.telegram.org/bots/api; errors are worded as Telegram words them.
"""

import asyncio
import itertools
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import ClientSession, web

from tests.bot.loop import ThreadedServer
from tests.bot.telegram_objects import (
    OPERATORS_CHAT,
    ApiError,
    Params,
    Sent,
    Topic,
    buttons,
    chat_of,
    decoded,
    failed,
    message_of,
)

TOKEN = "123456:fake-token-that-no-log-shows"
_MAX_DOWNLOAD = 20_000_000


class FakeTelegram:
    """The server's state and, for tests, its sight: `messages`, `topics`, `calls`, `transcript`."""

    def __init__(self) -> None:
        self.messages: list[Sent] = []
        self.topics: dict[int, Topic] = {}
        self.calls: list[tuple[str, Params]] = []
        self.transcript: list[str] = []
        self.names: dict[int, str] = {}
        self.blocked: set[int] = set()
        self.is_forum = True
        self.downloads_fail = False
        self.webhook: tuple[str, str] | None = None
        self._floods: dict[str, list[int]] = {}
        self._files: dict[str, tuple[str, bytes, int]] = {}
        self._updates: list[dict[str, Any]] = []
        self._arrived = asyncio.Event()
        self._ids = itertools.count(1)
        self._update_ids = itertools.count(700_000_000)
        app = web.Application(client_max_size=30_000_000)
        app.router.add_post("/bot{token}/{method}", self._method)
        app.router.add_get("/file/bot{token}/{path:.*}", self._download)
        self._server = ThreadedServer(app)
        self.url = self._server.url

    def close(self) -> None:
        """Stop serving."""
        self._server.close()

    # What a test does.

    def flood(self, method: str, retry_after: int, times: int = 1) -> None:
        """Answer the next calls of a method with 429."""
        self._floods[method] = [retry_after] * times

    def push(self, **event: Any) -> int:
        """Give the bot an update; gives its id."""
        update = {"update_id": next(self._update_ids), **event}
        self._server.call(self._push(update))
        return int(update["update_id"])

    def push_again(self, update_id: int, **event: Any) -> None:
        """Give the bot an update that it has had."""
        self._server.call(self._push({"update_id": update_id, **event}))

    def put_file(self, data: bytes, suffix: str, size: int | None = None) -> dict[str, Any]:
        """Store a file; gives its ids and size as they stand in a message."""
        number = next(self._ids)
        size = len(data) if size is None else size
        self._files[f"file-{number}"] = (f"files/{number}{suffix}", data, size)
        return {"file_id": f"file-{number}", "file_unique_id": f"u{number}", "file_size": size}

    def next_id(self) -> int:
        """An id for a message."""
        return next(self._ids)

    def count(self, method: str) -> int:
        """How often the bot called a method."""
        return sum(name == method for name, _ in self.calls)

    def in_chat(self, chat: int, thread: int | None = None) -> list[Sent]:
        """What the bot sent to a chat, or to one of its topics."""
        return [
            sent
            for sent in self.messages
            if sent.chat == chat and sent.by == "bot" and sent.thread == thread
        ]

    # What the bot calls.

    async def _push(self, update: dict[str, Any]) -> None:
        if self.webhook:
            url, secret = self.webhook
            headers = {"X-Telegram-Bot-Api-Secret-Token": secret}
            async with ClientSession() as session:
                (await session.post(url, json=update, headers=headers)).raise_for_status()
            return
        self._updates.append(update)
        self._arrived.set()

    async def _method(self, request: web.Request) -> web.Response:
        if request.match_info["token"] != TOKEN:
            return failed(ApiError(401, "Unauthorized"))
        name = request.match_info["method"]
        form = await request.post()
        params = {key: decoded(str(value)) for key, value in form.items()}
        if name != "getUpdates":
            self.calls.append((name, params))
        handler: Callable[[Params], Awaitable[Any]] | None = getattr(self, f"_{name}", None)
        try:
            if handler is None:
                raise ApiError(404, "Not Found: method not found")
            if self._floods.get(name):
                seconds = self._floods[name].pop()
                raise ApiError(
                    429, f"Too Many Requests: retry after {seconds}", retry_after=seconds
                )
            return web.json_response({"ok": True, "result": await handler(params)})
        except ApiError as error:
            return failed(error)

    async def _download(self, request: web.Request) -> web.Response:
        for path, data, _ in self._files.values():
            if self.downloads_fail:
                return web.Response(status=502)
            if path == request.match_info["path"] and request.match_info["token"] == TOKEN:
                return web.Response(body=data)
        return web.Response(status=404)

    async def _getMe(self, _params: Params) -> Any:  # noqa: N802 - the API's names
        return {"id": 123456, "is_bot": True, "first_name": "Support", "username": "support_bot"}

    async def _getChat(self, params: Params) -> Any:  # noqa: N802
        if params["chat_id"] != OPERATORS_CHAT:
            raise ApiError(400, "Bad Request: chat not found")
        gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription")
        return {
            **chat_of(OPERATORS_CHAT),
            "is_forum": self.is_forum,
            "accent_color_id": 0,
            "max_reaction_count": 11,
            "accepted_gift_types": dict.fromkeys((*gifts, "gifts_from_channels"), False),
        }

    async def _setMyCommands(self, _params: Params) -> Any:  # noqa: N802
        return True

    async def _deleteWebhook(self, _params: Params) -> Any:  # noqa: N802
        self.webhook = None
        return True

    async def _setWebhook(self, params: Params) -> Any:  # noqa: N802
        self.webhook = (params["url"], params.get("secret_token", ""))
        return True

    async def _getUpdates(self, params: Params) -> Any:  # noqa: N802
        offset = params.get("offset", 0)
        self._updates = [update for update in self._updates if update["update_id"] >= offset]
        if not self._updates:
            self._arrived.clear()
            try:
                await asyncio.wait_for(self._arrived.wait(), params.get("timeout", 0))
            except TimeoutError:
                return []
        return self._updates[:100]

    async def _getFile(self, params: Params) -> Any:  # noqa: N802
        if params["file_id"] not in self._files:
            raise ApiError(400, "Bad Request: invalid file_id")
        path, _, size = self._files[params["file_id"]]
        if size > _MAX_DOWNLOAD:
            raise ApiError(400, "Bad Request: file is too big")
        ids = {"file_id": params["file_id"], "file_unique_id": "u", "file_size": size}
        return {**ids, "file_path": path}

    async def _sendMessage(self, params: Params) -> Any:  # noqa: N802
        return message_of(self._deliver(params, {"text": str(params["text"])}))

    async def _copyMessage(self, params: Params) -> Any:  # noqa: N802
        source = self._find(params["from_chat_id"], params["message_id"])
        if source is None:
            self._check(params)
            raise ApiError(400, "Bad Request: message to copy not found")
        return {"message_id": self._deliver(params, source.content).message_id}

    async def _copyMessages(self, params: Params) -> Any:  # noqa: N802
        self._check(params)
        sources = (self._find(params["from_chat_id"], number) for number in params["message_ids"])
        return [
            {"message_id": self._deliver(params, source.content).message_id}
            for source in sources
            if source
        ]

    async def _createForumTopic(self, params: Params) -> Any:  # noqa: N802
        topic = Topic(next(self._ids), str(params["name"]))
        self.topics[topic.thread] = topic
        self.transcript.append(f"bot opens the topic '{topic.name}'")
        return {"message_thread_id": topic.thread, "name": topic.name, "icon_color": 0}

    async def _closeForumTopic(self, params: Params) -> Any:  # noqa: N802
        return self._set_closed(params, closed=True)

    async def _reopenForumTopic(self, params: Params) -> Any:  # noqa: N802
        return self._set_closed(params, closed=False)

    async def _answerCallbackQuery(self, params: Params) -> Any:  # noqa: N802
        if params.get("text"):
            self.transcript.append(f"bot, over the button: {params['text']}")
        return True

    async def _editMessageReplyMarkup(self, params: Params) -> Any:  # noqa: N802
        sent = self._find(params["chat_id"], params["message_id"])
        if sent is None:
            raise ApiError(400, "Bad Request: message to edit not found")
        shown = buttons(params)
        if shown == sent.buttons:
            raise ApiError(400, "Bad Request: message is not modified")
        sent.buttons = shown
        return message_of(sent)

    def _set_closed(self, params: Params, *, closed: bool) -> bool:
        self._check(params)
        topic = self.topics[params["message_thread_id"]]
        if topic.closed == closed:
            raise ApiError(400, "Bad Request: TOPIC_NOT_MODIFIED")
        topic.closed = closed
        verb = "closes" if closed else "opens again"
        self.transcript.append(f"bot {verb} the topic '{topic.name}'")
        return True

    def _check(self, params: Params) -> None:
        chat, thread = params["chat_id"], params.get("message_thread_id")
        if chat in self.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat != OPERATORS_CHAT and chat not in self.names:
            raise ApiError(400, "Bad Request: chat not found")
        if thread is not None and (thread not in self.topics or self.topics[thread].deleted):
            raise ApiError(400, "Bad Request: message thread not found")

    def _deliver(self, params: Params, content: dict[str, Any]) -> Sent:
        self._check(params)
        chat, thread = int(params["chat_id"]), params.get("message_thread_id")
        sent = Sent(chat, next(self._ids), "bot", content, thread, buttons(params))
        self.messages.append(sent)
        place = self.names[chat] if thread is None else f"topic '{self.topics[thread].name}'"
        self.transcript.append(f"bot -> {place}: {sent.shown}")
        return sent

    def _find(self, chat: int, message_id: int) -> Sent | None:
        return next(
            (sent for sent in self.messages if (sent.chat, sent.message_id) == (chat, message_id)),
            None,
        )
