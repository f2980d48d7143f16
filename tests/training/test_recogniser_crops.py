"""Lines cut out of made-up pictures: which words they show, their pixels, their way to train."""

import json
import random
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from reviewlens.picture import Picture
from training.recogniser.batches import UNTOLD, Chunks, collate
from training.recogniser.characters import CHARACTERS
from training.recogniser.crops import MARGIN, ROWS, Crops
from training.recogniser.harvest import cut, find_written, main
from training.recogniser.lines import HEIGHT, WIDEST, Line
from training.synthetic import load_sources

READER = Path(__file__).parents[2] / "models" / "embedded" / "reader"

pytestmark = pytest.mark.usefixtures("one_thread")


@pytest.mark.parametrize(
    ("reading", "written"),
    [
        ("Пяшите в телеграм", "Пишите в телеграм"),
        ("в телегрм", "в телеграм"),
        ("@he1lo_77", "@hello_77"),
        ("700₽", "700 ₽"),
        ("совсем другое", None),
        ("ит", None),
        ("в", "в"),
        ("", None),
        # Twins of two alphabets in one word: what is written cannot be seen.
        ("за отзыв", None),
    ],
)
def test_a_reading_is_found_in_what_is_written(reading: str, written: str | None) -> None:
    lines = ["Пишите в телеграм", "@hello_77", "Всего 700 ₽", "зa oтзыв"]
    assert find_written(reading, lines) == written


def test_a_line_is_cut_out_with_a_margin_even_at_the_edge() -> None:
    pixels = np.zeros((60, 200, 3), np.uint8)
    pixels[20:40, 50:150] = 255
    inside = cut(Picture(pixels, "PNG"), ((50, 20), (150, 20), (150, 40), (50, 40)))
    margin = round(20 * MARGIN)
    assert abs(inside.shape[0] - 20 - 2 * margin) <= 2
    assert abs(inside.shape[1] - 100 - 2 * margin) <= 2
    assert inside[margin + 2 : -margin - 2, margin + 2 : -margin - 2].min() == 255
    assert inside[0].max() == inside[:, 0].max() == 0
    outside = cut(Picture(pixels, "PNG"), ((0, 0), (150, 0), (150, 20), (0, 20)))
    assert abs(outside.shape[0] - 20 - 2 * margin) <= 2


@pytest.fixture
def crops(tmp_path: Path) -> Crops:
    texts = ["слово", *["опять"] * 90, "@name_1"]
    with (tmp_path / ROWS).open("w", encoding="utf-8") as file:
        for number, text in enumerate(texts):
            pixels = np.full((40, 140), 40, np.uint8)
            pixels[8:-8, 8:-8] = 200
            cv2.imwrite(str(tmp_path / f"{number}.png"), pixels)
            file.write(json.dumps({"file": f"{number}.png", "text": text}) + "\n")
    return Crops(tmp_path)


def test_crops_reach_from_black_to_white_as_the_reader_shows_them(crops: Crops) -> None:
    rng = random.Random(2)
    # Of 40 and 200 in the files, and of what wear leaves of them.
    assert min(np.ptp(crops.pick(rng).pixels) for _ in range(40)) > 180


def test_names_come_twice_as_often_and_repeated_words_seldom(crops: Crops) -> None:
    rng = random.Random(1)
    lines = [crops.pick(rng) for _ in range(600)]
    counts = {text: sum(line.text == text for line in lines) for text in ("слово", "@name_1")}
    assert 1.3 < counts["@name_1"] / counts["слово"] < 3
    assert 0.8 < sum(line.text == "опять" for line in lines) / 600 < 0.95
    assert {line.pixels.shape[0] for line in lines} == {HEIGHT}
    assert max(line.pixels.shape[1] for line in lines) <= WIDEST
    assert len({line.pixels.shape for line in lines}) > 20


def test_a_crop_keeps_its_letters(crops: Crops) -> None:
    def light(line: Line) -> NDArray[np.bool_]:
        return np.asarray(line.pixels.max(0) > 120)

    rng = random.Random(2)
    assert all(light(crops.pick(rng)).mean() > 0.6 for _ in range(100))


def test_chunks_mix_crops_with_rendered_lines(crops: Crops, tiny_data: Path) -> None:
    chunks = Chunks(load_sources(tiny_data), batch_size=8, seed=3, easy_lines=0, crops=crops)
    batches = chunks[2]
    untold = [bool((row == UNTOLD).all()) for batch in batches for row in batch.aligned]
    assert 0.3 < np.mean(untold) < 0.7
    again = chunks[2]
    assert all(bool((a.pixels == b.pixels).all()) for a, b in zip(batches, again, strict=True))


def test_a_line_of_unknown_places_tells_none() -> None:
    batch = collate([Line(np.zeros((HEIGHT, 70), np.uint8), "abc")])
    assert bool((batch.aligned == UNTOLD).all())


def test_an_empty_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / ROWS).write_text("", encoding="utf-8")
    with pytest.raises(ValueError, match="holds no line"):
        Crops(tmp_path)


def test_pictures_are_harvested(tiny_data: Path, tmp_path: Path) -> None:
    main(tiny_data, READER, tmp_path, pictures=12, workers=1, part="train")
    rows = [json.loads(row) for row in (tmp_path / ROWS).read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        pixels = cv2.imread(str(tmp_path / row["file"]), cv2.IMREAD_GRAYSCALE)
        assert pixels is not None
        assert set(row["text"]) <= set(CHARACTERS)
    assert Crops(tmp_path).pick(random.Random(1)).text in {row["text"] for row in rows}
