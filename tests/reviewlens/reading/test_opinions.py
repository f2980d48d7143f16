from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from reviewlens.reading.opinions import TwoOpinions
from reviewlens.reading.recognise import Text


class Says:
    """Reads each line as the text given for its width."""

    def __init__(self, texts: dict[int, Text]) -> None:
        self.texts = texts
        self.asked: list[int] = []

    def read(self, lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        self.asked += [line.shape[1] for line in lines]
        return [self.texts[line.shape[1]] for line in lines]


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        (("ujepija", 0.2), ("epija", 0.9), "epija"),
        (("@name", 0.9), ("@nane", 0.5), "@name"),
        (("@some_name_", 0.3), ("@somename", 1.0), "@some_name_"),
        (("отзывы", 0.1), ("OT3bIBbI", 1.0), "отзывы"),
        (("Вkуxе", 0.2), ("Bkyxe", 0.9), "Bkyxe"),
        (("", 0.0), ("X", 1.0), ""),
        (("Т:kjkИu", 0.01), ("T t.me/name", 0.2), "T t.me/name"),
        (("Т:kjkИu", 0.3), ("T t.me/name", 0.9), "Т:kjkИu"),
        (("Т:kjkИu", 0.01), ("Tkjk Nu", 0.9), "Т:kjkИu"),
    ],
)
def test_which_is_kept(first: Text, second: Text, kept: str) -> None:
    reader = TwoOpinions(Says({5: first}), Says({5: second}))
    assert reader.read([np.zeros((3, 5), np.uint8)])[0][0] == kept


def test_the_second_reads_only_what_may_be_latin() -> None:
    second = Says({7: ("second", 0.9)})
    first = Says({5: ("отзыв", 0.9), 7: ("first", 0.5)})
    texts = TwoOpinions(first, second).read([np.zeros((3, width), np.uint8) for width in (5, 7)])
    assert [text for text, _ in texts] == ["отзыв", "second"]
    assert second.asked == [7]
