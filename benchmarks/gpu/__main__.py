"""``python -m benchmarks.gpu``: what the encoder and the reader give on a GPU."""

from pathlib import Path
from typing import Annotated, cast

import torch
import typer
from rich.console import Console

from benchmarks.gpu.measure import ENCODER_WHOLE, READER_WHOLE, Row, encoder_rows, reader_rows
from benchmarks.gpu.networks import PHOTO, clip_of_true_shape
from benchmarks.gpu.report import Report, describe_machine, show, write_json
from benchmarks.gpu.timing import matrix_peak
from benchmarks.gpu.together import Share, alone_and_together
from benchmarks.output import console
from reviewlens.settings import Precision

PRECISIONS = ("float32", "bfloat16", "float16")
ENCODER_BATCHES = (1, 8, 32, 128)
READER_BATCHES = (1, 4, 8)


def main(
    encoder: Annotated[
        str | None,
        typer.Option(help="A CLIP: a folder or a hub id; else ViT-L/14's shape, random weights."),
    ] = None,
    device: Annotated[str, typer.Option(help="A torch device.")] = "cuda",
    seconds: Annotated[float, typer.Option(min=0, help="Of the two beside each other.")] = 20,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
    work: Annotated[
        Path, typer.Option(help="Where a CLIP of random weights is kept for the next run.")
    ] = Path(".cache/bench-gpu"),
) -> None:
    """Time encoder and reader by precision and batch, then both beside each other."""
    if device.startswith("cuda") and not torch.cuda.is_available():
        Console(stderr=True).print(
            "[red]No GPU.[/red] PyTorch sees none here: run it on a machine that has one."
        )
        raise typer.Exit(1)
    said = Console(stderr=True)
    source = encoder or clip_of_true_shape(work / "vit-l-14")
    peaks: dict[str, float] = {}
    rows: list[Row] = []
    for precision in cast(tuple[Precision, ...], PRECISIONS):
        peaks[precision] = peak = matrix_peak(device, precision)
        said.log(f"{precision}: {peak / 1e12:.1f} TFLOP/s")
        for found in (
            encoder_rows(source, device, precision, ENCODER_BATCHES, peak),
            reader_rows(device, precision, READER_BATCHES, peak),
        ):
            for row in found:
                said.log(f"{row.what}, {precision}, {row.batch}: {row.per_s:.1f} a second")
                rows.append(row)
    shares = [
        Share(ENCODER_WHOLE, source, device, "float16", 32),
        Share(READER_WHOLE, source, device, "float16", 8),
    ]
    foot = [
        f"From pictures: {PHOTO[1]} x {PHOTO[0]} pixels that are decoded already; all that a "
        "replica does with them, the copies to the GPU included.",
        "The share is of the best product of two square matrices in the same precision, the "
        "operations counted by PyTorch.",
        "Where EasyOCR's weights are not at hand, random ones find no line: the recogniser is "
        "timed on lines by itself.",
    ]
    report = Report(
        describe_machine(device), peaks, rows, alone_and_together(shares, seconds), foot
    )
    show(report, console())
    if json_file is not None:
        write_json(report, json_file)


if __name__ == "__main__":
    typer.run(main)
