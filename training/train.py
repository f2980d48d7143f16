"""A folder of labelled pictures to a bundle."""

from pathlib import Path
from typing import Any

import numpy as np
from sklearn.model_selection import StratifiedKFold, cross_val_predict

from reviewlens.bundle import (
    ENCODER_FOLDER,
    Bundle,
    ClassifierName,
    EncoderRecord,
    Manifest,
    ReaderRecord,
    TrainingRecord,
    save_bundle,
)
from reviewlens.clip import Clip
from reviewlens.ensemble import FEATURE_OF, StackedEnsemble
from reviewlens.errors import DataError
from reviewlens.picture import PictureLimits
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, ReaderSettings
from training.dataset import ImageFolder, data_digest, pictures_of_class
from training.features import Features, extract
from training.metrics import metrics_of

_MOST_FOLDS = 5
_FEWEST_FOLDS = 2


def train_bundle(
    data: Path,
    folder: Path,
    encoder: EncoderSettings,
    reader: ReaderSettings,
    *,
    self_contained: bool,
    cache_file: Path,
    version: str,
    notes: tuple[str, ...],
    random_state: int,
) -> Bundle:
    """Train the base models and the stacker on a folder, and write them as a bundle to `folder`.

    `self_contained` copies the folders of the encoder and of a custom reader into the bundle. The
    metrics in the manifest are out-of-fold: of pictures that the model was not trained on.

    Raises DataError where the data cannot be trained on, ModelUnavailable where weights miss.
    """
    pictures = ImageFolder.open(data)
    clip, text_reader = Clip(encoder), EasyOcrReader(reader)
    features = extract(pictures, clip, text_reader, PictureLimits(), cache_file)
    counts = pictures_of_class(pictures.class_names, features.labels)
    ensemble = StackedEnsemble(folds=_folds(counts), random_state=random_state)
    ensemble.fit(features.by_name(), features.labels)
    manifest = Manifest(
        name=folder.name,
        version=version,
        class_names=pictures.class_names,
        encoder=EncoderRecord(
            settings=encoder.model_copy(update={"source": None} if self_contained else {}),
            identity=clip.identity.model_copy(
                update={"source": ENCODER_FOLDER} if self_contained else {}
            ),
        ),
        reader=ReaderRecord(
            settings=reader.model_copy(update={"folder": None} if self_contained else {}),
            identity=text_reader.identity,
        ),
        training=TrainingRecord(
            digest=data_digest(features.digests, features.labels),
            pictures=counts,
            random_state=random_state,
        ),
        metrics=_out_of_fold_metrics(ensemble, features),
        notes=notes,
    )
    classifiers: dict[ClassifierName, Any] = {
        name: ensemble.base_models_[name] for name in FEATURE_OF
    }
    classifiers["stacker"] = ensemble.stacker_
    return save_bundle(
        folder,
        manifest,
        classifiers,
        encoder_folder=Path(str(encoder.source)) if self_contained else None,
        reader_folder=Path(reader.folder) if self_contained and reader.folder else None,
    )


def _folds(pictures_of_class: dict[str, int]) -> int:
    """As many folds as the smallest class allows; raises DataError where that is too few.

    The SVC is calibrated by folds inside of the stacker's folds, so a class needs the square.
    """
    name, fewest = min(pictures_of_class.items(), key=lambda item: item[1])
    if fewest < _FEWEST_FOLDS**2:
        raise DataError(
            f"The class '{name}' has {fewest} readable picture(s), and {_FEWEST_FOLDS**2} are "
            "needed at least (some hundreds make a model worth having)."
        )
    return min(_MOST_FOLDS, int(np.sqrt(fewest)))


def _out_of_fold_metrics(
    ensemble: StackedEnsemble, features: Features
) -> dict[str, dict[str, float]]:
    blocks = np.split(ensemble.out_of_fold_, len(FEATURE_OF), axis=1)
    metrics = {
        name: metrics_of(features.labels, block)
        for name, block in zip(FEATURE_OF, blocks, strict=True)
    }
    # The forest has seen its rows: it is judged by folds of its own, with another seed.
    folds = StratifiedKFold(ensemble.folds, shuffle=True, random_state=ensemble.random_state + 1)
    stacked = cross_val_predict(
        ensemble.stacker_, ensemble.out_of_fold_, features.labels, cv=folds, method="predict_proba"
    )
    return metrics | {"stacking": metrics_of(features.labels, stacked)}
