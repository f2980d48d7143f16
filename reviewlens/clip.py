"""Load a CLIP from the hub or from a folder, and embed pictures and texts with it."""

import hashlib
import json
import math
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from huggingface_hub import snapshot_download
from transformers import AutoImageProcessor, AutoModel, AutoTokenizer

from reviewlens.arrays import Embeddings
from reviewlens.devices import on_gpu, resolve_device, upload
from reviewlens.digests import sha256_of_file
from reviewlens.errors import ModelUnavailable, NotSupported
from reviewlens.identity import EncoderIdentity
from reviewlens.picture import Picture
from reviewlens.settings import EncoderSettings

# What a folder must hold; of each group any one file will do, the first is the usual one.
_NEEDED = (
    ("config.json",),
    ("preprocessor_config.json", "processor_config.json"),
    ("model.safetensors", "model.safetensors.index.json"),
)
# What a tokenizer is made of; any one of these files will do.
_TOKENIZERS = ("tokenizer.json", "vocab.json", "spiece.model")
_HUB_PATTERNS = ["*.json", "*.txt", "*.safetensors"]

# What decides the tensor that the image tower sees; the rest of the config is bookkeeping.
_PREPROCESSING_KEYS = (
    "do_resize",
    "size",
    "resample",
    "do_center_crop",
    "crop_size",
    "do_rescale",
    "rescale_factor",
    "do_normalize",
    "image_mean",
    "image_std",
)

_TEXTS_AT_ONCE = 64

# A processor that resizes the shorter side makes a 1 x 30,000 picture 224 x 6,720,000, to keep the
# middle square of that. So pictures longer than this are cut to a strip around the middle before.
_MAX_ASPECT = 4


class Clip:
    """A transformers CLIP, ready to embed pictures, and texts where it came with a tokenizer."""

    def __init__(self, settings: EncoderSettings) -> None:
        """Load the weights.

        Raises ModelUnavailable where a file of the model is neither here nor to be downloaded.
        """
        if settings.source is None:
            raise ModelUnavailable("No CLIP is named: set encoder.source to a hub id or a folder.")
        self.settings = settings
        self.device = resolve_device(settings.device)
        folder = _folder_of(settings.source, settings.revision)
        self._folder = folder
        self._processor = AutoImageProcessor.from_pretrained(folder)
        self._model = AutoModel.from_pretrained(
            folder, dtype=getattr(torch, settings.dtype), use_safetensors=True
        )
        self._model.to(self.device).eval()
        self.identity = EncoderIdentity(
            source=settings.source,
            revision=settings.revision,
            sha256=_weights_digest(folder),
            dim=int(self._model.config.projection_dim),
            preprocessing=_preprocessing(self._processor),
        )

    def embed(self, pictures: Sequence[Picture]) -> Embeddings:
        """Embed pictures: float32 [n, dim], every row of Euclidean length 1."""
        if not pictures:
            return np.empty((0, self.identity.dim), dtype=np.float32)
        inputs = self._processor(
            images=[self._for_processor(picture) for picture in pictures],
            return_tensors="pt",
            input_data_format="channels_last",
        )
        pixel_values = inputs["pixel_values"].to(self.device, self._model.dtype)
        with torch.inference_mode():
            return _unit_rows(self._model.get_image_features(pixel_values=pixel_values))

    def embed_texts(self, texts: Sequence[str]) -> Embeddings:
        """Embed texts, cut at the end of the context: float32 [n, dim], every row of length 1.

        Raises NotSupported where the model came without a tokenizer.
        """
        rows = [np.empty((0, self.identity.dim), dtype=np.float32)]
        for start in range(0, len(texts), _TEXTS_AT_ONCE):
            tokens = self._tokenizer(
                list(texts[start : start + _TEXTS_AT_ONCE]),
                padding=True,
                truncation=True,
                max_length=self._model.config.text_config.max_position_embeddings,
                return_tensors="pt",
            ).to(self.device)
            with torch.inference_mode():
                features = self._model.get_text_features(
                    input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"]
                )
                rows.append(_unit_rows(features))
        return np.concatenate(rows)

    def _for_processor(self, picture: Picture) -> npt.NDArray[np.uint8] | torch.Tensor:
        """On a GPU as a tensor there: it resizes many times quicker than a core does."""
        strip = _middle_strip(picture.pixels)
        return upload(torch.from_numpy(strip), self.device) if on_gpu(self.device) else strip

    def count_tokens(self, text: str) -> int:
        """How many tokens a text becomes, start and end aside; raises as `embed_texts` does."""
        return len(self._tokenizer.tokenize(text))

    @property
    def scale(self) -> float:
        """By what cosines of pictures and texts become logits."""
        return math.exp(float(self._model.logit_scale.detach()))

    @cached_property
    def _tokenizer(self) -> Any:
        if not any((self._folder / name).is_file() for name in _TOKENIZERS):
            raise NotSupported(
                f"The CLIP '{self.settings.source}' came without a tokenizer ({_TOKENIZERS[0]} is "
                "missing), so it embeds no texts: copy the tokenizer's files into its folder."
            )
        return AutoTokenizer.from_pretrained(self._folder)


def _unit_rows(features: Any) -> Embeddings:
    # transformers 5 returns an object whose pooler_output is what 4 returned.
    projected = features if isinstance(features, torch.Tensor) else features.pooler_output
    rows: Embeddings = torch.nn.functional.normalize(projected.float(), dim=-1).cpu().numpy()
    return rows


def _middle_strip(pixels: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    longest = _MAX_ASPECT * min(height, width)
    top, left = max(0, (height - longest) // 2), max(0, (width - longest) // 2)
    strip = pixels[top : top + longest, left : left + longest]
    return np.require(strip, requirements=["C", "W"])  # what torch takes without a copy or a word


def _folder_of(source: str, revision: str | None) -> Path:
    """The folder that holds the model: `source` itself, or the local copy of a hub repository."""
    folder = Path(source)
    if not folder.is_dir():
        try:
            folder = Path(
                snapshot_download(source, revision=revision, allow_patterns=_HUB_PATTERNS)
            )
        except Exception as error:  # the hub client has a dozen ways to say that it cannot
            raise ModelUnavailable(
                f"The CLIP '{source}' is not a folder here, not in the local cache, and could not "
                f"be downloaded ({type(error).__name__}). Where there is a network, run "
                f"'hf download {source}' and copy the folder; it must hold "
                f"{', '.join(names[0] for names in _NEEDED)}. Then set encoder.source to it."
            ) from error
    missing = [
        names[0] for names in _NEEDED if not any((folder / name).is_file() for name in names)
    ]
    if missing:
        raise ModelUnavailable(
            f"The CLIP folder '{folder}' lacks {', '.join(missing)}. Where there is a network, "
            "'hf download <model id> --local-dir <folder>' fetches a whole one."
        )
    return folder


def _weights_digest(folder: Path) -> str:
    whole = hashlib.sha256()
    for file in sorted(folder.glob("*.safetensors")):
        whole.update(f"{file.name} {sha256_of_file(file)}\n".encode())
    return whole.hexdigest()


def _preprocessing(processor: Any) -> dict[str, Any]:
    settings = json.loads(processor.to_json_string())
    return {key: settings[key] for key in _PREPROCESSING_KEYS if key in settings}
