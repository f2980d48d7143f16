"""``python -m training.screens``: write a labelled folder of made-up screenshots."""

import json
from pathlib import Path
from typing import Annotated

import typer
from tqdm import tqdm

from training.screens.intents import INTENTS
from training.screens.screen import draw_screen, screen_rng
from training.synthetic.sources import Part, load_sources


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    out: Annotated[Path, typer.Option(help="Where a folder of every intent is written.")],
    count: Annotated[int, typer.Option(min=1, help="How many screenshots of each intent.")],
    part: Annotated[Part, typer.Option(help="Fonts, wordings and designs of this part.")] = "train",
    seed: Annotated[int, typer.Option(help="The same seed gives the same screenshots.")] = 7,
) -> None:
    """Write OUT/<intent>/*.jpg and OUT/screens.jsonl, a row for every file."""
    sources = load_sources(data, part)
    for intent in INTENTS:
        (out / intent).mkdir(parents=True, exist_ok=True)
    rows = (out / "screens.jsonl").open("w", encoding="utf-8")
    with rows, tqdm(total=count * len(INTENTS), unit="screen") as bar:
        for index in range(count):
            for intent in INTENTS:
                rng = screen_rng(seed, part, intent, index)
                screen = draw_screen(rng, intent, sources)
                file = f"{intent}/{part}-{seed}-{index:05d}.jpg"
                screen.image.save(out / file, quality=rng.randint(60, 95))
                row = {
                    "file": file,
                    "intent": screen.intent,
                    "text": screen.text,
                    "design": screen.design,
                    "language": screen.language,
                    "caption_en": screen.caption_en,
                    "caption_ru": screen.caption_ru,
                }
                rows.write(json.dumps(row, ensure_ascii=False) + "\n")
                bar.update()


if __name__ == "__main__":
    typer.run(main)
