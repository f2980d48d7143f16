"""The students' topics in the operators' chat: made when needed, and again when deleted."""

import logging
from collections.abc import Awaitable, Callable
from typing import TypeVar

from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramForbiddenError
from sqlalchemy.ext.asyncio import AsyncSession

from bot.corrections import group_of
from bot.lanes import Postponed
from bot.state import Student

T = TypeVar("T")

_MAX_TITLE = 128
_log = logging.getLogger(__name__)


class Topics:
    """Sends into topics."""

    def __init__(self, bot: Bot, chat: int, key: bytes) -> None:
        self._bot, self.chat, self._key = bot, chat, key

    async def send(
        self,
        session: AsyncSession,
        student: Student,
        send: Callable[[int], Awaitable[T]],
        first: Callable[[int], Awaitable[object]] | None = None,
    ) -> T:
        """Call `send` with the thread of a student's topic; into a new one `first` goes before.

        The thread's id is committed as soon as it is known, with nothing else. Raises Postponed
        where the bot may not write into the operators' chat: nothing is lost until it may again.
        """
        try:
            if student.thread_id is not None:
                try:
                    return await send(student.thread_id)
                except TelegramBadRequest as error:
                    if not _is_gone(error):
                        raise
                    _log.info("the topic of a student is gone; a new one is made")
            thread = await self._create(session, student)
            if first:
                await first(thread)
            return await send(thread)
        except TelegramForbiddenError as error:
            raise Postponed(f"The operators' chat is closed to the bot: {error.message}") from None
        except TelegramBadRequest as error:
            if "chat not found" in error.message.lower() or "not enough rights" in error.message:
                raise Postponed(f"The operators' chat cannot be used: {error.message}") from None
            raise

    async def open(self, session: AsyncSession, student: Student) -> None:
        """Open again what was closed with the last case."""
        if student.thread_id is None or not student.topic_closed:
            return
        try:
            await self._bot.reopen_forum_topic(self.chat, student.thread_id)
        except TelegramBadRequest as error:
            _log.info("a topic was not opened: %s", error.message)  # open already, or deleted
        student.topic_closed = False
        await session.commit()

    async def close(self, student: Student) -> None:
        """Close a student's topic; a deleted one is closed enough."""
        if student.thread_id is None:
            return
        try:
            await self._bot.close_forum_topic(self.chat, student.thread_id)
        except TelegramBadRequest as error:
            _log.info("a topic was not closed: %s", error.message)
        student.topic_closed = True

    async def _create(self, session: AsyncSession, student: Student) -> int:
        title = f"{student.name} · {group_of(student.id, self._key)[:6]}"
        topic = await self._bot.create_forum_topic(self.chat, title[:_MAX_TITLE])
        student.thread_id, student.topic_closed = topic.message_thread_id, False
        await session.commit()
        return topic.message_thread_id


def _is_gone(error: TelegramBadRequest) -> bool:
    message = error.message.lower()
    return "thread not found" in message or "topic_deleted" in message
