"""The plots of the page, small PNG files."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import numpy as np
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator, ScalarFormatter

from benchmarks.page.tables import Numbers, levels_of

Bars = Mapping[str, Mapping[str, float | None]]
"""Series to group to value."""

_DPI = 110
_FLOOR = "bare pipeline"


def draw(name: str, numbers: Numbers, file: Path) -> None:
    """Draw a benchmark to a file."""
    figure = PLOTS[name](numbers)
    figure.savefig(file, dpi=_DPI, bbox_inches="tight", metadata={"Software": None})


def serve(numbers: Numbers) -> Figure:
    """Pictures/s and the 95th percentile of latency by clients; CPU seconds and memory."""
    medians = numbers["medians"]
    figure = Figure(figsize=(9, 8), layout="constrained")
    (rate, latency), (cpu, memory) = figure.subplots(2, 2)
    clients = {level: int(level.split()[0]) for level in levels_of(medians) if "client" in level}
    for name, of in medians.items():
        if not (levels := [level for level in clients if level in of]):
            continue
        at = [clients[level] for level in levels]
        for axes, figure_of in ((rate, "pictures_per_s"), (latency, "p95_ms")):
            axes.plot(at, [_or_nan(of[level][figure_of]) for level in levels], "o-", label=name)
    if floor := medians.get(_FLOOR):
        best = max(of["pictures_per_s"] for of in floor.values())
        rate.axhline(best, color="black", linestyle=":", label=_FLOOR)
    for axes, title in ((rate, "pictures/s"), (latency, "p95 ms")):
        axes.set(title=title, xlabel="clients", xscale="log")
        axes.set_xticks(list(clients.values()), [str(count) for count in clients.values()])
        axes.minorticks_off()
        axes.grid(alpha=0.3)
    latency.set_yscale("log")
    latency.yaxis.set_major_formatter(ScalarFormatter())
    figure.legend(
        *rate.get_legend_handles_labels(), loc="outside upper center", ncols=4, fontsize=8
    )
    # The last level but those of pictures that come by chance, which keep no server busy.
    last = {
        name: [values for level, values in of.items() if not level.endswith("a second")][-1:]
        for name, of in medians.items()
    }
    busy = {name: level[0] for name, level in last.items() if level}
    cpu.barh(list(busy), [_or_nan(of["cpu_s"]) for of in busy.values()])
    cpu.set_title("CPU s a picture, at the most clients")
    most = [max(level["memory_mib"] for level in of.values()) for of in medians.values()]
    memory.barh(list(medians), [mib / 1024 for mib in most])
    memory.set_title("GiB of all processes, the most")
    for axes in (cpu, memory):
        axes.tick_params("y", labelsize=7)
        axes.invert_yaxis()
    return figure


def scale(numbers: Numbers) -> Figure:
    """Pictures/s by what was scaled; replicas over the seconds of the load that steps."""
    figure = Figure(figsize=(9, 4), layout="constrained")
    rate, course = figure.subplots(1, 2)
    (first, *rows) = numbers["rows"]
    start = (first["count"], first["figures"]["pictures_per_s"])
    for name in dict.fromkeys(row["scaled"] for row in rows):
        of = [row for row in rows if row["scaled"] == name]
        points = [start, *((row["count"], row["figures"]["pictures_per_s"]) for row in of)]
        rate.plot(*zip(*points, strict=True), "o-", label=name)
    rate.set(title="pictures/s", xlabel="replicas, or nodes", ylim=(0, None))
    rate.xaxis.set_major_locator(MaxNLocator(integer=True))
    rate.legend(fontsize=7)
    end = numbers["phases"][-1]["ended_s"]
    at, counts = zip(*numbers["replicas"], (end, numbers["replicas"][-1][1]), strict=True)
    course.step(at, counts, where="post")
    for phase in numbers["phases"]:
        course.axvspan(phase["began_s"], phase["ended_s"], alpha=0.02 * phase["clients"] ** 0.5)
        course.text(phase["began_s"], 0.05, f" {phase['clients']}", fontsize=8)
    course.set(
        title=f"replicas of {numbers['autoscaled']}",
        xlabel="seconds; above: clients",
        ylim=(0, None),
    )
    course.yaxis.set_major_locator(MaxNLocator(integer=True))
    for axes in (rate, course):
        axes.grid(alpha=0.3)
    return figure


def gpu(numbers: Numbers) -> Figure:
    """What each network gives a second at its best batch, by precision."""
    best: dict[str, dict[str, float | None]] = {}
    for row in numbers["rows"]:
        of = best.setdefault(row["precision"], {})
        of[row["what"]] = max(row["per_s"], of.get(row["what"]) or 0.0)
    return bars(best, "a second, at the best batch")


def bulk(numbers: Numbers) -> Figure:
    """Pictures/s of both, with and without start-up."""
    rows = numbers["rows"]
    series = {"loaded": "pictures_per_s", "with start-up": "with_start"}
    return bars(
        {
            label: {name: row[figure] for name, row in rows.items()}
            for label, figure in series.items()
        },
        "pictures/s",
    )


def reader(numbers: Numbers) -> Figure:
    """CER by kind of picture."""
    readers = dict.fromkeys(name for rows in numbers["slices"].values() for name in rows)
    return bars(
        {
            name: {kind: rows.get(name, {}).get("cer") for kind, rows in numbers["slices"].items()}
            for name in readers
            if any(rows.get(name, {}).get("cer") for rows in numbers["slices"].values())
        },
        "CER, less is better",
    )


def clip(numbers: Numbers) -> Figure:
    """Scores by task and way."""
    rows = numbers["rows"]
    encoders = dict.fromkeys(name for row in rows for name in row["scores"])
    return bars(
        {
            name: {
                f"{row['task']},\n{row['way']} ({row['measure']})": row["scores"].get(name)
                for row in rows
            }
            for name in encoders
        },
        "score",
    )


def intent(numbers: Numbers) -> Figure:
    """Top-1 by slice and way."""
    slices = numbers["slices"]
    ways = dict.fromkeys(way for of in slices.values() for way in of)
    return bars(
        {way: {kind: of.get(way, {}).get("top_1") for kind, of in slices.items()} for way in ways},
        "top-1",
    )


def runtimes(numbers: Numbers) -> Figure:
    """Milliseconds by network and input."""
    rows = numbers["rows"]
    names = dict.fromkeys(name for row in rows for name in row["ms"])
    return bars(
        {
            name: {f"{row['network']}, {row['input']}": row["ms"].get(name) for row in rows}
            for name in names
        },
        "ms, less is better",
    )


PLOTS: Mapping[str, Callable[[Numbers], Figure]] = {
    "serve": serve,
    "scale": scale,
    "gpu": gpu,
    "bulk": bulk,
    "reader": reader,
    "clip": clip,
    "intent": intent,
    "runtimes": runtimes,
}


def bars(series: Bars, unit: str) -> Figure:
    """Groups from above, a bar for each series in each; none where nothing was measured."""
    groups: Sequence[str] = list(next(iter(series.values()), {}))
    height = 1.2 + 0.14 * len(groups) * (len(series) + 1)
    figure = Figure(figsize=(8, height), layout="constrained")
    axes: Axes = figure.subplots()
    thick = 0.8 / max(1, len(series))
    for index, (name, values) in enumerate(series.items()):
        places = np.arange(len(groups)) + index * thick
        axes.barh(places, [_or_nan(values[group]) for group in groups], thick, label=name)
    axes.set_yticks(np.arange(len(groups)) + 0.4 - thick / 2, groups, fontsize=8)
    axes.margins(y=0.02)
    axes.invert_yaxis()
    axes.set_xlabel(unit)
    axes.set_axisbelow(True)
    axes.grid(axis="x", alpha=0.3)
    figure.legend(loc="outside upper center", ncols=4, fontsize=8)
    return figure


def _or_nan(value: float | None) -> float:
    return float("nan") if value is None else value
