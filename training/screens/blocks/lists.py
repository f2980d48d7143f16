"""Lists and tables of any page."""

from training.screens import controls
from training.screens.page import Page
from training.screens.themes import blend


def key_values(page: Page, keys: list[str], values: list[str], bold_last: bool = False) -> None:
    """Lines with a name at the left and a value at the right."""
    canvas, theme = page.canvas, page.theme
    for number, (key, value) in enumerate(zip(keys, values, strict=False)):
        last = bold_last and number == len(keys) - 1
        if last:
            page.down(4)
            controls.separator(page)
            page.down(8)
        size = 16 if last else 14
        width = canvas.text(
            page.right,
            page.y,
            value,
            size,
            theme.ink,
            bold=last,
            align="right",
            room=page.width * 0.62,
        )
        ink = theme.ink if last else theme.faint
        canvas.text(page.x, page.y, key, size, ink, bold=last, room=page.width - width - 10)
        page.down(26)


def rows(
    page: Page, lines: list[tuple[str, str, str]], *, icons: list[str] | None = None,
    arrow: bool = True, bad: int | None = None,
) -> None:  # fmt: skip
    """List rows of a title, a pale second line and a value at the right; ``bad`` is told in red."""
    canvas, theme = page.canvas, page.theme
    for number, (title, second, value) in enumerate(lines):
        if page.y > page.bottom:
            return
        tall = 60 if second else 50
        left = page.x
        red = number == bad
        if icons:
            fill = theme.danger if red else theme.accent
            controls.round_icon(
                page, icons[number % len(icons)], left, page.y + tall / 2 - 19, 38, fill
            )
            left += 52
        right = page.right - (24 if arrow else 0)
        taken = 0.0
        if value:
            ink = theme.danger if red else theme.ink if not arrow else theme.faint
            taken = 10 + canvas.text(
                right,
                page.y + tall / 2 - 10,
                value,
                14.5,
                ink,
                bold=not arrow,
                align="right",
                room=(right - left) * 0.55,
            )
        room = right - left - taken
        y = page.y + (10 if second else 15)
        canvas.text(left, y, title, 15, theme.ink, room=room, bold=bool(second) and not arrow)
        if second:
            canvas.text(left, y + 21, second, 12.5, theme.danger if red else theme.faint, room=room)
        if arrow:
            canvas.icon("next", page.right - 16, page.y + tall / 2 - 8, 16, theme.faint)
        if red:
            page.mark((page.x, page.y, page.right, page.y + tall))
        page.down(tall)
        if number < len(lines) - 1:
            canvas.line([(left, page.y), (page.right, page.y)], theme.line)


def table(page: Page, heads: list[str], rows: list[list[str]], bad: int | None) -> None:
    """A table whose last column is a coloured sign; a narrow one leaves out its first column."""
    canvas, theme = page.canvas, page.theme
    if page.width < 520:
        heads, rows = heads[1:], [row[1:] for row in rows]
    shares = [0.2, 0.36, 0.2, 0.24] if len(heads) == 4 else [0.42, 0.28, 0.3]
    tall = 46
    box = (page.x, page.y, page.right, page.y + 40 + tall * len(rows))
    canvas.rect(box, theme.card, theme.radius, theme.line)
    canvas.rect(
        (page.x + 1, page.y + 2, page.right - 1, page.y + 40),
        blend(theme.card, theme.faint, 0.1),
        theme.radius,
    )
    for line, cells in enumerate([heads, *rows]):
        x = page.x + 14
        for number, (cell, share) in enumerate(zip(cells, shares, strict=True)):
            room = page.width * share - 12
            last = number == len(cells) - 1
            if line == 0:
                canvas.text(x, page.y + 11, cell, 12.5, theme.faint, bold=True, room=room)
            elif last:
                fill = theme.danger if line - 1 == bad else theme.success
                canvas.text(x, page.y + 12, cell, 13, fill, bold=True, room=room)
            else:
                canvas.text(x, page.y + 12, cell, 13.5, theme.ink, room=room)
            x += page.width * share
        if line - 1 == bad:
            page.mark((page.x, page.y, page.right, page.y + tall))
        page.down(40 if line == 0 else tall)
        if line:
            canvas.line([(page.x, page.y - tall), (page.right, page.y - tall)], theme.line)
