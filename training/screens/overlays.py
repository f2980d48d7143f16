"""Ways to tell trouble over or instead of a page; the looks of each are parted."""

from collections.abc import Mapping

from training.screens import alerts, failures, notices
from training.screens.page import Block
from training.synthetic.sources import Part, split

LOOKS: Mapping[str, Mapping[str, Block]] = {
    "banner": {
        "bar": notices.banner_bar,
        "note": notices.banner_note,
        "edge": notices.banner_edge,
    },
    "alert": {
        "phone": alerts.alert_phone,
        "material": alerts.alert_material,
        "icon": alerts.alert_icon,
        "web": alerts.alert_web,
        "system": alerts.alert_system,
    },
    "sheet": {"plain": notices.sheet_plain, "icon": notices.sheet_icon},
    "full": {
        "icon": failures.full_icon,
        "code": failures.full_code,
        "card": failures.full_card,
        "left": failures.full_left,
    },
    "toast": {
        "dark": notices.toast_dark,
        "red": notices.toast_red,
        "corner": notices.toast_corner,
    },
}


def looks(way: str, part: Part) -> list[str]:
    """The looks of one way to tell trouble that ``part`` draws."""
    return split(list(LOOKS[way]), part, f"screens/{way}")
