"""Where the benchmarks print their tables and write their numbers."""

import json
import math
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console

from benchmarks.target import Target

_PIPED_WIDTH = 120


def console() -> Console:
    """Standard output, as wide as its terminal; wide enough for the tables where it is none."""
    console = Console()
    return console if console.is_terminal else Console(width=_PIPED_WIDTH)


def show_foot(console: Console, foot: Sequence[str], targets: Sequence[Target] = ()) -> None:
    """What stands below a table: its remarks, and what was asked of the figures."""
    for line in foot:
        console.print(f"- {line}", highlight=False, soft_wrap=True)
    for target in targets:
        colour = {"met": "green", "missed": "red"}.get(target.verdict, "yellow")
        console.print(f"[{colour}]{target}[/{colour}]", highlight=False, soft_wrap=True)


def write_numbers(numbers: Mapping[str, Any], file: Path) -> None:
    """Write JSON, the folder too; NaN, which JSON does not know, becomes null."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(_without_nan(numbers), ensure_ascii=False, indent=1), "utf-8")


def _without_nan(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _without_nan(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_without_nan(one) for one in value]
    return None if isinstance(value, float) and math.isnan(value) else value
