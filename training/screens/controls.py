"""Parts of pages in the theme's way: buttons, fields, badges, toggles, progress bars."""

from training.screens.canvas import RGB
from training.screens.page import Page
from training.screens.themes import blend, bright


def letters_on(ground: RGB) -> RGB:
    """Dark or white letters, whichever read better."""
    return (24, 24, 26) if bright(ground) else (255, 255, 255)


def button(
    page: Page, label: str, *, x: float | None = None, width: float | None = None,
    second: bool = False, off: bool = False, fill: RGB | None = None,
) -> None:  # fmt: skip
    """A button, as wide as the column unless told; leaves the column below it."""
    theme, canvas = page.theme, page.canvas
    x = page.x if x is None else x
    width = page.width if width is None else width
    tall = {"filled": 44, "pill": 46, "outlined": 42, "tall": 54}[theme.button]
    radius = tall / 2 if theme.button == "pill" else theme.radius
    box = (x, page.y, x + width, page.y + tall)
    ground = fill or theme.accent
    if off:
        ground = blend(theme.card, theme.faint, 0.25)
        canvas.rect(box, ground, radius)
        ink = theme.faint
    elif second and theme.button in ("outlined", "filled"):
        canvas.rect(box, theme.card, radius, ground)
        ink = ground if not bright(ground) or theme.dark else theme.ink
    elif second:
        canvas.rect(box, theme.tint(ground), radius)
        ink = ground if not bright(ground) or theme.dark else theme.ink
    else:
        canvas.rect(box, ground, radius)
        ink = letters_on(ground)
    size = 16 if theme.button == "tall" else 15
    canvas.text(
        x + width / 2, page.y + tall / 2 - size * 0.68, label, size, ink,
        bold=True, align="center", room=width - 16,
    )  # fmt: skip
    page.y += tall


def link(page: Page, label: str, align: str = "center") -> None:
    """A line that can be clicked."""
    at = {"left": page.x, "center": page.x + page.width / 2, "right": page.right}[align]
    page.canvas.text(at, page.y, label, 14, clickable(page), align=align, room=page.width)
    page.down(21)


def clickable(page: Page) -> RGB:
    """The colour of links: the accent, where it can be read."""
    theme = page.theme
    return theme.ink if bright(theme.accent) and not theme.dark else theme.accent


def field(
    page: Page, label: str, value: str, *, wrong: bool = False, hidden: bool = False,
    icon: str | None = None, x: float | None = None, width: float | None = None,
) -> None:  # fmt: skip
    """A text field with a label; ``hidden`` draws dots, ``wrong`` its edge in the danger colour."""
    theme, canvas = page.theme, page.canvas
    x = page.x if x is None else x
    width = page.width if width is None else width
    edge = theme.danger if wrong else theme.line
    within = theme.field in ("filled", "underlined")
    if theme.field == "labelled":
        canvas.text(x, page.y, label, 13, theme.ink, bold=True, room=width)
        page.down(22)
    elif theme.field == "outlined":
        canvas.text(x, page.y, label, 12.5, theme.faint, room=width)
        page.down(20)
    tall = 54 if within else 44
    box = (x, page.y, x + width, page.y + tall)
    pad = 0 if theme.field == "underlined" else 13
    if theme.field == "underlined":
        canvas.line([(x, box[3] - 1), (box[2], box[3] - 1)], edge, 1.6)
    else:
        ground = blend(theme.card, theme.faint, 0.1) if within else theme.card
        canvas.rect(box, ground, theme.radius, edge if wrong or not within else None)
    y = page.y + tall / 2 - 10
    if within:
        caption = theme.danger if wrong else theme.faint
        canvas.text(x + pad, page.y + 7, label, 11.5, caption, room=width - 2 * pad)
        y = page.y + 24
    if hidden:
        for number in range(len(value)):
            canvas.disc(x + pad + 5 + 10 * number, y + 10, 3, theme.ink)
    else:
        canvas.text(x + pad, y, value, 15, theme.ink, room=width - 2 * pad - (28 if icon else 0))
    if icon:
        canvas.icon(icon, x + width - 31, page.y + tall / 2 - 9, 18, edge if wrong else theme.faint)
    page.y += tall


def wrong_note(page: Page, text: str) -> None:
    """The red words below a field."""
    top = page.y
    page.down(5)
    page.canvas.icon("alert", page.x, page.y + 1, 14, page.theme.danger)
    page.y = page.canvas.paragraph(
        page.x + 20, page.y, page.width - 20, text, 13, page.theme.danger, most=3
    )
    page.mark((page.x, top - 44, page.right, page.y))


def badge(page: Page, text: str, x: float, y: float, fill: RGB, align: str = "left") -> float:
    """A small coloured sign; returns its width."""
    canvas, theme = page.canvas, page.theme
    width = canvas.measure(text, 11.5, bold=True) + 16
    left = x - width if align == "right" else x
    canvas.rect((left, y, left + width, y + 21), theme.tint(fill, 0.16), min(theme.radius, 11))
    canvas.text(left + 8, y + 2.5, text, 11.5, fill, bold=True)
    return width


def toggle(page: Page, x: float, y: float, on: bool) -> None:
    """A switch whose right side is at ``x``."""
    theme = page.theme
    ground = theme.accent if on else blend(theme.card, theme.faint, 0.4)
    page.canvas.rect((x - 42, y, x, y + 25), ground, 12)
    page.canvas.disc(x - (13 if on else 29), y + 12.5, 10, (255, 255, 255))


def tick(page: Page, x: float, y: float, on: bool, *, round_: bool = False) -> None:
    """A check box or a radio button of 20 points."""
    canvas, theme = page.canvas, page.theme
    if round_:
        canvas.disc(x + 10, y + 10, 10, theme.accent if on else theme.faint)
        canvas.disc(x + 10, y + 10, 8.4, theme.card)
        if on:
            canvas.disc(x + 10, y + 10, 5, theme.accent)
        return
    ground = theme.accent if on else theme.card
    canvas.rect((x, y, x + 20, y + 20), ground, 4, None if on else theme.faint)
    if on:
        canvas.icon("check", x + 3, y + 3, 14, theme.on_accent)


def progress(page: Page, share: float, x: float | None = None, width: float | None = None) -> None:
    """A bar filled to ``share`` of 1."""
    theme = page.theme
    x = page.x if x is None else x
    width = page.width if width is None else width
    page.canvas.rect((x, page.y, x + width, page.y + 6), blend(theme.card, theme.faint, 0.25), 3)
    page.canvas.rect((x, page.y, x + max(6, width * share), page.y + 6), theme.accent, 3)
    page.down(6)


def round_icon(
    page: Page, icon: str, x: float, y: float, size: float, fill: RGB, *, solid: bool = False
) -> None:
    """An icon in a tinted or solid disc whose upper left corner is (x, y)."""
    ground = fill if solid else page.theme.tint(fill, 0.16)
    page.canvas.disc(x + size / 2, y + size / 2, size / 2, ground)
    inner = size * 0.52
    ink = letters_on(fill) if solid else fill
    page.canvas.icon(icon, x + (size - inner) / 2, y + (size - inner) / 2, inner, ink)


def portrait(page: Page, x: float, y: float, size: float, name: str) -> None:
    """A person's round picture: the first letters of ``name`` on a colour."""
    hues = ((229, 115, 115), (100, 181, 246), (129, 199, 132), (255, 183, 77), (149, 117, 205),
            (77, 182, 172), (240, 98, 146))  # fmt: skip
    ground = hues[len(name) % len(hues)]
    page.canvas.disc(x + size / 2, y + size / 2, size / 2, ground)
    initials = "".join(word[0] for word in name.split()[:2] if word[0].isalpha()).upper()
    page.canvas.text(
        x + size / 2, y + size * 0.22, initials, size * 0.4, (255, 255, 255), bold=True,
        align="center",
    )  # fmt: skip


def separator(page: Page) -> None:
    """A thin line across the column."""
    page.canvas.line([(page.x, page.y), (page.right, page.y)], page.theme.line)
