"""What students send: each update becomes changes of state and jobs, without a call to anyone."""

from time import time

from aiogram import F, Router
from aiogram.enums import ChatType, ContentType
from aiogram.filters import KICKED, ChatMemberUpdatedFilter, Command, CommandStart
from aiogram.filters.callback_data import CallbackData
from aiogram.types import CallbackQuery, ChatMemberUpdated, Document, Message, PhotoSize
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers import Answers
from bot.desk import blocked, cases_of, close, hand_over, language, say
from bot.lanes import follow
from bot.language import language_of
from bot.matcher import Match, QuestionMatcher
from bot.settings import BotSettings
from bot.state import Case, CaseMessage, CaseStatus, Job, Student

_FOLLOW_UP_S = 86_400  # a text within a day of an answer is about that answer
SENT_BY_PEOPLE = {
    ContentType.TEXT,
    ContentType.PHOTO,
    ContentType.DOCUMENT,
    ContentType.STICKER,
    ContentType.VOICE,
    ContentType.AUDIO,
    ContentType.VIDEO,
    ContentType.VIDEO_NOTE,
    ContentType.ANIMATION,
    ContentType.CONTACT,
    ContentType.LOCATION,
    ContentType.VENUE,
    ContentType.POLL,
    ContentType.DICE,
    ContentType.STORY,
    ContentType.PAID_MEDIA,
}


class Helped(CallbackData, prefix="helped"):
    """The buttons under an answer."""

    case: int
    yes: bool


class Students:
    """The private chats."""

    def __init__(self, answers: Answers, matcher: QuestionMatcher, settings: BotSettings) -> None:
        self._answers, self._matcher, self._settings = answers, matcher, settings
        self.router = Router(name="students")
        messages = self.router.message
        messages.filter(F.chat.type == ChatType.PRIVATE)
        messages.register(self.start, CommandStart())
        messages.register(self.start, Command("help"))
        messages.register(self.human, Command("human"))
        messages.register(self.close, Command("close"))
        messages.register(self.anything, F.content_type.in_(SENT_BY_PEOPLE))
        self.router.edited_message.register(self.edited, F.chat.type == ChatType.PRIVATE)
        self.router.callback_query.register(self.helped, Helped.filter())
        self.router.my_chat_member.register(
            self.blocked, F.chat.type == ChatType.PRIVATE, ChatMemberUpdatedFilter(KICKED)
        )

    async def start(self, message: Message, session: AsyncSession, job: Job) -> None:
        """/start and /help."""
        student = await self._student(session, message)
        say(session, job, student, self._answers.messages.greeting)

    async def human(self, message: Message, session: AsyncSession, job: Job) -> None:
        """/human: the matter at hand, or a new one, goes to a person."""
        student = await self._student(session, message)
        says_more = message.text is None or len(message.text.split()) > 1
        if await cases_of(session, student.id, CaseStatus.WITH_OPERATOR):
            if says_more:
                follow(session, job, "relay", student=student.id, messages=[message.message_id])
            say(session, job, student, self._answers.messages.already_with_person)
            return
        case = await self._matter_at_hand(session, student) or self._case(session, student)
        if says_more:
            await self._add(session, case, self._part(message))
        await hand_over(session, job, case, "asked", self._answers)

    async def close(self, message: Message, session: AsyncSession, job: Job) -> None:
        """/close: the student needs nobody any more."""
        student = await self._student(session, message)
        texts = self._answers.messages
        note = texts.closed_by_student(self._settings.operators_language)
        if not await close(session, job, student, note, texts.closed):
            say(session, job, student, texts.nothing_open)

    async def anything(self, message: Message, session: AsyncSession, job: Job) -> None:
        """A picture, a text, or whatever else a person can send."""
        student = await self._student(session, message)
        if await cases_of(session, student.id, CaseStatus.WITH_OPERATOR):
            follow(session, job, "relay", student=student.id, messages=[message.message_id])
            return
        match = self._matcher.match(message.text or message.caption or "")
        part = self._part(message, match)
        gathering = await cases_of(session, student.id, CaseStatus.GATHERING)
        if gathering and (part.is_text or gathering[0].media_group == message.media_group_id):
            await self._join(session, gathering[0], part)
        elif late := await self._answered_album(session, student, message.media_group_id):
            await self._add(session, late, part)
        elif part.file_id or message.media_group_id:
            await self._gather(session, job, student, part, message.media_group_id)
        elif not part.is_text:
            await self._hand_over_new(session, job, student, part, "other_kind")
        elif match is None:
            await self._unknown_text(session, job, student, part)
        else:
            await self._answer_text(session, job, student, part, match.key)

    async def edited(self, message: Message, session: AsyncSession, job: Job) -> None:
        """What was edited while a person has the case is shown to them again."""
        if await cases_of(session, message.chat.id, CaseStatus.WITH_OPERATOR):
            follow(session, job, "relay", student=message.chat.id, messages=[message.message_id])

    async def helped(
        self, query: CallbackQuery, callback_data: Helped, session: AsyncSession, job: Job
    ) -> None:
        """Whether the answer helped."""
        case = await session.get(Case, callback_data.case)
        if case is None or case.student_id != query.from_user.id:
            follow(session, job, "answer_callback", query=query.id)
            return
        student = await session.get_one(Student, case.student_id)
        texts = self._answers.messages
        if case.status != CaseStatus.ANSWERED:
            toast = texts.too_late(language(student))
            follow(session, job, "answer_callback", query=query.id, text=toast)
            return
        follow(session, job, "answer_callback", query=query.id)
        if not callback_data.yes:
            await hand_over(session, job, case, "not_helped", self._answers)
            return
        case.status = CaseStatus.CLOSED
        if case.answer_message_id:
            follow(session, job, "unbutton", chat=student.id, message=case.answer_message_id)
        say(session, job, student, texts.thanks)

    async def blocked(self, event: ChatMemberUpdated, session: AsyncSession, job: Job) -> None:
        """The student blocked the bot."""
        if student := await session.get(Student, event.chat.id):
            note = self._answers.messages.blocked_note(self._settings.operators_language)
            await blocked(session, job, student, note)

    async def _join(self, session: AsyncSession, case: Case, part: CaseMessage) -> None:
        part.case_id = case.id
        session.add(part)
        # The rest of an album starts the wait anew.
        deciding = await session.scalars(
            select(Job).where(Job.lane == case.student_id, Job.kind == "decide")
        )
        for decide in deciding:
            if decide.payload["case"] == case.id:
                decide.due_at = max(decide.due_at, time() + self._settings.album_wait_s)

    async def _answered_album(
        self, session: AsyncSession, student: Student, media_group: str | None
    ) -> Case | None:
        """The case of an album whose straggler this is."""
        if media_group is None:
            return None
        answered = await cases_of(session, student.id, CaseStatus.ANSWERED)
        return next((case for case in answered if case.media_group == media_group), None)

    async def _gather(
        self,
        session: AsyncSession,
        job: Job,
        student: Student,
        part: CaseMessage,
        media_group: str | None,
    ) -> None:
        case = self._case(session, student, CaseStatus.GATHERING, media_group)
        await self._add(session, case, part)
        decide = follow(session, job, "decide", case=case.id)
        if media_group:
            decide.due_at, decide.blocks = time() + self._settings.album_wait_s, False

    async def _unknown_text(
        self, session: AsyncSession, job: Job, student: Student, part: CaseMessage
    ) -> None:
        case = await self._matter_at_hand(session, student)
        if case is None:
            await self._hand_over_new(session, job, student, part, "unknown_text")
            return
        await self._add(session, case, part)
        await hand_over(session, job, case, "not_helped", self._answers)

    async def _answer_text(
        self, session: AsyncSession, job: Job, student: Student, part: CaseMessage, key: str
    ) -> None:
        entry = self._answers.entry(key)
        assert entry is not None, "the matcher knows the file's own entries"
        if entry.courtesy:
            say(session, job, student, entry.answer)
            return
        case = self._case(session, student, CaseStatus.ANSWERED)
        case.entry = key
        await self._add(session, case, part)
        say(session, job, student, entry.answer, case=case.id)

    async def _hand_over_new(
        self, session: AsyncSession, job: Job, student: Student, part: CaseMessage, reason: str
    ) -> None:
        case = self._case(session, student)
        await self._add(session, case, part)
        await hand_over(session, job, case, reason, self._answers)

    def _part(self, message: Message, match: Match | None = None) -> CaseMessage:
        picture = _picture_of(message)
        return CaseMessage(
            message_id=message.message_id,
            file_id=picture.file_id if picture else None,
            file_size=picture.file_size if picture else None,
            is_text=message.text is not None,
            entry=match.key if match and not self._is_courtesy(match.key) else None,
        )

    async def _add(self, session: AsyncSession, case: Case, part: CaseMessage) -> None:
        await session.flush()
        part.case_id = case.id
        session.add(part)

    def _case(
        self,
        session: AsyncSession,
        student: Student,
        status: CaseStatus = CaseStatus.WITH_OPERATOR,
        media_group: str | None = None,
    ) -> Case:
        case = Case(student_id=student.id, status=status, media_group=media_group)
        session.add(case)
        return case

    async def _matter_at_hand(self, session: AsyncSession, student: Student) -> Case | None:
        """What was answered lately, and not said to have helped."""
        answered = await cases_of(session, student.id, CaseStatus.ANSWERED)
        recent = (case for case in answered if time() - case.changed_at < _FOLLOW_UP_S)
        return next(recent, None)

    def _is_courtesy(self, key: str) -> bool:
        entry = self._answers.entry(key)
        return entry is not None and entry.courtesy

    async def _student(self, session: AsyncSession, message: Message) -> Student:
        user = message.from_user
        name = user.full_name if user else message.chat.full_name
        student = await session.get(Student, message.chat.id)
        known = language(student) if student else None
        words = message.text or message.caption or ""
        spoken = language_of(
            "" if words.startswith("/") else words, user.language_code if user else None, known
        )
        if student is None:
            student = Student(id=message.chat.id, topic_closed=False)
            session.add(student)
        student.name, student.language = name, spoken
        await session.flush()
        return student


def _picture_of(message: Message) -> PhotoSize | Document | None:
    if message.photo:
        return message.photo[-1]  # the largest
    document = message.document
    if document and (document.mime_type or "").startswith("image/"):
        return document
    return None
