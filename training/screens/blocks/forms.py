"""Blocks of any page: headings, notes, buttons, steps, links, check boxes."""

from training.screens import controls
from training.screens.page import Page

RETRY = {
    "payment-problem": "pay.retry",
    "course-problem": "study.retry",
    "profile-problem": "account.retry",
    "other": "other.retry",
}


def heading(page: Page, rule: str) -> None:
    """A large line of ``rule``, unless the app's bar says it already."""
    if page.notes.get("title") == rule:
        page.down(-12)
        return
    size = 24 if page.wide else 20
    page.y = page.canvas.paragraph(
        page.x, page.y, page.width, page.words.fact(rule), size, page.theme.ink, bold=True, most=3
    )


def note(page: Page, rule: str, size: float = 14) -> None:
    """Pale lines of ``rule``."""
    page.y = page.canvas.paragraph(
        page.x, page.y, page.width, page.words.say(rule), size, page.theme.faint, most=6
    )


def small_note(page: Page, rule: str) -> None:
    """A shield and small print."""
    page.canvas.icon("shield", page.x, page.y, 14, page.theme.faint)
    page.y = page.canvas.paragraph(
        page.x + 21, page.y, page.width - 21, page.words.say(rule), 12, page.theme.faint, most=3
    )


def complaint(page: Page) -> None:
    """The trouble as a red line, where no block before it told it."""
    trouble = page.complain()
    if trouble:
        page.y -= 10
        controls.wrong_note(page, page.rng.choice(trouble))


def button(page: Page, rule: str) -> None:
    """The page's main button, with the trouble above it if nothing told it before."""
    complaint(page)
    controls.button(page, page.words.say(rule), off=page.rng.random() < 0.12)


def support(page: Page) -> None:
    """A link to the school's support."""
    controls.link(page, page.words.say("support"), page.rng.choice(["left", "center"]))


def link(page: Page, rule: str) -> None:
    """A line to click."""
    controls.link(page, page.words.say(rule))


def retry(page: Page) -> None:
    """A second button: try again."""
    controls.button(page, page.words.say(RETRY[page.intent]), second=True)


def check_line(page: Page, rule: str) -> None:
    """A check box with words beside it."""
    controls.tick(page, page.x, page.y, page.rng.random() < 0.6)
    y = page.canvas.paragraph(
        page.x + 30, page.y + 1, page.width - 30, page.words.say(rule), 13.5, page.theme.ink, most=2
    )
    page.y = max(page.y + 22, y)


def steps(page: Page, rule: str) -> None:
    """Numbered steps of a wizard, the last of them the present one."""
    canvas, theme = page.canvas, page.theme
    names = page.words.parts(rule)
    here = page.rng.randint(1, len(names) - 1)
    each = page.width / len(names)
    canvas.line(
        [(page.x + each / 2, page.y + 14), (page.right - each / 2, page.y + 14)], theme.line, 2
    )
    for number, name in enumerate(names):
        x = page.x + each * (number + 0.5)
        done = number < here
        fill = theme.accent if number <= here else theme.tint(theme.faint, 0.3)
        canvas.disc(x, page.y + 14, 14, fill)
        ink = theme.on_accent if number <= here else theme.faint
        if done:
            canvas.icon("check", x - 8, page.y + 6, 16, ink)
        else:
            canvas.text(x, page.y + 4, str(number + 1), 14, ink, bold=True, align="center")
        label = theme.ink if number == here else theme.faint
        canvas.text(
            x, page.y + 34, name, 12, label, bold=number == here, align="center", room=each - 6
        )
    page.down(56)


def chips(page: Page, rule: str) -> None:
    """A row of small choices, the first of them chosen."""
    canvas, theme = page.canvas, page.theme
    x = page.x
    for number, name in enumerate(page.words.parts(rule)):
        width = canvas.measure(name, 13) + 28
        if x + width > page.right:
            break
        ground = theme.accent if number == 0 else theme.tint(theme.faint, 0.14)
        canvas.rect((x, page.y, x + width, page.y + 32), ground, 16 if theme.radius > 5 else 3)
        ink = theme.on_accent if number == 0 else theme.ink
        canvas.text(x + 14, page.y + 7, name, 13, ink)
        x += width + 8
    page.down(32)


def tabs(page: Page, rule: str) -> None:
    """Names of sections above a line, the chosen one underlined."""
    canvas, theme = page.canvas, page.theme
    names = page.words.parts(rule)
    here = page.rng.randrange(len(names))
    x = page.x
    for number, name in enumerate(names):
        width = canvas.measure(name, 14, bold=True)
        if x + width > page.right:
            break
        ink = controls.clickable(page) if number == here else theme.faint
        canvas.text(x, page.y + 4, name, 14, ink, bold=number == here)
        if number == here:
            canvas.rect((x, page.y + 31, x + width, page.y + 34), theme.accent, 1)
        x += width + 22
    canvas.line([(page.x, page.y + 34), (page.right, page.y + 34)], theme.line)
    page.down(38)


def footer(page: Page) -> None:
    """Small links at a site's end."""
    line = "   ".join(page.words.parts("footer"))
    page.canvas.text(
        page.x + page.width / 2, page.y + 6, line, 12, page.theme.faint, align="center"
    )
    page.down(26)
