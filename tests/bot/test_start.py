"""Starting the bot: its settings, its refusals in plain words, and the webhook."""

import asyncio
import contextlib
import socket
from collections.abc import Iterator
from pathlib import Path

import aiohttp
import pytest

from bot.__main__ import main
from bot.answers import Answers
from bot.app import run
from bot.settings import BotSettings
from tests.bot.fake_telegram import TOKEN, FakeTelegram
from tests.bot.people import Student
from tests.bot.process import BotProcess
from tests.bot.service import IntentService
from tests.bot.telegram_objects import OPERATORS_CHAT

SECRET = "a-secret-of-the-webhook"


@pytest.fixture
def environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, server: FakeTelegram
) -> pytest.MonkeyPatch:
    """What a bot needs to start."""
    for name, value in {
        "TOKEN": TOKEN,
        "OPERATORS_CHAT": str(OPERATORS_CHAT),
        "API_URL": server.url,
        "STATE": str(tmp_path / "bot.sqlite"),
    }.items():
        monkeypatch.setenv(f"REVIEWLENS_BOT_{name}", value)
    return monkeypatch


@pytest.fixture
def server() -> Iterator[FakeTelegram]:
    """A Telegram of its own, that a test may set up wrongly."""
    telegram = FakeTelegram()
    yield telegram
    telegram.close()


def ending() -> str:
    with pytest.raises(SystemExit) as ended:
        main()
    return str(ended.value.code)


def test_missing_settings_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REVIEWLENS_BOT_OPERATORS_CHAT", "our-secret-group")
    said = ending()
    assert "REVIEWLENS_BOT_TOKEN: Field required" in said
    assert "REVIEWLENS_BOT_OPERATORS_CHAT: Input should be a valid integer" in said
    assert "our-secret-group" not in said


def test_a_webhook_needs_a_secret(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REVIEWLENS_BOT_WEBHOOK_URL", "https://example.org/hook")
    assert "REVIEWLENS_BOT_WEBHOOK_SECRET is needed" in ending()


def test_answers_that_cannot_be_used_are_named(
    environment: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    environment.setenv("REVIEWLENS_BOT_ANSWERS", str(tmp_path / "none.yaml"))
    assert "none.yaml cannot be read" in ending()
    (tmp_path / "none.yaml").write_text("intents: {}")
    assert "none.yaml: faq: Field required" in ending()


def test_a_wrong_token(environment: pytest.MonkeyPatch) -> None:
    environment.setenv("REVIEWLENS_BOT_TOKEN", "1:wrong")
    said = ending()
    assert "does not know the token in REVIEWLENS_BOT_TOKEN" in said
    assert "1:wrong" not in said


def test_a_group_that_is_not_seen_or_has_no_topics(
    environment: pytest.MonkeyPatch, server: FakeTelegram
) -> None:
    server.is_forum = False
    assert "has no topics: switch them on" in ending()
    environment.setenv("REVIEWLENS_BOT_OPERATORS_CHAT", "-100")
    assert "add the bot to the group" in ending()


def test_updates_by_webhook(
    server: FakeTelegram, intent_service: IntentService, tmp_path: Path
) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    url = f"http://127.0.0.1:{port}/hook"
    settings = BotSettings.model_validate(
        {
            "token": TOKEN,
            "operators_chat": OPERATORS_CHAT,
            "api_url": server.url,
            "service_url": intent_service.url,
            "state": tmp_path / "bot.sqlite",
            "webhook_url": url,
            "webhook_secret": SECRET,
            "webhook_port": port,
        }
    )

    async def scenario() -> None:
        bot = asyncio.create_task(run(settings, Answers.load(settings.answers)))
        student = Student(server, "Wanda")
        update = {"update_id": 5, "message": student.message(text="Привет")}
        async with aiohttp.ClientSession() as session:
            status = 0
            while status != 403:  # until it listens
                with contextlib.suppress(aiohttp.ClientConnectionError):
                    wrong = {"X-Telegram-Bot-Api-Secret-Token": "guessed"}
                    status = (await session.post(url, json=update, headers=wrong)).status
                await asyncio.sleep(0.05)
            assert (await session.post(url, json=update)).status == 403
        assert server.webhook == (url, SECRET)
        await asyncio.to_thread(student.text, "забыл пароль")
        await asyncio.to_thread(student.hears, "дело в профиле")
        assert len(student.received) == 1, "what came without the secret was answered"
        bot.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await bot

    asyncio.run(asyncio.wait_for(scenario(), 20))


def test_commands_are_shown_in_both_languages(bot: BotProcess, telegram: FakeTelegram) -> None:
    del bot
    shown = [params for name, params in telegram.calls if name == "setMyCommands"]
    assert [params.get("language_code") for params in shown] == [None, "ru"]
    assert [command["command"] for command in shown[0]["commands"]] == ["start", "human", "close"]
    assert shown[1]["commands"][1]["description"] == "Позвать человека"
