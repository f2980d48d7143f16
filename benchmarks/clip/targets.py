"""What the encoder is meant to reach, and whether it does."""

import math
from collections.abc import Mapping, Sequence

from benchmarks.clip.prompts import LANGUAGES
from benchmarks.clip.speed import BASE, Times
from benchmarks.clip.tasks import CLOTHES, OVERLAY, PROBE, SCREENS, Row, zero_shot
from benchmarks.target import Target

LIMITS: Mapping[tuple[str, str], float] = {
    **{(CLOTHES, zero_shot(language)): 0.55 for language in LANGUAGES},
    (CLOTHES, PROBE): 0.70,
    (OVERLAY, PROBE): 0.97,
    **{(SCREENS, zero_shot(language)): 0.85 for language in LANGUAGES},
}
LEAD = 0.05
TIME_TO_BASE = 0.2


def judge(rows: Sequence[Row], times: Times, ours: str, untrained: str) -> list[Target]:
    """The targets beside the rows, then the leads over the untrained network, then the times."""
    scores = {(row.task, row.way): row.scores for row in rows}
    reached, leads = [], []
    for key, limit in LIMITS.items():
        name = ": ".join(key)
        score = _number(scores.get(key, {}).get(ours))
        beside = _number(scores.get(key, {}).get(untrained))
        reached.append(Target(name, score, limit, at_most=False))
        leads.append(Target(f"{name}, above untrained", score - beside, LEAD, at_most=False))
    ratios = [
        Target(f"ms of batch {batch} / those of {BASE}'s shape", ratio(of, ours), TIME_TO_BASE)
        for batch, of in times.items()
    ]
    return [*reached, *leads, *ratios]


def ratio(times: Mapping[str, float], ours: str) -> float:
    """Our time to that of the smaller of OpenAI's shapes."""
    return times[ours] / times[BASE] if BASE in times and ours in times else math.nan


def _number(score: float | None) -> float:
    return math.nan if score is None else score
