"""Where a network runs."""

import torch


def resolve_device(device: str) -> str:
    """A torch device; "auto" becomes the GPU where torch sees one, else the CPU."""
    if device != "auto":
        return device
    return "cuda" if torch.cuda.is_available() else "cpu"
