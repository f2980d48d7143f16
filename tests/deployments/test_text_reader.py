import asyncio

import pytest

from deployments.text_reader import TextReader
from reviewlens.bundle import Bundle
from reviewlens.errors import BundleError
from reviewlens.picture import decode
from reviewlens.settings import ReaderSettings


@pytest.fixture(scope="module")
def reader(tiny_bundle: Bundle) -> TextReader:
    return TextReader(str(tiny_bundle.folder))


def test_reads_pictures_that_come_together_and_is_healthy(
    reader: TextReader, spam_jpeg: bytes, honest_jpeg: bytes
) -> None:
    async def scenario() -> None:
        pictures = [decode(spam_jpeg), decode(honest_jpeg), decode(spam_jpeg)]
        spam, honest, again = await asyncio.gather(*(reader.read(each) for each in pictures))
        assert "@Tedabozipo55" in spam.text
        assert spam.text == again.text
        assert "@" not in honest.text
        await reader.check_health()

    asyncio.run(scenario())


def test_says_what_is_loaded(reader: TextReader) -> None:
    described = reader.describe()
    assert described["engine"].startswith("easyocr")
    assert described["device"] == "cpu"


def test_refuses_a_reader_that_the_bundle_was_not_trained_on(tiny_bundle: Bundle) -> None:
    with pytest.raises(BundleError, match="trained on the reader"):
        TextReader(str(tiny_bundle.folder), ReaderSettings(canvas_size=640))
