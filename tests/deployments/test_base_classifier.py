import numpy as np
import pytest

from deployments.base_classifier import BaseClassifier
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF, BaseModelName
from reviewlens.errors import MixedBundles
from reviewlens.reading.lines import Line, Reading

ANYWHERE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


@pytest.mark.parametrize("name", FEATURE_OF)
def test_gives_one_probability_for_each_class(name: BaseModelName, tiny_bundle: Bundle) -> None:
    classifier = BaseClassifier(str(tiny_bundle.folder), name)
    embedding = np.eye(12, dtype=np.float32)[1]
    embedding.flags.writeable = False  # as Ray hands it over
    reading = Reading((Line("money @offer", 1.0, ANYWHERE), Line("reviews", 1.0, ANYWHERE)))
    feature = reading if name == "ocr_nb" else embedding
    probabilities, bundle = classifier.judge(feature, tiny_bundle.manifest.maker(FEATURE_OF[name]))
    assert bundle == tiny_bundle.manifest.digest
    assert probabilities.shape == (3,)
    assert probabilities.dtype == np.float64
    assert probabilities.sum() == pytest.approx(1)
    assert probabilities.argmax() == 1


def test_a_picture_without_text_gets_the_prior(tiny_bundle: Bundle) -> None:
    classifier = BaseClassifier(str(tiny_bundle.folder), "ocr_nb")
    # Silence is a word that this classifier never met.
    assert classifier.judge(Reading()).probabilities == pytest.approx(1 / 3)


def test_what_another_encoder_made_is_not_classified(tiny_bundle: Bundle) -> None:
    classifier = BaseClassifier(str(tiny_bundle.folder), "clip_svm")
    other = tiny_bundle.manifest.encoder.identity.model_copy(update={"sha256": "another"}).digest
    with pytest.raises(MixedBundles):
        classifier.judge(np.eye(12, dtype=np.float32)[1], other)
