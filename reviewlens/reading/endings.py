"""What a name ends in behind its detector's box: underscores, and up to three letters."""

import re

from reviewlens.reading.normalise import fold_looks
from reviewlens.reading.recognise import Text

FURTHER = 0.4
"""How much further than its box such a line is read, in heights of the box."""
# Below it underscores are read into cloth and shadows, and a name with one too many is wrong.
_SURE = 0.85
_SURE_OF_LETTERS = 0.8
_MOST_LETTERS = 3

_NAME_AT_THE_END = re.compile(r"[@/_]\w*[^\W_]\s*$")
_LAST_WORD = re.compile(r"\S+(?=\s*$)")
_OF_NAMES = re.compile(r"[a-z0-9_]+")


def may_go_on(text: str) -> bool:
    """Whether a line ends in a name or an address that an underscore may follow."""
    return _NAME_AT_THE_END.search(text) is not None


def with_underscore(text: Text, further: Text) -> Text:
    """`text` with the underscore that was read behind it when it was read `further`."""
    if not further.text.endswith("_") or further.characters[-1] < _SURE:
        return text
    name = text.text.rstrip()
    if fold_looks(further.text.rstrip("_")[-2:]) != fold_looks(name[-2:]):
        return text
    before = text.characters[: len(name)]
    return Text(name + "_", text.confidence, (*before, further.characters[-1]))


def with_letters(text: Text, further: Text) -> Text:
    """`text` with the letters that were read behind its last word when it was read `further`."""
    word, longer = _LAST_WORD.search(text.text), _LAST_WORD.search(further.text)
    if word is None or longer is None or not longer[0].startswith(word[0]):
        return text
    more = longer[0][len(word[0]) :]
    sure = further.characters[longer.end() - len(more) : longer.end()]
    if len(more) > _MOST_LETTERS or not _OF_NAMES.fullmatch(more) or min(sure) < _SURE_OF_LETTERS:
        return text
    end = word.end()
    return Text(text.text[:end] + more, text.confidence, (*text.characters[:end], *sure))
