"""The models of a bundle in one process, one after the other: what serving is measured against."""

from collections.abc import Sequence

from typing_extensions import TypedDict  # pydantic does not take typing's before Python 3.12

from reviewlens.bundle import Bundle
from reviewlens.clip import Clip
from reviewlens.ensemble import FEATURE_OF, stack
from reviewlens.picture import Picture
from reviewlens.reading.reader import EasyOcrReader


class Answer(TypedDict):
    """What every contestant answers of a picture: the class, and its probability."""

    class_id: list[int]
    proba: float


class Pipeline:
    """Encoder, reader, three heads and stacker of a bundle; not to be shared by threads."""

    def __init__(self, bundle: str) -> None:
        """Load all of it; raises BundleError and ModelUnavailable as the service does."""
        opened = Bundle.open(bundle)
        self._clip = Clip(opened.encoder_settings())
        opened.require_encoder(self._clip.identity)
        self._reader = EasyOcrReader(opened.reader_settings())
        opened.require_reader(self._reader.identity)
        self._heads = {name: opened.classifier(name) for name in FEATURE_OF}
        self._stacker = opened.classifier("stacker")

    def classify(self, pictures: Sequence[Picture]) -> list[Answer]:
        """The stack's answers to a batch of pictures."""
        features = {
            "embedding": self._clip.embed(pictures),
            "text": [reading.normalised for reading in self._reader.read_all(pictures)],
        }
        base = {
            name: head.predict_proba(features[FEATURE_OF[name]])
            for name, head in self._heads.items()
        }
        return [
            Answer(class_id=[int(row.argmax())], proba=float(row.max()))
            for row in stack(self._stacker, base)
        ]
