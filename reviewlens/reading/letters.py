"""How likely letters follow each other in words: what a reader knows beyond what it sees."""

import math
from functools import lru_cache
from pathlib import Path
from typing import Self
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from reviewlens.errors import ModelUnavailable

EDGE = "^"
"""Stands before and behind each word."""
ALPHABET = EDGE + "abcdefghijklmnopqrstuvwxyzабвгдеёжзийклмнопрстуфхцчшщъыьэюя"
"""The edge and the letters that are known, in lower case; no other sign is part of a word."""

LETTERS_SUFFIX = ".npz"
"""The file lies beside the recogniser's, under its name."""

_BITS = 7
_CODES = {letter: code for code, letter in enumerate(ALPHABET, start=1)}
# What a letter has that never followed, and below which nothing is unlikely.
_LEAST = math.log(1e-6)


class LetterModel:
    """A back-off model of n-grams of letters.

    `codes` uint64 [n] are the n-grams by `encode`, ascending; `chances` [n] the natural logarithm
    of the probability of their last letter after the others, and `backoffs` [n] that of the weight
    of shorter n-grams after them. The form is that of ARPA files (Katz 1987).
    """

    def __init__(
        self,
        codes: NDArray[np.uint64],
        chances: NDArray[np.floating],
        backoffs: NDArray[np.floating],
    ) -> None:
        self._codes, self._chances, self._backoffs = codes, chances, backoffs
        self.most_before = len(decode(int(codes[-1]))) - 1
        """How many letters before one have a say."""
        self.log_probability = lru_cache(maxsize=1 << 17)(self._log_probability)

    @classmethod
    def load(cls, file: Path) -> Self:
        """The model that `save` wrote; raises ModelUnavailable where the file holds none."""
        try:
            with np.load(file, allow_pickle=False) as held:
                return cls(held["codes"], held["chances"], held["backoffs"])
        except (OSError, EOFError, ValueError, LookupError, BadZipFile) as error:
            raise ModelUnavailable(
                f"The file '{file}' holds no model of letters ({error}). Get it anew from where it "
                "came from, or remove it: the reader then goes without."
            ) from error

    def save(self, file: Path) -> None:
        """Write the arrays to a .npz."""
        with file.open("wb") as out:
            np.savez_compressed(
                out, codes=self._codes, chances=self._chances, backoffs=self._backoffs
            )

    def _log_probability(self, before: str, letter: str) -> float:
        """Of `letter` after `before`, letters of ALPHABET that begin with an edge or are cut off.

        Nothing is less likely than one in a million: made-up words are words, too.
        """
        given = 0.0
        for start in range(max(0, len(before) - self.most_before), len(before) + 1):
            context = before[start:]
            found = self._find(context + letter)
            if found is not None:
                return max(_LEAST, given + float(self._chances[found]))
            known = self._find(context) if context else None
            given += float(self._backoffs[known]) if known is not None else 0.0
        return _LEAST

    def _find(self, gram: str) -> int | None:
        code = np.uint64(encode(gram))
        index = int(np.searchsorted(self._codes, code))
        return index if index < len(self._codes) and self._codes[index] == code else None


def encode(gram: str) -> int:
    """A number for up to nine letters of ALPHABET; longer n-grams have greater ones."""
    code = 0
    for letter in gram:
        code = code << _BITS | _CODES[letter]
    return code


def decode(code: int) -> str:
    """The n-gram of a number."""
    letters = []
    while code:
        letters.append(ALPHABET[(code & (1 << _BITS) - 1) - 1])
        code >>= _BITS
    return "".join(reversed(letters))
