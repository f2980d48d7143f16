"""Underscores at the end of a name, before which a detector's boxes end."""

import re

from reviewlens.reading.normalise import fold_looks
from reviewlens.reading.recognise import Text

FURTHER = 0.4
"""How much further than its box such a line is read, in heights of the box."""
# Below it underscores are read into cloth and shadows, and a name with one too many is wrong.
_SURE = 0.85

_NAME_AT_THE_END = re.compile(r"[@/_]\w*[^\W_]\s*$")


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
