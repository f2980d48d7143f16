"""A trained model on disk: manifest, checksums, load, save.

A bundle is a folder: `manifest.json`, one `.joblib` for each classifier, and the folders of its
encoder and of its reader where these ship with it. Nothing is unpickled before every checksum has
been compared.
"""

import json
import shutil
import tempfile
import warnings
from collections.abc import Callable, Mapping
from importlib.metadata import version as library_version
from pathlib import Path
from typing import Any, Literal, Self

import joblib
from sklearn.exceptions import InconsistentVersionWarning

from reviewlens.archive import replace_folder
from reviewlens.digests import sha256_of_file
from reviewlens.ensemble import BaseModelName
from reviewlens.errors import BundleError
from reviewlens.identity import EncoderIdentity, ReaderIdentity
from reviewlens.integrity import MANIFEST, faults_of, read_manifest
from reviewlens.manifest import IntentRecord, Manifest
from reviewlens.settings import EncoderSettings, ReaderSettings

ENCODER_FOLDER = "clip"
READER_FOLDER = "reader"
REPORT_FOLDER = "report"
ClassifierName = BaseModelName | Literal["stacker", "fallback_stackers"]
"""`fallback_stackers` is a mapping from the base models that are left to their stacker."""
IntentPart = Literal["intent_text", "intent_combiner"]
CLASSIFIERS: tuple[ClassifierName, ...] = ("clip_svm", "clip_log_reg", "ocr_nb", "stacker")


class Bundle:
    """A bundle whose checksums have been compared."""

    def __init__(self, folder: Path, manifest: Manifest) -> None:
        self.folder = folder
        self.manifest = manifest

    @classmethod
    def open(cls, folder: str | Path) -> Self:
        """Read the manifest and compare every checksum.

        Raises BundleError where the folder, the manifest or a file is missing, damaged or foreign.
        """
        folder = Path(folder)
        manifest = read_manifest(folder)
        for fault in faults_of(folder, manifest):
            raise BundleError(fault)
        return cls(folder, manifest)

    def classifier(self, name: ClassifierName | IntentPart) -> Any:
        """Unpickle one classifier.

        Raises BundleError where it was made by another version of scikit-learn.
        """
        file = f"{name}.joblib"
        if file not in self.manifest.files:
            raise BundleError(f"The bundle '{self.folder}' names no checksum for {file}.")
        with warnings.catch_warnings():
            warnings.simplefilter("error", InconsistentVersionWarning)
            try:
                return joblib.load(self.folder / file)
            except InconsistentVersionWarning:
                trained, here = (
                    self.manifest.libraries["scikit-learn"],
                    library_version("scikit-learn"),
                )
                raise BundleError(
                    f"The bundle '{self.folder}' was trained with scikit-learn {trained}, and "
                    f"{here} is installed: install that version, or train the bundle again."
                ) from None

    def encoder_settings(self, override: EncoderSettings | None = None) -> EncoderSettings:
        """How to load the encoder: as the bundle says, or as `override` says where it does."""
        own = self.manifest.encoder.settings
        own_source = own.source or str(self.folder / ENCODER_FOLDER)
        if override is None:
            return own.model_copy(update={"source": own_source})
        if override.source is None:
            return override.model_copy(update={"source": own_source, "revision": own.revision})
        return override

    def reader_settings(self, override: ReaderSettings | None = None) -> ReaderSettings:
        """How to load the reader: as the bundle says, or as `override` says."""
        settings = override or self.manifest.reader.settings
        if settings.weights == "custom" and settings.folder is None:
            return settings.model_copy(update={"folder": str(self.folder / READER_FOLDER)})
        return settings

    def require_encoder(self, identity: EncoderIdentity) -> None:
        """Raise BundleError where the embeddings of this encoder mean nothing to the heads."""
        trained = self.manifest.encoder.identity
        if not identity.same_vectors_as(trained):
            raise BundleError(
                f"The bundle '{self.manifest.name}' was trained on the encoder {trained.source} "
                f"({trained.sha256[:12]}, {trained.dim} values) and the configured one is "
                f"{identity.source} ({identity.sha256[:12]}, {identity.dim} values): configure "
                "that encoder, or train a bundle on this one."
            )

    def require_reader(self, identity: ReaderIdentity) -> None:
        """Raise BundleError where this reader reads otherwise than the one trained on."""
        trained = self.manifest.reader.identity
        if identity != trained:
            raise BundleError(
                f"The bundle '{self.manifest.name}' was trained on the reader {trained}, and the "
                f"configured one is {identity}: configure that reader, or train a bundle on this."
            )


def save_bundle(
    folder: Path,
    manifest: Manifest,
    classifiers: Mapping[ClassifierName, Any],
    encoder_folder: Path | None = None,
    reader_folder: Path | None = None,
    write_documents: Callable[[Path], None] | None = None,
) -> Bundle:
    """Write a bundle in place of whatever `folder` holds, all of it or nothing.

    `encoder_folder` and `reader_folder` are copied in as the bundle's own; they may be those that
    `folder` holds. `write_documents` is given the new folder, for a report and a model card.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as temporary:
        fresh = Path(temporary) / "new"
        fresh.mkdir()
        for name, classifier in classifiers.items():
            joblib.dump(classifier, fresh / f"{name}.joblib", compress=3)
        for source, part in ((encoder_folder, ENCODER_FOLDER), (reader_folder, READER_FOLDER)):
            if source is not None:
                ignored = shutil.ignore_patterns("__pycache__")
                shutil.copytree(source, fresh / part, ignore=ignored)
        if write_documents is not None:
            write_documents(fresh)
        _write_manifest(fresh, manifest)
        replace_folder(folder, fresh, Path(temporary) / "old")
    return Bundle.open(folder)


def add_intent(bundle: Bundle, record: IntentRecord, parts: Mapping[IntentPart, Any]) -> Bundle:
    """Put the models that tell intents into a bundle, in place of those it holds."""
    folder = bundle.folder
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=f".{folder.name}-") as temporary:
        fresh = Path(temporary) / "new"
        fresh.mkdir()
        for name in bundle.manifest.files:
            (fresh / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(folder / name, fresh / name)
        for part, model in parts.items():
            joblib.dump(model, fresh / f"{part}.joblib", compress=3)
        _write_manifest(fresh, bundle.manifest.model_copy(update={"intent": record}))
        replace_folder(folder, fresh, Path(temporary) / "old")
    return Bundle.open(folder)


def _write_manifest(folder: Path, manifest: Manifest) -> None:
    """Write the manifest of what `folder` holds."""
    files = {
        file.relative_to(folder).as_posix(): sha256_of_file(file)
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }
    complete = manifest.model_copy(update={"files": files})
    text = json.dumps(complete.model_dump(mode="json"), ensure_ascii=False, indent=2)
    (folder / MANIFEST).write_text(text + "\n", encoding="utf-8")
