"""What the numbers were measured on and with."""

import os
from importlib.metadata import version

import torch

from benchmarks.reader import tesseract

PACKAGES = ("easyocr", "rapidocr", "onnxruntime", "openvino", "torch")


def describe() -> dict[str, str]:
    """CPUs, torch's threads, and the version of each program, by name."""
    return {
        "CPUs": str(os.cpu_count()),
        "torch threads": str(torch.get_num_threads()),
        "tesseract": tesseract.version(),
        **{package: version(package) for package in PACKAGES},
    }
