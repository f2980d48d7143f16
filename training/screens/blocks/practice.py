"""More blocks of learning: a path of skills, cards, ranks, exercises, a listening."""

import math

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

MEDALS: tuple[RGB, ...] = ((240, 190, 50), (180, 185, 195), (200, 130, 80))


def path(page: Page) -> None:
    """Steps of a course on a winding way, the later ones locked."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    count, here = 6, rng.randint(0, 5)
    middle, swing = page.x + page.width / 2, min(page.width * 0.28, 130.0)
    at = [(middle + swing * math.sin(1.1 * k), page.y + 44 + 96 * k) for k in range(count)]
    canvas.line(at, theme.line, 12)
    for number, (x, y) in enumerate(at):
        fill = theme.accent if number <= here else blend(theme.card, theme.faint, 0.4)
        canvas.disc(x, y, 38, fill)
        icon = "star" if number < here else "book" if number == here else "lock"
        canvas.icon(icon, x - 17, y - 17, 34, controls.letters_on(fill))
        if number == here:
            said = words.say("lesson")
            canvas.text(x, y + 40, said, 13, theme.ink, bold=True, align="center", room=150)
    page.down(96 * count)


def flash_card(page: Page) -> None:
    """A large card with a question, and whether it is known."""
    canvas, theme, words = page.canvas, page.theme, page.words
    tall = min(page.width * 0.9, 360.0)
    for step in (2, 1, 0):
        box = (page.x + 10 * step, page.y + 10 * step, page.right - 10 * step, page.y + tall)
        ground = theme.card if step == 0 else blend(theme.card, theme.faint, 0.2)
        canvas.rect((*box[:3], box[3] + 10 * step), ground, theme.radius + 8, theme.line)
    question = words.parts("quiz.question")[0]
    canvas.paragraph(
        page.x + 30, page.y + tall * 0.36, page.width - 60, question, 22, theme.ink, bold=True,
        align="center", most=4,
    )  # fmt: skip
    page.down(tall + 50)
    for share, icon, fill in ((0.3, "close", theme.danger), (0.7, "check", theme.success)):
        x = page.x + page.width * share
        controls.round_icon(page, icon, x - 32, page.y, 64, fill)
    page.down(84)


def ranks(page: Page) -> None:
    """Students in the order of their points."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    points, mine = rng.randint(3000, 9000), rng.randrange(8)
    for number in range(8):
        if page.y > page.bottom:
            return
        name = words.anew("name")
        if number == mine:
            box = (page.x - 6, page.y - 4, page.right + 6, page.y + 48)
            canvas.rect(box, theme.tint(theme.accent, 0.2), theme.radius)
        fill = MEDALS[number] if number < 3 else blend(theme.card, theme.faint, 0.3)
        canvas.disc(page.x + 16, page.y + 22, 14, fill)
        ink = controls.letters_on(fill)
        canvas.text(page.x + 16, page.y + 12, str(number + 1), 14, ink, align="center")
        controls.portrait(page, page.x + 42, page.y + 3, 38, name)
        canvas.text(page.x + 92, page.y + 12, name, 15, theme.ink, room=page.width - 170)
        canvas.text(page.right, page.y + 12, str(points), 15, theme.accent, align="right")
        points -= rng.randint(10, 300)
        page.down(56)


def weekly(page: Page) -> None:
    """How much of the course is done as a ring, and of the week as columns."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    share, x = rng.random(), page.x + 74
    canvas.arc(x, page.y + 74, 66, 14, (0, 360), theme.tint(theme.accent, 0.25))
    canvas.arc(x, page.y + 74, 66, 14, (-90, -90 + max(4, int(360 * share))), theme.accent)
    canvas.text(x, page.y + 58, f"{share:.0%}", 23, theme.ink, bold=True, align="center")
    days = words.parts("plan.weekdays")
    each = (page.width - 170) / len(days)
    for number, day in enumerate(days):
        left, high = page.x + 164 + each * number, 96 * rng.uniform(0.05, 1)
        canvas.rect(
            (left + each * 0.2, page.y + 112 - high, left + each * 0.8, page.y + 112),
            theme.accent, 4,
        )  # fmt: skip
        at = left + each / 2
        canvas.text(at, page.y + 118, day, 11, theme.faint, align="center", room=each)
    page.down(160)


def lecture_notes(page: Page) -> None:
    """Lecture notes: a heading, paragraphs, a drawing and a rule to remember."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.y = 8 + canvas.paragraph(
        page.x, page.y, page.width, words.fact("module_title"), 21, theme.ink, bold=True
    )
    for _ in range(2):
        text = " ".join(words.some("lesson.body", 3))
        page.y = 10 + canvas.paragraph(page.x, page.y, page.width, text, 15, theme.ink)
    tall = min(page.width * 0.4, 180.0)
    canvas.rect((page.x, page.y, page.right, page.y + tall), theme.card, 4, theme.line)
    left, low = page.x + 40, page.y + tall - 26
    canvas.line([(left, page.y + 16), (left, low), (page.right - 30, low)], theme.ink, 2)
    bend = rng.uniform(0.5, 3)
    span = page.right - 60 - left
    curve = [(left + span * k / 20, low - (tall - 60) * (k / 20) ** bend) for k in range(21)]
    canvas.line(curve, theme.accent, 3)
    page.down(tall + 16)
    said = words.say("homework.task")
    canvas.rect((page.x, page.y, page.right, page.y + 84), theme.tint(theme.accent, 0.18), 6)
    canvas.rect((page.x, page.y, page.x + 5, page.y + 84), theme.accent)
    canvas.paragraph(page.x + 20, page.y + 12, page.width - 36, said, 14.5, theme.ink, most=3)
    page.down(96)


def exercise(page: Page) -> None:
    """A task, and the program that solves it so far."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.y = 12 + canvas.paragraph(
        page.x, page.y, page.width, words.say("homework.task"), 15.5, theme.ink, most=3
    )
    canvas.rect((page.x, page.y, page.right, page.y + 190), (34, 36, 44), theme.radius)
    code = ["def mean(row):", "total = 0", "for item in row:", "total += item", "return total"]
    for number, line in enumerate(code):
        y = page.y + 14 + 32 * number
        canvas.text(page.x + 16, y, str(number + 1), 13.5, (120, 124, 136))
        fill = rng.choice([(220, 220, 220), (86, 156, 214), (206, 145, 120), (106, 190, 120)])
        indent = 0 if number == 0 else 24 * (1 + (number == 3))
        canvas.text(page.x + 44 + indent, y, line, 14, fill, room=page.width - 60 - indent)
    page.down(202)
    passed = rng.random() < 0.5
    fill = theme.success if passed else theme.danger
    canvas.rect((page.x, page.y, page.right, page.y + 44), theme.tint(fill, 0.2), theme.radius)
    canvas.icon("check" if passed else "close", page.x + 14, page.y + 12, 20, fill)
    canvas.text(page.x + 46, page.y + 11, words.say("grade.state"), 15, fill, room=page.width - 60)
    page.down(56)


def pairs(page: Page) -> None:
    """Words to be joined in pairs."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    each = page.width * 0.4
    order = rng.sample(range(4), 4)
    said = words.some("lesson", 8)
    for number in range(4):
        y = page.y + 66 * number
        if number < 2:
            start = page.x + each, y + 25
            end = page.right - each, page.y + 66 * order[number] + 25
            canvas.line([start, end], theme.accent, 3)
        for left, name in ((page.x, said[number]), (page.right - each, said[number + 4])):
            canvas.rect((left, y, left + each, y + 50), theme.card, theme.radius, theme.line)
            middle = left + each / 2
            canvas.text(middle, y + 14, name, 14, theme.ink, align="center", room=each - 12)
    page.down(278)


def gaps(page: Page) -> None:
    """A sentence with gaps, and words to put there."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    question, *answers = words.parts("quiz.question")
    x = page.x
    for number, word in enumerate(question.split()):
        empty = number % 3 == 2
        wide = 84.0 if empty else canvas.measure(word, 20)
        if x + wide > page.right:
            x, page.y = page.x, page.y + 46
        if empty:
            canvas.rect((x, page.y, x + wide, page.y + 34), theme.tint(theme.accent, 0.2), 6)
        else:
            canvas.text(x, page.y + 3, word, 20, theme.ink)
        x += wide + 10
    page.down(70)
    x = page.x
    for answer in rng.sample(answers, len(answers)):
        wide = canvas.measure(answer, 16) + 34
        if x + wide > page.right:
            x, page.y = page.x, page.y + 58
        canvas.rect((x, page.y, x + wide, page.y + 46), theme.card, 12, theme.line)
        canvas.text(x + 17, page.y + 11, answer, 16, theme.ink)
        x += wide + 10
    page.down(66)


def lesson_tiles(page: Page) -> None:
    """Lessons as tiles with pictures, how long they are and what is done."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = 2 if page.width < 600 else 3
    each, top = (page.width - 14 * (across - 1)) / across, page.y
    for number, name in enumerate(words.some("lesson", across * 3)):
        x, y = page.x + (each + 14) * (number % across), top + 176 * (number // across)
        if y > page.bottom:
            break
        canvas.rect((x, y, x + each, y + 162), theme.card, theme.radius, theme.line)
        cover(page, (x, y, x + each, y + 92), theme.radius)
        canvas.text(x + 10, y + 100, name, 14, theme.ink, bold=True, room=each - 20)
        canvas.text(x + 10, y + 122, words.say("lesson.meta"), 12, theme.faint, room=each - 20)
        kept, page.y = page.y, y + 146
        controls.progress(page, rng.choice([0, rng.random(), 1]), x + 10, each - 20)
        page.y = max(kept, y + 168)


def listening(page: Page) -> None:
    """A voice to hear, and what it says."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    canvas.rect((page.x, page.y, page.right, page.y + 84), theme.card, theme.radius + 6, theme.line)
    controls.round_icon(page, "play", page.x + 16, page.y + 16, 52, theme.accent, solid=True)
    heard, count = rng.random(), int((page.width - 110) // 6)
    for number in range(count):
        high = rng.uniform(3, 24)
        fill = theme.accent if number < heard * count else theme.faint
        x = page.x + 84 + 6 * number
        canvas.rect((x, page.y + 42 - high, x + 3, page.y + 42 + high), fill, 1)
    page.down(104)
    for _ in range(3):
        page.y = 10 + canvas.paragraph(
            page.x, page.y, page.width, words.say("lesson.body"), 16, theme.ink, most=4
        )


PRACTICE: dict[str, Block] = {
    "path": path,
    "flash-card": flash_card,
    "ranks": ranks,
    "weekly": weekly,
    "lecture-notes": lecture_notes,
    "exercise": exercise,
    "pairs": pairs,
    "gaps": gaps,
    "lesson-tiles": lesson_tiles,
    "listening": listening,
}
