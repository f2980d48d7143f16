"""What turns pictures into numbers: a CLIP, and the shape that all encoders share."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
import numpy.typing as npt
import torch
from torch.nn.functional import normalize
from transformers import AutoConfig, AutoImageProcessor, AutoModel, AutoTokenizer

from reviewlens.clip import Clip
from reviewlens.picture import Picture
from reviewlens.settings import EncoderSettings

_TEXTS_AT_ONCE = 64

Rows = npt.NDArray[np.float32]


class Encoder(Protocol):
    """Embeds pictures, and texts where it can."""

    @property
    def name(self) -> str:
        """What its column is called."""

    def embed(self, pictures: Sequence[Picture]) -> Rows:
        """A row for each picture."""

    def embed_texts(self, texts: Sequence[str]) -> Rows | None:
        """A unit row for each text in the space of the pictures; None where it knows no texts."""


class Network:
    """A CLIP in Hugging Face layout, whichever it is."""

    def __init__(self, name: str, source: str) -> None:
        """Load a folder or a hub id; raises ModelUnavailable where a file of it is missing."""
        self.name = name
        self._clip = Clip(EncoderSettings(source=source))
        self._tokenizer = AutoTokenizer.from_pretrained(source)
        # The text tower, and the image tower to be timed on the CPU.
        self._model = AutoModel.from_pretrained(source, dtype=torch.float32).eval()

    @property
    def side(self) -> int:
        """Height and width of the pictures that the image tower takes, in pixels."""
        return int(self._model.config.vision_config.image_size)

    def embed(self, pictures: Sequence[Picture]) -> Rows:
        """As the service does."""
        return self._clip.embed(pictures)

    def embed_texts(self, texts: Sequence[str]) -> Rows:
        """A unit row for each text, cut at the end of the context."""
        context = self._model.config.text_config.max_position_embeddings
        rows = []
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            tokens = self._tokenizer(
                list(texts[start : start + _TEXTS_AT_ONCE]),
                padding=True,
                truncation=True,
                max_length=context,
                return_tensors="pt",
            )
            with torch.inference_mode():
                features = self._model.get_text_features(
                    input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"]
                )
            rows.append(normalize(features.pooler_output.float(), dim=-1))
        embeddings: Rows = torch.cat(rows).numpy()
        return embeddings

    def see(self, pixels: torch.Tensor) -> Any:
        """The forward pass of the image tower on the CPU: preprocessed (n, 3, side, side)."""
        return self._model.get_image_features(pixel_values=pixels)


def untrained(name: str, source: str, folder: Path, seed: int) -> Network:
    """A network of the shape of ``source`` with first weights; it is written to ``folder``."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        AutoModel.from_config(AutoConfig.from_pretrained(source)).save_pretrained(folder)
    AutoImageProcessor.from_pretrained(source).save_pretrained(folder)
    AutoTokenizer.from_pretrained(source).save_pretrained(folder)
    return Network(name, str(folder))
