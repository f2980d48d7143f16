"""Blocks of how a student fares: work that was marked, deadlines, badges, marks, teachers."""

from training.screens import controls
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

SHEET: RGB = (252, 250, 242)
PEN: RGB = (40, 60, 150)
RED: RGB = (210, 40, 40)
GOLD: RGB = (240, 185, 50)


def photo_answer(page: Page) -> None:
    """A photo of a copybook with marks of a red pen."""
    canvas, rng = page.canvas, page.rng
    tall = min(page.width * 0.9, 400.0)
    canvas.rect((page.x, page.y, page.right, page.y + tall), (150, 120, 90))
    left, top, right, low = page.x + 16, page.y + 12, page.right - 22, page.y + tall - 10
    canvas.rect((left, top, right, low), SHEET)
    step = rng.choice([22, 26, 30])
    for row in range(1, int((low - top) // step)):
        y = top + step * row
        canvas.line([(left, y), (right, y)], (190, 205, 230))
        x, end = left + 44, left + 44 + (right - left - 70) * rng.uniform(0.2, 1)
        while x < end:
            wide = rng.uniform(10, 46)
            ends = [(x + wide * k / 8, y - 4 - rng.uniform(0, step * 0.45)) for k in range(9)]
            canvas.line(ends, PEN, 1.6)
            x += wide + 9
        if rng.random() < 0.25:
            canvas.icon(rng.choice(["check", "close"]), right - 30, y - 20, 20, RED)
    canvas.line([(left + 34, top), (left + 34, low)], (240, 150, 150), 1.5)
    mark = str(rng.randint(2, 5))
    canvas.text(right - 40, low - 62, mark, 44, RED, bold=True)
    page.down(tall + 14)


def essay(page: Page) -> None:
    """What a student wrote, with lines below mistakes and a teacher's words beside."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    narrow = page.width < 600
    wide = page.width if narrow else page.width * 0.64
    top, text = page.y, " ".join(words.some("lesson.body", 4))
    rows = canvas.wrap(text, 15, wide - 40)
    low = top + 36 + 26 * len(rows)
    canvas.rect((page.x, top, page.x + wide, low), theme.card, 4, theme.line)
    for number, row in enumerate(rows):
        y = top + 18 + 26 * number
        canvas.text(page.x + 20, y, row, 15, theme.ink, room=wide - 40)
        if rng.random() < 0.4:
            start = page.x + 20 + rng.uniform(0, wide * 0.5)
            canvas.line([(start, y + 21), (start + wide * 0.25, y + 21)], theme.danger, 2)
    page.y = low + 14
    x = page.x if narrow else page.x + wide + 16
    y = page.y if narrow else top
    room = page.right - x
    for note in words.some("homework.answer", 2):
        canvas.rect((x, y, x + room, y + 70), theme.tint(theme.danger, 0.12), 8)
        controls.portrait(page, x + 8, y + 10, 30, words.anew("teacher"))
        canvas.paragraph(x + 48, y + 10, room - 56, note, 13.5, theme.ink, most=2)
        y += 80
    page.y = max(page.y, y)


def deadlines(page: Page) -> None:
    """Works that are due: the day on a square, the name, what became of it."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for name in words.some("lesson", rng.randint(4, 6)):
        if page.y > page.bottom:
            return
        late = rng.random() < 0.35
        fill = theme.danger if late else theme.accent
        canvas.rect((page.x, page.y, page.x + 52, page.y + 56), theme.tint(fill, 0.18), 10)
        day = str(rng.randint(1, 30))
        canvas.text(page.x + 26, page.y + 12, day, 24, fill, bold=True, align="center")
        room = page.width - 68
        canvas.text(page.x + 66, page.y + 4, name, 15.5, theme.ink, bold=True, room=room)
        due = words.say("homework.due")
        canvas.text(page.x + 66, page.y + 30, due, 13, fill, room=room - 110)
        state = words.say("homework.status")
        controls.badge(page, state, page.right, page.y + 30, fill, align="right")
        page.down(70)


def class_month(page: Page) -> None:
    """The working days of a month with classes as bars in them."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    names, tall = words.parts("plan.weekdays"), 74.0 if page.width > 600 else 58.0
    across = len(names)
    each = page.width / across
    for number, name in enumerate(names):
        x = page.x + each * (number + 0.5)
        canvas.text(x, page.y, name, 12, theme.faint, align="center", room=each)
    page.down(26)
    top, first = page.y, rng.randrange(across)
    hues = (theme.accent, theme.success, GOLD)
    for day in range(1, 23):
        x = page.x + each * ((day + first - 1) % across)
        y = top + tall * ((day + first - 1) // across)
        canvas.rect((x, y, x + each, y + tall), theme.card, 0, theme.line)
        canvas.text(x + 6, y + 4, str(day + 2 * ((day + first - 1) // across)), 12, theme.ink)
        for row in range(rng.choice([0, 0, 1, 1, 2])):
            bar = (x + 4, y + 24 + 17 * row, x + each - 4, y + 38 + 17 * row)
            canvas.rect(bar, rng.choice(hues), 4)
        page.y = y + tall + 10


def badges(page: Page) -> None:
    """What a student was given for studying well, and what is still locked."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = 3 if page.width < 600 else 5
    each, top = page.width / across, page.y
    names = words.some("module_title", across * 3)
    for number, name in enumerate(names):
        x, y = page.x + each * (number % across + 0.5), top + 128 * (number // across)
        won = rng.random() < 0.5
        fill = rng.choice([GOLD, theme.accent, theme.success]) if won else theme.faint
        ground = fill if won else blend(theme.card, theme.faint, 0.3)
        canvas.disc(x, y + 42, 40, ground)
        canvas.arc(x, y + 42, 34, 3, (0, 360), theme.card)
        icon = rng.choice(["trophy", "star", "cap", "book"]) if won else "lock"
        canvas.icon(icon, x - 17, y + 25, 34, controls.letters_on(ground))
        canvas.text(x, y + 90, name, 12.5, theme.ink, align="center", room=each - 8)
        page.y = y + 122


def lesson_done(page: Page) -> None:
    """The end of a lesson: a cup, points, how it went."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.down(min(50.0, page.bottom * 0.05))
    middle = page.x + page.width / 2
    for _ in range(26):
        x, y = middle + rng.uniform(-150, 150), page.y + rng.uniform(0, 170)
        fill = rng.choice([GOLD, theme.accent, theme.success, theme.danger])
        canvas.rect((x, y, x + 8, y + 8), fill, rng.choice([0, 4]))
    canvas.disc(middle, page.y + 84, 72, theme.tint(GOLD, 0.35))
    canvas.icon("trophy", middle - 44, page.y + 40, 88, GOLD)
    page.down(184)
    said = words.say("quiz.score")
    canvas.text(middle, page.y, said, 22, theme.ink, bold=True, align="center", room=page.width)
    points = f"+{rng.randint(5, 90)}"
    canvas.text(middle, page.y + 36, points, 34, theme.accent, bold=True, align="center")
    for number in range(5):
        fill = GOLD if number < 4 else blend(theme.card, theme.faint, 0.3)
        canvas.icon("star", middle - 90 + 37 * number, page.y + 92, 30, fill)
    page.down(140)


def mark_bars(page: Page) -> None:
    """Marks of each part of a course as bars, and their mean."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    mean = f"{rng.uniform(2.5, 5):.1f}"
    canvas.text(page.x, page.y, mean, 40, theme.accent, bold=True)
    said = words.say("grade.page")
    canvas.text(page.x + 92, page.y + 16, said, 15, theme.faint, room=page.width - 96)
    page.down(66)
    for name in words.some("module_title", rng.randint(4, 7)):
        if page.y > page.bottom:
            return
        share = rng.uniform(0.1, 1)
        canvas.text(page.x, page.y, name, 14, theme.ink, room=page.width - 60)
        canvas.text(page.right, page.y, f"{share * 5:.1f}", 14, theme.ink, align="right")
        fill = theme.success if share > 0.7 else GOLD if share > 0.4 else theme.danger
        box = (page.x, page.y + 24, page.right, page.y + 36)
        canvas.rect(box, blend(theme.card, theme.faint, 0.25), 6)
        canvas.rect((box[0], box[1], page.x + page.width * share, box[3]), fill, 6)
        page.down(50)


def mentor(page: Page) -> None:
    """A teacher: a face, what they teach, stars, what they say."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    name = words.fact("teacher")
    box = (page.x, page.y, page.right, page.y + 190)
    canvas.rect(box, theme.card, theme.radius + 4, theme.line)
    controls.portrait(page, page.x + 18, page.y + 18, 84, name)
    room = page.width - 136
    canvas.text(page.x + 120, page.y + 22, name, 18, theme.ink, bold=True, room=room)
    canvas.text(page.x + 120, page.y + 50, words.fact("course"), 13.5, theme.faint, room=room)
    for number in range(5):
        fill = GOLD if number < rng.randint(3, 5) else theme.faint
        canvas.icon("star", page.x + 120 + 24 * number, page.y + 76, 20, fill)
    said = words.say("homework.answer")
    room = page.width - 36
    canvas.paragraph(page.x + 18, page.y + 122, room, said, 14.5, theme.ink, most=3)
    page.down(204)


def attendance(page: Page) -> None:
    """Who was at which class."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    first = min(150.0, page.width * 0.36)
    across = max(4, int((page.width - first) // 44))
    each = (page.width - first) / across
    day = rng.randint(1, 20)
    for column in range(across):
        x = page.x + first + each * (column + 0.5)
        canvas.text(x, page.y, str((day + 2 * column) % 30 + 1), 12, theme.faint, align="center")
    page.down(26)
    for _ in range(rng.randint(6, 9)):
        if page.y > page.bottom:
            return
        canvas.text(page.x, page.y + 6, words.anew("name"), 13.5, theme.ink, room=first - 8)
        for column in range(across):
            x = page.x + first + each * (column + 0.5)
            there = rng.random() < 0.8
            fill = theme.success if there else theme.danger
            canvas.icon("check" if there else "close", x - 9, page.y + 6, 18, fill)
        page.down(34)
        canvas.line([(page.x, page.y), (page.right, page.y)], theme.line)


def vocabulary(page: Page) -> None:
    """Words to learn, a voice for each, and how well it is known."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for name in words.some("lesson", rng.randint(5, 8)):
        if page.y > page.bottom:
            return
        canvas.icon("volume", page.x, page.y + 10, 24, theme.accent)
        room = page.width - 100
        canvas.text(page.x + 40, page.y + 2, name, 16, theme.ink, bold=True, room=room)
        said = words.anew("module_title")
        canvas.text(page.x + 40, page.y + 25, said, 13.5, theme.faint, room=room)
        known = rng.randint(0, 4)
        for number in range(4):
            fill = theme.success if number < known else blend(theme.card, theme.faint, 0.4)
            canvas.disc(page.right - 48 + 14 * number, page.y + 22, 5, fill)
        page.down(56)


PROGRESS: dict[str, Block] = {
    "photo-answer": photo_answer,
    "essay": essay,
    "deadlines": deadlines,
    "class-month": class_month,
    "badges": badges,
    "lesson-done": lesson_done,
    "mark-bars": mark_bars,
    "mentor": mentor,
    "attendance": attendance,
    "vocabulary": vocabulary,
}
