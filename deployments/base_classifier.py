"""A feature to class probabilities; bound three times: clip_svm, clip_log_reg, ocr_nb."""

import numpy as np

from reviewlens.arrays import Embeddings, Probabilities
from reviewlens.bundle import Bundle
from reviewlens.ensemble import BaseModelName
from reviewlens.errors import MixedBundles
from reviewlens.reading.lines import Reading


class BaseClassifier:
    """One base model of a bundle."""

    def __init__(self, bundle: str, name: BaseModelName) -> None:
        """Unpickle the classifier; raises BundleError where the bundle cannot be used."""
        opened = Bundle.open(bundle)
        self._classifier = opened.classifier(name)
        self._bundle = opened.manifest.digest

    def predict_proba(
        self, feature: Embeddings | Reading, bundle: str | None = None
    ) -> Probabilities:
        """Class probabilities, float64 [classes], of one embedding [dim] or of one reading.

        Raises MixedBundles where `bundle` is given and is not the digest of the classifier's own.
        """
        if bundle not in (None, self._bundle):
            raise MixedBundles("A classifier of another bundle was asked: try again soon.")
        row = [feature.normalised] if isinstance(feature, Reading) else feature[np.newaxis]
        return np.asarray(self._classifier.predict_proba(row)[0], dtype=np.float64)
