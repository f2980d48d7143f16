"""What the bot remembers: one SQLite file through SQLAlchemy, typed tables and an async session.

No message text is kept once its update is handled: messages are known by their ids.
"""

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import StrEnum
from pathlib import Path
from time import time
from typing import Any

from sqlalchemy import JSON, ForeignKey, delete, event, select, text
from sqlalchemy.ext.asyncio import AsyncSession, async_sessionmaker, create_async_engine
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column

Sessions = async_sessionmaker[AsyncSession]
_DAY_S = 86_400
_UPDATES_KEPT_DAYS = 7  # Telegram gives an update again for one day


class Base(DeclarativeBase):
    """Base of the tables."""

    type_annotation_map = {dict[str, Any]: JSON}  # noqa: RUF012 - SQLAlchemy's way


class CaseStatus(StrEnum):
    """Where a case is."""

    GATHERING = "gathering"
    """An album may not be whole yet, or has not been looked at."""
    ANSWERED = "answered"
    WITH_OPERATOR = "with_operator"
    CLOSED = "closed"


class Student(Base):
    """Somebody who wrote to the bot; `id` is that of the user and of the private chat."""

    __tablename__ = "student"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    name: Mapped[str]
    """For the title of the topic."""
    language: Mapped[str]
    thread_id: Mapped[int | None] = mapped_column(unique=True)
    """The topic in the operators' chat."""
    topic_closed: Mapped[bool] = mapped_column(default=False)


class Case(Base):
    """One matter of one student."""

    __tablename__ = "case"

    id: Mapped[int] = mapped_column(primary_key=True)
    student_id: Mapped[int] = mapped_column(ForeignKey("student.id"), index=True)
    status: Mapped[str]
    media_group: Mapped[str | None]
    entry: Mapped[str | None]
    """Of answers.yaml: what was answered to a text."""
    label: Mapped[str | None]
    probability: Mapped[float | None]
    """Of the pictures: the prediction."""
    reason: Mapped[str | None]
    """Why it is with a person."""
    answer_message_id: Mapped[int | None]
    """The one with the buttons."""
    card_message_id: Mapped[int | None]
    changed_at: Mapped[float] = mapped_column(default=time, onupdate=time)


class CaseMessage(Base):
    """A message of the student's that belongs to a case."""

    __tablename__ = "case_message"

    case_id: Mapped[int] = mapped_column(
        ForeignKey("case.id", ondelete="CASCADE"), primary_key=True
    )
    message_id: Mapped[int] = mapped_column(primary_key=True)
    file_id: Mapped[str | None]
    """None for what is not a picture."""
    file_size: Mapped[int | None]
    is_text: Mapped[bool] = mapped_column(default=False)
    entry: Mapped[str | None]
    """What the text or caption asks for, where it is known."""


class Correction(Base):
    """A picture whose label an operator gave: a row of the JSONL file."""

    __tablename__ = "correction"

    image: Mapped[str] = mapped_column(primary_key=True)
    """Path beside the JSONL file, by the picture's SHA-256."""
    label: Mapped[str]
    group: Mapped[str]
    """Keyed hash of the student: pictures of one person stay in one fold."""
    predicted: Mapped[str | None]
    probability: Mapped[float | None]


class Job(Base):
    """Work that is not done yet; what of it is done and what follows commit together."""

    __tablename__ = "job"

    id: Mapped[int] = mapped_column(primary_key=True)
    lane: Mapped[int] = mapped_column(index=True)
    root: Mapped[int | None]
    """The job that this one follows from: it runs before what arrived after its root."""
    kind: Mapped[str]
    payload: Mapped[dict[str, Any]]
    due_at: Mapped[float] = mapped_column(default=0.0)
    blocks: Mapped[bool] = mapped_column(default=True)
    """Whether the rest of the lane waits until it is due."""
    attempts: Mapped[int] = mapped_column(default=0)
    failed: Mapped[bool] = mapped_column(default=False)


class SeenUpdate(Base):
    """An update that was taken in: Telegram may give it again."""

    __tablename__ = "seen_update"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    at: Mapped[float] = mapped_column(default=time)


class Secret(Base):
    """The key of the students' hashes, made at the first start."""

    __tablename__ = "secret"

    name: Mapped[str] = mapped_column(primary_key=True)
    value: Mapped[bytes]


@asynccontextmanager
async def open_state(file: Path) -> AsyncIterator[Sessions]:
    """Open the file, and make it where it is not there."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.touch(mode=0o600)  # SQLite gives its other files the same rights
    engine = create_async_engine(f"sqlite+aiosqlite:///{file}", hide_parameters=True)

    @event.listens_for(engine.sync_engine, "connect")
    def configure(connection: Any, _record: Any) -> None:
        cursor = connection.cursor()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",  # a commit outlives the power, too
            "foreign_keys = ON",
            "secure_delete = ON",  # what a handled update said does not linger
        ):
            cursor.execute(f"PRAGMA {pragma}")
        cursor.close()

    try:
        async with engine.begin() as connection:
            await connection.run_sync(Base.metadata.create_all)
        # Nothing is written before a handler has done its calls: see lanes.py.
        yield async_sessionmaker(engine, expire_on_commit=False, autoflush=False)
    finally:
        await engine.dispose()


async def hash_key(sessions: Sessions) -> bytes:
    """The key of the students' hashes."""
    async with sessions() as session:
        secret = await session.get(Secret, "group")
        if secret is None:
            secret = Secret(name="group", value=secrets.token_bytes(32))
            session.add(secret)
            await session.commit()
        return secret.value


async def forget_old(sessions: Sessions, keep_days: int) -> None:
    """Delete cases that are not open and that nobody touched for so long, and old update ids.

    What handled updates said is then nowhere in the file, nor in its write-ahead log.
    """
    settled = (CaseStatus.ANSWERED, CaseStatus.CLOSED)
    async with sessions() as session:
        await session.execute(
            delete(Case).where(
                Case.status.in_(settled), Case.changed_at < time() - keep_days * _DAY_S
            )
        )
        await session.execute(
            delete(SeenUpdate).where(SeenUpdate.at < time() - _UPDATES_KEPT_DAYS * _DAY_S)
        )
        # Topics outlive their cases: without the row, a reply in one would reach nobody.
        await session.execute(
            delete(Student).where(
                Student.thread_id.is_(None), Student.id.not_in(select(Case.student_id))
            )
        )
        await session.commit()
        # What was deleted also stands in the write-ahead log, until that begins anew.
        await session.execute(text("PRAGMA wal_checkpoint(TRUNCATE)"))
