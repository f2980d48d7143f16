"""The numbers of each benchmark as Markdown tables."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

_LEAST_MS = 5.0

Numbers = Mapping[str, Any]
"""A file that a benchmark wrote; what was not measured is None."""


def serve(numbers: Numbers) -> Iterator[str]:
    """Pictures/s by level, then everything of each level."""
    medians = numbers["medians"]
    levels = levels_of(medians)
    loaded = {name: of for name, of in medians.items() if set(of) & set(levels)}
    yield table(
        ("pictures/s", *levels),
        [
            (name, *(number(of.get(level, {}).get("pictures_per_s"), 2) for level in levels))
            for name, of in loaded.items()
        ],
    )
    yield table(
        (
            "", "", "pictures/s", "p50 ms", "p95 ms", "p99 ms", "CPU s", "MiB", "answered", "429",
            "errors",
        ),
        [
            (
                name,
                level,
                number(of["pictures_per_s"], 2),
                *(number(of[f"p{rank}_ms"], 0) for rank in (50, 95, 99)),
                number(of["cpu_s"], 2),
                number(of["memory_mib"], 0),
                str(of["answered"]),
                str(of["refused"]),
                ", ".join(f"{count} x {why}" for why, count in of["errors"].items()) or "0",
            )
            for name, of_levels in medians.items()
            for level, of in of_levels.items()
        ],
        words=2,
    )  # fmt: skip
    yield from _processes("reviewlens", medians.get("reviewlens", {}))


def _processes(name: str, of_levels: Mapping[str, Any]) -> Iterator[str]:
    """Where the CPU of a contestant goes, and its memory, by process; the least are one row."""
    spent = {level: of.get("cpu_s_of", {}) for level, of in of_levels.items()}
    held = [of.get("memory_mib_of", {}) for of in of_levels.values()]
    rows = {
        role: (
            [1000 * of.get(role, 0) for of in spent.values()],
            max(of.get(role, 0) for of in held),
        )
        for role in dict.fromkeys(role for of in spent.values() for role in of)
    }
    roles = sorted(rows, key=lambda role: -max(rows[role][0]))
    shown = {role: rows[role] for role in roles if max(rows[role][0]) >= _LEAST_MS}
    rest = [rows[role] for role in roles if role not in shown]
    if rest:
        shown["all others"] = (
            [sum(ms) for ms in zip(*(row[0] for row in rest), strict=True)],
            sum(row[1] for row in rest),
        )
    if shown:
        yield table(
            (f"{name}, ms of CPU a picture", *spent, "MiB"),
            [
                (role, *(number(each, 0) for each in ms), number(mib, 0))
                for role, (ms, mib) in shown.items()
            ],
        )


def scale(numbers: Numbers) -> Iterator[str]:
    """A row for each number of replicas, then one for each phase of the load that steps."""
    yield table(
        ("scaled", "count", *_LOADED),
        [(row["scaled"], str(row["count"]), *_loaded(row["figures"])) for row in numbers["rows"]],
    )
    yield table(
        (f"{numbers['autoscaled']} autoscaled, clients", "from s", "to s", *_LOADED),
        [
            (
                str(phase["clients"]),
                number(phase["began_s"], 0),
                number(phase["ended_s"], 0),
                *_loaded(phase["figures"]),
            )
            for phase in numbers["phases"]
        ],
    )


_LOADED = ("pictures/s", "p50 ms", "p95 ms", "CPUs busy", "answered", "429", "errors")


def _loaded(figures: Numbers) -> list[str]:
    return [
        number(figures["pictures_per_s"], 2),
        number(figures["p50_ms"], 0),
        number(figures["p95_ms"], 0),
        number(figures["busy"], 2),
        *(str(figures[count]) for count in ("answered", "refused", "errors")),
    ]


def gpu(numbers: Numbers) -> Iterator[str]:
    """The peaks, a row for each network, precision and batch, then both beside each other."""
    yield table(
        ("matrix peak", "TFLOP/s"),
        [(precision, number(peak / 1e12, 1)) for precision, peak in numbers["peaks"].items()],
    )
    yield table(
        ("", "precision", "batch", "a second", "share of the peak", "GPU MiB"),
        [
            (
                row["what"],
                row["precision"],
                str(row["batch"]),
                number(row["per_s"], 1),
                number(row["share"], 3),
                number(row["memory_mib"], 0),
            )
            for row in numbers["rows"]
        ],
        words=2,
    )
    yield table(
        ("pictures/s of one GPU", "alone", "beside the other"),
        [
            (what, number(rate["alone"], 1), number(rate["together"], 1))
            for what, rate in numbers["together"].items()
        ],
    )


def bulk(numbers: Numbers) -> Iterator[str]:
    """A row each, and how they compare."""
    yield table(
        ("", "pictures/s", "with start-up", "start s", "CPU s", "MiB", "pictures", "errors"),
        [
            (
                name,
                number(row["pictures_per_s"], 2),
                number(row["with_start"], 2),
                number(row["start_s"], 0),
                number(row["cpu_s"], 2),
                number(row["memory_mib"], 0),
                str(row["pictures"]),
                str(row["errors"]),
            )
            for name, row in numbers["rows"].items()
        ],
    )
    first, second = numbers["rows"]
    yield f"pictures/s of {first} / {second}: {number(numbers['times'], 2)}.\n"


def reader(numbers: Numbers) -> Iterator[str]:
    """A row for each reader on each kind of picture."""
    rates = ("cer", "cer_case_aside", "handle_rate", "whole_handle_rate", "phone_rate")
    yield table(
        (
            "pictures", "reader", "count", "CER", "any case", "handles", "whole", "phones",
            "s / picture", "x ours",
        ),
        [
            (
                kind,
                name,
                str(row["pictures"]),
                *(number(row.get(rate), 3) for rate in rates),
                number(row["seconds"], 2),
                number(row["times_ours"], 1),
            )
            for kind, rows in numbers["slices"].items()
            for name, row in rows.items()
        ],
        words=2,
    )  # fmt: skip


def clip(numbers: Numbers) -> Iterator[str]:
    """Rates by encoder, then milliseconds by batch."""
    rows, times = numbers["rows"], numbers["ms"]
    encoders = list(dict.fromkeys(name for row in rows for name in row["scores"]))
    yield table(
        ("task", "way", "measure", "pictures", *encoders),
        [
            (
                row["task"],
                row["way"],
                row["measure"],
                str(row["pictures"]),
                *(number(row["scores"].get(name), 3) for name in encoders),
            )
            for row in rows
        ],
        words=3,
    )
    shapes = list(dict.fromkeys(name for of in times.values() for name in of))
    yield table(
        ("ms a picture, image tower", *shapes),
        [
            (f"batch of {batch}", *(number(of.get(name), 1) for name in shapes))
            for batch, of in times.items()
        ],
    )


def intent(numbers: Numbers) -> Iterator[str]:
    """Screenshots of an intent by slice and way, then pictures of none."""
    rates = ("top_1", "confident", "precision")
    yield table(
        ("screenshots", "told by", "count", "top-1", "confident", "precision"),
        [
            (kind, way, str(of["pictures"]), *(number(of[rate], 3) for rate in rates))
            for kind, ways in numbers["slices"].items()
            for way, of in ways.items()
        ],
        words=2,
    )
    ways = list(dict.fromkeys(way for of in numbers["others"].values() for way in of))
    yield table(
        ("no intent: share called confident", *ways),
        [
            (kind, *(number(of.get(way, {}).get("others_confident"), 3) for way in ways))
            for kind, of in numbers["others"].items()
        ],
    )


def runtimes(numbers: Numbers) -> Iterator[str]:
    """A row for each network and size of input."""
    names = list(dict.fromkeys(name for row in numbers["rows"] for name in row["ms"]))
    yield table(
        ("network", "input", *(f"{name}, ms" for name in names)),
        [
            (row["network"], row["input"], *(number(row["ms"].get(name), 1) for name in names))
            for row in numbers["rows"]
        ],
        words=2,
    )


TABLES: Mapping[str, Callable[[Numbers], Iterator[str]]] = {
    "serve": serve,
    "scale": scale,
    "gpu": gpu,
    "bulk": bulk,
    "reader": reader,
    "clip": clip,
    "intent": intent,
    "runtimes": runtimes,
}


def targets(numbers: Numbers) -> str:
    """What was to be reached; nothing where a benchmark has no targets."""
    rows = [
        (
            target["what"],
            f"{'at most' if target['at_most'] else 'at least'} {target['limit']:g}",
            number(target["measured"], 3),
            target["verdict"],
        )
        for target in numbers.get("targets", ())
    ]
    return table(("target", "", "measured", ""), rows) if rows else ""


def levels_of(medians: Numbers) -> list[str]:
    """The levels of load, in order; the bare pipeline's batches are none."""
    found = dict.fromkeys(level for of in medians.values() for level in of)
    return [level for level in found if not level.startswith("batches")]


def table(header: Sequence[str], rows: Sequence[Sequence[str]], words: int = 1) -> str:
    """Markdown; all columns but the first `words` hold numbers."""
    rule = ["---" if index < words else "---:" for index in range(len(header))]
    lines = [f"| {' | '.join(_cell(cell) for cell in cells)} |" for cells in (header, rule, *rows)]
    return "\n".join(lines) + "\n"


def number(value: float | None, digits: int) -> str:
    """With so many digits after the point; a dash for what was not measured."""
    return "-" if value is None else f"{value:.{digits}f}"


def _cell(text: str) -> str:
    return text.replace("|", "\\|")
