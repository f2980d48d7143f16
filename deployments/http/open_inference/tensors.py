"""Requests and answers on the wire: tensors in JSON, or in binary behind it.

https://github.com/triton-inference-server/server/blob/main/docs/protocol/extension_binary_data.md
"""

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated, Any, Literal

import numpy as np
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, BeforeValidator, FailFast, Field, ValidationError

from deployments.http.body import from_base64, held_to
from reviewlens.errors import BadRequest, NoPicture, SeveralPictures
from reviewlens.picture import PictureLimits

HEADER_LENGTH = "Inference-Header-Content-Length"
INPUT = "image"
_FORM = (
    'The form is {"inputs": [{"name": "image", "shape": [1], "datatype": "BYTES", "parameters": '
    '{"content_type": "base64"}, "data": ["<base64>"]}]}.'
)
_LENGTH = struct.Struct("<I")
# A list is read no further than this, nor than its first fault: a body has room for millions.
_MOST = 64
_NUMBERS = {"INT64": "<i8", "FP64": "<f8", "BOOL": "?"}


class InputTensor(BaseModel):
    """A tensor of a request: its `data` is here, or behind the JSON."""

    name: str
    shape: Annotated[list[int], FailFast(), Field(max_length=_MOST)]
    datatype: str
    parameters: dict[str, Any] = Field(default_factory=dict)
    data: Any = None


class RequestedOutput(BaseModel):
    """An output that the client wants."""

    name: str
    parameters: dict[str, Any] = Field(default_factory=dict)


class InferRequest(BaseModel):
    """A request for inference."""

    id: str | None = None
    parameters: dict[str, Any] = Field(default_factory=dict)
    inputs: Annotated[list[InputTensor], FailFast(), Field(max_length=_MOST)]
    outputs: Annotated[
        list[RequestedOutput],
        FailFast(),
        Field(max_length=_MOST),
        BeforeValidator(lambda asked: [] if asked is None else asked),
    ] = []

    def wants_binary(self, output: str) -> bool:
        """Whether an output is to come in binary."""
        default = self.parameters.get("binary_data_output", False)
        asked = {each.name: each.parameters for each in self.outputs}
        return asked.get(output, {}).get("binary_data", default) is True


@dataclass(frozen=True)
class OutputTensor:
    """A tensor of an answer; `values` in row-major order, texts for BYTES."""

    name: str
    datatype: Literal["INT64", "FP64", "BOOL", "BYTES"]
    shape: tuple[int, ...]
    values: Sequence[Any]

    def binary(self) -> bytes:
        """As the extension packs it: little-endian, every text after its length."""
        if self.datatype == "BYTES":
            texts = [value.encode() for value in self.values]
            return b"".join(_LENGTH.pack(len(text)) + text for text in texts)
        return np.asarray(self.values, _NUMBERS[self.datatype]).tobytes()


def read_request(
    body: bytes, header_length: str | None, limits: PictureLimits
) -> tuple[InferRequest, bytes]:
    """The request, and the one picture that it holds.

    Raises BadRequest, NoPicture, SeveralPictures or PictureTooLarge.
    """
    length = len(body)
    if header_length is not None:
        if not (header_length.isascii() and header_length.isdigit()) or len(header_length) > 12:
            raise BadRequest(f"The header {HEADER_LENGTH} is not a number of bytes.")
        length = int(header_length)
        if length > len(body):
            raise BadRequest(f"The header {HEADER_LENGTH} names more bytes than the body has.")
        if not length:  # a raw request: no JSON at all, the body is the tensor
            image = InputTensor(name=INPUT, shape=[1], datatype="BYTES")
            asked = InferRequest(inputs=[image], parameters={"binary_data_output": True})
            return asked, held_to(limits, body)
    request = _parse(body[:length])
    return request, held_to(limits, _picture(request, body[length:]))


def infer_response(
    request: InferRequest, model: str, version: str, outputs: Sequence[OutputTensor]
) -> Response:
    """The answer with the outputs that are wanted, each in JSON or in binary.

    `check_outputs` has seen to it that they are among `outputs`.
    """
    by_name = {output.name: output for output in outputs}
    wanted = [each.name for each in request.outputs] or list(by_name)
    tensors: list[dict[str, Any]] = []
    behind: list[bytes] = []
    for name in wanted:
        output = by_name[name]
        tensor: dict[str, Any] = {
            "name": name,
            "datatype": output.datatype,
            "shape": list(output.shape),
        }
        if request.wants_binary(name):
            behind.append(output.binary())
            tensor["parameters"] = {"binary_data_size": len(behind[-1])}
        else:
            tensor["data"] = list(output.values)
        tensors.append(tensor)
    answer: dict[str, Any] = {"model_name": model, "model_version": version, "outputs": tensors}
    if request.id is not None:
        answer["id"] = request.id
    if not behind:
        return JSONResponse(answer)
    header = json.dumps(answer, ensure_ascii=False).encode()
    return Response(
        header + b"".join(behind),
        media_type="application/octet-stream",
        headers={HEADER_LENGTH: str(len(header))},
    )


def check_outputs(request: InferRequest, model: str, names: Sequence[str]) -> None:
    """Raise BadRequest where more is wanted than the model's outputs, or another way of giving."""
    wanted = [each.name for each in request.outputs]
    unknown = [name for name in wanted if name not in names]
    if unknown or len(set(wanted)) < len(wanted):
        what = f"no output '{unknown[0]}'" if unknown else "each output once"
        raise BadRequest(f"The model '{model}' has {what}: it has {', '.join(names)}.")
    for each in request.outputs:
        other = sorted(each.parameters.keys() - {"binary_data"})
        if other:
            raise BadRequest(f"The parameter '{other[0]}' of an output is not supported.")


def _parse(header: bytes) -> InferRequest:
    try:
        return InferRequest.model_validate_json(header)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False, include_context=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise BadRequest(f"{place or 'The request'}: {first['msg']}. {_FORM}") from None


def _picture(request: InferRequest, binary: bytes) -> bytes:
    if len(request.inputs) != 1:
        raise BadRequest(f"There are {len(request.inputs)} inputs: send '{INPUT}' alone. {_FORM}")
    (tensor,) = request.inputs
    if tensor.name != INPUT or tensor.datatype != "BYTES":
        raise BadRequest(
            f"The input is '{tensor.name[:40]}' of {tensor.datatype[:10]}: send '{INPUT}' of BYTES."
        )
    if tensor.shape not in ([1], [1, 1]):
        raise SeveralPictures(f"The shape is {tensor.shape[:8]}: send one picture, [1] or [1, 1].")
    if "shared_memory_region" in tensor.parameters:
        raise BadRequest("Shared memory is not supported: send the picture itself.")
    size = tensor.parameters.get("binary_data_size")
    if size is not None:
        return _unpacked(size, binary)
    if binary:
        raise BadRequest("There are bytes behind the JSON, and no input has a binary_data_size.")
    return _from_json(tensor, request)


def _unpacked(size: Any, binary: bytes) -> bytes:
    if size != len(binary) or len(binary) < _LENGTH.size:
        raise BadRequest(
            f"The binary_data_size of '{INPUT}' is not that of the {len(binary)} bytes behind the "
            "JSON."
        )
    (length,) = _LENGTH.unpack_from(binary)
    if length != len(binary) - _LENGTH.size:
        raise BadRequest(
            f"The tensor '{INPUT}' is not one picture: four bytes for its length, little-endian, "
            "then the picture."
        )
    return binary[_LENGTH.size :]


def _from_json(tensor: InputTensor, request: InferRequest) -> bytes:
    # A picture is not text, so a string without a content type cannot be the picture itself.
    kind = tensor.parameters.get("content_type", request.parameters.get("content_type", "base64"))
    if kind != "base64":
        raise BadRequest(f"The content_type is not base64: no other holds a picture. {_FORM}")
    data = tensor.data
    while isinstance(data, list):  # row-major, nested or flat
        if len(data) != 1:
            raise NoPicture(f"The data hold {len(data)} elements and not one. {_FORM}")
        (data,) = data
    if not isinstance(data, str):
        raise NoPicture(f"The data hold no base64 text. {_FORM}")
    return from_base64(data, _FORM)
