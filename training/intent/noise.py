"""Texts as a worse reading of the same screen might give them."""

import random

# What a recogniser of Russian and English takes for one another.
_ALIKE = (
    "ао0oоaсc", "еёec", "иийnпu", "нпmн", "лпn", "шщm", "тгrт", "вбв8", "зэ3", "рpр", "уyу4",
    "хxх", "ыьlы", "il1I|", "oO0", "cеe", "rn", "tf", "sS5", "B8", "gq9", "мнм",
)  # fmt: skip
_TAKEN_FOR: dict[str, str] = {}
for _group in _ALIKE:
    for _sign in _group:
        _TAKEN_FOR[_sign] = _TAKEN_FOR.get(_sign, "") + _group

WORST_RATE = 0.15
_WORST_LOSS = 0.4


def misread(rng: random.Random, text: str) -> str:
    """`text` with lines lost, joined and in another order, and letters lost or taken for others."""
    rate, loss = rng.uniform(0, WORST_RATE), rng.uniform(0, _WORST_LOSS)
    lines = [line for line in text.split("\n") if rng.random() >= loss]
    for index in range(len(lines) - 1):
        if rng.random() < loss / 4:
            lines[index], lines[index + 1] = lines[index + 1], lines[index]
    return "".join(
        "".join(_misread(rng, sign, rate) for sign in line) + (" " if rng.random() < 0.1 else "\n")
        for line in lines
    )


def _misread(rng: random.Random, sign: str, rate: float) -> str:
    if rng.random() >= rate:
        return sign
    kind = rng.random()
    if kind < 0.25:
        return ""
    if kind < 0.35:
        return sign + rng.choice(" .'-")
    return rng.choice(_TAKEN_FOR.get(sign, sign + sign.swapcase()))
