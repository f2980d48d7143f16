"""Undo the tricks by which an offer hides from a reader of text."""

import re
import unicodedata

# Pairs that look the same in most fonts, in the order Cyrillic, Latin.
_SAME_LOOK = (
    ("А", "A"), ("В", "B"), ("Е", "E"), ("К", "K"), ("М", "M"), ("Н", "H"), ("О", "O"), ("Р", "P"),
    ("С", "C"), ("Т", "T"), ("У", "Y"), ("Х", "X"), ("І", "I"), ("Ѕ", "S"), ("Ј", "J"), ("а", "a"),
    ("е", "e"), ("о", "o"), ("р", "p"), ("с", "c"), ("у", "y"), ("х", "x"), ("і", "i"), ("ѕ", "s"),
    ("ј", "j"), ("к", "k"),
)  # fmt: skip
_TO_LATIN = dict(_SAME_LOOK)
_TO_CYRILLIC = {latin: cyrillic for cyrillic, latin in _SAME_LOOK}
_DIGITS_AS_LETTERS = {"0": "о", "3": "з", "4": "ч", "6": "б"}

_SMALL_LOOKS = str.maketrans(
    {latin.lower(): cyrillic.lower() for cyrillic, latin in _SAME_LOOK} | {"0": "о", "3": "з"}
)

_WORD = re.compile(r"[^\W_]+")
_SPACED = re.compile(r"(?<!\S)[^\W\d_](?:[ ][^\W\d_]){2,}(?!\S)")
_DOTTED = re.compile(r"(?<!\w)[^\W\d_](?:([.*·_-])[^\W\d_])(?:\1[^\W\d_])+(?!\w)")
# The address of Telegram, in letters of either alphabet, at times with a comma or with spaces.
_TELEGRAM_ADDRESS = re.compile(
    r"(?<!\w)[тt]\s?[.,]\s?[мm]\s?[еe](?:\s?(/)\s?|(?!\w))", re.IGNORECASE
)
_ADDRESS = re.compile(r"\S*(?:@|\w[./_]\w)\S*")


def normalise(text: str) -> str:
    """`text` without zero-width signs, letters set apart, and letters of another alphabet.

    Words in which letters of two alphabets mix become words of one; names and links become Latin.
    """
    lines = (_normalise_line(line) for line in _plain(text).splitlines())
    return "\n".join(lines)


def in_latin(text: str) -> str:
    """`text` with names and links in Latin letters where they hold Cyrillic ones of the same look.

    Neither may hold Cyrillic letters on Telegram, on VK and in most of the web's addresses.
    """
    text = _TELEGRAM_ADDRESS.sub(lambda match: "t.me" + (match[1] or ""), _plain(text))
    return _ADDRESS.sub(lambda match: _latin_address(match[0]), text)


def fold_looks(text: str) -> str:
    """`text` in small letters, those of both alphabets that look the same as one.

    What a recogniser takes for each other is the same then; it is for classifiers, not for people.
    """
    return text.lower().translate(_SMALL_LOOKS)


def only_in_cyrillic(text: str) -> int:
    """How many letters of `text` are Cyrillic and look like no Latin one."""
    return sum(_is_cyrillic(sign) and sign not in _TO_LATIN for sign in text)


def _only_in_latin(text: str) -> int:
    return sum(_is_latin(sign) and sign not in _TO_CYRILLIC for sign in text)


def _plain(text: str) -> str:
    """Compatible forms become plain ones; zero-width signs and stray accents go."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in composed if unicodedata.category(sign) not in ("Cf", "Mn"))


def _normalise_line(line: str) -> str:
    line = _SPACED.sub(lambda match: match[0].replace(" ", ""), line)
    line = _DOTTED.sub(lambda match: match[0].replace(match[1], ""), line)
    line = in_latin(line)
    cyrillic = only_in_cyrillic(line) > _only_in_latin(line)
    kept = [
        token if _ADDRESS.fullmatch(token) else _one_alphabet(token, cyrillic)
        for token in re.split(r"(\s+)", line)
    ]
    return "".join(kept)


def _one_alphabet(token: str, cyrillic: bool) -> str:
    """`token` with each word in the alphabet of the letters that only one has, or of its line."""

    def fix(match: re.Match[str]) -> str:
        word = match[0]
        russian, english = only_in_cyrillic(word), _only_in_latin(word)
        if russian > english or (russian == english and cyrillic):
            return _with_letters_for_digits(_exchange(word, _TO_CYRILLIC))
        return _exchange(word, _TO_LATIN)

    return _WORD.sub(fix, token)


def _with_letters_for_digits(word: str) -> str:
    """`0тзывы` as a word: single digits beside letters of a Cyrillic word of three or more."""
    letters = sum(_is_cyrillic(sign) for sign in word)
    digits = sum(sign.isdigit() for sign in word)
    if letters < 3 or digits > letters // 2 or word[-1].isdigit():
        return word
    changed = _exchange(word, _DIGITS_AS_LETTERS)
    return changed.upper() if word.isupper() else changed


def _latin_address(token: str) -> str:
    return token if only_in_cyrillic(token) else _exchange(token, _TO_LATIN)


def _exchange(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(sign, sign) for sign in text)


def _is_cyrillic(sign: str) -> bool:
    return "\u0400" <= sign <= "\u04ff"


def _is_latin(sign: str) -> bool:
    return sign.isascii() and sign.isalpha()
