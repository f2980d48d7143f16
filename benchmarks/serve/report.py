"""The table of a contest, and its numbers as JSON."""

import math
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import psutil
from rich.console import Console
from rich.table import Table

from benchmarks.output import show_foot, write_numbers
from benchmarks.serve.contest import FLOOR, Plan, Results
from benchmarks.serve.contestants import OURS
from benchmarks.serve.figures import Figures
from benchmarks.serve.targets import best_rate, judge
from benchmarks.target import Target

PACKAGES = ("ray", "torch", "openvino", "fastapi", "uvicorn", "litserve", "flask", "gunicorn")
_COLUMNS = (
    "pictures/s", "x floor", "p50 ms", "p95 ms", "p99 ms", "CPU s", "MiB", "answered", "429",
    "errors",
)  # fmt: skip


@dataclass(frozen=True)
class Report:
    """All that a run found."""

    machine: Mapping[str, str]
    results: Results
    targets: Sequence[Target]
    foot: Sequence[str]


def report_of(results: Results, plan: Plan, pictures: Sequence[bytes]) -> Report:
    """Judge the results of a plan, and say how they came about."""
    return Report(
        describe_machine(), results, judge(results.medians()), _foot(results, plan, pictures)
    )


def describe_machine() -> dict[str, str]:
    """CPUs, memory, and the version of each package, by name."""
    return {
        "CPUs": str(os.cpu_count()),
        "GiB": f"{psutil.virtual_memory().total / 2**30:.0f}",
        **{package: _version(package) for package in PACKAGES},
    }


def show(report: Report, console: Console) -> None:
    """Print the machine, the table, its foot and the targets."""
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    medians = report.results.medians()
    floor = best_rate(medians.get(FLOOR, {}))
    table = Table("", *_COLUMNS, box=None)
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for name, of_levels in medians.items():
        table.add_section()
        table.add_row(f"[bold]{name}[/bold]")
        for level, figures in of_levels.items():
            table.add_row(f"  {level}", *_cells(figures, floor))
    for name, reason in report.results.absent.items():
        table.add_row(f"[bold]{name}[/bold]", "absent")
        console.print(f"{name}: {reason}", highlight=False, markup=False, soft_wrap=True)
    console.print(table)
    for name, of_levels in medians.items():
        if name == OURS:
            console.print(_profile(name, of_levels))
    show_foot(console, report.foot, report.targets)


def write_json(report: Report, file: Path) -> None:
    """Write the medians and the figures of every round; what was not measured is null."""
    whole = {
        "machine": dict(report.machine),
        "medians": {
            name: {level: asdict(figures) for level, figures in of_levels.items()}
            for name, of_levels in report.results.medians().items()
        },
        **asdict(report.results),
        "targets": [asdict(target) | {"verdict": target.verdict} for target in report.targets],
        "foot": list(report.foot),
    }
    write_numbers(whole, file)


def _foot(results: Results, plan: Plan, pictures: Sequence[bytes]) -> list[str]:
    sizes = sum(map(len, pictures)) / len(pictures) / 1e6
    measures = {
        figures.memory_by
        for of_levels in results.figures.values()
        for rounds in of_levels.values()
        for figures in rounds
    }
    agreed = ", ".join(f"{name} {same} of {of}" for name, (same, of) in results.agreed.items())
    return [
        f"Medians of {plan.rounds} rounds in which the contestants take turns; counts are sums. "
        f"A level ends after {plan.bounds.pictures} pictures or {plan.bounds.seconds:g} s.",
        f"{len(pictures)} pictures of 12 and 2 megapixels, half of them with words, "
        f"{sizes:.1f} MB each in the mean.",
        "ms: from when a picture is due to its answer. CPU s: of all processes of the contestant, "
        "a picture. The clients run on the same CPUs.",
        f"MiB: {' and '.join(sorted(measures)) or 'none'} of all processes together, the most.",
        f"Answered as the bare pipeline: {agreed or 'nobody was asked'}.",
    ]


def _profile(name: str, of_levels: Mapping[str, Figures]) -> Table:
    """Where the processes of a contestant spend CPU and hold memory, by level of load."""
    table = Table(f"{name}, ms of CPU a picture", *of_levels, "MiB", box=None)
    for column in table.columns[1:]:
        column.justify = "right"
    most = list(of_levels.values())[-1]
    spent = {of: [one.cpu_s_of.get(of, 0) for one in of_levels.values()] for of in most.cpu_s_of}
    for of, seconds in sorted(spent.items(), key=lambda row: -max(row[1])):
        held = max(one.memory_mib_of.get(of, 0) for one in of_levels.values())
        table.add_row(of, *(f"{1000 * each:.0f}" for each in seconds), f"{held:.0f}")
    return table


def _cells(figures: Figures, floor: float) -> list[str]:
    numbers = [
        (figures.pictures_per_s, ".2f"),
        (figures.pictures_per_s / floor, ".2f"),
        (figures.p50_ms, ".0f"),
        (figures.p95_ms, ".0f"),
        (figures.p99_ms, ".0f"),
        (figures.cpu_s, ".2f"),
        (figures.memory_mib, ".0f"),
    ]
    cells = ["-" if math.isnan(number) else f"{number:{form}}" for number, form in numbers]
    errors = ", ".join(f"{count} x {reason}" for reason, count in figures.errors.items())
    return [*cells, str(figures.answered), str(figures.refused), errors or "0"]


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
