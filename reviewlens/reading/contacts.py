"""Contacts in a text: names and links of messengers, addresses of the web, e-mail, telephones."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import phonenumbers

from reviewlens.reading.lines import Reading
from reviewlens.reading.normalise import in_latin

_IGNORE = re.IGNORECASE | re.ASCII
_WEB = r"(?<![\w@.])(?:https?://)?(?:www\.)?"
_EMAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}", re.IGNORECASE)
_TELEGRAM_LINK = re.compile(_WEB + r"(?:t\.me|telegram\.me)/(\+?[\w-]{4,})", _IGNORE)
# Telegram allows 5 to 32 of a-z, 0-9 and _, a letter first: telegram.org/faq, "usernames".
_TELEGRAM_NAME = re.compile(r"(?<![\w.@/])@((?:[a-z]|[01](?=[a-z]))\w{4,31})\b", _IGNORE)
# So a digit before its first letter is a letter that was read as one.
_LETTERS_READ_AS_DIGITS = {"0": "o", "1": "l"}
# A name without its @ counts after the name of the messenger, unless it is a plain word.
_TELEGRAM_NAMED = re.compile(
    r"(?:\btelegram|\btg|\bтг|\bтелег\w*)(?:[ ]+(?:bot|бот|канал))?"
    r"[ ]*([:\n -])[ ]*([a-z]\w{4,31})\b",
    re.IGNORECASE,
)
_WHATSAPP_LINK = re.compile(
    _WEB + r"(?:wa\.me/|api\.whatsapp\.com/send/?\?phone=)\+?(\d{10,15})", _IGNORE
)
_WHATSAPP_GROUP = re.compile(_WEB + r"chat\.whatsapp\.com/(\w{10,})", _IGNORE)
_WHATSAPP_WORD = re.compile(r"whats?\s?app|\bw\.?a\.?\b|в[ао][тц]+с?ап+", re.IGNORECASE)
_VK_LINK = re.compile(_WEB + r"(?:m\.)?(vk\.(?:com|cc|me|ru)/[\w.-]{2,})", _IGNORE)
_LINK = re.compile(
    r"(?<![\w@.])(?:https?://)?(?:[a-z0-9-]+\.)+"
    r"(?:ru|com|net|org|me|su|info|io|site|online|shop|cc|рф|by|kz)"
    r"(?:/[^\s,;]*)?(?![\w@])",
    re.IGNORECASE,
)
# A number as readers see it: digits and signs between them, and letters that look like digits.
_NUMBER = re.compile(r"(?<![\w@/])\+?[\dОOоoЗзбlI(][\dОOоoЗзбlI() .\-]{8,}[\dОOоoЗзбlI](?!\w)")
_DIGITS = str.maketrans("ОOоoЗзбlI", "000033611")
_FEWEST_TRUE_DIGITS = 7


@dataclass(frozen=True, slots=True)
class Contact:
    """A way to reach somebody: `kind` is telegram, whatsapp, vk, email, link, phone or qr.

    `value` is the normal form: `@name` in lower case, `t.me/+invitation` as it is, `+79211234567`,
    an address without its scheme; of a QR code, what it says.
    """

    kind: str
    value: str


def find_contacts(text: str) -> tuple[Contact, ...]:
    """The contacts in a text, each once, by kind and then in the order in which they stand.

    Letters of another alphabet in names and links, and letters for digits in numbers, are undone.
    """
    latin = in_latin(text)
    return tuple(
        dict.fromkeys(
            Contact(kind, value) for kind, values in _FINDERS.items() for value in values(latin)
        )
    )


def contacts_of(reading: Reading) -> tuple[Contact, ...]:
    """The contacts in the lines and in the QR codes of a reading, and the codes themselves."""
    codes = [code.text for code in reading.codes]
    found: Iterable[Contact] = find_contacts("\n".join([reading.text, *codes]))
    return tuple(dict.fromkeys([*found, *(Contact("qr", code) for code in codes)]))


def _telegram(text: str) -> Iterator[str]:
    rest = _EMAIL.sub(" ", text)
    for match in _TELEGRAM_LINK.finditer(rest):
        name = match[1]
        yield f"t.me/{name}" if name.startswith("+") else _telegram_name(name)
    for match in _TELEGRAM_NAME.finditer(rest):
        yield _telegram_name(match[1])
    for match in _TELEGRAM_NAMED.finditer(rest):
        name = match[2]
        if name.isascii() and (match[1] == ":" or not name.isalpha()):
            yield "@" + name.lower()


def _telegram_name(read: str) -> str:
    name = read.lower()
    if name[:1] in _LETTERS_READ_AS_DIGITS and name[1:2].isalpha():
        name = _LETTERS_READ_AS_DIGITS[name[0]] + name[1:]
    return "@" + name


def _whatsapp(text: str) -> Iterator[str]:
    for match in _WHATSAPP_LINK.finditer(text):
        yield "+" + match[1]
    for match in _WHATSAPP_GROUP.finditer(text):
        yield "chat.whatsapp.com/" + match[1]
    for before, line in _with_line_before(text):
        if _WHATSAPP_WORD.search(line) or _WHATSAPP_WORD.search(before):
            yield from _phones(line)


def _with_line_before(text: str) -> Iterator[tuple[str, str]]:
    lines = text.splitlines()
    yield from zip(["", *lines], lines, strict=False)


def _vk(text: str) -> Iterator[str]:
    for match in _VK_LINK.finditer(text):
        yield match[1].lower().rstrip(".")


def _emails(text: str) -> Iterator[str]:
    for match in _EMAIL.finditer(text):
        yield match[0].lower()


def _links(text: str) -> Iterator[str]:
    for pattern in (_TELEGRAM_LINK, _WHATSAPP_LINK, _WHATSAPP_GROUP, _VK_LINK, _EMAIL):
        text = pattern.sub(" ", text)
    for match in _LINK.finditer(text):
        yield re.sub(r"^https?://", "", match[0].lower()).rstrip("/.")


def _phones(text: str) -> Iterator[str]:
    text = _NUMBER.sub(_as_digits, _EMAIL.sub(" ", text))
    for match in phonenumbers.PhoneNumberMatcher(text, "RU"):
        yield phonenumbers.format_number(match.number, phonenumbers.PhoneNumberFormat.E164)


def _as_digits(match: re.Match[str]) -> str:
    digits = sum(sign.isdigit() for sign in match[0])
    return match[0].translate(_DIGITS) if digits >= _FEWEST_TRUE_DIGITS else match[0]


_FINDERS: dict[str, Callable[[str], Iterator[str]]] = {
    "telegram": _telegram,
    "whatsapp": _whatsapp,
    "vk": _vk,
    "email": _emails,
    "link": _links,
    "phone": _phones,
}
