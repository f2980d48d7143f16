"""What a threshold of confidence comes to, and the one that a precision asks for."""

import math
from dataclasses import asdict, dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest

from reviewlens.arrays import Labels, Probabilities

# The precision itself would be reached on these pictures and missed on every other set of them.
SURENESS = 0.9
_DIGITS = 4


@dataclass(frozen=True)
class Outcome:
    """How answers come out: the first three are of pictures of an intent, NaN where there are none.

    `top_1` is the share whose best intent is theirs, `confident` the share that is confident,
    `precision` the share of those that are right, `others_confident` the share of the pictures of
    no intent that are confident.
    """

    threshold: float
    top_1: float
    confident: float
    precision: float
    others_confident: float
    pictures: int
    others: int

    def as_metrics(self) -> dict[str, float]:
        """The numbers but those that are NaN, by name."""
        return {name: float(value) for name, value in asdict(self).items() if not math.isnan(value)}


def best_intents(probabilities: Probabilities, other: int) -> tuple[Labels, Probabilities]:
    """The best class but `other` of each row, [n], and its probability among all, [n]."""
    intents = probabilities.copy()
    intents[:, other] = -1.0
    best = intents.argmax(axis=1)
    return best, probabilities[np.arange(len(best)), best]


def outcome_of(
    labels: Labels, probabilities: Probabilities, threshold: float, other: int
) -> Outcome:
    """The outcome on n pictures; `other` is the class that is never answered."""
    best, sureness = best_intents(probabilities, other)
    confident, right, strange = sureness >= threshold, best == labels, labels == other
    return Outcome(
        threshold=threshold,
        top_1=_share(right[~strange]),
        confident=_share(confident[~strange]),
        precision=_share(right[confident & ~strange]),
        others_confident=_share(confident[strange]),
        pictures=int((~strange).sum()),
        others=int(strange.sum()),
    )


def choose_threshold(
    labels: Labels, probabilities: Probabilities, precision: float, other: int
) -> float:
    """The least threshold whose confident answers are right at `precision`.

    A confident answer to a picture of no intent counts as wrong. The precision is the lower end of
    Wilson's interval, one-sided at SURENESS. Where no threshold will do, it is 1.
    """
    best, sureness = best_intents(probabilities, other)
    right = best == labels
    candidates = np.unique(np.floor(sureness * 10**_DIGITS) / 10**_DIGITS)
    for threshold in candidates:
        confident = sureness >= threshold
        called, hits = int(confident.sum()), int(right[confident].sum())
        if called and _lower_end(hits, called) >= precision:
            return float(threshold)
    return 1.0


def _lower_end(hits: int, called: int) -> float:
    # Two-sided at 2 * SURENESS - 1 has the lower end of one-sided at SURENESS.
    interval = binomtest(hits, called).proportion_ci(2 * SURENESS - 1, method="wilson")
    return float(interval.low)


def _share(of: NDArray[np.bool_]) -> float:
    return float(of.mean()) if len(of) else math.nan
