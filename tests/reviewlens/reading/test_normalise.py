import pytest

from reviewlens.reading.normalise import fold_looks, in_latin, normalise


@pytest.mark.parametrize(
    ("seen", "meant"),
    [
        ("платим за oтзывы", "платим за отзывы"),
        ("OТЗЫBЫ", "ОТЗЫВЫ"),
        ("о т з ы в ы за деньги", "отзывы за деньги"),
        ("О-Т-З-Ы-В-Ы", "ОТЗЫВЫ"),
        ("от\u200bзы\u2060вы", "отзывы"),
        ("о\u0336т\u0336зывы", "отзывы"),
        ("0тзывы за д3ньги", "отзывы за дзньги"),
        ("за отзывы 500 ₽", "за отзывы 500 ₽"),
        ("review fоr mоney", "review for money"),
        ("ТОР обзор", "ТОР обзор"),
        ("TOP reviews", "TOP reviews"),
        ("пиши в т.мe/some_one", "пиши в t.me/some_one"),
        ("имя @sоme_one тут", "имя @some_one тут"),
        ("ﬁne ２０", "fine 20"),
        ("", ""),
    ],
)
def test_what_is_meant(seen: str, meant: str) -> None:
    assert normalise(seen) == meant


@pytest.mark.parametrize(
    "text", ["Hello, world", "Ёлка и йогурт", "размер 42-44", "и т. д.", "а б", "100% cotton", "7Я"]
)
def test_honest_text_stays(text: str) -> None:
    assert normalise(text) == text


def test_lines_stay_lines_and_once_is_enough() -> None:
    text = "о т з ы в ы\nt,me/sоme\nOТЗЫBЫ"
    once = normalise(text)
    assert once.splitlines() == ["отзывы", "t.me/some", "ОТЗЫВЫ"]
    assert normalise(once) == once


def test_russian_addresses_keep_their_letters() -> None:
    assert in_latin("пример.рф/сахар и @аня") == "пример.рф/сахар и @аня"


def test_what_looks_the_same_in_both_alphabets_is_one() -> None:
    cyrillic, mixed = "Отзыв о товаре 300 р", "Oтзыв o тoвape 3OO p"
    assert cyrillic != mixed
    assert fold_looks(cyrillic) == fold_looks(mixed)
    assert fold_looks("Деньги") == "деньги"
    assert fold_looks("деньги") != fold_looks("dengi")
