"""The table of bulk beside online, and its numbers as JSON."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.bulk.arrivals import Taken
from benchmarks.bulk.contest import Plan
from benchmarks.output import show_foot, write_numbers
from benchmarks.serve.report import describe_machine


@dataclass(frozen=True)
class Row:
    """Medians over the rounds; pictures and errors are added up."""

    pictures_per_s: float
    with_start: float
    start_s: float
    cpu_s: float
    memory_mib: float
    pictures: int
    errors: int


@dataclass(frozen=True)
class Report:
    """All that a run found; `times` is the bulk job's pictures/s to the graph's."""

    machine: Mapping[str, str]
    rows: Mapping[str, Row]
    times: float
    rounds: Mapping[str, Sequence[Taken]]
    foot: Sequence[str]


def report_of(taken: Mapping[str, Sequence[Taken]], plan: Plan, files: Sequence[bytes]) -> Report:
    """Medians, and how they came about."""
    rows = {name: _row(rounds) for name, rounds in taken.items()}
    times = rows[plan.bulk].pictures_per_s / rows[plan.online].pictures_per_s
    measures = {one.memory_by for rounds in taken.values() for one in rounds}
    size = sum(map(len, files)) / len(files) / 1e6
    foot = [
        f"Medians of {plan.rounds} rounds in which the two take turns on {plan.pictures} pictures, "
        f"{len(files)} different ones of 12 and 2 megapixels, half of them with words, {size:.1f} "
        "MB each in the mean.",
        "pictures/s: when all is loaded, that is of the job from when every actor has given its "
        "first result. With start-up: from the start of the process to its end, or of the graph "
        "from its start to the last answer. The graph's cache is off, its clients run on the same "
        "CPUs.",
        "CPU s: of all processes, a picture, when all is loaded. "
        f"MiB: {' and '.join(sorted(measures))} of all processes together, the most.",
    ]
    return Report(describe_machine(), rows, times, taken, foot)


def show(report: Report, console: Console) -> None:
    """Print the machine, the table and its foot."""
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    table = Table(
        "", "pictures/s", "with start-up", "start s", "CPU s", "MiB", "pictures", "errors", box=None
    )
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for name, row in report.rows.items():
        table.add_row(
            name,
            f"{row.pictures_per_s:.2f}",
            f"{row.with_start:.2f}",
            f"{row.start_s:.0f}",
            f"{row.cpu_s:.2f}",
            f"{row.memory_mib:.0f}",
            str(row.pictures),
            str(row.errors),
        )
    console.print(table)
    bulk, online = report.rows
    console.print(f"{bulk} / {online}: {report.times:.2f}", highlight=False, soft_wrap=True)
    show_foot(console, report.foot)


def write_json(report: Report, file: Path) -> None:
    """Write the medians and what each round took."""
    write_numbers(asdict(report), file)


def _row(rounds: Sequence[Taken]) -> Row:
    return Row(
        pictures_per_s=median(one.pictures_per_s for one in rounds),
        with_start=median(one.with_start for one in rounds),
        start_s=median(one.start_s for one in rounds),
        cpu_s=median(one.cpu_s for one in rounds),
        memory_mib=median(one.memory_mib for one in rounds),
        pictures=sum(one.pictures for one in rounds),
        errors=sum(one.errors for one in rounds),
    )
