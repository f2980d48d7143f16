"""From labelled pictures to a bundle that serves, by the library and by the command line."""

import json
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import ray
from PIL import Image, ImageDraw, ImageFont
from typer.testing import CliRunner

from cli.app import app
from deployments.base_classifier import BaseClassifier
from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import FALLBACKS, columns_of
from reviewlens.errors import DataError
from reviewlens.picture import Picture
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, ReaderSettings
from training.dataset import LabelledPictures
from training.features import Extraction, extract
from training.train import Recipe, Trained, open_extraction, train_bundle

COLOURS = {"blue": (40, 60, 220), "green": (40, 200, 60), "red": (220, 50, 40)}
EACH = 9
QUICK = Recipe(n_estimators=8, bootstraps=20)
RECIPE = replace(QUICK, self_contained=True, version="3", notes=("made by a test",), random_state=1)


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three classes that colour tells apart, no picture like another; one also says so in words."""
    folder = tmp_path_factory.mktemp("data")
    rng = np.random.default_rng(0)
    for name, colour in COLOURS.items():
        (folder / name).mkdir()
        for index in range(EACH):
            coarse = (rng.normal(0, 40, (6, 6, 3)) + colour).clip(0, 255).astype(np.uint8)
            image = Image.fromarray(coarse).resize((240, 160), Image.Resampling.BICUBIC)
            if name == "red":
                font = ImageFont.load_default(36)
                ImageDraw.Draw(image).text((20, 50), "SALE @red", "white", font)
            image.save(folder / name / f"{index}.png")
    (folder / "red" / "broken.png").write_bytes(b"\x89PNG no more")
    return folder


@pytest.fixture(scope="module")
def extraction(tmp_path_factory: pytest.TempPathFactory, tiny_clip: Path) -> Extraction:
    cache = tmp_path_factory.mktemp("cache") / "features.sqlite"
    return open_extraction(
        EncoderSettings(source=str(tiny_clip)), ReaderSettings(), cache, workers=0
    )


@pytest.fixture(scope="module")
def trained(
    data: Path, extraction: Extraction, tmp_path_factory: pytest.TempPathFactory
) -> Trained:
    return train_bundle(data, tmp_path_factory.mktemp("trained") / "colours", extraction, RECIPE)


def test_the_bundle_knows_what_it_was_made_of(trained: Trained) -> None:
    manifest = trained.bundle.manifest
    assert (manifest.name, manifest.version) == ("colours", "3")
    assert manifest.class_names == ("blue", "green", "red")
    assert manifest.training.pictures == {"blue": EACH, "green": EACH, "red": EACH}
    assert manifest.training.left_out == {"unreadable": 1}
    assert manifest.training.groups == 3 * EACH
    assert manifest.notes == ("made by a test",)
    assert set(manifest.metrics) == {"clip_svm", "clip_log_reg", "ocr_nb", "stacking"}
    assert manifest.metrics["clip_log_reg"]["accuracy"] > 0.9
    assert manifest.libraries["scikit-learn"]
    assert manifest.thresholds == {}, "of three classes none is acted on unless it is named"
    assert manifest.early_exit is not None
    figures = manifest.early_exit.figures["out of fold"]
    assert figures.pictures == sum(manifest.training.pictures.values())


def test_a_trained_bundle_serves(trained: Trained, data: Path) -> None:
    bundle = trained.bundle
    clip = Clip(bundle.encoder_settings())
    bundle.require_encoder(clip.identity)
    pixels = np.asarray(Image.open(data / "green" / "0.png"))
    embedding = clip.embed([Picture(pixels=pixels, digest="green")])[0]
    probabilities = (
        BaseClassifier(str(bundle.folder), "clip_log_reg").judge(embedding).probabilities
    )
    assert probabilities.argmax() == 1


def test_the_bundle_holds_a_stacker_for_each_branch_that_may_be_down(trained: Trained) -> None:
    fallbacks = trained.bundle.classifier("fallback_stackers")
    assert set(fallbacks) == set(FALLBACKS)
    base = {name: np.full((1, 3), 1 / 3) for name in FALLBACKS[0]}
    assert fallbacks[FALLBACKS[0]].predict_proba(columns_of(base, FALLBACKS[0])).shape == (1, 3)


def test_the_report_and_the_card_belong_to_the_bundle(trained: Trained) -> None:
    folder = trained.bundle.folder
    page = (folder / "report" / "index.html").read_text()
    assert "broken.png" in page
    assert json.loads((folder / "report" / "report.json").read_text())
    assert "colours" in (folder / "README.md").read_text()
    assert "report/index.html" in trained.bundle.manifest.files


def test_the_same_data_and_seed_give_the_same_files(
    trained: Trained, data: Path, extraction: Extraction, tmp_path: Path
) -> None:
    again = train_bundle(data, tmp_path / "colours", extraction, RECIPE)
    assert again.bundle.manifest == trained.bundle.manifest


def test_features_are_computed_once(
    trained: Trained, data: Path, extraction: Extraction, monkeypatch: pytest.MonkeyPatch
) -> None:
    del trained
    monkeypatch.setattr(EasyOcrReader, "read_all", lambda *_: pytest.fail("read again"))
    embedded: list[Picture] = []
    embed = Clip.embed

    def counting(clip: Clip, pictures: Sequence[Picture]) -> Embeddings:
        embedded.extend(pictures)
        return embed(clip, pictures)

    monkeypatch.setattr(Clip, "embed", counting)
    extract(LabelledPictures.open(data), extraction)
    assert embedded == []


def test_a_ray_data_job_gives_what_this_process_gives(
    data: Path, extraction: Extraction, tmp_path: Path
) -> None:
    pictures = LabelledPictures.open(data)
    here = extract(pictures, extraction)
    cluster = Extraction(extraction.clip, extraction.reader, tmp_path / "c.sqlite", workers=1)
    there = extract(pictures, cluster)
    assert not ray.is_initialized(), "who starts a cluster ends it"
    assert there.digests == here.digests
    assert there.texts == here.texts
    assert there.looks == here.looks
    assert there.embeddings == pytest.approx(here.embeddings, abs=1e-5)
    assert [file.name for file in there.unreadable] == ["broken.png"]
    # Of none that are to be described, Ray Data would make no table.
    again = extract(there.pictures, cluster)
    assert again.texts == there.texts
    assert not again.unreadable


class TestManifest:
    @pytest.fixture
    def write(self, data: Path, tmp_path: Path) -> Callable[..., Path]:
        def run(held_out: int, **extra: object) -> Path:
            manifest = tmp_path / "data.jsonl"
            rows = [
                {
                    "image": str(data / name / f"{index}.png"),
                    "label": name,
                    "split": "test" if index < held_out else "train",
                    **extra,
                }
                for name in ("blue", "red")
                for index in range(EACH)
            ]
            manifest.write_text("\n".join(json.dumps(row) for row in rows))
            return manifest

        return run

    def test_held_out_rows_judge_and_do_not_train(
        self, write: Callable[..., Path], extraction: Extraction, tmp_path: Path
    ) -> None:
        trained = train_bundle(
            write(2), tmp_path / "b", extraction, replace(QUICK, prior={"red": 0.1}, review=0.5)
        )
        manifest = trained.bundle.manifest
        assert manifest.training.pictures == {"blue": 7, "red": 7}
        assert set(trained.report.parts) == {"out of fold", "held out"}
        assert len(trained.report.parts["held out"].labels) == 4
        assert manifest.training.prior == {"blue": 0.9, "red": 0.1}
        assert set(manifest.thresholds) == {"red"}
        stacker = trained.bundle.classifier("stacker")
        assert stacker.prior == (0.9, 0.1)

    def test_one_group_a_class_is_too_few(
        self, write: Callable[..., Path], extraction: Extraction, tmp_path: Path
    ) -> None:
        with pytest.raises(DataError, match="'blue' has 1 readable"):
            train_bundle(write(0, group="one"), tmp_path / "b", extraction)
        assert not (tmp_path / "b").exists()

    @pytest.mark.parametrize("prior", [{"pink": 0.1}, {"red": 1.0}, {"red": 0.5, "blue": 0.6}])
    def test_a_prior_that_is_none_is_refused(
        self,
        write: Callable[..., Path],
        extraction: Extraction,
        tmp_path: Path,
        prior: dict[str, float],
    ) -> None:
        with pytest.raises(DataError, match="prior"):
            train_bundle(write(0), tmp_path / "b", extraction, Recipe(prior=prior))


class TestCommandLine:
    def test_trains_and_evaluates(
        self, data: Path, extraction: Extraction, tiny_clip: Path, tmp_path: Path
    ) -> None:
        bundle, runner = tmp_path / "colours", CliRunner()
        arguments = ["--data", str(data), "--bundle", str(bundle), "--workers", "0"]
        arguments += ["--cache", str(extraction.cache_file)]
        options = ["--encoder", str(tiny_clip), "--reader", "pp-ocrv6", "--flag", "red"]
        trained = runner.invoke(app, ["train", *arguments, *options, "--prior", "red=0.2"])
        assert trained.exit_code != 0
        assert "prior" in trained.output
        trained = runner.invoke(app, ["train", *arguments, *options])
        assert trained.exit_code == 0, trained.output
        for said in ("stacking", "block red", "broken.png", "index.html"):
            assert said in trained.output
        manifest = Bundle.open(bundle).manifest
        assert manifest.encoder.settings.source == str(tiny_clip)
        assert not (bundle / "clip").exists()
        report = tmp_path / "report"
        options = ["--json", "--report", str(report)]
        evaluated = runner.invoke(app, ["evaluate", *arguments, *options])
        assert evaluated.exit_code == 0, evaluated.output
        metrics = json.loads(evaluated.stdout)
        assert set(metrics) == {"clip_svm", "clip_log_reg", "ocr_nb", "stacking"}
        assert metrics["stacking"]["accuracy"] > 0.9
        assert (report / "index.html").exists()

    def test_says_an_error_in_plain_words(self, tmp_path: Path) -> None:
        arguments = ["--data", str(tmp_path), "--bundle", str(tmp_path / "bundle")]
        result = CliRunner().invoke(app, ["train", *arguments])
        assert result.exit_code == 1
        assert "two are needed" in result.stderr
        assert "Traceback" not in result.output
