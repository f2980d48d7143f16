"""The texts that stand for the classes in zero-shot work, by language: a list for each class."""

from collections.abc import Mapping

from training.clip.captions import prompts
from training.screens import INTENTS, KINDS, Intent
from training.screens.captions import NAMES
from training.screens.layouts import layouts
from training.screens.seen import SEEN
from training.synthetic import Photo

LANGUAGES: Mapping[str, str] = {"en": "English", "ru": "Russian"}
SCREEN_FORMS: Mapping[str, tuple[str, ...]] = {
    "en": ("{said}", "a screenshot: {said}"),
    "ru": ("{said}", "скриншот: {said}"),
}

Prompts = Mapping[str, list[list[str]]]


def clothes_prompts(examples: list[Photo]) -> Prompts:
    """Of the classes of these photos."""
    return {
        language: [prompts(getattr(photo, language), language) for photo in examples]
        for language in LANGUAGES
    }


def intent_prompts() -> Prompts:
    """Of the intents: what each is called, its troubles, and the pages known from training."""
    return {
        language: [
            [
                form.format(said=said)
                for said in _said(intent, place)
                for form in SCREEN_FORMS[language]
            ]
            for intent in INTENTS
        ]
        for place, language in enumerate(LANGUAGES)
    }


def _said(intent: Intent, language: int) -> list[str]:
    troubles = [said for kind in KINDS[intent] for said in SEEN[kind][language]]
    pages = [(layout.en, layout.ru)[language] for layout in layouts(intent, "train")]
    return [*NAMES[intent][language], *troubles, *pages]
