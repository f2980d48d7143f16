from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from reviewlens.picture import Picture
from reviewlens.reading.endings import may_go_on, with_letters, with_underscore
from reviewlens.reading.reader import EasyOcrReader
from reviewlens.reading.recognise import Text
from reviewlens.settings import ReaderSettings

FOLDER = Path(__file__).parents[3] / "models/embedded/reader"


@pytest.mark.parametrize("text", ["@some_name", "пиши @name ", "https://t.me/name1", "name_bot"])
def test_names_and_addresses_may_go_on(text: str) -> None:
    assert may_go_on(text)


@pytest.mark.parametrize("text", ["", "отзыв", "@name_", "@name, пиши", "a@b.ru", "500 р."])
def test_other_lines_do_not(text: str) -> None:
    assert not may_go_on(text)


@pytest.mark.parametrize(
    ("text", "further", "whole"),
    [
        ("@name", ("@name_", 0.99), "@name_"),
        ("@name", ("@nane_", 0.99), "@name"),
        ("@nаme ", ("@nome__", 0.99), "@nаme_"),
        ("@name", ("@name_", 0.5), "@name"),
        ("@name", ("@nameb", 0.99), "@name"),
        ("@name", ("", 0.0), "@name"),
    ],
)
def test_only_a_sure_underscore_behind_the_same_letters_is_taken(
    text: str, further: tuple[str, float], whole: str
) -> None:
    read, of_each = further
    first = Text(text, 0.5, (0.5,) * len(text))
    joined = with_underscore(first, Text(read, 0.5, (of_each,) * len(read)))
    assert joined.text == whole
    assert len(joined.characters) == len(whole)


@pytest.mark.parametrize(
    ("text", "further", "whole"),
    [
        ("пиши @nam ", ("пиши @name_1", 0.99), "пиши @name_1"),
        ("пиши @nam", ("nuwu @name", 0.99), "пиши @name"),
        ("@name", ("@name", 0.99), "@name"),
        ("@name", ("@nameя", 0.99), "@name"),
        ("@name", ("@nameabcd", 0.99), "@name"),
        ("@name", ("@naneb", 0.99), "@name"),
        ("@name", ("@nameb", 0.5), "@name"),
        ("@name", ("", 0.0), "@name"),
    ],
)
def test_only_sure_letters_behind_the_same_word_are_taken(
    text: str, further: tuple[str, float], whole: str
) -> None:
    read, of_each = further
    first = Text(text, 0.5, (0.5,) * len(text))
    joined = with_letters(first, Text(read, 0.5, (of_each,) * len(read)))
    assert joined.text.rstrip() == whole
    assert len(joined.characters) == len(joined.text)


@pytest.fixture(scope="module")
def reader() -> EasyOcrReader:
    return EasyOcrReader(ReaderSettings(weights="custom", folder=str(FOLDER), device="cpu"))


@pytest.mark.parametrize("name", ["@some_name_", "@some_name", "@some_name7"])
def test_a_name_is_read_beyond_the_end_of_its_box(
    name: str, reader: EasyOcrReader, monkeypatch: pytest.MonkeyPatch
) -> None:
    font = ImageFont.load_default(40)
    image = Image.new("RGB", (480, 160), "white")
    ImageDraw.Draw(image).text((60, 60), name, "black", font)
    _, top, right, bottom = (60 + side for side in font.getbbox("@some_name"))
    left, top, right, bottom = 54, top - 6, right + 2, bottom + 6
    box = np.array([left, top, right, top, right, bottom, left, bottom], np.int32)
    monkeypatch.setattr(reader._detector, "find", lambda seen: [[box] for _ in seen])
    (line,) = reader.read(Picture(pixels=np.asarray(image), digest="name")).lines
    assert line.text == name
