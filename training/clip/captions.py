"""What is said of a picture: captions in two languages, and which pictures each is true of."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum

ANY = 0b111
CLEAN = 0b001
NOT_PROMO = 0b011
HONEST_WORDS = 0b010
PROMO_WORDS = 0b100
SCREEN_PREFIX = "screen_"


class Writing(IntEnum):
    """What was drawn on a picture: nothing, honest words, or an offer to pay for reviews."""

    NONE = 0
    HONEST = 1
    PROMO = 2


@dataclass(frozen=True)
class Subject:
    """One picture as captions see it: names, two caption stems, and the text drawn on it."""

    category: str
    en: str
    ru: str
    caption_en: str
    caption_ru: str
    writing: Writing = Writing.NONE
    text: str = ""

    @property
    def is_screen(self) -> bool:
        """Whether it is a made screenshot."""
        return self.category.startswith(SCREEN_PREFIX)

    @property
    def mirrors(self) -> bool:
        """Whether its mirror image is a picture of the same kind: nothing on it is to be read."""
        group = self.category.split("_", 1)[0]
        return self.writing is Writing.NONE and group not in ("code", "pack", "screenshot")


@dataclass(frozen=True)
class Claim:
    """A caption and what it claims.

    ``topic`` is the name it uses, None where it names nothing; bit w of ``writings`` is set where
    it may be said of a picture with Writing w; ``exact`` captions quote one picture's own words.
    """

    text: str
    topic: str | None = None
    writings: int = ANY
    exact: bool = False

    def holds(self, subject: Subject) -> bool:
        """Whether it is true of ``subject``, the quoted words aside."""
        named = self.topic is None or self.topic in (subject.en, subject.ru)
        return named and bool(self.writings >> subject.writing & 1)


PLAIN = (
    ("en", "{caption}"),
    ("en", "{name}"),
    ("en", "a photo of {name}"),
    ("en", "This is a photo of {name}."),
    ("en", "a buyer's picture of {name}"),
    ("en", "{name} at home"),
    ("ru", "{caption}"),
    ("ru", "{name}"),
    ("ru", "на фото {name}"),
    ("ru", "фото покупателя: {name}"),
    ("ru", "товар: {name}"),
    ("ru", "снимок, на котором {name}"),
)
UNPROMOTED = (
    ("en", "a clean photo of {name} without text", CLEAN),
    ("en", "an honest photo of {name}", NOT_PROMO),
    ("en", "{name} without promotional text", NOT_PROMO),
    ("ru", "чистое фото без текста: {name}", CLEAN),
    ("ru", "честное фото товара: {name}", NOT_PROMO),
    ("ru", "{name}, без рекламы", NOT_PROMO),
)
LETTERED = (
    ("en", "a photo of {name} with a caption"),
    ("en", "{name} with honest words on it"),
    ("ru", "{name} с подписью"),
    ("ru", "фото с надписью, без рекламы: {name}"),
)
QUOTED = (
    "a photo with the words: {words}",
    "{words}",
    "фото с надписью: {words}",
    "на фото написано: {words}",
)
SHOWN = (("en", "{caption}"), ("ru", "{caption}"), ("en", "{name}"), ("ru", "{name}"))
PROMOTED = (
    "photo with promotional text",
    "spam: an offer to pay for reviews",
    "an advertisement for easy money with a Telegram name",
    "a spam picture",
    "фото с рекламным текстом",
    "спам: деньги за отзывы",
    "реклама заработка, контакт в телеграме",
    "картинка со спамом",
)
PROMOTED_TOPIC = (
    ("en", "promotional text over a photo of {name}"),
    ("ru", "рекламный текст поверх фото: {name}"),
)
PROMOTED_QUOTE = ("фото с рекламным текстом: {words}", "photo with promotional text: {words}")


def describe(rng: random.Random, subject: Subject) -> Claim:
    """One of the many captions that are true of ``subject``; of a screenshot, what it is about."""
    if subject.is_screen:
        language, form = rng.choice(SHOWN)
        return _named(language, form, subject, ANY)
    if subject.writing is Writing.PROMO:
        return _describe_promo(rng, subject)
    if subject.writing is Writing.HONEST:
        chance = rng.random()
        if chance < 0.4:
            return Claim(rng.choice(QUOTED).format(words=_words(rng, subject)), None, ANY, True)
        if chance < 0.7:
            language, form = rng.choice(LETTERED)
            return _named(language, form, subject, HONEST_WORDS)
    if rng.random() < 0.3:
        language, form, writings = rng.choice(UNPROMOTED)
        if subject.mirrors or writings != CLEAN:
            return _named(language, form, subject, writings)
    language, form = rng.choice(PLAIN)
    return _named(language, form, subject, ANY)


def corpus(rng: random.Random, subjects: Sequence[Subject]) -> list[str]:
    """Text for a tokenizer: several captions of every subject, and every word drawn on one."""
    said = [describe(rng, subject).text for subject in subjects for _ in range(3)]
    return said + [subject.text for subject in subjects if subject.text]


def prompts(name: str, language: str) -> list[str]:
    """The prompts of one class for zero-shot work; their embeddings are averaged."""
    if language == "en":
        return [f"a photo of {name}", f"a buyer's picture of {name}", name]
    return [f"фото: {name}", f"фото покупателя: {name}", name]


def _describe_promo(rng: random.Random, subject: Subject) -> Claim:
    chance = rng.random()
    if chance < 0.45:
        return Claim(rng.choice(PROMOTED), None, PROMO_WORDS)
    if chance < 0.6:
        language, form = rng.choice(PROMOTED_TOPIC)
        return _named(language, form, subject, PROMO_WORDS)
    forms = PROMOTED_QUOTE if chance < 0.85 else QUOTED
    return Claim(rng.choice(forms).format(words=_words(rng, subject)), None, ANY, True)


def _named(language: str, form: str, subject: Subject, writings: int) -> Claim:
    name, caption = subject.en, subject.caption_en
    if language == "ru":
        name, caption = subject.ru, subject.caption_ru
    return Claim(form.format(name=name, caption=caption), name, writings)


def _words(rng: random.Random, subject: Subject) -> str:
    lines = subject.text.split("\n")
    start = rng.randrange(len(lines))
    return " ".join(lines[start : start + 2])
