"""Pictures, a tiny CLIP in Hugging Face layout, and a bundle fitted to it."""

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
import torch
from PIL import Image
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from transformers import (
    CLIPConfig,
    CLIPImageProcessor,
    CLIPModel,
    CLIPTextConfig,
    CLIPVisionConfig,
)

from reviewlens.bundle import CLASSIFIERS, Bundle, add_intent, save_bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import ALL_BRANCHES, FALLBACKS, Feature, StackedEnsemble
from reviewlens.identity import ReaderIdentity
from reviewlens.intent_model import log_probabilities
from reviewlens.manifest import EncoderRecord, IntentRecord, Manifest, ReaderRecord, TrainingRecord
from reviewlens.picture import Picture
from reviewlens.settings import EncoderSettings, ReaderSettings
from reviewlens.zero_shot import PROMPTS
from training.clip.tokenizer import train_tokenizer

if TYPE_CHECKING:
    from tests.served import Served

ROOT = Path(__file__).parents[1]
CLASS_NAMES = ("honest", "spam", "unsure")


def encode(image: Image.Image, kind: str = "PNG", **options: Any) -> bytes:
    """The bytes of a picture file."""
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


@pytest.fixture(scope="session")
def graph() -> "Iterator[Served]":
    """The one Serve process of all tests that need one."""
    from tests.served import served

    with served() as graph:
        yield graph


@pytest.fixture(scope="session")
def url(graph: "Served") -> str:
    """The address of the default graph; only its port, its logs and traces are others."""
    return graph.url


@pytest.fixture(scope="session")
def honest_jpeg() -> bytes:
    return (ROOT / "examples" / "honest.jpg").read_bytes()


@pytest.fixture(scope="session")
def spam_jpeg() -> bytes:
    return (ROOT / "examples" / "spam.jpg").read_bytes()


@pytest.fixture
def gradient() -> Image.Image:
    """A picture whose corners differ, so that turning it shows."""
    x, y = np.meshgrid(np.linspace(0, 255, 60), np.linspace(0, 255, 40))
    return Image.fromarray(np.stack([x, y, 255 - x], axis=-1).astype(np.uint8))


@pytest.fixture(scope="session")
def make_picture() -> Callable[..., Picture]:
    """A Picture of random pixels: `make_picture(height, width, seed)`."""

    def make(height: int = 48, width: int = 64, seed: int = 0) -> Picture:
        pixels = np.random.default_rng(seed).integers(0, 256, (height, width, 3), dtype=np.uint8)
        return Picture(pixels=pixels, digest=f"{height}x{width}-{seed}")

    return make


@pytest.fixture(scope="session")
def tiny_clip(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A CLIP of random weights in the layout of the hub's repositories."""
    folder = tmp_path_factory.mktemp("clip")
    small: dict[str, Any] = {
        "hidden_size": 16,
        "intermediate_size": 16,
        "num_hidden_layers": 1,
        "num_attention_heads": 2,
    }
    text = CLIPTextConfig(vocab_size=32, max_position_embeddings=8, **small)
    vision = CLIPVisionConfig(image_size=32, patch_size=8, **small)
    torch.manual_seed(0)
    model = CLIPModel(CLIPConfig(text_config=text, vision_config=vision, projection_dim=12))
    model.save_pretrained(folder)
    CLIPImageProcessor(
        size={"shortest_edge": 32}, crop_size={"height": 32, "width": 32}
    ).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def speaking_clip(tiny_clip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny CLIP with a tokenizer and a text tower that fits it."""
    folder = tmp_path_factory.mktemp("speaking") / "clip"
    shutil.copytree(tiny_clip, folder)
    tokenizer = train_tokenizer(["a photo of dress", "фото: платье"] * 3, 700)
    tokenizer.save_pretrained(folder)
    config = CLIPConfig.from_pretrained(tiny_clip)
    config.text_config.vocab_size = len(tokenizer)
    config.text_config.bos_token_id = tokenizer.bos_token_id
    config.text_config.eos_token_id = tokenizer.eos_token_id
    config.text_config.pad_token_id = tokenizer.pad_token_id
    CLIPModel(config).save_pretrained(folder)
    return folder


@pytest.fixture(scope="session")
def tiny_ensemble() -> StackedEnsemble:
    """Three classes, of embeddings of 12 values and of texts, well apart."""
    rng = np.random.default_rng(0)
    labels = np.repeat(np.arange(3), 30)
    embeddings = np.eye(12)[labels] + rng.normal(0, 0.05, (90, 12))
    embeddings /= np.linalg.norm(embeddings, axis=1, keepdims=True)
    words = ("coat jacket warm", "money @offer reviews", "perhaps maybe who")
    texts = [words[label] for label in labels]
    features: dict[Feature, Any] = {"embedding": embeddings.astype(np.float32), "text": texts}
    return StackedEnsemble(folds=3, n_estimators=10).fit(features, labels)


@pytest.fixture(scope="session")
def tiny_bundle(
    tmp_path_factory: pytest.TempPathFactory, tiny_clip: Path, tiny_ensemble: StackedEnsemble
) -> Bundle:
    """A bundle whose encoder is the tiny CLIP and whose reader is the default one."""
    from reviewlens.reading.reader import EasyOcrReader

    clip = Clip(EncoderSettings(source=str(tiny_clip), device="cpu"))
    reader: ReaderIdentity = EasyOcrReader(ReaderSettings()).identity
    manifest = Manifest(
        name="tiny",
        version="7",
        class_names=CLASS_NAMES,
        encoder=EncoderRecord(
            settings=EncoderSettings(),
            identity=clip.identity.model_copy(update={"source": "clip"}),
        ),
        reader=ReaderRecord(settings=ReaderSettings(), identity=reader),
        training=TrainingRecord(
            digest="0", pictures=dict.fromkeys(CLASS_NAMES, 30), random_state=0
        ),
        metrics={},
    )
    classifiers: dict[Any, Any] = {
        **tiny_ensemble.base_models_,
        "stacker": tiny_ensemble.stackers_[ALL_BRANCHES],
        "fallback_stackers": {left: tiny_ensemble.stackers_[left] for left in FALLBACKS},
    }
    folder = tmp_path_factory.mktemp("bundles") / "tiny"
    return save_bundle(folder, manifest, classifiers, encoder_folder=tiny_clip)


@pytest.fixture(scope="session")
def intent_bundle(tiny_bundle: Bundle, tmp_path_factory: pytest.TempPathFactory) -> Bundle:
    """The tiny bundle with models of intents: zero-shot is noise in it, and text tells."""
    words = ("payment card declined", "lesson video homework", "password sign in", "hello friend")
    labels = np.tile(np.arange(4), 20)
    texts = [words[label] for label in labels]
    text_model: Any = make_pipeline(
        HashingVectorizer(analyzer="char_wb", ngram_range=(2, 4), n_features=2**12),
        LogisticRegression(C=100.0),
    ).fit(texts, labels)
    zero_shot = np.random.default_rng(0).dirichlet(np.ones(4) * 3, 80)
    zero_shot = 0.7 * zero_shot + 0.3 * np.eye(4)[labels]
    seen = log_probabilities(zero_shot, text_model.predict_proba(texts))
    record = IntentRecord(
        prompts=dict(PROMPTS),
        threshold=0.5,
        training=TrainingRecord(digest="0", pictures=dict.fromkeys(PROMPTS, 20), random_state=0),
        metrics={"combined": {"top_1": 1.0}},
    )
    folder = tmp_path_factory.mktemp("intents") / "tiny"
    shutil.copytree(tiny_bundle.folder, folder)
    combiner = LogisticRegression().fit(seen, labels)
    parts: dict[Any, Any] = {"intent_text": text_model, "intent_combiner": combiner}
    return add_intent(Bundle.open(folder), record, parts)


@pytest.fixture(scope="session")
def speaking_bundle(
    tiny_bundle: Bundle, speaking_clip: Path, tmp_path_factory: pytest.TempPathFactory
) -> Bundle:
    """The tiny bundle with an encoder that embeds texts."""
    identity = Clip(EncoderSettings(source=str(speaking_clip))).identity
    encoder = tiny_bundle.manifest.encoder.model_copy(update={"identity": identity})
    manifest = tiny_bundle.manifest.model_copy(update={"encoder": encoder})
    folder = tmp_path_factory.mktemp("speaking") / "bundle"
    classifiers = {name: tiny_bundle.classifier(name) for name in CLASSIFIERS}
    return save_bundle(folder, manifest, classifiers, encoder_folder=speaking_clip)
