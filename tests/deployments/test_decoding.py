import asyncio
import threading

import pytest

from deployments import decoding
from deployments.decoding import Decoder
from reviewlens.errors import UndecodablePicture
from reviewlens.picture import Picture, PictureLimits, decode


def test_decodes(honest_jpeg: bytes) -> None:
    decoder = Decoder(PictureLimits(), timeout_s=10, threads=1)
    picture = asyncio.run(decoder.decode(honest_jpeg))
    assert picture.digest == decode(honest_jpeg).digest
    decoder.check()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Every picture takes until the event is set."""
    done = threading.Event()

    def wait(data: bytes, limits: PictureLimits) -> Picture:
        done.wait(10)
        return decode(data, limits)

    monkeypatch.setattr(decoding, "decode", wait)
    return done


def test_a_picture_that_takes_too_long_is_refused(
    slow: threading.Event, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        decoder = Decoder(PictureLimits(), timeout_s=0.05, threads=1)
        with pytest.raises(UndecodablePicture, match=r"0\.05 seconds"):
            await decoder.decode(honest_jpeg)
        decoder.check()
        monkeypatch.setattr(decoding, "_HUNG_S", 0.01)
        with pytest.raises(RuntimeError, match="decoding for over"):
            decoder.check()
        slow.set()

    asyncio.run(scenario())


def test_waiting_for_others_is_no_fault(slow: threading.Event, honest_jpeg: bytes) -> None:
    async def scenario() -> None:
        decoder = Decoder(PictureLimits(), timeout_s=1.0, threads=1)
        asyncio.get_running_loop().call_later(0.6, slow.set)
        both = await asyncio.gather(*(decoder.decode(honest_jpeg) for _ in range(2)))
        assert [picture.digest for picture in both] == [decode(honest_jpeg).digest] * 2

    asyncio.run(scenario())


def test_a_picture_that_nobody_waits_for_is_not_decoded(
    slow: threading.Event, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def scenario() -> None:
        decoder = Decoder(PictureLimits(), timeout_s=10, threads=1)
        first, abandoned = (asyncio.ensure_future(decoder.decode(honest_jpeg)) for _ in range(2))
        await asyncio.sleep(0.05)
        abandoned.cancel()
        await asyncio.gather(abandoned, return_exceptions=True)
        decoded = []
        monkeypatch.setattr(decoding, "decode", lambda data, _: decoded.append(data))
        slow.set()
        await first
        await decoder.decode(b"next")
        assert decoded == [b"next"]

    asyncio.run(scenario())
