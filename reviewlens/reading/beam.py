"""The most likely line by what a recogniser sees and by which letters make words."""

import math
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from reviewlens.reading.letters import ALPHABET, EDGE, LetterModel

Line = tuple[int, ...]
"""Classes of characters, none of them the blank."""

_BLANK = 0
# Chosen on training pictures; where either is halved or doubled, little changes.
_WEIGHT_OF_LETTERS = 0.5
_BONUS_OF_A_LETTER = 1.0
# About what letters of words add, or names would be read as words, and words as names.
_BONUS_IN_A_NAME = 0.25
_BEAMS = 12
_LEAST = 0.003
# Bounds the work on lines of noise, where any class may be read.
_MOST_CLASSES = 8
_SURELY_BLANK = 0.9995
# What begins with one of them is a name or an address up to the next space, and no word.
_BEFORE_NAMES = frozenset("@/_")


class _Place(NamedTuple):
    """Where a line is: what stands there of a word, and whether that is within a name."""

    word: str = EDGE
    in_name: bool = False


class _Beam(NamedTuple):
    """One way to read a line so far.

    `blank` and `written` are the log-probabilities of its paths that end in a blank and in its last
    class, `letters` is what the model of letters adds, `chances` the best of each class.
    """

    blank: float = -math.inf
    written: float = -math.inf
    letters: float = 0.0
    place: _Place = _Place()
    chances: tuple[float, ...] = ()

    @property
    def seen(self) -> float:
        return _either(self.blank, self.written)

    @property
    def score(self) -> float:
        return self.seen + self.letters


class BeamSearch:
    """Prefix beam search over the classes of a CTC recogniser with a model of letters.

    Hannun et al. 2014, "First-Pass Large Vocabulary Continuous Speech Recognition", with letters
    for words. `characters` are those of the classes, the blank's first.
    """

    def __init__(self, characters: Sequence[str], letters: LetterModel) -> None:
        self._characters = [character.lower() for character in characters]
        self._letters = letters
        self._step = lru_cache(maxsize=1 << 17)(self._uncached_step)

    def read(self, chances: NDArray[np.floating]) -> tuple[Line, tuple[float, ...]]:
        """The classes of a line, and each one's best probability in `chances` [steps, classes]."""
        beams: dict[Line, _Beam] = {(): _Beam(blank=0.0)}
        for step in chances:
            grown: dict[Line, _Beam] = {}
            for line, beam in self._grown(beams, step):
                other = grown.get(line)
                grown[line] = beam if other is None else _joined(beam, other)
            best = sorted(grown.items(), key=lambda item: item[1].score, reverse=True)
            beams = dict(best[:_BEAMS])
        line = max(beams, key=lambda line: beams[line].score + self._end(beams[line].place))
        return line, beams[line].chances

    def _grown(
        self, beams: Mapping[Line, _Beam], chances: NDArray[np.floating]
    ) -> Iterator[tuple[Line, _Beam]]:
        """What each beam becomes by one step of `chances` [classes]."""
        if chances[_BLANK] > _SURELY_BLANK:
            for line, beam in beams.items():
                yield line, _Beam(beam.seen, -math.inf, beam.letters, beam.place, beam.chances)
            return
        classes = np.argsort(chances)[: -_MOST_CLASSES - 1 : -1]
        best = [(int(each), float(chances[each])) for each in classes]
        least = min(_LEAST, best[0][1])
        likely = [(each, chance, math.log(chance)) for each, chance in best if chance >= least]
        for line, beam in beams.items():
            yield from self._ways(line, beam, likely)

    def _ways(
        self, line: Line, beam: _Beam, likely: Sequence[tuple[int, float, float]]
    ) -> Iterator[tuple[Line, _Beam]]:
        """Those in which one beam goes on with the `likely` classes."""
        blank, written, letters, place, chances = beam
        either = beam.seen
        for each, chance, seen in likely:
            if each == _BLANK:
                yield line, _Beam(either + seen, -math.inf, letters, place, chances)
                continue
            before = either
            if line and line[-1] == each:
                best = (*chances[:-1], max(chance, chances[-1]))
                yield line, _Beam(-math.inf, written + seen, letters, place, best)
                before = blank
            if before > -math.inf:
                added, behind = self._step(place, each)
                longer = (*chances, chance)
                yield (
                    (*line, each),
                    _Beam(-math.inf, before + seen, letters + added, behind, longer),
                )

    def _uncached_step(self, place: _Place, written: int) -> tuple[float, _Place]:
        """What the model of letters adds for a class, and the place behind it."""
        character = self._characters[written]
        if place.in_name:
            return _BONUS_IN_A_NAME, _Place() if character == " " else place
        if character in ALPHABET and character != EDGE:
            word = (place.word + character)[-self._letters.most_before :]
            return self._of_letter(place.word, character), _Place(word)
        return self._end(place), _Place(in_name=character in _BEFORE_NAMES)

    def _end(self, place: _Place) -> float:
        return 0.0 if place.in_name or place.word == EDGE else self._of_letter(place.word, EDGE)

    def _of_letter(self, before: str, letter: str) -> float:
        probability = self._letters.log_probability(before, letter)
        return _WEIGHT_OF_LETTERS * probability + _BONUS_OF_A_LETTER


def _joined(one: _Beam, other: _Beam) -> _Beam:
    """Two beams of one line; they differ in their paths alone."""
    surer = max(one, other, key=lambda beam: beam.seen)
    blank, written = _either(one.blank, other.blank), _either(one.written, other.written)
    return _Beam(blank, written, surer.letters, surer.place, surer.chances)


def _either(one: float, other: float) -> float:
    """The logarithm of the sum of two probabilities; numpy's takes six times as long for it."""
    less, more = (one, other) if one < other else (other, one)
    return more if less == -math.inf else more + math.log1p(math.exp(less - more))
