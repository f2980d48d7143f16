"""The process: `reviewlens-bot`, set up by environment variables alone."""

import asyncio
import logging
import signal
import sys
from contextlib import suppress

import yaml
from pydantic import ValidationError

from bot.answers import Answers
from bot.app import CannotStart, run
from bot.settings import BotSettings


class _TokenFreeFormatter(logging.Formatter):
    """Libraries put addresses into their errors, and the token is part of Telegram's."""

    def __init__(self, token: str) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._token = token

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace(self._token, "<token>")


def main() -> None:
    """Run until SIGTERM or SIGINT; ends with a sentence where the bot is not set up."""
    try:
        # Everything comes from the environment, which mypy cannot see.
        settings = BotSettings()  # type: ignore[call-arg]
    except ValidationError as error:
        sys.exit("\n".join(f"REVIEWLENS_BOT_{line}" for line in _lines(error, upper=True)))
    try:
        answers = Answers.load(settings.answers)
    except (OSError, yaml.YAMLError) as error:
        sys.exit(f"{settings.answers} cannot be read: {error}")
    except ValidationError as error:
        sys.exit("\n".join(f"{settings.answers}: {line}" for line in _lines(error, upper=False)))
    handler = logging.StreamHandler()
    handler.setFormatter(_TokenFreeFormatter(settings.token.get_secret_value()))
    logging.basicConfig(level=settings.log_level, handlers=[handler])
    for chatty in ("httpx", "aiogram.event"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
    # At the end a call to the state may be cut off; its connection is closed, and that is all.
    logging.getLogger("sqlalchemy.pool").setLevel(logging.CRITICAL)
    try:
        with suppress(asyncio.CancelledError, KeyboardInterrupt):
            asyncio.run(_until_signal(settings, answers))
    except CannotStart as error:
        sys.exit(str(error))


async def _until_signal(settings: BotSettings, answers: Answers) -> None:
    task = asyncio.current_task()
    assert task is not None
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    await run(settings, answers)


def _lines(error: ValidationError, *, upper: bool) -> list[str]:
    """One for each problem; never the values, which may be secret."""
    problems = ((".".join(map(str, item["loc"])), item["msg"]) for item in error.errors())
    return [f"{place.upper() if upper else place}: {message}" for place, message in problems]


if __name__ == "__main__":
    main()
