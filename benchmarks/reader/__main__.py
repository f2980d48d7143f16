"""``python -m benchmarks.reader``: our reader beside Tesseract, RapidOCR and stock EasyOCR."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, get_args

import typer
from rich.console import Console
from tqdm import tqdm

from benchmarks.output import console
from benchmarks.reader import machine, stock, tesseract
from benchmarks.reader.contest import Row, hold, summarise
from benchmarks.reader.pictures import Group, Slot, draw, families_of, plan
from benchmarks.reader.readers import Ours, Rapid, Reader, network_alone
from benchmarks.reader.report import Report, show, write_json
from benchmarks.reader.stock import OFFICIAL_FOLDER, Stock, StockForSpeed
from benchmarks.reader.targets import CER_TO_TESSERACT, PEER, better, judge
from benchmarks.reader.tesseract import Tesseract
from reviewlens.errors import ReviewlensError
from training.synthetic import Sources, load_sources

# A picture that is not in the plan, and so does not count.
WARMING = -1


def main(
    data: Annotated[Path, typer.Option(help="Folder with captions.jsonl, photos/ and fonts/.")],
    pictures: Annotated[int, typer.Option(min=1, help="At least so many pictures.")] = 300,
    reader_folder: Annotated[
        Path, typer.Option(help="Our recogniser, in EasyOCR's custom-network format.")
    ] = Path("models/embedded/reader"),
    official_folder: Annotated[
        Path, typer.Option(help="EasyOCR's own weights, where they are at hand.")
    ] = OFFICIAL_FOLDER,
    stock_pictures: Annotated[
        int, typer.Option(min=1, help="Pictures to time stock EasyOCR on, without its weights.")
    ] = 12,
    json_file: Annotated[
        Path | None, typer.Option("--json", help="Where the numbers and readings are written.")
    ] = None,
    seed: Annotated[int, typer.Option(help="The same seed gives the same pictures.")] = 1,
) -> None:
    """Read held-out pictures with several readers, picture by picture, and print one table."""
    try:
        ours = Ours(reader_folder)
    except ReviewlensError as error:
        Console(stderr=True).print(f"[red]{error.title}.[/red] {error.detail}", soft_wrap=True)
        raise typer.Exit(1) from None
    missing = tesseract.not_installed()
    peers = [] if missing else [Tesseract(mode) for mode in tesseract.MODES]
    official = Stock(official_folder) if stock.has_weights(official_folder) else None
    alone = network_alone(reader_folder)
    readers = [ours, *alone, *peers, Rapid(), official or _stock_for_speed(ours)]
    report = run(
        load_sources(data, "test"),
        readers,
        pictures=pictures,
        sampled=stock_pictures,
        seed=seed,
        absent={"Tesseract 5": missing} if missing else {},
    )
    show(report, console())
    if json_file is not None:
        write_json(report, json_file)


def run(
    sources: Sources,
    readers: Sequence[Reader],
    *,
    pictures: int,
    sampled: int,
    seed: int,
    absent: dict[str, str],
) -> Report:
    """Let the readers, ours first, read the pictures of a seed.

    Raises ValueError where the sources are of the training part, or lack a kind of font or photo.
    """
    slots = plan(sources, pictures, seed)
    warming = draw(Slot("print", families_of(sources, "print")[0], WARMING), sources, seed)
    for reader in readers:
        reader.warm(warming)
    samples = (draw(slot, sources, seed) for slot in tqdm(slots, unit="picture", leave=False))
    records = hold(samples, readers, len(slots), sampled)
    slices = summarise(records, readers[0].name)
    targets = judge(slices, readers[0].name)
    foot = [_about_pictures(sources), *_about_tesseract(readers, slices)]
    foot += [stock.SPEED_ONLY] * any(isinstance(reader, StockForSpeed) for reader in readers)
    return Report(machine.describe(), slices, absent, targets, foot, records)


def _stock_for_speed(ours: Ours) -> StockForSpeed:
    return StockForSpeed(lambda picture: [line.box for line in ours.reader.read(picture).lines])


def _about_pictures(sources: Sources) -> str:
    names = {group: ", ".join(families_of(sources, group)) for group in get_args(Group)}
    return (
        "Held-out fonts: " + "; ".join(f"{group}: {fonts}" for group, fonts in names.items()) + ". "
        "Photos of clothes, food, plants and textures, which carry few letters of their own; "
        "spam wordings of the test part; JPEG."
    )


def _about_tesseract(
    readers: Sequence[Reader], slices: Mapping[str, Mapping[str, Row]]
) -> Iterator[str]:
    peers = [reader for reader in readers if isinstance(reader, Tesseract)]
    if not peers:
        return
    best = (f"{better(slices[name], PEER)} on {name}" for name in CER_TO_TESSERACT)
    threads = ", ".join(f"{peer.name} with {peer.threads}" for peer in peers)
    yield f"Better for Tesseract: {', '.join(best)}. Faster: {threads}."


if __name__ == "__main__":
    typer.run(main)
