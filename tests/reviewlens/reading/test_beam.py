import time

import numpy as np
import pytest
from numpy.typing import NDArray

from reviewlens.reading.beam import BeamSearch
from reviewlens.reading.letters import LetterModel
from training.recogniser.letters import learn

CHARACTERS = ["", " ", "@", "о", "т", "з", "ы", "в", "н", "3", "О", "_"]


@pytest.fixture(scope="module")
def letters() -> LetterModel:
    return learn({"отзыв": 50.0, "тон": 20.0, "вон": 20.0})


def seen(*steps: dict[str, float]) -> NDArray[np.float64]:
    """Chances of the characters of each step, the rest for the blank."""
    chances = np.zeros((len(steps), len(CHARACTERS)))
    for step, of_step in zip(chances, steps, strict=True):
        for character, chance in of_step.items():
            step[CHARACTERS.index(character)] = chance
        step[0] = max(0.0, 1 - step[1:].sum())
    return chances


def read(chances: NDArray[np.float64], letters: LetterModel) -> str:
    line, of_each = BeamSearch(CHARACTERS, letters).read(chances)
    assert len(line) == len(of_each)
    return "".join(CHARACTERS[each] for each in line)


def sure(text: str) -> list[dict[str, float]]:
    return [step for character in text for step in ({character: 0.99}, {})]


def test_what_makes_a_word_wins_over_what_is_seen_a_little_better(letters: LetterModel) -> None:
    doubtful = [{"н": 0.5, "в": 0.45}]
    assert read(seen(*sure("отзы"), *doubtful), letters) == "отзыв"
    assert read(seen(*sure("то"), *doubtful), letters) == "тон"


def test_what_is_surely_seen_stays_though_it_is_no_word(letters: LetterModel) -> None:
    assert read(seen(*sure("отзын")), letters) == "отзын"
    assert read(seen(*sure("зыт 33")), letters) == "зыт 33"


def test_capitals_are_letters_and_stay_capitals(letters: LetterModel) -> None:
    assert read(seen(*sure("Отзы"), {"н": 0.5, "в": 0.45}), letters) == "Отзыв"


@pytest.mark.parametrize("before", ["@", "_"])
def test_a_name_is_read_as_it_is_seen(letters: LetterModel, before: str) -> None:
    assert read(seen(*sure(before + "отзы"), {"н": 0.5, "в": 0.45}), letters) == before + "отзын"


def test_after_the_space_behind_a_name_words_are_words_again(letters: LetterModel) -> None:
    chances = seen(*sure("@т отзы"), {"н": 0.5, "в": 0.45})
    assert read(chances, letters) == "@т отзыв"


def test_all_paths_to_a_line_count(letters: LetterModel) -> None:
    # The best path is blank twice (0.36), but three write "3" (0.64).
    assert read(seen({"3": 0.4}, {"3": 0.4}), letters) == "3"


def test_a_character_is_doubled_by_a_blank_between_alone(letters: LetterModel) -> None:
    assert read(seen({"3": 0.99}, {"3": 0.99}), letters) == "3"
    assert read(seen({"3": 0.99}, {}, {"3": 0.99}), letters) == "33"


def test_each_character_has_its_best_chance(letters: LetterModel) -> None:
    chances = seen({"т": 0.7}, {"т": 0.9}, {}, {"3": 0.6})
    line, of_each = BeamSearch(CHARACTERS, letters).read(chances)
    assert [CHARACTERS[each] for each in line] == ["т", "3"]
    assert of_each == pytest.approx((0.9, 0.6))


def test_nothing_seen_is_nothing_read(letters: LetterModel) -> None:
    assert BeamSearch(CHARACTERS, letters).read(seen({}, {})) == ((), ())


def test_noise_of_many_characters_takes_little_longer_than_of_few(letters: LetterModel) -> None:
    characters = ["", *map(chr, range(0x4E00, 0x4E00 + 200))]
    search = BeamSearch(characters, letters)
    rng = np.random.default_rng(0)

    def seconds(likely: int) -> float:
        noise = np.full((256, len(characters)), 1e-9)
        noise[:, 1 : 1 + likely] = rng.uniform(0.9, 1.1, (256, likely)) / (1 + likely)
        noise[:, 0] = 1 - noise[:, 1:].sum(1)
        start = time.perf_counter()
        line, _ = search.read(noise)
        assert line
        return time.perf_counter() - start

    few, many = (min(seconds(likely) for _ in range(3)) for likely in (7, 190))
    assert many < 5 * few
