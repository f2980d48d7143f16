"""Two recognisers that are good at different alphabets."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from reviewlens.reading.normalise import only_in_cyrillic
from reviewlens.reading.recognise import Recogniser, Text


class TwoOpinions:
    """Reads lines with `first`, and those that may be Latin alone with `second` as well.

    `second` knows no Cyrillic: what it reads more surely counts only where `first` sees none.
    """

    def __init__(self, first: Recogniser, second: Recogniser) -> None:
        self.first, self.second = first, second

    def read(self, lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        """Text and confidence in [0, 1] of each grey line [height, width]."""
        texts = self.first.read(lines)
        latin = [
            index for index, (text, _) in enumerate(texts) if text and not only_in_cyrillic(text)
        ]
        others = self.second.read([lines[index] for index in latin])
        for index, other in zip(latin, others, strict=True):
            texts[index] = _surer(texts[index], other)
        return texts


def _surer(first: Text, second: Text) -> Text:
    # PP-OCR leaves out underscores, above all at the end of a name, and is sure of it.
    if first[0].replace("_", "") == second[0].replace("_", ""):
        return first
    return max(first, second, key=lambda text: text[1])
