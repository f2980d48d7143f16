"""Milliseconds of image towers, ours beside networks of the shapes of OpenAI's."""

import statistics
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import torch
from transformers import CLIPVisionConfig, CLIPVisionModelWithProjection

BATCHES = (1, 16)
ROUNDS = 9
FEW_ROUNDS = 2
BASE, LARGE = "ViT-B/32", "ViT-L/14"

# What the configs of openai/clip-vit-base-patch32 and openai/clip-vit-large-patch14 say.
SHAPES: Mapping[str, Mapping[str, int]] = {
    BASE: {
        "hidden_size": 768, "intermediate_size": 3072, "num_hidden_layers": 12,
        "num_attention_heads": 12, "patch_size": 32, "projection_dim": 512,
    },
    LARGE: {
        "hidden_size": 1024, "intermediate_size": 4096, "num_hidden_layers": 24,
        "num_attention_heads": 16, "patch_size": 14, "projection_dim": 768,
    },
}  # fmt: skip
_SIDE = 224


@dataclass(frozen=True)
class Tower:
    """An image tower, the side of its pictures in pixels, and in how many rounds it is timed."""

    name: str
    see: Callable[[torch.Tensor], Any]
    side: int
    rounds: int


Times = Mapping[int, Mapping[str, float]]


def openai_towers(rounds: int) -> list[Tower]:
    """Of random weights, the work being the same; the large one takes part in few rounds."""
    few = {LARGE: min(FEW_ROUNDS, rounds)}
    return [
        Tower(name, _network(shape), _SIDE, few.get(name, rounds)) for name, shape in SHAPES.items()
    ]


def measure(towers: Sequence[Tower], batches: Sequence[int] = BATCHES) -> Times:
    """Median milliseconds a picture, by batch size and name; the towers take turns."""
    return {batch: _in_turns(towers, batch) for batch in batches}


def _network(shape: Mapping[str, int]) -> Callable[[torch.Tensor], Any]:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(0)
        network: Any = CLIPVisionModelWithProjection(CLIPVisionConfig(image_size=_SIDE, **shape))
    network.eval()
    return lambda pixels: network(pixels)


def _in_turns(towers: Sequence[Tower], batch: int) -> dict[str, float]:
    noise = torch.Generator().manual_seed(0)
    pixels = [torch.randn(batch, 3, tower.side, tower.side, generator=noise) for tower in towers]
    seconds: dict[str, list[float]] = {tower.name: [] for tower in towers}
    with torch.inference_mode():
        for tower, inputs in zip(towers, pixels, strict=True):
            tower.see(inputs[:1])
        for turn in range(max(tower.rounds for tower in towers)):
            for tower, inputs in zip(towers, pixels, strict=True):
                if turn < tower.rounds:
                    start = time.perf_counter()
                    tower.see(inputs)
                    seconds[tower.name].append(time.perf_counter() - start)
    return {name: 1000 * statistics.median(times) / batch for name, times in seconds.items()}
