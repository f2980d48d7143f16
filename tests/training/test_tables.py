from pathlib import Path

import pytest

from reviewlens.errors import DataError
from training.bulk.source import open_source
from training.dataset import LabelledPictures


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("image,label\nfoto.png,спам\n".encode("cp1251"), "not in UTF-8"),
        ("image,label\nfoto.png,спам\n".encode("utf-16"), "not in UTF-8"),
        (b"image,label\n" + b"x" * 200_000 + b",spam\n", "after line 1, is not CSV"),
    ],
    ids=["cp1251", "utf-16", "long"],
)
def test_a_csv_that_cannot_be_read_is_told_in_plain_words(
    content: bytes, said: str, tmp_path: Path
) -> None:
    table = tmp_path / "table.csv"
    table.write_bytes(content)
    for read in (open_source, LabelledPictures.open):
        with pytest.raises(DataError, match=f"table.csv'.*{said}"):
            read(table)


def test_so_are_lines_of_json(tmp_path: Path) -> None:
    manifest = tmp_path / "table.jsonl"
    manifest.write_bytes('{"image": "a.png", "label": "спам"}\n'.encode("cp1251"))
    with pytest.raises(DataError, match="not in UTF-8"):
        LabelledPictures.open(manifest)
