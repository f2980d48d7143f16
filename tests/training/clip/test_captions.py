"""Captions, and what they are true of."""

import random

import pytest

from tests.training.clip.subjects import DRESS, HAT, SCREEN, SPAM, THANKS
from training.clip.captions import Subject, describe


@pytest.mark.parametrize("subject", [DRESS, SPAM, THANKS])
def test_captions_are_true_of_their_picture(subject: Subject) -> None:
    claims = [describe(random.Random(seed), subject) for seed in range(200)]
    assert all(claim.exact or claim.holds(subject) for claim in claims)
    assert len({claim.text for claim in claims}) > 10
    assert not any("{" in claim.text for claim in claims)


def test_screenshots_are_said_to_be_of_their_page_and_intent() -> None:
    claims = {describe(random.Random(seed), SCREEN) for seed in range(100)}
    assert {claim.text for claim in claims} == {
        SCREEN.en,
        SCREEN.ru,
        SCREEN.caption_en,
        SCREEN.caption_ru,
    }
    assert all(claim.holds(SCREEN) and not claim.holds(HAT) for claim in claims)


def test_promotion_is_said_of_spam_alone() -> None:
    claims = [describe(random.Random(seed), SPAM) for seed in range(100)]
    for claim in claims:
        if not claim.exact:
            assert not claim.holds(HAT)
            assert not claim.holds(THANKS)
    assert any(claim.exact and "@abc" in claim.text for claim in claims)
