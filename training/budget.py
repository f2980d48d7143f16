"""Training within a budget of minutes, in one run or several."""

import json
import logging
import math
import shutil
import time
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, Protocol

import torch
from tqdm import tqdm

log = logging.getLogger(__name__)

CHECKPOINT = "checkpoint.pt"
LOG = "training_log.jsonl"


class Stateful(Protocol):
    """A module or an optimizer."""

    def state_dict(self) -> dict[str, Any]:
        """All that changes in training."""

    def load_state_dict(self, state_dict: dict[str, Any], /) -> Any:
        """Take it up again."""


class BudgetedRun:
    """Steps of training until ``minutes`` are spent, with an evaluation every so many minutes.

    Each evaluation is a line in a log, and saves ``parts`` in a checkpoint, both in ``work`` under
    names that begin with ``prefix``; a checkpoint that is there is taken up.
    """

    def __init__(
        self,
        parts: Mapping[str, Stateful],
        work: Path,
        *,
        minutes: float,
        every: float,
        device: str,
        prefix: str = "",
    ) -> None:
        self.step, self.seconds = 0, 0.0
        self.log_file = work / (prefix + LOG)
        self._parts, self._checkpoint = parts, work / (prefix + CHECKPOINT)
        self._budget, self._every = minutes * 60, every * 60
        work.mkdir(parents=True, exist_ok=True)
        if self._checkpoint.exists():
            self._resume(device)

    @property
    def progress(self) -> float:
        """The share of the budget that is spent, 0 to 1."""
        return min(1.0, self.seconds / self._budget)

    def spend(
        self,
        train_step: Callable[[], float],
        evaluate: Callable[[], Mapping[str, float | str]],
        export: Callable[[], None] = lambda: None,
    ) -> None:
        """Train until the budget is spent; ``train_step`` gives its loss, ``evaluate`` a log line.

        ``export`` is called when the line is written.
        """
        losses: list[float] = []
        due = self._due()
        with tqdm(total=round(self._budget), initial=round(self.seconds), unit="s") as bar:
            while self.seconds < self._budget:
                started = time.monotonic()
                losses.append(train_step())
                self.step += 1
                self.seconds += time.monotonic() - started
                bar.update(int(self.seconds) - bar.n)
                bar.set_postfix(step=self.step, loss=f"{losses[-1]:.3f}")
                if self.seconds >= due:
                    self._record(sum(losses) / len(losses), evaluate())
                    export()
                    losses, due = [], self._due()

    def _due(self) -> float:
        """When to evaluate next; the end of the budget takes the place of one just before it."""
        due = self.seconds + self._every
        return due if self._budget - due > self._every / 2 else self._budget

    def note(self, figures: Mapping[str, float | str]) -> None:
        """Add a line to the log: how far training has come, and ``figures``."""
        row = {"step": self.step, "minutes": round(self.seconds / 60, 2), **figures}
        log.info("%s", row)
        with self.log_file.open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(row) + "\n")

    def _record(self, loss: float, figures: Mapping[str, float | str]) -> None:
        self.note({"loss": round(loss, 4), **figures})
        state = {
            "step": self.step,
            "seconds": self.seconds,
            **{name: part.state_dict() for name, part in self._parts.items()},
        }
        partial = self._checkpoint.with_suffix(".part")
        torch.save(state, partial)
        partial.replace(self._checkpoint)

    def _resume(self, device: str) -> None:
        state = torch.load(self._checkpoint, map_location=device, weights_only=True)
        self.step, self.seconds = state["step"], state["seconds"]
        for name, part in self._parts.items():
            part.load_state_dict(state[name])
        log.info("resumed at step %d, %.1f minutes", self.step, self.seconds / 60)


def keep_log(exported: Path, work: Path, prefix: str = "") -> None:
    """Let the log in ``work``, where none is yet, begin with that of a model exported before."""
    work.mkdir(parents=True, exist_ok=True)
    log = prefix + LOG
    if (exported / log).exists() and not (work / log).exists():
        shutil.copyfile(exported / log, work / log)


def ends_of_runs(rows: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The last row of each run in a log, told by the minutes, which begin at nought again.

    The steps do too, but on a faster machine the first row may be past all those of the run before.
    """
    ends = [row for row, after in pairwise(rows) if after["minutes"] < row["minutes"]]
    return [*ends, *rows[-1:]]


def rate_share(progress: float, warm_up: float) -> float:
    """The share of the peak learning rate at ``progress`` 0-1: linear warm-up, then a cosine."""
    if progress < warm_up:
        return max(progress / warm_up, 0.01)
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (progress - warm_up) / (1 - warm_up))))


def set_rate(optimizer: torch.optim.Optimizer, rate: float) -> None:
    """Set the learning rate of all of an optimizer's groups."""
    for group in optimizer.param_groups:
        group["lr"] = rate
