"""The pictures on which the stack is surest and wrong, as thumbnails."""

import base64
import io
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image

from reviewlens.errors import ReviewlensError
from reviewlens.picture import PictureLimits, decode
from training.report.judged import STACK, Judged

_SIDE = 160
_QUALITY = 72


@dataclass(frozen=True)
class Mistake:
    """One picture that the stack takes for another class."""

    file_name: str
    truth: str
    predicted: str
    probabilities: Mapping[str, float]
    """Model name to its probability of the predicted class."""
    thumbnail: str | None
    """data: URL of a JPEG; None where the file cannot be read any more."""


def worst_mistakes(judged: Judged, class_names: tuple[str, ...], most: int) -> list[Mistake]:
    """At most `most` mistakes, the highest probability of a wrong class first."""
    stacked = judged.probabilities[STACK]
    predicted = stacked.argmax(axis=1)
    wrong = np.flatnonzero(predicted != judged.labels)
    surest = wrong[np.argsort(-stacked[wrong, predicted[wrong]], kind="stable")][:most]
    return [
        Mistake(
            file_name=judged.files[row].name,
            truth=class_names[judged.labels[row]],
            predicted=class_names[predicted[row]],
            probabilities={
                model: float(probabilities[row, predicted[row]])
                for model, probabilities in judged.probabilities.items()
            },
            thumbnail=_thumbnail(judged.files[row]),
        )
        for row in surest.tolist()
    ]


def _thumbnail(file: Path) -> str | None:
    try:
        picture = decode(file.read_bytes(), PictureLimits(max_side=_SIDE))
    except (ReviewlensError, OSError):
        return None
    jpeg = io.BytesIO()
    Image.fromarray(picture.pixels).save(jpeg, "JPEG", quality=_QUALITY)
    return "data:image/jpeg;base64," + base64.b64encode(jpeg.getvalue()).decode()
