"""``python -m benchmarks.page``: write benchmarks/README.md from the numbers in results/."""

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from benchmarks.page.document import page
from benchmarks.page.plots import draw
from benchmarks.page.results import load
from benchmarks.page.results import take as take_over

FOLDER = Path(__file__).parents[1]


def main(
    results: Annotated[
        Path, typer.Option(help="Folder of the numbers, NAME.json each; plots are written there.")
    ] = FOLDER / "results",
    out: Annotated[Path, typer.Option(help="The page.")] = FOLDER / "README.md",
    take: Annotated[
        Path | None, typer.Option(help="Folder whose bench-*.json are taken over first.")
    ] = None,
) -> None:
    """Take new numbers over where asked to, then write the page and its plots."""
    said = Console(stderr=True)
    try:
        if take is not None:
            for file in take_over(take, results):
                said.print(f"taken: {file}", highlight=False, soft_wrap=True)
        found = load(results)
    except ValueError as error:
        said.print(f"[red]Not a result.[/red] {error}", soft_wrap=True)
        raise typer.Exit(1) from None
    for result in found:
        draw(result.benchmark, result.numbers, results / result.plot)
    out.write_text(page(found, Path(os.path.relpath(results, out.parent)).as_posix()), "utf-8")
    said.print(f"{out}: {len(found)} result(s)", highlight=False, soft_wrap=True)


if __name__ == "__main__":
    typer.run(main)
