"""From a folder of pictures to a bundle that serves, by the library and by the command line."""

import json
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont
from typer.testing import CliRunner

from deployments.base_classifier import BaseClassifier
from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.errors import DataError
from reviewlens.picture import Picture
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, ReaderSettings
from training.cli import app
from training.train import train_bundle

COLOURS = {"blue": (40, 60, 220), "green": (40, 200, 60), "red": (220, 50, 40)}


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three classes that colour tells apart; one also says so in words."""
    folder = tmp_path_factory.mktemp("data")
    rng = np.random.default_rng(0)
    for name, colour in COLOURS.items():
        (folder / name).mkdir()
        for index in range(9):
            noise = rng.normal(0, 12, (64, 64, 3)) + colour
            image = Image.fromarray(noise.clip(0, 255).astype(np.uint8)).resize((240, 160))
            if name == "red":
                font = ImageFont.load_default(36)
                ImageDraw.Draw(image).text((20, 50), "SALE @red", "white", font)
            image.save(folder / name / f"{index}.png")
    (folder / "red" / "broken.png").write_bytes(b"\x89PNG no more")
    return folder


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache") / "features.sqlite"


@pytest.fixture
def train(data: Path, cache: Path, tiny_clip: Path) -> Callable[[Path], Bundle]:
    def run(folder: Path) -> Bundle:
        return train_bundle(
            data,
            folder,
            EncoderSettings(source=str(tiny_clip)),
            ReaderSettings(),
            self_contained=True,
            cache_file=cache,
            version="3",
            notes=("made by a test",),
            random_state=1,
        )

    return run


def test_the_bundle_knows_what_it_was_made_of(
    train: Callable[[Path], Bundle], tmp_path: Path
) -> None:
    manifest = train(tmp_path / "colours").manifest
    assert (manifest.name, manifest.version) == ("colours", "3")
    assert manifest.class_names == ("blue", "green", "red")
    assert manifest.training.pictures == {"blue": 9, "green": 9, "red": 9}
    assert manifest.notes == ("made by a test",)
    assert set(manifest.metrics) == {"clip_svm", "clip_log_reg", "ocr_nb", "stacking"}
    assert manifest.metrics["clip_log_reg"]["accuracy"] > 0.9
    assert manifest.libraries["scikit-learn"]


def test_a_trained_bundle_serves(
    train: Callable[[Path], Bundle], tmp_path: Path, data: Path
) -> None:
    bundle = train(tmp_path / "colours")
    clip = Clip(bundle.encoder_settings())
    bundle.require_encoder(clip.identity)
    pixels = np.asarray(Image.open(data / "green" / "0.png"))
    embedding = clip.embed([Picture(pixels=pixels, digest="green")])[0]
    probabilities = BaseClassifier(str(bundle.folder), "clip_log_reg").predict_proba(embedding)
    assert probabilities.argmax() == 1


def test_the_same_data_and_seed_give_the_same_files(
    train: Callable[[Path], Bundle], tmp_path: Path
) -> None:
    first, second = (train(tmp_path / name / "colours").manifest for name in ("a", "b"))
    assert first == second


def test_features_are_computed_once(
    train: Callable[[Path], Bundle], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    train(tmp_path / "first")
    monkeypatch.setattr(EasyOcrReader, "read", lambda *_: pytest.fail("read again"))
    embedded: list[Picture] = []
    embed = Clip.embed

    def counting(clip: Clip, pictures: Sequence[Picture]) -> Embeddings:
        embedded.extend(pictures)
        return embed(clip, pictures)

    monkeypatch.setattr(Clip, "embed", counting)
    train(tmp_path / "second")
    assert embedded == []


def test_too_few_pictures_are_named(tmp_path: Path, data: Path, tiny_clip: Path) -> None:
    few = tmp_path / "few"
    for name, count in (("blue", 9), ("red", 3)):
        (few / name).mkdir(parents=True)
        for index in range(count):
            content = (data / name / f"{index}.png").read_bytes()
            (few / name / f"{index}.png").write_bytes(content)
    with pytest.raises(DataError, match="'red' has 3"):
        train_bundle(
            few,
            tmp_path / "bundle",
            EncoderSettings(source=str(tiny_clip)),
            ReaderSettings(),
            self_contained=False,
            cache_file=tmp_path / "features.sqlite",
            version="1",
            notes=(),
            random_state=0,
        )
    assert not (tmp_path / "bundle").exists()


class TestCommandLine:
    def test_trains_and_evaluates(
        self, data: Path, cache: Path, tiny_clip: Path, tmp_path: Path
    ) -> None:
        bundle, runner = tmp_path / "colours", CliRunner()
        arguments = ["--data", str(data), "--bundle", str(bundle), "--cache", str(cache)]
        trained = runner.invoke(app, ["train", *arguments, "--encoder", str(tiny_clip)])
        assert trained.exit_code == 0, trained.output
        assert "stacking" in trained.output
        manifest = Bundle.open(bundle).manifest
        assert manifest.encoder.settings.source == str(tiny_clip)
        assert not (bundle / "clip").exists()
        evaluated = runner.invoke(app, ["evaluate", *arguments, "--json"])
        assert evaluated.exit_code == 0, evaluated.output
        metrics = json.loads(evaluated.stdout)
        assert set(metrics) == {"clip_svm", "clip_log_reg", "ocr_nb", "stacking"}
        assert metrics["stacking"]["accuracy"] > 0.9

    def test_says_an_error_in_plain_words(self, tmp_path: Path) -> None:
        arguments = ["--data", str(tmp_path), "--bundle", str(tmp_path / "bundle")]
        result = CliRunner().invoke(app, ["train", *arguments])
        assert result.exit_code == 1
        assert "two are needed" in result.stderr
        assert "Traceback" not in result.output
