"""QR codes in a picture, by zxing-cpp."""

import zxingcpp

from reviewlens.picture import Picture
from reviewlens.reading.lines import Box, Code


def find_codes(picture: Picture) -> tuple[Code, ...]:
    """The QR codes that can be decoded, in the order in which zxing-cpp finds them."""
    formats = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    found = zxingcpp.read_barcodes(picture.pixels, formats=formats)
    return tuple(Code(code.text, _box(code.position)) for code in found if code.text)


def _box(position: zxingcpp.Position) -> Box:
    corners = (
        position.top_left,
        position.top_right,
        position.bottom_right,
        position.bottom_left,
    )
    first, second, third, fourth = ((float(corner.x), float(corner.y)) for corner in corners)
    return first, second, third, fourth
