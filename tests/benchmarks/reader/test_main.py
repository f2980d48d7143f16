import io
import json
from pathlib import Path

import pytest
import typer
from rich.console import Console

from benchmarks.reader.__main__ import main, run
from benchmarks.reader.report import Report, show, write_json
from tests.benchmarks.reader.conftest import StandIn
from training.synthetic import Sources


@pytest.fixture
def report(sources: Sources) -> Report:
    readers = [
        StandIn("ours", 0.5),
        StandIn("RapidOCR", 1.0, "nothing like it"),
        StandIn("stock EasyOCR, speed only", 9.0, every_picture=False),
    ]
    made = run(
        sources, readers, pictures=12, sampled=2, seed=1, absent={"Tesseract 5": "not installed"}
    )
    assert [reader.warmed for reader in readers] == [1, 1, 1]
    return made


def test_the_table_tells_everything(report: Report) -> None:
    console = Console(file=io.StringIO(), width=120)
    show(report, console)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    for part in ("printed overlays", "handwriting", "ours", "RapidOCR", "speed only", "torch"):
        assert part in shown
    assert "Tesseract 5: not installed" in shown
    assert "seconds a picture / those of stock EasyOCR <= 0.1: 0.056, met" in shown
    assert "not measured" in shown


def test_the_numbers_are_written(report: Report, tmp_path: Path) -> None:
    file = tmp_path / "new" / "numbers.json"
    write_json(report, file)
    numbers = json.loads(file.read_text())
    assert numbers["slices"]["all"]["ours"]["cer"] == 0
    assert numbers["absent"] == {"Tesseract 5": "not installed"}
    assert len(numbers["pictures"]) == numbers["slices"]["all"]["ours"]["pictures"]
    assert numbers["targets"][0]["measured"] is None
    assert {one["readers"]["ours"]["text"] for one in numbers["pictures"]} == {
        one["truths"][0] for one in numbers["pictures"]
    }


def test_a_folder_without_our_reader_is_said(
    tiny_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        main(tiny_data, reader_folder=tmp_path)
    assert "reader.folder" in capsys.readouterr().err
