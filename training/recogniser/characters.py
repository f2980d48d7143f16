"""What the reader can write, and how texts become classes and back; class 0 is CTC's blank."""

from collections.abc import Iterable
from itertools import groupby

_SIGNS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ €₽№«»—–…"
_LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
_RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя"

CHARACTERS = "0123456789" + _SIGNS + _LATIN + _RUSSIAN
CLASSES = 1 + len(CHARACTERS)

_CLASS_OF = {character: index for index, character in enumerate(CHARACTERS, start=1)}


def readable(text: str) -> str:
    """``text`` without the characters that have no class, single spaces between words."""
    return " ".join("".join(sign for sign in text if sign in _CLASS_OF).split())


def encode(text: str) -> list[int]:
    """The class of each character; raises KeyError for one that has none."""
    return [_CLASS_OF[character] for character in text]


def decode(classes: Iterable[int]) -> str:
    """The text of the best class of each step: runs are merged, then blanks are left out."""
    return "".join(CHARACTERS[index - 1] for index, _ in groupby(classes) if index)
