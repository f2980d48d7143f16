"""The tables of a run, and its numbers as JSON."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path

import torch
from rich.console import Console
from rich.table import Table

from benchmarks.gpu.measure import Row
from benchmarks.output import show_foot, write_numbers
from reviewlens.devices import on_gpu

PACKAGES = ("torch", "transformers", "easyocr")


@dataclass(frozen=True)
class Report:
    """All that a run found: ``peaks`` in operations a second by precision, rows, and by network
    the pictures a second alone and beside the other."""

    machine: Mapping[str, str]
    peaks: Mapping[str, float]
    rows: Sequence[Row]
    together: Mapping[str, tuple[float, float]]
    foot: Sequence[str]


def describe_machine(device: str) -> dict[str, str]:
    """The GPU, CPUs, and the version of each package, by name."""
    gpu = torch.cuda.get_device_name(device) if on_gpu(device) else "none"
    return {
        "GPU": gpu,
        "CUDA": str(torch.version.cuda),
        "CPUs": str(os.cpu_count()),
        **{package: version(package) for package in PACKAGES},
    }


def show(report: Report, console: Console) -> None:
    """Print the machine, the tables and their foot."""
    machine = ", ".join(f"{name} {value}" for name, value in report.machine.items())
    console.print(machine, highlight=False, soft_wrap=True)
    for precision, peak in report.peaks.items():
        console.print(f"matrix peak, {precision}: {peak / 1e12:.1f} TFLOP/s", highlight=False)
    table = Table("", "precision", "batch", "a second", "of the peak", "GPU MiB")
    for row in report.rows:
        table.add_row(
            row.what,
            row.precision,
            str(row.batch),
            f"{row.per_s:.1f}",
            "-" if row.share is None else f"{row.share:.1%}",
            "-" if row.memory_mib is None else f"{row.memory_mib:.0f}",
        )
    console.print(table)
    both = Table("pictures/s of one GPU", "alone", "beside the other")
    for what, (alone, beside) in report.together.items():
        both.add_row(what, f"{alone:.1f}", f"{beside:.1f}")
    console.print(both)
    show_foot(console, report.foot)


def write_json(report: Report, file: Path) -> None:
    """Write all figures."""
    write_numbers(
        {
            "machine": report.machine,
            "peaks": report.peaks,
            "rows": [asdict(row) for row in report.rows],
            "together": {
                what: {"alone": alone, "together": beside}
                for what, (alone, beside) in report.together.items()
            },
            "foot": report.foot,
        },
        file,
    )
