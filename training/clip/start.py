"""Starts that spare the towers some of the way: what pictures look like, or a model's weights."""

import copy
import math

import torch
from torch import nn
from transformers import CLIPModel

PATCH_SCALE = 0.5
POSITION_SCALE = 0.5
FLOOR = 1e-4
POSITIONS = "vision_model.embeddings.position_embedding.weight"


def start_from_model(source: CLIPModel, side: int) -> CLIPModel:
    """``source`` for pictures of ``side`` pixels: its weights, its places between the old ones.

    More pixels from one training to the next are cheaper than all of them from the start
    (Touvron et al., "Fixing the train-test resolution discrepancy", 2019).
    """
    if source.config.vision_config.image_size == side:
        return source
    config = copy.deepcopy(source.config)
    config.vision_config.image_size = side
    model = CLIPModel(config)
    places = model.vision_model.embeddings.num_patches
    weights = source.state_dict()
    weights[POSITIONS] = _more_places(weights[POSITIONS], math.isqrt(places))
    model.load_state_dict(weights)
    return model


def _more_places(positions: torch.Tensor, side: int) -> torch.Tensor:
    """Rows of the class token and of a square grid, the grid stretched to ``side`` by ``side``."""
    token, grid = positions[:1], positions[1:]
    old = math.isqrt(len(grid))
    picture = grid.T.reshape(1, -1, old, old)
    picture = nn.functional.interpolate(picture, (side, side), mode="bicubic")
    return torch.cat([token, picture.flatten(2)[0].T])


def start_from_data(model: CLIPModel, pixels: torch.Tensor) -> None:
    """Set how the tower first sees patches, by ``pixels`` (n, 3, 176, 176), and their places.

    Patches are whitened, so that the thin strokes of letters weigh as much as broad colours;
    positions start as a grid of waves.
    """
    embeddings = model.vision_model.embeddings
    waves = position_waves(math.isqrt(embeddings.num_patches), embeddings.embed_dim)
    with torch.no_grad():
        embeddings.patch_embedding.weight.copy_(
            whitening_filters(embeddings.patch_embedding, pixels)
        )
        embeddings.position_embedding.weight[1:] = POSITION_SCALE * waves


def whitening_filters(convolution: nn.Conv2d, pixels: torch.Tensor) -> torch.Tensor:
    """Weights for ``convolution`` whose channels are uncorrelated over ``pixels``' patches."""
    size, count = convolution.kernel_size[0], convolution.out_channels
    patches = nn.functional.unfold(pixels, size, stride=size).transpose(1, 2).flatten(0, 1)
    patches = patches.double()
    values, vectors = torch.linalg.eigh(patches.T @ patches / len(patches))
    values, vectors = values[-count:], vectors[:, -count:]
    filters = PATCH_SCALE * vectors / (values + FLOOR * values[-1]).sqrt()
    # A random turn spreads broad and thin over all channels; Adam treats channels alike.
    turn, _ = torch.linalg.qr(torch.randn(count, count, dtype=torch.double))
    return (filters @ turn).T.reshape(convolution.weight.shape).float()


def position_waves(side: int, width: int) -> torch.Tensor:
    """Sines and cosines of row and column, (side * side, width), near places alike."""
    speeds = 1 / 100 ** torch.linspace(0, 1, width // 4)
    angles = torch.arange(side, dtype=torch.float32)[:, None] * speeds
    wave = torch.cat([angles.sin(), angles.cos()], dim=1)
    grid = [wave[:, None].expand(side, side, -1), wave[None].expand(side, side, -1)]
    return torch.cat(grid, dim=-1).reshape(side * side, width)
