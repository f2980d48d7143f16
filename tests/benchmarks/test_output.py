import json
import math
from pathlib import Path

from benchmarks.output import write_numbers


def test_what_was_not_measured_is_null(tmp_path: Path) -> None:
    file = tmp_path / "new" / "numbers.json"
    write_numbers({"ms": [1.5, math.nan], "of": {"a": (math.nan, "ё")}}, file)
    assert json.loads(file.read_text("utf-8")) == {"ms": [1.5, None], "of": {"a": [None, "ё"]}}
