"""Updates into the state file, before Telegram is told that they were received."""

import asyncio
import logging
from collections.abc import Sequence
from typing import Any

from aiogram import Bot
from aiogram.enums import ChatType
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramConflictError,
    TelegramRetryAfter,
)
from aiogram.methods import GetUpdates
from aiogram.types import CallbackQuery, Chat, ChatMemberUpdated, Message, Update
from aiogram.utils.backoff import Backoff, BackoffConfig
from pydantic import ValidationError
from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.ext.asyncio import AsyncSession

from bot.lanes import HOUSE, Lanes
from bot.state import Job, SeenUpdate, Sessions, Student

ALLOWED_UPDATES = ["message", "edited_message", "callback_query", "my_chat_member"]
_BACKOFF = BackoffConfig(min_delay=1.0, max_delay=30.0, factor=2.0, jitter=0.2)

_log = logging.getLogger(__name__)


class Intake:
    """Takes every update once, however often it comes."""

    def __init__(self, sessions: Sessions, lanes: Lanes, operators_chat: int) -> None:
        self._sessions, self._lanes = sessions, lanes
        self._operators_chat = operators_chat

    async def take(self, updates: Sequence[Update]) -> None:
        """Store updates as jobs; when this returns, they outlive a crash."""
        lanes: set[int] = set()
        async with self._sessions() as session:
            for update in updates:
                seen = insert(SeenUpdate).values(id=update.update_id).on_conflict_do_nothing()
                added = await session.execute(seen.returning(SeenUpdate.id))
                if added.scalar_one_or_none() is None:
                    continue
                lane = await self._lane(session, update)
                if lane is None:
                    continue
                content = update.model_dump(mode="json", by_alias=True, exclude_none=True)
                session.add(Job(lane=lane, kind="update", payload=content))
                await session.flush()  # ids in the order of arrival
                lanes.add(lane)
            await session.commit()
        for lane in lanes:
            self._lanes.wake(lane)

    async def _lane(self, session: AsyncSession, update: Update) -> int | None:
        """The student whom an update is about; None for a chat that is none of ours."""
        event = update.event
        chat: Chat | None = None
        thread: int | None = None
        if isinstance(event, Message):
            chat, thread = event.chat, event.message_thread_id
        elif isinstance(event, ChatMemberUpdated):
            chat = event.chat
        elif isinstance(event, CallbackQuery) and event.message:
            chat = event.message.chat
            thread = getattr(event.message, "message_thread_id", None)
        if chat and chat.type == ChatType.PRIVATE:
            return chat.id
        if chat and chat.id == self._operators_chat:
            student = select(Student.id).where(Student.thread_id == thread)
            found: int | None = await session.scalar(student)
            return HOUSE if found is None else found
        return None


async def poll(bot: Bot, intake: Intake, timeout_s: int) -> None:
    """Long polling, for ever: the next call confirms what has been stored, and nothing else."""
    backoff = Backoff(_BACKOFF)
    offset: int | None = None
    while True:
        try:
            get = GetUpdates(offset=offset, timeout=timeout_s, allowed_updates=ALLOWED_UPDATES)
            updates = await bot(get, request_timeout=timeout_s + 10)
        except TelegramRetryAfter as error:
            await asyncio.sleep(error.retry_after)
            continue
        except ClientDecodeError as error:
            # Neither its text nor its traceback is logged: both quote the updates.
            raw = error.data.get("result") if isinstance(error.data, dict) else None
            if not raw:
                _log.warning("no updates: the answer is not Telegram's")
                await backoff.asleep()
                continue
            updates, offset = _readable(raw, bot), raw[-1]["update_id"] + 1
        except TelegramAPIError as error:
            if isinstance(error, TelegramConflictError):
                _log.error("Another process polls with this token, or a webhook is set.")
            else:
                _log.warning("no updates: %s", error)
            await backoff.asleep()
            continue
        backoff.reset()
        if updates:
            await intake.take(updates)
            offset = max(offset or 0, updates[-1].update_id + 1)


def _readable(updates: Sequence[dict[str, Any]], bot: Bot) -> list[Update]:
    """What aiogram can read; one update of a form that it does not know stops no other."""
    readable = []
    for update in updates:
        try:
            readable.append(Update.model_validate(update, context={"bot": bot}))
        except ValidationError:  # its text would quote the update
            _log.error("update %d has a form that aiogram cannot read", update["update_id"])
    return readable
