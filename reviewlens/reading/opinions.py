"""A second recogniser, for what the first is not good at."""

import re
from collections.abc import Sequence
from statistics import mean

import numpy as np
from numpy.typing import NDArray

from reviewlens.reading.endings import with_letters
from reviewlens.reading.normalise import fold_looks, only_in_cyrillic
from reviewlens.reading.recognise import Recogniser, Text

# Below it what was read may be anything, Cyrillic letters in a Latin name too.
_GUESSED = 0.05
# What is read more surely where the first guesses is no Cyrillic word in Latin letters.
_SURE = 0.8
# The first is the surer of what it cannot read, and of names it reads fewer.
_WEIGHT_OF_FIRST = 0.8
_ADDRESS = re.compile(r"@\w{3}|://|\bt\.me|\w/\w", re.IGNORECASE)
_LATIN_LETTER = re.compile("[a-z]", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[a-z]{3}", re.IGNORECASE)
_LAST_WORD = re.compile(r"\S+(?=\s*$)")
_NAME = re.compile(r"@\w{3}|\w[/_]\w")


class SecondOpinion:
    """Reads with a recogniser that knows no Cyrillic what may be Latin, or ends in a name.

    What it reads more surely counts only where the first reading has no Cyrillic letter, where that
    is a guess and the second sees an address or is sure, and of a name at the end.
    """

    def __init__(self, recogniser: Recogniser) -> None:
        self._recogniser = recogniser

    def of(self, texts: Sequence[Text], lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        """What the RGB `lines` [height, width, 3] say that were first read as `texts`."""
        asked = [index for index, text in enumerate(texts) if _may_be_latin(text)]
        others = self._recogniser.read([lines[index] for index in asked])
        bettered = list(texts)
        for index, other in zip(asked, others, strict=True):
            bettered[index] = _of_both(texts[index], other)
        return bettered

    def of_ends(self, texts: Sequence[Text], lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        """`texts` that end in names, which may go on in `lines`, cut further than they were."""
        further = self._recogniser.read(lines)
        return [with_letters(text, read) for text, read in zip(texts, further, strict=True)]


def _may_be_latin(text: Text) -> bool:
    if not text.text:
        return False
    guessed = text.confidence < _GUESSED
    return guessed or not only_in_cyrillic(text.text) or _last_name(text) is not None


def _of_both(first: Text, second: Text) -> Text:
    if not only_in_cyrillic(first.text):
        return _surer(first, second)
    if first.confidence >= _GUESSED:
        return _with_surer_name(first, second)
    if _ADDRESS.search(second.text):
        return _surer(first, second)
    sure = second.confidence > _SURE and _LATIN_WORD.search(second.text)
    return second if sure else first


def _surer(first: Text, second: Text) -> Text:
    alike = fold_looks(first.text) == fold_looks(second.text)
    if alike and not _LATIN_LETTER.search(first.text):
        return first
    # PP-OCR leaves out underscores or takes them for spaces, and is sure of it.
    if _joined(first.text) == _joined(second.text):
        return max(first, second, key=lambda read: (read.text.count("_"), read.confidence))
    return first if first.confidence * _WEIGHT_OF_FIRST >= second.confidence else second


def _joined(text: str) -> str:
    return re.sub("[ _]", "", text)


def _with_surer_name(first: Text, second: Text) -> Text:
    """`first`, with the name at its end as `second` reads it where that is surer of it."""
    ours, theirs = _last_name(first), _last_name(second)
    if ours is None or theirs is None or _joined(ours[0]) == _joined(theirs[0]):
        return first
    before, after = first.characters[: ours.start()], second.characters[theirs.start() :]
    if mean(after) <= mean(first.characters[ours.start() :]):
        return first
    return Text(first.text[: ours.start()] + theirs[0], first.confidence, before + after)


def _last_name(read: Text) -> re.Match[str] | None:
    word = _LAST_WORD.search(read.text)
    is_name = word and _NAME.search(word[0]) and not only_in_cyrillic(word[0])
    return word if is_name else None
