"""Blocks of tools on a phone: weather, notes, a calculator, alarms, a calendar."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.page import Block, Page

SKIES = ["sun", "cloud", "rain", "cloud", "moon"]


def weather(page: Page) -> None:
    """The city, the sky, the degrees, a row of hours and of days."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    middle, degrees = page.x + page.width / 2, rng.randint(-22, 33)
    canvas.text(middle, page.y, words.fact("city"), 22, theme.ink, align="center", room=page.width)
    canvas.icon(rng.choice(SKIES), middle - 36, page.y + 40, 72, theme.accent)
    canvas.text(middle, page.y + 118, f"{degrees:+d}", 56, theme.ink, bold=True, align="center")
    canvas.text(
        middle, page.y + 192, words.say("sky"), 16, theme.faint, align="center", room=page.width
    )
    page.down(232)
    hours = max(5, int(page.width // 66))
    first = rng.randint(0, 16)
    canvas.rect(
        (page.x, page.y, page.right, page.y + 112), theme.card, theme.radius + 4, theme.line
    )
    for number in range(hours):
        x = page.x + page.width * (number + 0.5) / hours
        canvas.text(
            x, page.y + 12, f"{(first + number) % 24}:00", 12.5, theme.faint, align="center"
        )
        canvas.icon(rng.choice(SKIES), x - 13, page.y + 40, 26, theme.accent)
        canvas.text(
            x,
            page.y + 78,
            f"{degrees + rng.randint(-4, 4):+d}",
            15,
            theme.ink,
            bold=True,
            align="center",
        )
    page.down(126)
    for _ in range(rng.randint(3, 6)):
        canvas.text(page.x + 4, page.y + 8, words.anew("bank_day"), 14.5, theme.ink)
        canvas.icon(rng.choice(SKIES), middle - 12, page.y + 6, 24, theme.accent)
        pair = f"{degrees + rng.randint(0, 6):+d}   {degrees - rng.randint(1, 8):+d}"
        canvas.text(page.right - 4, page.y + 8, pair, 14.5, theme.ink, align="right")
        page.down(42)
    figures(page, "weather.facts")


def figures(page: Page, rule: str) -> None:
    """Three figures with their names on cards side by side."""
    canvas, theme = page.canvas, page.theme
    names = page.words.parts(rule)
    each = (page.width - 10 * (len(names) - 1)) / len(names)
    for number, name in enumerate(names):
        x = page.x + (each + 10) * number
        canvas.rect((x, page.y, x + each, page.y + 74), theme.card, theme.radius + 2, theme.line)
        canvas.text(
            x + each / 2,
            page.y + 12,
            str(page.rng.randint(1, 9999)),
            19,
            theme.ink,
            bold=True,
            align="center",
        )
        canvas.text(x + each / 2, page.y + 44, name, 12, theme.faint, align="center", room=each - 8)
    page.down(80)


def checklist(page: Page) -> None:
    """Things to do or buy, with boxes to tick."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.y = (
        canvas.paragraph(
            page.x, page.y, page.width, words.say("note.title2"), 21, theme.ink, bold=True, most=2
        )
        + 8
    )
    discs = rng.random() < 0.3
    for item in words.some("note.item", rng.randint(4, 9)):
        done = rng.random() < 0.35
        controls.tick(page, page.x, page.y, done, round_=discs)
        width = canvas.text(
            page.x + 32, page.y, item, 15, theme.faint if done else theme.ink, room=page.width - 32
        )
        if done:
            canvas.line(
                [(page.x + 32, page.y + 11), (page.x + 32 + width, page.y + 11)], theme.faint
            )
        page.down(36)


def notes(page: Page) -> None:
    """Notes as coloured cards in two columns."""
    canvas, words, rng = page.canvas, page.words, page.rng
    hues = [(255, 244, 184), (209, 242, 224), (214, 230, 255), (255, 221, 226), (236, 224, 255)]
    lows = [page.y, page.y]
    each = (page.width - 12) / 2
    for number, title in enumerate(words.some("note.title2", rng.randint(4, 6))):
        column = number % 2
        x, y = page.x + (each + 12) * column, lows[column]
        items = words.some("note.item", rng.randint(1, 4))
        tall = 54 + 22 * len(items)
        canvas.rect((x, y, x + each, y + tall), rng.choice(hues), page.theme.radius)
        canvas.text(x + 12, y + 10, title, 14.5, (36, 34, 30), bold=True, room=each - 24)
        for line, item in enumerate(items):
            canvas.text(x + 12, y + 38 + 22 * line, item, 13, (84, 80, 74), room=each - 24)
        lows[column] += tall + 12
    page.y = max(lows)


def calculator(page: Page) -> None:
    """Figures above and keys below."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    one, other = rng.randint(2, 999), rng.randint(2, 99)
    canvas.text(page.right, page.y + 30, f"{one} x {other}", 20, theme.faint, align="right")
    canvas.text(
        page.right, page.y + 66, f"{one * other}", 48, theme.ink, align="right", room=page.width
    )
    page.down(150)
    keys = [
        "C",
        "(",
        ")",
        "/",
        "7",
        "8",
        "9",
        "x",
        "4",
        "5",
        "6",
        "-",
        "1",
        "2",
        "3",
        "+",
        "0",
        ".",
        "%",
        "=",
    ]
    each = min(page.width / 4, (page.bottom - page.y) / 5)
    x0 = page.x + (page.width - each * 4) / 2
    for number, key in enumerate(keys):
        x, y = x0 + each * (number % 4 + 0.5), page.y + each * (number // 4 + 0.5)
        strong = number % 4 == 3
        canvas.disc(x, y, each * 0.44, theme.accent if strong else theme.tint(theme.faint, 0.18))
        canvas.text(x, y - 19, key, 26, theme.on_accent if strong else theme.ink, align="center")
    page.down(each * 5 + 10)


def alarms(page: Page) -> None:
    """Times to wake up, with switches."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for _ in range(rng.randint(3, 6)):
        on = rng.random() < 0.5
        ink = theme.ink if on else theme.faint
        canvas.text(
            page.x, page.y + 6, f"{rng.randint(5, 11):02}:{rng.randint(0, 11) * 5:02}", 38, ink
        )
        canvas.text(
            page.x, page.y + 60, words.say("clock.note"), 13.5, theme.faint, room=page.width - 70
        )
        controls.toggle(page, page.right, page.y + 26, on)
        page.down(92)
        controls.separator(page)


def month(page: Page) -> None:
    """A month's days and what is planned."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    canvas.text(
        page.x, page.y, f"{words.say('month')} {rng.randint(2022, 2026)}", 20, theme.ink, bold=True
    )
    page.down(40)
    each, first, here = page.width / 7, rng.randrange(7), rng.randint(1, 28)
    for day in range(1, 31):
        x = page.x + each * ((day + first) % 7 + 0.5)
        y = page.y + 44 * ((day + first) // 7)
        if day == here:
            canvas.disc(x, y + 11, 18, theme.accent)
        canvas.text(
            x, y, str(day), 15, theme.on_accent if day == here else theme.ink, align="center"
        )
        if rng.random() < 0.2:
            canvas.disc(x, y + 30, 2.5, theme.accent)
    page.down(44 * ((30 + first) // 7 + 1) + 10)
    for event in words.some("event", rng.randint(1, 4)):
        canvas.rect((page.x, page.y, page.x + 4, page.y + 42), theme.accent, 2)
        canvas.text(page.x + 16, page.y, event, 15, theme.ink, room=page.width - 20)
        canvas.text(page.x + 16, page.y + 22, words.anew("bank_time"), 13, theme.faint)
        page.down(56)


TOOLS: dict[str, Block] = {
    "weather": weather,
    "checklist": checklist,
    "notes": notes,
    "notes-heading": partial(forms.heading, rule="note.page2"),
    "calculator": calculator,
    "alarms": alarms,
    "clock-heading": partial(forms.heading, rule="clock.page"),
    "month": month,
}
