"""Where a network runs, and in what precision."""

import torch

from reviewlens.settings import Precision


def resolve_device(device: str) -> str:
    """A torch device; "auto" becomes the GPU where torch sees one, else the CPU."""
    if device != "auto":
        return device
    return "cuda" if torch.cuda.is_available() else "cpu"


def on_gpu(device: str) -> bool:
    """Whether a resolved device is one with memory of its own that pinned memory is copied to."""
    return bool(torch.device(device).type == "cuda")


def upload(tensor: torch.Tensor, device: str) -> torch.Tensor:
    """A tensor of the host on the device; to a GPU from pinned memory, while the host goes on."""
    if not on_gpu(device):
        return tensor.to(device)
    return tensor.pin_memory().to(device, non_blocking=True)


def autocast(device: str, precision: Precision) -> torch.autocast:
    """Matrix products and convolutions in this precision; what needs more keeps float32."""
    return torch.autocast(
        torch.device(device).type,
        getattr(torch, precision),
        enabled=precision != "float32",
    )
