import random

from training.intent.noise import misread

TEXT = "Оплата не прошла\nКарта отклонена банком\nПовторить оплату\nНаписать в поддержку"


def test_a_seed_gives_one_misreading() -> None:
    assert misread(random.Random(3), TEXT) == misread(random.Random(3), TEXT)
    assert len({misread(random.Random(seed), TEXT) for seed in range(20)}) > 15


def test_most_letters_stay() -> None:
    copies = [misread(random.Random(seed), TEXT) for seed in range(200)]
    kept = sum(len(copy) for copy in copies) / len(copies) / len(TEXT)
    assert 0.6 < kept < 0.95
    words = sum("прошла" in copy for copy in copies) / len(copies)
    assert 0.3 < words < 0.9


def test_nothing_stays_nothing() -> None:
    assert misread(random.Random(1), "").strip() == ""
