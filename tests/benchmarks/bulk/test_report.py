import io
import json
from pathlib import Path

import pytest
from rich.console import Console

from benchmarks.bulk.arrivals import Taken
from benchmarks.bulk.report import Report, report_of, show, write_json
from tests.benchmarks.bulk.test_contest import BULK, PLAN


@pytest.fixture
def report() -> Report:
    online = Taken(20, 0, 30.0, 20, 8.0, 16.0, 38.0, 2000.0, "RSS")
    slow = Taken(20, 2, 5.0, 10, 10.0, 4.0, 20.0, 700.0, "PSS")
    return report_of({PLAN.bulk: [BULK, slow, BULK], PLAN.online: [online]}, PLAN, [b"x" * 10**6])


def test_rows_are_medians(report: Report) -> None:
    bulk, online = report.rows[PLAN.bulk], report.rows[PLAN.online]
    assert (bulk.pictures_per_s, bulk.with_start, bulk.cpu_s) == (5, 2.5, 0.4)
    assert (bulk.pictures, bulk.errors) == (60, 4)
    assert report.times == bulk.pictures_per_s / online.pictures_per_s == 2


def test_the_table_tells_everything(report: Report) -> None:
    console = Console(file=io.StringIO(), width=120)
    show(report, console)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    row = next(line for line in shown.splitlines() if line.lstrip().startswith(PLAN.bulk))
    assert row.split()[4:] == ["5.00", "2.50", "5", "0.40", "700", "60", "4"]
    assert f"{PLAN.bulk} / {PLAN.online}: 2.00" in shown
    for part in ("20 pictures", "1 different", "1.0 MB", "PSS and RSS", "ray 2"):
        assert part in shown


def test_the_numbers_are_written(report: Report, tmp_path: Path) -> None:
    write_json(report, file := tmp_path / "new" / "numbers.json")
    numbers = json.loads(file.read_text())
    assert numbers["rows"][PLAN.bulk]["pictures_per_s"] == 5
    assert [one["errors"] for one in numbers["rounds"][PLAN.bulk]] == [1, 2, 1]
    assert numbers["times"] == 2
