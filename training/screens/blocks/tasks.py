"""Blocks of what is to be solved: tests, trainers, code, essays, reviews."""

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.grounds import WHITE, cells
from training.screens.blocks.lectures import BLACK, GREY, HUES, floor, strip, tell
from training.screens.page import Blocks, Page
from training.screens.themes import blend


def transcript(page: Page) -> None:
    """What is said in a lesson, minute by minute; what is heard now stands on a colour."""
    canvas, rng, theme, words = page.canvas, page.rng, page.theme, page.words
    here, start, base = rng.randrange(5), rng.randint(0, 30), rng.choice([theme.card, theme.page])
    strip(page)
    for number, said in enumerate(words.some("lesson.body", rng.randint(4, 6))):
        fill = theme.tint(theme.accent, 0.3) if number == here else base
        tall = 20 + 20.4 * len(canvas.wrap(said, 15, page.width - 100)[:5])
        canvas.rect((page.x, page.y, page.right, page.y + tall), fill, theme.radius)
        canvas.text(page.x + 10, page.y + 10, f"{start + number}:00", 13, theme.accent, bold=True)
        canvas.paragraph(page.x + 70, page.y + 9, page.width - 100, said, 15, theme.ink, most=5)
        page.down(tall + 10)


def face_wall(page: Page) -> None:
    """Faces of a class that fill the screen, some of them letters; one of them speaks."""
    canvas, rng, top = page.canvas, page.rng, page.y
    low, across = floor(page, rng.choice([0.8, 1.3, 1.9])), rng.randint(2, 4) + (page.width > 600)
    tall = min(rng.choice([0.6, 0.75, 1.1]) * page.width / across, low - top - 64)
    canvas.rect((page.x, top, page.right, low), rng.choice([BLACK, (64, 68, 76), WHITE]))
    rows = int((low - top - 60) / tall)
    for number, box in enumerate(cells(page, across * rows, across, tall - 8, 8)):
        x, y, hue = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, rng.choice(HUES)
        seen, size = rng.random() < 0.5, min(box[2] - box[0], tall) * 0.2
        canvas.rect(box, blend(hue, WHITE if seen else BLACK, 0.5), 8, hue if number else WHITE)
        controls.portrait(page, x - size, y - size * 1.4, 2 * size, page.words.anew("name"))
        if seen:
            canvas.rect((x - size * 1.8, y + size * 0.7, x + size * 1.8, box[3]), hue, size)
            canvas.disc(x, y - size * 0.4, size, (225, 180, 150))
    tell(page, (page.x, top, page.right, low), WHITE, BLACK)
    page.y = low + 8


def countdown(page: Page) -> None:
    """How long it is until a class: plates with numbers on a colour or a photo, or a ring."""
    canvas, words, rng, low = page.canvas, page.words, page.rng, floor(page, 0.8)
    fill, box = rng.choice([page.theme.accent, *HUES]), (page.x, page.y, page.right, low)
    ring, middle, y = rng.random() < 0.35, page.x + page.width / 2, (page.y + low) / 2
    canvas.rect(box, fill, page.theme.radius)
    if rng.random() < 0.5:
        cover(page, box, 0)
    for at, said in ((page.y + 18, words.fact("lesson")), (low - 36, words.say("live.start"))):
        canvas.text(middle, at, said, 18, WHITE, bold=True, align="center", room=page.width - 30)
    if ring:
        canvas.arc(middle, y, (low - page.y) * 0.28, 12, (-90, rng.randint(0, 250)), WHITE)
    for number in range(1 if ring else 4):
        x = middle if ring else page.x + page.width * (0.14 + 0.24 * number)
        each, said = page.width * 0.1, f"{rng.randint(0, 59):02}"
        canvas.rect((x - each, y - each, x + each, y + each), WHITE, each if ring else 8)
        canvas.text(x, y - each * 0.65, said, each, BLACK, bold=True, align="center")
    page.y = low + 12
    strip(page)


def tree(page: Page) -> None:
    """A course as parts that open: coloured heads, folders with lines, or plain ones."""
    canvas, words, rng, theme = page.canvas, page.words, page.rng, page.theme
    look, opened, count = rng.randrange(3), rng.randrange(3), rng.randint(2, 4)
    strip(page)
    for number in range(rng.randint(4, 7)):
        fill = (HUES[number % 7], theme.card, theme.tint(theme.accent, 0.3))[look]
        title, ink, done = words.anew("module_title"), controls.letters_on(fill), number < opened
        canvas.rect((page.x, page.y, page.right, page.y + 54), fill, theme.radius, theme.line)
        canvas.icon(("down", "folder", "cap")[look], page.x + 14, page.y + 17, 20, ink)
        canvas.text(page.x + 48, page.y + 15, title, 16, ink, bold=True, room=page.width - 110)
        canvas.icon("check" if done else "plus", page.right - 36, page.y + 18, 18, ink)
        page.down(62)
        for line in words.some("lesson", count if number in (opened, opened + 2) else 0):
            controls.round_icon(page, "play", page.x + 40, page.y, 32, theme.accent, solid=look > 0)
            canvas.text(page.x + 84, page.y + 6, line, 14.5, theme.ink, room=page.width - 100)
            page.down(44)
        if page.y > page.bottom:
            return


def portal(page: Page) -> None:
    """An old site of studies: boxes with heads and links in one column or two."""
    canvas, words, rng = page.canvas, page.words, page.rng
    hue, low = blend(rng.choice(HUES), BLACK, rng.choice([0.1, 0.5])), floor(page, 1.6)
    side, school = page.width * 0.3 * (page.width > 440), words.fact("school")
    strip(page)
    canvas.rect((page.x, page.y, page.right, page.y + 64), hue)
    canvas.text(page.x + 16, page.y + 18, school, 22, WHITE, bold=True, room=page.width - 30)
    page.down(74)
    for x, right in ((page.x, page.x + side - 10), (page.x + side, page.right)):
        y = page.y
        while y < low - 90 and right > x:
            names = words.some("lesson", min(rng.randint(2, 6), int((low - y - 40) / 27)))
            end = y + 40 + 27 * len(names)
            canvas.rect((x, y, right, end), WHITE, 0, GREY)
            canvas.rect((x, y, right, y + 28), blend(hue, WHITE, 0.75), 0, GREY)
            for name, at in zip(names, (y + 36 + 27 * k for k in range(6)), strict=False):
                canvas.text(x + 14, at, name, 13, (20, 70, 160), room=right - x - 20)
            y = end + 10
    page.y = low


def lost(page: Page) -> None:
    """A large number, lock or sheet where a lesson should be."""
    canvas, rng, middle = page.canvas, page.rng, page.x + page.width / 2
    fill, size, y = rng.choice(HUES), min(page.width * 0.26, 130.0), page.y + 30.0
    sign = rng.choice(["", "", "lock", "file", "search", "calendar", "moon"])
    if sign:
        canvas.disc(middle, y + size * 0.7, size * 0.7, page.theme.tint(fill, 0.25))
        canvas.icon(sign, middle - size * 0.4, y + size * 0.3, size * 0.8, fill)
    else:
        canvas.text(middle, y, "404", size, fill, bold=True, align="center")
    trouble, x, ink = page.complain(), page.x, page.theme.ink
    told, page.y = trouble or page.words.parts("lec.lost"), y + size * 1.5
    y = canvas.paragraph(x, page.y, page.width, told[0], 22, ink, bold=True, align="center")
    page.y = 10 + canvas.paragraph(x, y + 6, page.width, told[1], 14.5, ink, align="center")
    if trouble:
        page.mark((page.x, y - 30, page.right, page.y))


def hours(page: Page) -> None:
    """Days beside each other and hours below: classes as coloured plates."""
    canvas, words, rng, theme, low = page.canvas, page.words, page.rng, page.theme, floor(page, 1.6)
    days = words.parts("plan.weekdays")[: 3 + 2 * (page.width > 420)]
    each, hour, share = (page.width - 44) / len(days), rng.choice([44, 70]), rng.choice([0, 0.75])
    for number in range(int((low - page.y - 30) / hour) + 1):
        y = page.y + 30 + hour * number
        canvas.text(page.x, y, f"{(8 + number) % 24}:00", 11.5, theme.faint)
        canvas.line([(page.x + 44, y), (page.right, y)], theme.line)
    for number, day in enumerate(days):
        x, y = page.x + 44 + each * number, page.y + 30 + rng.choice([0, 20, 60])
        canvas.text(x + each / 2, page.y, day, 14, theme.ink, bold=True, align="center", room=each)
        while y < low - 40:
            end, hue = y + hour * rng.choice([1, 1.5, 2]), rng.choice(HUES)
            ground, name = blend(hue, WHITE, share), words.anew("lesson")
            if rng.random() < 0.6:
                canvas.rect((x + 3, y, x + each - 3, min(end, low) - 4), hue, 6)
                canvas.rect((x + 8, y + 1, x + each - 4, min(end, low) - 5), ground, 6)
                canvas.text(x + 12, y + 5, name, 12, controls.letters_on(ground), room=each - 18)
            y = end
    page.y = low + 8
    strip(page)


def choices(page: Page) -> None:
    """Answers to choose from: large coloured plates, pictures, or lines."""
    canvas, rng, theme, look = page.canvas, page.rng, page.theme, page.rng.randrange(3)
    question, *answers = page.words.parts("quiz.question")
    page.y = 14 + canvas.paragraph(page.x, page.y, page.width, question, 21, theme.ink, bold=True)
    strip(page)
    chosen, tall = rng.randrange(4), (130, 170, 60)[look]
    for number, (left, top, right, low) in enumerate(cells(page, 4, 1 + (look < 2), tall)):
        fill = HUES[number] if look == 0 else theme.tint(theme.accent, 0.4 * (number == chosen))
        canvas.rect((left, top, right, low), fill, theme.radius + 4, theme.line if look else None)
        if look == 1:
            cover(page, (left + 8, top + 8, right - 8, low - 44), 6)
        y, ink = top + (tall - 36 if look == 1 else tall / 2 - 13), controls.letters_on(fill)
        canvas.text(left + 20, y, answers[number], 17, ink, bold=True, room=right - left - 30)


def word_tiles(page: Page) -> None:
    """A sentence to be built of plates: a picture asks, lines to fill, words below."""
    canvas, words, rng, theme = page.canvas, page.words, page.rng, page.theme
    controls.progress(page, rng.random())
    said, x, left = words.say("lec.phrase"), page.x, page.x + rng.choice([96, page.width * 0.4])
    cover(page, (page.x, page.y + 20, left - 12, page.y + 140), 40)
    canvas.rect((left, page.y + 40, page.right, page.y + 116), theme.card, 14, theme.line)
    canvas.text(left + 14, page.y + 66, said, 17, theme.ink, room=page.right - left - 20)
    canvas.rect((page.x, page.y + 200, page.right, page.y + 260), theme.page, 0, theme.faint)
    page.down(290)
    for word in " ".join(words.some("lec.phrase", 3)).split():
        wide = canvas.measure(word, 17) + 30
        if x + wide > page.right:
            x, page.y = page.x, page.y + 58
        canvas.rect((x, page.y, x + wide, page.y + 48), theme.card, 12, theme.faint)
        canvas.text(x + 15, page.y + 12, word, 17, theme.ink, room=page.width - 30)
        x += wide + 10
    page.down(66)
    strip(page)


def outcome(page: Page) -> None:
    """What a test came to: a ring on a coloured panel or a card, a plate for each question."""
    canvas, rng, theme, share = page.canvas, page.rng, page.theme, page.rng.random()
    fill, size = theme.success if share > 0.6 else theme.danger, min(page.width * 0.26, 110.0)
    ground, y = rng.choice([fill, theme.card]), page.y + size + 15
    ink, middle = controls.letters_on(ground), page.x + page.width / 2
    canvas.rect((page.x, page.y, page.right, y + size + 15), ground, theme.radius)
    canvas.arc(middle, y, size, size * 0.2, (0, 360), blend(ground, GREY, 0.4))
    canvas.arc(middle, y, size, size * 0.2, (-90, -89 + int(358 * share)), ink)
    canvas.text(middle, y - size * 0.4, f"{share:.0%}", size * 0.5, ink, bold=True, align="center")
    page.y = y + size + 30
    strip(page)
    across, round_ = rng.choice([5, 6, 8]), rng.choice([4, 22])
    for number, (left, top, right, low) in enumerate(cells(page, 3 * across, across, 44, 8)):
        hue, x = theme.success if rng.random() < share else theme.danger, (left + right) / 2
        canvas.rect((left, top, right, low), hue, round_)
        canvas.text(x, top + 11, str(number + 1), 15, WHITE, align="center", room=40)


def editor(page: Page) -> None:
    """A program or a query on dark or light, and what it gives: lines, columns or a table."""
    canvas, rng, low = page.canvas, page.rng, floor(page, page.rng.choice([0.7, 1.2, 1.6]))
    ground, wide = rng.choice([(30, 32, 40), (250, 250, 248), (0, 43, 54)]), page.width > 560
    left, top = page.x + page.width * 0.55 * wide, page.y + (0 if wide else (low - page.y) * 0.65)
    edge = page.right - page.width * 0.45 * wide - 9
    canvas.rect((page.x, page.y, page.right, low), ground)
    for number in range(int(((low if wide else top) - page.y - 40) / 20)):
        y, x = page.y + 34 + 20 * number, page.x + 40 + rng.choice([0, 22, 22, 44, 66])
        canvas.text(page.x + 8, y - 5, str(number + 1), 11, GREY, room=26)
        for far in (rng.uniform(14, 90) for _ in range(rng.randint(0, 4))):
            canvas.rect((x, y, min(x + far, edge), y + 8), rng.choice(HUES))
            x += far + 8
    ink, fill, look = controls.letters_on(ground), blend(ground, GREY, 0.25), rng.randrange(3)
    canvas.rect((left, top, page.right, low), fill)
    for number in range(int((low - top - 50) / 26)):
        y, far = top + 40 + 26 * number, left + (page.right - left) * rng.uniform(0.2, 0.96)
        canvas.rect((left + 14, y, far, y + (8, 20, 8)[look]), (ink, HUES[3], GREY)[look])
        for x in (left, (left + page.right) / 2) if look == 2 else ():
            canvas.line([(x, y + 17), (x, y - 9), (page.right, y - 9)], ink)
    tell(page, (left, top, page.right, low), ink, fill)
    page.y = low + 8


def squared(page: Page) -> None:
    """A page of squares: sums in blue, a curve on axes or a figure, a mark in red."""
    canvas, rng, low = page.canvas, page.rng, floor(page, page.rng.choice([0.6, 0.9, 1.4]))
    step, ink, box = rng.choice([14, 20, 28]), (40, 60, 160), (page.x, page.y, page.right, low)
    pale = blend(GREY, WHITE, 0.6)
    canvas.rect(box, rng.choice([WHITE, (252, 250, 240)]), 0, GREY)
    for number in range(int(max(page.width, low - page.y) / step)):
        x, y = min(page.right, page.x + step * number), min(low, page.y + step * number)
        canvas.line([(x, page.y), (x, low), (page.x, low), (page.x, y), (page.right, y)], pale)
    x, y, size = page.x + page.width * 0.6, (page.y + low) / 2, min(page.width, low - page.y) * 0.36
    ends = [(x + size * rng.uniform(-1, 1), y + size * rng.uniform(-1, 1)) for _ in range(4)]
    if rng.random() < 0.5:
        canvas.rect((x - 1, y - size, x + 1, y + size), BLACK)
        canvas.rect((x - size, y - 1, x + size, y + 1), BLACK)
        ends = [(x + size * k / 9, y + size * ((k / 9) ** 2 * 1.6 - 0.8)) for k in range(-9, 10)]
    canvas.line([*ends, ends[0]] if len(ends) < 9 else ends, rng.choice(HUES), 4)
    for number in range(int((low - page.y - 40) / 44)):
        y, said = page.y + 24 + 44 * number, f"{rng.randint(2, 99)} x = {rng.randint(2, 99)}"
        canvas.text(page.x + 20, y, said, 19, ink)
    canvas.text(page.right - 50, low - 64, str(rng.randint(2, 5)), 42, (210, 40, 40), bold=True)
    tell(page, box, BLACK, WHITE)
    page.y = low + 12


def podium(page: Page) -> None:
    """The three best of a group on steps, the others in plates below."""
    canvas, words, rng, theme = page.canvas, page.words, page.rng, page.theme
    high, each = min(page.width * 0.5, 230.0), min(page.width / 3, 150.0)
    start, low = page.x + page.width / 2 - each * 1.5, page.y + 80 + high
    canvas.rect((page.x, page.y, page.right, low), rng.choice([theme.page, theme.accent]))
    for place, share in enumerate((0.7, 1.0, 0.5)):
        x, top = start + each * place, low - high * share
        canvas.rect((x + 4, top, x + each - 4, low), HUES[2 + place], 8)
        controls.portrait(page, x + each / 2 - 28, top - 64, 56, words.anew("name"))
        canvas.text(x + each / 2, top + 8, "213"[place], 34, WHITE, bold=True, align="center")
    page.y = low + 14
    strip(page)
    for left, top, right, _ in cells(page, rng.randint(3, 6), 1, 54, rng.choice([2, 10])):
        canvas.rect((left, top, right, top + 54), theme.card, theme.radius, theme.line)
        name = words.anew("name")
        controls.portrait(page, left + 12, top + 8, 38, name)
        canvas.text(left + 64, top + 15, name, 15, theme.ink, room=right - left - 130)
        controls.badge(page, str(rng.randint(9, 999)), right - 14, top + 16, theme.accent, "right")


def mark_book(page: Page) -> None:
    """Lines of subjects and a close table of marks beside them, in colours or bare."""
    canvas, rng, theme = page.canvas, page.rng, page.theme
    strip(page)
    full, tall, first = rng.random() < 0.5, rng.choice([30, 42]), page.width * 0.36
    names = page.words.some("lesson", rng.randint(8, 14))
    for number, (left, top, right, low) in enumerate(cells(page, len(names), 1, tall, 0)):
        canvas.rect((left, top, right, low), theme.card, 0, theme.line)
        canvas.text(left + 8, top + tall / 2 - 9, names[number], 13, theme.ink, room=first - 14)
        for column in range(int((page.width - first) / 34)):
            mark, x = rng.choice([0, 0, 2, 3, 4, 5, 5]), left + first + 34 * column
            hue = (WHITE, GREY, *HUES[1:5])[mark]
            canvas.rect((x, top + 2, x + 30 * full * (mark > 0), low - 2), hue, 4)
            said, ink, y = str(mark or ""), WHITE if full else hue, top + tall / 2 - 10
            canvas.text(x + 15, y, said, 15, ink, bold=True, align="center", room=30)


TASKS: Blocks = {
    "transcript": transcript, "face-wall": face_wall, "countdown": countdown, "choices": choices,
    "word-tiles": word_tiles, "mark-book": mark_book, "outcome": outcome, "squared": squared,
    "tree": tree, "portal": portal, "lost": lost, "hours": hours, "editor": editor, "podium": podium
}  # fmt: skip
