"""The models of a bundle in one process: batches of pictures to what is said of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reviewlens.arrays import Probabilities
from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import FEATURE_OF, BaseModelName, stack
from reviewlens.picture import Picture
from reviewlens.reading.reader import EasyOcrReader


@dataclass(frozen=True)
class Scored:
    """Probabilities float64 [classes] of one picture, of the stack and of each base model."""

    stacked: Probabilities
    base: Mapping[BaseModelName, Probabilities]
    text: str
    """What was read."""


class Models:
    """Encoder, reader, base models and stacker; not to be shared by threads."""

    def __init__(self, bundle: str) -> None:
        """Load all of it; raises BundleError and ModelUnavailable as the service does."""
        opened = Bundle.open(bundle)
        self.manifest = opened.manifest
        self._clip = Clip(opened.encoder_settings())
        opened.require_encoder(self._clip.identity)
        self._reader = EasyOcrReader(opened.reader_settings())
        opened.require_reader(self._reader.identity)
        self._base = {name: opened.classifier(name) for name in FEATURE_OF}
        self._stacker = opened.classifier("stacker")

    def score(self, pictures: Sequence[Picture]) -> list[Scored]:
        """One batch, in order."""
        readings = self._reader.read_all(pictures)
        features = {
            "embedding": self._clip.embed(pictures),
            "text": [reading.normalised for reading in readings],
        }
        base: dict[BaseModelName, Probabilities] = {
            name: model.predict_proba(features[FEATURE_OF[name]])
            for name, model in self._base.items()
        }
        return [
            Scored(stacked, {name: given[index] for name, given in base.items()}, reading.text)
            for index, (stacked, reading) in enumerate(
                zip(stack(self._stacker, base), readings, strict=True)
            )
        ]
