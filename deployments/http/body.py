"""The bytes of one picture from the body of a request, in any of three forms."""

import asyncio
import base64
import binascii
import json
from collections.abc import AsyncGenerator

from starlette.datastructures import FormData, UploadFile
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import ClientDisconnect, Request

from reviewlens.errors import BadRequest, BodyTooSlow, NoPicture, SeveralPictures
from reviewlens.picture import PictureLimits, too_many_bytes

# Room for what stands around the picture: part headers, or the keys of a JSON object.
_ENVELOPE_BYTES = 64_000
_BASE64_GROWTH = 1.4  # four bytes for three, and line breaks
_MAX_PARTS = 20


async def read_picture(request: Request, limits: PictureLimits, timeout_s: float) -> bytes:
    """Read the picture out of a request.

    The body is the picture itself, whatever its Content-Type; or multipart/form-data with exactly
    one file; or JSON `{"image": "<base64 or data URL>"}`.

    Raises BadRequest, NoPicture, SeveralPictures, PictureTooLarge as soon as that is known, or
    BodyTooSlow after `timeout_s`.
    """
    return await picture_in(request, await read_body(request, limits, timeout_s), limits)


async def read_body(request: Request, limits: PictureLimits, timeout_s: float) -> bytes:
    """The whole body, which has room for one picture in base64 and what stands around it.

    Raises PictureTooLarge as soon as that is known, BodyTooSlow after `timeout_s`, and BadRequest
    where the client leaves before its end.
    """
    try:
        async with asyncio.timeout(timeout_s):
            return await _read_body(request, limits)
    except ClientDisconnect:
        raise BadRequest("The body did not come to its end.") from None
    except TimeoutError:
        raise BodyTooSlow(
            f"The body was not there after {timeout_s:g} seconds: send it faster, or a smaller one."
        ) from None


async def picture_in(request: Request, body: bytes, limits: PictureLimits) -> bytes:
    """The picture in the body of a request, as `read_picture` says."""
    declared_type = request.headers.get("content-type", "")
    content_type = declared_type.partition(";")[0].strip().lower()
    multipart = content_type == "multipart/form-data" and "boundary=" in declared_type
    says_json = content_type == "application/json" or content_type.endswith("+json")
    if multipart:
        data = await _from_multipart(request, body, limits)
    elif body.lstrip()[:1] == b"{" or (says_json and body.lstrip()[:1] == b"["):
        data = _from_json(body)
    else:
        data = body
    return held_to(limits, data)


def held_to(limits: PictureLimits, data: bytes) -> bytes:
    """The picture itself; raises NoPicture where it is empty, PictureTooLarge for its bytes."""
    if not data:
        raise NoPicture("The body holds no picture: send the bytes of one picture.")
    if len(data) > limits.max_bytes:
        raise too_many_bytes(limits)
    return data


def from_base64(text: str, form: str) -> bytes:
    """The bytes that a text stands for: base64, or a data URL.

    Raises BadRequest, which ends with `form`, where it is something else.
    """
    if text.startswith(("http:", "https:")):
        raise BadRequest(f"Addresses are not fetched: send the picture itself. {form}")
    if text.startswith("data:"):
        header, _, text = text.partition(",")
        if not header.endswith(";base64"):
            raise BadRequest(f"The data URL is not in base64. {form}")
    try:
        return base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        raise BadRequest(f"The picture is not in base64. {form}") from None


async def _read_body(request: Request, limits: PictureLimits) -> bytes:
    # JSON may come under any media type, so every body has room for base64; what comes out of it is
    # held to the limit itself.
    allowance = int(limits.max_bytes * _BASE64_GROWTH) + _ENVELOPE_BYTES
    declared = request.headers.get("content-length", "")
    if declared.isdigit() and int(declared) > allowance:
        raise too_many_bytes(limits)
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > allowance:
            raise too_many_bytes(limits)
    return bytes(body)


async def _from_multipart(request: Request, body: bytes, limits: PictureLimits) -> bytes:
    async def stream() -> AsyncGenerator[bytes, None]:
        yield body

    parser = MultiPartParser(request.headers, stream(), max_files=_MAX_PARTS, max_fields=_MAX_PARTS)
    parser.spool_max_size = limits.max_bytes + 1  # never to disk
    try:
        form: FormData = await parser.parse()
    except (MultiPartException, KeyError, UnicodeDecodeError) as error:
        reason = getattr(error, "message", type(error).__name__)
        raise BadRequest(f"The multipart body cannot be read: {reason}") from None
    files = [part for _, part in form.multi_items() if isinstance(part, UploadFile)]
    if not files:
        raise NoPicture("The form holds no file: add one file part, with a file name.")
    if len(files) > 1:
        raise SeveralPictures(f"The form holds {len(files)} files: send exactly one picture.")
    return await files[0].read()


def _from_json(body: bytes) -> bytes:
    try:
        content = json.loads(body)
    except (ValueError, RecursionError):
        raise BadRequest(
            f"The body starts as JSON and cannot be read as such. {_JSON_FORM}"
        ) from None
    image = content.get("image") if isinstance(content, dict) else content
    if isinstance(image, list):
        raise SeveralPictures(f"The body holds a list: send exactly one picture. {_JSON_FORM}")
    if not isinstance(image, str):
        raise NoPicture(f"The JSON body holds no picture. {_JSON_FORM}")
    return from_base64(image, _JSON_FORM)


_JSON_FORM = 'The form is {"image": "<base64 or data URL>"}.'
