import subprocess
import sys

import numpy as np
import torch

from reviewlens.reading.pp_ocr import DETECTOR_WEIGHTS, RECOGNISER_WEIGHTS
from reviewlens.reading.runtime import compile_onnx, compile_recogniser, onnx_metadata


class Columns(torch.nn.Module):
    """Scores of each column: its mean, and the second argument that EasyOCR passes."""

    def forward(self, image: torch.Tensor, text: torch.Tensor) -> torch.Tensor:
        mean = image.mean(dim=2).transpose(1, 2)
        return torch.cat([mean, mean.relu(), text.float()[:, :, None].expand_as(mean)], dim=2)


def test_a_recogniser_gives_what_torch_gives_at_any_size() -> None:
    network = Columns()
    run = compile_recogniser(network, 8, "cpu")
    for count, width in ((1, 8), (3, 40), (2, 24)):
        images = np.random.default_rng(0).uniform(-1, 1, (count, 1, 8, width)).astype(np.float32)
        expected = network(torch.from_numpy(images), torch.zeros(count, 1)).numpy()
        np.testing.assert_allclose(run(images), expected, atol=0.02)


def test_another_precision_is_that_of_pytorch() -> None:
    network = torch.nn.Linear(4, 4)

    class Scores(torch.nn.Module):
        def forward(self, image: torch.Tensor, _text: torch.Tensor) -> torch.Tensor:
            scores: torch.Tensor = network(image)
            assert scores.dtype == torch.bfloat16
            return scores

    images = np.random.default_rng(0).uniform(-1, 1, (2, 1, 8, 4)).astype(np.float32)
    scores = compile_recogniser(Scores(), 8, "cpu", "bfloat16")(images)
    assert scores.dtype == np.float32
    expected = network(torch.from_numpy(images)).detach().numpy()
    np.testing.assert_allclose(scores, expected, atol=0.02)


def test_the_detector_takes_pixels_of_any_size() -> None:
    run = compile_onnx(DETECTOR_WEIGHTS, threads=1, from_pixels=True)
    for height, width in ((64, 96), (96, 64)):
        assert run(np.zeros((1, height, width, 3), np.uint8)).shape == (1, 1, height, width)


def test_metadata_of_a_network() -> None:
    assert {"0", "a", "Z"} < set(onnx_metadata(RECOGNISER_WEIGHTS)["character"].splitlines())


def test_openvino_reports_nothing_to_its_maker() -> None:
    code = (
        "import reviewlens.reading.runtime, sys;"
        "from openvino.tools.ovc import telemetry_utils;"
        "print(telemetry_utils.tm.__name__, sys.modules['openvino_telemetry'])"
    )
    printed = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert printed.stdout.split() == ["openvino.tools.ovc.telemetry_stub", "None"], printed.stderr


def test_networks_that_come_and_go_leave_a_process_that_survives_a_signal() -> None:
    """It shows only where the CPU has AMX."""
    code = """
import signal, subprocess, sys
from reviewlens.reading.pp_ocr import DETECTOR_WEIGHTS, RECOGNISER_WEIGHTS
from reviewlens.reading.runtime import compile_onnx

first, second = (compile_onnx(weights, 1) for weights in (DETECTOR_WEIGHTS, RECOGNISER_WEIGHTS))
del first, second
signal.signal(signal.SIGCHLD, lambda *_: print("heard"))
subprocess.run([sys.executable, "-c", ""])
"""
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert (ended.returncode, ended.stdout) == (0, "heard\n"), ended.stderr
