"""What reads a picture: ours, RapidOCR, and the shape that all readers share."""

import logging
import shutil
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Protocol

import rapidocr

from benchmarks.reader.pictures import Sample
from reviewlens.reading.letters import LETTERS_SUFFIX
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import ReaderSettings


@dataclass(frozen=True)
class Answer:
    """The text of a picture in the reader's own order, and the seconds that reading it took.

    `text` is None where only the time means something.
    """

    text: str | None
    seconds: float


class Reader(Protocol):
    """Reads pictures; the clock runs from pixels in memory, or a file, to the text."""

    @property
    def name(self) -> str:
        """What it is called in the table."""

    @property
    def every_picture(self) -> bool:
        """Whether it reads all pictures, or a sample of them."""

    def warm(self, sample: Sample) -> None:
        """Read a picture that does not count."""

    def read(self, sample: Sample) -> Answer:
        """Read a picture against the clock."""


class Ours:
    """The reader with a recogniser of our own."""

    every_picture = True

    def __init__(self, folder: Path, name: str = "ours") -> None:
        """Load the recogniser of a folder; raises ModelUnavailable where it holds none."""
        self.name = name
        self.reader = EasyOcrReader(ReaderSettings(weights="custom", folder=str(folder)))

    def warm(self, sample: Sample) -> None:
        """Read a picture that does not count."""
        self.read(sample)

    def read(self, sample: Sample) -> Answer:
        """Read a picture against the clock."""
        start = time.perf_counter()
        text = self.reader.read(sample.picture).text
        return Answer(text, time.perf_counter() - start)


def network_alone(folder: Path) -> Iterator[Ours]:
    """The reader of a folder without its model of letters, where it has one."""
    letters = f"*{LETTERS_SUFFIX}"
    if any(folder.glob(letters)):
        with TemporaryDirectory() as place:
            alone = Path(place) / "reader"
            shutil.copytree(folder, alone, ignore=shutil.ignore_patterns(letters))
            yield Ours(alone, "ours, network alone")


class Rapid:
    """RapidOCR as it ships."""

    name = "RapidOCR"
    every_picture = True

    def __init__(self) -> None:
        self._engine = rapidocr.RapidOCR()
        logging.getLogger("RapidOCR").setLevel(logging.ERROR)  # it warns of each empty picture

    def warm(self, sample: Sample) -> None:
        """Read a picture that does not count."""
        self.read(sample)

    def read(self, sample: Sample) -> Answer:
        """Read a picture against the clock."""
        start = time.perf_counter()
        # It takes arrays to be BGR. What it returns for no text has no `txts`.
        found = getattr(self._engine(sample.picture.pixels[:, :, ::-1].copy()), "txts", None)
        return Answer("\n".join(found or ()), time.perf_counter() - start)
