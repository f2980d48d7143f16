"""What is said of a screen, in English and Russian; these words are not drawn and not parted."""

import random
from collections.abc import Mapping

from training.screens.frames import Frame
from training.screens.intents import Intent
from training.screens.seen import SEEN

SHOTS: Mapping[Frame, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "phone": (
        ("a phone screenshot", "a screenshot of a phone", "a mobile screenshot"),
        ("скриншот телефона", "скриншот экрана телефона", "снимок экрана смартфона"),
    ),
    "desktop": (
        ("a screenshot of a browser", "a desktop screenshot", "a screenshot of a web page"),
        ("скриншот браузера", "скриншот сайта", "снимок экрана компьютера"),
    ),
    "tablet": (
        ("a tablet screenshot", "a screenshot of a tablet"),
        ("скриншот планшета", "снимок экрана планшета"),
    ),
}
NAMES: Mapping[Intent, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "payment-problem": (
        ("a problem with a payment", "trouble with paying for a course", "a payment problem"),
        ("проблема с оплатой", "не получается оплатить курс", "вопрос по платежу"),
    ),
    "course-problem": (
        ("a problem with a course", "trouble with a lesson", "a course problem"),
        ("проблема с курсом", "не работает урок", "вопрос по обучению"),
    ),
    "profile-problem": (
        ("a problem with an account", "trouble with signing in or a profile", "a profile problem"),
        ("проблема с профилем", "не получается войти в аккаунт", "вопрос по личному кабинету"),
    ),
    "other": (
        ("a screen that has nothing to do with the school", "not about a school"),
        ("экран, не связанный со школой", "не про учёбу"),
    ),
}
CHAT_EN = (
    "a chat in which a student writes: {seen}",
    "a student writes to support: {seen}",
    "a messenger, {seen}",
)
CHAT_RU = ("переписка: ученик пишет, что {seen}", "ученик пишет в поддержку: {seen}", "чат, {seen}")
TALK = (
    ("a chat of friends", "a friendly chat in a messenger"),
    ("переписка друзей", "чат о домашних делах"),
)
FORMS = (
    "{shot}: {page}, {seen}",
    "{shot} of {page}, {seen}",
    "{page}, {seen}",
    "{shot}: {name}, {seen}",
)
FORMS_RU = ("{shot}: {page}, {seen}", "{page}, {seen}", "{shot}, {seen}", "{shot}: {name}, {seen}")
CALM = ("{shot} of {page}", "{shot}: {page}", "{page}, {shot}")
CALM_RU = ("{shot}: {page}", "{page}, {shot}", "{shot}, {page}")


def describe(
    rng: random.Random, intent: Intent, frame: Frame, page: tuple[str, str], trouble: str | None
) -> tuple[str, str]:
    """An English and a Russian caption; ``page`` is what the page is called in each."""
    captions = []
    for language, forms, calm in ((0, FORMS, CALM), (1, FORMS_RU, CALM_RU)):
        said = {
            "shot": rng.choice(SHOTS[frame][language]),
            "page": page[language],
            "name": rng.choice(NAMES[intent][language]),
            "seen": rng.choice(SEEN[trouble][language]) if trouble else "",
        }
        captions.append(rng.choice(forms if trouble else calm).format(**said))
    return captions[0], captions[1]


def describe_chat(rng: random.Random, intent: Intent, trouble: str | None) -> tuple[str, str]:
    """As describe, of a chat."""
    if intent == "other" or trouble is None:
        return rng.choice(TALK[0]), rng.choice(TALK[1])
    seen = SEEN[trouble]
    english = rng.choice(CHAT_EN).format(seen=rng.choice(seen[0]))
    return english, rng.choice(CHAT_RU).format(seen=rng.choice(seen[1]))
