"""How long a call takes on a device, and the most that the device's matrix units give."""

from collections.abc import Callable
from typing import Any

import torch
from torch.utils.benchmark import Timer
from torch.utils.flop_counter import FlopCounterMode

from reviewlens.settings import Precision

_SIDES = 4096, 8192
SECONDS = 1.0

Run = Callable[[], Any]


def seconds_of(run: Run, seconds: float = SECONDS) -> float:
    """Median seconds of a call over about so many seconds, the device waited for."""
    run()
    timer = Timer("run()", globals={"run": run}, num_threads=torch.get_num_threads())
    return float(timer.blocked_autorange(min_run_time=seconds).median)


def matrix_peak(device: str, precision: Precision, *, sides: tuple[int, ...] = _SIDES) -> float:
    """Floating point operations a second of the best product of two square matrices."""
    best = 0.0
    for side in sides:
        left, right = (
            torch.randn(side, side, device=device, dtype=getattr(torch, precision))
            for _ in range(2)
        )
        taken = seconds_of(lambda left=left, right=right: left @ right)  # type: ignore[misc]
        best = max(best, 2 * side**3 / taken)
    return best


def operations_of(run: Run) -> int:
    """Floating point operations of a call, as PyTorch counts them: products and convolutions."""
    with FlopCounterMode(display=False) as counter:
        run()
    return int(counter.get_total_flops())
