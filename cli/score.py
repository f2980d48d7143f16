"""`reviewlens score`: many pictures to Parquet, without a server."""

from contextlib import closing
from pathlib import Path
from time import perf_counter
from typing import Annotated

import typer
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from cli.outcome import plain_errors


@plain_errors
def score(
    source: Annotated[
        Path,
        typer.Argument(
            metavar="IN",
            help="A folder of pictures; .csv or .parquet with a column of paths; .parquet with a "
            "column of the bytes of pictures, or a folder of such files.",
        ),
    ],
    out: Annotated[
        Path, typer.Argument(metavar="OUT.parquet", help="Folder of Parquet parts to write.")
    ],
    bundle: Annotated[Path, typer.Option(help="Folder of the bundle.")] = Path("models/embedded"),
    column: Annotated[
        str | None,
        typer.Option(help="Column of the paths or bytes; else path, image, file or bytes."),
    ] = None,
    name: Annotated[
        str | None,
        typer.Option(help="Column that names pictures given as bytes; else path, or the digest."),
    ] = None,
    text: Annotated[bool, typer.Option("--text", help="Add a column of what was read.")] = False,
    workers: Annotated[
        int | None,
        typer.Option(
            min=0,
            help="Actors, in the cluster of RAY_ADDRESS or on this machine; 0 runs in this "
            "process; by default one a CPU, and none for a few pictures.",
        ),
    ] = None,
    gpus: Annotated[float, typer.Option(min=0, help="GPUs, or a share of one, an actor.")] = 0.0,
) -> None:
    """Score a folder, a table of paths, or pictures in Parquet, by the models that serve.

    A picture that cannot be read is a row with its error. A second run with the same OUT goes on
    where the first ended: what is there is not scored again.

    Examples:

    reviewlens score reviews/ scores.parquet

    reviewlens score reviews.csv scores.parquet --column photo --bundle models/mine --text

    reviewlens score pictures.parquet scores.parquet --column bytes --name id --gpus 0.25
    """
    from training.bulk.job import Job, Run
    from training.bulk.source import open_source

    opened = open_source(source, column, name)
    run = Run(Job(opened, bundle, out, text=text, workers=workers, gpus=gpus))
    begun, first = perf_counter(), None
    done = errors = in_first = 0
    columns = (TextColumn("pictures"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with (
        Progress(*columns, console=Console(stderr=True), redirect_stdout=False) as bar,
        closing(run.scores()) as scores,
    ):
        task = bar.add_task("pictures", total=run.total)
        for rows in scores:
            done += rows.num_rows
            errors += rows.num_rows - rows["error"].null_count
            if first is None:
                first, in_first = perf_counter(), done
            bar.update(task, completed=done)
    seconds = perf_counter() - begun
    said = [f"{out}: {done} pictures in {seconds:.1f} s"]
    if done:
        said.append(f"{done / seconds:.1f} pictures/s")
    if first is not None and done > in_first:
        loaded = (done - in_first) / (perf_counter() - first)
        said.append(f"{loaded:.1f} pictures/s from the first result on")
    said.append(f"{errors} with an error")
    # Those that only their bytes name were found on the way.
    if before := run.before + run.total - done:
        said.append(f"{before} were there already")
    Console().print(", ".join(said), soft_wrap=True, highlight=False)
