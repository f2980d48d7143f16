"""Lines of one or several pictures through the recogniser of an `easyocr.Reader`, in batches."""

import math
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple, Protocol

import cv2
import numpy as np
from easyocr.recognition import adjust_contrast_grey, custom_mean
from numpy.typing import NDArray
from scipy.special import softmax

from reviewlens.reading.beam import BeamSearch
from reviewlens.reading.networks import Networks

# In line heights: a hostile picture must not make a network work on one endless line.
_WIDEST_LINE = 64
# As EasyOCR: what lines that are read again have their contrast raised to.
_CONTRAST = 0.5
# A line whose characters all are as probable is what it seems; so is a sign or two.
_SURE = 0.95
_FEWEST_CHARACTERS = 3


class Text(NamedTuple):
    """What a line says, the confidence in [0, 1] that it does, and each character's probability."""

    text: str = ""
    confidence: float = 0.0
    characters: tuple[float, ...] = ()


class Recogniser(Protocol):
    """Reads lines."""

    def read(self, lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        """What each RGB line [height, width, 3] says."""


class LineRecogniser:
    """Reads lines by the network, converter and characters of an `easyocr.Reader`.

    EasyOCR itself reads line by line on the CPU, and mixes lines up when it does not (its issue
    1038). Confidences are computed as it does.
    """

    def __init__(self, networks: Networks) -> None:
        reader = networks.reader
        self.line_height = networks.line_height
        self._network = networks.recognise
        self._widest_batch = networks.widest_batch * networks.line_height
        self._look, self._doubtful = networks.look, networks.doubtful
        self._converter = reader.converter
        self._beam_search: BeamSearch | None = None
        if networks.letters:
            self._beam_search = BeamSearch(self._converter.character, networks.letters)
        foreign = set(reader.character) - set(reader.lang_char)
        self._foreign = [1 + reader.character.index(character) for character in foreign]

    def read(self, lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        """What each RGB line [height, width, 3] says."""
        lines = [self._look(self._to_height(line)) for line in lines]
        texts = self._read(lines)
        doubtful = [index for index, text in enumerate(texts) if text.confidence < self._doubtful]
        clearer = [adjust_contrast_grey(lines[index], target=_CONTRAST) for index in doubtful]
        for index, text in zip(doubtful, self._read(clearer), strict=True):
            texts[index] = max(texts[index], text, key=lambda read: read.confidence)
        return texts

    def _to_height(self, line: NDArray[np.uint8]) -> NDArray[np.uint8]:
        height, width = line.shape[:2]
        if height == self.line_height:
            return line
        wide = int(self.line_height * min(width / height, _WIDEST_LINE))
        size = (max(1, wide), self.line_height)
        # Linearly, letters of any size, as EasyOCR does it: so the networks were trained.
        return np.asarray(cv2.resize(line, size, interpolation=cv2.INTER_LINEAR), dtype=np.uint8)

    def _read(self, lines: Sequence[NDArray[np.uint8]]) -> list[Text]:
        texts = [Text()] * len(lines)
        widths = [_padded_width(line.shape[1], self.line_height) for line in lines]
        for batch in _batches(widths, self._widest_batch):
            width = widths[batch[0]]
            read = self._read_batch([_padded(lines[index], width) for index in batch])
            for index, text in zip(batch, read, strict=True):
                texts[index] = text
        return texts

    def _read_batch(self, lines: Sequence[NDArray[np.uint8]]) -> Iterator[Text]:
        stacked = np.stack(lines)
        images = np.moveaxis(stacked.reshape(*stacked.shape[:3], -1), 3, 1)
        scores = self._network((images / 127.5 - 1).astype(np.float32))
        scores[:, :, self._foreign] = -np.inf
        chances_of_all = softmax(scores, axis=2)
        for chances in chances_of_all:
            text = self._most_likely(chances)
            yield self._as_words(text, chances) if _worth_a_search(text) else text

    def _most_likely(self, chances: NDArray[np.float32]) -> Text:
        """What is written by the best class of each step of `chances` [steps, classes]."""
        best, classes = chances.max(1), chances.argmax(1)
        (text,) = self._converter.decode_greedy(classes, [len(classes)])
        return Text(text, _confidence(best[classes != 0]), _of_each(classes, best))

    def _as_words(self, text: Text, chances: NDArray[np.float32]) -> Text:
        """`text`, or what makes better words of `chances`; its confidence stays what was seen."""
        if self._beam_search is None:
            return text
        line, of_each = self._beam_search.read(chances)
        written = "".join(self._converter.character[each] for each in line)
        return Text(written, text.confidence, of_each)


def _worth_a_search(text: Text) -> bool:
    return len(text.characters) >= _FEWEST_CHARACTERS and min(text.characters) < _SURE


def _confidence(written: NDArray[np.float32]) -> float:
    """Of a line, by the probabilities of what was read at each step that is not blank."""
    return float(np.clip(custom_mean(written), 0, 1)) if len(written) else 0.0


def _of_each(classes: NDArray[np.int64], chances: NDArray[np.float32]) -> tuple[float, ...]:
    """The best probability of each character, which goes on while its class does."""
    runs = groupby(zip(classes, chances, strict=True), key=lambda step: step[0])
    return tuple(max(float(chance) for _, chance in run) for written, run in runs if written)


def _padded_width(width: int, height: int) -> int:
    """The next of a few widths, in whole heights: a line is padded alike whoever is read with it.

    Padding costs as much as letters do, and changes what is read: it adds a height, or a quarter,
    at most.
    """
    heights = math.ceil(width / height)
    step = 1 << max(0, heights.bit_length() - 3)
    return math.ceil(heights / step) * step * height


def _padded(line: NDArray[np.uint8], width: int) -> NDArray[np.uint8]:
    """A line whose last column goes on until it is so wide."""
    more = [(0, 0), (0, width - line.shape[1]), (0, 0)][: line.ndim]
    return np.pad(line, more, mode="edge")


def _batches(widths: Sequence[int], widest: int) -> Iterator[list[int]]:
    """The indices of `widths` in batches of one width, at most `widest` in all or a line alone.

    They count 1, 2, 4, 8... lines, so that shapes recur, for which networks are prepared once.
    """
    order = sorted(range(len(widths)), key=lambda index: widths[index])
    for width, alike in groupby(order, key=lambda index: widths[index]):
        rest = list(alike)
        while rest:
            most = min(len(rest), max(1, widest // width))
            count = 1 << (most.bit_length() - 1)
            yield rest[:count]
            rest = rest[count:]
