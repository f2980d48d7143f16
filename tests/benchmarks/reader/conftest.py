"""Small held-out sources and pictures, and a reader that reads nothing but the truth."""

from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.reader.pictures import Sample
from benchmarks.reader.readers import Answer
from training.synthetic import Sources, load_sources


class StandIn:
    """Reads the truth, or `text` where it is given, in `seconds`."""

    def __init__(
        self, name: str, seconds: float, text: str | None = None, *, every_picture: bool = True
    ) -> None:
        self.name, self.seconds, self.text = name, seconds, text
        self.every_picture = every_picture
        self.warmed = 0

    def warm(self, _: Sample) -> None:
        self.warmed += 1

    def read(self, sample: Sample) -> Answer:
        if not self.every_picture:
            return Answer(None, self.seconds)
        return Answer(sample.truths[0] if self.text is None else self.text, self.seconds)


@pytest.fixture
def sources(tiny_data: Path, monkeypatch: pytest.MonkeyPatch) -> Sources:
    """The test part, with three families of print and two of handwriting, for small pictures."""
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((60, 90), (90, 60)))
    loaded = load_sources(tiny_data, "test")
    written = next(font for font in loaded.fonts if font.handwritten)
    printed = next(font for font in loaded.fonts if not font.handwritten)
    more = [replace(printed, family=f"print-{letter}") for letter in "ab"]
    return replace(loaded, fonts=[*loaded.fonts, *more, replace(written, family="hand-a")])
