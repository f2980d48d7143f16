"""Which language to answer in."""

import re

from bot.settings import Language

_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_READ_RUSSIAN = ("ru", "uk", "be", "kk", "ky", "uz", "tg")


def language_of(text: str, language_code: str | None, known: Language | None) -> Language:
    """By the alphabet of what was written, else what is known, else Telegram's setting."""
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if cyrillic + latin > 2:
        return "ru" if cyrillic >= latin else "en"
    if known:
        return known
    return "ru" if (language_code or "").startswith(_READ_RUSSIAN) else "en"
