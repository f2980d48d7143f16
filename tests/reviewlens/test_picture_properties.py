"""What holds of every file, found by Hypothesis."""

import io
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from PIL import Image

from reviewlens.errors import ReviewlensError
from reviewlens.picture import PictureLimits, decode
from tests.faults.corpus import bodies, whole_files

# The same examples in every run: what fails here fails everywhere.
repeatable = settings(derandomize=True, deadline=None, database=None, max_examples=150)

LIMITS = PictureLimits(max_side=64)
WHOLE = whole_files()

pixels = arrays(np.uint8, st.tuples(st.integers(1, 40), st.integers(1, 40), st.just(3)))


def outcome(data: bytes) -> int:
    """200, or the status of the error; anything else that is raised fails the test."""
    try:
        picture = decode(data, LIMITS)
    except ReviewlensError as error:
        return error.status
    assert picture.pixels.dtype == np.uint8
    assert picture.pixels.ndim == 3
    assert 1 <= max(picture.width, picture.height) <= LIMITS.max_side
    return 200


@repeatable
@given(st.sampled_from(WHOLE), st.data())
def test_a_broken_file_is_a_picture_or_the_senders_fault(data: bytes, drawn: Any) -> None:
    broken = bytearray(data)
    for _ in range(drawn.draw(st.integers(1, 6))):
        at = drawn.draw(st.integers(0, len(broken)))
        length = drawn.draw(st.integers(0, 16))
        broken[at : at + length] = drawn.draw(st.binary(max_size=16))
    assert outcome(bytes(broken)) in (200, 400, 413, 415, 422)


@repeatable
@given(st.binary(max_size=300))
def test_bytes_by_chance_are_no_picture(data: bytes) -> None:
    assert outcome(data) in (400, 415, 422)


@repeatable
@given(pixels, st.sampled_from(("PNG", "BMP", "TIFF", "GIF")), st.integers(1, 8))
def test_equal_pixels_are_equal_in_every_container(
    drawn: np.ndarray[Any, Any], kind: str, orientation: int
) -> None:
    upright = Image.fromarray(drawn)
    if kind == "GIF":
        upright = upright.quantize(256).convert("RGB")  # it holds no more colours
    turns = {2: 0, 3: 3, 4: 1, 5: 5, 6: 2, 7: 6, 8: 4}  # what undoes each orientation
    stored, exif = upright, Image.Exif()
    if orientation > 1 and kind in ("PNG", "TIFF"):
        stored = upright.transpose(Image.Transpose(turns[orientation]))
        exif[0x0112] = orientation
    buffer = io.BytesIO()
    stored.save(buffer, kind, **({"exif": exif} if kind in ("PNG", "TIFF") else {}))
    assert np.array_equal(decode(buffer.getvalue()).pixels, np.asarray(upright))


def test_the_bodies_of_the_fault_suite_get_their_statuses() -> None:
    wrong = {
        body.name: status
        for body in bodies()
        if not body.headers
        and body.data[:1] not in (b"{", b"[")
        and (status := outcome(body.data)) not in body.statuses
    }
    assert wrong == {}
