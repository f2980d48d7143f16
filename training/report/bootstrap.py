"""Intervals by resampling pictures, the same resamples for every model."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from training.report.ranking import Weights

Statistic = Callable[[Weights], Mapping[str, npt.NDArray[np.float64]]]
"""Weights [resamples, n] to values [resamples] by name; NaN where a value is not defined."""

_PERCENTILES = (2.5, 97.5)
# Bounds the memory of a block of resamples, whatever the number of pictures.
_CELLS = 4_000_000


@dataclass(frozen=True)
class Estimate:
    """A figure with its 95 % percentile interval.

    `value` is None where the pictures do not define it, the interval where no resample does;
    `skipped` counts the resamples that do not, because they lack a class.
    """

    value: float | None
    low: float | None
    high: float | None
    skipped: int = 0


@dataclass(frozen=True)
class Drawn:
    """A figure on the pictures and on each resample of them."""

    value: float
    draws: npt.NDArray[np.float64]

    def __sub__(self, other: "Drawn") -> "Drawn":
        """The difference, resample by resample: both were drawn on the same ones."""
        return Drawn(self.value - other.value, self.draws - other.draws)

    def estimate(self) -> Estimate:
        """Value and interval."""
        defined = self.draws[np.isfinite(self.draws)]
        if not np.isfinite(self.value):
            return Estimate(None, None, None, len(self.draws) - len(defined))
        low, high = np.percentile(defined, _PERCENTILES) if len(defined) else (None, None)
        return Estimate(
            float(self.value),
            None if low is None else float(low),
            None if high is None else float(high),
            len(self.draws) - len(defined),
        )


class Bootstrap:
    """Resamples of n pictures, the same at every use.

    Efron & Tibshirani, "An Introduction to the Bootstrap", 1993, chapter 13 (percentile interval).
    """

    def __init__(self, weights: npt.NDArray[np.float64], resamples: int, random_state: int) -> None:
        """`weights` [n]: how much each picture counts."""
        self._weights = weights
        self._resamples = resamples
        self._random_state = random_state

    def draw(self, statistic: Statistic) -> dict[str, Drawn]:
        """A statistic on the pictures and on every resample."""
        whole = statistic(self._weights[None])
        blocks = [statistic(block) for block in self._blocks()]
        return {
            name: Drawn(
                float(values[0]), np.concatenate([np.empty(0), *(block[name] for block in blocks)])
            )
            for name, values in whole.items()
        }

    def _blocks(self) -> Iterator[Weights]:
        random = np.random.default_rng(self._random_state)
        n = len(self._weights)
        size = max(1, _CELLS // n)
        for start in range(0, self._resamples, size):
            counts = [
                np.bincount(random.integers(n, size=n), minlength=n)
                for _ in range(min(size, self._resamples - start))
            ]
            yield np.stack(counts) * self._weights
