import base64
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image, ImageDraw, ImageFont

from reviewlens.intent import ClipModel, ImageClassifier, ImageProcessor
from reviewlens.picture import PictureLimits
from tests.conftest import ROOT, encode

INTENTS = ["payment-problem", "course-problem", "profile-problem"]
SAID = {
    "payment-problem": ("Payment failed", "Your bank declined the card", "Pay again   $49"),
    "course-problem": ("Lesson 4", "The video does not play", "Homework   Next lesson"),
    "profile-problem": ("Sign in", "Wrong password", "Forgot your password?"),
}


@pytest.fixture
def file(tmp_path: Path, gradient: Image.Image) -> Path:
    path = tmp_path / "picture.png"
    gradient.save(path)
    return path


@pytest.fixture(scope="module")
def hub_model(speaking_clip: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Random weights in the files of a hub repository: slow tokenizer, old processor."""
    folder = tmp_path_factory.mktemp("hub")
    for name in ("config.json", "model.safetensors", "preprocessor_config.json"):
        (folder / name).write_bytes((speaking_clip / name).read_bytes())
    tokenizer = json.loads((speaking_clip / "tokenizer.json").read_text())["model"]
    (folder / "vocab.json").write_text(json.dumps(tokenizer["vocab"]))
    merges = "\n".join(" ".join(pair) for pair in tokenizer["merges"])
    (folder / "merges.txt").write_text(f"#version: 0.2\n{merges}\n")
    config = {
        "tokenizer_class": "CLIPTokenizer", "model_max_length": 77, "do_lower_case": True,
        "bos_token": "<|startoftext|>", "eos_token": "<|endoftext|>",
        "pad_token": "<|endoftext|>", "unk_token": "<|endoftext|>",
    }  # fmt: skip
    (folder / "tokenizer_config.json").write_text(json.dumps(config))
    return folder


@pytest.fixture(scope="module")
def classifier() -> ImageClassifier:
    return ImageClassifier()


class TestImageProcessor:
    @pytest.mark.parametrize("empty", ["", "  "])
    def test_needs_a_path(self, empty: str) -> None:
        with pytest.raises(ValueError, match=r"^Image path is empty\.$"):
            ImageProcessor(empty)

    def test_needs_a_file(self, tmp_path: Path) -> None:
        said = r"^Image file does not exist at the provided path\.$"
        for nothing in (tmp_path / "nothing.png", tmp_path):
            with pytest.raises(ValueError, match=said):
                ImageProcessor(nothing)

    @pytest.mark.parametrize("convert", [str, Path])
    def test_prepares_an_rgb_picture(
        self, convert: type, file: Path, gradient: Image.Image
    ) -> None:
        prepared = ImageProcessor(convert(file)).prepare_image()
        assert prepared.mode == "RGB"
        assert prepared.tobytes() == gradient.tobytes()

    def test_turns_upright_and_puts_on_white(self, tmp_path: Path, gradient: Image.Image) -> None:
        turned = Image.Exif()
        turned[0x0112] = 6
        (tmp_path / "turned.png").write_bytes(encode(gradient, exif=turned))
        (tmp_path / "clear.png").write_bytes(encode(Image.new("RGBA", (5, 4), (9, 9, 9, 0))))
        assert ImageProcessor(tmp_path / "turned.png").prepare_image().size == (40, 60)
        clear = ImageProcessor(tmp_path / "clear.png").prepare_image()
        assert clear.getpixel((2, 2)) == (255, 255, 255)

    def test_gives_the_same_picture_in_base64(self, file: Path) -> None:
        processor = ImageProcessor(file)
        decoded = Image.open(io.BytesIO(base64.b64decode(processor.to_base64(), validate=True)))
        assert decoded.tobytes() == processor.prepare_image().tobytes()

    @pytest.mark.parametrize(
        ("content", "why"),
        [
            (b"\x00\x00\x00\x18ftypheic and more", "HEIC"),
            (b"%PDF-1.7", "PDF"),
            ("Здравствуйте!".encode(), "text"),
            (b"\xff\xd8\xff\xe0 no more", "damaged"),
            (b"", "empty"),
        ],
    )
    def test_says_why_it_cannot_read_a_file(self, content: bytes, why: str, tmp_path: Path) -> None:
        (tmp_path / "bad.png").write_bytes(content)
        for method in ("prepare_image", "to_base64"):
            with pytest.raises(IOError, match=f"^Unable to process the image: .*{why}"):
                getattr(ImageProcessor(tmp_path / "bad.png"), method)()


def test_loads_no_model_and_no_ray_on_import() -> None:
    heavy = ("torch", "transformers", "easyocr", "sklearn", "ray")
    code = f"import reviewlens.intent, sys; print([m for m in {heavy} if m in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert run.stdout.decode().strip() == "[]"


class TestClipModel:
    def test_takes_the_hubs_tiny_models(self, hub_model: Path, gradient: Image.Image) -> None:
        model = ClipModel(model=str(hub_model))
        labels = [*INTENTS, "a photo of a dress with a very long name that does not fit", "платье"]
        shares = model.classify(gradient, labels)
        assert [type(share) for share in shares] == [float] * 5
        assert sum(shares) == pytest.approx(1)
        assert all(0 < share < 1 for share in shares)
        turned = model.classify(gradient, labels[::-1])
        assert turned[::-1] == pytest.approx(shares)

    def test_takes_any_mode_and_one_intent(self, hub_model: Path, gradient: Image.Image) -> None:
        model = ClipModel(hub_model)
        assert model.classify(gradient.convert("L"), ["refund"]) == [1.0]
        with pytest.raises(ValueError, match="No intents"):
            model.classify(gradient, [])

    def test_the_embedded_one_is_the_default(self, gradient: Image.Image) -> None:
        named = ClipModel(ROOT / "models" / "embedded" / "clip").classify(gradient, INTENTS)
        assert ClipModel().classify(gradient, INTENTS) == pytest.approx(named)
        assert len(set(named)) == 3


class TestImageClassifier:
    def test_knows_three_intents(self, classifier: ImageClassifier) -> None:
        assert classifier.intents == INTENTS

    @pytest.mark.parametrize("intent", INTENTS)
    def test_tells_a_screenshot(
        self, intent: str, classifier: ImageClassifier, tmp_path: Path
    ) -> None:
        image = Image.new("RGB", (480, 420), "white")
        for row, line in enumerate(SAID[intent]):
            font = ImageFont.load_default(30)
            ImageDraw.Draw(image).text((24, 40 + 90 * row), line, (20, 20, 24), font)
        image.save(tmp_path / "screen.png")
        assert classifier.classify_intent(str(tmp_path / "screen.png")) == intent

    def test_an_honest_photo_and_an_empty_screen_are_not_confident(
        self, classifier: ImageClassifier, honest_jpeg: bytes, tmp_path: Path
    ) -> None:
        for name, content in {
            "photo": honest_jpeg,
            "empty": encode(Image.new("RGB", (390, 844), "white")),
        }.items():
            (tmp_path / name).write_bytes(content)
            decision = classifier.decide(ImageProcessor(tmp_path / name).picture())
            assert not decision.confident, name
            assert sum(decision.probabilities.values()) == pytest.approx(1)
            assert list(decision.probabilities) == INTENTS

    def test_says_what_the_processor_says(self, classifier: ImageClassifier) -> None:
        with pytest.raises(ValueError, match="does not exist"):
            classifier.classify_intent("nowhere.png")
        assert PictureLimits().max_side == 1600  # as the docstring of prepare_image says
