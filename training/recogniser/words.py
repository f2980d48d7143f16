"""Rows of words by their frequency in Russian and English, with capitals and punctuation."""

import random
import re
from collections.abc import Sequence
from functools import cache
from itertools import accumulate

from wordfreq import get_frequency_dict

from training.synthetic.wording import Language

TEMPER = 0.45
VOCABULARY = 60_000
LENGTHS: Sequence[float] = (14, 22, 22, 17, 12, 8, 5)

_LETTERS: dict[Language, re.Pattern[str]] = {
    "ru": re.compile("[а-яё]+"),
    "en": re.compile("[a-z]+(?:'[a-z]+)?"),
}
_BETWEEN = (",", ",", ",", ".", ":", ";", " -", " —", " –", "!", "?", " /", " +", " &", "…")
_AT_END = (".", ".", "!", "!", "!!!", "!!", "?", "...", "…", ",", ":", ";", "?!", " *", " =")
_AROUND = (("«", "»"), ('"', '"'), ("(", ")"), ("'", "'"), ("[", "]"), ("*", "*"))


@cache
def vocabulary(language: Language) -> tuple[Sequence[str], Sequence[float]]:
    """The most frequent words, and the running sums of their tempered weights."""
    table = get_frequency_dict(language, "best")
    words = [word for word in table if _LETTERS[language].fullmatch(word)][:VOCABULARY]
    return words, list(accumulate(table[word] ** TEMPER for word in words))


def pick_words(rng: random.Random, language: Language, count: int) -> list[str]:
    """``count`` words in lower case; rare ones come more often than in life."""
    words, weights = vocabulary(language)
    return rng.choices(words, cum_weights=weights, k=count)


def write_words(rng: random.Random) -> str:
    """One to seven words of a language, Russian mostly, at times with a word of the other."""
    language: Language = "ru" if rng.random() < 0.75 else "en"
    count = rng.choices(range(1, len(LENGTHS) + 1), LENGTHS)[0]
    words = pick_words(rng, language, count)
    if rng.random() < 0.06:
        other: Language = "en" if language == "ru" else "ru"
        words[rng.randrange(count)] = pick_words(rng, other, 1)[0]
    return capitalise(rng, punctuate(rng, words))


def punctuate(rng: random.Random, words: Sequence[str]) -> str:
    """The words as one line, with signs between, around or after some of them."""
    written = list(words)
    if rng.random() < 0.35:
        for index in range(len(written) - 1):
            if rng.random() < 0.25:
                written[index] += rng.choice(_BETWEEN)
    if rng.random() < 0.08:
        index = rng.randrange(len(written))
        left, right = rng.choice(_AROUND)
        written[index] = left + written[index] + right
    line = " ".join(written)
    return line + rng.choice(_AT_END) if rng.random() < 0.3 else line


def capitalise(rng: random.Random, line: str) -> str:
    """``line`` in lower case, as a sentence, in capitals, or each word with its first large."""
    look = rng.random()
    if look < 0.4:
        return line
    if look < 0.68:
        return line[:1].upper() + line[1:]
    return line.upper() if look < 0.92 else line.title()
