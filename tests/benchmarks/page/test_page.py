import json
import re
from pathlib import Path

import pytest
import typer
from PIL import Image

from benchmarks.page.__main__ import FOLDER, main
from benchmarks.page.about import BENCHMARKS
from benchmarks.page.document import page
from benchmarks.page.plots import PLOTS
from benchmarks.page.results import load
from benchmarks.page.tables import TABLES, table
from tests.documents import anchors_of, broken_links


@pytest.fixture
def made(written: Path, tmp_path: Path) -> Path:
    """The page of all that was written."""
    out = tmp_path / "page" / "README.md"
    out.parent.mkdir()
    main(out.parent / "results", out, written)
    return out


def sections(document: str) -> dict[str, str]:
    """By benchmark."""
    _, *parts = re.split(r"^## make bench-", document, flags=re.MULTILINE)
    return {part.split("\n", 1)[0]: part for part in parts}


def test_every_benchmark_of_the_makefile_has_a_section() -> None:
    makefile = (FOLDER.parent / "Makefile").read_text()
    targets = set(re.findall(r"^bench-([a-z]+):", makefile, re.MULTILINE))
    assert targets == BENCHMARKS.keys() == TABLES.keys() == PLOTS.keys()
    for name in targets:
        assert f"--json .cache/bench-{name}.json" in makefile


def test_results_that_are_not_there_are_said_not_to_be(tmp_path: Path) -> None:
    main(tmp_path, out := tmp_path / "README.md", None)
    found = sections(out.read_text())
    assert found.keys() == BENCHMARKS.keys()
    for name, section in found.items():
        assert f"No results of it are here: `make bench-{name}` makes them." in section
        assert "### Results" not in section
    assert out.read_text().count("| none here |") == len(BENCHMARKS)


def test_every_result_has_its_tables_and_its_plot(made: Path) -> None:
    text = made.read_text()
    found = sections(text)
    assert "none here" not in text
    assert broken_links(made) == []  # the plots are there
    for file in (made.parent / "results").glob("*.png"):
        with Image.open(file) as plot:
            assert min(plot.size) > 150
        assert file.stat().st_size < 150_000
    assert "| reviewlens | 3.25 | 3.25 |" in found["serve"]
    assert "| reviewlens | 16 clients | 3.25 | 100 | 200 | 300 | 0.50 | 2048 |" in found["serve"]
    assert "| four Flask | 1 client | 0.00 | - | - | - | - |" in found["serve"]
    assert "2 x 503" in found["serve"]
    assert "| TextReader | 325 | 325 | 1300 |\n| all others | 3 | 3 | 90 |\n" in found["serve"]
    assert "- LitServe took no part: it ended: no port\n" in found["serve"]
    assert "### Results, big\n" in found["serve"]
    assert "| reviewlens | 30.50 | 30.50 |" in found["serve"]
    assert "| reviewlens score, 2 actors | 5.00 | 2.50 | 5 | 0.40 | 700 | 20 | 0 |" in found["bulk"]
    assert "over HTTP, 16 clients: 1.00." in found["bulk"]
    assert "| all | ours | 3 | 0.170 | 0.000 | 0.750 | 0.000 | - | 0.20 | 1.0 |" in found["reader"]
    assert "| all | stock | 1 | - | - | - | - | - | 3.50 | 17.5 |" in found["reader"]
    assert "| clothes | zero-shot | top-1 | 9 | 0.625 | - |" in found["clip"]
    assert "| clothes | at least 0.7 | 0.625 | missed |" in found["clip"]
    assert "| other | at most 0.2 | - | not measured |" in found["clip"]
    assert "| batch of 1 | 12.5 | 120.0 |" in found["clip"]
    assert "| all | text | 2 | 0.500 | 0.000 | - |" in found["intent"]
    assert "| TextReader | 2 | 2.25 | 300 | 500 | 0.88 | 40 | 3 | 0 |" in found["scale"]
    assert "| 16 | 10 | 40 | 2.25 | 300 | 500 | 0.88 | 40 | 3 | 0 |" in found["scale"]
    assert "from 1 to 16 clients to 2 running took 15 s." in found["scale"]
    assert "| float16 | 812.5 |" in found["gpu"]
    assert "| encoder | float16 | 32 | 1234.5 | 0.625 | 900 |" in found["gpu"]
    assert "| encoder | 1200.5 | 700.2 |" in found["gpu"]
    assert "| detector | 1 x 3 | 7.1 | - |" in found["runtimes"]


def test_what_is_taken_over_tells_of_no_single_picture(made: Path, written: Path) -> None:
    results = made.parent / "results"
    assert {file.stem for file in results.glob("*.json")} == {*BENCHMARKS, "serve-big"}
    assert "pictures" in json.loads((written / "bench-intent.json").read_text())
    for file in results.glob("*.json"):
        assert "pictures" not in json.loads(file.read_text())


def test_the_same_numbers_give_the_same_files(made: Path) -> None:
    before = {file: file.read_bytes() for file in made.parent.rglob("*.*")}
    main(made.parent / "results", made, None)
    assert {file: file.read_bytes() for file in made.parent.rglob("*.*")} == before


def test_a_file_of_no_benchmark_is_refused(tmp_path: Path) -> None:
    (tmp_path / "nothing.json").write_text("{}")
    with pytest.raises(typer.Exit):
        main(tmp_path, tmp_path / "README.md", None)


def test_the_page_that_is_committed_is_of_the_numbers_that_are() -> None:
    results, committed = load(FOLDER / "results"), FOLDER / "README.md"
    assert committed.read_text("utf-8") == page(results, "results")
    assert broken_links(committed) == []
    assert {f"make-bench-{name}" for name in BENCHMARKS} <= anchors_of(committed)


def test_a_stroke_does_not_end_a_cell() -> None:
    assert table(("a", "b"), [("x|y", "1")]) == "| a | b |\n| --- | ---: |\n| x\\|y | 1 |\n"
