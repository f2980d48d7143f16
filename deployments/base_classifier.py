"""A feature to class probabilities; bound three times: clip_svm, clip_log_reg, ocr_nb."""

from typing import NamedTuple

import numpy as np

from reviewlens.arrays import Embeddings, Probabilities
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF, BaseModelName
from reviewlens.errors import MixedBundles
from reviewlens.reading.lines import Reading


class Verdict(NamedTuple):
    """Class probabilities, float64 [classes], and the digest of the bundle that they are of."""

    probabilities: Probabilities
    bundle: str


class BaseClassifier:
    """One base model of a bundle."""

    def __init__(self, bundle: str, name: BaseModelName) -> None:
        """Unpickle the classifier; raises BundleError where the bundle cannot be used."""
        opened = Bundle.open(bundle)
        self._classifier = opened.classifier(name)
        self._maker = opened.manifest.maker(FEATURE_OF[name])
        self._bundle = opened.manifest.digest

    def judge(self, feature: Embeddings | Reading, maker: str | None = None) -> Verdict:
        """What one embedding [dim], or one reading, is.

        Raises MixedBundles where `maker` is given and is not the digest of the encoder or reader
        that the classifier was trained on.
        """
        if maker not in (None, self._maker):
            raise MixedBundles("A classifier of another bundle was asked: try again soon.")
        row = [feature.normalised] if isinstance(feature, Reading) else feature[np.newaxis]
        probabilities = np.asarray(self._classifier.predict_proba(row)[0], dtype=np.float64)
        return Verdict(probabilities, self._bundle)
