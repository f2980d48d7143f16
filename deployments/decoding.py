"""Decodes pictures off the event loop, few at a time, and not for ever."""

import asyncio
import itertools
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

from reviewlens.errors import UndecodablePicture
from reviewlens.picture import Picture, PictureLimits, decode

_HUNG_S = 60.0


class Decoder:
    """Decodes at most `threads` pictures at a time: a large one takes 400 MB for a moment."""

    def __init__(self, limits: PictureLimits, timeout_s: float, threads: int) -> None:
        self._limits = limits
        self._timeout_s = timeout_s
        self._threads = ThreadPoolExecutor(threads, thread_name_prefix="decode")
        self._numbers = itertools.count()
        self._since: dict[int, float] = {}

    async def decode(self, data: bytes) -> Picture:
        """As `reviewlens.picture.decode`; UndecodablePicture too where it takes too long."""
        begun = asyncio.Event()
        loop = asyncio.get_running_loop()

        def work() -> Picture:
            number = next(self._numbers)
            self._since[number] = monotonic()
            loop.call_soon_threadsafe(begun.set)
            try:
                return decode(data, self._limits)
            finally:
                del self._since[number]

        running = loop.run_in_executor(self._threads, work)
        try:
            await begun.wait()  # to wait for others is no fault of this picture
        except BaseException:
            running.cancel()  # nobody waits for it any longer
            raise
        try:
            async with asyncio.timeout(self._timeout_s):
                return await running
        except TimeoutError:
            raise UndecodablePicture(
                f"The picture was not decoded after {self._timeout_s:g} seconds: open it in an "
                "image program, save it again as JPEG or PNG, and send that."
            ) from None

    def check(self) -> None:
        """Raise RuntimeError where a thread hangs in a picture: it ends only with the process."""
        now = monotonic()
        if any(now - since > _HUNG_S for since in list(self._since.values())):
            raise RuntimeError(f"a picture has been decoding for over {_HUNG_S:g} seconds")
