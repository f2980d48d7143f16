import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from PIL import Image

from benchmarks.bulk import scoring
from reviewlens.bundle import Bundle
from training.bulk import job


def test_a_job_is_measured(
    tiny_bundle: Bundle, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(job, "_BATCH", 2)
    folder = tmp_path / "in"
    folder.mkdir()
    for number in range(5):
        Image.new("RGB", (60, 40), (50 * number, 90, 90)).save(folder / f"{number}.png")
    (folder / "broken.jpg").write_bytes(b"\xff\xd8\xff")
    scores, out = tmp_path / "scores", tmp_path / "out.json"
    scoring.main(folder, tiny_bundle.folder, scores, out, workers=0)
    assert pq.read_table(scores).num_rows == 6
    taken = json.loads(out.read_text())
    assert (taken["pictures"], taken["errors"], taken["pictures_loaded"]) == (6, 1, 4)
    assert 0 < taken["start_s"] < taken["start_s"] + taken["loaded_s"] <= taken["whole_s"]
    assert taken["memory_mib"] > 50
