import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import typer
from typer.testing import CliRunner

from reviewlens.bundle import Bundle
from reviewlens.intent_model import WAYS, IntentModel
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.zero_shot import PROMPTS
from training.intent.__main__ import main
from training.intent.train import Trained, train_intent

COUNT = 80


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


@pytest.fixture
def train(
    speaking_bundle: Bundle, tiny_data: Path, work: Path, small_screens: None
) -> Callable[[Path], Trained]:
    del small_screens

    def run(folder: Path) -> Trained:
        shutil.copytree(speaking_bundle.folder, folder)
        cache = work / "features.sqlite"
        return train_intent(tiny_data, Bundle.open(folder), work, cache, count=COUNT, seed=1)

    return run


def test_the_bundle_learns_intents(train: Callable[[Path], Trained], tmp_path: Path) -> None:
    trained = train(tmp_path / "bundle")
    record = trained.bundle.manifest.intent
    assert record is not None
    assert record.prompts == PROMPTS
    assert record.training.random_state == 1
    assert record.training.pictures == {
        "payment-problem": 20, "course-problem": 20, "profile-problem": 20, "other": 40
    }  # fmt: skip
    assert tuple(record.metrics) == WAYS
    assert record.metrics["text"]["top_1"] > 0.9
    assert record.metrics["combined"]["top_1"] > 0.9
    assert record.threshold == record.metrics["combined"]["threshold"]
    model = IntentModel.of(trained.bundle)
    combined = model.ways(np.full((1, 4), 0.25), ["payment failed: card declined"])["combined"][0]
    assert combined.argmax() == 0


def test_the_same_data_and_seed_give_the_same_bytes_without_a_second_reading(
    train: Callable[[Path], Trained], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = train(tmp_path / "first").bundle
    monkeypatch.setattr(
        EasyOcrReader, "read_all", lambda _, fresh: pytest.fail("read again") if fresh else []
    )
    second = train(tmp_path / "second").bundle
    assert first.manifest == second.manifest
    for name in ("intent_text.joblib", "intent_combiner.joblib", "manifest.json"):
        assert (first.folder / name).read_bytes() == (second.folder / name).read_bytes()


@pytest.mark.usefixtures("small_screens")
def test_the_command_says_what_came_of_it(
    speaking_bundle: Bundle,
    tiny_data: Path,
    work: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    folder = tmp_path / "bundle"
    shutil.copytree(speaking_bundle.folder, folder)
    main(tiny_data, folder, count=COUNT, seed=1, work=work, cache=work / "features.sqlite")
    shown = capsys.readouterr().out
    for part in (*WAYS, "threshold", "precision"):
        assert part in shown
    assert json.loads((folder / "manifest.json").read_text())["intent"]["threshold"] > 0


def test_no_bundle_is_said_in_plain_words(tiny_data: Path, tmp_path: Path) -> None:
    app = typer.Typer(pretty_exceptions_enable=False)
    app.command()(main)
    arguments = ["--data", str(tiny_data), "--bundle", str(tmp_path / "nowhere")]
    result = CliRunner().invoke(app, arguments)
    assert result.exit_code == 1
    assert "holds no bundle" in result.stderr
