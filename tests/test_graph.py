"""The graph as `build` binds it, in Ray Serve's local testing mode: no cluster, no HTTP."""

import pytest
import ray
from ray import serve

from deployments.http.answers import Classification, Intent
from graph import GraphSettings, build
from reviewlens.bundle import Bundle
from reviewlens.errors import BundleError, NotSupported
from reviewlens.settings import EncoderSettings
from tests.conftest import ROOT


def test_every_model_answers(tiny_bundle: Bundle, spam_jpeg: bytes) -> None:
    application = build(GraphSettings(bundle=str(tiny_bundle.folder)))
    handle = serve.run(application, _local_testing_mode=True)
    for model in ("stacking", "clip_svm", "clip_log_reg", "ocr_nb"):
        answer: Classification = handle.classify.remote(spam_jpeg, model).result()
        assert answer.class_id[0] in range(3)
        assert 1 / 3 <= answer.proba <= 1
    assert not ray.is_initialized(), "the look at the deployments must not start a cluster"


def test_intents_are_answered(speaking_bundle: Bundle, spam_jpeg: bytes) -> None:
    application = build(GraphSettings(bundle=str(speaking_bundle.folder)))
    handle = serve.run(application, _local_testing_mode=True)
    answer: Intent = handle.intent.remote(spam_jpeg, ()).result()
    assert set(answer.probabilities) == {"payment-problem", "course-problem", "profile-problem"}
    labelled: Intent = handle.intent.remote(spam_jpeg, ("a dress", "πληρωμή")).result()
    assert sum(labelled.probabilities.values()) == pytest.approx(1)
    assert labelled.warning is not None


def test_a_clip_without_a_tokenizer_answers_all_but_intents(
    tiny_bundle: Bundle, spam_jpeg: bytes
) -> None:
    handle = serve.run(
        build(GraphSettings(bundle=str(tiny_bundle.folder))), _local_testing_mode=True
    )
    with pytest.raises(NotSupported, match="tokenizer"):
        handle.intent.remote(spam_jpeg, ()).result()


def test_an_encoder_that_does_not_fit_stops_the_start(tiny_bundle: Bundle) -> None:
    other = EncoderSettings(source=str(ROOT / "models" / "embedded" / "clip"))
    settings = GraphSettings(bundle=str(tiny_bundle.folder), encoder=other)
    with pytest.raises(BundleError, match="trained on the encoder"):
        serve.run(build(settings), _local_testing_mode=True)
