import pytest

from deployments.text_reader import TextReader
from reviewlens.bundle import Bundle
from reviewlens.errors import BundleError
from reviewlens.picture import decode
from reviewlens.settings import ReaderSettings


@pytest.fixture(scope="module")
def reader(tiny_bundle: Bundle) -> TextReader:
    return TextReader(str(tiny_bundle.folder), None)


def test_reads_one_picture(reader: TextReader, spam_jpeg: bytes) -> None:
    assert "@Tedabozipo55" in reader.read(decode(spam_jpeg)).text


def test_says_what_is_loaded(reader: TextReader) -> None:
    described = reader.describe()
    assert described["engine"].startswith("easyocr")
    assert described["device"] == "cpu"


def test_is_healthy(reader: TextReader) -> None:
    reader.check_health()


def test_refuses_a_reader_that_the_bundle_was_not_trained_on(tiny_bundle: Bundle) -> None:
    with pytest.raises(BundleError, match="trained on the reader"):
        TextReader(str(tiny_bundle.folder), ReaderSettings(canvas_size=640))
