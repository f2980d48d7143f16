from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from reviewlens.reading.opinions import SecondOpinion
from reviewlens.reading.recognise import Text


def says(text: str, confidence: float, of_each: float = 1.0) -> Text:
    return Text(text, confidence, (of_each,) * len(text))


def of_both(first: Text, second: Text) -> Text:
    return SecondOpinion(Says({5: second})).of([first], [np.zeros((3, 5), np.uint8)])[0]


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
        (("@nane", 0.9), ("@name", 0.8), "@name"),
        (("@some_name_", 0.3), ("@somename", 1.0), "@some_name_"),
        (("@some_name", 0.3), ("@some name", 1.0), "@some_name"),
        (("some nam e", 0.3), ("some name", 1.0), "some name"),
        (("отзывы", 0.1), ("OT3bIBbI", 1.0), "отзывы"),
        (("Вkуxе", 0.2), ("Bkyxe", 0.9), "Bkyxe"),
        (("все", 0.2), ("bce", 0.9), "все"),
        (("", 0.0), ("X", 1.0), ""),
        (("Т:kjkИu", 0.01), ("T t.me/name", 0.2), "T t.me/name"),
        (("Т:kjkИu", 0.3), ("T t.me/name", 0.9), "Т:kjkИu"),
        (("Т:kjkИu", 0.01), ("Tkjk Nu", 0.7), "Т:kjkИu"),
        (("ё х", 0.01), ("Free", 0.9), "Free"),
        (("ё х", 0.01), ("  ,", 0.9), "ё х"),
    ],
)
def test_which_is_kept(first: tuple[str, float], second: tuple[str, float], kept: str) -> None:
    assert of_both(says(*first), says(*second)).text == kept


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("Телеграм @nfujy", "Teserpam @hfujy", "Телеграм @hfujy"),
        ("Телеграм @nfujy ", "Teserpam @hfujy", "Телеграм @hfujy"),
        ("Телеграм some_name", "Teserpam some name", "Телеграм some_name"),
        ("Телеграм @some_name", "Teserpam @somename", "Телеграм @some_name"),
        ("пиши сюда", "nnwn clo_a", "пиши сюда"),
        ("пиши @имя1", "nnwn @nm91", "пиши @имя1"),
        ("пиши @name", "nnwn", "пиши @name"),
        ("@name пиши", "@nane nnwn", "@name пиши"),
    ],
)
def test_a_name_behind_russian_words_is_the_surer_one(first: str, second: str, kept: str) -> None:
    read = of_both(says(first, 0.8, of_each=0.8), says(second, 0.5, of_each=0.9))
    assert read.text == kept
    assert len(read.characters) == len(read.text)
    assert of_both(says(first, 0.8, of_each=0.9), says(second, 0.5, of_each=0.8)).text == first


def test_it_reads_only_what_may_be_latin_or_ends_in_a_name() -> None:
    second = Says({7: says("second", 0.9), 8: says("T @name", 0.9)})
    first = [says("отзыв", 0.9), says("first", 0.5), says("Тут @name", 0.9)]
    lines = [np.zeros((3, width), np.uint8) for width in (5, 7, 8)]
    texts = SecondOpinion(second).of(first, lines)
    assert [read.text for read in texts] == ["отзыв", "second", "Тут @name"]
    assert second.asked == [7, 8]
