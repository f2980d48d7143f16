"""``python -m training.synthetic``: write a labelled folder of made-up pictures."""

from pathlib import Path
from typing import Annotated, get_args

import typer
from tqdm import tqdm

from training.synthetic.picture import make_picture, picture_rng
from training.synthetic.sources import Part, load_sources
from training.synthetic.wording import Kind


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    out: Annotated[Path, typer.Option(help="Where honest/ and spam/ are written.")],
    count: Annotated[int, typer.Option(min=1, help="How many pictures of each kind.")],
    part: Annotated[Part, typer.Option(help="Photos, fonts and wordings of this part.")] = "train",
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 7,
) -> None:
    """Write OUT/honest/*.jpg and OUT/spam/*.jpg."""
    sources = load_sources(data, part)
    kinds: tuple[Kind, ...] = get_args(Kind)
    for kind in kinds:
        (out / kind).mkdir(parents=True, exist_ok=True)
    with tqdm(total=count * len(kinds), unit="picture") as bar:
        for index in range(count):
            for kind in kinds:
                rng = picture_rng(seed, part, kind, index)
                image, _ = make_picture(rng, kind, sources)
                name = f"{part}-{seed}-{index:05d}.jpg"
                image.save(out / kind / name, quality=rng.randint(60, 92))
                bar.update()


if __name__ == "__main__":
    typer.run(main)
