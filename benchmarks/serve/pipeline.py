"""The models of a bundle in one process, one after the other: what serving is measured against."""

from collections.abc import Sequence

from typing_extensions import TypedDict  # pydantic does not take typing's before Python 3.12

from reviewlens.picture import Picture
from training.bulk.models import Models


class Answer(TypedDict):
    """What every contestant answers of a picture: the class, and its probability."""

    class_id: list[int]
    proba: float


class Pipeline:
    """Encoder, reader, three heads and stacker of a bundle; not to be shared by threads."""

    def __init__(self, bundle: str) -> None:
        """Load all of it; raises BundleError and ModelUnavailable as the service does."""
        self._models = Models(bundle)

    def classify(self, pictures: Sequence[Picture]) -> list[Answer]:
        """The stack's answers to a batch of pictures."""
        return [
            Answer(class_id=[int(row.argmax())], proba=float(row.max()))
            for row in (scored.stacked for scored in self._models.score(pictures))
        ]
