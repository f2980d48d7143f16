import hashlib
from collections.abc import Callable
from pathlib import Path

import cv2
import easyocr.config
import numpy as np
import pytest
import torch
import yaml
import zxingcpp
from easyocr.craft import CRAFT
from easyocr.model.vgg_model import Model
from PIL import Image, ImageDraw, ImageFont

from reviewlens.errors import ModelUnavailable
from reviewlens.picture import Picture, decode
from reviewlens.reading.lines import Reading
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import ReaderSettings


@pytest.fixture(scope="module")
def reader() -> EasyOcrReader:
    return EasyOcrReader(ReaderSettings())


def drawn(*lines: str, size: tuple[int, int] = (640, 400), angle: float = 0) -> Picture:
    image = Image.new("RGB", size, "white")
    font = ImageFont.load_default(40)
    for row, text in enumerate(lines):
        ImageDraw.Draw(image).text((60, 60 + 90 * row), text, "black", font)
    image = image.rotate(angle, expand=True, fillcolor="white")
    return Picture(pixels=np.asarray(image), digest="drawn")


class TestPpOcr:
    def test_letters_that_differ_from_their_ground_in_colour_alone(
        self, reader: EasyOcrReader
    ) -> None:
        ground, ink = (60, 150, 60), (235, 50, 80)
        grey = cv2.cvtColor(np.array([[ground, ink]], np.uint8), cv2.COLOR_RGB2GRAY)
        assert abs(int(grey[0, 0]) - int(grey[0, 1])) < 6
        image = Image.new("RGB", (640, 200), ground)
        ImageDraw.Draw(image).text((60, 70), "Write to me", ink, ImageFont.load_default(60))
        (line,) = reader.read(Picture(pixels=np.asarray(image), digest="colour")).lines
        assert line.text == "Write to me"

    def test_reads_lines_in_order(self, reader: EasyOcrReader) -> None:
        reading = reader.read(drawn("Hello reviews", "phone 12345", "@some_name"))
        assert reading.text.splitlines() == ["Hello reviews", "phone 12345", "@some_name"]

    def test_boxes_are_in_pixels_of_the_picture(self, reader: EasyOcrReader) -> None:
        (line,) = reader.read(drawn("Hello reviews", size=(1500, 1000))).lines
        xs, ys = zip(*line.box, strict=True)
        assert min(xs) == pytest.approx(60, abs=25)
        assert min(ys) == pytest.approx(60, abs=20)
        assert max(xs) == pytest.approx(60 + 270, abs=40)
        assert 0 < line.confidence <= 1

    def test_reads_a_slanted_line(self, reader: EasyOcrReader) -> None:
        assert "reviews" in reader.read(drawn("Hello reviews", angle=12)).text

    @pytest.mark.parametrize("turns", [1, 3])
    def test_reads_lines_that_run_up_or_down(self, turns: int, reader: EasyOcrReader) -> None:
        lying = drawn("Hello reviews", "phone 12345", "@some_name")
        turned = Picture(pixels=np.rot90(lying.pixels, turns).copy(), digest="turned")
        reading = reader.read(turned)
        assert reading.text.splitlines() == ["Hello reviews", "phone 12345", "@some_name"]
        first = np.array(reading.lines[0].box)
        assert np.ptp(first[:, 1]) > 3 * np.ptp(first[:, 0])
        assert first.min() >= 0
        assert (first.max(axis=0) <= [turned.width, turned.height]).all()

    @pytest.mark.parametrize("turns", [1, 3])
    def test_reads_long_lines_that_run_up_or_down_over_a_photo(
        self, turns: int, reader: EasyOcrReader, honest_jpeg: bytes
    ) -> None:
        lines = ["Write a review with a photo", "we pay you on the same day", "@some_name"]
        image = Image.fromarray(decode(honest_jpeg).pixels).resize((980, 710))
        for row, text in enumerate(lines):
            ImageDraw.Draw(image).text(
                (120, 100 + 120 * row), text, "white", ImageFont.load_default(40),
                stroke_width=3, stroke_fill="black",
            )  # fmt: skip
        turned = Picture(np.rot90(np.asarray(image), turns).copy(), "turned")
        assert reader.read(turned).text.splitlines() == lines

    def test_reads_small_letters_on_a_large_picture(self, reader: EasyOcrReader) -> None:
        image = Image.new("RGB", (1600, 1200), "white")
        ImageDraw.Draw(image).text(
            (900, 700), "t.me/some_name", "black", ImageFont.load_default(24)
        )
        assert reader.read(Picture(np.asarray(image), "large")).text == "t.me/some_name"

    def test_pictures_read_together_give_what_each_gives(
        self, reader: EasyOcrReader, spam_jpeg: bytes
    ) -> None:
        pictures = [
            drawn("Hello reviews", angle=12),
            decode(spam_jpeg),
            drawn(),
            drawn("A much longer line of text here", "@some_name", size=(900, 400)),
        ]
        together = reader.read_all(pictures)
        for picture, reading in zip(pictures, together, strict=True):
            assert reading.text == reader.read(picture).text

    def test_a_code_is_read_beside_the_lines(self, reader: EasyOcrReader) -> None:
        code = zxingcpp.create_barcode("https://t.me/some_name", zxingcpp.BarcodeFormat.QRCode)
        pixels = drawn("Hello reviews").pixels.copy()
        square = np.asarray(code.to_image(scale=4))
        pixels[200 : 200 + len(square), 300 : 300 + len(square)] = square[..., np.newaxis]
        reading = reader.read(Picture(pixels, "code"))
        (found,) = reading.codes
        assert found.text == "https://t.me/some_name"
        assert 300 <= min(x for x, _ in found.box) < max(x for x, _ in found.box) <= 440
        assert reading.normalised.splitlines() == ["Hello reviews", "https://t.me/some_name"]

    def test_reads_an_offer_over_a_photo(self, reader: EasyOcrReader, spam_jpeg: bytes) -> None:
        reading = reader.read(decode(spam_jpeg))
        assert "@Tedabozipo55" in reading.text
        assert "500" in reading.text

    def test_reads_nothing_where_nothing_is_written(self, reader: EasyOcrReader) -> None:
        assert reader.read(drawn()) == Reading()

    @pytest.mark.parametrize("size", [(1, 1), (1, 1600), (1600, 1), (9, 1600), (33, 8)])
    def test_extreme_shapes_give_no_text(
        self, size: tuple[int, int], reader: EasyOcrReader, make_picture: Callable[..., Picture]
    ) -> None:
        assert reader.read(make_picture(*size)).text == ""

    def test_only_characters_of_the_languages_come_out(self, reader: EasyOcrReader) -> None:
        image = Image.effect_noise((400, 400), 80).convert("RGB")
        noise = reader.read(Picture(pixels=np.asarray(image), digest="noise"))
        assert all(ord(character) < 0x500 or character in "€₽" for character in noise.text)

    def test_identity_names_the_weights_and_what_changes_the_text(
        self, reader: EasyOcrReader
    ) -> None:
        assert set(reader.identity.weights) == {
            "PP-OCRv6_det_small.onnx",
            "PP-OCRv6_rec_small.onnx",
        }
        other = EasyOcrReader(ReaderSettings(canvas_size=640)).identity
        assert other != reader.identity
        assert EasyOcrReader(ReaderSettings(device="cpu")).identity == reader.identity


CUSTOM_NETWORK = """
import torch

class Model(torch.nn.Module):
    def __init__(self, num_class, width):
        super().__init__()
        self.linear = torch.nn.Linear(width, num_class)

    def forward(self, image, text):
        assert image.shape[2] == self.linear.in_features
        return self.linear(image[:, 0].transpose(1, 2))
"""


class TestCustom:
    """A recogniser in EasyOCR's custom-network format, of random weights."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        characters = "0123456789 abc"
        config = {
            "imgH": 20,
            "lang_list": ["ru", "en"],
            "character_list": characters,
            "network_params": {"width": 20},
        }
        (tmp_path / "tiny_network.yaml").write_text(yaml.safe_dump(config))
        (tmp_path / "tiny_network.py").write_text(CUSTOM_NETWORK)
        linear = torch.nn.Linear(20, len(characters) + 1)
        state = {f"module.linear.{key}": value for key, value in linear.state_dict().items()}
        torch.save(state, tmp_path / "tiny_network.pth")
        return tmp_path

    @staticmethod
    def settings(folder: Path, *, second_opinion: bool = False) -> ReaderSettings:
        return ReaderSettings(weights="custom", folder=str(folder), second_opinion=second_opinion)

    def test_latin_lines_are_read_by_the_surer_of_two(self, folder: Path) -> None:
        custom = EasyOcrReader(self.settings(folder, second_opinion=True))
        assert custom.read(drawn("Hello reviews", size=(640, 160))).text == "Hello reviews"
        assert "PP-OCRv6_rec_small.onnx" in custom.identity.weights

    def test_loads_from_a_folder_and_reads(self, folder: Path) -> None:
        custom = EasyOcrReader(self.settings(folder))
        reading = custom.read(drawn("Hello reviews", size=(640, 160)))
        assert set(reading.text) <= set("0123456789 abc")
        assert set(custom.identity.weights) == {
            "PP-OCRv6_det_small.onnx",
            "tiny_network.yaml",
            "tiny_network.py",
            "tiny_network.pth",
        }

    def test_readers_of_other_heights_live_side_by_side(
        self, folder: Path, reader: EasyOcrReader
    ) -> None:
        custom = EasyOcrReader(self.settings(folder))
        for _ in range(2):
            custom.read(drawn("Hello reviews"))
            assert reader.read(drawn("Hello reviews")).text == "Hello reviews"

    @pytest.mark.parametrize("suffix", [".yaml", ".py", ".pth"])
    def test_names_the_folder_that_lacks_a_part(self, suffix: str, folder: Path) -> None:
        (folder / f"tiny_network{suffix}").unlink()
        with pytest.raises(ModelUnavailable, match="custom-network format"):
            EasyOcrReader(self.settings(folder))

    def test_weights_that_would_run_code_are_not_unpickled(self, folder: Path) -> None:
        torch.save({"module.linear.bias": Path("code")}, folder / "tiny_network.pth")
        with pytest.raises(ModelUnavailable, match="more than plain weights"):
            EasyOcrReader(self.settings(folder))

    def test_a_network_that_openvino_cannot_convert_runs_in_torch(
        self, folder: Path, caplog: pytest.LogCaptureFixture
    ) -> None:
        network = folder / "tiny_network.py"
        network.write_text(
            CUSTOM_NETWORK.replace(
                "return self", "image = torch.special.bessel_j1(image)\n        return self"
            )
        )
        custom = EasyOcrReader(self.settings(folder))
        assert "runs in PyTorch" in caplog.text
        assert set(custom.read(drawn("Hello reviews")).text) <= set("0123456789 abc\n")

    def test_needs_a_folder(self) -> None:
        with pytest.raises(ModelUnavailable, match=r"reader\.folder"):
            EasyOcrReader(ReaderSettings(weights="custom"))


class TestOfficial:
    """EasyOCR's own networks: random weights of the true shapes, in files of the true names."""

    @pytest.fixture
    def folder(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        torch.manual_seed(0)
        config = easyocr.config.recognition_models["gen2"]["cyrillic_g2"]
        recogniser = Model(1, 256, 256, len(config["characters"]) + 1)
        networks = {
            "craft_mlt_25k.pth": (CRAFT(), easyocr.config.detection_models["craft"]),
            "cyrillic_g2.pth": (recogniser, config),
        }
        for name, (network, entry) in networks.items():
            state = {f"module.{key}": value for key, value in network.state_dict().items()}
            torch.save(state, tmp_path / name)
            digest = hashlib.md5((tmp_path / name).read_bytes()).hexdigest()
            monkeypatch.setitem(entry, "md5sum", digest)
        return tmp_path

    @staticmethod
    def settings(folder: Path) -> ReaderSettings:
        return ReaderSettings(
            weights="official", folder=str(folder), download=False, canvas_size=320, device="cpu"
        )

    def test_loads_from_a_folder_and_reads(self, folder: Path) -> None:
        reader = EasyOcrReader(self.settings(folder))
        assert set(reader.identity.weights) == {"craft_mlt_25k.pth", "cyrillic_g2.pth"}
        assert isinstance(reader.read(drawn("Hello", size=(320, 160))), Reading)

    @pytest.mark.parametrize("name", ["craft_mlt_25k.pth", "cyrillic_g2.pth"])
    def test_names_a_missing_file_and_where_to_get_it(self, name: str, folder: Path) -> None:
        (folder / name).unlink()
        with pytest.raises(ModelUnavailable, match=f"lacks {name}") as caught:
            EasyOcrReader(self.settings(folder))
        assert f"{name} from https://" in caught.value.detail
        assert str(folder) in caught.value.detail

    def test_a_changed_file_is_refused_before_it_is_unpickled(
        self, folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(torch, "load", lambda *_, **__: pytest.fail("unpickled"))
        with (folder / "cyrillic_g2.pth").open("ab") as file:
            file.write(b"\0")
        with pytest.raises(ModelUnavailable, match="damaged"):
            EasyOcrReader(self.settings(folder))

    def test_a_failed_download_says_so(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        def unreachable(*_: object, **__: object) -> None:
            raise OSError("no network")

        monkeypatch.setattr("easyocr.easyocr.download_and_unzip", unreachable)
        settings = self.settings(tmp_path).model_copy(update={"download": True})
        with pytest.raises(ModelUnavailable, match="nothing could be downloaded"):
            EasyOcrReader(settings)
