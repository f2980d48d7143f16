"""Messages of a chat: bubbles and letters."""

from training.screens import controls
from training.screens.chat_styles import Style, faded
from training.screens.page import Page


def draw_bubbles(
    page: Page, style: Style, script: list[tuple[bool, str]], low: float, who: str = ""
) -> None:
    """Messages as bubbles, with the day above them."""
    canvas, rng = page.canvas, page.rng
    minutes = rng.randint(8 * 60, 22 * 60)
    day = page.words.say("chat.day")
    wide = canvas.measure(day, 12.5) + 24
    middle = page.x + page.width / 2
    canvas.rect(
        (middle - wide / 2, page.y, middle + wide / 2, page.y + 24),
        faded(style.ink, style.ground, 0.8),
        12,
    )
    canvas.text(middle, page.y + 3, day, 12.5, faded(style.ink, style.ground, 0.2), align="center")
    page.y += 36
    if rng.random() < 0.6:
        tall = sum(_tall(page, line) for _, line in script)
        page.y = max(page.y, low - tall - 10)
    shown = rng.random() < 0.25 and page.intent != "other"
    for number, (mine, line) in enumerate(script):
        minutes += rng.choice([0, 0, 1, 2, 17])
        page.y = _bubble(page, style, mine, line, f"{minutes // 60 % 24}:{minutes % 60:02}", who)
        if shown and mine and number < 3:
            shown = False
            page.y = _attached(page, style)
        if page.y > low - 30:
            return


def _room(page: Page) -> float:
    return min(page.width * 0.74, 440.0)


def _tall(page: Page, line: str) -> float:
    return 46 + 20.4 * (len(page.canvas.wrap(line, 15, _room(page) - 28)) - 1)


def _bubble(page: Page, style: Style, mine: bool, line: str, clock: str, who: str) -> float:
    canvas, size = page.canvas, 15
    rows = canvas.wrap(line, size, _room(page) - 28)
    short = canvas.measure(clock, 11) + (20 if mine and style.ticks else 4)
    last = canvas.measure(rows[-1], size)
    wide = max(max(canvas.measure(row, size) for row in rows), 24) + 28
    extra = 0.0
    if last + short + 34 > max(wide, 60):
        if last + short + 34 <= _room(page):
            wide = last + short + 34
        else:
            extra = 16
    tall = 16 + 20.4 * len(rows) + extra
    side = 44 if style.faces and not mine else 12
    left = canvas.width - 12 - wide if mine else page.x + side
    ground = style.mine if mine else style.theirs
    ink = style.mine_ink if mine else style.ink
    canvas.rect((left, page.y, left + wide, page.y + tall), ground, style.radius)
    corner = left + wide - style.radius if mine else left
    canvas.rect(
        (corner, page.y + tall - style.radius, corner + style.radius, page.y + tall), ground, 3
    )
    if style.faces and not mine:
        face = who or page.words.fact("teacher")
        controls.portrait(page, page.x + 8, page.y + tall - 30, 30, face)
    for number, row in enumerate(rows):
        canvas.text(left + 14, page.y + 7 + 20.4 * number, row, size, ink)
    end = left + wide - 10 - (17 if mine and style.ticks else 0)
    canvas.text(end, page.y + tall - 20, clock, 11, faded(ink, ground), align="right")
    if mine and style.ticks:
        canvas.icon("check", end + 4, page.y + tall - 19, 12, faded(ink, ground, 0.3))
    if mine:
        page.mark((left, page.y, left + wide, page.y + tall))
    return page.y + tall + page.rng.choice([4, 8, 8])


def _attached(page: Page, style: Style) -> float:
    """A small picture of a page, as a student attaches it."""
    canvas, theme = page.canvas, page.theme
    wide, tall = 150.0, 210.0
    left, top = canvas.width - 12 - wide, page.y
    canvas.rect((left, top, left + wide, top + tall), style.mine, style.radius)
    canvas.rect((left + 4, top + 4, left + wide - 4, top + tall - 4), theme.page, style.radius)
    canvas.rect((left + 4, top + 18, left + wide - 4, top + 44), theme.accent)
    canvas.rect((left + 18, top + 70, left + wide - 18, top + 150), theme.card, 6, theme.line)
    controls.round_icon(page, "alert", left + wide / 2 - 14, top + 80, 28, theme.danger)
    canvas.text(
        left + wide / 2, top + 116, page.title, 8, theme.ink, align="center", room=wide - 44
    )
    canvas.rect((left + 40, top + 166, left + wide - 40, top + 182), theme.accent, 4)
    return top + tall + 8


def draw_thread(
    page: Page, style: Style, script: list[tuple[bool, str]], low: float, who: str = ""
) -> None:
    """Messages as letters, one below the other."""
    canvas = page.canvas
    title = "talk.who" if page.intent == "other" else "chat.title"
    student, helper = page.words.fact("name"), who or page.words.say(title)
    blocks: list[tuple[bool, str]] = []
    for mine, line in script:
        if blocks and blocks[-1][0] == mine:
            blocks[-1] = (mine, f"{blocks[-1][1]} {line}")
        else:
            blocks.append((mine, line))
    for mine, line in blocks:
        name = student if mine else helper
        rows = canvas.wrap(line, 15, page.width - 60)
        tall = 84 + 20.4 * len(rows)
        if page.y + tall > low:
            return
        box = (page.x + 14, page.y, canvas.width - 14, page.y + tall)
        edge = faded(style.ink, style.ground, 0.86)
        canvas.rect(
            box, style.mine if mine else style.theirs, style.radius, edge if style.radius else None
        )
        controls.portrait(page, page.x + 28, page.y + 14, 36, name)
        canvas.text(
            page.x + 76, page.y + 12, name, 14.5, style.ink, bold=True, room=page.width - 110
        )
        canvas.text(
            page.x + 76,
            page.y + 32,
            page.words.anew("bank_date"),
            12,
            faded(style.ink, style.ground),
        )
        canvas.paragraph(page.x + 30, page.y + 66, page.width - 60, line, 15, style.ink, most=20)
        if mine:
            page.mark(box)
        page.down(tall + 10)
