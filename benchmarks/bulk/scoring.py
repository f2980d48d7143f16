"""``python -m benchmarks.bulk.scoring``: a bulk job against the clock, in its own process."""

import json
import os
import time
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import psutil
import typer

from benchmarks.bulk.arrivals import Arrival, taken_of
from benchmarks.serve.processes import Tree, watched


def main(
    folder: Annotated[Path, typer.Option(help="The pictures.")],
    bundle: Annotated[Path, typer.Option(help="The models.")],
    scores: Annotated[Path, typer.Option(help="Where the scores are written.")],
    out: Annotated[Path, typer.Option(help="Where the figures are written.")],
    workers: Annotated[int, typer.Option(min=0, help="Actors; 0 scores in this process.")],
) -> None:
    """Score a folder as `reviewlens score` does; time counts from when this process was made."""
    from training.bulk.job import Job, Run
    from training.bulk.source import open_source

    begun = psutil.Process().create_time()
    tree = Tree(os.getpid())
    arrivals = []
    with watched(tree) as usage:
        for rows in Run(Job(open_source(folder), bundle, scores, workers=workers)).scores():
            errors = rows.num_rows - rows["error"].null_count
            seconds = time.time() - begun
            arrivals.append(Arrival(seconds, tree.cpu_seconds(), rows.num_rows, errors))
    whole_s, memory = time.time() - begun, usage.memory
    taken = taken_of(arrivals, max(1, workers), whole_s, memory.mib, memory.measure)
    out.write_text(json.dumps(asdict(taken)), "utf-8")


if __name__ == "__main__":
    typer.run(main)
