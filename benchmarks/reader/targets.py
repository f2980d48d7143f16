"""What our reader is meant to reach, and whether it does."""

import math
from collections.abc import Mapping

from benchmarks.reader.contest import Row
from benchmarks.target import Target

PRINT, HANDWRITING, ALL = "printed overlays", "handwriting", "all"
CER_TO_TESSERACT = {PRINT: 0.35, HANDWRITING: 0.45}
PEER = "Tesseract"
EXACT_ON_PRINT = 0.85
TIME_TO_STOCK = 0.1


def judge(slices: Mapping[str, Mapping[str, Row]], ours: str) -> list[Target]:
    """The targets beside the rows of the slices; Tesseract's row is the better of its rows."""
    targets = []
    for name, limit in CER_TO_TESSERACT.items():
        rows = slices.get(name, {})
        peer = better(rows, PEER)
        ratio = _cer(rows, ours) / _cer(rows, peer) if _cer(rows, peer) else math.nan
        targets.append(Target(f"CER on {name} / that of {peer or PEER}", ratio, limit))
    row = slices.get(PRINT, {}).get(ours)
    score = row.score if row else None
    # With one letter more a name is somebody else's.
    handles = score.whole_handle_rate if score else math.nan
    phones = score.phone_rate if score else math.nan
    targets.append(Target(f"handles exact on {PRINT}", handles, EXACT_ON_PRINT, at_most=False))
    targets.append(Target(f"phones exact on {PRINT}", phones, EXACT_ON_PRINT, at_most=False))
    stock = [row for name, row in slices.get(ALL, {}).items() if name.startswith("stock")]
    times = 1 / stock[0].times_ours if stock else math.nan
    return [*targets, Target("seconds a picture / those of stock EasyOCR", times, TIME_TO_STOCK)]


def better(rows: Mapping[str, Row], prefix: str) -> str | None:
    """Of the readers whose names begin so, the one of the lowest CER."""
    named = [name for name in rows if name.startswith(prefix)]
    return min(named, key=lambda name: _cer(rows, name), default=None)


def _cer(rows: Mapping[str, Row], reader: str | None) -> float:
    score = rows[reader].score if reader is not None and reader in rows else None
    return score.cer if score else math.nan
