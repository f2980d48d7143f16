"""What the benchmarks write, by their own writers, of figures that are made up."""

import json
from pathlib import Path

import numpy as np
import pytest

from benchmarks.bulk import report as bulk
from benchmarks.bulk.arrivals import Taken
from benchmarks.bulk.contest import Plan as BulkPlan
from benchmarks.clip import report as clip
from benchmarks.clip.tasks import Row as ClipRow
from benchmarks.gpu import report as gpu
from benchmarks.gpu.measure import Row as GpuRow
from benchmarks.intent import report as intent
from benchmarks.intent.trial import Trial
from benchmarks.reader import report as reader
from benchmarks.reader.contest import Row as ReaderRow
from benchmarks.reader.scores import Score
from benchmarks.runtimes import write_json as write_runtimes
from benchmarks.scale import report as scale
from benchmarks.scale.measure import Figures as Loaded
from benchmarks.scale.measure import Followed, Phase
from benchmarks.serve import report as serve
from benchmarks.serve.contest import FLOOR, Plan, Results
from benchmarks.serve.load import Bounds, Closed
from benchmarks.target import Target
from tests.benchmarks.serve.conftest import figures
from training.intent.pictures import Made
from training.intent.train import CLASSES

NAN = float("nan")
MACHINE = {"CPUs": "2"}


@pytest.fixture
def written(tmp_path: Path) -> Path:
    """A folder of bench-*.json: one of every benchmark, and one of serve on another machine."""
    folder = tmp_path / "cache"
    folder.mkdir()
    _serve(folder / "bench-serve.json", 3.25)
    _serve(folder / "bench-serve-big.json", 30.5)
    plan = BulkPlan(1, 20, 2, 16, 1, 1)
    taken = Taken(20, 0, 5.0, 10, 2.0, 4.0, 8.0, 700.0, "PSS")
    of_bulk = bulk.report_of({plan.bulk: [taken], plan.online: [taken]}, plan, [b"x"])
    bulk.write_json(of_bulk, folder / "bench-bulk.json")
    _scale(folder / "bench-scale.json")
    of_gpu = gpu.Report(
        MACHINE,
        {"float16": 8.125e14},
        [GpuRow("encoder", "float16", 32, 1234.5, 0.625, 900.0)],
        {"encoder": (1200.5, 700.25)},
        ["noise"],
    )
    gpu.write_json(of_gpu, folder / "bench-gpu.json")
    _reader(folder / "bench-reader.json")
    row = ClipRow("clothes", "zero-shot", "top-1", 9, {"encoder": 0.625, "hand-made": None})
    targets = [Target("clothes", 0.625, 0.7, at_most=False), Target("other", NAN, 0.2)]
    of_clip = clip.Report(
        MACHINE, ["encoder"], [row], {1: {"encoder": 12.5, "ViT-B/32": 120.0}}, targets, ["held"]
    )
    clip.write_json(of_clip, folder / "bench-clip.json")
    _intent(folder / "bench-intent.json")
    rows = [
        {"network": "detector", "input": "1 x 3", "ms": {"OpenVINO": 7.125}},
        {"network": "recogniser", "input": "8 x 1", "ms": {"OpenVINO": 2.0, "PyTorch": 5.5}},
    ]
    write_runtimes(rows, folder / "bench-runtimes.json")
    (folder / "features.json").write_text(json.dumps({"of": "something else"}))
    return folder


def _serve(file: Path, rate: float) -> None:
    results = Results(absent={"LitServe": "it ended: no port\nTraceback"})
    results.add(FLOOR, "batches of 4", figures(rate + 1))
    for clients in (1, 16):
        taken = figures(
            rate,
            errors={"503": 2},
            cpu_s_of={"TextReader": 0.325, "a": 0.001, "b": 0.002},
            memory_mib_of={"TextReader": 1300.0, "a": 40.0, "b": 50.0},
        )
        results.add("reviewlens", str(Closed(clients)), taken)
    results.add("four Flask", "1 client", figures(0.0, NAN, p95_ms=NAN, p99_ms=NAN, cpu_s=NAN))
    plan = Plan(1, (4,), (Closed(1), Closed(16)), Bounds(4, 9), warming=2, seed=1)
    serve.write_json(serve.report_of(results, plan, [b"x"]), file)


def _scale(file: Path) -> None:
    loaded = Loaded(2.25, 300.0, 500.0, 0.875, 40, 3, 0)
    rows = [scale.Row("nothing", 1, loaded), scale.Row("TextReader", 2, loaded)]
    phases = [Phase(1, 0.0, 10.0, loaded), Phase(16, 10.0, 40.0, loaded)]
    followed = Followed([(0.5, 1), (25.0, 2)], phases)
    scale.write_json(scale.Report(MACHINE, rows, "TextReader", followed, ["16"]), file)


def _reader(file: Path) -> None:
    score = Score(3, characters=100, edits=17, handles=4, handles_read=3)
    rows = {"ours": ReaderRow(score, 3, 0.2, 1.0), "stock": ReaderRow(None, 1, 3.5, 17.5)}
    report = reader.Report(MACHINE, {"all": rows}, {}, [Target("CER", 0.17, 0.35)], ["fonts"], [])
    reader.write_json(report, file)


def _intent(file: Path) -> None:
    pictures = (Made("a", "payment-problem"), Made("b", "course-problem"), Made("c", "other"))
    even = np.full((len(pictures), len(CLASSES)), 0.25)
    report = intent.Report(MACHINE, Trial(pictures, {"text": even}, {"text": 0.5}), [], ["held"])
    intent.write_json(report, file)
