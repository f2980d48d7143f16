import json
from pathlib import Path

import pytest
import typer

from benchmarks.clip.__main__ import main
from benchmarks.clip.speed import SHAPES, Tower


def test_a_run_gives_every_row(
    hatted_data: Path,
    speaking_clip: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((60, 90), (90, 60)))
    monkeypatch.setattr(
        "benchmarks.clip.__main__.openai_towers",
        lambda rounds: [Tower(name, lambda pixels: pixels.sum(), 8, rounds) for name in SHAPES],
    )
    file = tmp_path / "new" / "numbers.json"
    main(
        hatted_data,
        str(speaking_clip),
        photos=20,
        pictures=8,
        rounds=1,
        seed=1,
        json_file=file,
        work=tmp_path / "work",
    )
    numbers = json.loads(file.read_text())
    assert [(row["task"], row["way"]) for row in numbers["rows"]] == [
        ("clothes", "zero-shot, English"),
        ("clothes", "zero-shot, Russian"),
        ("clothes", "linear probe"),
        ("promotional text or a bare photo", "linear probe"),
        ("spam or honest", "linear probe"),
        ("screenshots", "zero-shot, English"),
        ("screenshots", "zero-shot, Russian"),
        ("screenshots", "linear probe"),
    ]
    for row in numbers["rows"]:
        assert row["measure"] == ("ROC-AUC" if " or " in row["task"] else "top-1")
        assert set(row["scores"]) == {"encoder", "untrained", "hand-made"}
        assert (row["scores"]["hand-made"] is None) == row["way"].startswith("zero-shot")
        assert all(0 <= score <= 1 for score in row["scores"].values() if score is not None)
    assert set(numbers["ms"]) == {"1", "16"}
    assert set(numbers["ms"]["1"]) == {"encoder", *SHAPES}
    assert "not measured" not in {target["verdict"] for target in numbers["targets"]}
    shown = capsys.readouterr().out
    for part in ("zero-shot, Russian", "ViT-L/14", "batch of 16", "hand-made", "torch threads"):
        assert part in shown


def test_a_folder_without_a_clip_is_said(
    tiny_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        main(tiny_data, str(tmp_path), work=tmp_path / "work")
    assert "config.json" in capsys.readouterr().err
