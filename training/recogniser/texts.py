"""What one line says: a line of a made-up review, words, trade, or words beside trade."""

import random

from training.recogniser.characters import readable
from training.recogniser.trade import write_trade
from training.recogniser.words import capitalise, pick_words, write_words
from training.synthetic import Part, write

LONGEST = 52
SHORT = 10


def write_line(rng: random.Random, part: Part, *, short: bool = False) -> str:
    """1 to LONGEST characters that all have a class; ``short`` lines have at most SHORT."""
    longest = SHORT if short else LONGEST
    look = rng.random()
    if look < 0.3:
        line = rng.choice(write(rng, "spam" if rng.random() < 0.65 else "honest", part))
    elif look < 0.56:
        line = write_words(rng)
    elif look < 0.9:
        line = write_trade(rng)
    else:
        words = capitalise(rng, " ".join(pick_words(rng, "ru", rng.randint(1, 3))))
        pair = [words + rng.choice(["", "", ":", " -", ",", "!"]), write_trade(rng)]
        if rng.random() < 0.3:
            pair.reverse()
        line = " ".join(pair)
    return _cut(rng, readable(line), longest) or rng.choice("0123456789")


def _cut(rng: random.Random, line: str, longest: int) -> str:
    """At most ``longest`` characters, whole words where that can be."""
    words = line.split()
    while len(words) > 1 and len(" ".join(words)) > longest:
        words.pop(rng.choice([0, -1]))
    return " ".join(words)[:longest].strip()
