"""Bodies that clients send: whole and broken files of every kind, and what is no picture at all."""

import base64
import gzip
import io
import json
import random
import struct
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from reviewlens.picture import FORMATS

GOOD = frozenset({200})
REFUSED = frozenset({400, 413, 415, 422})
EITHER = GOOD | REFUSED
_EXAMPLES = Path(__file__).parents[2] / "examples"
_CUTS = (0.02, 0.3, 0.6, 0.95)


@dataclass(frozen=True)
class Body:
    """One body, with the statuses that may answer it."""

    name: str
    data: bytes
    statuses: frozenset[int] = REFUSED
    headers: Mapping[str, str] = field(default_factory=dict)


def bodies() -> Iterator[Body]:
    """All of them; the same each time."""
    yield from _formats()
    yield from _shapes()
    yield from _bombs()
    yield from _no_pictures()
    yield from _forms()


def photo(width: int = 96, height: int = 64) -> Image.Image:
    """A small picture that is like a photo, with a word."""
    x, y = np.meshgrid(np.linspace(0, 200, width), np.linspace(0, 200, height))
    image = Image.fromarray(np.stack([x, y, 255 - x], axis=-1).astype(np.uint8))
    ImageDraw.Draw(image).text((8, height // 2), "photo", "white")
    return image


def whole_files() -> list[bytes]:
    """A small file of every format that is read."""
    return [body.data for body in _formats() if body.statuses == GOOD]


def mutations(count: int, seed: int) -> Iterator[Body]:
    """Real small files with bytes changed, cut out, doubled, or put in from another file."""
    rng = random.Random(seed)
    files = whole_files()
    for number in range(count):
        data = bytearray(rng.choice(files))
        for _ in range(rng.choice((1, 1, 2, 4, 16))):
            at = rng.randrange(len(data)) if rng.random() < 0.6 else rng.randrange(64) % len(data)
            length = rng.choice((1, 1, 2, 4, 32))
            change = rng.randrange(5)
            if change == 0:
                data[at : at + length] = rng.randbytes(length)
            elif change == 1:
                del data[at : at + length]
            elif change == 2:
                data[at:at] = data[at : at + length]
            elif change == 3:
                data[at : at + length] = rng.choice((b"\xff", b"\x00")) * length
            else:
                other = rng.choice(files)
                start = rng.randrange(len(other))
                data[at:at] = other[start : start + 64]
            if not data:
                break
        yield Body(f"mutation {number}", bytes(data), EITHER)


def _encoded(image: Image.Image, kind: str, **options: object) -> bytes:
    buffer = io.BytesIO()
    image.save(buffer, kind, **options)
    return buffer.getvalue()


def _formats() -> Iterator[Body]:
    """Every format that Pillow writes, whole and cut short."""
    Image.init()
    for kind in sorted(Image.SAVE):
        image = photo()
        for mode in ("RGB", "L", "1", "P", "RGBA", "CMYK"):
            try:
                data = _encoded(image.convert(mode), kind)
            except Exception:
                continue
            read = kind in FORMATS or kind in ("MPO",)
            # Some writers are only a front for a format that is read (a DIB is a headless BMP).
            yield Body(f"{kind} {mode}", data, GOOD if read else EITHER)
            for cut in _CUTS:
                short = data[: max(1, int(len(data) * cut))]
                yield Body(f"{kind} {mode} cut at {cut:.0%}", short, EITHER)
            yield Body(f"{kind} {mode} without its last byte", data[:-1], EITHER)
            break


def _shapes() -> Iterator[Body]:
    """Sizes, modes, orientations and frames at the edge of what is allowed."""
    for width, height in ((1, 1), (1, 30_000), (30_000, 1), (2, 2), (5_000, 5_000)):
        data = _encoded(Image.new("RGB", (width, height), "teal"), "PNG", compress_level=1)
        yield Body(f"PNG of {width} x {height}", data, GOOD)
    turned = Image.Exif()
    for orientation in range(0, 11):
        turned[0x0112] = orientation
        yield Body(f"EXIF says {orientation}", _encoded(photo(), "JPEG", exif=turned), GOOD)
    grey = Image.fromarray(np.linspace(0, 65535, 64 * 96).reshape(64, 96).astype(np.uint16))
    yield Body("PNG of 16 bits", _encoded(grey, "PNG"), GOOD)
    for mode in ("LA", "RGBA", "P", "1"):
        yield Body(f"PNG {mode}", _encoded(photo().convert(mode), "PNG"), GOOD)
    for mode in ("CMYK", "L"):
        yield Body(f"JPEG {mode}", _encoded(photo().convert(mode), "JPEG"), GOOD)
    frames = [photo().rotate(angle) for angle in range(0, 360, 3)]
    for kind in ("GIF", "PNG", "WEBP", "TIFF", "MPO"):
        data = _encoded(frames[0], kind, save_all=True, append_images=frames[1:])
        yield Body(f"{kind} of {len(frames)} frames", data, GOOD)
    bad_exif = _encoded(photo(), "JPEG", exif=b"Exif\x00\x00II*\x00\xff\xff\xff\xff" + bytes(20))
    yield Body("JPEG with broken EXIF", bad_exif, EITHER)


def _bombs() -> Iterator[Body]:
    """Small files that declare or unfold to very much."""
    for side in (60_000, 8_000):
        header = struct.pack(">IIBBBBB", side, side, 8, 2, 0, 0, 0)
        packed = zlib.compress(bytes(3_000_000))
        data = b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", packed)
        yield Body(f"PNG that declares {side} x {side}", data + _chunk(b"IEND", b""))
    one_bit = Image.new("1", (20_000, 20_000))
    yield Body("PNG of 400 megapixels in few bytes", _encoded(one_bit, "PNG"))
    yield Body("TIFF of 400 megapixels", _encoded(one_bit, "TIFF", compression="group4"))
    gif = bytearray(_encoded(photo(), "GIF"))
    gif[6:10] = struct.pack("<HH", 65_535, 65_535)
    yield Body("GIF that declares 65535 x 65535", bytes(gif), EITHER)
    bmp = bytearray(_encoded(photo(), "BMP"))
    bmp[18:26] = struct.pack("<ii", 60_000, 60_000)
    yield Body("BMP that declares 60000 x 60000", bytes(bmp))
    negative = bytearray(_encoded(photo(), "BMP"))
    negative[18:26] = struct.pack("<ii", -96, -64)
    yield Body("BMP of negative size", bytes(negative), EITHER)
    text = _chunk(b"zTXt", b"comment\x00\x00" + zlib.compress(bytes(200_000_000), 9))
    png = _encoded(photo(), "PNG")
    yield Body("PNG with 200 MB of text", png[:33] + text + png[33:], EITHER)
    profile = _chunk(b"iCCP", b"icc\x00\x00" + zlib.compress(bytes(100_000_000), 9))
    yield Body("PNG with a profile of 100 MB", png[:33] + profile + png[33:], EITHER)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed_zip:
        packed_zip.writestr("a", bytes(50_000_000))
    yield Body("zip bomb", archive.getvalue())
    yield Body("gzip bomb", gzip.compress(bytes(50_000_000)))
    yield Body("gzip bomb as Content-Encoding", gzip.compress(bytes(50_000_000)), REFUSED,
               {"Content-Encoding": "gzip"})  # fmt: skip
    yield Body("100 MB", b"\xff\xd8" + bytes(100_000_000))
    yield Body("one byte too many", b"\xff\xd8" + bytes(19_999_999))


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _no_pictures() -> Iterator[Body]:
    rng = random.Random(1)
    yield Body("nothing", b"")
    for length in (1, 2, 3, 8, 100, 10_000, 1_000_000):
        yield Body(f"{length} bytes by chance", rng.randbytes(length))
        yield Body(f"{length} zeros", bytes(length))
    for name, data in {
        "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj",
        "EPS": b"%!PS-Adobe-3.0 EPSF-3.0\n%%BoundingBox: 0 0 9 9\n(%pipe%touch /tmp/no) run",
        "SVG": b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>',
        "SVG with an entity": b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg>&x;</svg>',
        "MVG": b"push graphic-context\nviewbox 0 0 9 9\nimage over 0,0 0,0 'url:x'\npop",
        "HTML": b"<!doctype html><script>alert(1)</script>",
        "text": "Здравствуйте! Помогите, пожалуйста.".encode(),
        "UTF-16 text": "Здравствуйте".encode("utf-16"),
        "an address": b"http://127.0.0.1:22/picture.jpg",
        "a path": b"/etc/passwd",
        "pickle": b"\x80\x04\x95\x1f\x00\x00\x00\x00\x00\x00\x00\x8c\x05posix\x94",
        "ELF": b"\x7fELF\x02\x01\x01" + bytes(100),
        "MP4": b"\x00\x00\x00\x20ftypisom" + bytes(100),
        "HEIC": b"\x00\x00\x00\x18ftypheic" + bytes(100),
        "JPEG 2000": b"\x00\x00\x00\x0cjP  \r\n\x87\n" + bytes(100),
        "a JPEG that only begins": b"\xff\xd8\xff\xe0",
        "a PNG that only begins": b"\x89PNG\r\n\x1a\n",
        "a WebP that only begins": b"RIFF\xff\xff\xff\xffWEBPVP8X",
        "a TIFF whose directory is itself": b"II*\x00\x08\x00\x00\x00" + b"\xff\xff" * 40,
    }.items():
        yield Body(name, data)
    nested = b'{"image":' * 10_000 + b"1" + b"}" * 10_000
    yield Body("JSON 10,000 deep", nested)
    yield Body("a list 100,000 deep", b"[" * 100_000, REFUSED, _JSON)
    yield Body("JSON with a number of 5,000 digits", b'{"image": ' + b"9" * 5_000 + b"}")
    yield Body("JSON cut short", b'{"image": "')
    yield Body("JSON in no alphabet", b'{"image": "\xff\xfe"}')
    yield Body("JSON null", b"null", REFUSED, _JSON)
    yield Body("JSON NaN", b'{"image": NaN}')
    for value in (
        "",
        "%%%",
        "AAA",
        "http://127.0.0.1/",
        "file:///etc/passwd",
        "data:,",
        "data:;base64,",
    ):
        yield Body(f"JSON with {value!r}", json.dumps({"image": value}).encode())
    for content in ("{}", '{"image": null}', '{"image": 7}', '{"image": {}}', '{"picture": "AA"}'):
        yield Body(f"JSON {content}", content.encode())
    picture = base64.b64encode(_encoded(photo(), "PNG")).decode()
    yield Body("JSON with two pictures", json.dumps({"image": [picture, picture]}).encode())
    yield Body("JSON with a broken ending", json.dumps({"image": picture[:-3]}).encode(), EITHER)


_JSON = {"Content-Type": "application/json"}


def _forms() -> Iterator[Body]:
    """The three forms of a body, right and wrong, under right and wrong media types."""
    png = _encoded(photo(), "PNG")
    text = base64.b64encode(png).decode()
    yield Body("JSON", json.dumps({"image": text}).encode(), GOOD, _JSON)
    yield Body("JSON as text", json.dumps({"image": text}).encode(), GOOD, _kind("text/plain"))
    wrapped = "\n".join(text[i : i + 76] for i in range(0, len(text), 76))
    yield Body("JSON of wrapped base64", json.dumps({"image": wrapped}).encode(), GOOD, _JSON)
    url = {"image": f"data:image/png;base64,{text}"}
    yield Body("data URL", json.dumps(url).encode(), GOOD, _JSON)
    for kind in ("image/jpeg", "text/html", "application/json", "application/x-www-form-urlencoded",
                 "no kind", "", "image/png; charset=utf-999", "multipart/form-data"):  # fmt: skip
        yield Body(f"a picture as {kind!r}", png, GOOD, _kind(kind))
    part = b'--b\r\nContent-Disposition: form-data; name="%s"%s\r\n\r\n%s\r\n'
    named, end = b'; filename="a.png"', b"--b--\r\n"
    form = _kind("multipart/form-data; boundary=b")
    yield Body("form", part % (b"file", named, png) + end, GOOD, form)
    field_too = part % (b"comment", b"", b"hello") + part % (b"file", named, png) + end
    yield Body("form with a field too", field_too, GOOD, form)
    yield Body("form of a nameless file", part % (b"", named, png) + end, GOOD, form)
    yield Body("form without an end", part % (b"file", named, png), EITHER, form)
    traversal = part % (b"file", b'; filename="../../etc/x"', png) + end
    yield Body("form whose file is named ../../etc/x", traversal, GOOD, form)
    for name, data in {
        "form of nothing": end,
        "form of a field": part % (b"file", b"", png) + end,
        "form of two files": 2 * (part % (b"file", named, png)) + end,
        "form of 1,500 files": 1_500 * (part % (b"file", named, b"x")) + end,
        "form of 5,000 fields": 5_000 * (part % (b"a", b"", b"x")) + end,
        "form with another boundary": b"--c\r\n\r\n" + png + b"\r\n--c--",
        "form of an empty file": part % (b"file", named, b"") + end,
        "form with a header of 100 kB": b"--b\r\nX: " + b"y" * 100_000 + b"\r\n\r\nx\r\n" + end,
        "form of 21 MB": part % (b"file", named, bytes(21_000_000)) + end,
    }.items():
        yield Body(name, data, REFUSED, form)
    yield Body(
        "form with a boundary of 10 kB",
        png,
        EITHER,
        _kind(f"multipart/form-data; boundary={'b' * 10_000}"),
    )


def _kind(media_type: str) -> dict[str, str]:
    return {"Content-Type": media_type}
