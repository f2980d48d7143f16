"""What goes out to Telegram: one job, one message."""

import logging

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError, TelegramBadRequest, TelegramForbiddenError
from aiogram.types import InlineKeyboardButton, InlineKeyboardMarkup
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers import Answers
from bot.desk import blocked, cases_of, language, messages_of
from bot.lanes import Handler, follow
from bot.operators import CloseCase, Label
from bot.settings import BotSettings
from bot.state import Case, CaseStatus, Job, Student
from bot.students import Helped
from bot.topics import Topics

_log = logging.getLogger(__name__)


class Outbox:
    """The jobs that send."""

    def __init__(self, bot: Bot, topics: Topics, answers: Answers, settings: BotSettings) -> None:
        self._bot, self._topics, self._answers = bot, topics, answers
        self._language = settings.operators_language

    @property
    def handlers(self) -> dict[str, Handler]:
        """By the kind of job."""
        return {
            "say": self.say,
            "card": self.card,
            "relay": self.relay,
            "reply": self.reply,
            "note": self.note,
            "close_topic": self.close_topic,
            "unbutton": self.unbutton,
            "mark": self.mark,
            "answer_callback": self.answer_callback,
        }

    async def say(self, session: AsyncSession, job: Job) -> None:
        """A text to a student, with buttons where it answers a case."""
        student = await session.get_one(Student, job.payload["student"])
        case = await session.get(Case, job.payload.get("case", 0))
        text, buttons = job.payload["text"], None
        if case:
            texts, spoken = self._answers.messages, language(student)
            text = f"{text}\n\n{texts.helped(spoken)}"
            yes, no = Helped(case=case.id, yes=True), Helped(case=case.id, yes=False)
            buttons = _keyboard([(texts.yes(spoken), yes.pack()), (texts.no(spoken), no.pack())])
        try:
            sent = await self._bot.send_message(student.id, text, reply_markup=buttons)
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            if not _is_closed_to_us(error):
                raise
            await self._blocked(session, job, student)
            return
        if case:
            case.answer_message_id = sent.message_id

    async def card(self, session: AsyncSession, job: Job) -> None:
        """What the operators see of a case first: prediction, reason, buttons."""
        case = await session.get_one(Case, job.payload["case"])
        student = await session.get_one(Student, case.student_id)
        await self._topics.open(session, student)
        pictures = any(message.file_id for message in await messages_of(session, case))
        text, buttons = self._card_text(case), self._card_buttons(case, pictures=pictures)

        async def send(thread: int) -> int:
            sent = await self._bot.send_message(
                self._topics.chat, text, message_thread_id=thread, reply_markup=buttons
            )
            return sent.message_id

        case.card_message_id = await self._topics.send(session, student, send)

    async def relay(self, session: AsyncSession, job: Job) -> None:
        """A student's messages into the topic; an album stays one."""
        student = await session.get_one(Student, job.payload["student"])
        cases = await cases_of(session, student.id, CaseStatus.WITH_OPERATOR)

        async def send(thread: int) -> None:
            await self._bot.copy_messages(
                self._topics.chat, student.id, job.payload["messages"], message_thread_id=thread
            )

        async def card(thread: int) -> None:
            for case in reversed(cases):
                text, buttons = self._card_text(case), self._card_buttons(case, pictures=True)
                sent = await self._bot.send_message(
                    self._topics.chat, text, message_thread_id=thread, reply_markup=buttons
                )
                case.card_message_id = sent.message_id

        await self._topics.send(session, student, send, first=card)

    async def reply(self, session: AsyncSession, job: Job) -> None:
        """An operator's message to the student."""
        student = await session.get_one(Student, job.payload["student"])
        try:
            await self._bot.copy_message(student.id, self._topics.chat, job.payload["message"])
        except (TelegramForbiddenError, TelegramBadRequest) as error:
            if _is_closed_to_us(error):
                await self._blocked(session, job, student)
            else:
                text = self._answers.messages.not_delivered(self._language)
                follow(session, job, "note", student=student.id, text=text)

    async def note(self, session: AsyncSession, job: Job) -> None:
        """A text for the operators in a student's topic."""
        student = await session.get_one(Student, job.payload["student"])

        async def send(thread: int) -> None:
            await self._bot.send_message(
                self._topics.chat, job.payload["text"], message_thread_id=thread
            )

        await self._topics.send(session, student, send)

    async def close_topic(self, session: AsyncSession, job: Job) -> None:
        """Close a student's topic."""
        await self._topics.close(await session.get_one(Student, job.payload["student"]))

    async def unbutton(self, _session: AsyncSession, job: Job) -> None:
        """Take the buttons off a message; one that is gone needs none."""
        try:
            await self._bot.edit_message_reply_markup(
                chat_id=job.payload["chat"], message_id=job.payload["message"]
            )
        except (TelegramBadRequest, TelegramForbiddenError) as error:
            _log.info("buttons were left: %s", error.message)

    async def mark(self, session: AsyncSession, job: Job) -> None:
        """Show on the card which label was given."""
        case = await session.get_one(Case, job.payload["case"])
        buttons = self._card_buttons(case, pictures=True, chosen=job.payload["label"])
        try:
            await self._bot.edit_message_reply_markup(
                chat_id=self._topics.chat, message_id=case.card_message_id, reply_markup=buttons
            )
        except TelegramBadRequest as error:
            _log.info("a card was not marked: %s", error.message)  # marked so already, or deleted

    async def answer_callback(self, _session: AsyncSession, job: Job) -> None:
        """Stop a button's spinner; Telegram takes that for a short time only."""
        try:
            await self._bot.answer_callback_query(job.payload["query"], job.payload.get("text"))
        except TelegramAPIError as error:
            _log.info("a button's press was not answered: %s", error.message)

    async def _blocked(self, session: AsyncSession, job: Job, student: Student) -> None:
        note = self._answers.messages.blocked_note(self._language)
        await blocked(session, job, student, note)

    def _card_text(self, case: Case) -> str:
        texts, spoken = self._answers.messages, self._language
        lines = [texts.card(spoken, case=case.id)]
        if case.label is not None and case.probability is not None:
            known = self._answers.intents.get(case.label)
            name = known.name(spoken) if known else case.label
            percent = int(100 * case.probability)  # never 100 where it is not sure
            lines.append(
                texts.card_prediction(spoken, name=name, label=case.label, percent=percent)
            )
        if case.entry:
            lines.append(texts.card_text(spoken, label=case.entry))
        if case.reason:
            reason = self._answers.reason(case.reason, spoken)
            lines.append(texts.card_reason(spoken, reason=reason))
        return "\n".join(lines)

    def _card_buttons(
        self, case: Case, *, pictures: bool, chosen: str | None = None
    ) -> InlineKeyboardMarkup:
        close = (
            self._answers.messages.close_button(self._language),
            CloseCase(case=case.id).pack(),
        )
        if not pictures:
            return _keyboard([close])
        labels = [
            (
                ("✓ " if label == chosen else "") + entry.name(self._language),
                Label(case=case.id, index=index).pack(),
            )
            for index, (label, entry) in enumerate(self._answers.intents.items())
        ]
        return _keyboard(labels, [close])


def _keyboard(*rows: list[tuple[str, str]]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup(
        inline_keyboard=[
            [InlineKeyboardButton(text=text, callback_data=data) for text, data in row]
            for row in rows
        ]
    )


def _is_closed_to_us(error: TelegramForbiddenError | TelegramBadRequest) -> bool:
    return isinstance(error, TelegramForbiddenError) or "chat not found" in error.message.lower()
