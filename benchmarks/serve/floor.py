"""``python -m benchmarks.serve.floor``: the bare pipeline against the clock, without a server."""

import itertools
import json
import os
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer

from benchmarks.serve.figures import Figures, figures_of
from benchmarks.serve.load import Load, Outcome
from benchmarks.serve.pipeline import Answer, Pipeline
from benchmarks.serve.processes import Tree, watched
from reviewlens.picture import decode


def main(
    folder: Annotated[Path, typer.Option(help="The pictures, JPEG files.")],
    bundle: Annotated[str, typer.Option(help="The models.")],
    out: Annotated[Path, typer.Option(help="Where the figures and the answers are written.")],
    batch: Annotated[list[int], typer.Option(help="A size of batches.")],
    pictures: Annotated[int, typer.Option(help="At most so many a batch size.")],
    seconds: Annotated[float, typer.Option(help="At most so long a batch size.")],
) -> None:
    """Classify pictures in batches of some sizes."""
    files = [file.read_bytes() for file in sorted(folder.glob("*.jpg"))]
    pipeline = Pipeline(bundle)
    # The answers warm it up: every shape of picture goes through once.
    answers = [answer for file in files for answer in classify(pipeline, [file])]
    tree = Tree(os.getpid())
    figures = {
        str(size): asdict(measure(pipeline, files, size, pictures, seconds, tree)) for size in batch
    }
    out.write_text(json.dumps({"figures": figures, "answers": answers}), "utf-8")


def classify(pipeline: Pipeline, files: Sequence[bytes]) -> list[Answer]:
    """Decode and classify one batch."""
    return pipeline.classify([decode(file) for file in files])


def measure(
    pipeline: Pipeline,
    files: Sequence[bytes],
    batch: int,
    pictures: int,
    seconds: float,
    tree: Tree,
) -> Figures:
    """Batches until there are so many pictures or it took so long, at least one."""
    outcomes: list[Outcome] = []
    with watched(tree) as usage:
        begun = perf_counter()
        for first in itertools.count(0, batch):
            due = perf_counter()
            classify(pipeline, [files[(first + place) % len(files)] for place in range(batch)])
            taken = perf_counter() - due
            outcomes += [Outcome(due - begun, taken, 200, "200")] * batch
            if len(outcomes) + batch > pictures or perf_counter() - begun >= seconds:
                break
        elapsed = perf_counter() - begun
    return figures_of(Load(outcomes, elapsed), usage)


if __name__ == "__main__":
    typer.run(main)
