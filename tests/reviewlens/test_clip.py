import json
import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from transformers import AutoModelForZeroShotImageClassification, AutoProcessor

from reviewlens.clip import Clip
from reviewlens.errors import ModelUnavailable, NotSupported
from reviewlens.picture import Picture, decode
from reviewlens.settings import EncoderSettings
from tests.conftest import ROOT

MakePicture = Callable[..., Picture]


@pytest.fixture(scope="module")
def clip(tiny_clip: Path) -> Clip:
    return Clip(EncoderSettings(source=str(tiny_clip), device="cpu"))


def test_embeddings_have_length_one(clip: Clip, make_picture: MakePicture) -> None:
    embeddings = clip.embed([make_picture(seed=seed) for seed in range(3)])
    assert embeddings.shape == (3, clip.identity.dim)
    assert embeddings.dtype == np.float32
    assert np.linalg.norm(embeddings, axis=1) == pytest.approx(1)
    assert not np.allclose(embeddings[0], embeddings[1])


def test_embeds_nothing(clip: Clip) -> None:
    assert clip.embed([]).shape == (0, clip.identity.dim)


def test_a_picture_has_the_same_embedding_in_any_company(
    clip: Clip, make_picture: MakePicture
) -> None:
    pictures = [make_picture(40 + 9 * seed, 70, seed) for seed in range(3)]
    alone = np.vstack([clip.embed([picture]) for picture in pictures])
    assert np.allclose(clip.embed(pictures), alone, atol=1e-5)


def test_a_picture_that_a_gpu_prepares_has_the_same_embedding(
    clip: Clip, make_picture: MakePicture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As tensors, which is how they go to a GPU; here they stay on the CPU."""
    pictures = [make_picture(40, 70, 1), make_picture(300, 60, 2)]
    expected = clip.embed(pictures)
    monkeypatch.setattr("reviewlens.clip.on_gpu", lambda _: True)
    np.testing.assert_allclose(clip.embed(pictures), expected, atol=1e-6)


def test_a_text_has_the_same_embedding_in_any_company(speaking_clip: Path) -> None:
    clip = Clip(EncoderSettings(source=str(speaking_clip), device="cpu"))
    texts = ["a dress", "a photo of a dress that is far too long for this text tower", "платье"]
    together = clip.embed_texts(texts)
    assert together.shape == (3, clip.identity.dim)
    assert np.linalg.norm(together, axis=1) == pytest.approx(1)
    alone = np.vstack([clip.embed_texts([text]) for text in texts])
    assert np.allclose(together, alone, atol=1e-5)
    assert not np.allclose(together[0], together[2], atol=1e-3)
    assert clip.embed_texts([]).shape == (0, clip.identity.dim)


def test_texts_need_a_tokenizer(clip: Clip) -> None:
    with pytest.raises(NotSupported, match=r"tokenizer\.json is missing"):
        clip.embed_texts(["a dress"])


def test_read_only_pixels_are_fine(clip: Clip, make_picture: MakePicture) -> None:
    # Ray hands arrays over read-only.
    picture = make_picture(seed=5)
    expected = clip.embed([picture])
    picture.pixels.flags.writeable = False
    assert np.array_equal(clip.embed([picture]), expected)


@pytest.mark.parametrize("size", [(1, 1), (1, 1600), (1600, 1), (2, 1500)])
def test_embeds_extreme_shapes(
    size: tuple[int, int], clip: Clip, make_picture: MakePicture
) -> None:
    assert np.isfinite(clip.embed([make_picture(*size)])).all()


@pytest.mark.parametrize("dtype", ["bfloat16", "float16"])
def test_half_precision_is_close(
    dtype: str, tiny_clip: Path, clip: Clip, make_picture: MakePicture
) -> None:
    settings = {"source": str(tiny_clip), "dtype": dtype, "device": "cpu"}
    half = Clip(EncoderSettings.model_validate(settings))
    embedding = half.embed([make_picture()])
    assert embedding.dtype == np.float32
    assert np.allclose(embedding, clip.embed([make_picture()]), atol=0.05)


def test_identity_follows_the_weights_and_the_preprocessing(
    clip: Clip, tiny_clip: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tiny_clip, copy)
    same = Clip(EncoderSettings(source=str(copy))).identity
    assert same.same_vectors_as(clip.identity)
    config = copy / "preprocessor_config.json"
    settings = json.loads(config.read_text())
    config.write_text(json.dumps(settings | {"do_center_crop": False}))
    other = Clip(EncoderSettings(source=str(copy))).identity
    assert not other.same_vectors_as(clip.identity)


@pytest.mark.parametrize("name", ["config.json", "preprocessor_config.json", "model.safetensors"])
def test_names_the_file_that_a_folder_lacks(name: str, tiny_clip: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(tiny_clip, copy)
    (copy / name).unlink()
    with pytest.raises(ModelUnavailable, match=f"lacks {name}.*hf download"):
        Clip(EncoderSettings(source=str(copy)))


def test_says_how_to_get_a_model_that_cannot_be_downloaded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_OFFLINE", True)
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(ModelUnavailable, match="openai/clip-vit-large-patch14") as caught:
        Clip(EncoderSettings(source="openai/clip-vit-large-patch14"))
    assert "hf download openai/clip-vit-large-patch14" in caught.value.detail
    assert "model.safetensors" in caught.value.detail


def test_needs_a_source() -> None:
    with pytest.raises(ModelUnavailable, match=r"encoder\.source"):
        Clip(EncoderSettings())


class TestEmbedded:
    """The encoder that ships."""

    folder = ROOT / "models" / "embedded" / "clip"

    def test_loads_as_any_other(self) -> None:
        assert AutoModelForZeroShotImageClassification.from_pretrained(self.folder)
        processor = AutoProcessor.from_pretrained(self.folder)
        assert processor.tokenizer("пальто")["input_ids"]

    def test_gives_its_golden_vector(self, honest_jpeg: bytes) -> None:
        # Guards against changes of transformers, of Pillow and of our own preprocessing.
        golden = json.loads((Path(__file__).parent / "golden_embedding.json").read_text())
        clip = Clip(EncoderSettings(source=str(self.folder), device="cpu"))
        assert clip.identity.sha256 == golden["encoder"], "new weights: make_golden_embedding.py"
        assert np.allclose(clip.embed([decode(honest_jpeg)])[0], golden["embedding"], atol=2e-3)
