"""Which blocks make which page; the pages of one place are parted between train and test."""

from training.screens.intents import Intent
from training.screens.layouts.course import COURSE
from training.screens.layouts.further_course import FURTHER_COURSE
from training.screens.layouts.further_desk import FURTHER_DESK
from training.screens.layouts.further_other import FURTHER_OTHER
from training.screens.layouts.further_payment import FURTHER_PAYMENT
from training.screens.layouts.further_profile import FURTHER_PROFILE
from training.screens.layouts.layout import Layout, cross
from training.screens.layouts.more_course import MORE_COURSE
from training.screens.layouts.more_other import MORE_OTHER
from training.screens.layouts.more_payment import MORE_PAYMENT
from training.screens.layouts.more_profile import MORE_PROFILE
from training.screens.layouts.other import OTHER
from training.screens.layouts.payment import PAYMENT
from training.screens.layouts.profile import PROFILE
from training.synthetic.sources import Part, of_training, split

__all__ = ["LAYOUTS", "MORE", "Layout", "cross", "layouts"]

LAYOUTS: dict[Intent, tuple[Layout, ...]] = {
    "payment-problem": PAYMENT,
    "course-problem": COURSE,
    "profile-problem": PROFILE,
    "other": OTHER,
}
"""Those that are parted."""
MORE: dict[Intent, tuple[Layout, ...]] = {
    "payment-problem": (*MORE_PAYMENT, *FURTHER_PAYMENT),
    "course-problem": (*MORE_COURSE, *FURTHER_COURSE),
    "profile-problem": (*MORE_PROFILE, *FURTHER_PROFILE),
    "other": (*MORE_OTHER, *FURTHER_OTHER, *FURTHER_DESK),
}
"""Those of the training part alone."""


def layouts(intent: Intent, part: Part) -> list[Layout]:
    """The layouts of ``part``: of every place at least one, and in training some more."""
    kept: set[str] = set()
    for place in {layout.place for layout in LAYOUTS[intent]}:
        names = [layout.name for layout in LAYOUTS[intent] if layout.place == place]
        kept.update(split(names, part, f"screens/{intent}/{place}"))
    more = MORE[intent]
    kept.update(of_training([layout.name for layout in more], part, f"screens/{intent}"))
    return [layout for layout in (*LAYOUTS[intent], *more) if layout.name in kept]
