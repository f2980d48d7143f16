import io
import zlib
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reviewlens.errors import NoPicture, NotAPicture, PictureTooLarge, UndecodablePicture
from reviewlens.picture import PictureLimits, decode
from tests.conftest import encode

ORIENTATION = 0x0112


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF", "JPEG", "WEBP", "AVIF", "MPO"])
def test_reads_every_format(kind: str, gradient: Image.Image) -> None:
    picture = decode(encode(gradient, kind))
    assert picture.pixels.shape == (40, 60, 3)
    assert picture.pixels.dtype == np.uint8
    difference = picture.pixels.astype(int) - np.asarray(gradient)
    assert np.abs(difference).mean() < 8


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF"])
def test_equal_pixels_in_lossless_formats_are_equal_pictures(
    kind: str, gradient: Image.Image
) -> None:
    assert np.array_equal(decode(encode(gradient, kind)).pixels, np.asarray(gradient))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_turns_every_exif_orientation_upright(orientation: int, gradient: Image.Image) -> None:
    inverse = {
        1: None,
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_90,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_270,
    }[orientation]
    stored = gradient if inverse is None else gradient.transpose(inverse)
    exif = Image.Exif()
    exif[ORIENTATION] = orientation
    picture = decode(encode(stored, "PNG", exif=exif))
    assert np.array_equal(picture.pixels, np.asarray(gradient))


def test_damaged_exif_does_not_cost_the_picture(gradient: Image.Image) -> None:
    data = encode(gradient, "PNG", exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff")
    assert decode(data).pixels.shape == (40, 60, 3)


@pytest.mark.parametrize("mode", ["RGBA", "LA"])
@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_sets_transparency_on_white(mode: str, kind: str) -> None:
    transparent = Image.new("RGBA", (4, 4), (10, 20, 30, 0)).convert(mode)
    assert (decode(encode(transparent, kind)).pixels == 255).all()


def test_blends_half_transparency_with_white() -> None:
    half = Image.new("RGBA", (4, 4), (0, 0, 0, 128))
    assert (decode(encode(half)).pixels == 127).all()


def test_sets_a_transparent_palette_colour_on_white() -> None:
    image = Image.new("P", (4, 4), 1)
    image.putpalette([0, 0, 0, 200, 0, 0])
    assert (decode(encode(image, "PNG", transparency=1)).pixels == 255).all()
    assert (decode(encode(image, "PNG", transparency=0)).pixels == (200, 0, 0)).all()


def test_reads_palette_and_bilevel_pictures() -> None:
    palette = Image.new("P", (4, 4), 1)
    palette.putpalette([0, 0, 0, 1, 2, 3])
    assert (decode(encode(palette)).pixels == (1, 2, 3)).all()
    assert (decode(encode(Image.new("1", (4, 4), 1))).pixels == 255).all()


def test_reads_cmyk() -> None:
    cyan = Image.new("CMYK", (8, 8), (255, 0, 0, 0))
    red, green, blue = decode(encode(cyan, "TIFF")).pixels[0, 0]
    assert (red, green, blue) == (0, 255, 255)


def test_scales_sixteen_bits_instead_of_clipping() -> None:
    deep = Image.fromarray(np.array([[0, 257, 32896, 65535]], dtype=np.uint16))
    assert decode(encode(deep)).pixels[0, :, 0].tolist() == [0, 1, 128, 255]


def test_stretches_floating_point_pictures() -> None:
    floats = Image.fromarray(np.array([[-1.0, 0.0, 1.0]], dtype=np.float32))
    assert decode(encode(floats, "TIFF")).pixels[0, :, 0].tolist() == [0, 128, 255]


def test_takes_the_first_frame(gradient: Image.Image) -> None:
    black = Image.new("RGB", gradient.size)
    data = encode(black, "GIF", save_all=True, append_images=[gradient])
    assert (decode(data).pixels == 0).all()


def test_reduces_large_pictures_once(gradient: Image.Image) -> None:
    picture = decode(encode(gradient.resize((600, 400))), PictureLimits(max_side=300))
    assert (picture.width, picture.height) == (300, 200)


def test_a_thin_picture_keeps_a_pixel() -> None:
    picture = decode(encode(Image.new("RGB", (3000, 1))), PictureLimits(max_side=100))
    assert (picture.width, picture.height) == (100, 1)


def test_the_digest_is_of_the_file(gradient: Image.Image) -> None:
    png, bmp = decode(encode(gradient)), decode(encode(gradient, "BMP"))
    assert png.digest != bmp.digest
    assert png.digest == decode(encode(gradient)).digest


def test_refuses_no_bytes() -> None:
    with pytest.raises(NoPicture):
        decode(b"")


def test_refuses_one_byte_too_many(gradient: Image.Image) -> None:
    data = encode(gradient)
    decode(data, PictureLimits(max_bytes=len(data)))
    with pytest.raises(PictureTooLarge):
        decode(data, PictureLimits(max_bytes=len(data) - 1))


def test_refuses_one_pixel_too_many(gradient: Image.Image) -> None:
    decode(encode(gradient), PictureLimits(max_pixels=2400))
    with pytest.raises(PictureTooLarge, match="60 x 40"):
        decode(encode(gradient), PictureLimits(max_pixels=2399))


@pytest.mark.parametrize("side", [20_000, 60_000])
def test_checks_the_declared_size_before_decoding(side: int, gradient: Image.Image) -> None:
    # A PNG header that declares more than is there: decoding it would say that it is truncated.
    data = bytearray(encode(gradient))
    data[16:24] = side.to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(data[12:29]).to_bytes(4, "big")
    with pytest.raises(PictureTooLarge):
        decode(bytes(data))


@pytest.mark.parametrize("kind", ["PNG", "BMP", "TIFF", "GIF", "JPEG", "WEBP", "AVIF"])
@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_truncated_file_is_an_error(kind: str, kept: float, honest_jpeg: bytes) -> None:
    data = encode(Image.open(io.BytesIO(honest_jpeg)), kind)
    with pytest.raises(UndecodablePicture):
        decode(data[: int(len(data) * kept)])


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        (b"%!PS-Adobe-3.0 EPSF-3.0\n", "PostScript"),
        (b"PK\x03\x04\x14\x00", "ZIP"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "text"),
        ("Дорогая редакция".encode(), "text"),
        (b"\x00\x00\x00\x18ftypheic\x00\x00", "HEIC"),
        (b"\x00\x00\x00\x18ftypisom\x00\x00", "MP4"),
    ],
)
def test_names_known_other_files(data: bytes, what: str) -> None:
    with pytest.raises(NotAPicture, match=what):
        decode(data)


def test_text_cut_inside_a_character_is_text() -> None:
    with pytest.raises(NotAPicture, match="text"):
        decode(b"x" + "ы".encode() * 600)


def test_unknown_bytes_cannot_be_decoded() -> None:
    with pytest.raises(UndecodablePicture):
        decode(bytes(range(128, 256)) * 4)


def test_other_formats_of_pillow_are_not_opened(gradient: Image.Image, tmp_path: Path) -> None:
    gradient.save(tmp_path / "picture.eps")
    with pytest.raises(NotAPicture):
        decode((tmp_path / "picture.eps").read_bytes())
    with pytest.raises(UndecodablePicture):
        decode(encode(gradient, "ICO"))
