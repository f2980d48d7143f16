"""What telling intents is meant to reach, and whether it does."""

import math

from benchmarks.intent.trial import ALL, OTHERS, PHOTOS_AND_EMPTY, SLICES, Trial
from benchmarks.target import Target

TOP_1 = 0.90
PRECISION = 0.97
PHOTOS_CONFIDENT = 0.02


def judge(trial: Trial) -> list[Target]:
    """The targets of all ways together."""
    combined = trial.outcomes(SLICES[ALL], others=False).get("combined")
    photos = trial.outcomes(OTHERS[PHOTOS_AND_EMPTY], others=True).get("combined")
    return [
        Target("combined: top-1", combined.top_1 if combined else math.nan, TOP_1, at_most=False),
        Target(
            "combined: precision of the confident",
            combined.precision if combined else math.nan,
            PRECISION,
            at_most=False,
        ),
        Target(
            f"combined: share of {PHOTOS_AND_EMPTY} called confident",
            photos.others_confident if photos else math.nan,
            PHOTOS_CONFIDENT,
        ),
    ]
