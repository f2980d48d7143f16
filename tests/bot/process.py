"""The real bot, in a process of its own."""

import contextlib
import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

from tests.bot.fake_telegram import TOKEN
from tests.bot.telegram_objects import OPERATORS_CHAT
from tests.conftest import ROOT
from tests.waiting import wait_until


class BotProcess:
    """Started with an environment; its state lies under `folder`, and outlives it."""

    def __init__(self, folder: Path, telegram_url: str, service_url: str, **more: str) -> None:
        self.folder = folder
        self.state = folder / "bot.sqlite"
        self.corrections = folder / "corrections.jsonl"
        self.log_file = folder / "log"
        settings = {
            "token": TOKEN,
            "operators_chat": OPERATORS_CHAT,
            "service_url": service_url,
            "service_attempt_s": 0.6,
            "service_total_s": 1.0,
            "api_url": telegram_url,
            "album_wait_s": 0.4,
            "polling_timeout_s": 5,
            "state": self.state,
            "corrections": self.corrections,
            **more,
        }
        self._environment = {
            **{key: value for key, value in os.environ.items() if "REVIEWLENS" not in key},
            **{f"REVIEWLENS_BOT_{key.upper()}": str(value) for key, value in settings.items()},
            "OMP_NUM_THREADS": "1",
        }
        self._process: subprocess.Popen[bytes] | None = None
        self._starts = 0

    @property
    def log(self) -> str:
        """Everything it logged so far, of all starts."""
        return self.log_file.read_text() if self.log_file.exists() else ""

    @property
    def idle(self) -> bool:
        """Whether no work is left in its state."""
        with contextlib.closing(sqlite3.connect(self.state)) as state:
            (left,) = state.execute("SELECT count(*) FROM job").fetchone()
        return bool(left == 0)

    def start(self) -> "BotProcess":
        """Start, and wait until it works."""
        self.spawn()
        self._starts += 1
        wait_until(
            lambda: self.log.count("INFO bot.app: started") == self._starts or self.ended,
            "the bot's start",
            120,
        )
        assert not self.ended, self.log
        return self

    def spawn(self) -> None:
        """Start, and do not wait."""
        with self.log_file.open("a") as log:
            command = [sys.executable, "-m", "bot"]
            self._process = subprocess.Popen(
                command, cwd=ROOT, env=self._environment, stdout=log, stderr=log
            )

    @property
    def ended(self) -> bool:
        """Whether it ended by itself."""
        return self._process is not None and self._process.poll() is not None

    def wait(self) -> int:
        """Wait for its end; gives the exit status."""
        assert self._process is not None
        return self._process.wait(timeout=30)

    def kill(self) -> None:
        """kill -9."""
        self._end(signal.SIGKILL)

    def stop(self) -> int:
        """SIGTERM; gives the exit status."""
        return self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> int:
        assert self._process is not None
        self._process.send_signal(how)
        return self._process.wait(timeout=10)
