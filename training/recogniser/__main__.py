"""``python -m training.recogniser``: train the line reader and export it for EasyOCR."""

import logging
import os
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from training.budget import keep_log
from training.recogniser.batches import Chunks
from training.recogniser.crops import Crops
from training.recogniser.evaluate import held_out_lines
from training.recogniser.export import build_model, export, load_model
from training.recogniser.train import HeldOut, Plan, Trainer
from training.synthetic import load_sources


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    out: Annotated[Path, typer.Option(help="Where the reader is exported, in EasyOCR's layout.")],
    work: Annotated[Path, typer.Option(help="Checkpoint and log; resumes from it.")],
    more_fonts: Annotated[
        Path | None, typer.Option(help="More faces to learn, as training.fonts fetches them.")
    ] = None,
    crops: Annotated[
        Path | None, typer.Option(help="Lines cut out of pictures, as training.recogniser.harvest.")
    ] = None,
    start_from: Annotated[
        Path | None, typer.Option(help="A reader exported before, to train on.")
    ] = None,
    minutes: Annotated[
        float, typer.Option(help="Budget of training time, resumed runs in all.")
    ] = 120,
    every: Annotated[float, typer.Option(help="Minutes between evaluations and exports.")] = 8,
    peak_rate: Annotated[float, typer.Option(help="The highest learning rate.")] = 2e-3,
    batch_size: Annotated[int, typer.Option(min=2)] = 16,
    workers: Annotated[
        int | None, typer.Option(min=0, help="Renderers; by default one for two cores.")
    ] = None,
    held_out: Annotated[int, typer.Option(min=1, help="Lines to measure on, of each kind.")] = 200,
    seed: Annotated[int, typer.Option(help="Of lines and weights.")] = 7,
    init_only: Annotated[bool, typer.Option(help="Export the untrained reader and stop.")] = False,
) -> None:
    """Train the line reader on lines rendered on the way."""
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    model = build_model(seed) if start_from is None else load_model(start_from)
    if init_only:
        export(model, out)
        return
    test = load_sources(data, "test")
    lines = HeldOut(
        held_out_lines(test, False, held_out, seed), held_out_lines(test, True, held_out, seed)
    )
    sources = load_sources(data, "train", more_fonts)
    cut_out = None if crops is None else Crops(crops)
    if workers is None:
        workers = max(1, (os.cpu_count() or 1) // 2)
    plan = Plan(minutes, every, workers, peak_rate)
    if start_from is None:
        chunks = Chunks(sources, batch_size, seed, crops=cut_out)
    else:
        chunks = Chunks(sources, batch_size, seed, crops=cut_out, easy_lines=0)
        plan = replace(plan, told_lines=0)
        keep_log(start_from, work)
    Trainer(model, chunks, lines, plan, work).run(out)


if __name__ == "__main__":
    typer.run(main)
