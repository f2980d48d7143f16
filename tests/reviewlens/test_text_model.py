import numpy as np
import pytest
from scipy import sparse

from reviewlens.text_model import KnownFeatures, beginnings_of_words, close_gaps, make_text_model


def test_words_and_pairs_are_told_by_beginnings_and_numbers_by_being_there() -> None:
    assert beginnings_of_words("Отзывы: 250 ₽ t.me/") == [
        "отзы", "#", "₽", "ме", "отз #", "отз ₽", "отз ме", "# ₽", "# ме", "₽ ме",
    ]  # fmt: skip
    assert beginnings_of_words("") == []


def test_words_far_from_each_other_are_no_pair() -> None:
    parts = beginnings_of_words("один + + + + + шесть семь")
    assert "оди шес" in parts
    assert "оди сем" not in parts


def test_gaps_are_closed_across_words_and_lines() -> None:
    assert close_gaps("Д е-н_ь·г и\nза 5") == "деньгиза5"
    assert close_gaps(" \n") == ""


def test_what_was_never_seen_says_nothing_however_uneven_the_texts_are() -> None:
    texts = ["деньги за отзывы, пишите нам каждый день"] * 10 + ["да"] * 10
    model = make_text_model().fit(texts, np.repeat([1, 0], 10))
    assert model.predict_proba(["xzwvq fjgh"])[0] == pytest.approx([0.5, 0.5])


def test_what_was_never_seen_leaves_the_rates_of_the_classes() -> None:
    texts = ["деньги за отзывы"] * 5 + ["платье"] * 15
    model = make_text_model().fit(texts, np.repeat([1, 0], [5, 15]))
    assert model.predict_proba(["xzwvq fjgh"])[0] == pytest.approx([0.75, 0.25])


def test_what_few_texts_have_does_not_make_the_rest_count_for_less() -> None:
    often, once = [1, 1, 0, 1, 0], [1, 1, 1, 1, 1]
    features = KnownFeatures((3, 2), rarest=0.5).fit(sparse.csr_array([often] * 3 + [once]))
    kept = features.transform(sparse.csr_array([often, once, [0, 0, 1, 0, 1]])).toarray()
    of_known = [0.5**0.5, 0.5**0.5, 0, 1, 0]
    assert kept == pytest.approx(np.array([of_known, of_known, [0] * 5]))


def test_of_few_texts_everything_is_kept() -> None:
    rows = sparse.csr_array([[1, 0, 0, 1], [0, 1, 0, 1]])
    kept = KnownFeatures((2, 2)).fit(rows).transform(sparse.csr_array([[1, 0, 1, 1]])).toarray()
    assert kept == pytest.approx(np.array([[1, 0, 0.5**0.5, 0.5**0.5]]))


@pytest.mark.parametrize("hidden", ["д е н ь г и", "ден\nьги", "д-е-н-ь-г-и", "дeньгu"])
def test_letters_set_apart_are_found(hidden: str) -> None:
    texts = ["деньги сразу", "быстрые деньги", "платье синее", "тёплый свитер"]
    model = make_text_model().fit(texts, [1, 1, 0, 0])
    assert model.predict_proba([hidden])[0, 1] > 0.9


@pytest.mark.parametrize("classes", [2, 3])
def test_log_odds_are_those_of_the_probabilities(classes: int) -> None:
    texts = ["деньги за отзывы", "платье синее", "тёплый свитер"][:classes]
    model = make_text_model().fit(texts, np.arange(classes))
    asked = ["отзывы о платье", "свитер"]
    probabilities = model.predict_proba(asked)
    odds = np.log(probabilities / (1 - probabilities))
    assert model.decision_function(asked) == pytest.approx(odds[:, 1] if classes == 2 else odds)
