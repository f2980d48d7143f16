"""Two recognisers that are good at different alphabets."""

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reviewlens.reading.normalise import only_in_cyrillic
from reviewlens.reading.recognise import Recogniser, Text

# Below it what was read may be anything, Cyrillic letters in a Latin name too.
_GUESSED = 0.2
_ADDRESS = re.compile(r"@\w{3}|://|\bt\.me|\w/\w", re.IGNORECASE)


class TwoOpinions:
    """Reads lines with `first`, and those that may be Latin alone with `second` as well.

    `second` knows no Cyrillic: what it reads more surely counts only where `first` sees none, or
    where `first` guesses and `second` sees an address.
    """

    def __init__(self, first: Recogniser, second: Recogniser) -> None:
        self.first, self.second = first, second

    def read(self, lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        """Text and confidence in [0, 1] of each RGB line [height, width, 3]."""
        texts = self.first.read(lines)
        asked = [
            index
            for index, (text, sure) in enumerate(texts)
            if text and (sure < _GUESSED or not only_in_cyrillic(text))
        ]
        others = self.second.read([lines[index] for index in asked])
        for index, other in zip(asked, others, strict=True):
            if not only_in_cyrillic(texts[index][0]) or _ADDRESS.search(other[0]):
                texts[index] = _surer(texts[index], other)
        return texts


def _surer(first: Text, second: Text) -> Text:
    # PP-OCR leaves out underscores, above all at the end of a name, and is sure of it.
    if first[0].replace("_", "") == second[0].replace("_", ""):
        return first
    return max(first, second, key=lambda text: text[1])
