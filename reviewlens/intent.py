"""Screenshots to intents: a picture file, any CLIP on it, and the whole of it as the service does.

>>> ImageClassifier().classify_intent("screenshot.png")
'payment-problem'
"""

import base64
import io
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from reviewlens.errors import ReviewlensError
from reviewlens.picture import Picture, decode
from reviewlens.zero_shot import prompts_of

# Models are imported where they are made: this module, and its two light classes, load in an
# instant.
if TYPE_CHECKING:
    from reviewlens.intent_model import Decision

EMBEDDED = Path(__file__).parents[1] / "models" / "embedded"
"""The bundle that ships, in the source tree."""


class ImageProcessor:
    """One picture file."""

    def __init__(self, image_path: str | Path) -> None:
        """Raises ValueError where the path is empty, or no file is there."""
        if not str(image_path).strip():
            raise ValueError("Image path is empty.")
        if not Path(image_path).is_file():
            raise ValueError("Image file does not exist at the provided path.")
        self.image_path = Path(image_path)

    def prepare_image(self) -> Image.Image:
        """The picture as models see it: RGB, upright, the longer side at most 1600 pixels.

        Raises IOError where it cannot be read.
        """
        return Image.fromarray(self.picture().pixels)

    def to_base64(self) -> str:
        """The same picture as a PNG file in base64. Raises IOError where it cannot be read."""
        buffer = io.BytesIO()
        self.prepare_image().save(buffer, "PNG")
        return base64.b64encode(buffer.getvalue()).decode("ascii")

    def picture(self) -> Picture:
        """The picture, decoded and checked. Raises IOError where it cannot be read."""
        try:
            return decode(self.image_path.read_bytes())
        except (ReviewlensError, OSError) as error:
            raise OSError(f"Unable to process the image: {error}") from error


class ClipModel:
    """Zero-shot classification of a picture by any CLIP."""

    def __init__(self, model: str | Path = EMBEDDED / "clip") -> None:
        """Load a CLIP: a hub id, or a folder in Hugging Face layout.

        Raises ModelUnavailable where a file of it is neither here nor to be downloaded.
        """
        from reviewlens.clip import Clip
        from reviewlens.settings import EncoderSettings
        from reviewlens.zero_shot import ZeroShot

        self._clip = Clip(EncoderSettings(source=str(model)))
        self._zero_shot = ZeroShot(self._clip)

    def classify(self, image: Image.Image, intents: Sequence[str]) -> list[float]:
        """Probabilities of `intents`, in their order; they may be any texts.

        The three intents are told by several sentences each, other texts by themselves in some.
        Raises ValueError for no intents, NotSupported where the CLIP came without a tokenizer.
        """
        if not intents:
            raise ValueError("No intents are given: name one at least.")
        pixels = np.asarray(image.convert("RGB"), dtype=np.uint8)
        embeddings = self._clip.embed([Picture(pixels=pixels, digest="")])
        classes = [prompts_of(intent) for intent in intents]
        return [float(value) for value in self._zero_shot.probabilities(embeddings, classes)[0]]


class ImageClassifier:
    """The intent of a screenshot by all that a bundle has: its CLIP, its reader, its weights.

    `ClipModel().classify(image, classifier.intents)` asks CLIP alone.
    """

    def __init__(self, bundle: str | Path = EMBEDDED) -> None:
        """Load the models of a bundle.

        Raises BundleError where it cannot be used, ModelUnavailable where weights miss.
        """
        from reviewlens.bundle import Bundle
        from reviewlens.clip import Clip
        from reviewlens.intent_model import IntentModel
        from reviewlens.reading.reader import EasyOcrReader
        from reviewlens.zero_shot import ZeroShot

        opened = Bundle.open(bundle)
        self._clip = Clip(opened.encoder_settings())
        opened.require_encoder(self._clip.identity)
        self._zero_shot = ZeroShot(self._clip)
        self._model = IntentModel.of(opened)
        self._reader = None
        if self._model.reads:
            self._reader = EasyOcrReader(opened.reader_settings())
            opened.require_reader(self._reader.identity)
        self.intents = list(self._model.labels)

    def classify_intent(self, image_path: str | Path) -> str:
        """The most probable intent of a picture file.

        Raises ValueError where there is no such file, IOError where it cannot be read.
        """
        return self.decide(ImageProcessor(image_path).picture()).label

    def decide(self, picture: Picture) -> "Decision":
        """The intent of a picture, with probabilities, and whether it is confident."""
        embedding = self._clip.embed([picture])[0]
        answer = self._zero_shot.answer(embedding, self._model.texts)
        text = self._reader.read(picture).normalised if self._reader else ""
        return self._model.decide(answer.probabilities, text)
