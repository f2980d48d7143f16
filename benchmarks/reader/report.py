"""The table of a contest, and its numbers as JSON."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.output import show_foot, write_numbers
from benchmarks.reader.contest import Record, Row, by_family
from benchmarks.reader.scores import Score
from benchmarks.target import Target

COLUMNS: Mapping[str, str] = {
    "CER": "cer",
    "any case": "cer_case_aside",
    "handles": "handle_rate",
    "whole": "whole_handle_rate",
    "phones": "phone_rate",
}
NAME_WIDTH = 30


@dataclass(frozen=True)
class Report:
    """All that a run found; `absent` tells why a reader is not among the rows."""

    machine: Mapping[str, str]
    slices: Mapping[str, Mapping[str, Row]]
    absent: Mapping[str, str]
    targets: Sequence[Target]
    foot: Sequence[str]
    records: Sequence[Record]


def show(report: Report, console: Console) -> None:
    """Print the machine, the table, its foot and the targets."""
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    table = Table("reader", *COLUMNS, "s / picture", "x ours")
    table.columns[0].min_width = NAME_WIDTH
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for name, rows in report.slices.items():
        table.add_section()
        table.add_row(f"[bold]{name}[/bold]", *_counts(rows))
        for reader, row in rows.items():
            # A sample is too small to be cut into slices.
            if row.score or name == "all":
                table.add_row(f"  {reader}", *_cells(row))
        for reader, reason in report.absent.items():
            table.add_row(f"  {reader}: {reason}")
    console.print(table)
    show_foot(console, report.foot, report.targets)


def write_json(report: Report, file: Path) -> None:
    """Write the numbers, and what each reader made of each picture."""
    slices = {
        name: {reader: _numbers(row) for reader, row in rows.items()}
        for name, rows in report.slices.items()
    }
    targets = [asdict(target) | {"verdict": target.verdict} for target in report.targets]
    whole = {
        "machine": dict(report.machine),
        "slices": slices,
        "absent": dict(report.absent),
        "targets": targets,
        "foot": list(report.foot),
        "cer_by_family": by_family(report.records),
        "pictures": [_picture(record) for record in report.records],
    }
    write_numbers(whole, file)


def _counts(rows: Mapping[str, Row]) -> list[str]:
    scores = [row.score for row in rows.values() if row.score]
    most = max(scores, key=lambda score: score.pictures, default=Score())
    return [f"{most.pictures} pictures", "", f"of {most.handles}", "", f"of {most.phones}"]


def _cells(row: Row) -> list[str]:
    rates = [getattr(row.score, name) if row.score else math.nan for name in COLUMNS.values()]
    cells = ["-" if math.isnan(rate) else f"{rate:.3f}" for rate in rates]
    return [*cells, f"{row.seconds:.2f}", f"{row.times_ours:.1f}"]


def _numbers(row: Row) -> dict[str, Any]:
    numbers: dict[str, Any] = {
        "pictures": row.pictures, "seconds": row.seconds, "times_ours": row.times_ours
    }  # fmt: skip
    if row.score:
        rates = {name: getattr(row.score, name) for name in COLUMNS.values()}
        numbers |= rates | asdict(row.score)
    return numbers


def _picture(record: Record) -> dict[str, Any]:
    answers = {}
    for reader, answer in record.answers.items():
        answers[reader] = {"text": answer.text, "seconds": answer.seconds}
        if reader in record.scores:
            answers[reader]["cer"] = record.scores[reader].cer
    return {
        **asdict(record.slot),
        "layout": record.layout,
        "truths": list(record.truths),
        "readers": answers,
    }
