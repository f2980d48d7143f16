"""A bundle against a folder of labelled pictures that it was not trained on."""

from pathlib import Path

from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import FEATURE_OF, BaseModelName, stack
from reviewlens.picture import PictureLimits
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import EncoderSettings, ReaderSettings
from training.dataset import ImageFolder
from training.features import extract
from training.metrics import metrics_of


def evaluate_bundle(
    bundle: Bundle,
    data: Path,
    cache_file: Path,
    encoder: EncoderSettings | None = None,
    reader: ReaderSettings | None = None,
) -> dict[str, dict[str, float]]:
    """Metrics of each base model and of the stack, by name.

    Raises DataError where the folder holds classes that the bundle does not know, BundleError where
    the encoder or the reader is not the bundle's.
    """
    pictures = ImageFolder.open(data).relabelled(bundle.manifest.class_names)
    clip = Clip(bundle.encoder_settings(encoder))
    bundle.require_encoder(clip.identity)
    text_reader = EasyOcrReader(bundle.reader_settings(reader))
    bundle.require_reader(text_reader.identity)
    features = extract(pictures, clip, text_reader, PictureLimits(), cache_file)
    inputs = features.by_name()
    probabilities: dict[BaseModelName, Probabilities] = {
        name: bundle.classifier(name).predict_proba(inputs[feature])
        for name, feature in FEATURE_OF.items()
    }
    stacked = stack(bundle.classifier("stacker"), probabilities)
    metrics: dict[str, dict[str, float]] = {
        name: metrics_of(features.labels, of_model) for name, of_model in probabilities.items()
    }
    return metrics | {"stacking": metrics_of(features.labels, stacked)}
