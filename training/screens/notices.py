"""Banners, sheets and toasts on a page."""

from training.screens import controls
from training.screens.alerts import labels
from training.screens.page import Page, height_of


def banner_bar(page: Page) -> None:
    """A coloured bar at the top of the page with both lines."""
    _banner(page, solid=True)


def banner_note(page: Page) -> None:
    """A pale box with an icon at the top of the page."""
    _banner(page, solid=False)


def banner_edge(page: Page) -> None:
    """A box with a coloured left side."""
    theme, top = page.theme, page.y
    _banner(page, solid=False)
    page.canvas.rect((page.x, top, page.x + 5, page.y - 14), theme.danger)


def _banner(page: Page, *, solid: bool) -> None:
    canvas, theme = page.canvas, page.theme
    ground = theme.danger if solid else theme.tint(theme.danger, 0.14)
    ink = (255, 255, 255) if solid else theme.ink
    both = page.rng.random() < 0.6
    icon = page.rng.choice(["alert", "warning", "info", "cross"])

    def inside(page: Page) -> None:
        page.down(12)
        canvas.icon(icon, page.x + 14, page.y + 1, 20, ink if solid else theme.danger)
        room = page.width - 60
        page.y = canvas.paragraph(page.x + 46, page.y, room, page.title, 15, ink, bold=True, most=2)
        if both:
            page.y = canvas.paragraph(page.x + 46, page.y + 2, room, page.body, 13.5, ink, most=4)
        page.down(12)

    tall = height_of(page, inside)
    box = (page.x, page.y, page.right, page.y + tall)
    canvas.rect(box, ground, theme.radius)
    inside(page)
    page.mark(box)
    page.down(14)


def sheet_icon(page: Page) -> None:
    """A sheet at the lower edge with an icon above centred words."""
    _sheet(page, centred=True)


def sheet_plain(page: Page) -> None:
    """A sheet at the lower edge with its words at the left."""
    _sheet(page, centred=False)


def _sheet(page: Page, *, centred: bool) -> None:
    canvas, theme = page.canvas, page.theme
    yes, no = labels(page)
    align = "center" if centred else "left"

    def inside(page: Page) -> None:
        if centred:
            controls.round_icon(
                page, "alert", page.x + page.width / 2 - 30, page.y, 60, theme.danger
            )
            page.down(74)
        page.y = canvas.paragraph(
            page.x, page.y, page.width, page.title, 20, theme.ink, bold=True, align=align
        )
        page.y = (
            canvas.paragraph(
                page.x, page.y + 6, page.width, page.body, 14.5, theme.faint, align=align
            )
            + 18
        )
        controls.button(page, yes)
        if no:
            page.down(10)
            controls.button(page, no, second=True)

    width = min(canvas.width, 560.0)
    page.x, page.width, page.y = (canvas.width - width) / 2 + 20, width - 40, 0
    tall = height_of(page, inside) + 70
    top = canvas.height - tall
    canvas.shade((0, 0, canvas.width, canvas.height), (0, 0, 0), 0.4)
    box = (page.x - 20, top, page.right + 20, canvas.height)
    canvas.cover(box)
    canvas.rect((box[0], top, box[2], canvas.height + 30), theme.card, 20)
    canvas.rect((canvas.width / 2 - 20, top + 9, canvas.width / 2 + 20, top + 13), theme.line, 2)
    page.y = top + 30
    inside(page)
    page.mark(box)


def toast_dark(page: Page) -> None:
    """A dark strip of one or two lines near the lower edge."""
    _toast(page, at_top=False, ground=(40, 42, 48), ink=(250, 250, 250))


def toast_red(page: Page) -> None:
    """A red strip near the lower edge."""
    _toast(page, at_top=False, ground=page.theme.danger, ink=(255, 255, 255))


def toast_corner(page: Page) -> None:
    """A card in the upper right corner."""
    _toast(page, at_top=True, ground=page.theme.card, ink=page.theme.ink)


def _toast(
    page: Page, *, at_top: bool, ground: tuple[int, int, int], ink: tuple[int, int, int]
) -> None:
    canvas, theme = page.canvas, page.theme
    width = min(canvas.width - 24, 400.0)
    x = canvas.width - width - 12 if canvas.width > 600 and at_top else (canvas.width - width) / 2
    said = page.title if page.rng.random() < 0.5 else f"{page.title}. {page.body}"
    rows = canvas.wrap(said, 14, width - 66)
    tall = 26 + 14 * 1.36 * min(4, len(rows))
    top = (100.0 if canvas.width > 600 else 52.0) if at_top else canvas.height - tall - 84
    box = (x, top, x + width, top + tall)
    canvas.cover(box)
    canvas.rect(box, ground, max(theme.radius, 6), theme.line if at_top else None)
    canvas.icon("alert", x + 14, top + tall / 2 - 10, 20, theme.danger if at_top else ink)
    canvas.paragraph(x + 46, top + 13, width - 66, said, 14, ink, most=4)
    page.mark(box)
