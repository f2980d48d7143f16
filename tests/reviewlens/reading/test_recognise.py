from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest
from easyocr.utils import CTCLabelConverter
from numpy.typing import NDArray

from reviewlens.reading.grey import luminance
from reviewlens.reading.networks import Networks
from reviewlens.reading.recognise import LineRecogniser, Text
from training.recogniser.letters import learn

HEIGHT = 8
WIDEST = 40
CHARACTERS = "abcя"


class Reads:
    """A network that writes, at each column, the character whose number its brightness is."""

    def __init__(self) -> None:
        self.shapes: list[tuple[int, ...]] = []

    def __call__(self, images: NDArray[np.float32]) -> NDArray[np.float32]:
        self.shapes.append(images.shape)
        numbers = ((images[:, 0, 0] + 1) * 127.5).round().astype(int) // 10
        numbers[numbers > len(CHARACTERS)] = 0
        scores = np.full((*numbers.shape, 1 + len(CHARACTERS)), -9, np.float32)
        np.put_along_axis(scores, numbers[..., None], 9, axis=2)
        return scores


def line(*numbers: int, wide: int = HEIGHT) -> NDArray[np.uint8]:
    """Grey columns that Reads writes as the characters of the numbers, and a blank at the end."""
    row = np.repeat(np.array([*numbers, 0], np.uint8) * 10, wide)
    return np.tile(row[:, np.newaxis], (HEIGHT, 1, 3))


@pytest.fixture
def network() -> Reads:
    return Reads()


@pytest.fixture
def recogniser(network: Reads) -> LineRecogniser:
    reader = SimpleNamespace(
        converter=CTCLabelConverter(CHARACTERS), character=CHARACTERS, lang_char="abc"
    )
    return LineRecogniser(Networks(reader, network, HEIGHT, (), luminance, widest_batch=WIDEST))


def test_each_line_gets_its_own_text_back(recogniser: LineRecogniser) -> None:
    lines = [line(*[1 + index % 3] * (1 + index % 7), 2) for index in range(60)]
    texts = recogniser.read(lines)
    assert texts == [recogniser.read([one])[0] for one in lines]
    assert [read.text for read in texts[:3]] == ["ab", "b", "cb"]
    assert all(read.confidence > 0.9 for read in texts)


def test_each_character_comes_with_its_probability_where_it_is_seen_best() -> None:
    def look(_: NDArray[np.float32]) -> NDArray[np.float32]:
        chances = [[0.1, 0.2, 0.7], [0.1, 0.1, 0.8], [0.8, 0.1, 0.1], [0.3, 0.6, 0.1],
                   [0.9, 0.1, 0.0001]]  # fmt: skip
        return np.log(np.array([chances], np.float32))

    reader = SimpleNamespace(converter=CTCLabelConverter("ab"), character="ab", lang_char="ab")
    recogniser = LineRecogniser(Networks(reader, look, HEIGHT, (), luminance))
    (read,) = recogniser.read([line(1)])
    assert read.text == "ba"
    assert read.characters == pytest.approx((0.8, 0.6), abs=1e-3)


@pytest.mark.parametrize(("doubt", "text"), [(0.04, "bb"), (0.4, "ba")])
def test_a_line_in_doubt_becomes_words_where_letters_are_known(doubt: float, text: str) -> None:
    rest = 1 - doubt
    steps = [[0.01, 0.01, 0.98], [0.98, 0.01, 0.01], [0.001, doubt, rest]]

    def look(_: NDArray[np.float32]) -> NDArray[np.float32]:
        return np.log(np.array([[*steps[:2], *steps]], np.float32))

    reader = SimpleNamespace(converter=CTCLabelConverter("ab"), character="ab", lang_char="ab")
    networks = Networks(reader, look, HEIGHT, (), luminance)
    knowing = replace(networks, letters=learn({"bba": 100.0}))
    (seen,) = LineRecogniser(networks).read([line(1)])
    (read,) = LineRecogniser(knowing).read([line(1)])
    assert seen.text == "bbb"
    assert read.text == "b" + text
    assert read.confidence == seen.confidence
    assert len(read.characters) == len(read.text)


def test_characters_of_other_languages_are_not_written(recogniser: LineRecogniser) -> None:
    assert "я" not in recogniser.read([line(4, 1)])[0].text


def test_a_network_sees_the_line_as_it_is_made_for_it() -> None:
    reader = SimpleNamespace(
        converter=CTCLabelConverter(CHARACTERS), character=CHARACTERS, lang_char=CHARACTERS
    )
    coloured = line(1, 2)
    coloured[..., 1] = 200
    seen: list[NDArray[np.float32]] = []

    def recognise(images: NDArray[np.float32]) -> NDArray[np.float32]:
        seen.append(images)
        return Reads()(images)

    for look in (luminance, lambda line: line):
        LineRecogniser(Networks(reader, recognise, HEIGHT, (), look)).read([coloured])
    grey, colours = seen
    assert grey.shape == (1, 1, HEIGHT, 3 * HEIGHT)
    assert colours.shape == (1, 3, HEIGHT, 3 * HEIGHT)
    red, green, _ = np.round((colours[0, :, 0, 0] + 1) * 127.5)
    assert (red, green) == (10, 200)


@pytest.mark.parametrize(("doubtful", "read"), [(0.0, ""), (0.1, "a")])
def test_only_doubtful_lines_are_read_again_with_more_contrast(doubtful: float, read: str) -> None:
    def recognise(images: NDArray[np.float32]) -> NDArray[np.float32]:
        """Writes "a" where there is black and white, nothing elsewhere."""
        clear = np.ptp(images, axis=(1, 2, 3)) > 1
        return np.where(clear[:, None, None], [[[-9.0, 9.0]]], [[[9.0, -9.0]]]).astype(np.float32)

    reader = SimpleNamespace(converter=CTCLabelConverter("a"), character="a", lang_char="a")
    networks = Networks(reader, recognise, HEIGHT, (), luminance, doubtful)
    (text,) = LineRecogniser(networks).read([line(8, 18)[:, : 2 * HEIGHT]])
    assert text.text == read


def test_an_empty_line_is_no_text(recogniser: LineRecogniser) -> None:
    assert recogniser.read([line()]) == [Text()]
    assert recogniser.read([]) == []


def test_neither_lines_nor_batches_grow_without_end(
    recogniser: LineRecogniser, network: Reads
) -> None:
    recogniser.read([line(1, wide=3000)[:2], *[line(1, 2, wide=40)] * 100])
    assert max(width for *_, width in network.shapes) <= 64 * HEIGHT
    together = [count * width for count, *_, width in network.shapes if count > 1]
    assert max(together) <= WIDEST * HEIGHT


def test_a_line_is_seen_alike_whoever_is_read_with_it(
    recogniser: LineRecogniser, network: Reads
) -> None:
    lines = [line(*[1] * letters) for letters in range(1, 30)]
    for one in lines:
        recogniser.read([one])
    alone = {width for *_, width in network.shapes}
    assert all(count == 1 for count, *_ in network.shapes)
    network.shapes.clear()
    recogniser.read(lines)
    assert {width for *_, width in network.shapes} == alone
    assert len(alone) < len(lines)


@pytest.mark.parametrize("widest_batch", [0, WIDEST])
def test_lines_come_in_few_shapes(widest_batch: int, network: Reads) -> None:
    reader = SimpleNamespace(
        converter=CTCLabelConverter(CHARACTERS), character=CHARACTERS, lang_char=CHARACTERS
    )
    networks = Networks(reader, network, HEIGHT, (), luminance, widest_batch=widest_batch)
    recogniser = LineRecogniser(networks)
    for count in range(1, 20):
        texts = recogniser.read([line(1, 2)] * count)
        assert [read.text for read in texts] == ["ab"] * count
    sizes = {count for count, *_ in network.shapes}
    assert sizes == ({1, 2, 4, 8} if widest_batch else {1})
