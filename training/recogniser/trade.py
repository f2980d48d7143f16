"""What has no grammar: handles, links, phones, prices, dates, sizes, and strings of chance."""

import random
import string
from collections.abc import Callable, Mapping

from training.recogniser.characters import CHARACTERS
from training.recogniser.words import pick_words
from training.synthetic.wording import FILLERS

Writer = Callable[[random.Random], str]

_ENDS = ("ru", "ru", "com", "рф", "net", "org", "shop", "me", "io", "online", "by", "kz", "su")
_MESSENGERS = ("vk.com/", "wa.me/", "t.me/", "t.me/+", "ok.ru/", "instagram.com/", "vk.cc/")
_MONTHS = ("января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
           "октября", "ноября", "декабря", "jan", "feb", "march", "april", "june", "july", "aug",
           "sept", "oct", "nov", "dec")  # fmt: skip
_UNITS = ("кг", "г", "см", "мм", "мл", "л", "шт", "шт.", "м", "kg", "g", "cm", "ml", "pcs", "W")
_CURRENCIES = ("₽", "₽", "₽", "р", "р.", "руб", "руб.", "рублей", "Р", "$", "€", "RUB", "т.р.", "к")
# An underscore is the sign that is lost most easily, at the foot of a line.
_WORD_SIGNS = string.ascii_lowercase + string.digits + "___"


def handle(rng: random.Random) -> str:
    """A name of a messenger: of syllables, of words, or of letters by chance, with @ mostly."""
    look = rng.random()
    if look < 0.35:
        name = FILLERS["handle"](rng)
    elif look < 0.65:
        joint = rng.choice(["_", "_", "_", "", ".", "-"])
        name = joint.join(pick_words(rng, "en", rng.randint(1, 2))).replace("'", "")
        name += rng.choice(["", "", str(rng.randint(0, 2030)), "_bot", "_official", "shop", "_"])
    else:
        name = "".join(rng.choices(_WORD_SIGNS, k=rng.randint(4, 14)))
    case = rng.random()
    name = name.upper() if case < 0.06 else name.title() if case < 0.16 else name
    return rng.choice(["@", "@", "@", "@", "", "@ ", "tg: @", "тг @", "TG: "]) + name


def link(rng: random.Random) -> str:
    """An address of the web, with or without its scheme, at times an invitation or a post."""
    scheme = rng.choice(["", "", "", "https://", "http://", "www."])
    name = handle(rng).split()[-1].lstrip("@")
    if rng.random() < 0.6:
        return scheme + rng.choice(_MESSENGERS) + name
    path = rng.choice(["", "", "", "/", f"/{rng.randint(1, 999)}", f"/?id={rng.randint(1, 9999)}"])
    return f"{scheme}{name}.{rng.choice(_ENDS)}{path}"


def mail(rng: random.Random) -> str:
    """An e-mail address."""
    name = "".join(rng.choices(_WORD_SIGNS + ".-", k=rng.randint(3, 12))).strip(".-_") or "info"
    host = rng.choice(
        ["mail.ru", "yandex.ru", "gmail.com", "bk.ru", "ya.ru", "inbox.ru", "list.ru"]
    )
    return f"{name}@{host}"


def phone(rng: random.Random) -> str:
    """A Russian number mostly, in one of its many spellings."""
    digits = "".join(rng.choices(string.digits, k=10))
    if rng.random() < 0.8:
        digits = "9" + digits[1:]
    area, first, second, third = digits[:3], digits[3:6], digits[6:8], digits[8:]
    start = rng.choice(["+7", "8", "7", "+7 ", "8 ", "8-", "+7-", "", f"+{rng.randint(1, 998)} "])
    area = rng.choice([area, area, f"({area})", f" ({area}) ", f"{area} ", f"{area}-"])
    joint = rng.choice(["", "", "-", "-", " ", " ", "."])
    return f"{start}{area}{first}{joint}{second}{joint}{third}".replace("  ", " ").strip()


def price(rng: random.Random) -> str:
    """A sum of money, alone, from-to, with kopecks, thousands apart or not."""
    amount = rng.choice([rng.randint(1, 999), rng.randint(1, 99) * 50, rng.randint(1000, 99_999)])
    written = f"{amount:,}".replace(",", rng.choice([" ", " ", "", "", ".", ","]))
    if rng.random() < 0.15:
        written += rng.choice([".", ",", "-"]) + f"{rng.randint(0, 99):02}"
    if rng.random() < 0.15:
        written += rng.choice(["-", " - ", "–", "/"]) + str(amount + 50 * rng.randint(1, 40))
    currency = rng.choice(_CURRENCIES)
    if currency in "$€" and rng.random() < 0.7:
        return currency + written
    start = rng.choice(["", "", "", "", "от ", "до ", "по ", "= ", "+", "~", "- ", "За "])
    return start + written + rng.choice(["", " ", " "]) + currency


def percentage(rng: random.Random) -> str:
    """A share or a discount."""
    start, gap = rng.choice(["", "", "-", "+", "- ", "до "]), rng.choice(["", "", " "])
    return f"{start}{rng.randint(1, 100)}{gap}%"


def date(rng: random.Random) -> str:
    """A day, a time, or both."""
    day, month, year = rng.randint(1, 31), rng.randint(1, 12), rng.randint(2018, 2029)
    joint = rng.choice("../-")
    forms = [
        f"{day:02}{joint}{month:02}{joint}{year}",
        f"{day:02}{joint}{month:02}{joint}{year % 100:02}",
        f"{day} {rng.choice(_MONTHS)}",
        f"{rng.randint(0, 23)}:{rng.randint(0, 59):02}",
        f"{day:02}.{month:02} {rng.randint(0, 23):02}:{rng.randint(0, 59):02}",
        f"{year}-{month:02}-{day:02}",
    ]
    return rng.choice(forms)


def measure(rng: random.Random) -> str:
    """A size, a weight, a count, dimensions."""
    number = rng.choice([str(rng.randint(1, 300)), f"{rng.uniform(0, 60):.1f}"])
    number = number.replace(".", rng.choice(".,"))
    by = rng.choice(["x", "х", "*", "/"]).join(str(rng.randint(2, 200)) for _ in range(2))
    size = rng.choice(["XS", "S", "M", "L", "XL", "XXL", "3XL", "ONE SIZE", "42-44", "48", "One"])
    word = rng.choice(["размер", "р-р", "Size", "рост", "вес", "рр", "SIZE", "Размер:", "EUR"])
    unit = rng.choice(["", " "]) + rng.choice(_UNITS)
    return rng.choice([number + unit, by + unit, f"{word} {size}", f"{word} {number}", size, by])


def article(rng: random.Random) -> str:
    """A number of a product, a lot, a bar code."""
    signs = string.digits + rng.choice(["", "", string.ascii_uppercase + "-/"])
    code = "".join(rng.choices(signs, k=rng.randint(4, 13)))
    return rng.choice(["", "", "арт. ", "Артикул ", "№", "№ ", "#", "Art. ", "код ", "ID "]) + code


def scramble(rng: random.Random) -> str:
    """Characters by chance, so that letters are read and not guessed from a language."""
    pools = (
        string.ascii_letters + string.digits,
        CHARACTERS[-66:],
        string.digits,
        string.ascii_uppercase,
        CHARACTERS[-66:] + string.digits,
        CHARACTERS,
    )
    pool = rng.choice(pools)
    words = ("".join(rng.choices(pool, k=rng.randint(2, 11))) for _ in range(rng.randint(1, 3)))
    return " ".join(words)


WRITERS: Mapping[Writer, float] = {
    handle: 42, link: 18, phone: 24, price: 15, mail: 4, percentage: 3, date: 5, measure: 8,
    article: 6, scramble: 16,
}  # fmt: skip


def write_trade(rng: random.Random) -> str:
    """One of them, drawn by its weight."""
    return rng.choices(list(WRITERS), list(WRITERS.values()))[0](rng)
