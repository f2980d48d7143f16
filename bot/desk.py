"""How a case moves: to a person, to its end. Changes of state and jobs that follow, no calls."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers import Answers, Text
from bot.lanes import Handler, follow
from bot.settings import Language
from bot.state import Case, CaseMessage, CaseStatus, Job, Student


async def cases_of(session: AsyncSession, student_id: int, status: CaseStatus) -> Sequence[Case]:
    """The cases of a student in one state, the latest first."""
    found = await session.scalars(
        select(Case)
        .where(Case.student_id == student_id, Case.status == status)
        .order_by(Case.id.desc())
    )
    return found.all()


async def messages_of(session: AsyncSession, case: Case) -> Sequence[CaseMessage]:
    """The student's messages in a case, in order."""
    found = await session.scalars(
        select(CaseMessage).where(CaseMessage.case_id == case.id).order_by(CaseMessage.message_id)
    )
    return found.all()


def language(student: Student) -> Language:
    """The student's language."""
    return "ru" if student.language == "ru" else "en"


def say(session: AsyncSession, job: Job, student: Student, text: Text, **more: object) -> None:
    """Tell the student something; `case` adds the buttons that ask whether it helped."""
    follow(session, job, "say", student=student.id, text=text(language(student)), **more)


async def hand_over(
    session: AsyncSession,
    job: Job,
    case: Case,
    reason: str,
    answers: Answers,
) -> None:
    """Give a case to a person: card, the student's messages, and a word to the student."""
    student = await session.get_one(Student, case.student_id)
    case.status, case.reason = CaseStatus.WITH_OPERATOR, reason
    await session.flush()
    messages = [message.message_id for message in await messages_of(session, case)]
    follow(session, job, "card", case=case.id)
    if messages:
        follow(session, job, "relay", student=student.id, messages=messages)
    if case.answer_message_id:
        follow(session, job, "unbutton", chat=student.id, message=case.answer_message_id)
    unlooked = reason in ("service_down", "download", "error")
    texts = answers.messages
    say(session, job, student, texts.handed_over_unanswered if unlooked else texts.handed_over)


async def close(
    session: AsyncSession,
    job: Job,
    student: Student,
    note: str,
    tell: Text | None,
) -> bool:
    """Close what is with a person, and the topic; gives whether there was anything."""
    open_cases = await cases_of(session, student.id, CaseStatus.WITH_OPERATOR)
    for case in open_cases:
        case.status = CaseStatus.CLOSED
    if not open_cases:
        return False
    if tell:
        say(session, job, student, tell)
    follow(session, job, "note", student=student.id, text=note)
    follow(session, job, "close_topic", student=student.id)
    return True


async def blocked(session: AsyncSession, job: Job, student: Student, note: str) -> None:
    """The student blocked the bot: nothing can be told, so nothing stays open."""
    for status in (CaseStatus.GATHERING, CaseStatus.ANSWERED):
        for case in await cases_of(session, student.id, status):
            case.status = CaseStatus.CLOSED
    await close(session, job, student, note, tell=None)


def give_up(answers: Answers) -> Handler:
    """What becomes of a job that fails for good: a person takes what was a student's."""

    async def entrust(session: AsyncSession, job: Job) -> None:
        student = await session.get(Student, job.lane)
        if student is None:
            return
        case: Case | None = None
        if job.kind == "decide":
            case = await session.get(Case, job.payload["case"])
        elif job.kind == "update":
            message = job.payload.get("message", {})
            if message.get("chat", {}).get("id") != student.id:
                return
            case = Case(student_id=student.id, status=CaseStatus.WITH_OPERATOR)
            session.add(case)
            await session.flush()
            session.add(CaseMessage(case_id=case.id, message_id=message["message_id"]))
        if case:
            await hand_over(session, job, case, "error", answers)

    return entrust
