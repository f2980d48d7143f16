"""A fake Telegram, a stand-in for the graph, and one real bot between them."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.bot.fake_telegram import FakeTelegram
from tests.bot.people import Operator, Student
from tests.bot.play import play
from tests.bot.process import BotProcess
from tests.bot.service import IntentService


@pytest.fixture(scope="package")
def telegram() -> Iterator[FakeTelegram]:
    server = FakeTelegram()
    yield server
    server.close()


@pytest.fixture(scope="package")
def intent_service() -> Iterator[IntentService]:
    service = IntentService()
    yield service
    service.close()


@pytest.fixture(scope="package")
def bot(
    tmp_path_factory: pytest.TempPathFactory, telegram: FakeTelegram, intent_service: IntentService
) -> Iterator[BotProcess]:
    """Shared: each test talks to it as another student."""
    folder = tmp_path_factory.mktemp("bot")
    process = BotProcess(folder, telegram.url, intent_service.url).start()
    yield process
    assert process.stop() == 0, process.log


@pytest.fixture
def service(intent_service: IntentService) -> Iterator[IntentService]:
    """The stand-in, up again after the test."""
    yield intent_service
    intent_service.mode = "up"


@pytest.fixture
def student(bot: BotProcess, telegram: FakeTelegram, request: pytest.FixtureRequest) -> Student:
    """Somebody whom the bot has not met, named for the test."""
    del bot  # it runs
    return Student(telegram, name=request.node.name.removeprefix("test_")[:60])


@pytest.fixture
def operator(telegram: FakeTelegram) -> Operator:
    return Operator(telegram)


@pytest.fixture(scope="package", autouse=True)
def story(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Path, Future[list[str]]] | None]:
    """The story of test_restart.py: its bots start three times, beside the other tests."""
    if not any("test_restart" in item.nodeid for item in request.session.items):
        yield None
        return
    folder = tmp_path_factory.mktemp("story")
    with ThreadPoolExecutor(1) as thread:
        yield folder, thread.submit(play, folder)
