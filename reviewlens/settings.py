"""What a user sets of the encoder and of the reader."""

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

Precision = Literal["float32", "bfloat16", "float16"]
ReaderWeights = Literal["pp-ocrv6", "official", "custom"]


class EncoderSettings(BaseModel):
    """Which CLIP, and how it runs."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    source: str | None = None
    """Hub id, or a folder in Hugging Face layout; None means the one that the bundle names."""
    revision: str | None = None
    dtype: Precision = "float32"
    device: str = "auto"
    """A torch device, or "auto": the GPU where torch sees one, else the CPU."""
    batch_size: int = Field(default=8, gt=0)
    """So many pictures go through the network together at most: those that wait when it is free."""


class ReaderSettings(BaseModel):
    """Which detector and recogniser EasyOCR uses, and how.

    `pp-ocrv6` networks come with the rapidocr wheel; `official` ones are EasyOCR's CRAFT and the
    recogniser that it takes for the languages (`cyrillic_g2` for ru and en); `custom` is the
    PP-OCRv6 detector with a recogniser in EasyOCR's custom-network format.
    """

    model_config = ConfigDict(extra="forbid", frozen=True)

    weights: ReaderWeights = "pp-ocrv6"
    languages: tuple[str, ...] = ("ru", "en")
    folder: str | None = None
    """Where official weights lie or are downloaded to (None means ~/.EasyOCR/model), or where the
    custom .yaml, .py and .pth of one name lie (None means in the bundle)."""
    download: bool = True
    """Whether official weights may be downloaded."""
    canvas_size: int = Field(default=1280, gt=0)
    """The detector sees the longer side at no more than this, in pixels."""
    min_size: int = Field(default=10, ge=0)
    """Boxes smaller than this, in pixels, are not read."""
    second_opinion: bool = True
    """With `custom`: lines without a letter that is Cyrillic alone, those it guesses at, and names
    at the end of a line are read in colour by PP-OCRv6's too, and the surer reading is kept."""
    device: str = "auto"
    """A torch device, or "auto"; PP-OCRv6's networks run on the CPU whatever it says."""
    dtype: Precision = "float32"
    """Of the networks that PyTorch runs: all but PP-OCRv6's on a GPU, CRAFT on the CPU. On the CPU
    a recogniser leaves OpenVINO for PyTorch where this is not float32."""
    batch_size: int = Field(default=4, gt=0)
    """The lines of so many pictures are read together at most, on a GPU CRAFT sees them together:
    those that wait when the reader is free."""
