"""Blocks of live classes and of what a class sees: meetings, streams, boards, slides."""

import math

from training.screens import controls
from training.screens.blocks.work import lowest
from training.screens.canvas import RGB, Box
from training.screens.page import Block, Page
from training.screens.themes import blend

DARK: RGB = (24, 25, 29)
WHITE: RGB = (255, 255, 255)
CHALK: RGB = (240, 245, 235)


def _floor(page: Page, shape: float) -> float:
    """Where a meeting ends, at most ``shape`` times as high as it is wide."""
    return max(page.y + 260, min(lowest(page) - 70, page.y + page.width * shape))


def _person(page: Page, box: Box) -> None:
    """Somebody's camera: head and shoulders before a wall, or the first letters of the name."""
    canvas, rng = page.canvas, page.rng
    left, top, right, low = box
    wall = rng.choice([(92, 104, 120), (150, 132, 110), (70, 96, 88), (120, 110, 140)])
    seen, skin = rng.random() < 0.6, rng.choice([(236, 200, 170), (200, 150, 115), (140, 95, 70)])
    coat = rng.choice([(60, 70, 110), (170, 60, 60), (50, 110, 90), (220, 220, 225)])
    name = page.words.anew("name")
    middle, tall = (left + right) / 2, low - top
    if seen:
        canvas.rect(box, wall)
        size = min(tall * 0.2, (right - left) * 0.22)
        waist = top + tall * 0.45 + size * 0.9
        sides = middle - size * 2, middle + size * 2
        canvas.rect((max(left, sides[0]), min(waist, low), min(right, sides[1]), low), coat, size)
        canvas.disc(middle, top + tall * 0.45, size, skin)
        canvas.arc(middle, top + tall * 0.45, size, size * 0.4, (180, 360), (50, 36, 30))
    else:
        canvas.rect(box, (44, 46, 54))
        size = min(tall, right - left) * 0.5
        controls.portrait(page, middle - size / 2, top + (tall - size) / 2, size, name)
    wide = min(canvas.measure(name, 11) + 12, right - left)
    canvas.rect((left, low - 20, left + wide, low), DARK)
    canvas.text(left + 6, low - 18, name, 11, WHITE, room=wide - 8)


def _meeting_bar(page: Page, top: float) -> None:
    """Words and signs of a meeting's buttons along its lower edge; the last one leaves."""
    canvas, rng = page.canvas, page.rng
    canvas.rect((page.x, top, page.right, top + 56), DARK)
    signs = rng.sample(["mic", "camera", "share", "users", "chat", "smile"], 4)
    names = page.words.parts("meeting.buttons")
    each = (page.width - 90) / len(signs)
    for number, (sign, name) in enumerate(zip(signs, names, strict=False)):
        middle = page.x + each * (number + 0.5)
        canvas.icon(sign, middle - 11, top + 8, 22, WHITE)
        canvas.text(middle, top + 34, name, 10.5, WHITE, align="center", room=each - 6)
    canvas.rect((page.right - 82, top + 12, page.right - 12, top + 44), (220, 50, 50), 8)
    leave = page.words.say("meeting.leave")
    canvas.text(page.right - 47, top + 18, leave, 12.5, WHITE, align="center", room=64)
    page.y = top + 62


def meeting_speaker(page: Page) -> None:
    """A meeting in which one person is large and the others are a strip."""
    canvas, rng = page.canvas, page.rng
    low = _floor(page, 1.2)
    canvas.rect((page.x, page.y, page.right, low), DARK)
    title = page.words.fact("lesson")
    canvas.text(page.x + 12, page.y + 8, title, 14, WHITE, room=page.width - 100)
    canvas.text(page.right - 12, page.y + 8, page.words.say("bank_time"), 13, WHITE, align="right")
    top, count = page.y + 36, rng.randint(3, 5)
    if page.width > 600:
        _person(page, (page.x, top, page.right - 170, low))
        each = (low - top) / count
        for number in range(count):
            y = top + each * number
            _person(page, (page.right - 164, y, page.right, y + each - 6))
    else:
        strip = page.width / count
        for number in range(count):
            x = page.x + strip * number
            _person(page, (x, top, x + strip - 4, top + strip * 0.9))
        _person(page, (page.x, top + strip, page.right, low))
    _meeting_bar(page, low)


def _graph(page: Page, box: Box, ink: RGB, fill: RGB) -> None:
    """Axes and a curve."""
    left, top, right, low = box
    canvas, bend = page.canvas, page.rng.uniform(0.8, 3)
    canvas.line([(left, top), (left, low), (right, low)], ink, 2)
    span, high = right - left, low - top
    ends = [(left + span * k / 24, low - high * 0.9 * (k / 24) ** bend) for k in range(25)]
    canvas.line(ends, fill, 3)


def _lecture_slide(page: Page, box: Box) -> None:
    """A slide of a lecture: what it is about, some lines, a graph."""
    canvas, theme, words = page.canvas, page.theme, page.words
    left, top, right, low = box
    wide, tall = right - left, low - top
    canvas.rect(box, WHITE)
    canvas.rect((left, top, right, top + tall * 0.2), theme.accent)
    ink = controls.letters_on(theme.accent)
    size = max(9.0, min(wide / 20, tall / 9))
    title = words.fact("module_title")
    canvas.text(left + wide * 0.04, top + tall * 0.05, title, size, ink, bold=True, room=wide * 0.9)
    for number, line in enumerate(words.some("lesson.body", 3)):
        y = top + tall * (0.3 + 0.2 * number)
        canvas.paragraph(left + wide * 0.05, y, wide * 0.5, line, size * 0.62, DARK, most=2)
    place = (left + wide * 0.62, top + tall * 0.32, right - wide * 0.05, low - tall * 0.12)
    _graph(page, place, DARK, theme.accent)


def meeting_slide(page: Page) -> None:
    """A meeting in which a slide is shown, the teacher in its corner."""
    canvas, rng = page.canvas, page.rng
    low = _floor(page, 1.1)
    canvas.rect((page.x, page.y, page.right, low), DARK)
    side = 180.0 if page.width > 600 else 0.0
    wide = page.width - side - 16
    top = page.y + max(8.0, (low - page.y - wide * 0.6) / 3)
    _lecture_slide(page, (page.x + 8, top, page.x + 8 + wide, top + wide * 0.6))
    if side:
        for number in range(rng.randint(2, 4)):
            y = top + 124 * number
            if y + 116 < low:
                _person(page, (page.right - side + 4, y, page.right - 8, y + 116))
    else:
        y = top + wide * 0.6 + 10
        if y + 90 < low:
            _person(page, (page.x + 8, y, page.x + 8 + wide / 2, min(low - 4, y + 150)))
            _person(page, (page.x + 16 + wide / 2, y, page.right - 8, min(low - 4, y + 150)))
    _meeting_bar(page, low)


def meeting_wait(page: Page) -> None:
    """Before a class: one's own camera, a microphone and a camera to turn on."""
    canvas, theme, words = page.canvas, page.theme, page.words
    wide = min(page.width, 560.0)
    left = page.x + (page.width - wide) / 2
    _person(page, (left, page.y, left + wide, page.y + wide * 0.62))
    page.down(wide * 0.62 + 16)
    middle = page.x + page.width / 2
    for number, sign in enumerate(("mic", "camera", "volume")):
        x = middle + 66 * (number - 1)
        fill = theme.danger if page.rng.random() < 0.3 else theme.accent
        controls.round_icon(page, sign, x - 23, page.y, 46, fill, solid=True)
    page.down(62)
    title = words.fact("lesson")
    canvas.text(middle, page.y, title, 19, theme.ink, bold=True, align="center", room=page.width)
    said = words.say("live.start")
    canvas.text(middle, page.y + 30, said, 14, theme.faint, align="center", room=page.width)
    page.down(62)


def stream_chat(page: Page) -> None:
    """A class being streamed, and what its viewers write below it."""
    canvas, theme, words = page.canvas, page.theme, page.words
    tall = page.width * 0.54
    _lecture_slide(page, (page.x, page.y, page.right, page.y + tall))
    canvas.rect((page.x + 10, page.y + 10, page.x + 62, page.y + 32), (220, 30, 40), 4)
    canvas.text(page.x + 36, page.y + 12, "LIVE", 12, WHITE, bold=True, align="center")
    page.down(tall + 10)
    people = words.say("live.people")
    canvas.text(page.x, page.y, people, 13, theme.faint, room=page.width)
    page.down(28)
    for line in words.some("lesson.comment", 5):
        if page.y > page.bottom - 40:
            break
        name = words.anew("name")
        controls.portrait(page, page.x, page.y, 28, name)
        room = page.width - 40
        canvas.text(page.x + 38, page.y - 2, name, 12.5, theme.accent, bold=True, room=room)
        canvas.text(page.x + 38, page.y + 15, line, 14, theme.ink, room=room)
        page.down(42)


def slide_pages(page: Page) -> None:
    """A lecture's slide with arrows and its number, and the next ones."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = page.width * 0.58
    canvas.rect((page.x - 1, page.y - 1, page.right + 1, page.y + tall + 1), theme.line)
    _lecture_slide(page, (page.x, page.y, page.right, page.y + tall))
    page.down(tall + 14)
    count = rng.randint(8, 40)
    here, middle = rng.randint(1, count), page.x + page.width / 2
    controls.round_icon(page, "back", middle - 96, page.y, 36, theme.accent)
    controls.round_icon(page, "next", middle + 60, page.y, 36, theme.accent)
    said = f"{here} / {count}"
    canvas.text(middle, page.y + 8, said, 16, theme.ink, bold=True, align="center")
    page.down(56)


def blackboard(page: Page) -> None:
    """A board with a drawing and lines in chalk."""
    canvas, words, rng = page.canvas, page.words, page.rng
    tall = min(page.width * 0.72, 420.0)
    ground = rng.choice([(28, 70, 52), (36, 42, 48), (250, 250, 250)])
    ink = CHALK if ground != (250, 250, 250) else (40, 60, 160)
    box = (page.x, page.y, page.right, page.y + tall)
    canvas.rect(box, (140, 100, 60), 4)
    canvas.rect((box[0] + 8, box[1] + 8, box[2] - 8, box[3] - 8), ground)
    topic = words.fact("module_title")
    canvas.text(page.x + 26, page.y + 22, topic, 18, ink, bold=True, room=page.width - 50)
    lines = [
        "x + 2y = 8",
        "y = 3x - 1",
        "a / b = c",
        "E = mc",
        "S = a * h / 2",
        "2 + 2 = 4",
        "F = ma",
    ]
    for number, line in enumerate(rng.sample(lines, 4)):
        canvas.text(page.x + 30, page.y + 64 + 44 * number, line, 20, ink, room=page.width * 0.4)
    x, y, size = page.x + page.width * 0.72, page.y + tall * 0.55, min(page.width, tall) * 0.22
    if rng.random() < 0.5:
        points = [(x - size, y + size), (x + size, y + size), (x - size * 0.4, y - size)]
        canvas.line([*points, points[0]], ink, 3)
    else:
        canvas.arc(x, y, size, 3, (0, 360), ink)
        turn = rng.uniform(0, math.tau)
        canvas.line([(x, y), (x + size * math.cos(turn), y + size * math.sin(turn))], ink, 3)
    page.down(tall + 14)


def questions(page: Page) -> None:
    """What students ask about a lesson, how many answered, and whether it helped."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for line in words.some("lesson.comment", rng.randint(4, 6)):
        if page.y > page.bottom:
            return
        solved = rng.random() < 0.5
        fill = theme.success if solved else theme.faint
        canvas.rect((page.x, page.y, page.x + 50, page.y + 50), theme.tint(fill, 0.18), 8)
        votes = str(rng.randint(0, 24))
        middle = page.x + 25
        canvas.text(middle, page.y + 13, votes, 17, fill, bold=True, align="center")
        room = page.width - 66
        canvas.text(page.x + 64, page.y + 2, line, 15, theme.ink, bold=True, room=room)
        said = f"{words.anew('name')}, {words.anew('bank_day')}"
        canvas.text(page.x + 64, page.y + 28, said, 12.5, theme.faint, room=room)
        page.down(64)
        ground = blend(theme.page, theme.faint, 0.3)
        canvas.line([(page.x, page.y - 6), (page.right, page.y - 6)], ground)


CLASSROOM: dict[str, Block] = {
    "meeting-speaker": meeting_speaker,
    "meeting-slide": meeting_slide,
    "meeting-wait": meeting_wait,
    "stream-chat": stream_chat,
    "slide-pages": slide_pages,
    "blackboard": blackboard,
    "questions": questions,
}
