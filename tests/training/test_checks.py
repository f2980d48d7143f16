from pathlib import Path

import numpy as np
import pytest

from reviewlens.errors import DataError
from training.checks import check
from training.dataset import LabelledPictures
from training.description import Look
from training.features import Features


def features_of(
    labels: list[int], digests: list[str] | None = None, held_out: list[int] | None = None
) -> Features:
    count = len(labels)
    pictures = LabelledPictures(
        ("honest", "spam"),
        tuple(Path(f"folder/{number}.jpg") for number in range(count)),
        np.array(labels),
        (None,) * count,
        tuple(number in (held_out or ()) for number in range(count)),
    )
    return Features(
        pictures,
        np.zeros((count, 2), np.float32),
        ("text",) * count,
        np.zeros(count, bool),
        (Look(300, 300, 0),) * count,
        tuple(digests or map(str, range(count))),
        {},
    )


def test_the_same_file_in_two_classes_is_left_out_of_both() -> None:
    labels = [0] * 5 + [1] * 5
    digests = ["same", *map(str, range(1, 5)), "same", "twice", "twice", "8", "9"]
    checked = check(features_of(labels, digests), np.arange(10))
    assert checked.train.tolist() == [1, 2, 3, 4, 6, 7, 8, 9]
    assert checked.left_out == {"same file in several classes": 2}
    assert any("folder/0.jpg; folder/5.jpg" in warning for warning in checked.warnings)


def test_what_is_like_a_held_out_picture_is_not_trained_on() -> None:
    groups = np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 8])
    checked = check(features_of([0] * 4 + [1] * 6, held_out=[9]), groups)
    assert checked.held_out.tolist() == [9]
    assert 8 not in checked.train
    assert checked.left_out == {"like a held-out picture": 1}


def test_a_class_whose_pictures_are_all_alike_is_too_small() -> None:
    groups = np.array([0, 1, 2, 3, 4, 4, 4, 4, 4, 4])
    with pytest.raises(DataError, match=r"'spam' has 1 readable picture\(s\) that are not alike"):
        check(features_of([0] * 4 + [1] * 6), groups)


def test_few_pictures_and_missing_text_are_told() -> None:
    features = features_of([0] * 4 + [1] * 6)
    silent = Features(
        features.pictures,
        features.embeddings,
        ("",) * 10,
        features.with_code,
        features.looks,
        features.digests,
        {Path("broken.jpg"): "cannot be decoded"},
    )
    warnings = " ".join(check(silent, np.array([0, 1, 2, 3, 4, 5, 6, 7, 8, 8])).warnings)
    assert "honest 4, spam 6" in warnings
    assert "only 4 pictures or groups of pictures that differ" in warnings
    assert "No picture holds text" in warnings
    assert "2 of 10" not in warnings
    assert "1 of 10 pictures" in warnings
    assert "broken.jpg: cannot be decoded" in warnings
