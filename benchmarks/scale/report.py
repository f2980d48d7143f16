"""The tables of a run, and its numbers as JSON."""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

from rich.console import Console
from rich.table import Table

from benchmarks.output import show_foot, write_numbers
from benchmarks.scale.measure import Figures, Followed

PACKAGES = ("ray", "torch", "openvino")


@dataclass(frozen=True)
class Row:
    """What was scaled, to how many, and the medians of its rounds."""

    scaled: str
    count: int
    figures: Figures


@dataclass(frozen=True)
class Report:
    """All that a run found; ``autoscaled`` names the deployment that was followed."""

    machine: Mapping[str, str]
    rows: Sequence[Row]
    autoscaled: str
    followed: Followed
    foot: Sequence[str]


def describe_machine() -> dict[str, str]:
    """CPUs, and the version of each package, by name."""
    return {
        "CPUs": str(os.cpu_count()),
        **{package: version(package) for package in PACKAGES},
    }


def show(report: Report, console: Console) -> None:
    """Print the machine, the tables and their foot."""
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    table = Table("", "count", *_HEADER)
    for row in report.rows:
        table.add_row(row.scaled, str(row.count), *_cells(row.figures))
    console.print(table)
    steps = Table(f"{report.autoscaled} autoscaled", "seconds", *_HEADER)
    for phase in report.followed.phases:
        clients = f"{phase.clients} client{'s' * (phase.clients > 1)}"
        during = f"{phase.began_s:.0f}-{phase.ended_s:.0f}"
        steps.add_row(clients, during, *_cells(phase.figures))
    console.print(steps)
    for sentence in told(report.autoscaled, report.followed):
        console.print(f"- {sentence}", highlight=False, soft_wrap=True)
    show_foot(console, report.foot)


def told(name: str, followed: Followed) -> list[str]:
    """Sentences: when how many replicas ran, and what failed meanwhile."""
    course = ", ".join(f"{count} at {at:.0f} s" for at, count in followed.replicas)
    errors = sum(phase.figures.errors for phase in followed.phases)
    refused = sum(phase.figures.refused for phase in followed.phases)
    sentences = [f"Replicas of {name} that ran: {course}."]
    most = max((count for _, count in followed.replicas), default=0)
    for before, phase in zip(followed.phases, followed.phases[1:], strict=False):
        growing = phase.clients > before.clients
        for count in range(2, most + 1) if growing else (1,):
            reached = _at_least(count) if growing else _at_most(count)
            seconds = followed.seconds_until(reached, phase)
            step = f"the step from {before.clients} to {phase.clients} clients"
            when = "never came about" if seconds is None else f"took {seconds:.0f} s"
            sentences.append(f"From {step} to {count} running {when}.")
    return [*sentences, f"{errors} requests failed meanwhile, {refused} were refused (429)."]


def write_json(report: Report, file: Path) -> None:
    """Write all figures."""
    write_numbers(
        {
            "machine": report.machine,
            "rows": [asdict(row) for row in report.rows],
            "autoscaled": report.autoscaled,
            **asdict(report.followed),
            "foot": [*told(report.autoscaled, report.followed), *report.foot],
        },
        file,
    )


def _at_least(count: int) -> Callable[[int], bool]:
    return lambda ran: ran >= count


def _at_most(count: int) -> Callable[[int], bool]:
    return lambda ran: ran <= count


_HEADER = ("pictures/s", "p50 ms", "p95 ms", "CPUs busy", "answered", "429", "errors")


def _cells(figures: Figures) -> list[str]:
    return [
        f"{figures.pictures_per_s:.2f}",
        f"{figures.p50_ms:.0f}",
        f"{figures.p95_ms:.0f}",
        f"{figures.busy:.0%}",
        str(figures.answered),
        str(figures.refused),
        str(figures.errors),
    ]
