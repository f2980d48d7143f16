"""The labels of a zero-shot request, checked."""

from collections.abc import Sequence

from reviewlens.errors import BadLabels

MOST_LABELS = 32
LONGEST_LABEL = 100

_FORM = "The form is ?labels=refund&labels=homework."


def check_labels(labels: Sequence[str]) -> tuple[str, ...]:
    """The labels without spaces around them; no labels at all are fine.

    Raises BadLabels where there is one alone, too many, one too long or empty, or one twice.
    """
    labels = tuple(label.strip() for label in labels)
    if not labels:
        return labels
    if len(labels) == 1:
        raise BadLabels(f"There is one label, and two are needed to choose from. {_FORM}")
    if len(labels) > MOST_LABELS:
        raise BadLabels(f"There are {len(labels)} labels: send {MOST_LABELS} at most.")
    seen: set[str] = set()
    for label in labels:
        if not label or not label.isprintable():
            raise BadLabels(f"A label is empty, or holds signs that cannot be shown. {_FORM}")
        if len(label) > LONGEST_LABEL:
            raise BadLabels(
                f"The label '{label[:20]}...' has {len(label)} characters: send {LONGEST_LABEL} "
                "at most."
            )
        if label.casefold() in seen:
            raise BadLabels(f"The label '{label}' is there twice: send each once.")
        seen.add(label.casefold())
    return labels
