"""How far a reading is from the truth: characters, handles, phones."""

import math
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from reviewlens.reading.contacts import find_contacts
from training.recogniser.scoring import edit_distance
from training.synthetic.phrases import SPAM_EN, SPAM_RU

_PHONE = re.compile(r"(?:\+7|8)[ (-]*9\d{2}[ )-]*\d{3}[ -]*\d{2}[ -]*\d{2}(?!\d)")
_PHONE_DIGITS = 10
_BETWEEN_DIGITS = re.compile(r"[\s()\u002d\u2010-\u2015\u2212]")
_LATIN_WORD = re.compile(r"(?<![\w/])(?:https?://)?(?:t\.me/)?@?([a-z]\w{3,})", re.I | re.ASCII)


@dataclass(frozen=True)
class Score:
    """Sums over readings; the rates are NaN where there is nothing to count."""

    pictures: int = 0
    characters: int = 0
    edits: int = 0
    edits_case_aside: int = 0
    handles: int = 0
    handles_read: int = 0
    handles_read_whole: int = 0
    phones: int = 0
    phones_read: int = 0

    def __add__(self, other: "Score") -> "Score":
        names = self.__dataclass_fields__
        return Score(**{name: getattr(self, name) + getattr(other, name) for name in names})

    @property
    def cer(self) -> float:
        """Edits for each character of the truth."""
        return _rate(self.edits, self.characters)

    @property
    def cer_case_aside(self) -> float:
        """As `cer`, capitals and small letters being the same."""
        return _rate(self.edits_case_aside, self.characters)

    @property
    def handle_rate(self) -> float:
        """Share of the handles whose letters stand in the reading."""
        return _rate(self.handles_read, self.handles)

    @property
    def whole_handle_rate(self) -> float:
        """Share of the handles that stand there with no other letter or digit at either end."""
        return _rate(self.handles_read_whole, self.handles)

    @property
    def phone_rate(self) -> float:
        """Share of the phones whose last ten digits stand in a row in the reading."""
        return _rate(self.phones_read, self.phones)


def score(truths: Sequence[str], reading: str) -> Score:
    """The score of one reading, beside the nearest of the truths."""
    read = normalise(reading)
    nearest = min((normalise(truth) for truth in truths), key=lambda one: edit_distance(one, read))
    handles, phones = handles_of(truths[0]), phones_of(truths[0])
    return Score(
        pictures=1,
        characters=len(nearest),
        edits=edit_distance(nearest, read),
        edits_case_aside=min(
            edit_distance(normalise(truth).lower(), read.lower()) for truth in truths
        ),
        handles=len(handles),
        handles_read=sum(has_handle(reading, handle) for handle in handles),
        handles_read_whole=sum(has_whole_handle(reading, handle) for handle in handles),
        phones=len(phones),
        phones_read=sum(has_phone(reading, phone) for phone in phones),
    )


def total(scores: Iterable[Score]) -> Score:
    """All of them added up."""
    return sum(scores, Score())


def normalise(text: str) -> str:
    """Runs of white space as one space, letters and their marks composed."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def handles_of(truth: str) -> tuple[str, ...]:
    """The handles of a drawn text in small letters, without @ or t.me/, each once.

    A bare one is any Latin word that is no word of the grammar which writes the texts.
    """
    found = [name[1:] for name in sorted(_telegram_names(truth)) if name.startswith("@")]
    found += [match[1].lower() for match in _LATIN_WORD.finditer(truth)]
    return tuple(handle for handle in dict.fromkeys(found) if handle not in _grammar_words())


def phones_of(truth: str) -> tuple[str, ...]:
    """The last ten digits of each phone in a drawn text, each once."""
    found = [contact.value for contact in find_contacts(truth) if contact.kind == "phone"]
    found += _PHONE.findall(truth)
    return tuple(dict.fromkeys(re.sub(r"\D", "", phone)[-_PHONE_DIGITS:] for phone in found))


def has_handle(reading: str, handle: str) -> bool:
    """Whether a handle is among the contacts of a reading, or anywhere in its text."""
    return f"@{handle}" in _telegram_names(reading) or handle in reading.lower()


def has_whole_handle(reading: str, handle: str) -> bool:
    """As `has_handle`, and it neither begins nor ends within a longer word."""
    whole = rf"(?<![a-z0-9_]){re.escape(handle)}(?![a-z0-9_])"
    in_text = re.search(whole, reading.lower()) is not None
    return f"@{handle}" in _telegram_names(reading) or in_text


def has_phone(reading: str, phone: str) -> bool:
    """Whether ten digits stand in a row in a reading, spaces, dashes and brackets put aside."""
    return phone in _BETWEEN_DIGITS.sub("", reading)


def _telegram_names(text: str) -> set[str]:
    return {contact.value for contact in find_contacts(text) if contact.kind == "telegram"}


@cache
def _grammar_words() -> frozenset[str]:
    forms = (form for rules in (SPAM_RU, SPAM_EN) for forms in rules.values() for form in forms)
    return frozenset(
        word for form in forms for word in re.findall(r"[a-z]\w+", form.lower(), re.ASCII)
    ) | {"http", "https"}


def _rate(part: int, whole: int) -> float:
    return part / whole if whole else math.nan
