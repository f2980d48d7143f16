"""A tiny CLIP that has a tokenizer, and an encoder that is always right."""

import json
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from benchmarks.clip.encoders import Rows
from benchmarks.clip.pictures import Labelled
from reviewlens.picture import Picture

COLOURS = {"red": (250, 0, 0), "green": (0, 250, 0), "blue": (0, 0, 250)}


class StandIn:
    """Knows each picture by its colour, and each text by the colour that it names."""

    def __init__(self, name: str) -> None:
        self.name = name

    def embed(self, pictures: Sequence[Picture]) -> Rows:
        return np.array([picture.pixels.mean(axis=(0, 1)) > 125 for picture in pictures], "f4")

    def embed_texts(self, texts: Sequence[str]) -> Rows:
        return np.array([[colour in text for colour in COLOURS] for text in texts], "f4")


class Silent(StandIn):
    """As it, without texts, and blind."""

    def embed(self, pictures: Sequence[Picture]) -> Rows:
        return np.zeros((len(pictures), 3), np.float32)

    def embed_texts(self, _: Sequence[str]) -> None:  # type: ignore[override]
        return


@pytest.fixture
def coloured(tmp_path: Path) -> Callable[[int, int], Labelled]:
    """Files of so many colours, so many of each."""

    def make(classes: int, each: int) -> Labelled:
        files = []
        for name, colour in list(COLOURS.items())[:classes]:
            for number in range(each):
                files.append(tmp_path / f"{name}-{number}.png")
                Image.new("RGB", (8 + number, 8), colour).save(files[-1])
        return Labelled(files, np.repeat(np.arange(classes), each))

    return make


@pytest.fixture(scope="session")
def hatted_data(tiny_data: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tiny data with more hats, so that two classes of clothes are held out."""
    root = tmp_path_factory.mktemp("hatted") / "data"
    shutil.copytree(tiny_data, root)
    captions = root / "captions.jsonl"
    rows = [json.loads(line) for line in captions.read_text(encoding="utf-8").splitlines()]
    hats = [row for row in rows if row["category"] == "clothes_hat"]
    for number, hat in enumerate(hats, start=len(hats)):
        file = f"photos/clothes_hat/{number}.jpg"
        shutil.copyfile(root / hat["file"], root / file)
        rows.append(hat | {"file": file})
    captions.write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
    return root
