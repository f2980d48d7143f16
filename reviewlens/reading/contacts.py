"""Contacts in a text: Telegram names, links, e-mail addresses, telephone numbers."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import phonenumbers

_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_TELEGRAM_LINK = re.compile(
    r"(?:https?://)?(?:www\.)?(?:t\.me|telegram\.me)/(\+?[\w-]{4,})", re.IGNORECASE
)
# Telegram allows 5 to 32 of a-z, 0-9 and _, a letter first: telegram.org/faq, "usernames".
_TELEGRAM_NAME = re.compile(r"(?<![\w.@/])@([a-z]\w{4,31})\b", re.IGNORECASE | re.ASCII)
_LINK = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:[a-z0-9-]+\.)+(?:ru|com|net|org|me|su|info|io|site|online|shop|cc|рф)"
    r"(?:/[^\s,;]*)?(?![\w@])",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody: `kind` is telegram, email, link or phone."""

    kind: str
    value: str


def find_contacts(text: str) -> tuple[Contact, ...]:
    """The contacts in a text, each once, by kind and then in the order in which they stand."""
    found: dict[Contact, None] = {}
    for kind, values in _FINDERS.items():
        for value in values(text):
            found.setdefault(Contact(kind, value))
    return tuple(found)


def _telegram(text: str) -> Iterator[str]:
    for match in _TELEGRAM_LINK.finditer(text):
        yield "@" + match[1].lower()
    for match in _TELEGRAM_NAME.finditer(_EMAIL.sub(" ", text)):
        yield "@" + match[1].lower()


def _emails(text: str) -> Iterator[str]:
    for match in _EMAIL.finditer(text):
        yield match[0].lower()


def _links(text: str) -> Iterator[str]:
    rest = _EMAIL.sub(" ", _TELEGRAM_LINK.sub(" ", text))
    for match in _LINK.finditer(rest):
        yield re.sub(r"^https?://", "", match[0].lower()).rstrip("/.")


def _phones(text: str) -> Iterator[str]:
    for match in phonenumbers.PhoneNumberMatcher(text, "RU"):
        yield phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)


_FINDERS: dict[str, Callable[[str], Iterator[str]]] = {
    "telegram": _telegram,
    "email": _emails,
    "link": _links,
    "phone": _phones,
}
