from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reviewlens.errors import DataError
from training.dataset import LabelledPictures, data_digest, pictures_of_class


def fill(folder: Path, **counts: int) -> Path:
    for name, count in counts.items():
        (folder / name).mkdir(parents=True)
        for index in range(count):
            Image.new("RGB", (8, 8), (index, 0, 0)).save(folder / name / f"{index}.png")
    return folder


def test_lists_classes_by_name_and_labels_by_place(tmp_path: Path) -> None:
    folder = LabelledPictures.open(fill(tmp_path, spam=2, honest=1, maybe=3))
    assert folder.class_names == ("honest", "maybe", "spam")
    assert folder.labels.tolist() == [0, 1, 1, 1, 2, 2]
    assert [file.parent.name for file in folder.files] == ["honest"] + ["maybe"] * 3 + ["spam"] * 2


def test_passes_over_what_is_not_a_picture(tmp_path: Path) -> None:
    fill(tmp_path, a=1, b=1)
    (tmp_path / "a" / "notes.txt").write_text("x")
    (tmp_path / ".cache").mkdir()
    (tmp_path / "README.md").write_text("x")
    (tmp_path / "empty").mkdir()
    (tmp_path / "a" / "deeper").mkdir()
    Image.new("RGB", (8, 8)).save(tmp_path / "a" / "deeper" / "CAPITALS.JPG")
    folder = LabelledPictures.open(tmp_path)
    assert folder.class_names == ("a", "b")
    assert [file.name for file in folder.files] == ["0.png", "CAPITALS.JPG", "0.png"]


def test_one_class_is_too_few(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="1 class"):
        LabelledPictures.open(fill(tmp_path, spam=3))


class TestManifest:
    def test_of_json_lines(self, tmp_path: Path) -> None:
        manifest = tmp_path / "data.jsonl"
        manifest.write_text(
            '{"image": "a.png", "label": "spam", "group": 7, "split": "test", "note": "x"}\n\n'
            '{"image": "/elsewhere/b.png", "label": "honest", "group": null}\n'
        )
        pictures = LabelledPictures.open(manifest)
        assert pictures.class_names == ("honest", "spam")
        assert pictures.files == (tmp_path / "a.png", Path("/elsewhere/b.png"))
        assert pictures.labels.tolist() == [1, 0]
        assert pictures.groups == ("7", None)
        assert pictures.held_out == (True, False)

    def test_of_csv_as_a_spreadsheet_writes_it(self, tmp_path: Path) -> None:
        manifest = tmp_path / "data.csv"
        manifest.write_text("image,label,split\na.png,1,\nb.png,0,test\n", encoding="utf-8-sig")
        pictures = LabelledPictures.open(manifest)
        assert pictures.class_names == ("0", "1")
        assert pictures.labels.tolist() == [1, 0]
        assert pictures.held_out == (False, True)

    @pytest.mark.parametrize(
        ("row", "message"),
        [
            ('{"image": "a.png"}', "line 2: label"),
            ('{"image": "a.png", "label": "x", "split": "dev"}', "line 2: split"),
            ("[1]", "line 2 is not a JSON object"),
            ("{", "line 2 is not JSON"),
        ],
    )
    def test_a_bad_row_is_named(self, tmp_path: Path, row: str, message: str) -> None:
        manifest = tmp_path / "data.jsonl"
        manifest.write_text('{"image": "a.png", "label": "x"}\n' + row)
        with pytest.raises(DataError, match=message):
            LabelledPictures.open(manifest)

    def test_one_class_is_named(self, tmp_path: Path) -> None:
        manifest = tmp_path / "data.jsonl"
        manifest.write_text('{"image": "a.png", "label": "spam"}\n')
        with pytest.raises(DataError, match=r"1 class\(es\) \('spam'\)"):
            LabelledPictures.open(manifest)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere"):
        LabelledPictures.open(tmp_path / "nowhere")


def test_takes_the_labels_of_a_bundle(tmp_path: Path) -> None:
    folder = LabelledPictures.open(fill(tmp_path, b=1, c=2)).relabelled(("a", "b", "c"))
    assert folder.labels.tolist() == [1, 2, 2]
    with pytest.raises(DataError, match="also holds c"):
        folder.relabelled(("a", "b"))


def test_the_digest_is_of_the_data_in_any_order() -> None:
    first = data_digest(["a", "b"], np.array([0, 1]))
    assert data_digest(["b", "a"], np.array([1, 0])) == first
    assert data_digest(["a", "b"], np.array([1, 0])) != first


def test_counts_classes() -> None:
    assert pictures_of_class(("a", "b", "c"), np.array([0, 2, 2])) == {"a": 1, "b": 0, "c": 2}
