"""The graph as `build` binds it, in Ray Serve's local testing mode: no cluster, no HTTP."""

import pytest
from ray import serve

from deployments.http.answers import Classification
from graph import GraphSettings, build
from reviewlens.bundle import Bundle
from reviewlens.errors import BundleError
from reviewlens.settings import EncoderSettings
from tests.conftest import ROOT


def test_every_model_answers(tiny_bundle: Bundle, spam_jpeg: bytes) -> None:
    application = build(GraphSettings(bundle=str(tiny_bundle.folder)))
    handle = serve.run(application, _local_testing_mode=True)
    for model in ("stacking", "clip_svm", "clip_log_reg", "ocr_nb"):
        answer: Classification = handle.classify.remote(spam_jpeg, model).result()
        assert answer.class_id[0] in range(3)
        assert 1 / 3 <= answer.proba <= 1


def test_an_encoder_that_does_not_fit_stops_the_start(tiny_bundle: Bundle) -> None:
    other = EncoderSettings(source=str(ROOT / "models" / "embedded" / "clip"))
    settings = GraphSettings(bundle=str(tiny_bundle.folder), encoder=other)
    with pytest.raises(BundleError, match="trained on the encoder"):
        serve.run(build(settings), _local_testing_mode=True)
