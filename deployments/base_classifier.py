"""A feature to class probabilities; bound three times: clip_svm, clip_log_reg, ocr_nb."""

import numpy as np

from reviewlens.arrays import Embeddings, Probabilities
from reviewlens.bundle import Bundle
from reviewlens.ensemble import BaseModelName
from reviewlens.reading.lines import Reading


class BaseClassifier:
    """One base model of a bundle."""

    def __init__(self, bundle: str, name: BaseModelName) -> None:
        """Unpickle the classifier; raises BundleError where the bundle cannot be used."""
        self._classifier = Bundle.open(bundle).classifier(name)

    def predict_proba(self, feature: Embeddings | Reading) -> Probabilities:
        """Class probabilities, float64 [classes], of one embedding [dim] or of one reading."""
        row = [feature.normalised] if isinstance(feature, Reading) else feature[np.newaxis]
        return np.asarray(self._classifier.predict_proba(row)[0], dtype=np.float64)
