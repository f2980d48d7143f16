"""Labelled pictures to a bundle, with its report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from reviewlens.arrays import Labels
from reviewlens.bundle import ENCODER_FOLDER, Bundle, ClassifierName, save_bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import ALL_BRANCHES, FEATURE_OF, StackedEnsemble
from reviewlens.errors import DataError
from reviewlens.folds import Groups
from reviewlens.manifest import EncoderRecord, Manifest, ReaderRecord, TrainingRecord
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, ReaderSettings
from training.checks import Checked, check
from training.dataset import LabelledPictures, data_digest, pictures_of_class
from training.documents import facts_of, report_of, write_documents
from training.early_exit import choose_early_exit
from training.features import Extraction, Features, extract
from training.grouping import group_pictures
from training.judge import Predictions, held_out, out_of_fold, slices_of
from training.metrics import metrics_of
from training.report import CardFacts, Judged, Report
from training.thresholds import choose_thresholds

_IN_MANIFEST = (*FEATURE_OF, "stacking")


@dataclass(frozen=True)
class Recipe:
    """How to train.

    `prior` is the rate of each class in production. `flagged` are the classes that are acted on:
    they get thresholds for the precisions `review` and `block`; by default the second class of two.
    `thumbnails` shows mistakes in the report; `facts` are for the model card.
    `n_estimators` are the trees of a stacker, `bootstraps` the resamples of an interval.
    """

    self_contained: bool = False
    version: str = "1"
    notes: tuple[str, ...] = ()
    prior: Mapping[str, float] | None = None
    flagged: tuple[str, ...] = ()
    review: float = 0.9
    block: float = 0.99
    thumbnails: bool = True
    facts: CardFacts | None = None
    random_state: int = 0
    n_estimators: int = 100
    bootstraps: int = 500


@dataclass(frozen=True)
class Trained:
    """The bundle that was written, and its report."""

    bundle: Bundle
    report: Report


def train_bundle(
    data: Path, folder: Path, extraction: Extraction, recipe: Recipe | None = None
) -> Trained:
    """Train the base models and the stackers, and write them with a report as a bundle to `folder`.

    Raises DataError where the data cannot be trained on.
    """
    recipe = recipe or Recipe()
    features = extract(LabelledPictures.open(data), extraction)
    class_names = features.pictures.class_names
    flagged = _flagged(class_names, recipe.flagged)
    prior = _prior(class_names, recipe.prior)
    hashes = np.array([look.phash for look in features.looks], np.uint64)
    groups = group_pictures(hashes, features.pictures.groups)
    checked = check(features, groups)
    fitted_on = features.subset(checked.train)
    labels, own_groups = fitted_on.labels, groups[checked.train]
    ensemble = StackedEnsemble(
        n_estimators=recipe.n_estimators, prior=prior, random_state=recipe.random_state
    )
    ensemble.fit(fitted_on.by_name(), labels, own_groups)

    judged = out_of_fold(ensemble, labels, own_groups)
    predictions = {"out of fold": judged}
    seen = {"out of fold": fitted_on}
    if len(checked.held_out):
        seen["held out"] = unseen = features.subset(checked.held_out)
        predictions["held out"] = held_out(ensemble, labels, unseen)
    parts = {part: _judged(predictions[part], seen[part], prior) for part in seen}
    weights = parts["out of fold"].weights
    thresholds = {
        name: choose_thresholds(
            judged.models["stacking"][:, index],
            labels == index,
            recipe.review,
            recipe.block,
            weights,
        )
        for index, name in enumerate(class_names)
        if name in flagged
    }
    manifest = _manifest(folder, extraction, recipe, fitted_on, own_groups, checked, ensemble)
    manifest = manifest.model_copy(
        update={
            "metrics": {name: metrics_of(labels, judged.models[name]) for name in _IN_MANIFEST},
            "thresholds": thresholds,
            "target_precision": {"review": recipe.review, "block": recipe.block},
            "early_exit": choose_early_exit(
                {part: seen[part].labels for part in seen}, predictions
            ),
        }
    )
    report = report_of(manifest, parts, checked.warnings)
    facts = recipe.facts or facts_of(data, manifest)
    bundle = save_bundle(
        folder,
        manifest,
        _classifiers(ensemble),
        encoder_folder=_folder(extraction.clip.settings.source) if recipe.self_contained else None,
        reader_folder=_folder(extraction.reader.settings.folder) if recipe.self_contained else None,
        write_documents=lambda fresh: write_documents(
            fresh,
            report,
            facts,
            thumbnails=recipe.thumbnails,
            bootstraps=recipe.bootstraps,
            random_state=recipe.random_state,
        ),
    )
    return Trained(bundle, report)


def open_extraction(
    encoder: EncoderSettings,
    reader: ReaderSettings,
    cache_file: Path,
    workers: int | None = None,
    gpus: float = 0.0,
) -> Extraction:
    """Load encoder and reader; raises ModelUnavailable where weights miss."""
    return Extraction(Clip(encoder), EasyOcrReader(reader), cache_file, workers=workers, gpus=gpus)


def _flagged(class_names: tuple[str, ...], asked: tuple[str, ...]) -> tuple[str, ...]:
    unknown = sorted(set(asked) - set(class_names))
    if unknown:
        raise DataError(
            f"There is no class {', '.join(unknown)} to act on: the data holds "
            f"{', '.join(class_names)}."
        )
    return asked or (class_names[1:] if len(class_names) == 2 else ())


def _prior(
    class_names: tuple[str, ...], given: Mapping[str, float] | None
) -> tuple[float, ...] | None:
    """The rate of each class; one that is not given gets what the others leave."""
    if given is None:
        return None
    unknown = sorted(set(given) - set(class_names))
    left = [name for name in class_names if name not in given]
    rest = 1 - sum(given.values())
    if unknown or len(left) > 1 or min(given.values()) <= 0 or (left and rest <= 0):
        raise DataError(
            f"A prior gives the rate of each of {', '.join(class_names)} but one, all above 0 and "
            "below 1 together, such as --prior spam=0.03."
        )
    if not left and abs(rest) > 1e-6:
        raise DataError(f"The rates of the prior add up to {sum(given.values()):g}, not to 1.")
    return tuple(given.get(name, rest) for name in class_names)


def _judged(predictions: Predictions, features: Features, prior: Sequence[float] | None) -> Judged:
    return Judged(
        labels=features.labels,
        probabilities=predictions.models,
        without=predictions.without,
        slices=slices_of(features),
        files=features.pictures.files,
        weights=_weights(features.labels, prior),
    )


def _weights(labels: Labels, prior: Sequence[float] | None) -> npt.NDArray[np.float64] | None:
    """How much each row counts where classes come at the rates of `prior`."""
    if prior is None:
        return None
    rates = np.bincount(labels, minlength=len(prior)) / len(labels)
    return np.asarray(np.asarray(prior)[labels] / rates[labels])


def _manifest(
    folder: Path,
    extraction: Extraction,
    recipe: Recipe,
    features: Features,
    groups: Groups,
    checked: Checked,
    ensemble: StackedEnsemble,
) -> Manifest:
    encoder, reader = extraction.clip, extraction.reader
    class_names, own = features.pictures.class_names, recipe.self_contained
    prior = ensemble.prior
    return Manifest(
        name=folder.name,
        version=recipe.version,
        class_names=class_names,
        encoder=EncoderRecord(
            settings=encoder.settings.model_copy(update={"source": None} if own else {}),
            identity=encoder.identity.model_copy(update={"source": ENCODER_FOLDER} if own else {}),
        ),
        reader=ReaderRecord(
            settings=reader.settings.model_copy(update={"folder": None} if own else {}),
            identity=reader.identity,
        ),
        training=TrainingRecord(
            digest=data_digest(features.digests, features.labels),
            pictures=pictures_of_class(class_names, features.labels),
            random_state=recipe.random_state,
            groups=len(np.unique(groups)),
            folds=len(ensemble.splits_),
            prior=None if prior is None else dict(zip(class_names, prior, strict=True)),
            left_out=dict(checked.left_out),
        ),
        metrics={},
        notes=recipe.notes,
    )


def _classifiers(ensemble: StackedEnsemble) -> dict[ClassifierName, Any]:
    stackers = ensemble.stackers_
    fallbacks = {left: stackers[left] for left in stackers if left != ALL_BRANCHES}
    classifiers: dict[ClassifierName, Any] = {"fallback_stackers": fallbacks}
    for name, model in ensemble.base_models_.items():
        classifiers[name] = model
    return classifiers | {"stacker": stackers[ALL_BRANCHES]}


def _folder(path: str | None) -> Path | None:
    return None if path is None else Path(path)
