"""Alerts over a page, in several looks."""

from training.screens import controls
from training.screens.blocks.forms import RETRY
from training.screens.canvas import Box
from training.screens.page import Block, Page, height_of
from training.screens.themes import blend


def _dialog(page: Page, width: float, draw: Block, top: float | None = None) -> Box:
    """A card over the shaded page; ``draw`` fills it. Returns its box."""
    canvas, theme = page.canvas, page.theme
    page.x, page.width, page.y = (canvas.width - width) / 2 + 22, width - 44, 0
    tall = height_of(page, draw) + 44
    at = max(60.0, (canvas.height - tall) / 2) if top is None else top
    box = (page.x - 22, at, page.x - 22 + width, at + tall)
    canvas.shade((0, 0, canvas.width, canvas.height), (0, 0, 0), 0.45)
    canvas.cover(box)
    canvas.rect(box, theme.card, max(4, theme.radius))
    page.y = at + 22
    draw(page)
    page.mark(box)
    return box


def _wide(page: Page) -> float:
    return min(page.canvas.width - 60, 420.0)


def labels(page: Page) -> tuple[str, str]:
    """The words of a dialog's two buttons; the second is empty at times."""
    words = page.words
    retry = words.say(RETRY[page.intent])
    return (retry, words.say("cancel")) if page.rng.random() < 0.6 else (words.say("ok"), "")


def _title(page: Page) -> tuple[str, str]:
    """The dialog's heading and text; at times the heading is no more than the word error."""
    if page.rng.random() < 0.25:
        return page.words.say("error"), page.rng.choice([page.title, f"{page.title}. {page.body}"])
    return page.title, page.body


def alert_phone(page: Page) -> None:
    """A small centred box with words for buttons below a line."""
    canvas, theme = page.canvas, page.theme
    title, body = _title(page)
    yes, no = labels(page)
    low = 0.0

    def inside(page: Page) -> None:
        nonlocal low
        page.y = canvas.paragraph(
            page.x, page.y, page.width, title, 16.5, theme.ink, bold=True, align="center"
        )
        page.y = canvas.paragraph(
            page.x, page.y + 4, page.width, body, 13.5, theme.ink, align="center"
        )
        low = page.y + 14
        page.down(36)

    box = _dialog(page, min(290.0, canvas.width - 60), inside)
    ink = controls.clickable(page)
    canvas.line([(box[0], low), (box[2], low)], theme.line)
    middle, y = (box[0] + box[2]) / 2, (low + box[3]) / 2 - 10
    fits = canvas.measure(yes, 15, bold=True) < middle - box[0] - 12
    if no and fits:
        canvas.line([(middle, low), (middle, box[3])], theme.line)
        half = middle - box[0] - 12
        canvas.text((box[0] + middle) / 2, y, no, 15, ink, align="center", room=half)
        canvas.text((middle + box[2]) / 2, y, yes, 15, ink, bold=True, align="center", room=half)
    else:
        canvas.text(middle, y, yes, 16, ink, bold=True, align="center", room=box[2] - box[0] - 20)


def alert_material(page: Page) -> None:
    """A box with its words at the left and small buttons at the lower right."""
    canvas, theme = page.canvas, page.theme
    title, body = _title(page)
    yes, no = labels(page)
    ink = controls.clickable(page)

    def inside(page: Page) -> None:
        page.y = canvas.paragraph(page.x, page.y, page.width, title, 19, theme.ink, bold=True)
        page.y = canvas.paragraph(page.x, page.y + 8, page.width, body, 14.5, theme.faint) + 18
        wide = canvas.text(
            page.right, page.y, yes, 14.5, ink, bold=True, align="right", room=page.width * 0.65
        )
        if no:
            canvas.text(page.right - wide - 26, page.y, no, 14.5, ink, bold=True, align="right")
        page.down(20)

    _dialog(page, _wide(page), inside)


def alert_icon(page: Page) -> None:
    """A box with a large icon above centred words and a wide button."""
    canvas, theme = page.canvas, page.theme
    title, body = _title(page)
    yes, no = labels(page)
    icon = page.rng.choice(["close", "warning", "alert", "lock", "clock"])
    solid = page.rng.random() < 0.5

    def inside(page: Page) -> None:
        middle = page.x + page.width / 2
        controls.round_icon(page, icon, middle - 34, page.y + 4, 68, theme.danger, solid=solid)
        page.down(88)
        page.y = canvas.paragraph(
            page.x, page.y, page.width, title, 19, theme.ink, bold=True, align="center"
        )
        page.y = (
            canvas.paragraph(
                page.x, page.y + 6, page.width, body, 14.5, theme.faint, align="center"
            )
            + 16
        )
        controls.button(page, yes)
        if no:
            page.down(10)
            controls.button(page, no, second=True)

    _dialog(page, _wide(page), inside)


def alert_web(page: Page) -> None:
    """A box under the page's top with a cross in its corner."""
    canvas, theme = page.canvas, page.theme
    title, body = _title(page)
    yes, _ = labels(page)

    def inside(page: Page) -> None:
        page.y = canvas.paragraph(page.x, page.y, page.width - 40, title, 18, theme.ink, bold=True)
        page.down(8)
        controls.separator(page)
        page.y = canvas.paragraph(page.x, page.y + 12, page.width, body, 14.5, theme.ink) + 16
        width = max(120.0, canvas.measure(yes, 15, bold=True) + 40)
        controls.button(
            page, yes, x=page.right - min(width, page.width), width=min(width, page.width)
        )

    box = _dialog(page, min(page.canvas.width - 40, 520.0), inside, page.canvas.height * 0.2)
    canvas.icon("close", box[2] - 40, box[1] + 20, 18, theme.faint)


def alert_system(page: Page) -> None:
    """A plain grey box of the system, with an icon at the left of its words."""
    canvas, theme = page.canvas, page.theme
    title, body = _title(page)

    def inside(page: Page) -> None:
        canvas.icon("warning", page.x, page.y + 2, 34, theme.danger)
        y = canvas.paragraph(
            page.x + 50, page.y, page.width - 50, title, 15.5, theme.ink, bold=True
        )
        page.y = canvas.paragraph(page.x + 50, y + 3, page.width - 50, body, 14, theme.ink) + 14
        canvas.rect(
            (page.right - 92, page.y, page.right, page.y + 32),
            blend(theme.card, theme.faint, 0.2),
            4,
            theme.line,
        )
        canvas.text(
            page.right - 46,
            page.y + 6,
            page.words.say("ok"),
            13.5,
            theme.ink,
            align="center",
            room=86,
        )
        page.down(32)

    _dialog(page, _wide(page), inside)
