"""Pictures to read: of held-out fonts, photos and wordings, each font family equally often."""

import io
import math
import random
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal, get_args

from reviewlens.picture import Picture, decode
from training.synthetic import Sources, compose_overlay

Group = Literal["print", "handwriting"]

SHARES: Mapping[Group, float] = {"print": 2 / 3, "handwriting": 1 / 3}
# Photos of the other groups often carry letters of their own, which the truth does not tell.
LETTERLESS = ("clothes", "food", "plant", "texture")


@dataclass(frozen=True)
class Slot:
    """One picture to draw: picture `number` of a font family."""

    group: Group
    family: str
    number: int


@dataclass(frozen=True)
class Sample:
    """A drawn picture, and what is known of it.

    `truths` are the texts that count as right, lines joined by newlines: more than one where the
    order of reading is open.
    """

    slot: Slot
    layout: str
    truths: tuple[str, ...]
    picture: Picture

    @property
    def turned(self) -> bool:
        """Whether the text lies on its side."""
        return self.layout == "turned"


def plan(sources: Sources, count: int, seed: int) -> list[Slot]:
    """At least `count` pictures, shuffled: within a group each family equally often.

    Raises ValueError for sources of the training part, and where a group has no family.
    """
    if sources.part != "test":
        raise ValueError("the pictures are made of the test part")
    slots = []
    for group in get_args(Group):
        families = families_of(sources, group)
        if not families:
            raise ValueError(f"no font family for {group} is held out")
        each = math.ceil(round(count * SHARES[group], 6) / len(families))
        slots += [Slot(group, family, number) for family in families for number in range(each)]
    random.Random(seed).shuffle(slots)
    return slots


def families_of(sources: Sources, group: Group) -> list[str]:
    """The font families of a group, by name."""
    wanted = group == "handwriting"
    return sorted({font.family for font in sources.fonts if font.handwritten == wanted})


def draw(slot: Slot, sources: Sources, seed: int) -> Sample:
    """A spam picture in a font of the slot's family, through JPEG as pictures mostly come.

    Raises ValueError where no photo without letters is at hand.
    """
    photos = {group: found for group, found in sources.photos.items() if group in LETTERLESS}
    if not photos:
        raise ValueError(f"no photo of {', '.join(LETTERLESS)} is held out")
    fonts = [font for font in sources.fonts if font.family == slot.family]
    rng = random.Random(f"{seed}/{slot.family}/{slot.number}")
    drawn = compose_overlay(rng, "spam", replace(sources, photos=photos, fonts=fonts))
    buffer = io.BytesIO()
    drawn.image.save(buffer, "JPEG", quality=rng.randint(60, 92))
    return Sample(slot, drawn.form, _orders(drawn.text, drawn.form), decode(buffer.getvalue()))


def _orders(text: str, layout: str) -> tuple[str, ...]:
    """A band may hold the first line alone, and may lie at the foot of the picture."""
    first, *rest = text.split("\n")
    if layout != "band" or not rest:
        return (text,)
    return (text, "\n".join([*rest, first]))
