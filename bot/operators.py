"""What operators do in a student's topic: reply, correct the label, close."""

from aiogram import F, Router
from aiogram.filters import Command
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, Message
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers import Answers
from bot.desk import close
from bot.lanes import follow
from bot.settings import BotSettings
from bot.state import Case, Job, Student
from bot.students import SENT_BY_PEOPLE


class Label(CallbackData, prefix="label"):
    """A button that gives a case its right label, by its place in answers.yaml."""

    case: int
    index: int


class CloseCase(CallbackData, prefix="close"):
    """The button that closes a case."""

    case: int


class Operators:
    """The operators' chat; what is outside of a student's topic is nobody's business."""

    def __init__(self, answers: Answers, settings: BotSettings) -> None:
        self._answers, self._language = answers, settings.operators_language
        self.router = Router(name="operators")
        here = F.chat.id == settings.operators_chat
        messages = self.router.message
        messages.filter(here, F.message_thread_id)
        messages.register(self.close, Command("close"))
        messages.register(self.reply, F.content_type.in_(SENT_BY_PEOPLE))
        queries = self.router.callback_query
        queries.filter(F.message.chat.id == settings.operators_chat)
        queries.register(self.label, Label.filter())
        queries.register(self.close_by_button, CloseCase.filter())

    async def reply(self, message: Message, session: AsyncSession, job: Job) -> None:
        """What is written in a topic goes to its student."""
        if student := await self._student(session, message):
            follow(session, job, "reply", student=student.id, message=message.message_id)

    async def close(self, message: Message, session: AsyncSession, job: Job) -> None:
        """/close in a topic."""
        if student := await self._student(session, message):
            await self._close(session, job, student)

    async def close_by_button(
        self, query: CallbackQuery, callback_data: CloseCase, session: AsyncSession, job: Job
    ) -> None:
        """The button under a card."""
        case = await session.get(Case, callback_data.case)
        student = await session.get(Student, case.student_id) if case else None
        closed = student is not None and await self._close(session, job, student)
        toast = None if closed else self._answers.messages.too_late(self._language)
        follow(session, job, "answer_callback", query=query.id, text=toast)

    async def label(
        self, query: CallbackQuery, callback_data: Label, session: AsyncSession, job: Job
    ) -> None:
        """The right label of a case's pictures, for the next training."""
        case = await session.get(Case, callback_data.case)
        labels = self._answers.labels
        if case is None or callback_data.index >= len(labels):
            toast = self._answers.messages.too_late(self._language)
            follow(session, job, "answer_callback", query=query.id, text=toast)
            return
        label = labels[callback_data.index]
        name = self._answers.intents[label].name(self._language)
        toast = self._answers.messages.corrected(self._language, name=name)
        follow(session, job, "correct", case=case.id, label=label)
        follow(session, job, "answer_callback", query=query.id, text=toast)

    async def _close(self, session: AsyncSession, job: Job, student: Student) -> bool:
        texts = self._answers.messages
        return await close(session, job, student, texts.closed_note(self._language), texts.closed)

    async def _student(self, session: AsyncSession, message: Message) -> Student | None:
        found = await session.scalars(
            select(Student).where(Student.thread_id == message.message_thread_id)
        )
        return found.one_or_none()
