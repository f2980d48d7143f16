"""Durable work: order, repetition, giving up."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from time import time
from typing import Any

import pytest
from aiogram.exceptions import TelegramNetworkError, TelegramRetryAfter
from aiogram.methods import GetMe
from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession

from bot.answers import Answers
from bot.desk import give_up
from bot.lanes import Handler, Lanes, Postponed, add_job, follow
from bot.settings import BotSettings
from bot.state import (
    Case,
    CaseMessage,
    CaseStatus,
    Job,
    SeenUpdate,
    Sessions,
    Student,
    forget_old,
    hash_key,
    open_state,
)

Scenario = Callable[[Sessions], Coroutine[Any, Any, None]]


@pytest.fixture
def with_state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[Scenario], None]:
    """Run a scenario with a state file; a second one finds what the first left."""
    monkeypatch.setattr("bot.lanes._backoff_s", lambda attempt: 0.01 * attempt)

    def run(scenario: Scenario) -> None:
        async def opened() -> None:
            async with open_state(tmp_path / "deep" / "bot.sqlite") as sessions:
                await asyncio.wait_for(scenario(sessions), 10)

        asyncio.run(opened())

    return run


async def put(sessions: Sessions, *jobs: Job) -> None:
    async with sessions() as session:
        for job in jobs:
            job.payload = job.payload or {}
            session.add(job)
            await session.flush()
        await session.commit()


async def work(sessions: Sessions, handlers: dict[str, Handler]) -> list[Job]:
    """Run until no lane has anything due soon; gives the jobs that were set aside."""
    given_up: list[Job] = []

    async def give_up(_session: AsyncSession, job: Job) -> None:
        given_up.append(job)

    task = asyncio.create_task(Lanes(sessions, handlers, give_up).run())
    while True:
        await asyncio.sleep(0.02)
        if task.done():
            task.result()
        async with sessions() as session:
            left = await session.scalars(select(Job).where(~Job.failed, Job.due_at < time() + 5))
            if not left.all():
                break
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)
    return given_up


def test_what_follows_comes_before_what_arrived_later(
    with_state: Callable[[Scenario], None],
) -> None:
    done: list[str] = []

    async def first(session: AsyncSession, job: Job) -> None:
        done.append(job.payload["name"])
        for name in ("a", "b"):
            follow(session, job, "leaf", name=job.payload["name"] + name)

    async def leaf(_session: AsyncSession, job: Job) -> None:
        done.append(job.payload["name"])

    async def scenario(sessions: Sessions) -> None:
        await put(sessions, *(Job(lane=1, kind="first", payload={"name": name}) for name in "12"))
        await work(sessions, {"first": first, "leaf": leaf})

    with_state(scenario)
    assert done == ["1", "1a", "1b", "2", "2a", "2b"]


def test_lanes_do_not_wait_for_each_other(with_state: Callable[[Scenario], None]) -> None:
    async def scenario(sessions: Sessions) -> None:
        both = asyncio.Barrier(2)

        async def meet(_session: AsyncSession, _job: Job) -> None:
            await asyncio.wait_for(both.wait(), 5)

        await put(sessions, Job(lane=1, kind="meet"), Job(lane=2, kind="meet"))
        assert not await work(sessions, {"meet": meet})

    with_state(scenario)


def test_a_job_for_another_lane_is_done_at_once(with_state: Callable[[Scenario], None]) -> None:
    done: list[int] = []

    async def start(session: AsyncSession, _job: Job) -> None:
        add_job(session, 0, "end")

    async def end(_session: AsyncSession, job: Job) -> None:
        done.append(job.lane)

    async def scenario(sessions: Sessions) -> None:
        await put(sessions, Job(lane=1, kind="start"))
        await work(sessions, {"start": start, "end": end})

    with_state(scenario)
    assert done == [0]


@pytest.mark.parametrize(
    "error",
    [
        TelegramRetryAfter(GetMe(), "x", retry_after=0),
        TelegramNetworkError(GetMe(), "x"),
        Postponed("x", pause_s=0.01),
        RuntimeError("x"),
    ],
    ids=lambda error: type(error).__name__,
)
def test_a_failed_job_is_tried_again_before_the_next(
    error: Exception, with_state: Callable[[Scenario], None]
) -> None:
    done: list[int] = []

    async def flaky(session: AsyncSession, job: Job) -> None:
        session.add(SeenUpdate(id=job.id))
        await session.flush()
        if job.attempts == 0 and job.payload["n"] == 1:
            raise error
        done.append(job.payload["n"])

    async def scenario(sessions: Sessions) -> None:
        await put(sessions, *(Job(lane=1, kind="flaky", payload={"n": n}) for n in (1, 2)))
        await work(sessions, {"flaky": flaky})
        async with sessions() as session:
            assert len((await session.scalars(select(SeenUpdate))).all()) == 2

    with_state(scenario)
    assert done == [1, 2]


def test_what_fails_three_times_is_set_aside_and_told(
    with_state: Callable[[Scenario], None], caplog: pytest.LogCaptureFixture
) -> None:
    done: list[str] = []

    async def broken(_session: AsyncSession, _job: Job) -> None:
        raise RuntimeError("broken for good")

    async def fine(_session: AsyncSession, job: Job) -> None:
        done.append(job.kind)

    async def scenario(sessions: Sessions) -> None:
        await put(sessions, Job(lane=1, kind="broken"), Job(lane=1, kind="fine"))
        given_up = await work(sessions, {"broken": broken, "fine": fine})
        assert [job.kind for job in given_up] == ["broken"]
        async with sessions() as session:
            [kept] = (await session.scalars(select(Job))).all()
            assert (kept.kind, kept.failed) == ("broken", True)

    with_state(scenario)
    assert done == ["fine"]
    assert caplog.text.count("a broken (job 1) failed, attempt") == 3


def test_a_student_whose_message_fails_for_good_gets_a_person(
    with_state: Callable[[Scenario], None],
) -> None:
    answers = Answers.load(Path(str(BotSettings.model_fields["answers"].default)))
    update = {"message": {"message_id": 5, "chat": {"id": 1}, "text": "boom"}}

    async def scenario(sessions: Sessions) -> None:
        async with sessions() as session:
            session.add(Student(id=1, name="x", language="en"))
            await session.flush()
            case = Case(student_id=1, status=CaseStatus.GATHERING)
            broken = [
                Job(lane=1, kind="update", payload=update),
                Job(lane=1, kind="decide", payload={"case": 1}),
                Job(lane=77, kind="update", payload=update),
            ]
            session.add_all([case, *broken])
            await session.flush()
            for job in broken:
                await give_up(answers)(session, job)
            await session.commit()
            cases = (await session.scalars(select(Case).order_by(Case.id))).all()
            assert [(case.status, case.reason) for case in cases] == [
                ("with_operator", "error")
            ] * 2
            followed = (await session.scalars(select(Job).where(Job.root.is_not(None)))).all()
            assert [job.kind for job in followed] == ["card", "relay", "say", "card", "say"]
            assert followed[1].payload["messages"] == [5]

    with_state(scenario)


def test_a_job_that_only_waits_holds_up_nothing(with_state: Callable[[Scenario], None]) -> None:
    done: list[str] = []

    async def note(_session: AsyncSession, job: Job) -> None:
        done.append(job.payload["name"])

    async def scenario(sessions: Sessions) -> None:
        album = Job(lane=1, kind="note", payload={"name": "album"}, due_at=time() + 0.3)
        album.blocks = False
        await put(sessions, album, Job(lane=1, kind="note", payload={"name": "text"}))
        await work(sessions, {"note": note})

    with_state(scenario)
    assert done == ["text", "album"]


def test_what_a_handled_update_said_is_gone_from_the_files(
    with_state: Callable[[Scenario], None], tmp_path: Path
) -> None:
    async def nothing(_session: AsyncSession, _job: Job) -> None: ...

    def remains() -> list[Path]:
        files = [file for file in tmp_path.rglob("*") if file.is_file()]
        assert {file.stat().st_mode & 0o077 for file in files} == {0}
        return [file for file in files if b"secret-words" in file.read_bytes()]

    async def scenario(sessions: Sessions) -> None:
        await put(sessions, Job(lane=1, kind="nothing", payload={"text": "secret-words"}))
        assert remains(), "it outlives a crash until it is handled"
        await work(sessions, {"nothing": nothing})
        await forget_old(sessions, keep_days=30)
        assert not remains()

    with_state(scenario)


def test_the_key_stays_and_old_cases_go(with_state: Callable[[Scenario], None]) -> None:
    keys: list[bytes] = []

    async def first(sessions: Sessions) -> None:
        keys.append(await hash_key(sessions))
        old = time() - 40 * 86_400
        async with sessions() as session:
            for number, thread in ((1, None), (2, 20), (3, 30)):
                session.add(Student(id=number, name="x", language="ru", thread_id=thread))
            await session.flush()
            session.add_all(
                [
                    Case(id=1, student_id=1, status=CaseStatus.ANSWERED, changed_at=old),
                    Case(id=2, student_id=2, status=CaseStatus.CLOSED, changed_at=old),
                    Case(id=3, student_id=3, status=CaseStatus.WITH_OPERATOR, changed_at=old),
                    Case(id=4, student_id=3, status=CaseStatus.CLOSED),
                ]
            )
            await session.flush()
            session.add(CaseMessage(case_id=1, message_id=5, file_id="f"))
            session.add_all([SeenUpdate(id=1, at=old), SeenUpdate(id=2)])
            await session.commit()

    async def second(sessions: Sessions) -> None:
        keys.append(await hash_key(sessions))
        await forget_old(sessions, keep_days=30)
        async with sessions() as session:
            assert (await session.scalars(select(Case.id).order_by(Case.id))).all() == [3, 4]
            assert (await session.scalars(select(CaseMessage))).all() == []
            assert (await session.scalars(select(SeenUpdate.id))).all() == [2]
            assert (await session.scalars(select(Student.id))).all() == [2, 3]

    with_state(first)
    with_state(second)
    assert keys[0] == keys[1]
