"""``python -m training.recogniser.letters``: a model of letters, so that the reader reads words."""

import math
import random
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Annotated

import numpy as np
import typer
from wordfreq import get_frequency_dict

from reviewlens.reading.letters import ALPHABET, EDGE, LETTERS_SUFFIX, LetterModel, encode
from training.recogniser.export import NAME
from training.synthetic.wording import Kind, Language, write

ORDER = 6
"""The longest n-grams, in letters."""
VOCABULARY = 150_000
TEMPER = 0.6
_SHARES: Mapping[Language, float] = {"ru": 1e6, "en": 0.35e6}
_OF_A_MESSAGE = 4.0
_MESSAGES = 6000
_ROOTS = ("message", "card", "chat", "sticker", "insert", "note")
# Longer n-grams that are rarer than this are left to shorter ones.
_FEWEST = 6.0
# How soon what was never seen is thought possible; Witten and Bell have 1.
_OPENNESS = 4.0
_WORD = re.compile(f"[{ALPHABET.replace(EDGE, '')}]+")


def weigh_words(seed: int) -> dict[str, float]:
    """Words by how often they come: by wordfreq's lists, rare ones oftener, and in messages.

    The messages are those of the training part.
    """
    words: defaultdict[str, float] = defaultdict(float)
    for language, share in _SHARES.items():
        listed = list(get_frequency_dict(language, "best").items())[:VOCABULARY]
        tempered = {word: frequency**TEMPER for word, frequency in listed}
        each = share / sum(tempered.values())
        for word, weight in tempered.items():
            if _WORD.fullmatch(word):
                words[word] += weight * each
    for word in _words_of_messages(random.Random(seed)):
        words[word] += _OF_A_MESSAGE
    return dict(words)


def _words_of_messages(rng: random.Random) -> Iterable[str]:
    kinds: tuple[Kind, ...] = ("spam", "honest")
    for kind in kinds:
        for root in _ROOTS * (_MESSAGES // len(_ROOTS)):
            for line in write(rng, kind, "train", root=root):
                yield from _WORD.findall(line.lower())


def learn(words: Mapping[str, float], order: int = ORDER, fewest: float = _FEWEST) -> LetterModel:
    """The interpolated n-gram model of weighted words (Witten and Bell 1991), written as back-off.

    N-grams of three letters and more that weigh less than `fewest` are left out.
    """
    weights = dict.fromkeys(ALPHABET, 0.0) | _weigh_grams(words, order)
    totals: defaultdict[str, float] = defaultdict(float)
    kinds: Counter[str] = Counter()
    for gram, weight in weights.items():
        totals[gram[:-1]] += weight
        kinds[gram[:-1]] += 1
    open_to_others = {
        context: _OPENNESS * kinds[context] / (total + _OPENNESS * kinds[context])
        for context, total in totals.items()
    }
    chances: dict[str, float] = {}
    for gram in sorted(weights, key=len):
        if len(gram) > 2 and weights[gram] < fewest:
            continue
        context, rest = gram[:-1], open_to_others[gram[:-1]]
        shorter = _chance(chances, open_to_others, gram[1:]) if context else 1 / len(ALPHABET)
        chances[gram] = (1 - rest) * weights[gram] / totals[context] + rest * shorter
    grams = sorted(chances, key=encode)
    return LetterModel(
        np.array([encode(gram) for gram in grams], dtype=np.uint64),
        np.array([math.log(chances[gram]) for gram in grams], dtype=np.float16),
        np.array([math.log(open_to_others.get(gram, 1)) for gram in grams], dtype=np.float16),
    )


def _weigh_grams(words: Mapping[str, float], order: int) -> dict[str, float]:
    weights: defaultdict[str, float] = defaultdict(float)
    for word, weight in words.items():
        written = EDGE + word + EDGE
        for end in range(2, len(written) + 1):
            for start in range(max(0, end - order), end):
                weights[written[start:end]] += weight
    return weights


def _chance(chances: Mapping[str, float], backoffs: Mapping[str, float], gram: str) -> float:
    """Of the last letter of a gram, by the longest ending of it that is kept."""
    if gram in chances:
        return chances[gram]
    shorter = _chance(chances, backoffs, gram[1:]) if len(gram) > 1 else 1 / len(ALPHABET)
    return backoffs.get(gram[:-1], 1) * shorter


def main(
    out: Annotated[Path, typer.Option(help="The folder of the reader that it is for.")],
    seed: Annotated[int, typer.Option(help="The same seed gives the same messages.")] = 1,
) -> None:
    """Weigh words, learn which letters follow each other in them, and write that to a folder."""
    file = out / f"{NAME}{LETTERS_SUFFIX}"
    learn(weigh_words(seed)).save(file)
    print(f"{file}: {file.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    typer.run(main)
