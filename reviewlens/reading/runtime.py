"""Networks that run in OpenVINO on the CPU: measured to be the fastest there (bench-runtimes)."""

import logging
import sys
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import numpy as np
import torch
from numpy.typing import NDArray

from reviewlens.devices import autocast, upload
from reviewlens.settings import Precision

# OpenVINO tells its maker of every import, over the network and unasked, unless this is missing.
sys.modules.setdefault("openvino_telemetry", cast(Any, None))

import openvino  # noqa: E402
from openvino.frontend import FrontEndManager  # noqa: E402
from openvino.frontend.pytorch.ts_decoder import TorchScriptPythonDecoder  # noqa: E402
from openvino.preprocess import PrePostProcessor  # noqa: E402

log = logging.getLogger(__name__)

Network = Callable[[NDArray[Any]], NDArray[np.float32]]

# Parts of networks, each for one shape of input: some dozens make up a network.
_KEPT = 4096

# One for the process, never given back: where the CPU has AMX, each sets a signal stack of its own,
# and of several that go in another order than they came, a freed one stays set. The next signal
# with a handler in Python, that a child has ended say, is then a segmentation fault.
_CORE = openvino.Core()


def compile_onnx(
    file: Path, threads: int, *, from_pixels: bool = False, few_shapes: bool = False
) -> Network:
    """The network of an ONNX file with one input and one output.

    `from_pixels` lets it take uint8 RGB [n, h, w, 3] in place of BGR [n, 3, h, w] in [-1, 1]. Where
    inputs come in `few_shapes`, what is prepared for each is kept.
    """
    model = _CORE.read_model(file)
    if from_pixels:
        steps = PrePostProcessor(model)
        steps.input().tensor().set_element_type(openvino.Type.u8).set_layout(
            openvino.Layout("NHWC")
        ).set_color_format(openvino.preprocess.ColorFormat.RGB)
        steps.input().model().set_layout(openvino.Layout("NCHW"))
        steps.input().preprocess().convert_element_type(openvino.Type.f32).convert_color(
            openvino.preprocess.ColorFormat.BGR
        ).mean([127.5] * 3).scale([127.5] * 3)
        model = steps.build()
    return _compile(model, threads, few_shapes=few_shapes)


def onnx_metadata(file: Path) -> dict[str, str]:
    """What the makers of an ONNX file wrote beside the network."""
    information = _CORE.read_model(file).get_rt_info()
    if "framework" not in information:
        return {}
    return {name: str(entry.value) for name, entry in information["framework"].items()}


def compile_recogniser(
    network: torch.nn.Module, line_height: int, device: str, precision: Precision = "float32"
) -> Network:
    """EasyOCR's recogniser as a function of grey lines float32 [n, 1, line_height, width].

    On a GPU, in another precision than float32, and where OpenVINO cannot convert the network,
    PyTorch runs it.
    """
    images_alone = _ImagesAlone(_itself(network).eval(), device, precision)
    if device != "cpu" or precision != "float32":
        return images_alone.numpy
    lines = torch.zeros(2, 1, line_height, 8 * line_height)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what tracing a network says is for its maker
            # `openvino.convert_model` does the same, and sets the root logger to errors alone.
            frontend = FrontEndManager().load_by_framework("pytorch")
            traced = TorchScriptPythonDecoder(images_alone, example_input=(lines,))
            model = frontend.convert(frontend.load(traced))
            model.reshape([-1, 1, line_height, -1])
    except Exception:  # custom networks are anybody's, and the converter names no common error
        log.warning("OpenVINO cannot convert the recogniser; it runs in PyTorch", exc_info=True)
        return images_alone.numpy
    return _compile(model, torch.get_num_threads(), few_shapes=True)


class _ImagesAlone(torch.nn.Module):
    """A network of EasyOCR without its second argument, which no CTC network uses."""

    def __init__(self, network: torch.nn.Module, device: str, precision: Precision) -> None:
        super().__init__()
        self.network, self.device, self.precision = network, device, precision

    def forward(self, images: torch.Tensor) -> torch.Tensor:
        text = torch.zeros(images.shape[0], 1, dtype=torch.long, device=images.device)
        scores: torch.Tensor = self.network(images, text)
        return scores

    def numpy(self, images: NDArray[Any]) -> NDArray[np.float32]:
        with torch.inference_mode(), autocast(self.device, self.precision):
            scores = self(upload(torch.from_numpy(images), self.device)).float().cpu().numpy()
        return np.asarray(scores, dtype=np.float32)


class Craft(torch.nn.Module):
    """EasyOCR's detector in another precision, for a caller who keeps float32 on the CPU."""

    def __init__(self, network: torch.nn.Module, device: str, precision: Precision) -> None:
        super().__init__()
        self.network, self.device, self.precision = _itself(network).eval(), device, precision

    def forward(self, images: torch.Tensor) -> tuple[torch.Tensor, None]:
        """Scores float32 [n, h / 2, w / 2, 2] of letters and of links between, as CRAFT's first."""
        with torch.inference_mode(), autocast(self.device, self.precision):
            scores, _features = self.network(upload(images, self.device))
        return scores.float().cpu(), None


def _itself(network: torch.nn.Module) -> torch.nn.Module:
    """Without the wrapper that spreads a batch over all GPUs: a replica has its share of one."""
    return network.module if isinstance(network, torch.nn.DataParallel) else network


def _compile(model: openvino.Model, threads: int, *, few_shapes: bool) -> Network:
    compiled = _CORE.compile_model(
        model,
        "CPU",
        {
            "INFERENCE_NUM_THREADS": threads,
            "PERFORMANCE_HINT": "LATENCY",
            # A thread that may not move waits for whoever else runs on its core.
            "ENABLE_CPU_PINNING": False,
            # What it keeps for a shape is never given back, and pictures come in every shape.
            "CPU_RUNTIME_CACHE_CAPACITY": _KEPT if few_shapes else 0,
        },
    )
    request = compiled.create_infer_request()

    def run(inputs: NDArray[Any]) -> NDArray[np.float32]:
        return np.array(request.infer([inputs])[0], dtype=np.float32)

    return run
