"""What the graph is meant to reach beside the bare pipeline and the peers, and whether it does."""

import math
from collections.abc import Mapping

from benchmarks.serve.contest import FLOOR
from benchmarks.serve.contestants import FLASK, OURS, SAME_MODELS
from benchmarks.serve.figures import Figures
from benchmarks.serve.load import Closed
from benchmarks.target import Target

SHARE_OF_FLOOR = 0.85
MS_OVER_FLOOR = 25.0
TIMES_FLASK = 10.0
MEMORY_GIB = 4.0

ONE, MANY, MOST = str(Closed(1)), str(Closed(16)), str(Closed(64))
_SINGLE = "batches of 1"

Medians = Mapping[str, Mapping[str, Figures]]


def judge(medians: Medians) -> list[Target]:
    """The targets of the graph's own row; those without figures are not measured."""
    ours = medians.get(OURS, {})
    single = medians.get(FLOOR, {}).get(_SINGLE)
    over = ours[ONE].p50_ms - single.p50_ms if ONE in ours and single else math.nan
    memory = max((figures.memory_mib / 1024 for figures in ours.values()), default=math.nan)
    failed = float(ours[MOST].failed) if MOST in ours else math.nan
    refused = float(ours[MOST].refused) if MOST in ours else math.nan
    return [
        Target(
            f"pictures/s at {MANY} / {FLOOR}", _ratio(medians, FLOOR), SHARE_OF_FLOOR, at_most=False
        ),
        Target(f"p50 ms at {ONE}, over {FLOOR}", over, MS_OVER_FLOOR),
        *(
            Target(f"pictures/s at {MANY} / {peer}", _ratio(medians, peer), 1.0, at_most=False)
            for peer in SAME_MODELS
        ),
        Target(
            f"pictures/s at {MANY} / {FLASK}", _ratio(medians, FLASK), TIMES_FLASK, at_most=False
        ),
        Target("GiB of all processes", memory, MEMORY_GIB),
        Target(f"errors at {MOST}", failed, 0.0),
        Target(f"refusals at {MOST}", refused, 0.0),
    ]


def best_rate(of_levels: Mapping[str, Figures]) -> float:
    """Pictures/s at the level where they are most; NaN of none."""
    return max((figures.pictures_per_s for figures in of_levels.values()), default=math.nan)


def _ratio(medians: Medians, other: str) -> float:
    """Our pictures/s to a peer's at as many clients; the floor's and stock Flask's: their best."""
    ours, beside = medians.get(OURS, {}), medians.get(other, {})
    if MANY not in ours:
        return math.nan
    if other in (FLOOR, FLASK):
        rate = best_rate(beside)
    else:
        rate = beside[MANY].pictures_per_s if MANY in beside else math.nan
    return ours[MANY].pictures_per_s / rate if rate else math.nan
