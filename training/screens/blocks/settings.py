"""Blocks of what one sets of oneself: names, pictures, devices, privacy, notices."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists
from training.screens.blocks.covers import cover
from training.screens.blocks.grounds import NIGHT, WHITE, cells
from training.screens.canvas import RGB, Box
from training.screens.page import Block, Page
from training.screens.themes import blend

HUES: tuple[RGB, ...] = (
    (66, 103, 178), (219, 68, 55), (39, 167, 231), (252, 163, 29), (40, 160, 110), (30, 30, 34)
)  # fmt: skip
SIGNS = ("cap", "book", "star", "globe", "music", "camera", "heart", "game", "sun", "trophy")


def bleed(page: Page) -> tuple[float, float]:
    """From side to side of the screen, or of the column where that is much narrower."""
    whole = page.width > page.canvas.width - 80
    return (0.0, page.canvas.width) if whole else (page.x, page.right)


def label(page: Page, box: Box, y: float, text: str, size: float, ink: RGB, bold: int = 0) -> None:
    """Words in the middle of a box, ``y`` below its upper side."""
    x, room = (box[0] + box[2]) / 2, max(10.0, box[2] - box[0] - 10)
    page.canvas.text(x, box[1] + y, text, size, ink, bold=bool(bold), align="center", room=room)


def centred(page: Page, text: str, size: float, ink: RGB, bold: int = 0) -> None:
    """At most three rows of words in the middle of the column."""
    page.y = 8 + page.canvas.paragraph(
        page.x, page.y, page.width, text, size, ink, bold=bool(bold), align="center", most=3
    )


def notice(page: Page) -> None:
    """The trouble on a tinted bar, where there is one to be told."""
    trouble, canvas, fill, start = page.complain(), page.canvas, page.theme.danger, page.y
    if trouble is None:
        return
    tall = 42 + 18 * min(3, len(canvas.wrap(trouble[1], 13, page.width - 58)))
    canvas.rect((page.x, start, page.right, start + tall), page.theme.tint(fill, 0.16), 8, fill)
    canvas.icon("alert", page.x + 12, start + 12, 22, fill)
    x, room = page.x + 46, page.width - 58
    canvas.text(x, start + 10, trouble[0], 14.5, fill, bold=True, room=room)
    canvas.paragraph(x, start + 32, room, trouble[1], 13, page.theme.ink, most=3)
    page.mark((page.x, start, page.right, start + tall))
    page.down(tall + 12)


def wall(page: Page, box: Box, said: str) -> None:
    """A photo, discs or stripes on a colour, with words on it."""
    canvas, rng, (left, top, right, low) = page.canvas, page.rng, box
    hue, look, veil = rng.choice([page.theme.accent, *HUES]), rng.randrange(3), rng.random() * 0.7
    photo, wide, tall, high = page.photo(), right - left, low - top, rng.choice([0.12, 0.4, 0.66])
    canvas.rect(box, hue)
    if look == 0 and photo is not None:
        canvas.picture(photo, box)
        canvas.shade(box, hue, veil)
    for number in range(4):
        share, size = rng.random(), min(wide, tall) * rng.uniform(0.08, 0.26)
        x, y = left + size + (wide - 2 * size) * share, top + size + (tall - 2 * size) * number / 3
        if look == 1:
            canvas.disc(x, y, size, blend(hue, WHITE, 0.12 + 0.1 * number))
        elif look == 2:
            x = left + wide * number / 4
            canvas.rect((x, y, x + wide / 5, low), blend(hue, NIGHT, 0.12 + 0.1 * number))
    size, ink, y = max(15.0, min(30.0, wide / 14)), controls.letters_on(hue), top + tall * high
    canvas.paragraph(left + 24, y, wide - 48, said, size, ink, bold=True, most=2)


def _tiles(page: Page, rule: str, kind: str) -> None:
    """Tiles or wide rows to choose from, with faces, signs, pictures, awards or small screens."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    centred(page, words.say(f"{rule}.page"), rng.choice([18, 24]), theme.ink, bold=True)
    notice(page)
    across = rng.choice([2, 3, 5, 6]) if page.width > 560 else rng.choice([1, 2, 2, 3])
    tall, look, round_ = rng.choice([90.0, 130.0, 190.0]), rng.randrange(3), rng.random() < 0.6
    names = words.some(rule, across * rng.randint(2, 4) if across > 1 else rng.randint(3, 6))
    boxes = cells(page, len(names), across, tall, rng.choice([8, 14, 20]))
    for name, box in zip(names, boxes, strict=False):
        on, fill, sign = rng.random() < 0.3, rng.choice(HUES), rng.choice(SIGNS)
        ground, size = fill if look == 1 else theme.card, min(box[2] - box[0], tall) * 0.5
        if look < 2:
            canvas.rect(box, ground, theme.radius, theme.accent if on else theme.line)
        x = box[0] + 14 if across == 1 else (box[0] + box[2] - size) / 2
        y = box[1] + (tall - size) * (0.5 if across == 1 else 0.24)
        if kind == "photo":
            right, low = (x + size, box[3]) if across == 1 else (box[2], box[3] - 34)
            cover(page, (box[0], box[1], right, low), theme.radius)
        elif kind == "look":
            shade = rng.choice([WHITE, NIGHT, blend(fill, WHITE, 0.7)])
            canvas.rect((x - 8, y, x + size + 8, y + size + 10), shade, 6, theme.faint)
            for line in range(3):
                top = y + 8 + size * 0.3 * line
                canvas.rect((x, top, x + size * (0.9 - 0.2 * line), top + size * 0.16), fill, 3)
        elif kind == "face" and round_:
            controls.portrait(page, x, y, size, name)
        else:
            hue = theme.faint if kind == "medal" and not on else fill
            icon = "user" if kind == "face" else "trophy" if kind == "medal" else sign
            canvas.rect((x, y, x + size, y + size), blend(hue, WHITE, 0.2), size * 0.5 * round_)
            canvas.icon(icon, x + size * 0.2, y + size * 0.2, size * 0.6, WHITE)
        ink = controls.letters_on(ground) if look == 1 else theme.ink
        where, y = ((x + size, *box[1:]), tall / 2 - 12) if across == 1 else (box, tall - 30)
        label(page, where, y, name, 15, ink, bold=on)
        if on and kind != "medal":
            controls.tick(page, box[2] - 28, box[1] + 8, on=True, round_=round_)


def sessions_map(page: Page) -> None:
    """A map with pins where an account was entered, and its devices as rows or a table."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    tall, land = rng.choice([150.0, 240.0, 320.0]), rng.choice([(222, 232, 214), (214, 222, 234)])
    canvas.rect((page.x, page.y, page.right, page.y + tall), land)
    for _ in range(7):
        y, x = page.y + tall * rng.random(), page.x + page.width * rng.random()
        canvas.line([(page.x, y), (x, page.y + tall * rng.random()), (page.right, y)], WHITE, 5)
    for _ in range(rng.randint(2, 5)):
        x, y = page.x + page.width * rng.uniform(0.1, 0.85), page.y + tall * rng.uniform(0.1, 0.7)
        canvas.icon("pin", x, y, 34, rng.choice([theme.danger, theme.accent]))
    page.down(tall + 14)
    notice(page)
    devices = [
        (name, words.say("me.city"), words.anew("bank_day"))
        for name in words.some("set.device", rng.randint(3, 5))
    ]
    if rng.random() < 0.5:
        rows = [[day, name, city, words.say("set.result")] for name, city, day in devices]
        lists.table(page, words.parts("set.table"), rows, rng.randrange(len(rows)))
        page.down(14)
    else:
        lists.rows(page, devices, icons=rng.sample(["phone", "globe", "home", "game"], 3))
    controls.button(page, words.say("set.leave"), fill=theme.danger, second=rng.random() < 0.5)


def profile_cover(page: Page) -> None:
    """A wide picture, a round one over its edge at the left or in the middle, figures, buttons."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    name, left, side = words.fact("name"), rng.random() < 0.5, rng.choice([76.0, 110.0, 140.0])
    tall, count = rng.choice([110.0, 170.0, 240.0]), rng.randint(3, 4)
    (start, end), x = bleed(page), page.x + (14 if left else (page.width - side) / 2)
    wall(page, (start, page.y - 8, end, page.y + tall), "")
    y = page.y + tall - side / 2
    canvas.disc(x + side / 2, y + side / 2, side / 2 + 5, theme.page)
    controls.portrait(page, x, y, side, name)
    page.down(tall + (16 if left else side / 2 + 12))
    align, at = ("left", x + side + 18) if left else ("center", page.x + page.width / 2)
    room = page.right - at if left else page.width
    canvas.text(at, page.y, name, 21, theme.ink, bold=True, align=align, room=room)
    canvas.text(at, page.y + 28, words.say("me.role"), 14, theme.faint, align=align, room=room)
    page.down(64)
    notice(page)
    for box, said in zip(
        cells(page, count, count, 66, 10), words.some("set.count", count), strict=False
    ):
        canvas.rect(box, theme.card, theme.radius, theme.line)
        label(page, box, 8, str(rng.randint(0, 940)), 21, theme.accent, bold=True)
        label(page, box, 40, said, 12, theme.faint)
    forms.button(page, "set.edit")


def grouped_list(page: Page) -> None:
    """Groups of rows with coloured squares, a value, an arrow or a switch; a face on top."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    name, switched, size = words.fact("name"), rng.random() * 0.8, rng.choice([0.0, 58.0, 90.0])
    if size > 0:
        canvas.rect((page.x, page.y, page.right, page.y + size + 24), theme.card, 12, theme.line)
        controls.portrait(page, page.x + 14, page.y + 12, size, name)
        x, room = page.x + size + 32, page.width - size - 60
        canvas.text(x, page.y + size / 2 - 10, name, 18, theme.ink, bold=True, room=room)
        canvas.text(x, page.y + size / 2 + 16, words.fact("email"), 13, theme.faint, room=room)
        page.down(size + 44)
    notice(page)
    for count in rng.choices([1, 2, 3, 4], k=4):
        if page.y > page.bottom:
            return
        canvas.rect((page.x, page.y, page.right, page.y + 50 * count), theme.card, 12, theme.line)
        for row in words.some("set.row", count):
            left, top = page.x + 12, page.y
            canvas.rect((left, top + 10, left + 30, top + 40), rng.choice(HUES), 8)
            canvas.icon(rng.choice(SIGNS), left + 6, top + 16, 18, WHITE)
            canvas.text(left + 44, top + 14, row, 15.5, theme.ink, room=page.width - 130)
            if rng.random() < switched:
                controls.toggle(page, page.right - 12, top + 12, rng.random() < 0.6)
            else:
                canvas.icon("next", page.right - 28, top + 17, 16, theme.faint)
            page.down(50)
            canvas.line([(left + 44, page.y - 1), (page.right, page.y - 1)], theme.line)
        page.down(20)


def calendar_birth(page: Page) -> None:
    """A field with a day of birth and below it a month's days or years to choose from."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    notice(page)
    day, year, years = rng.randint(1, 28), rng.randint(1960, 2012), rng.random() < 0.35
    controls.field(page, words.say("set.born"), f"{day:02}.09.{year}", icon="calendar")
    solid, top = rng.random() < 0.5, page.y + 10
    canvas.rect((page.x, top, page.right, top + 56), theme.accent if solid else theme.card)
    ink = theme.on_accent if solid else theme.ink
    label(page, (page.x, top, page.right, top), 14, f"{words.say('month')} {year}", 19, ink, True)
    for icon, x in (("back", page.x + 10), ("next", page.right - 34)):
        canvas.icon(icon, x, top + 16, 24, ink)
    page.y = top + 64
    for number, box in enumerate(cells(page, 16 if years else 35, 4 if years else 7, 42, 4)):
        said = str(year - 8 + number) if years else str(number - 2)
        here = number == (8 if years else day + 2)
        canvas.rect(box, theme.accent if here else theme.page, theme.radius)
        if years or 0 < number - 2 < 32:
            label(page, box, 11, said, 15, theme.on_accent if here else theme.ink, bold=here)


def paper_drop(page: Page) -> None:
    """A dashed field for papers, and papers on their way, each with a bar or a sign."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    tall, across = rng.choice([110.0, 180.0, 260.0]), 1 + (page.width > 620)
    box = (page.x, page.y, page.right, page.y + tall)
    canvas.rect(box, theme.tint(theme.accent, 0.1), theme.radius)
    canvas.dashed(box, theme.accent, 12)
    canvas.icon("upload", page.x + page.width / 2 - 24, page.y + tall / 2 - 38, 48, theme.accent)
    label(page, box, tall / 2 + 18, words.say("set.drop"), 15, theme.ink)
    page.down(tall + 14)
    notice(page)
    names = words.some("set.paper", rng.randint(2, 5))
    for name, (left, top, right, _) in zip(names, cells(page, 5, across, 68, 10), strict=False):
        canvas.rect((left, top, right, top + 68), theme.card, theme.radius, theme.line)
        canvas.icon("file", left + 12, top + 16, 34, rng.choice(HUES))
        canvas.text(left + 60, top + 12, name, 15, theme.ink, room=right - left - 110)
        fill = rng.choice([theme.accent, theme.danger, theme.success])
        far = left + 60 + (right - left - 110) * rng.uniform(0.2, 1)
        canvas.rect((left + 60, top + 42, far, top + 49), fill, 3)
        canvas.icon(rng.choice(["trash", "close", "done"]), right - 36, top + 22, 22, fill)


def old_panel(page: Page) -> None:
    """A forum of old: bars of one colour, grey tables, a column of links at the left."""
    canvas, words, rng, top = page.canvas, page.words, page.rng, page.y
    hue = rng.choice([(60, 90, 140), (90, 110, 80), (120, 60, 60), (70, 70, 80)])
    pale, side = blend(hue, WHITE, 0.86), rng.choice([0.0, 0.28, 0.36]) * page.width
    for _ in range(2 if side else 0):
        canvas.rect((page.x, page.y, page.x + side - 8, page.y + 26), hue)
        for row in words.some("set.row", 4):
            canvas.rect((page.x, page.y + 27, page.x + side - 8, page.y + 54), pale, 0, WHITE)
            canvas.text(page.x + 8, page.y + 31, row, 12.5, hue, room=side - 20)
            page.down(28)
        page.down(40)
    low, page.y = page.y, top
    with page.column(page.x + side, page.width - side):
        notice(page)
        for title in words.some("set.old", rng.randint(2, 4)):
            canvas.rect((page.x, page.y, page.right, page.y + 28), hue)
            canvas.text(page.x + 8, page.y + 5, title, 14, WHITE, bold=True, room=page.width - 16)
            page.down(29)
            for number, row in enumerate(words.some("set.row", rng.randint(3, 5))):
                ground = blend(pale, WHITE, 0.6 * (number % 2))
                canvas.rect((page.x, page.y, page.right, page.y + 38), ground, 0, WHITE)
                room = page.width * 0.42
                canvas.text(page.x + 8, page.y + 10, row, 13, NIGHT, room=room - 12)
                canvas.rect((page.x + room, page.y + 7, page.right - 9, page.y + 31), WHITE, 0, hue)
                page.down(39)
            page.down(10)
    page.y = max(low, page.y)


SETTINGS: dict[str, Block] = {
    "who-enters": partial(_tiles, rule="set.who", kind="face"),
    "role-tiles": partial(_tiles, rule="set.role", kind="icon"),
    "tastes": partial(_tiles, rule="set.taste", kind="photo"),
    "medals": partial(_tiles, rule="set.medal", kind="medal"),
    "look-tiles": partial(_tiles, rule="set.look", kind="look"),
    "family": partial(_tiles, rule="set.child", kind="face"),
    "ways-back": partial(_tiles, rule="set.way", kind="icon"),
    "sessions-map": sessions_map,
    "profile-cover": profile_cover,
    "grouped-list": grouped_list,
    "calendar-birth": calendar_birth,
    "paper-drop": paper_drop,
    "old-panel": old_panel,
}
