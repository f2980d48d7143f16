"""Whole pages that tell of nothing but trouble."""

from training.screens import controls
from training.screens.blocks.forms import RETRY
from training.screens.page import Page, height_of


def full_icon(page: Page) -> None:
    """A whole page with a large icon, what happened, a button."""
    _full(page, icon=True)


def full_card(page: Page) -> None:
    """As full_icon, on a card."""
    canvas, theme = page.canvas, page.theme
    page.down(24)
    tall = 30 + height_of(page, full_icon)
    box = (page.x, page.y, page.right, page.y + tall)
    canvas.rect(box, theme.card, theme.radius + 2, theme.line)
    with page.column(page.x + 20, page.width - 40):
        _full(page, icon=True)


def full_code(page: Page) -> None:
    """A whole page under a huge number of an error."""
    number = page.rng.choice(["404", "500", "403", "502", "!", "400"])
    page.down(max(10.0, (page.canvas.height - page.y) * 0.12))
    page.canvas.text(
        page.x + page.width / 2, page.y, number, 92, page.theme.accent, bold=True, align="center"
    )
    page.down(116)
    _full(page, icon=False)


def full_left(page: Page) -> None:
    """Words at the left with a picture below."""
    canvas, theme, top = page.canvas, page.theme, page.y
    page.down(24)
    page.y = canvas.paragraph(page.x, page.y, page.width, page.title, 28, theme.ink, bold=True)
    page.y = canvas.paragraph(page.x, page.y + 8, page.width, page.body, 16, theme.faint) + 20
    width = min(page.width, 240.0)
    controls.button(page, page.words.say(RETRY[page.intent]), x=page.x, width=width)
    page.mark((page.x, top + 20, page.right, page.y))
    page.down(36)
    name = page.rng.choice(["cloud", "search", "lock", "clock", "warning"])
    canvas.icon(name, page.x + 20, page.y, 130, theme.tint(theme.faint, 0.4))
    page.down(140)


def _full(page: Page, *, icon: bool) -> None:
    canvas, theme, words = page.canvas, page.theme, page.words
    middle, top = page.x + page.width / 2, page.y
    if icon:
        page.down(max(20.0, (page.canvas.height - page.y) * 0.14))
        fill = page.rng.choice([theme.danger, theme.accent, theme.faint])
        name = page.rng.choice(["warning", "cross", "alert", "cloud", "lock", "clock", "refresh"])
        controls.round_icon(page, name, middle - 48, page.y, 96, fill)
        page.down(120)
    page.y = canvas.paragraph(
        page.x, page.y, page.width, page.title, 23, theme.ink, bold=True, align="center"
    )
    page.y = canvas.paragraph(
        page.x, page.y + 8, page.width, page.body, 15, theme.faint, align="center"
    )
    page.mark((page.x, top, page.right, page.y))
    width = min(page.width, 300.0)
    page.down(22)
    controls.button(page, words.say(RETRY[page.intent]), x=middle - width / 2, width=width)
    page.down(16)
    controls.link(page, words.say("support" if page.rng.random() < 0.5 else "home_link"))
