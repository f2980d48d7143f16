"""``python -m training.synthetic``: write a labelled folder of made-up pictures."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, get_args

import numpy as np
import typer
from joblib import Parallel, cpu_count, delayed
from PIL import Image
from tqdm import tqdm

from training.grouping import alike_across, perceptual_hash
from training.synthetic.picture import compose, picture_rng
from training.synthetic.sources import WORLDS, Part, Sources, load_sources
from training.synthetic.wording import Kind

QUALITY = (50, 94)
"""JPEG quality of either kind, from and to."""

_AT_ONCE = 50


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    out: Annotated[Path, typer.Option(help="Where honest/ and spam/ are written.")],
    count: Annotated[int, typer.Option(min=1, help="How many pictures of each kind.")],
    part: Annotated[Part, typer.Option(help="Photos, fonts and wordings of this part.")] = "train",
    held_out: Annotated[
        int, typer.Option(min=0, help="How many more of each kind, of the test part.")
    ] = 0,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 7,
) -> None:
    """Write OUT/honest/*.jpg, OUT/spam/*.jpg and OUT/manifest.jsonl, which tells of each picture.

    Its rows: image (relative to OUT), label, group, split (train or test), form ("" for a bare
    photo), text (what is drawn on the photo). The training part is drawn world by world, in equal
    numbers, and its groups are the worlds: a fold then judges by photos, fonts, wordings and
    designs that the others lack, where there are five at least. A picture that is a near-duplicate
    of one of another world or of the test part would tie the two together: it is left out, so there
    are a few fewer than COUNT. The groups of another part are the photos.
    """
    for kind in get_args(Kind):
        (out / kind).mkdir(parents=True, exist_ok=True)
    amounts: list[tuple[Part, int]] = [(part, count)]
    if part == "train":
        amounts = [
            (world, len(range(place, count, len(WORLDS)))) for place, world in enumerate(WORLDS)
        ]
    if held_out:
        amounts.append(("test", held_out))
    written: list[_Written] = []
    total = sum(amount for _, amount in amounts) * len(get_args(Kind))
    with tqdm(total=total, unit="picture") as bar:
        for of_part, amount in amounts:
            sources = load_sources(data, of_part)
            starts = range(0, amount, _AT_ONCE)
            workers = Parallel(n_jobs=max(1, min(cpu_count(), len(starts))), return_as="generator")
            for rows in workers(
                delayed(_write)(out, sources, range(start, min(start + _AT_ONCE, amount)), seed)
                for start in starts
            ):
                written += rows
                bar.update(len(rows))
    kept = written if len(amounts) == 1 else _without_ties(out, written)
    with (out / "manifest.jsonl").open("w", encoding="utf-8") as manifest:
        manifest.writelines(json.dumps(row.row, ensure_ascii=False) + "\n" for row in kept)


@dataclass(frozen=True)
class _Written:
    """A row of the manifest, the part that its picture is of, and the picture's perceptual hash."""

    row: dict[str, str]
    part: Part
    phash: int


def _without_ties(out: Path, written: list[_Written]) -> list[_Written]:
    """All but the training pictures that have a near-duplicate in another world or in the test."""
    hashes = np.array([each.phash for each in written], np.uint64)
    tied = alike_across(hashes, [each.part for each in written])
    kept = []
    for each, is_tied in zip(written, tied, strict=True):
        if is_tied and each.part != "test":
            (out / each.row["image"]).unlink()
        else:
            kept.append(each)
    return kept


def _write(out: Path, sources: Sources, indices: range, seed: int) -> list[_Written]:
    """Write the pictures of each kind with these indices."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    part = sources.part
    written = []
    for index in indices:
        for kind in kinds:
            rng = picture_rng(seed, part, kind, index)
            drawn = compose(rng, kind, sources)
            name = f"{kind}/{part}-{seed}-{index:05d}.jpg"
            drawn.image.save(out / name, quality=rng.randint(*QUALITY))
            row = {
                "image": name,
                "label": kind,
                "group": part if part in WORLDS else drawn.photo.path.name,
                "split": "test" if part == "test" else "train",
                "form": drawn.form,
                "text": drawn.text,
            }
            written.append(_Written(row, part, perceptual_hash(Image.open(out / name))))
    return written


if __name__ == "__main__":
    typer.run(main)
