"""What stands on a screen: rules of training.screens.words filled in, parted between the parts."""

import random
import re
from collections.abc import Callable
from functools import cache
from typing import Literal

from training.screens.words import ENGLISH, RUSSIAN
from training.synthetic.sources import Part, split

Language = Literal["ru", "en"]

SLOT = re.compile(r"\{(\w+)\}")
MONTHS = (
    "января", "февраля", "марта", "апреля", "мая", "июня",
    "июля", "августа", "сентября", "октября", "ноября", "декабря",
)  # fmt: skip
SHORT_MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
PRICES = (
    990, 1490, 1990, 2490, 2990, 3500, 3990, 4500, 4990, 5900, 6990, 7900, 8900, 9990, 12000, 14900,
    19900, 24900, 29900, 35000, 49900, 59900, 74900, 89000, 120000,
)  # fmt: skip
DOLLARS = (9, 15, 19, 25, 29, 39, 49, 59, 79, 99, 119, 149, 199, 249, 349, 499, 799, 1200)


def alternatives(language: Language, rule: str, part: Part) -> tuple[str, ...]:
    """What ``rule`` may become in ``part``; only forms without a word of their own are shared."""
    return _rules(language, part)[rule]


class Writer:
    """Fills rules for one screen: the same sum, course, card or order wherever they recur."""

    def __init__(self, rng: random.Random, part: Part, language: Language) -> None:
        self.rng = rng
        self.language = language
        self._rules = _rules(language, part)
        self._facts: dict[str, str] = {}

    def say(self, rule: str) -> str:
        """One alternative of ``rule``; raises KeyError for an unknown rule."""
        return SLOT.sub(self._fill, self.rng.choice(self._rules[rule]))

    def parts(self, rule: str) -> list[str]:
        """One alternative of ``rule``, parted at its bars."""
        return self.say(rule).split("|")

    def anew(self, rule: str) -> str:
        """As say, forgetting the screen's facts: another course, another sum."""
        kept, self._facts = self._facts, {}
        said = self.say(rule)
        self._facts = kept
        return said

    def some(self, rule: str, count: int) -> list[str]:
        """``count`` alternatives of ``rule``, each anew, all different where there are enough."""
        forms = list(self._rules[rule])
        chosen = self.rng.sample(forms, min(count, len(forms)))
        chosen += self.rng.choices(forms, k=count - len(chosen))
        kept, said = self._facts, []
        for form in chosen:
            self._facts = {}
            said.append(SLOT.sub(self._fill, form))
        self._facts = kept
        return said

    def fact(self, name: str) -> str:
        """One of the screen's facts, such as ``sum`` or ``course``: the same at every call."""
        if name not in self._facts:
            filled = (
                self.say(name) if name in self._rules else FILLERS[name](self.rng, self.language)
            )
            self._facts[name] = filled
        return self._facts[name]

    def facts(self) -> dict[str, str]:
        """A copy of what is settled so far, for ``restore``."""
        return dict(self._facts)

    def restore(self, facts: dict[str, str]) -> None:
        """Go back to facts taken before."""
        self._facts = dict(facts)

    def _fill(self, slot: re.Match[str]) -> str:
        name = slot[1]
        if name in LASTING:
            return self.fact(name)
        return self.say(name) if name in self._rules else FILLERS[name](self.rng, self.language)


@cache
def _rules(language: Language, part: Part) -> dict[str, tuple[str, ...]]:
    kept = {}
    for rule, forms in (RUSSIAN if language == "ru" else ENGLISH).items():
        bare = [form for form in forms if not has_words(form)]
        worded = [form for form in forms if has_words(form)]
        kept[rule] = (*bare, *split(worded, part, f"screens/{language}/{rule}"))
    return kept


def has_words(form: str) -> bool:
    """Whether an alternative has letters of its own beside its slots."""
    return any(letter.isalpha() for letter in SLOT.sub("", form))


def _money(prices: tuple[int, ...], dollars: tuple[int, ...]) -> "Filler":
    def fill(rng: random.Random, language: Language) -> str:
        if language == "ru":
            return f"{rng.choice(prices):,} ₽".replace(",", " ")
        return rng.choice(["${}", "${}.00", "{} USD"]).format(rng.choice(dollars))

    return fill


def _number(low: int, high: int) -> "Filler":
    return lambda rng, _: str(rng.randint(low, high))


def _day(rng: random.Random, language: Language) -> str:
    day, month = rng.randint(1, 28), rng.randrange(12)
    if rng.random() < 0.3:
        return f"{day:02}.{month + 1:02}.{rng.randint(2021, 2026)}"
    return f"{day} {MONTHS[month] if language == 'ru' else SHORT_MONTHS[month]}"


def _email(rng: random.Random, language: Language) -> str:
    syllables = [rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(3)]
    name = "".join(syllables) + rng.choice(["", ".", "_"]) + str(rng.randint(1, 99))
    hosts = ["mail.ru", "yandex.ru", "bk.ru"] if language == "ru" else ["outlook.com", "icloud.com"]
    return f"{name}@{rng.choice([*hosts, 'gmail.com'])}"


def _phone(rng: random.Random, _: Language) -> str:
    tail = f"{rng.randint(100, 999)}-{rng.randint(10, 99)}-{rng.randint(10, 99)}"
    forms = ["+7 9{} {}", "+7 (9{}) {}", "8 9{} {}"]
    masked = f"***-**-{rng.randint(10, 99)}"
    return rng.choice(forms).format(rng.randint(10, 99), rng.choice([tail, masked]))


def _order(rng: random.Random, _: Language) -> str:
    number = rng.randint(1000, 99_999_999)
    return rng.choice(["№{}", "№ {}", "#{}", "{}"]).format(number)


def _promo(rng: random.Random, _: Language) -> str:
    stem = rng.choice(
        ["SALE", "START", "LUCKY", "STUDY", "HELLO", "BLACK", "SPRING", "GIFT", "VIP"]
    )
    return stem + rng.choice(["", str(rng.choice([5, 10, 15, 20, 30, 50, 2024, 2025]))])


Filler = Callable[[random.Random, Language], str]
LASTING = frozenset(
    {"sum", "course", "school", "domain", "name", "teacher", "card4", "order", "email", "phone",
     "promo", "lesson", "module", "code", "city", "bank.name"}
)  # fmt: skip
FILLERS: dict[str, Filler] = {
    "sum": _money(PRICES, DOLLARS),
    "amount": _money((*range(80, 990, 30), *range(1000, 60000, 1370)), tuple(range(3, 400, 7))),
    "card4": lambda rng, _: f"{rng.randint(0, 9999):04}",
    "order": _order,
    "order_new": _order,
    "promo": _promo,
    "day": _day,
    "time": lambda rng, _: f"{rng.randint(8, 21):02}:{rng.choice([0, 0, 15, 30, 45]):02}",
    "n": _number(2, 9),
    "percent": _number(3, 97),
    "minutes": _number(3, 58),
    "seconds": _number(11, 59),
    "code": _number(1001, 9899),
    "email": _email,
    "phone": _phone,
}
