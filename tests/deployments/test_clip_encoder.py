from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from deployments.clip_encoder import ClipEncoder
from reviewlens.bundle import Bundle, save_bundle
from reviewlens.clip import Clip
from reviewlens.errors import BundleError, NotSupported
from reviewlens.picture import Picture
from reviewlens.settings import EncoderSettings
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def encoder(tiny_bundle: Bundle) -> ClipEncoder:
    return ClipEncoder(str(tiny_bundle.folder), None)


def test_embeds_one_picture(encoder: ClipEncoder, make_picture: Callable[..., Picture]) -> None:
    embedding = encoder.embed(make_picture())
    assert embedding.shape == (12,)
    assert np.linalg.norm(embedding) == pytest.approx(1)


def test_calls_from_several_threads_do_not_mix(
    encoder: ClipEncoder, make_picture: Callable[..., Picture]
) -> None:
    pictures = [make_picture(seed=seed) for seed in range(16)]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(encoder.embed, pictures))
    assert all(
        np.array_equal(embedding, encoder.embed(picture))
        for embedding, picture in zip(together, pictures, strict=True)
    )


def test_texts_of_classes_are_embedded_once(
    speaking_clip: Path,
    tiny_bundle: Bundle,
    tmp_path: Path,
    make_picture: Callable[..., Picture],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    identity = Clip(EncoderSettings(source=str(speaking_clip))).identity
    record = tiny_bundle.manifest.encoder.model_copy(update={"identity": identity})
    manifest = tiny_bundle.manifest.model_copy(update={"encoder": record})
    bundle = save_bundle(tmp_path / "speaking", manifest, {}, encoder_folder=speaking_clip)
    encoder = ClipEncoder(str(bundle.folder), None)
    classes = [["a dress", "a photo of dress"], ["a hat"]]
    first = encoder.zero_shot(make_picture(), classes)
    assert first.probabilities.shape == (2,)
    assert first.probabilities.sum() == pytest.approx(1)
    monkeypatch.setattr(Clip, "embed_texts", lambda *_: pytest.fail("embedded again"))
    again = encoder.zero_shot(make_picture(), classes)
    assert np.array_equal(again.probabilities, first.probabilities)


def test_zero_shot_needs_a_tokenizer(
    encoder: ClipEncoder, make_picture: Callable[..., Picture]
) -> None:
    with pytest.raises(NotSupported, match="tokenizer"):
        encoder.zero_shot(make_picture(), [["a dress"], ["a hat"]])


def test_says_what_is_loaded(encoder: ClipEncoder) -> None:
    described = encoder.describe()
    assert described["dim"] == 12
    assert described["device"] == "cpu"
    assert described["dtype"] == "float32"


def test_refuses_an_encoder_that_the_bundle_was_not_trained_on(tiny_bundle: Bundle) -> None:
    other = EncoderSettings(source=str(ROOT / "models" / "embedded" / "clip"))
    with pytest.raises(BundleError, match="trained on the encoder"):
        ClipEncoder(str(tiny_bundle.folder), other)


def test_is_healthy_until_its_values_are_not_numbers(
    encoder: ClipEncoder, monkeypatch: pytest.MonkeyPatch
) -> None:
    encoder.check_health()
    monkeypatch.setattr(encoder, "embed", lambda _: np.full(12, np.nan))
    with pytest.raises(RuntimeError):
        encoder.check_health()
