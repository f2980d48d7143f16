import shutil
from pathlib import Path

import numpy as np
import pytest

from benchmarks.reader.pictures import Sample, Slot
from benchmarks.reader.readers import Ours, Rapid, network_alone
from benchmarks.reader.stock import StockForSpeed, has_weights
from benchmarks.reader.tesseract import Tesseract, not_installed, version
from reviewlens.errors import ModelUnavailable
from reviewlens.picture import Picture

EMBEDDED = Path(__file__).parents[3] / "models/embedded/reader"
BLANK = Sample(
    Slot("print", "some", 0),
    "poster",
    ("text",),
    Picture(pixels=np.full((64, 96, 3), 255, np.uint8), digest="blank"),
)
PROGRAM = """#!/bin/sh
case "$1" in
--list-langs) echo "List of languages:"; echo eng; {rus} ;;
--version) echo "tesseract 5.9.9" ;;
*) test -s "$1" && echo "read $2 $3 $4 $5 $6" ;;
esac
"""


@pytest.fixture
def program(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A stand-in for Tesseract, alone on the path but for the shell's own programs."""
    file = tmp_path / "tesseract"
    file.write_text(PROGRAM.format(rus="echo rus"))
    file.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
    return file


class TestTesseract:
    @pytest.mark.usefixtures("program")
    def test_reads_a_file_in_its_mode(self) -> None:
        assert not_installed() is None
        assert version() == "5.9.9"
        peer = Tesseract(11)
        peer.warm(BLANK)
        assert peer.read(BLANK).text == "read stdout -l rus+eng --psm 11\n"
        assert peer.threads

    def test_a_missing_language_is_named(self, program: Path) -> None:
        program.write_text(PROGRAM.format(rus=":"))
        assert "rus" in (not_installed() or "")

    def test_a_missing_program_is_told(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("PATH", "")
        assert not_installed() == version() == "not installed"


def test_ours_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable):
        Ours(tmp_path)


def test_rapid_reads_nothing_where_nothing_is_written() -> None:
    answer = Rapid().read(BLANK)
    assert answer.text == ""
    assert answer.seconds > 0


class TestStock:
    def test_is_timed_without_a_text(self) -> None:
        box = ((8.0, 8.0), (80.0, 8.0), (80.0, 30.0), (8.0, 30.0))
        asked = []
        stock = StockForSpeed(lambda picture: asked.append(picture) or [box])  # type: ignore[func-returns-value]
        answer = stock.read(BLANK)
        assert answer.text is None
        assert answer.seconds > 0
        assert asked == [BLANK.picture]

    def test_weights_are_there_or_not(self, tmp_path: Path) -> None:
        assert not has_weights(tmp_path)
        (tmp_path / "craft_mlt_25k.pth").touch()
        assert not has_weights(tmp_path)
        (tmp_path / "cyrillic_g2.pth").touch()
        assert has_weights(tmp_path)


def test_the_network_alone_reads_beside_one_that_knows_letters(tmp_path: Path) -> None:
    (alone,) = network_alone(EMBEDDED)
    weights = Ours(EMBEDDED).reader.identity.weights
    assert alone.name != Ours(EMBEDDED).name
    assert weights.keys() - alone.reader.identity.weights.keys() == {"reviewlens_crnn.npz"}
    shutil.copytree(EMBEDDED, tmp_path / "reader", ignore=shutil.ignore_patterns("*.npz"))
    assert list(network_alone(tmp_path / "reader")) == []
