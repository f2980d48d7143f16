from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from reviewlens.errors import DataError
from reviewlens.picture import PictureLimits
from training.dataset import ImageFolder, data_digest, pictures_of_class, read_picture


def fill(folder: Path, **counts: int) -> Path:
    for name, count in counts.items():
        (folder / name).mkdir(parents=True)
        for index in range(count):
            Image.new("RGB", (8, 8), (index, 0, 0)).save(folder / name / f"{index}.png")
    return folder


def test_lists_classes_by_name_and_labels_by_place(tmp_path: Path) -> None:
    folder = ImageFolder.open(fill(tmp_path, spam=2, honest=1, maybe=3))
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
    folder = ImageFolder.open(tmp_path)
    assert folder.class_names == ("a", "b")
    assert [file.name for file in folder.files] == ["0.png", "CAPITALS.JPG", "0.png"]


def test_one_class_is_too_few(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="1 class"):
        ImageFolder.open(fill(tmp_path, spam=3))


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="nowhere"):
        ImageFolder.open(tmp_path / "nowhere")


def test_takes_the_labels_of_a_bundle(tmp_path: Path) -> None:
    folder = ImageFolder.open(fill(tmp_path, b=1, c=2)).relabelled(("a", "b", "c"))
    assert folder.labels.tolist() == [1, 2, 2]
    with pytest.raises(DataError, match="also holds c"):
        folder.relabelled(("a", "b"))


def test_an_unreadable_picture_is_logged_and_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    broken = tmp_path / "broken.jpg"
    broken.write_bytes(b"\xff\xd8 no more")
    assert read_picture(broken, PictureLimits()) is None
    assert read_picture(tmp_path / "gone.jpg", PictureLimits()) is None
    assert [str(broken) in message for message in caplog.messages] == [True, False]


def test_the_digest_is_of_the_data_in_any_order() -> None:
    first = data_digest(["a", "b"], np.array([0, 1]))
    assert data_digest(["b", "a"], np.array([1, 0])) == first
    assert data_digest(["a", "b"], np.array([1, 0])) != first


def test_counts_classes() -> None:
    assert pictures_of_class(("a", "b", "c"), np.array([0, 2, 2])) == {"a": 1, "b": 0, "c": 2}
