"""How words are disguised from filters: look-alike letters, spaces and marks between letters."""

import random
import re
from collections.abc import Callable

LOOK_ALIKES = str.maketrans(
    {
        "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x", "к": "k",
        "А": "A", "В": "B", "Е": "E", "К": "K", "М": "M", "Н": "H", "О": "O", "Р": "P", "С": "C",
        "Т": "T", "У": "Y", "Х": "X",
    }
)  # fmt: skip
"""Cyrillic letters and the Latin ones that look the same."""
DIGITS = str.maketrans({"о": "0", "О": "0", "з": "3", "З": "3", "ч": "4", "б": "6"})
MARKS = (".", "-", "*", "_", "·", "'")
LONG_WORD = re.compile(r"[^\W\d_]{4,}")
ADDRESS = re.compile(r"(t|wa|vk)\.(me|com)/", re.IGNORECASE)


def evade(rng: random.Random, lines: list[str]) -> list[str]:
    """``lines`` disguised in one way: in every line, or in one of them."""
    way = rng.choice(WAYS)
    if rng.random() < 0.5:
        return [way(rng, line) for line in lines]
    chosen = rng.randrange(len(lines))
    return [way(rng, line) if number == chosen else line for number, line in enumerate(lines)]


def look_alike(rng: random.Random, line: str) -> str:
    """Every Cyrillic letter that has a Latin twin swapped for it, or about half of them."""
    share = rng.choice([0.5, 1.0])
    return "".join(sign.translate(LOOK_ALIKES) if rng.random() < share else sign for sign in line)


def digits_for_letters(_: random.Random, line: str) -> str:
    """0 for о, 3 for з, 4 for ч within words."""
    return LONG_WORD.sub(lambda word: word[0].translate(DIGITS), line)


def space_out(rng: random.Random, line: str) -> str:
    """A long word's letters apart: o n e."""
    return _one_word(rng, line, " ".join)


def mark_out(rng: random.Random, line: str) -> str:
    """A long word with a mark between all its letters, or at one place: o.n.e, or о*ne."""
    mark = rng.choice(MARKS)
    if rng.random() < 0.5:
        return _one_word(rng, line, mark.join)

    def split_once(word: str) -> str:
        at = rng.randint(1, len(word) - 1)
        return word[:at] + mark + word[at:]

    return _one_word(rng, line, split_once)


def break_address(rng: random.Random, line: str) -> str:
    """An address that no pattern of addresses finds: т.мe/, t . me /, t[.]me/."""
    forms = [
        "т.мe/",
        "{0} . {1} / ",
        "{0}[.]{1}/",
        "{0},{1}/",
        "т.ме/",
        "{0} точка {1}/",
        "{0}.{1} / ",
    ]
    form = rng.choice(forms)
    broken = ADDRESS.sub(lambda found: form.format(found[1], found[2]), line)
    return broken if broken != line else line.replace("@", rng.choice(["@ ", "(@)", "собака "]))


def _one_word(rng: random.Random, line: str, change: Callable[[str], str]) -> str:
    found = list(LONG_WORD.finditer(line))
    if not found or ADDRESS.search(line) or "@" in line:
        return line
    word = rng.choice(found)
    return line[: word.start()] + change(word[0]) + line[word.end() :]


WAYS: tuple[Callable[[random.Random, str], str], ...] = (
    look_alike, look_alike, digits_for_letters, space_out, space_out, mark_out, break_address,
    break_address,
)  # fmt: skip
