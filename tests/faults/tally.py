"""What an experiment counts, and the table of all of them."""

import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, fields
from typing import Any

from rich.table import Table

_MOST_SHOWN = 8


@dataclass
class Tally:
    """The counts of one experiment; safe to use from several threads.

    `lost` got no HTTP answer though the fault left them a way to one; `wrong` got another answer
    than they should have; `failed` got a 5xx outside of the fault's own window.
    """

    name: str
    inputs: int = 0
    sent: int = 0
    lost: int = 0
    wrong: int = 0
    failed: int = 0
    refused: int = 0
    excused: int = 0
    """5xx answers and cut connections inside of the fault's own window."""
    recovery_s: float | None = None
    notes: list[str] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)
    statuses: Counter[int] = field(default_factory=Counter)
    excuses: Counter[str] = field(default_factory=Counter)
    _lock: threading.Lock = field(default_factory=threading.Lock, repr=False)

    def count(self, status: int, problem: str | None, *, excused: bool = False) -> None:
        """One request: its status (0 where no answer came), and what is wrong with the answer."""
        with self._lock:
            self.sent += 1
            self.statuses[status] += 1
            self.refused += status == 429
            if (status == 0 or status >= 500) and excused:
                self.excused += 1
                self.excuses[str(status or "cut off")] += 1
                return
            self.lost += status == 0
            self.failed += status >= 500
            self.wrong += problem is not None and 0 < status < 500
            if problem is not None:
                self.faults.append(problem)

    def expect(self, holds: bool, otherwise: str) -> None:
        """A condition that the experiment as a whole must meet."""
        if not holds:
            self.wrong += 1
            self.faults.append(otherwise)

    def counts(self) -> dict[str, Any]:
        """Everything but the lock, for a file."""
        told = {field.name: getattr(self, field.name) for field in fields(self) if field.repr}
        return told | {"statuses": dict(self.statuses)}

    @property
    def clean(self) -> bool:
        """Nothing wrong, nothing lost, no 5xx but the excused."""
        return not (self.wrong or self.lost or self.failed)


def table(tallies: Sequence[Tally]) -> Table:
    """One row for each experiment."""
    drawn = Table(title="Faults")
    drawn.add_column("experiment")
    for head in ("inputs", "sent", "lost", "wrong", "5xx", "refused", "in window", "recovery s"):
        drawn.add_column(head, justify="right")
    drawn.add_column("seen")
    for tally in tallies:
        recovery = "-" if tally.recovery_s is None else f"{tally.recovery_s:.1f}"
        counts = tally.inputs, tally.sent, tally.lost, tally.wrong, tally.failed, tally.refused
        style = None if tally.clean else "bold red"
        cells = [*map(str, counts), str(tally.excused), recovery]
        excuses = [f"{count} x {what} in window" for what, count in tally.excuses.items()]
        drawn.add_row(tally.name, *cells, "; ".join([*tally.notes, *excuses]), style=style)
    return drawn


def complaints(tallies: Sequence[Tally]) -> list[str]:
    """What went wrong, the first few of each experiment."""
    lines = []
    for tally in tallies:
        lines += [f"{tally.name}: {fault}" for fault in tally.faults[:_MOST_SHOWN]]
        if len(tally.faults) > _MOST_SHOWN:
            lines.append(f"{tally.name}: and {len(tally.faults) - _MOST_SHOWN} more")
    return lines
