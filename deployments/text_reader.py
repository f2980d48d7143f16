"""Picture to lines of text."""

from typing import Any

from deployments.batcher import Batcher
from deployments.instruments import UNHEARD, Instruments
from deployments.metrics import BatchMetrics, ReaderMetrics
from deployments.priority import yield_to_others
from reviewlens.bundle import Bundle
from reviewlens.errors import MixedBundles
from reviewlens.picture import BLANK, Picture
from reviewlens.reading.lines import Reading
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import ReaderSettings


class TextReader:
    """Reads pictures, those that come together in one batch."""

    def __init__(
        self,
        bundle: str,
        settings: ReaderSettings | None = None,
        instruments: Instruments = UNHEARD,
        niceness: int = 0,
    ) -> None:
        """Load the reader that the bundle's text classifier was trained on.

        With `niceness` the model yields to other processes. Raises BundleError where the configured
        one is another, ModelUnavailable where it misses.
        """
        yield_to_others(niceness)
        opened = Bundle.open(bundle)
        settings = opened.reader_settings(settings)
        self._reader = EasyOcrReader(settings)
        opened.require_reader(self._reader.identity)
        self._maker = opened.manifest.maker("text")
        self._reader.read(BLANK)
        self._metrics = ReaderMetrics(instruments)
        self._batches: Batcher[Picture, Reading] = Batcher(
            self._reader.read_all, settings.batch_size, BatchMetrics(instruments)
        )

    async def read(self, picture: Picture, maker: str | None = None) -> Reading:
        """The lines of text in a picture, in reading order.

        Raises MixedBundles where `maker` is given and is not the digest of this reader.
        """
        if maker not in (None, self._maker):
            raise MixedBundles("A reader of another bundle was asked: try again soon.")
        reading = await self._batches.submit(picture)
        self._metrics.read(reading)
        return reading

    def describe(self) -> dict[str, Any]:
        """What is loaded, and where it runs."""
        return {**self._reader.identity.model_dump(mode="json"), "device": self._reader.device}

    async def check_health(self) -> None:
        """Read a blank picture after some seconds without any; who raises here is restarted."""
        self._batches.check()
        if self._batches.stale:
            await self._batches.submit(BLANK)
