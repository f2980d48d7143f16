"""Zero-shot classification: a picture against texts that describe classes."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import numpy as np

from reviewlens.arrays import Embeddings, Probabilities

if TYPE_CHECKING:
    from reviewlens.clip import Clip

INTENTS: Final = ("payment-problem", "course-problem", "profile-problem")
OTHER: Final = "other"
"""What is no screenshot of these intents: a class beside them, and never an answer."""

PROMPTS: Final[Mapping[str, tuple[str, ...]]] = {
    "payment-problem": (
        "a problem with a payment",
        "a screenshot of a payment page of an online school",
        "a screenshot: the bank declines the card",
        "a screenshot of a bank app with a payment for a course",
        "a screenshot of orders, receipts and invoices",
        "проблема с оплатой",
        "скриншот: страница оплаты курса",
        "скриншот: оплата не прошла, карта отклонена",
        "скриншот приложения банка, списание за курс",
        "скриншот: заказы, чеки и счета",
    ),
    "course-problem": (
        "a problem with a course",
        "a screenshot of a lesson of an online course",
        "a screenshot: the lesson's video does not play",
        "a screenshot: homework or a test is not accepted",
        "a screenshot of a list of courses, a schedule or a certificate",
        "проблема с курсом",
        "скриншот урока онлайн-курса",
        "скриншот: видео урока не открывается",
        "скриншот: домашнее задание или тест не отправляется",
        "скриншот: список курсов, расписание или сертификат",
    ),
    "profile-problem": (
        "a problem with an account",
        "a screenshot of a sign-in page",
        "a screenshot: the password is wrong",
        "a screenshot: a code to sign in did not come",
        "a screenshot of the settings of a profile",
        "проблема с профилем",
        "скриншот страницы входа",
        "скриншот: неверный пароль",
        "скриншот: код для входа не приходит",
        "скриншот настроек профиля",
    ),
    OTHER: (
        "a screen that has nothing to do with a school",
        "an empty screen",
        "a screenshot of a chat of friends, a game, a map or an online shop",
        "a photo of clothes",
        "a photo of food, cosmetics or a tool",
        "экран, не связанный со школой",
        "пустой экран",
        "скриншот: переписка друзей, игра, карта или магазин",
        "фото одежды",
        "фото еды, косметики или инструмента",
    ),
}
"""Several texts for each class, in English and in Russian; what they give is averaged."""

_TEMPLATES = {
    "CYRILLIC": ("{}", "скриншот: {}", "фото: {}"),
    "LATIN": ("{}", "a screenshot: {}", "a photo of {}"),
}
# A tokenizer that learned an alphabet joins its letters; one that did not spends a token or more on
# each. Tokens a letter, of OpenAI's CLIP and of the embedded one: English 0.25 and 0.51, German
# 0.37 and 0.63, Russian 1.20 and 0.52, Greek 2.00 and 2.00.
_MOST_TOKENS_A_LETTER = 1.0
# A label may be too short to tell by: its alphabet is judged by a sentence.
_SAMPLES = {
    "CYRILLIC": "не получается оплатить курс, войти в личный кабинет и открыть видео урока",
    "LATIN": "a student cannot pay for the course, sign in to the account and open the lesson",
}
_MOST_TEXTS = 4096


@dataclass(frozen=True)
class ZeroShotAnswer:
    """Probabilities, float64 [classes], and the places of the classes whose texts are not read."""

    probabilities: Probabilities
    unread: tuple[int, ...] = ()


class ZeroShot:
    """Probabilities of classes by a CLIP; embeddings of texts are kept."""

    def __init__(self, clip: "Clip") -> None:
        self._clip = clip
        self._row = lru_cache(_MOST_TEXTS)(self._embed_text)
        self._reads = lru_cache(_MOST_TEXTS)(self._tokens_are_few)

    def answer(self, embedding: Embeddings, classes: Sequence[Sequence[str]]) -> ZeroShotAnswer:
        """Probabilities of one picture, embedded to [dim].

        Texts in an alphabet that the CLIP cannot read are left out, unless a class has no others:
        such classes are named. Raises NotSupported where the CLIP came without a tokenizer.
        """
        unread = tuple(
            index for index, texts in enumerate(classes) if not any(map(self.reads, texts))
        )
        return ZeroShotAnswer(self.probabilities(embedding[np.newaxis], classes)[0], unread)

    def probabilities(
        self, embeddings: Embeddings, classes: Sequence[Sequence[str]]
    ) -> Probabilities:
        """Probabilities, float64 [n, classes], of embeddings [n, dim]; raises as `answer` does.

        A class is the mean of the embeddings of its texts, put back to length 1, as in CLIP's paper
        (Radford et al. 2021, section 3.1.4).
        """
        means = np.stack([self._mean(texts) for texts in classes])
        logits = self._clip.scale * (embeddings.astype(np.float64) @ means.T)
        weights = np.exp(logits - logits.max(axis=1, keepdims=True))
        probabilities: Probabilities = weights / weights.sum(axis=1, keepdims=True)
        return probabilities

    def reads(self, text: str) -> bool:
        """Whether the CLIP's tokenizer knows the alphabets of a text."""
        scripts = sorted(scripts_of(text))
        return all(self._reads(_SAMPLES.get(script) or _only(script, text)) for script in scripts)

    def _mean(self, texts: Sequence[str]) -> Probabilities:
        readable = [text for text in texts if self.reads(text)] or texts
        mean = np.mean([self._row(text) for text in readable], axis=0, dtype=np.float64)
        normed: Probabilities = np.asarray(mean / max(float(np.linalg.norm(mean)), 1e-12))
        return normed

    def _embed_text(self, text: str) -> Embeddings:
        row: Embeddings = self._clip.embed_texts([text])[0]
        return row

    def _tokens_are_few(self, text: str) -> bool:
        letters = sum(sign.isalpha() for sign in text)
        return self._clip.count_tokens(text) < _MOST_TOKENS_A_LETTER * letters


def prompts_of(label: str) -> tuple[str, ...]:
    """The texts for one label: those of an intent, or the label in some sentences."""
    if label in PROMPTS:
        return PROMPTS[label]
    language = "CYRILLIC" if "CYRILLIC" in scripts_of(label) else "LATIN"
    return tuple(template.format(label) for template in _TEMPLATES[language])


def scripts_of(text: str) -> set[str]:
    """The alphabets of the letters of a text, as Unicode names them: LATIN, CYRILLIC, GREEK..."""
    return {_script_of(sign) for sign in text if sign.isalpha()}


def _script_of(sign: str) -> str:
    return unicodedata.name(sign, "UNKNOWN").split()[0]


def _only(script: str, text: str) -> str:
    """The letters of one alphabet; a sentence around a label must not speak for it."""
    kept = (sign if sign.isalpha() and _script_of(sign) == script else " " for sign in text)
    return " ".join("".join(kept).split())
