"""What the pictures and the captions of one case say together."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from reviewlens.client import Intent


@dataclass(frozen=True)
class Verdict:
    """The most probable label; `reason` says why a person must look, None where nobody must."""

    label: str
    probability: float
    reason: str | None = None


def judge(
    pictures: Sequence[Intent],
    asked: Collection[str],
    answered: Collection[str],
    min_probability: float,
) -> Verdict:
    """Join the predictions for the pictures of a case, at least one.

    `asked` are the entries that captions and texts ask for, `answered` the labels that have an
    answer. One sure picture is enough, or a caption that asks for what an unsure one seems to show;
    two that are sure of different things, or a caption that asks for another, call for a person.
    """
    sure = [
        picture
        for picture in pictures
        if picture.confident and picture.probability >= min_probability
    ]
    best = max(sure or pictures, key=lambda picture: picture.probability)
    label, probability = best.intent, best.probability
    if len({picture.intent for picture in sure}) > 1 or set(asked) - {label}:
        return Verdict(label, probability, "disagreement")
    if not sure and label not in asked:
        return Verdict(label, probability, "unsure")
    if label not in answered:
        return Verdict(label, probability, "no_answer")
    return Verdict(label, probability)
