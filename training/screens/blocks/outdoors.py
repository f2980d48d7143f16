"""Blocks of weather, of sport and of health."""

import math

from training.screens import controls
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

SKIES = ("sun", "cloud", "rain", "moon")
GOLD: RGB = (245, 180, 40)
BLUE: RGB = (70, 140, 230)


def days_table(page: Page) -> None:
    """The weather of coming days, a line each: a sign, the cold, a bar, the warmth."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for number in range(rng.randint(7, 10)):
        if page.y > page.bottom:
            return
        day = words.parts("plan.weekdays")[number % 5]
        canvas.text(page.x, page.y + 4, day, 15.5, theme.ink, room=page.width * 0.2)
        at = page.x + page.width * 0.24
        canvas.icon(rng.choice(SKIES), at, page.y, 26, rng.choice([GOLD, theme.accent, BLUE]))
        low = rng.randint(-20, 18)
        high = low + rng.randint(2, 12)
        canvas.text(page.x + page.width * 0.46, page.y + 4, f"{low:+d}", 15, theme.faint,
                    align="right")  # fmt: skip
        left, right = page.x + page.width * 0.5, page.right - 50
        canvas.rect((left, page.y + 10, right, page.y + 16), blend(theme.card, theme.faint, 0.3), 3)
        start = left + (right - left) * (low + 20) / 52
        end = left + (right - left) * (high + 20) / 52
        canvas.rect((start, page.y + 10, end, page.y + 16), GOLD if high > 5 else BLUE, 3)
        canvas.text(page.right, page.y + 4, f"{high:+d}", 15, theme.ink, align="right")
        page.down(44)
        canvas.line([(page.x, page.y - 8), (page.right, page.y - 8)], theme.line)


def radar(page: Page) -> None:
    """Rain over a map, and a slider of hours."""
    canvas, rng = page.canvas, page.rng
    tall = max(120.0, min(page.bottom - page.y - 70, page.width * 1.1, 520.0))
    ground = rng.choice([(208, 224, 200), (60, 66, 74), (226, 222, 210)])
    canvas.rect((page.x, page.y, page.right, page.y + tall), ground)
    for _ in range(3):
        y = page.y + tall * rng.random()
        ends = [
            (page.x + page.width * k / 8, min(max(y, page.y + 4), page.y + tall - 4))
            for k in range(9)
        ]
        canvas.line(ends, blend(ground, (90, 120, 190), 0.6), rng.choice([2, 4]))
    hues = ((120, 200, 250), (60, 130, 240), (90, 210, 110), (245, 220, 60), (240, 110, 60))
    for _ in range(rng.randint(3, 6)):
        x = page.x + page.width * rng.uniform(0.25, 0.75)
        y = page.y + tall * rng.uniform(0.3, 0.7)
        size = min(page.width, tall) * rng.uniform(0.1, 0.22)
        for step, fill in enumerate(hues[: rng.randint(2, 5)]):
            canvas.disc(x + step * 4, y, size * (1 - 0.18 * step), fill)
    page.down(tall + 18)
    controls.progress(page, rng.random())
    page.down(20)


def air(page: Page) -> None:
    """One figure of the air on a coloured panel, and what it is made of."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    figure = rng.randint(12, 240)
    fill = (90, 190, 110) if figure < 60 else GOLD if figure < 140 else (220, 80, 70)
    canvas.rect((page.x, page.y, page.right, page.y + 170), fill, theme.radius + 6)
    ink = controls.letters_on(fill)
    city = words.fact("city")
    canvas.text(page.x + 20, page.y + 16, city, 18, ink, room=page.width - 40)
    canvas.text(page.x + 20, page.y + 54, str(figure), 62, ink, bold=True)
    page.down(188)
    across = 2 if page.width < 600 else 4
    each = (page.width - 10 * (across - 1)) / across
    top = page.y
    for number, name in enumerate(["PM2.5", "PM10", "O3", "NO2", "SO2", "CO"]):
        x, y = page.x + (each + 10) * (number % across), top + 86 * (number // across)
        canvas.rect((x, y, x + each, y + 76), theme.card, theme.radius, theme.line)
        canvas.text(x + 14, y + 10, name, 14, theme.faint)
        canvas.text(x + 14, y + 34, str(rng.randint(1, 190)), 21, theme.ink, bold=True)
        page.y = y + 90


def sunrise(page: Page) -> None:
    """The way of the sun over the horizon, and when it rises and sets."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = min(page.width * 0.5, 220.0)
    middle, half, y = page.x + page.width / 2, page.width * 0.42, page.y + tall
    way = [
        (middle - half * math.cos(math.pi * k / 30), y - (tall - 20) * math.sin(math.pi * k / 30))
        for k in range(31)
    ]
    canvas.line(way, theme.faint, 2)
    x, top = way[rng.randint(3, 27)]
    canvas.disc(x, top, 16, GOLD)
    canvas.line([(page.x, y), (page.right, y)], theme.ink, 2)
    page.down(tall + 10)
    first, last = f"{rng.randint(3, 9)}:{rng.randint(10, 59)}", f"{rng.randint(16, 22)}:34"
    canvas.text(middle - half, page.y, first, 16, theme.ink, align="center")
    canvas.text(middle + half, page.y, last, 16, theme.ink, align="center")
    page.down(36)


def run(page: Page) -> None:
    """A way that was run, on a map, with its figures."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    tall = min(page.width * 0.8, 340.0)
    ground = rng.choice([(232, 234, 226), (48, 52, 58)])
    canvas.rect((page.x, page.y, page.right, page.y + tall), ground, 8)
    for _ in range(7):
        x, y = page.x + page.width * rng.random(), page.y + tall * rng.random()
        fill = blend(ground, (255, 255, 255), 0.5)
        canvas.line([(page.x, y), (page.right, y)], fill, 3)
        canvas.line([(x, page.y), (x, page.y + tall)], fill, 3)
    turn, ends = rng.uniform(0, 6), []
    x, y = page.x + page.width / 2, page.y + tall / 2
    for _ in range(26):
        turn += rng.uniform(-0.8, 0.8)
        x = min(max(x + 22 * math.cos(turn), page.x + 16), page.right - 16)
        y = min(max(y + 22 * math.sin(turn), page.y + 16), page.y + tall - 16)
        ends.append((x, y))
    canvas.line(ends, (250, 90, 40), 5)
    page.down(tall + 18)
    for number, name in enumerate(words.parts("fit.words")):
        at = page.x + page.width * (number + 0.5) / 3
        said = f"{rng.uniform(1, 60):.2f}"
        canvas.text(at, page.y, said, 24, theme.ink, bold=True, align="center")
        canvas.text(at, page.y + 36, name, 13, theme.faint, align="center", room=page.width / 3)
    page.down(72)


def sleep(page: Page) -> None:
    """A night in steps, from waking to deep sleep."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = 190.0
    said = f"{rng.randint(4, 9)} : {rng.randint(10, 59)}"
    canvas.text(page.x, page.y, said, 34, theme.ink, bold=True)
    page.down(60)
    hues = ((250, 150, 90), (150, 190, 250), (90, 120, 230), (60, 50, 150))
    x = page.x
    while x < page.right - 8:
        wide, level = min(rng.uniform(8, 50), page.right - x), rng.randrange(4)
        y = page.y + tall * level / 4
        canvas.rect((x, y, x + wide, y + tall / 4), hues[level], 3)
        x += wide
    page.down(tall + 12)
    for number in range(5):
        at = page.x + (page.width - 40) * number / 4 + 20
        canvas.text(at, page.y, f"{(23 + 2 * number) % 24}:00", 12, theme.faint, align="center")
    page.down(32)


def pulse(page: Page) -> None:
    """A heart, how fast it beats, and its line."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    red = (235, 60, 80)
    canvas.icon("heart", page.x, page.y, 64, red)
    canvas.text(page.x + 84, page.y, str(rng.randint(48, 160)), 54, theme.ink, bold=True)
    page.down(96)
    canvas.rect((page.x, page.y, page.right, page.y + 170), blend(theme.card, red, 0.08), 12)
    ends, x, y = [], page.x + 6, page.y + 90
    while x < page.right - 46:
        ends += [(x, y), (x + 14, y), (x + 20, y - 60), (x + 27, y + 40), (x + 33, y), (x + 44, y)]
        x += rng.choice([44, 52, 60])
    canvas.line(ends, red, 2.5)
    page.down(186)


def steps_week(page: Page) -> None:
    """Steps of each day of a week, and a line that is to be reached."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    said = f"{rng.randint(900, 21000)}"
    canvas.text(page.x, page.y, said, 40, theme.accent, bold=True)
    page.down(64)
    tall, each = 200.0, page.width / 7
    for number in range(7):
        x, share = page.x + each * number, rng.uniform(0.08, 1)
        box = (x + each * 0.22, page.y + tall * (1 - share), x + each * 0.78, page.y + tall)
        canvas.rect(box, theme.success if share > 0.6 else theme.accent, each * 0.28)
        canvas.disc(x + each / 2, page.y + tall + 18, 4, theme.faint)
    y = page.y + tall * 0.4
    canvas.line([(page.x, y), (page.right, y)], theme.danger, 1.5)
    page.down(tall + 36)
    names = words.parts("fit.words")
    for number, name in enumerate(names):
        at = page.x + page.width * (number + 0.5) / len(names)
        canvas.text(at, page.y, name, 14, theme.faint, align="center", room=page.width / 3)
    page.down(30)


OUTDOORS: dict[str, Block] = {
    "days-table": days_table,
    "radar": radar,
    "air": air,
    "sunrise": sunrise,
    "run": run,
    "sleep": sleep,
    "pulse": pulse,
    "steps-week": steps_week,
}
