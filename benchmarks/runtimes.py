"""``python -m benchmarks.runtimes``: which runtime is quickest for the reader's networks here."""

import os
import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any

import numpy as np
import onnxruntime
import torch
import typer
from rich.console import Console
from rich.table import Table

from benchmarks.output import write_numbers
from reviewlens.reading.networks import load_networks
from reviewlens.reading.pp_ocr import DETECTOR_WEIGHTS
from reviewlens.reading.runtime import compile_onnx
from reviewlens.settings import ReaderSettings

ROUNDS = 9
PACKAGES = ("torch", "onnxruntime", "openvino")
LINES = (1, 1, 32, 320), (8, 1, 32, 320), (16, 1, 32, 480)
PICTURES = (1, 3, 736, 1280), (1, 3, 736, 480)

Run = Callable[[Any], Any]


def main(
    folder: Annotated[Path, typer.Option(help="Recogniser in EasyOCR's custom-network format.")] = (
        Path("models/embedded/reader")
    ),
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers are written.")
    ] = None,
) -> None:
    """Print the median milliseconds of each network on inputs of some sizes, by runtime."""
    rng = np.random.default_rng(0)
    rows = []
    table = Table("network", "input", "runtime", "ms", title=f"{torch.get_num_threads()} threads")
    for network, runtimes, shapes in (
        ("detector", _detectors(), PICTURES),
        ("recogniser", _recognisers(folder), LINES),
    ):
        for shape in shapes:
            inputs = rng.uniform(-1, 1, shape).astype(np.float32)
            size = " x ".join(map(str, shape))
            ms = {name: 1000 * seconds for name, seconds in measure(runtimes, inputs).items()}
            rows.append({"network": network, "input": size, "ms": ms})
            for runtime, taken in ms.items():
                table.add_row(network, size, runtime, f"{taken:.1f}")
    Console().print(table)
    if json_file is not None:
        write_json(rows, json_file)


def measure(runtimes: Mapping[str, Run], inputs: Any, rounds: int = ROUNDS) -> dict[str, float]:
    """Median seconds of each runtime, one after the other in each of the rounds."""
    seconds: dict[str, list[float]] = {name: [] for name in runtimes}
    for _ in range(rounds + 1):
        for name, run in runtimes.items():
            start = time.perf_counter()
            run(inputs)
            seconds[name].append(time.perf_counter() - start)
    return {name: statistics.median(times[1:]) for name, times in seconds.items()}


def write_json(rows: Sequence[Mapping[str, Any]], file: Path) -> None:
    """Write the machine and the milliseconds of each network and input, by runtime."""
    machine = {
        "CPUs": str(os.cpu_count()),
        "torch threads": str(torch.get_num_threads()),
        **{package: version(package) for package in PACKAGES},
    }
    write_numbers({"machine": machine, "rows": rows}, file)


def _detectors() -> dict[str, Run]:
    threads = torch.get_num_threads()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    session = onnxruntime.InferenceSession(
        str(DETECTOR_WEIGHTS), options, providers=["CPUExecutionProvider"]
    )
    name = session.get_inputs()[0].name
    return {
        "ONNX Runtime": lambda inputs: session.run(None, {name: inputs}),
        "OpenVINO": compile_onnx(DETECTOR_WEIGHTS, threads),
    }


def _recognisers(folder: Path) -> dict[str, Run]:
    networks = load_networks(ReaderSettings(weights="custom", folder=str(folder)), "cpu")
    network = networks.reader.recognizer.eval()

    def in_torch(inputs: Any, bfloat16: bool = False) -> None:
        with torch.inference_mode(), torch.autocast("cpu", torch.bfloat16, enabled=bfloat16):
            network(torch.from_numpy(inputs), None)

    return {
        "PyTorch": in_torch,
        "PyTorch, bfloat16": lambda inputs: in_torch(inputs, bfloat16=True),
        "OpenVINO": networks.recognise,
    }


if __name__ == "__main__":
    typer.run(main)
