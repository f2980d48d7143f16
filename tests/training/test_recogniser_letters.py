import math
from collections import Counter
from pathlib import Path

import pytest

from reviewlens.reading.letters import ALPHABET, EDGE, LetterModel
from training.recogniser import letters as module
from training.recogniser.letters import learn, main, weigh_words

EMBEDDED = Path(__file__).parents[2] / "models/embedded/reader/reviewlens_crnn.npz"
WORDS = {"отзыв": 30.0, "отзывы": 20.0, "вызов": 10.0}


@pytest.mark.parametrize("before", ["^", "^отз", "ызов", "в", "щ"])
def test_all_letters_after_some_are_about_as_likely_as_one(before: str) -> None:
    learnt = learn(WORDS, fewest=0)
    chances = [math.exp(learnt.log_probability(before, letter)) for letter in ALPHABET]
    assert sum(chances) == pytest.approx(1, abs=0.02)


def test_what_follows_oftener_is_likelier() -> None:
    learnt = learn(WORDS, fewest=0)
    assert learnt.log_probability("^", "о") > learnt.log_probability("^", "в")
    assert learnt.log_probability("^отзыв", EDGE) > learnt.log_probability("^отзыв", "а")
    assert learnt.log_probability("^отз", "ы") > learnt.log_probability("^", "ы")


def test_rare_long_grams_are_left_to_shorter_ones() -> None:
    words = {**WORDS, "взор": 1.0}
    assert learn(words, fewest=0).log_probability("^взо", "р") > math.log(0.1)
    pruned = learn(words, fewest=5)
    assert pruned.log_probability("^взо", "р") < math.log(0.1)
    assert pruned.log_probability("^отзы", "в") == pytest.approx(
        learn(words, fewest=0).log_probability("^отзы", "в")
    )


def test_words_are_those_of_both_languages_and_of_messages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "VOCABULARY", 300)
    words = Counter(weigh_words(seed=1))
    assert words["отзыв"] > words["отзывчивость"]
    assert min(words["не"], words["the"]) > 0
    assert all(set(word) <= set(ALPHABET) - {EDGE} for word in words)


def test_the_command_writes_the_same_file_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "VOCABULARY", 300)
    for name in ("one", "two"):
        (tmp_path / name).mkdir()
        main(out=tmp_path / name)
    one, two = (tmp_path / name / "reviewlens_crnn.npz" for name in ("one", "two"))
    assert one.read_bytes() == two.read_bytes()
    assert LetterModel.load(one).most_before == 5


def test_the_model_that_ships_knows_words_from_rows_of_letters() -> None:
    shipped = LetterModel.load(EMBEDDED)

    def likelihood(word: str) -> float:
        places = range(1, len(word) + 1)
        written = EDGE + word + EDGE
        return sum(shipped.log_probability(written[:end], written[end]) for end in places)

    for word, garbled in (("отзыв", "отзын"), ("деньги", "денбги"), ("quality", "guality")):
        assert likelihood(word) > likelihood(garbled) + 1
