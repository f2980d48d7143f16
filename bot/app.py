"""The bot put together."""

import asyncio
import logging
from contextlib import AsyncExitStack

from aiogram import Bot, Dispatcher
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import (
    TelegramBadRequest,
    TelegramForbiddenError,
    TelegramNetworkError,
    TelegramNotFound,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiogram.types import BotCommand, BotCommandScopeAllPrivateChats, Update
from sqlalchemy.ext.asyncio import AsyncSession
from tenacity import AsyncRetrying, retry_if_exception_type, wait_exponential_jitter

from bot.answers import Answers
from bot.desk import give_up
from bot.intake import ALLOWED_UPDATES, Intake, poll
from bot.lanes import Handler, Lanes
from bot.matcher import QuestionMatcher
from bot.operators import Operators
from bot.outbox import Outbox
from bot.pictures import Pictures
from bot.settings import BotSettings
from bot.state import Job, forget_old, hash_key, open_state
from bot.students import Students
from bot.topics import Topics
from bot.webhook import serve_webhook
from reviewlens.client import AsyncClient, RetryPolicy

_FORGET_EVERY_S = 3600.0
_log = logging.getLogger(__name__)


class CannotStart(Exception):
    """The bot is not set up; the message says what to do."""


async def run(settings: BotSettings, answers: Answers) -> None:
    """Run until cancelled; raises CannotStart."""
    async with AsyncExitStack() as stack:
        server = TelegramAPIServer.from_base(settings.api_url)
        session = AiohttpSession(api=server)
        bot = Bot(settings.token.get_secret_value(), session=session)
        stack.push_async_callback(session.close)
        retry = RetryPolicy(settings.service_total_s, settings.service_attempt_s)
        client = await stack.enter_async_context(AsyncClient(settings.service_url, retry=retry))
        sessions = await stack.enter_async_context(open_state(settings.state))
        await _introduce(bot, settings, answers)

        key = await hash_key(sessions)
        topics = Topics(bot, settings.operators_chat, key)
        dispatcher = Dispatcher(disable_fsm=True)
        dispatcher.include_routers(
            Operators(answers, settings).router,
            Students(answers, QuestionMatcher(answers, settings.text_threshold), settings).router,
        )
        handlers: dict[str, Handler] = {
            "update": _handle_update(bot, dispatcher),
            **Outbox(bot, topics, answers, settings).handlers,
            **Pictures(bot, client, answers, settings, key).handlers,
        }
        lanes = Lanes(sessions, handlers, give_up(answers))
        intake = Intake(sessions, lanes, settings.operators_chat)

        async def forget() -> None:
            while True:
                await forget_old(sessions, settings.keep_days)
                await asyncio.sleep(_FORGET_EVERY_S)

        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(lanes.run())
            tasks.create_task(forget())
            if settings.webhook_url:
                tasks.create_task(serve_webhook(bot, intake, settings))
            else:
                tasks.create_task(poll(bot, intake, settings.polling_timeout_s))
            _log.info("started")


async def _introduce(bot: Bot, settings: BotSettings, answers: Answers) -> None:
    """See that token and chat are usable, and tell Telegram the commands."""
    passing = retry_if_exception_type((TelegramNetworkError, TelegramServerError))
    async for attempt in AsyncRetrying(retry=passing, wait=wait_exponential_jitter(1, 30)):
        with attempt:
            try:
                await bot.me()
            except (TelegramUnauthorizedError, TelegramNotFound):
                raise CannotStart(
                    "Telegram does not know the token in REVIEWLENS_BOT_TOKEN: BotFather shows it."
                ) from None
            try:
                chat = await bot.get_chat(settings.operators_chat)
            except (TelegramBadRequest, TelegramForbiddenError) as error:
                raise CannotStart(
                    "The chat in REVIEWLENS_BOT_OPERATORS_CHAT cannot be seen "
                    f"({error.message}): add the bot to the group, as an administrator."
                ) from None
            if not chat.is_forum:
                raise CannotStart(
                    "The chat in REVIEWLENS_BOT_OPERATORS_CHAT has no topics: switch them on in "
                    "the group's settings."
                )
            await _set_commands(bot, answers)
            if settings.webhook_url is None:
                await bot.delete_webhook()
            else:
                secret = settings.webhook_secret
                await bot.set_webhook(
                    str(settings.webhook_url),
                    allowed_updates=ALLOWED_UPDATES,
                    secret_token=secret.get_secret_value() if secret else None,
                )


async def _set_commands(bot: Bot, answers: Answers) -> None:
    texts = answers.messages
    names = {
        "start": texts.command_start,
        "human": texts.command_human,
        "close": texts.command_close,
    }
    for code, spoken in ((None, "en"), ("ru", "ru")):
        commands = [
            BotCommand(command=name, description=text("ru" if spoken == "ru" else "en"))
            for name, text in names.items()
        ]
        await bot.set_my_commands(
            commands, scope=BotCommandScopeAllPrivateChats(), language_code=code
        )


def _handle_update(bot: Bot, dispatcher: Dispatcher) -> Handler:
    async def handle(session: AsyncSession, job: Job) -> None:
        update = Update.model_validate(job.payload, context={"bot": bot})
        await dispatcher.feed_update(bot, update, session=session, job=job)

    return handle
