"""Bytes to Picture: checked, upright, RGB. Every limit on input lives here."""

import hashlib
import io
import warnings
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt
from PIL import ExifTags, Image, UnidentifiedImageError
from pydantic import BaseModel, ConfigDict, Field

from reviewlens.errors import NoPicture, NotAPicture, PictureTooLarge, UndecodablePicture

# "MPO" must not be named here: Pillow opens such files through its JPEG plugin, and raises KeyError
# for every other file when the name is in the list.
FORMATS = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF", "AVIF")

_UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}

# Signatures of files that people send by mistake: (offset, bytes, what it is).
_KNOWN_OTHERS = (
    (0, b"%PDF", "a PDF document"),
    (0, b"%!PS", "a PostScript file"),
    (0, b"PK\x03\x04", "a ZIP archive or an office document"),
    (0, b"\x1f\x8b", "a gzip archive"),
    (0, b"Rar!", "a RAR archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (0, b"8BPS", "a Photoshop file"),
    (0, b"\x1aE\xdf\xa3", "a Matroska or WebM video"),
    (0, b"OggS", "an Ogg sound or video"),
    (0, b"ID3", "an MP3 sound"),
    (0, b"\x7fELF", "a program"),
    (0, b"MZ", "a program"),
    (4, b"ftypheic", "a HEIC picture (save it as JPEG or PNG)"),
    (4, b"ftypheix", "a HEIC picture (save it as JPEG or PNG)"),
    (4, b"ftypmif1", "a HEIF picture (save it as JPEG or PNG)"),
    (4, b"ftypmp4", "an MP4 video"),
    (4, b"ftypisom", "an MP4 video"),
    (4, b"ftypqt", "a QuickTime video"),
    (8, b"AVI ", "an AVI video"),
    (8, b"WAVE", "a WAVE sound"),
)
_SNIFFED_BYTES = 1024
_REDUCING_GAP = 1.0


class PictureLimits(BaseModel):
    """What is accepted: bytes are checked first, then the pixels that the header declares."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    max_bytes: int = Field(default=20_000_000, gt=0)
    max_pixels: int = Field(default=50_000_000, gt=0)
    max_side: int = Field(default=1600, gt=0)
    """Longer side of the Picture: larger ones are reduced to it, once, for all models."""


@dataclass(frozen=True, slots=True)
class Picture:
    """One checked picture.

    `pixels` is uint8 [height, width, 3], RGB, upright, transparency set on white, the longer side
    at most `PictureLimits.max_side`. It may be read-only. `digest` is the SHA-256 of the file.
    """

    pixels: npt.NDArray[np.uint8]
    digest: str

    @property
    def height(self) -> int:
        """Pixels from top to bottom."""
        return int(self.pixels.shape[0])

    @property
    def width(self) -> int:
        """Pixels from left to right."""
        return int(self.pixels.shape[1])


BLANK = Picture(pixels=np.full((64, 64, 3), 255, dtype=np.uint8), digest="blank")
"""Something to warm a model up with: its first pass is slow."""


def decode(data: bytes, limits: PictureLimits | None = None) -> Picture:
    """Decode the first frame of one picture file.

    Raises NoPicture for no bytes, PictureTooLarge beyond a limit, NotAPicture for a known other
    kind of file, UndecodablePicture for anything else that cannot be decoded whole.
    """
    limits = limits or PictureLimits()
    if not data:
        raise NoPicture("The body is empty: send the bytes of one picture.")
    if len(data) > limits.max_bytes:
        raise too_many_bytes(limits)
    try:
        with warnings.catch_warnings():
            # Our own pixel limit is stricter than Pillow's warning.
            warnings.simplefilter("ignore")
            pixels = _decode(data, limits)
    except (PictureTooLarge, NotAPicture):
        raise
    except UnidentifiedImageError:
        raise _unidentified(data) from None
    except Image.DecompressionBombError as error:
        raise PictureTooLarge(f"The picture declares too many pixels: {error}") from None
    except Exception as error:
        # Pillow's plugins raise almost anything on damaged files (ValueError, SyntaxError,
        # IndexError, RuntimeError, MemoryError ...): whatever it was, the file is at fault.
        raise UndecodablePicture(
            f"The picture is damaged, truncated or of an unknown kind ({type(error).__name__}): "
            "open it in an image program, save it again as JPEG or PNG, and send that."
        ) from error
    return Picture(pixels=pixels, digest=hashlib.sha256(data).hexdigest())


def too_many_bytes(limits: PictureLimits) -> PictureTooLarge:
    """The error for a file over the limit on bytes."""
    return PictureTooLarge(
        f"The picture has more than {limits.max_bytes / 1e6:g} MB: send a smaller one."
    )


def _decode(data: bytes, limits: PictureLimits) -> npt.NDArray[np.uint8]:
    with Image.open(io.BytesIO(data), formats=FORMATS) as image:
        # Before anything else: even reading the EXIF of a PNG can decode all of its pixels.
        if image.width * image.height > limits.max_pixels:
            raise PictureTooLarge(
                f"The picture has {image.width} x {image.height} pixels, more than "
                f"{limits.max_pixels / 1e6:g} megapixels: send a smaller one."
            )
        image.load()
        orientation = _orientation(image)
        plain = _to_rgb_or_rgba(image)
    longer = max(plain.size)
    if longer > limits.max_side:
        scale = limits.max_side / longer
        size = (max(1, round(plain.width * scale)), max(1, round(plain.height * scale)))
        # The gap lets Pillow average whole pixels first, which is quicker, and is as good to see.
        plain = plain.resize(size, Image.Resampling.BICUBIC, reducing_gap=_REDUCING_GAP)
    if plain.mode == "RGBA":
        white = Image.new("RGBA", plain.size, (255, 255, 255, 255))
        plain = Image.alpha_composite(white, plain).convert("RGB")
    if orientation in _UPRIGHT:
        plain = plain.transpose(_UPRIGHT[orientation])
    return np.array(plain, dtype=np.uint8)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ExifTags.Base.Orientation, 1))
    except Exception:  # a damaged EXIF block must not cost the picture
        return 1


def _to_rgb_or_rgba(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16") or image.mode in ("I", "F"):
        return _deep_grey_to_rgb(image)
    if image.has_transparency_data:
        # "La" (premultiplied) goes to "RGBA" by way of its own plain mode only.
        plain = image.convert("LA") if image.mode == "La" else image
        return plain if plain.mode == "RGBA" else plain.convert("RGBA")
    return image if image.mode == "RGB" else image.convert("RGB")


def _deep_grey_to_rgb(image: Image.Image) -> Image.Image:
    """More than 8 bits a pixel: Pillow's own convert would clip everything above 255 to white."""
    grey = np.array(image, dtype=np.float32)  # steps in place: a picture may have 50 megapixels
    if image.mode == "F":  # floats have no agreed white point: stretch what is there
        low, high = float(np.nanmin(grey)), float(np.nanmax(grey))
        grey -= low
        grey *= 255.0 / (high - low) if high > low else 0.0
    elif image.mode != "I" or grey.max() > 255:
        grey /= 257.0
    np.nan_to_num(grey, copy=False)
    eight_bit = grey.clip(0, 255, out=grey).round(out=grey).astype(np.uint8)
    return Image.fromarray(eight_bit).convert("RGB")


def _unidentified(data: bytes) -> NotAPicture | UndecodablePicture:
    formats = ", ".join(FORMATS)
    for offset, signature, what in _KNOWN_OTHERS:
        if data[offset : offset + len(signature)] == signature:
            return NotAPicture(f"This is {what}. Send one picture: {formats}.")
    if _looks_like_text(data[:_SNIFFED_BYTES]):
        return NotAPicture(f"This is text (SVG is not read either). Send one picture: {formats}.")
    return UndecodablePicture(
        f"No picture could be recognised in these bytes. Formats that are read: {formats}."
    )


def _looks_like_text(head: bytes) -> bool:
    try:
        text = head.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start < len(head) - 3:  # not merely a character cut in two by the sniffing limit
            return False
        text = head[: error.start].decode("utf-8")
    return all(character.isprintable() or character in "\r\n\t\f\ufeff" for character in text)
