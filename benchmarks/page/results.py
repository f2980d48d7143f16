"""The committed numbers: benchmarks/results/NAME.json, or NAME-LABEL.json of another machine."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.page.about import BENCHMARKS
from benchmarks.page.tables import Numbers

# What each model made of each picture: large, and the pictures are not there to look at.
_LEFT_OUT = ("pictures", "cer_by_family")
_PREFIX = "bench-"


@dataclass(frozen=True)
class Result:
    """One file of numbers: `name` is that of the file, `benchmark` that of what wrote it."""

    name: str
    benchmark: str
    numbers: Numbers

    @property
    def title(self) -> str:
        """Of its section."""
        label = self.name.removeprefix(self.benchmark).strip("-").replace("-", " ")
        return f"Results, {label}" if label else "Results"

    @property
    def plot(self) -> str:
        """The name of its picture."""
        return f"{self.name}.png"


def load(folder: Path) -> list[Result]:
    """All that is there, by name; raises ValueError for a file of no benchmark."""
    return [
        Result(file.stem, _benchmark_of(file.stem), json.loads(file.read_text("utf-8")))
        for file in sorted(folder.glob("*.json"))
    ]


def take(source: Path, folder: Path) -> Iterator[Path]:
    """Copy `source`/bench-NAME.json to `folder`/NAME.json; yields what was written.

    Raises ValueError for a file of no benchmark.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for file in sorted(source.glob(f"{_PREFIX}*.json")):
        name = file.stem.removeprefix(_PREFIX)
        _benchmark_of(name)
        numbers = json.loads(file.read_text("utf-8"))
        kept = {key: value for key, value in numbers.items() if key not in _LEFT_OUT}
        target = folder / f"{name}.json"
        target.write_text(json.dumps(kept, ensure_ascii=False, indent=1) + "\n", "utf-8")
        yield target


def _benchmark_of(name: str) -> str:
    benchmark = name.split("-", 1)[0]
    if benchmark not in BENCHMARKS:
        raise ValueError(f"{name}.json is of none of the benchmarks {', '.join(BENCHMARKS)}.")
    return benchmark
