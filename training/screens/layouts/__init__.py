"""Which blocks make which page; the pages of one place are parted between train and test."""

from training.screens.intents import Intent
from training.screens.layouts.course import COURSE
from training.screens.layouts.layout import Layout, cross
from training.screens.layouts.other import OTHER
from training.screens.layouts.payment import PAYMENT
from training.screens.layouts.profile import PROFILE
from training.synthetic.sources import Part, split

__all__ = ["LAYOUTS", "Layout", "cross", "layouts"]

LAYOUTS: dict[Intent, tuple[Layout, ...]] = {
    "payment-problem": PAYMENT,
    "course-problem": COURSE,
    "profile-problem": PROFILE,
    "other": OTHER,
}


def layouts(intent: Intent, part: Part) -> list[Layout]:
    """The layouts of ``part``: of every place at least one."""
    kept: set[str] = set()
    for place in {layout.place for layout in LAYOUTS[intent]}:
        names = [layout.name for layout in LAYOUTS[intent] if layout.place == place]
        kept.update(split(names, part, f"screens/{intent}/{place}"))
    return [layout for layout in LAYOUTS[intent] if layout.name in kept]
