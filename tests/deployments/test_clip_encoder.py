import asyncio
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from deployments.clip_encoder import ClipEncoder
from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle, save_bundle
from reviewlens.clip import Clip
from reviewlens.errors import BundleError, NotSupported
from reviewlens.picture import Picture
from reviewlens.settings import EncoderSettings
from tests.conftest import ROOT


@pytest.fixture
def encoder(tiny_bundle: Bundle) -> ClipEncoder:
    return ClipEncoder(str(tiny_bundle.folder))


def test_embeds_one_picture(encoder: ClipEncoder, make_picture: Callable[..., Picture]) -> None:
    embedding = asyncio.run(encoder.embed(make_picture()))
    assert embedding.shape == (12,)
    assert np.linalg.norm(embedding) == pytest.approx(1)


def test_calls_that_come_together_do_not_mix(
    encoder: ClipEncoder, make_picture: Callable[..., Picture]
) -> None:
    pictures = [make_picture(seed=seed) for seed in range(16)]

    async def scenario() -> None:
        together = await asyncio.gather(*(encoder.embed(picture) for picture in pictures))
        for embedding, picture in zip(together, pictures, strict=True):
            assert await encoder.embed(picture) == pytest.approx(embedding, abs=1e-5)

    asyncio.run(scenario())


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
    encoder = ClipEncoder(str(bundle.folder))
    classes = [["a dress", "a photo of dress"], ["a hat"]]

    async def scenario() -> None:
        first = await encoder.zero_shot(make_picture(), classes)
        assert first.probabilities.shape == (2,)
        assert first.probabilities.sum() == pytest.approx(1)
        monkeypatch.setattr(Clip, "embed_texts", lambda *_: pytest.fail("embedded again"))
        again = await encoder.zero_shot(make_picture(), classes)
        assert np.array_equal(again.probabilities, first.probabilities)

    asyncio.run(scenario())


def test_zero_shot_needs_a_tokenizer(
    encoder: ClipEncoder, make_picture: Callable[..., Picture]
) -> None:
    with pytest.raises(NotSupported, match="tokenizer"):
        asyncio.run(encoder.zero_shot(make_picture(), [["a dress"], ["a hat"]]))


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
    async def broken(_: Picture) -> Embeddings:
        return np.full(12, np.nan, dtype=np.float32)

    asyncio.run(encoder.check_health())
    monkeypatch.setattr("deployments.batcher._FRESH_S", -1.0)
    monkeypatch.setattr(encoder, "embed", broken)
    monkeypatch.setattr(encoder._batches, "check", lambda: None)
    with pytest.raises(RuntimeError, match="not numbers"):
        asyncio.run(encoder.check_health())


def test_is_not_healthy_when_its_worker_died(
    encoder: ClipEncoder, make_picture: Callable[..., Picture]
) -> None:
    asyncio.run(encoder.embed(make_picture()))  # with this loop its worker ends
    with pytest.raises(RuntimeError, match="died"):
        asyncio.run(encoder.check_health())
