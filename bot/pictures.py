"""What is done with the pictures of a case: asking the service, and keeping the corrected ones."""

import asyncio
import logging
from io import BytesIO

import aiohttp
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest, TelegramNetworkError, TelegramServerError
from aiogram.methods import GetFile
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers import Answers
from bot.corrections import group_of, save_picture, write_manifest
from bot.desk import hand_over, messages_of, say
from bot.lanes import HOUSE, Handler, add_job, follow
from bot.settings import BotSettings
from bot.state import Case, CaseMessage, CaseStatus, Correction, Job, Student
from bot.verdict import judge
from reviewlens.client import AsyncClient, ClientError, Intent, Refused

_MAX_DOWNLOAD = 20_000_000  # of getFile
_MAX_DOWNLOADS = 4  # at a time: each is in memory whole
_DOWNLOAD_ATTEMPTS = 3

_log = logging.getLogger(__name__)


class ToPerson(Exception):
    """A case that nothing but a person can settle; the reason is a key of answers.yaml."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Pictures:
    """The jobs that need the bytes of pictures."""

    def __init__(
        self, bot: Bot, client: AsyncClient, answers: Answers, settings: BotSettings, key: bytes
    ) -> None:
        self._bot, self._client, self._answers = bot, client, answers
        self._settings, self._key = settings, key
        self._room = asyncio.Semaphore(_MAX_DOWNLOADS)

    @property
    def handlers(self) -> dict[str, Handler]:
        """By the kind of job."""
        return {"decide": self.decide, "correct": self.correct, "export": self.export}

    async def decide(self, session: AsyncSession, job: Job) -> None:
        """Answer a case, or give it to a person."""
        case = await session.get_one(Case, job.payload["case"])
        if case.status != CaseStatus.GATHERING:
            return
        messages = await messages_of(session, case)
        try:
            if any(not message.file_id and not message.is_text for message in messages):
                raise ToPerson("other_kind")
            seen = [
                await self._look(message.file_id, message, job.attempts)
                for message in messages
                if message.file_id
            ]
        except ToPerson as error:
            await hand_over(session, job, case, error.reason, self._answers)
            return
        asked = {message.entry for message in messages if message.entry}
        verdict = judge(seen, asked, self._answers.labels, self._settings.min_probability)
        case.label, case.probability = verdict.label, verdict.probability
        if verdict.reason:
            await hand_over(session, job, case, verdict.reason, self._answers)
            return
        case.status = CaseStatus.ANSWERED
        student = await session.get_one(Student, case.student_id)
        say(session, job, student, self._answers.intents[verdict.label].answer, case=case.id)

    async def correct(self, session: AsyncSession, job: Job) -> None:
        """Keep the pictures of a case with the label that an operator gave."""
        case = await session.get_one(Case, job.payload["case"])
        label: str = job.payload["label"]
        for message in await messages_of(session, case):
            if not message.file_id:
                continue
            try:
                data, path = await self._download(message.file_id)
            except TelegramBadRequest as error:
                _log.warning("a corrected picture cannot be had: %s", error.message)
                continue
            image = await asyncio.to_thread(save_picture, self._settings.corrections, data, path)
            await session.merge(
                Correction(
                    image=image,
                    label=label,
                    group=group_of(case.student_id, self._key),
                    predicted=case.label,
                    probability=case.probability,
                )
            )
        add_job(session, HOUSE, "export")
        if case.card_message_id:
            follow(session, job, "mark", case=case.id, label=label)

    async def export(self, session: AsyncSession, _job: Job) -> None:
        """Write the JSONL file; in the house's lane, so that no two write it at once."""
        corrections = await session.scalars(select(Correction).order_by(Correction.image))
        await asyncio.to_thread(write_manifest, self._settings.corrections, corrections.all())

    async def _look(self, file_id: str, message: CaseMessage, attempts: int) -> Intent:
        if (message.file_size or 0) > _MAX_DOWNLOAD:
            raise ToPerson("too_big")
        async with self._room:
            try:
                data, _ = await self._download(file_id)
            except TelegramBadRequest as error:
                big = "too big" in error.message.lower()
                raise ToPerson("too_big" if big else "download") from None
            except (TelegramNetworkError, TelegramServerError):
                if attempts + 1 >= _DOWNLOAD_ATTEMPTS:
                    raise ToPerson("download") from None
                raise
            try:
                return await self._client.intent(data)
            except Refused as error:
                _log.info("the service refused a picture: %s", error.title)
                raise ToPerson("unreadable") from None
            except ClientError as error:
                _log.warning("no answer of the service: %s", error)
                raise ToPerson("service_down") from None

    async def _download(self, file_id: str) -> tuple[bytes, str]:
        """The bytes of a file, and its path at Telegram."""
        file = await self._bot.get_file(file_id)
        path = file.file_path or ""
        buffer = BytesIO()
        try:
            await self._bot.download_file(path, buffer)
        except (aiohttp.ClientError, TimeoutError) as error:
            # Its own message holds the address, and with it the token.
            reason = f"a download failed: {type(error).__name__}"
            raise TelegramNetworkError(GetFile(file_id=file_id), reason) from None
        return buffer.getvalue(), path
