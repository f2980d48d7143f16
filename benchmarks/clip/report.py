"""The table of a run, and its numbers as JSON."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import torch
from rich.console import Console
from rich.table import Table

from benchmarks.clip.speed import SHAPES, Times
from benchmarks.clip.tasks import Row
from benchmarks.output import show_foot, write_numbers
from benchmarks.target import Target

PACKAGES = ("torch", "transformers", "scikit-learn")


@dataclass(frozen=True)
class Report:
    """All that a run found; the encoders are named in the order of their columns, ours first."""

    machine: Mapping[str, str]
    encoders: Sequence[str]
    rows: Sequence[Row]
    times: Times
    targets: Sequence[Target]
    foot: Sequence[str]


def describe_machine() -> dict[str, str]:
    """CPUs, torch's threads, and the version of each package, by name."""
    return {
        "CPUs": str(os.cpu_count()),
        "torch threads": str(torch.get_num_threads()),
        **{package: version(package) for package in PACKAGES},
    }


def show(report: Report, console: Console) -> None:
    """Print the machine, the table, its foot and the targets."""
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    columns = [*report.encoders, *SHAPES]
    table = Table("", "pictures", *columns)
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    task = ""
    for row in report.rows:
        if row.task != task:
            task = row.task
            table.add_section()
            table.add_row(f"[bold]{task}[/bold]")
        cells = [_rate(row.scores.get(column)) for column in columns]
        table.add_row(f"  {row.way}, {row.measure}", str(row.pictures), *cells)
    table.add_section()
    table.add_row("[bold]ms a picture, image tower[/bold]")
    for batch, times in report.times.items():
        cells = [_time(times, column, report.encoders[0]) for column in columns]
        table.add_row(f"  batch of {batch}", "", *cells)
    console.print(table)
    show_foot(console, report.foot, report.targets)


def write_json(report: Report, file: Path) -> None:
    """Write the numbers; what was not measured is null."""
    whole = {
        "machine": dict(report.machine),
        "rows": [asdict(row) for row in report.rows],
        "ms": {str(batch): dict(times) for batch, times in report.times.items()},
        "targets": [asdict(target) | {"verdict": target.verdict} for target in report.targets],
        "foot": list(report.foot),
    }
    write_numbers(whole, file)


def _rate(score: float | None) -> str:
    return "-" if score is None else f"{score:.3f}"


def _time(times: Mapping[str, float], column: str, ours: str) -> str:
    if column not in times:
        return "-"
    shown = f"{times[column]:.1f}"
    return shown if column == ours else f"{shown} (x {times[column] / times[ours]:.1f})"
