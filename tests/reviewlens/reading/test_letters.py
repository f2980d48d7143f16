import math
from pathlib import Path

import numpy as np
import pytest

from reviewlens.errors import ModelUnavailable
from reviewlens.reading.letters import ALPHABET, EDGE, LetterModel, decode, encode

CHANCES = {"ab": (0.5, 0.1), "a": (0.3, 0.2), "b": (0.2, 1.0), "^a": (0.25, 0.5)}


def model() -> LetterModel:
    grams = sorted(CHANCES, key=encode)
    return LetterModel(
        np.array([encode(gram) for gram in grams], np.uint64),
        np.log([CHANCES[gram][0] for gram in grams]),
        np.log([CHANCES[gram][1] for gram in grams]),
    )


def test_numbers_of_grams_are_their_own_and_grow_with_them() -> None:
    grams = [EDGE, "a", "я", "^a", "ab", "яя", "^яяяяяяя"]
    assert [decode(encode(gram)) for gram in grams] == grams
    assert sorted(grams, key=encode) == sorted(grams, key=lambda gram: (len(gram), encode(gram)))
    assert len({encode(letter) for letter in ALPHABET}) == len(ALPHABET)


def test_the_longest_gram_that_is_known_counts() -> None:
    assert model().log_probability("a", "b") == pytest.approx(math.log(0.5))
    assert model().log_probability("яa", "b") == pytest.approx(math.log(0.5))


def test_shorter_grams_count_by_the_weight_that_the_context_leaves_them() -> None:
    assert model().log_probability("a", "a") == pytest.approx(math.log(0.2 * 0.3))
    assert model().log_probability("я", "b") == pytest.approx(math.log(0.2))


def test_nothing_is_impossible() -> None:
    assert model().log_probability("a", "я") == pytest.approx(math.log(1e-6))


def test_a_model_comes_back_from_its_file(tmp_path: Path) -> None:
    model().save(tmp_path / "letters.npz")
    loaded = LetterModel.load(tmp_path / "letters.npz")
    assert loaded.most_before == 1
    assert loaded.log_probability("^", "a") == model().log_probability("^", "a")


@pytest.mark.parametrize("content", [b"", b"not a zip", b"PK\x03\x04 cut off"])
def test_a_damaged_file_is_refused_in_words(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "letters.npz").write_bytes(content)
    with pytest.raises(ModelUnavailable, match=r"letters\.npz.*Get it anew"):
        LetterModel.load(tmp_path / "letters.npz")


def test_a_file_without_any_gram_is_refused(tmp_path: Path) -> None:
    none = np.zeros(0)
    np.savez(tmp_path / "letters.npz", codes=none, chances=none, backoffs=none)
    with pytest.raises(ModelUnavailable, match=r"letters\.npz"):
        LetterModel.load(tmp_path / "letters.npz")


def test_a_file_that_would_run_code_is_refused(tmp_path: Path) -> None:
    pickled = np.array([print], dtype=object)
    np.savez(tmp_path / "letters.npz", codes=pickled, chances=pickled, backoffs=pickled)
    with pytest.raises(ModelUnavailable, match=r"letters\.npz"):
        LetterModel.load(tmp_path / "letters.npz")
