"""What a page layout is."""

import random
from dataclasses import dataclass, replace

from training.screens.frames import Frame
from training.screens.page import Plan

EVERY: tuple[Frame, ...] = ("phone", "desktop", "tablet")
HAND: tuple[Frame, ...] = ("phone", "tablet")


@dataclass(frozen=True)
class Layout:
    """A page: its blocks, those of a column beside them on wide screens, and what it is called.

    A tuple within ``main`` or ``aside`` is a card. ``title`` is the rule of the app bar's name,
    ``narrow`` a column in the middle of a wide page, ``bare`` a page without bars of its own, and
    ``kinds`` the kinds of trouble that are likely here, all of the intent's where it is empty.
    """

    name: str
    place: str
    title: str
    main: Plan
    en: str
    ru: str
    aside: Plan = ()
    narrow: bool = False
    bare: bool = False
    frames: tuple[Frame, ...] = EVERY
    kinds: tuple[str, ...] = ()


def cross(rng: random.Random, layout: Layout, other: Layout) -> Layout:
    """``layout`` with some of its blocks, and at most two of ``other``'s, in any order.

    A page that fills the whole screen stays as it is.
    """
    if layout.bare or other.bare or len(layout.main) == 1:
        return layout
    own = rng.sample(layout.main, rng.randint(1, len(layout.main)))
    blocks = [*own, *rng.sample(other.main, rng.randint(0, min(2, len(other.main))))]
    rng.shuffle(blocks)
    return replace(layout, main=tuple(dict.fromkeys(blocks)))
