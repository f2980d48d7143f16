"""How far a reading is from the truth."""

from collections.abc import Iterable


def edit_distance(one: str, other: str) -> int:
    """Levenshtein's distance: the fewest characters to put in, take out or replace."""
    row = list(range(len(other) + 1))
    for above, left in enumerate(one, start=1):
        corner, row[0] = row[0], above
        for column, right in enumerate(other, start=1):
            cost = min(row[column] + 1, row[column - 1] + 1, corner + (left != right))
            corner, row[column] = row[column], cost
    return row[-1]


def error_rate(pairs: Iterable[tuple[str, str]]) -> float:
    """The CER of (truth, reading) pairs: all edits over all characters of the truths.

    Raises ValueError where the truths hold no character.
    """
    edits = total = 0
    for truth, reading in pairs:
        edits += edit_distance(truth, reading)
        total += len(truth)
    if not total:
        raise ValueError("there is no character to read")
    return edits / total
