import json
import shutil
from pathlib import Path

import joblib
import pytest

from reviewlens.bundle import CLASSIFIERS, Bundle, add_intent, save_bundle
from reviewlens.digests import sha256_of_file
from reviewlens.errors import BundleError
from reviewlens.integrity import MANIFEST
from reviewlens.settings import EncoderSettings, ReaderSettings
from tests.conftest import CLASS_NAMES, ROOT


@pytest.fixture
def folder(tiny_bundle: Bundle, tmp_path: Path) -> Path:
    """A copy to spoil."""
    copy = tmp_path / "copy"
    shutil.copytree(tiny_bundle.folder, copy)
    return copy


def rewrite(folder: Path, **changes: object) -> None:
    manifest = json.loads((folder / MANIFEST).read_text())
    (folder / MANIFEST).write_text(json.dumps(manifest | changes))


def test_what_is_saved_can_be_loaded(tiny_bundle: Bundle) -> None:
    opened = Bundle.open(tiny_bundle.folder)
    assert opened.manifest == tiny_bundle.manifest
    assert opened.manifest.class_names == CLASS_NAMES
    for name in CLASSIFIERS:
        assert list(opened.classifier(name).classes_) == [0, 1, 2]


def test_the_manifest_lists_every_file(tiny_bundle: Bundle) -> None:
    on_disk = {
        file.relative_to(tiny_bundle.folder).as_posix()
        for file in tiny_bundle.folder.rglob("*")
        if file.is_file()
    }
    assert on_disk == {MANIFEST, *tiny_bundle.manifest.files}


@pytest.mark.parametrize("name", ["stacker.joblib", "clip/model.safetensors"])
def test_a_changed_file_is_refused_before_anything_is_loaded(
    name: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(joblib, "load", lambda _: pytest.fail("unpickled"))
    with (folder / name).open("ab") as file:
        file.write(b"\0")
    with pytest.raises(BundleError, match=f"{Path(name).name} is not the file"):
        Bundle.open(folder)


def test_a_missing_file_is_named(folder: Path) -> None:
    (folder / "ocr_nb.joblib").unlink()
    with pytest.raises(BundleError, match=r"ocr_nb\.joblib is missing"):
        Bundle.open(folder)


def test_a_classifier_without_checksum_is_never_unpickled(folder: Path) -> None:
    files = {
        name: digest
        for name, digest in Bundle.open(folder).manifest.files.items()
        if name != "stacker.joblib"
    }
    rewrite(folder, files=files)
    with pytest.raises(BundleError, match="no checksum"):
        Bundle.open(folder).classifier("stacker")


def test_no_bundle_says_how_to_get_one(tmp_path: Path) -> None:
    with pytest.raises(BundleError, match="reviewlens train"):
        Bundle.open(tmp_path / "nowhere")


@pytest.mark.parametrize("changes", [{"format_version": 2}, {"surprise": 1}, {"class_names": 5}])
def test_a_foreign_manifest_is_refused(changes: dict[str, object], folder: Path) -> None:
    rewrite(folder, **changes)
    with pytest.raises(BundleError, match="not a manifest of format 1"):
        Bundle.open(folder)


def test_another_version_of_scikit_learn_is_refused(folder: Path) -> None:
    file = folder / "clip_log_reg.joblib"
    model = joblib.load(file)
    state = model.__getstate__() | {"_sklearn_version": "1.2.3"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(type(model), "__getstate__", lambda _: state)
        joblib.dump(model, file)
    manifest = json.loads((folder / MANIFEST).read_text())
    manifest["files"][file.name] = sha256_of_file(file)
    manifest["libraries"]["scikit-learn"] = "1.2.3"
    (folder / MANIFEST).write_text(json.dumps(manifest))
    with pytest.raises(BundleError, match=r"scikit-learn 1\.2\.3"):
        Bundle.open(folder).classifier("clip_log_reg")


def test_another_encoder_is_refused_in_one_sentence(tiny_bundle: Bundle) -> None:
    trained = tiny_bundle.manifest.encoder.identity
    tiny_bundle.require_encoder(trained.model_copy(update={"source": "/elsewhere"}))
    other = trained.model_copy(update={"sha256": "f" * 64, "source": "other/clip"})
    with pytest.raises(BundleError, match=r"trained on the encoder clip .* is other/clip"):
        tiny_bundle.require_encoder(other)


def test_another_reader_is_refused(tiny_bundle: Bundle) -> None:
    trained = tiny_bundle.manifest.reader.identity
    tiny_bundle.require_reader(trained)
    with pytest.raises(BundleError, match="trained on the reader"):
        tiny_bundle.require_reader(trained.model_copy(update={"weights": {"craft": "0"}}))


def test_the_encoder_is_the_bundles_own_unless_said_otherwise(tiny_bundle: Bundle) -> None:
    own = str(tiny_bundle.folder / "clip")
    assert tiny_bundle.encoder_settings().source == own
    faster = tiny_bundle.encoder_settings(EncoderSettings(dtype="bfloat16"))
    assert (faster.source, faster.dtype) == (own, "bfloat16")
    elsewhere = EncoderSettings(source="/models/clip")
    assert tiny_bundle.encoder_settings(elsewhere) == elsewhere


def test_the_reader_is_the_bundles_own_unless_said_otherwise(tiny_bundle: Bundle) -> None:
    assert tiny_bundle.reader_settings() == ReaderSettings()
    other = ReaderSettings(weights="official")
    assert tiny_bundle.reader_settings(other) == other
    custom = tiny_bundle.reader_settings(ReaderSettings(weights="custom"))
    assert custom.folder == str(tiny_bundle.folder / "reader")
    elsewhere = ReaderSettings(weights="custom", folder="/models/reader")
    assert tiny_bundle.reader_settings(elsewhere) == elsewhere


def test_saving_replaces_a_bundle_whole(tiny_bundle: Bundle, folder: Path) -> None:
    (folder / "left_over.txt").write_text("old")
    classifiers = {name: tiny_bundle.classifier(name) for name in CLASSIFIERS}
    manifest = tiny_bundle.manifest.model_copy(update={"version": "8"})
    # The encoder comes out of the very bundle that is replaced.
    saved = save_bundle(folder, manifest, classifiers, encoder_folder=folder / "clip")
    assert saved.manifest.version == "8"
    assert not (folder / "left_over.txt").exists()
    assert (folder / "clip" / "model.safetensors").exists()
    assert [entry.name for entry in folder.parent.iterdir()] == [folder.name]


def test_intents_are_added_to_a_bundle_and_replaced(
    intent_bundle: Bundle, tiny_bundle: Bundle, tmp_path: Path
) -> None:
    manifest = intent_bundle.manifest
    added = {"intent_text.joblib", "intent_combiner.joblib"}
    assert set(manifest.files) == {*tiny_bundle.manifest.files, *added}
    kept = {name: digest for name, digest in manifest.files.items() if name not in added}
    assert kept == tiny_bundle.manifest.files
    assert tiny_bundle.manifest.intent is None
    assert manifest.intent is not None
    folder = tmp_path / "copy"
    shutil.copytree(intent_bundle.folder, folder)
    record = manifest.intent.model_copy(update={"threshold": 0.75})
    combiner = intent_bundle.classifier("intent_combiner")
    again = add_intent(Bundle.open(folder), record, {"intent_combiner": combiner})
    assert again.manifest.intent == record
    assert again.manifest.files == manifest.files
    assert [entry.name for entry in folder.parent.iterdir()] == [folder.name]


def test_a_manifest_from_before_intents_is_read(tiny_bundle: Bundle, folder: Path) -> None:
    manifest = json.loads((folder / MANIFEST).read_text())
    del manifest["intent"]
    (folder / MANIFEST).write_text(json.dumps(manifest))
    assert Bundle.open(folder).manifest == tiny_bundle.manifest
    with pytest.raises(BundleError, match="no checksum"):
        Bundle.open(folder).classifier("intent_text")


def test_the_embedded_bundle_is_whole() -> None:
    embedded = Bundle.open(ROOT / "models" / "embedded")
    assert embedded.manifest.class_names == ("honest", "spam")
    for name in CLASSIFIERS:
        assert hasattr(embedded.classifier(name), "predict_proba")
