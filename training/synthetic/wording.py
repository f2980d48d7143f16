"""A small grammar that writes what pictures say; its alternatives are split between the parts."""

import random
import re
import string
from collections.abc import Callable, Sequence
from functools import cache
from typing import Literal

from training.synthetic.phrases import (
    HONEST_EN,
    HONEST_RU,
    SPAM_EN,
    SPAM_RU,
    Rules,
    training_only,
)
from training.synthetic.sources import Part, of_training, split

Kind = Literal["honest", "spam"]
Language = Literal["ru", "en"]

RULES: dict[tuple[Kind, Language], Rules] = {
    ("spam", "ru"): SPAM_RU,
    ("spam", "en"): SPAM_EN,
    ("honest", "ru"): HONEST_RU,
    ("honest", "en"): HONEST_EN,
}
FOR_TRAINING: dict[tuple[Kind, Language], Rules] = {
    ("spam", "ru"): training_only.SPAM_RU,
    ("spam", "en"): training_only.SPAM_EN,
    ("honest", "ru"): training_only.HONEST_RU,
    ("honest", "en"): training_only.HONEST_EN,
}
RUSSIAN_SHARE = 0.8
SHARE_FOR_TRAINING = 0.25
"""How often a wording of FOR_TRAINING fills a slot; the commoner ones are told worse with more."""
_ADDRESS = re.compile(r"@|://|\w\.\w+/|\w\.(?:ru|com|shop|online|рф)\b")
SLOT = re.compile(r"\{(\w+)\}")


def alternatives(kind: Kind, language: Language, rule: str, part: Part) -> list[str]:
    """What ``rule`` may become in ``part``; only forms without a word of their own are shared."""
    return [form for forms in _rules(kind, language, part)[rule] for form in forms]


def write(
    rng: random.Random, kind: Kind, part: Part, *, root: str = "message", capitals: bool = True
) -> list[str]:
    """One message: its lines from top to bottom, Russian mostly, at times all in capitals.

    ``root`` is the rule to begin with, one of training.synthetic.phrases' roots. Raises KeyError
    for an unknown one.
    """
    language: Language = "ru" if rng.random() < RUSSIAN_SHARE else "en"
    rules = _rules(kind, language, part)
    n = rng.choice([1, 2, 3, 3, 5, 5, 10, 10, 15, 20, 30])
    words = {"n": str(n), "n_reviews": _reviews(n)}

    def fill(slot: re.Match[str]) -> str:
        name = slot[1]
        if name in rules:
            own, more = rules[name]
            wider = more and (not own or rng.random() < SHARE_FOR_TRAINING)
            return SLOT.sub(fill, rng.choice(more if wider else own))
        return words[name] if name in words else FILLERS[name](rng)

    lines = [line.strip() for line in SLOT.sub(fill, f"{{{root}}}").split("|")]
    shout = capitals and rng.random() < 0.2
    return [line.upper() if shout and not _is_contact(line) else _capital(line) for line in lines]


@cache
def _rules(
    kind: Kind, language: Language, part: Part
) -> dict[str, tuple[Sequence[str], Sequence[str]]]:
    """Of each rule the forms of the grammar that ``part`` has, and those for training alone."""
    salt = f"{kind}/{language}"
    own = {
        rule: _deal(split, forms, part, f"{salt}/{rule}")
        for rule, forms in RULES[kind, language].items()
    }
    more = {} if part == "test" else FOR_TRAINING[kind, language]
    wider = {
        rule: _deal(of_training, forms, part, f"{salt}/more/{rule}") for rule, forms in more.items()
    }
    return {rule: (own.get(rule, ()), wider.get(rule, ())) for rule in own | wider}


def _deal(
    parted: Callable[[Sequence[str], Part, str], list[str]],
    forms: Sequence[str],
    part: Part,
    salt: str,
) -> list[str]:
    """Those of slots and signs alone, which all parts share, and the worded ones of ``part``."""
    bare = [form for form in forms if not _has_words(form)]
    return [*bare, *parted([form for form in forms if _has_words(form)], part, salt)]


def _has_words(form: str) -> bool:
    return any(letter.isalpha() for letter in SLOT.sub("", form))


def _is_contact(line: str) -> bool:
    return bool(_ADDRESS.search(line))


def _capital(line: str) -> str:
    head = line.split(" ", 1)[0]
    return line[:1].upper() + line[1:] if head.isalpha() and head[:1] > "z" else line


def _reviews(n: int) -> str:
    if n % 10 == 1 and n != 11:
        return "отзыв"
    return "отзыва" if n in (2, 3, 4) else "отзывов"


def _handle(rng: random.Random) -> str:
    syllables = (
        rng.choice("bcdfghjklmnprstvxz") + rng.choice("aeiouy") for _ in range(rng.randint(2, 5))
    )
    name = rng.choice(["", rng.choice(string.ascii_lowercase)]) + "".join(syllables)
    tail = rng.choice(["", "", "_", rng.choice(string.ascii_lowercase) * 2, "_" + name[:3]])
    digits = str(rng.randint(0, 999)) if rng.random() < 0.35 else ""
    name += tail + digits
    return name.capitalize() if rng.random() < 0.2 else name


def _promo_handle(rng: random.Random) -> str:
    words = rng.sample(_PROMO_WORDS, 2)
    name = rng.choice(["_", "", "_"]).join(words)
    return name + rng.choice(["", "", "_bot", str(rng.randint(1, 99)), "_" + _code(rng, 2)])


def _code(rng: random.Random, length: int) -> str:
    return "".join(rng.choices(string.ascii_lowercase + string.digits, k=length))


def _digits(rng: random.Random, length: int) -> str:
    return "".join(rng.choices(string.digits, k=length))


def _site(rng: random.Random) -> str:
    return _handle(rng).replace("_", "-") + rng.choice([".ru", ".shop", ".online", ".com"])


def _k_reviews(rng: random.Random) -> str:
    count = rng.choice([1, 2, 3, 5, 7, 10, 15, 20, 50, 100])
    return f"{count} {_reviews(count)}"


def _phone(rng: random.Random) -> str:
    area, first, second, third = (
        str(rng.randint(0, top)).zfill(width)
        for top, width in ((99, 2), (999, 3), (99, 2), (99, 2))
    )
    form = rng.choice(["+79{}{}{}{}", "+7 9{} {} {} {}", "8-9{}-{}-{}-{}", "8 (9{}) {}-{}-{}"])
    return form.format(area, first, second, third)


def _sum(rng: random.Random) -> str:
    amount = rng.choice([50, 100, 150, 200, 250, 300, 500, 700, 1000, 1290, 1500, 2000, 3000, 5000])
    spaced = f"{amount:,}".replace(",", " ")
    return rng.choice([str(amount), spaced])


def _number(low: int, high: int) -> Callable[[random.Random], str]:
    return lambda rng: str(rng.randint(low, high))


def _day(rng: random.Random) -> str:
    day, month = rng.randint(1, 28), rng.randint(1, 12)
    return rng.choice([f"{day:02}.{month:02}", f"{day:02}.{month:02}.{rng.randint(2021, 2027)}"])


_HOSTS = ("mail.ru", "yandex.ru", "gmail.com", "bk.ru", "inbox.ru", "list.ru")
_PROMO_WORDS = (
    "otzyv", "otziv", "zarabotok", "dengi", "rabota", "cash", "money", "reviews", "doma", "vykup",
    "razdacha", "wb", "bonus", "keshbek", "work", "dohod", "online", "market", "pay", "profit",
)  # fmt: skip
FILLERS: dict[str, Callable[[random.Random], str]] = {
    "handle": _handle,
    "promo_handle": _promo_handle,
    "wa_link": lambda rng: rng.choice(["", "https://"]) + "wa.me/79" + _digits(rng, 9),
    "vk_link": lambda rng: rng.choice(["vk.com/", "vk.me/", "vk.com/club"]) + _handle(rng),
    "mail": lambda rng: _handle(rng) + "@" + rng.choice(_HOSTS),
    "invitation": lambda rng: "t.me/+" + "".join(rng.choices(string.ascii_letters, k=11)),
    "short_link": lambda rng: rng.choice(["clck.ru/", "vk.cc/", "goo.su/"]) + _code(rng, 6),
    "site_link": lambda rng: rng.choice(["", "https://", "www."]) + _site(rng),
    "site_address": _site,
    "digits": lambda rng: _digits(rng, 9),
    "k": _number(2, 30),
    "k_reviews": _k_reviews,
    "time": lambda rng: f"{rng.randint(8, 22):02}:{rng.randint(0, 59):02}",
    "link": lambda rng: rng.choice(["", "https://"]) + "t.me/" + _handle(rng),
    "phone": _phone,
    "sum": _sum,
    "more": _number(5001, 30000),
    "percent": _number(5, 100),
    "letter": lambda rng: rng.choice(["XS", "S", "M", "L", "XL", "XXL", "С", "М", "Л"]),
    "size_number": _number(24, 56),
    "height": _number(86, 190),
    "weight": _number(42, 99),
    "day": _day,
    "number": _number(100, 999_999),
    "shop_name": lambda rng: _handle(rng).split("_")[0].strip(string.digits).capitalize(),
}
