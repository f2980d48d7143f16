"""``python -m training.synthetic``: write a labelled folder of made-up pictures."""

import json
from pathlib import Path
from typing import Annotated, get_args

import typer
from tqdm import tqdm

from training.synthetic.picture import compose, picture_rng
from training.synthetic.sources import Part, load_sources
from training.synthetic.wording import Kind

QUALITY = (50, 94)
"""JPEG quality of either kind, from and to."""


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    out: Annotated[Path, typer.Option(help="Where honest/ and spam/ are written.")],
    count: Annotated[int, typer.Option(min=1, help="How many pictures of each kind.")],
    part: Annotated[Part, typer.Option(help="Photos, fonts and wordings of this part.")] = "train",
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 7,
) -> None:
    """Write OUT/honest/*.jpg, OUT/spam/*.jpg and OUT/manifest.jsonl, which tells of each picture.

    Its rows: image (relative to OUT), label, group (the photo's file: what is made of one photo
    belongs in one fold), form ("" for a bare photo), text (what is drawn on the photo).
    """
    sources = load_sources(data, part)
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        (out / kind).mkdir(parents=True, exist_ok=True)
    with (
        (out / "manifest.jsonl").open("w", encoding="utf-8") as manifest,
        tqdm(total=count * len(kinds), unit="picture") as bar,
    ):
        for index in range(count):
            for kind in kinds:
                rng = picture_rng(seed, part, kind, index)
                drawn = compose(rng, kind, sources)
                name = f"{kind}/{part}-{seed}-{index:05d}.jpg"
                drawn.image.save(out / name, quality=rng.randint(*QUALITY))
                row = {
                    "image": name,
                    "label": kind,
                    "group": drawn.photo.path.name,
                    "form": drawn.form,
                    "text": drawn.text,
                }
                manifest.write(json.dumps(row, ensure_ascii=False) + "\n")
                bar.update()


if __name__ == "__main__":
    typer.run(main)
