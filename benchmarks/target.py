"""A number to reach, and whether it is."""

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Target:
    """A number to reach: `measured` is NaN where it could not be measured."""

    what: str
    measured: float
    limit: float
    at_most: bool = True

    @property
    def verdict(self) -> str:
        """Met, missed, or not measured."""
        if math.isnan(self.measured):
            return "not measured"
        below = self.measured <= self.limit if self.at_most else self.measured >= self.limit
        return "met" if below else "missed"

    def __str__(self) -> str:
        sign = "<=" if self.at_most else ">="
        measured = "" if math.isnan(self.measured) else f": {self.measured:.3f}"
        return f"{self.what} {sign} {self.limit:g}{measured}, {self.verdict}"
