"""Settings, from the environment: REVIEWLENS_BOT_TOKEN and so on."""

from pathlib import Path
from typing import Literal, Self

from pydantic import Field, HttpUrl, SecretStr, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Language = Literal["ru", "en"]


class BotSettings(BaseSettings):
    """What the bot needs to know; a variable is the prefix and the name in capitals."""

    model_config = SettingsConfigDict(env_prefix="REVIEWLENS_BOT_", frozen=True)

    token: SecretStr
    """From BotFather."""
    operators_chat: int
    """Id of the operators' group; it has topics, and the bot may manage them."""
    operators_language: Language = "ru"

    service_url: str = "http://127.0.0.1:8000"
    service_attempt_s: float = Field(10.0, gt=0)
    """Seconds for one answer of the service."""
    service_total_s: float = Field(15.0, gt=0)
    """Seconds for all attempts; then a person takes the case."""

    min_probability: float = Field(0.0, ge=0, le=1)
    """An intent below this goes to a person, even if the service is confident."""
    text_threshold: float = Field(0.55, gt=0, le=1)
    """Cosine similarity from which plain text counts as a known question."""
    album_wait_s: float = Field(1.5, ge=0)
    """Seconds without another picture after which an album is whole."""

    answers: Path = Path(__file__).with_name("answers.yaml")
    state: Path = Path("bot-state/bot.sqlite")
    corrections: Path = Path("bot-state/corrections.jsonl")
    """Pictures go to a folder `pictures` beside it."""
    keep_days: int = Field(30, ge=1)
    """Days after which a case that is no longer open is forgotten."""

    api_url: str = "https://api.telegram.org"
    """Another Bot API server: one's own, or the tests'."""
    polling_timeout_s: int = Field(30, ge=0)
    webhook_url: HttpUrl | None = None
    """Public address; None means long polling."""
    webhook_secret: SecretStr | None = None
    """1 to 256 of A-Z, a-z, 0-9, _ and -; Telegram shows it with every update."""
    webhook_host: str = "127.0.0.1"
    webhook_port: int = 8081

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"

    @model_validator(mode="after")
    def _webhook_is_guarded(self) -> Self:
        if self.webhook_url and not self.webhook_secret:
            raise ValueError("with a webhook, REVIEWLENS_BOT_WEBHOOK_SECRET is needed as well")
        return self
