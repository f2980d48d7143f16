"""``python -m training.synthetic``: write a labelled folder of made-up pictures."""

import json
from pathlib import Path
from typing import Annotated, get_args

import typer
from joblib import Parallel, cpu_count, delayed
from tqdm import tqdm

from training.synthetic.picture import compose, picture_rng
from training.synthetic.sources import Part, Sources, load_sources
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

    Its rows: image (relative to OUT), label, group (the photo's file: what is made of one photo
    belongs in one fold), split (the part), form ("" for a bare photo), text (what is drawn on the
    photo).
    """
    for kind in get_args(Kind):
        (out / kind).mkdir(parents=True, exist_ok=True)
    amounts: list[tuple[Part, int]] = [(part, count)]
    if held_out:
        amounts.append(("test", held_out))
    total = sum(amount for _, amount in amounts) * len(get_args(Kind))
    with (
        (out / "manifest.jsonl").open("w", encoding="utf-8") as manifest,
        tqdm(total=total, unit="picture") as bar,
    ):
        for of_part, amount in amounts:
            sources = load_sources(data, of_part)
            starts = range(0, amount, _AT_ONCE)
            workers = Parallel(n_jobs=min(cpu_count(), len(starts)), return_as="generator")
            for rows in workers(
                delayed(_write)(out, sources, range(start, min(start + _AT_ONCE, amount)), seed)
                for start in starts
            ):
                for row in rows:
                    manifest.write(json.dumps(row, ensure_ascii=False) + "\n")
                bar.update(len(rows))


def _write(out: Path, sources: Sources, indices: range, seed: int) -> list[dict[str, str]]:
    """Write the pictures of each kind with these indices; returns the row of each."""
    kinds: tuple[Kind, ...] = get_args(Kind)
    rows = []
    for index in indices:
        for kind in kinds:
            rng = picture_rng(seed, sources.part, kind, index)
            drawn = compose(rng, kind, sources)
            name = f"{kind}/{sources.part}-{seed}-{index:05d}.jpg"
            drawn.image.save(out / name, quality=rng.randint(*QUALITY))
            row = {
                "image": name,
                "label": kind,
                "group": drawn.photo.path.name,
                "split": sources.part,
                "form": drawn.form,
                "text": drawn.text,
            }
            rows.append(row)
    return rows


if __name__ == "__main__":
    typer.run(main)
