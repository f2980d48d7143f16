import io
import json
from pathlib import Path

import numpy as np
import pytest
import typer
from rich.console import Console

from benchmarks.intent.__main__ import main
from benchmarks.intent.report import Report, show, write_json
from benchmarks.intent.targets import judge
from benchmarks.intent.trial import OTHERS, PHOTOS_AND_EMPTY, SLICES, Trial, hold
from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.intent_model import WAYS
from training.intent.pictures import Made
from training.intent.train import CLASSES


def row(best: str, probability: float) -> list[float]:
    """That probability for one class, and the rest for the others."""
    rest = (1 - probability) / (len(CLASSES) - 1)
    return [probability if name == best else rest for name in CLASSES]


PICTURES = (
    Made("a", "payment-problem", language="ru", device="phone"),
    Made("b", "payment-problem", language="en", device="desktop", dark=True),
    Made("c", "course-problem", language="ru", device="phone", changes=("cropped",)),
    Made("d", "profile-problem", language="ru", device="phone", chat=True),
    Made("e", "other", language="ru", device="phone"),
    Made("f", "other", "honest"),
    Made("g", "other", "empty"),
)
COMBINED: Probabilities = np.array(
    [
        row("payment-problem", 0.9),
        row("course-problem", 0.6),
        row("course-problem", 0.9),
        row("payment-problem", 0.8),
        row("payment-problem", 0.9),
        row("other", 0.9),
        row("other", 0.7),
    ]
)


@pytest.fixture
def trial() -> Trial:
    even = np.full((len(PICTURES), len(CLASSES)), 0.25)
    ways = {"zero-shot": even, "text": COMBINED, "combined": COMBINED}
    return Trial(PICTURES, ways, {"zero-shot": 0.7, "text": 0.95, "combined": 0.7})  # type: ignore[arg-type]


def test_slices_count_their_own_pictures(trial: Trial) -> None:
    whole = trial.outcomes(SLICES["all"], others=False)
    assert whole["combined"].pictures == 4
    assert whole["combined"].top_1 == 0.5
    assert whole["combined"].confident == 0.75
    assert whole["combined"].precision == pytest.approx(2 / 3)
    assert whole["text"].confident == 0
    assert trial.outcomes(SLICES["cropped"], others=False)["combined"].precision == 1
    assert trial.outcomes(SLICES["dark"], others=False)["combined"].top_1 == 0
    assert trial.outcomes(OTHERS["other screenshots"], others=True)["combined"].others == 1
    photos = trial.outcomes(OTHERS[PHOTOS_AND_EMPTY], others=True)["combined"]
    assert (photos.others, photos.others_confident) == (2, 0)


def test_the_confusion_counts_others_too(trial: Trial) -> None:
    confusion = trial.confusion("combined")
    assert confusion["payment-problem"] == {
        "payment-problem": 1, "course-problem": 1, "profile-problem": 0
    }  # fmt: skip
    assert sum(confusion["other"].values()) == 3


def test_targets_are_those_of_all_ways_together(trial: Trial) -> None:
    top_1, precision, photos = judge(trial)
    assert (top_1.measured, top_1.verdict) == (0.5, "missed")
    assert precision.measured == pytest.approx(2 / 3)
    assert precision.verdict == "missed"
    assert photos.verdict == "met"
    alone = Trial(PICTURES, {"zero-shot": COMBINED}, {"zero-shot": 0.7})
    assert {target.verdict for target in judge(alone)} == {"not measured"}


def test_the_tables_tell_everything(trial: Trial, tmp_path: Path) -> None:
    report = Report({"seed": "1"}, trial, judge(trial), ["A foot."])
    console = Console(file=io.StringIO(), width=120)
    show(report, console)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    for part in (
        *WAYS,
        "seed 1",
        "cropped",
        "honest",
        "0.500 | 0.750 | 0.667",
        "A foot.",
        "missed",
    ):
        assert part in shown
    assert "photographed off a screen" not in shown  # no picture of it
    assert "0.150 to 0.850 of 4" in shown
    write_json(report, tmp_path / "new" / "numbers.json")
    numbers = json.loads((tmp_path / "new" / "numbers.json").read_text())
    assert numbers["slices"]["all"]["combined"]["top_1"] == 0.5
    assert numbers["slices"]["all"]["combined"]["others_confident"] is None
    assert numbers["pictures"][0]["probabilities"]["text"]["payment-problem"] == 0.9


@pytest.mark.usefixtures("small_screens")
def test_held_out_pictures_are_judged_by_a_bundle(
    speaking_bundle: Bundle, tiny_data: Path, tmp_path: Path
) -> None:
    cache = tmp_path / "features.sqlite"
    trial = hold(tiny_data, speaking_bundle, tmp_path, cache, screens=2, photos=2, seed=1)
    assert len(trial.pictures) == 10
    assert set(trial.ways) == {"zero-shot"}  # the bundle holds no intents
    assert trial.labels.tolist() == [CLASSES.index(made.intent) for made in trial.pictures]
    assert sorted(trial.labels.tolist()) == [0, 0, 1, 1, 2, 2, 3, 3, 3, 3]


def test_no_bundle_is_said(
    tiny_data: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(typer.Exit):
        main(tiny_data, tmp_path / "nowhere")
    assert "holds no bundle" in capsys.readouterr().err
