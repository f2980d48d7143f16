"""What the bot says: answers.yaml, checked."""

from pathlib import Path
from typing import Annotated

import yaml
from pydantic import BaseModel, ConfigDict, Field

from bot.settings import Language

_MAX_MESSAGE = 4096  # Telegram's limit on a text


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Text(_Strict):
    """The same in both languages."""

    ru: Annotated[str, Field(min_length=1, max_length=_MAX_MESSAGE)]
    en: Annotated[str, Field(min_length=1, max_length=_MAX_MESSAGE)]

    def __call__(self, language: Language, **values: object) -> str:
        """The text in one language, with its placeholders filled."""
        text: str = getattr(self, language)
        return text.format(**values) if values else text


class Questions(_Strict):
    """How people ask, in both languages."""

    ru: list[str] = Field(min_length=1)
    en: list[str] = Field(min_length=1)


class Entry(_Strict):
    """Something that the bot can answer."""

    answer: Text
    questions: Questions
    courtesy: bool = False
    """Words that ask for nothing: answered where nothing else is said."""


class IntentEntry(Entry):
    """The answer to a screenshot of one intent."""

    name: Text


class Reasons(_Strict):
    """Why a case is with a person, in the operators' words."""

    unsure: Text
    disagreement: Text
    no_answer: Text
    not_helped: Text
    unknown_text: Text
    asked: Text
    other_kind: Text
    too_big: Text
    unreadable: Text
    service_down: Text
    download: Text
    error: Text


class Messages(_Strict):
    """Everything else that is said."""

    greeting: Text
    helped: Text
    yes: Text
    no: Text
    thanks: Text
    handed_over: Text
    handed_over_unanswered: Text
    already_with_person: Text
    nothing_open: Text
    closed: Text
    too_late: Text
    command_start: Text
    command_human: Text
    command_close: Text
    card: Text
    card_prediction: Text
    card_reason: Text
    card_text: Text
    close_button: Text
    corrected: Text
    closed_note: Text
    closed_by_student: Text
    blocked_note: Text
    not_delivered: Text


class Answers(_Strict):
    """The whole file."""

    intents: dict[str, IntentEntry] = Field(min_length=1)
    faq: dict[str, Entry]
    reasons: Reasons
    messages: Messages

    @classmethod
    def load(cls, file: Path) -> "Answers":
        """Read a file; raises OSError, yaml.YAMLError or pydantic.ValidationError."""
        return cls.model_validate(yaml.safe_load(file.read_text(encoding="utf-8")))

    @property
    def labels(self) -> list[str]:
        """The intents, in the order of the file."""
        return list(self.intents)

    def entry(self, key: str) -> Entry | None:
        """What answers an intent, or a question; None for a key that the file does not hold."""
        return self.intents.get(key) or self.faq.get(key)

    def reason(self, key: str, language: Language) -> str:
        """Why a case is with a person."""
        text: Text = getattr(self.reasons, key)
        return text(language)
