"""``python -m training.recogniser.harvest``: lines as the reader cuts them out of made-up pictures.

Rendered lines stand alone; these have a detector's boxes, real layouts and what stands beside them.
"""

import io
import json
import random
import re
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import Annotated

import cv2
import numpy as np
import torch
import typer
from easyocr.utils import four_point_transform
from numpy.typing import NDArray
from tqdm import tqdm

from reviewlens.picture import Picture, decode
from reviewlens.reading.grey import clearest
from reviewlens.reading.lines import Box
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.settings import ReaderSettings
from training.recogniser.characters import readable
from training.recogniser.crops import MARGIN, ROWS, Row
from training.recogniser.scoring import edit_distance
from training.synthetic import (
    Kind,
    Part,
    Sources,
    compose,
    compose_overlay,
    load_sources,
    picture_rng,
)

_WORST = 0.45
_NONE_WRONG = 1e-6
_SHORT = 2
_QUALITY = (50, 94)
_OVERLAY_SHARE = 0.3
_HONEST_SHARE = 0.2
_TWO_SCRIPTS = re.compile(r"\b\w*(?:[a-z]\w*[а-яё]|[а-яё]\w*[a-z])\w*\b", re.IGNORECASE)


def find_written(reading: str, lines: Sequence[str]) -> str | None:
    """The words of one of ``lines`` that were read as ``reading``, None where none is like it.

    Words that mix alphabets to evade filters are None too: no reader can tell twins apart.
    """
    # A letter or two are like too much to be told by less than all of them.
    best, fewest = None, _WORST if len(reading) > _SHORT else _NONE_WRONG
    for line in lines:
        words = line.split()
        for first in range(len(words)):
            for last in range(first, len(words)):
                part = " ".join(words[first : last + 1])
                if len(part) > 2 * len(reading):
                    break
                share = edit_distance(part, reading) / len(part)
                if share < fewest:
                    best, fewest = part, share
    if best is None or _TWO_SCRIPTS.search(best):
        return None
    return best if readable(best) == best else None


def cut(picture: Picture, box: Box) -> NDArray[np.uint8]:
    """The pixels of a line's ``box`` and of MARGIN around it, in the grey that the reader sees."""
    corners = np.array(box, np.float32)
    height = float(np.linalg.norm(corners[3] - corners[0]))
    along = (corners[1] - corners[0]) / max(1.0, float(np.linalg.norm(corners[1] - corners[0])))
    down = (corners[3] - corners[0]) / max(1.0, height)
    signs = np.array([(-1, -1), (1, -1), (1, 1), (-1, 1)], np.float32)
    wider = corners + MARGIN * height * (signs[:, :1] * along + signs[:, 1:] * down)
    # Beyond the picture its edge goes on.
    pad = int(np.ceil(MARGIN * height)) + 1
    padded = cv2.copyMakeBorder(picture.pixels, pad, pad, pad, pad, cv2.BORDER_REPLICATE)
    return clearest(np.asarray(four_point_transform(padded, wider + pad), np.uint8))


def harvest(rng: random.Random, sources: Sources, reader: EasyOcrReader) -> Iterator[
    tuple[NDArray[np.uint8], str]
]:  # fmt: skip
    """The lines of one made-up picture that the reader finds: pixels, and what is written there."""
    kind: Kind = "honest" if rng.random() < _HONEST_SHARE else "spam"
    draw = compose_overlay if rng.random() < _OVERLAY_SHARE else compose
    try:
        drawn = draw(rng, kind, sources)
    except OSError:
        # FreeType cannot outline a few letters of some faces.
        return
    packed = io.BytesIO()
    drawn.image.save(packed, "JPEG", quality=rng.randint(*_QUALITY))
    written = drawn.text.split("\n") if drawn.text else []
    if not written:
        return
    picture = decode(packed.getvalue())
    for line in reader.read(picture).lines:
        text = find_written(line.text, written)
        if text is not None:
            yield cut(picture, line.box), text


_state: tuple[Sources, EasyOcrReader, Path, int]


def _set_up(
    data: Path, part: Part, more_fonts: Path | None, reader: Path, out: Path, seed: int
) -> None:
    global _state
    torch.set_num_threads(1)
    cv2.setNumThreads(0)
    loaded = EasyOcrReader(ReaderSettings(weights="custom", folder=str(reader)))
    _state = load_sources(data, part, more_fonts), loaded, out, seed


def _write(number: int) -> list[Row]:
    sources, reader, out, seed = _state
    rows = []
    rng = picture_rng(seed, sources.part, "spam", number)
    for index, (pixels, text) in enumerate(harvest(rng, sources, reader)):
        rows.append(Row(f"{number:06d}-{index}.png", text))
        cv2.imwrite(str(out / rows[-1].file), pixels)
    return rows


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    reader: Annotated[Path, typer.Option(help="The recogniser that tells which line is which.")],
    out: Annotated[Path, typer.Option(help="Where the lines and lines.jsonl are written.")],
    pictures: Annotated[int, typer.Option(min=1, help="How many pictures to make.")] = 6000,
    more_fonts: Annotated[
        Path | None, typer.Option(help="More faces, as training.fonts fetches them.")
    ] = None,
    part: Annotated[Part, typer.Option(help="Photos, fonts and wordings of this part.")] = "fit",
    workers: Annotated[int, typer.Option(min=1)] = 2,
    seed: Annotated[int, typer.Option(help="The same seed makes the same pictures.")] = 11,
) -> None:
    """Make pictures, find their lines, and keep those whose words can be told."""
    out.mkdir(parents=True, exist_ok=True)
    with (
        (out / ROWS).open("w", encoding="utf-8") as file,
        ProcessPoolExecutor(
            workers, get_context("spawn"), _set_up, (data, part, more_fonts, reader, out, seed)
        ) as pool,
    ):
        for rows in tqdm(pool.map(_write, range(pictures), chunksize=8), total=pictures):
            for row in rows:
                file.write(json.dumps(row._asdict(), ensure_ascii=False) + "\n")
            file.flush()


if __name__ == "__main__":
    typer.run(main)
