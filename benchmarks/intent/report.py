"""The tables of a trial, and its numbers as JSON."""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table
from scipy.stats import binomtest

from benchmarks.intent.trial import ALL, OTHERS, SLICES, Trial
from benchmarks.output import show_foot, write_numbers
from benchmarks.target import Target
from reviewlens.intent_model import WAYS, Way
from reviewlens.zero_shot import INTENTS
from training.intent.pictures import Made
from training.intent.threshold import Outcome
from training.intent.train import CLASSES

_SURENESS = 0.95


@dataclass(frozen=True)
class Report:
    """All that a run found."""

    machine: Mapping[str, str]
    trial: Trial
    targets: Sequence[Target]
    foot: Sequence[str]


def show(report: Report, console: Console) -> None:
    """Print the machine, the tables, their foot and the targets."""
    trial = report.trial
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    console.print(_table_of_slices(trial))
    for way in trial.ways:
        console.print(_table_of_confusion(trial, way))
    show_foot(console, (*report.foot, *_intervals(trial)), report.targets)


def write_json(report: Report, file: Path) -> None:
    """Write the numbers, and what each way made of each picture."""
    trial = report.trial
    whole = {
        "machine": dict(report.machine),
        "thresholds": dict(trial.thresholds),
        "slices": {name: _numbers(trial, of, others=False) for name, of in SLICES.items()},
        "others": {name: _numbers(trial, of, others=True) for name, of in OTHERS.items()},
        "confusion": {way: trial.confusion(way) for way in trial.ways},
        "targets": [asdict(target) | {"verdict": target.verdict} for target in report.targets],
        "foot": list(report.foot),
        "pictures": [
            asdict(made)
            | {
                "probabilities": {
                    way: dict(zip(CLASSES, rows[index].tolist(), strict=True))
                    for way, rows in trial.ways.items()
                }
            }
            for index, made in enumerate(trial.pictures)
        ],
    }
    write_numbers(whole, file)


def _table_of_slices(trial: Trial) -> Table:
    """Top-1, share of the confident and their precision, of each way on each slice."""
    ways = [way for way in WAYS if way in trial.ways]
    table = Table("", "pictures", *(f"{way}" for way in ways))
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    table.add_row(
        "[bold]screenshots of an intent[/bold]", "", *["top-1 | conf. | prec."] * len(ways)
    )
    for name, belongs in SLICES.items():
        outcomes = trial.outcomes(belongs, others=False)
        count = outcomes[ways[0]].pictures
        if count:
            cells = [_rates(outcomes[way]) for way in ways]
            table.add_row(f"  {name}", str(count), *cells)
    table.add_section()
    table.add_row("[bold]pictures of no intent[/bold]", "", *["confident"] * len(ways))
    for name, belongs in OTHERS.items():
        outcomes = trial.outcomes(belongs, others=True)
        count = outcomes[ways[0]].others
        if count:
            cells = [_rate(outcomes[way].others_confident) for way in ways]
            table.add_row(f"  {name}", str(count), *cells)
    return table


def _table_of_confusion(trial: Trial, way: Way) -> Table:
    table = Table(f"{way}: it is, down; taken for, across", *INTENTS)
    for column in table.columns[1:]:
        column.justify = "right"
    for truth, row in trial.confusion(way).items():
        table.add_row(truth, *(str(row[intent]) for intent in INTENTS))
    return table


def _intervals(trial: Trial) -> Iterator[str]:
    outcome = trial.outcomes(SLICES[ALL], others=False).get("combined")
    if outcome is None:
        return
    called = round(outcome.confident * outcome.pictures)
    of_top_1 = _interval(outcome.top_1, outcome.pictures)
    yield (
        f"Combined, {_SURENESS:.0%} intervals (Wilson): top-1 {of_top_1} of {outcome.pictures}, "
        f"precision {_interval(outcome.precision, called)} of {called}."
    )


def _interval(share: float, count: int) -> str:
    if not count:
        return "-"
    of = binomtest(round(share * count), count).proportion_ci(_SURENESS, method="wilson")
    return f"{of.low:.3f} to {of.high:.3f}"


def _rates(outcome: Outcome) -> str:
    return " | ".join(map(_rate, (outcome.top_1, outcome.confident, outcome.precision)))


def _rate(value: float) -> str:
    return "  -  " if math.isnan(value) else f"{value:.3f}"


def _numbers(trial: Trial, belongs: Callable[[Made], bool], *, others: bool) -> dict[str, Any]:
    outcomes = trial.outcomes(belongs, others=others)
    return {way: asdict(outcome) for way, outcome in outcomes.items()}
