"""Small screenshots that are quick to read."""

import random

import pytest
from PIL import Image, ImageDraw, ImageFont

from training.screens import Intent, Screen
from training.synthetic import Sources

WORDS: dict[Intent, tuple[str, ...]] = {
    "payment-problem": ("payment failed", "card declined", "invoice unpaid"),
    "course-problem": ("lesson locked", "video broken", "homework lost"),
    "profile-problem": ("wrong password", "sign in again", "account blocked"),
    "other": ("happy birthday", "good weather", "game over"),
}


def draw_small_screen(rng: random.Random, intent: Intent, _sources: Sources) -> Screen:
    text = rng.choice(WORDS[intent])
    image = Image.new("RGB", (280, 60), (rng.randint(200, 255),) * 3)
    ImageDraw.Draw(image).text((10, 10), text, "black", ImageFont.load_default(28))
    design = "ink/phone/sign-in/none"
    return Screen(image, intent, text, "sign-in", design, "en", "", "", dark=False, changes=())


@pytest.fixture
def small_screens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("training.intent.pictures.draw_screen", draw_small_screen)
    monkeypatch.setattr("training.synthetic.picture.SIZES", ((60, 90), (90, 60)))
