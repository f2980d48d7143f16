"""A start that spares a small tower much of the way: what pictures look like, told beforehand."""

import math

import torch
from torch import nn
from transformers import CLIPModel

PATCH_SCALE = 0.5
POSITION_SCALE = 0.5


def start_from_data(model: CLIPModel, pixels: torch.Tensor) -> None:
    """Set the image tower's first weights by ``pixels`` (n, 3, 128, 128), normalised.

    Patches are whitened, so that thin strokes weigh as much as broad colours; positions start as
    a grid of waves; attention starts mimetic (Trockman and Kolter, "Mimetic initialization of
    self-attention layers", 2023).
    """
    embeddings = model.vision_model.embeddings
    with torch.no_grad():
        _whiten(embeddings.patch_embedding, pixels)
        side = math.isqrt(embeddings.num_patches)
        embeddings.position_embedding.weight[1:] = POSITION_SCALE * _waves(
            side, embeddings.embed_dim
        )
        for layer in model.vision_model.encoder.layers:
            _mimic(layer.self_attn)


def _whiten(convolution: nn.Conv2d, pixels: torch.Tensor) -> None:
    size = convolution.kernel_size[0]
    patches = nn.functional.unfold(pixels, size, stride=size).transpose(1, 2).flatten(0, 1)
    patches = patches.double()
    values, vectors = torch.linalg.eigh(patches.T @ patches / len(patches))
    count = convolution.out_channels
    values, vectors = values[-count:], vectors[:, -count:]
    floor = values[-1] * 1e-4
    filters = PATCH_SCALE * vectors / (values + floor).sqrt()
    # A random turn spreads broad and thin over all channels, as the layers behind expect.
    turn, _ = torch.linalg.qr(torch.randn(count, count, dtype=torch.double))
    convolution.weight.copy_((filters @ turn).T.view_as(convolution.weight))


def _waves(side: int, width: int) -> torch.Tensor:
    steps = torch.arange(side, dtype=torch.float32)
    speeds = 1 / 100 ** torch.linspace(0, 1, width // 4)
    angles = steps[:, None] * speeds
    wave = torch.cat([angles.sin(), angles.cos()], dim=1)
    rows = wave[:, None].expand(side, side, -1)
    columns = wave[None].expand(side, side, -1)
    return torch.cat([rows, columns], dim=-1).reshape(side * side, width)


def _mimic(attention: nn.Module) -> None:
    width, heads = attention.embed_dim, attention.num_heads
    per_head = width // heads
    eye = torch.eye(width)
    for head in range(heads):
        rows = slice(head * per_head, (head + 1) * per_head)
        noise = torch.randn(width, width) / math.sqrt(width)
        left, sizes, right = torch.linalg.svd(0.7 * noise + 0.7 * eye)
        root = sizes[:per_head].sqrt()[:, None]
        attention.q_proj.weight[rows] = root * left[:, :per_head].T
        attention.k_proj.weight[rows] = root * right[:per_head]
    noise = torch.randn(width, width) / math.sqrt(width)
    left, sizes, right = torch.linalg.svd(0.4 * noise - 0.4 * eye)
    root = sizes.sqrt()
    attention.v_proj.weight.copy_(root[:, None] * right)
    attention.out_proj.weight.copy_(left * root)
