"""The page: every benchmark, its results, or that there are none."""

from collections.abc import Iterator, Sequence

from benchmarks.page.about import BENCHMARKS
from benchmarks.page.results import Result
from benchmarks.page.tables import TABLES, Numbers, table, targets

_LONGEST_REASON = 160

_HEAD = """\
# Benchmarks

Each is one command, and prints its table. This page is made of the numbers in `results/` by
`python -m benchmarks.page`; after new runs `python -m benchmarks.page --take .cache` takes their
JSON over, without what it tells of single pictures, and makes the page again. Figures of different
machines are not to be compared.
"""


def page(results: Sequence[Result], folder: str) -> str:
    """Markdown; plots are linked in `folder`, which is relative to the page."""
    return "\n".join([_HEAD, _contents(results), *_sections(results, folder)])


def _contents(results: Sequence[Result]) -> str:
    there = {result.benchmark for result in results}
    rows = [
        (
            f"[`make bench-{name}`](#make-bench-{name})",
            about.brief,
            "below" if name in there else "none here",
        )
        for name, about in BENCHMARKS.items()
    ]
    return table(("command", "what it measures", "results"), rows, words=3)


def _sections(results: Sequence[Result], folder: str) -> Iterator[str]:
    for name, about in BENCHMARKS.items():
        yield f"## make bench-{name}\n"
        yield f"{about.measures}\n\n{about.reading}\n"
        found = [result for result in results if result.benchmark == name]
        if not found:
            yield f"No results of it are here: `make bench-{name}` makes them.\n"
        for result in found:
            yield f"### {result.title}\n"
            yield from _result(result, folder)


def _result(result: Result, folder: str) -> Iterator[str]:
    numbers = result.numbers
    yield _machine(numbers) + "\n"
    yield f"![{BENCHMARKS[result.benchmark].brief}]({folder}/{result.plot})\n"
    yield from TABLES[result.benchmark](numbers)
    if judged := targets(numbers):
        yield judged
    notes = [*_absent(numbers), *numbers.get("foot", ())]
    if notes:
        yield "".join(f"- {note}\n" for note in notes)


def _machine(numbers: Numbers) -> str:
    return ", ".join(f"{name} {value}" for name, value in numbers["machine"].items()) + "."


def _absent(numbers: Numbers) -> Iterator[str]:
    """Who took no part; of what a server wrote the first line is enough."""
    for name, reason in numbers.get("absent", {}).items():
        first = reason.strip().splitlines()[0] if reason.strip() else "no reason is known"
        yield f"{name} took no part: {first[:_LONGEST_REASON]}"
