"""Updates by webhook: the answer 200 is given when they are stored."""

import asyncio
import hmac

from aiogram import Bot
from aiogram.types import Update
from aiohttp import web

from bot.intake import Intake
from bot.settings import BotSettings

_SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_MAX_BODY = 1_000_000


async def serve_webhook(bot: Bot, intake: Intake, settings: BotSettings) -> None:
    """Listen, for ever, at the path of the webhook's public address."""
    assert settings.webhook_url is not None
    secret = settings.webhook_secret.get_secret_value() if settings.webhook_secret else ""

    async def receive(request: web.Request) -> web.Response:
        given = request.headers.get(_SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), secret.encode()):
            return web.Response(status=403)
        await intake.take([Update.model_validate(await request.json(), context={"bot": bot})])
        return web.json_response({})

    app = web.Application(client_max_size=_MAX_BODY)
    app.router.add_post(settings.webhook_url.path or "/", receive)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        await web.TCPSite(runner, settings.webhook_host, settings.webhook_port).start()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()
