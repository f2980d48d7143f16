"""How well lines are read that come from fonts, photos and wordings never trained on."""

from collections.abc import Sequence

import torch

from training.recogniser.batches import collate, normalise
from training.recogniser.characters import decode
from training.recogniser.lines import Line, line_rng, make_line
from training.recogniser.network import Model
from training.recogniser.scoring import error_rate
from training.synthetic import Sources

BATCH = 32


def held_out_lines(sources: Sources, handwritten: bool, count: int, seed: int) -> list[Line]:
    """``count`` lines of the test part, all in handwriting or all in print."""
    if sources.part != "test":
        raise ValueError("held-out lines come from the test part")
    first = count if handwritten else 0
    return [
        make_line(line_rng(seed, "test", index), sources, handwritten=handwritten)
        for index in range(first, first + count)
    ]


def read(model: Model, lines: Sequence[Line], device: str) -> list[str]:
    """The text of each line by the best class of each step, in the order of ``lines``."""
    order = sorted(range(len(lines)), key=lambda index: lines[index].pixels.shape[1])
    readings = [""] * len(lines)
    model.eval()
    with torch.inference_mode():
        for start in range(0, len(order), BATCH):
            chosen = order[start : start + BATCH]
            batch = collate([lines[index] for index in chosen])
            best = model(normalise(batch.pixels.to(device))).argmax(2).tolist()
            for index, classes in zip(chosen, best, strict=True):
                readings[index] = decode(classes)
    return readings


def measure(model: Model, lines: Sequence[Line], device: str) -> float:
    """The character error rate on ``lines``, capitals and signs counted."""
    texts = (line.text for line in lines)
    return error_rate(zip(texts, read(model, lines, device), strict=True))
