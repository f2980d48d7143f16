"""Picture to lines of text."""

from threading import Lock
from typing import Any

import numpy as np

from reviewlens.bundle import Bundle
from reviewlens.picture import Picture
from reviewlens.reading.lines import Reading
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import ReaderSettings

_BLANK = Picture(pixels=np.full((64, 64, 3), 255, dtype=np.uint8), digest="blank")


class TextReader:
    """Reads one picture at a time; calls that come together wait for each other."""

    def __init__(self, bundle: str, settings: ReaderSettings | None) -> None:
        """Load the reader that the bundle's text classifier was trained on.

        Raises BundleError where the configured one is another, ModelUnavailable where it misses.
        """
        opened = Bundle.open(bundle)
        self._reader = EasyOcrReader(opened.reader_settings(settings))
        opened.require_reader(self._reader.identity)
        self._one_at_a_time = Lock()
        self.read(_BLANK)

    def read(self, picture: Picture) -> Reading:
        """The lines of text in a picture, in reading order."""
        with self._one_at_a_time:
            return self._reader.read(picture)

    def describe(self) -> dict[str, Any]:
        """What is loaded, and where it runs."""
        return {**self._reader.identity.model_dump(mode="json"), "device": self._reader.device}

    def check_health(self) -> None:
        """Read a blank picture; Ray Serve restarts a replica that raises here."""
        self.read(_BLANK)
