"""Blocks of accounts: who somebody is, how they prove it, what others see of them."""

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.signs import square_code
from training.screens.page import Block, Page
from training.screens.themes import blend


def phone_entry(page: Page) -> None:
    """A telephone number being typed, and digits to type it."""
    canvas, theme, words = page.canvas, page.theme, page.words
    middle = page.x + page.width / 2
    number = words.fact("phone")
    canvas.text(middle, page.y, number, 27, theme.ink, bold=True, align="center", room=page.width)
    canvas.line([(page.x, page.y + 44), (page.right, page.y + 44)], theme.accent, 2)
    page.down(66)
    tall = max(40.0, min(64.0, (page.bottom - page.y - 90) / 4))
    each = page.width / 3
    for place, sign in enumerate("123456789*0#"):
        x = page.x + each * (place % 3)
        y = page.y + tall * (place // 3)
        box = (x + 5, y + 4, x + each - 5, y + tall - 4)
        canvas.rect(box, blend(theme.card, theme.faint, 0.14), theme.radius)
        canvas.text(x + each / 2, y + tall / 2 - 14, sign, 21, theme.ink, align="center")
    page.down(tall * 4 + 12)


def prove_human(page: Page) -> None:
    """Pictures to choose from, or bent letters to read, to prove that one is no machine."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    wide = min(page.width, 330.0)
    left = page.x + (page.width - wide) / 2
    if rng.random() < 0.6:
        canvas.rect((left, page.y, left + wide, page.y + 56), theme.accent)
        canvas.icon("help", left + 14, page.y + 14, 28, theme.on_accent)
        page.down(60)
        each = wide / 3
        for number in range(9):
            x, y = left + each * (number % 3), page.y + each * (number // 3)
            cover(page, (x + 2, y + 2, x + each - 2, y + each - 2), 0)
            if rng.random() < 0.25:
                canvas.disc(x + 18, y + 18, 12, theme.accent)
                canvas.icon("check", x + 10, y + 10, 16, theme.on_accent)
        page.down(wide + 14)
        return
    canvas.rect((left, page.y, left + wide, page.y + 110), (238, 238, 232), 0, theme.line)
    for number in range(6):
        sign = rng.choice("ABCEHKMPTX2345789")
        x, y = left + 24 + (wide - 60) * number / 5, page.y + rng.uniform(14, 46)
        canvas.text(x, y, sign, rng.uniform(28, 42), (60, 60, 90), bold=True)
    for _ in range(4):
        ends = [(left + wide * k / 6, page.y + rng.uniform(10, 100)) for k in range(7)]
        canvas.line(ends, (110, 110, 140), 2)
    page.down(124)
    controls.field(page, "", "")
    page.down(14)


def letter_sent(page: Page) -> None:
    """A large envelope and the address that a letter went to."""
    canvas, theme, words = page.canvas, page.theme, page.words
    page.down(min(50.0, page.bottom * 0.06))
    middle = page.x + page.width / 2
    canvas.disc(middle, page.y + 76, 74, theme.tint(theme.accent, 0.2))
    canvas.icon("mail", middle - 46, page.y + 30, 92, theme.accent)
    canvas.disc(middle + 50, page.y + 30, 18, theme.danger)
    canvas.text(middle + 50, page.y + 18, "1", 17, (255, 255, 255), bold=True, align="center")
    page.down(172)
    email = words.fact("email")
    canvas.text(middle, page.y, email, 18, theme.ink, bold=True, align="center", room=page.width)
    page.y = 14 + canvas.paragraph(
        page.x, page.y + 34, page.width, words.say("reset.text"), 14.5, theme.faint, align="center"
    )


def spare_codes(page: Page) -> None:
    """Codes to enter by when a phone is lost."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    box = (page.x, page.y, page.right, page.y + 24 + 40 * 5)
    canvas.rect(box, blend(theme.card, theme.faint, 0.12), theme.radius, theme.line)
    for number in range(10):
        x = page.x + page.width * (0.27 if number % 2 == 0 else 0.73)
        code = f"{rng.randint(1000, 9999)} {rng.randint(1000, 9999)}"
        canvas.text(x, page.y + 18 + 40 * (number // 2), code, 18, theme.ink, align="center")
    page.down(238)
    each = (page.width - 12) / 2
    for number, sign in enumerate(("download", "share")):
        controls.round_icon(page, sign, page.x + (each + 12) * number, page.y, 44, theme.accent)
    page.down(58)


def second_step(page: Page) -> None:
    """An app of codes to be tied to an account: a code to scan, a key, digits to enter."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    side = rng.choice([130.0, 160.0])
    square_code(page, page.x, page.y, side)
    room = page.width - side - 20
    x = page.x + side + 20
    y = canvas.paragraph(x, page.y + 6, room, words.say("code.text"), 15, theme.ink, most=3)
    key = " ".join("".join(rng.choices("ABCDEFGHKLMNPQ234567", k=4)) for _ in range(3))
    canvas.rect((x, y + 10, x + room, y + 46), blend(theme.card, theme.faint, 0.2), 6)
    canvas.text(x + 10, y + 18, key, 14, theme.ink, room=room - 16)
    page.down(side + 22)
    each = min(48.0, (page.width - 50) / 6)
    for number in range(6):
        x = page.x + (each + 10) * number
        canvas.rect((x, page.y, x + each, page.y + 56), theme.card, theme.radius, theme.faint)
    page.down(74)


def birthday(page: Page) -> None:
    """A day, a month and a year to be turned to."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    each, middle = page.width / 3, page.y + 110
    canvas.rect((page.x, middle - 22, page.right, middle + 22), theme.tint(theme.accent, 0.2), 10)
    months = words.some("month", 5)
    day, year = rng.randint(3, 27), rng.randint(1970, 2010)
    for row in range(-2, 3):
        ink = theme.ink if row == 0 else blend(theme.faint, theme.page, 0.25 * abs(row))
        size = 20.0 - 2 * abs(row)
        for column, said in enumerate((str(day + row), months[row + 2], str(year + row))):
            x = page.x + each * (column + 0.5)
            y = middle + 42 * row - size * 0.7
            canvas.text(x, y, said, size, ink, bold=row == 0, align="center", room=each - 8)
    page.down(228)


def reasons(page: Page) -> None:
    """Why somebody leaves, and a button that cannot be undone."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    controls.round_icon(page, "trash", page.x, page.y, 56, theme.danger)
    page.down(72)
    notes = words.some("leave.reason", 4)
    chosen = rng.randrange(len(notes))
    for number, note in enumerate(notes):
        controls.tick(page, page.x, page.y, number == chosen, round_=True)
        canvas.text(page.x + 34, page.y, note, 15, theme.ink, room=page.width - 36)
        page.down(40)
    page.down(6)
    controls.button(page, words.say("me.delete"), fill=theme.danger)
    page.down(14)


def consents(page: Page) -> None:
    """Which messages come by which way: ticks in columns."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    each = min(64.0, page.width * 0.17)
    for number, sign in enumerate(("mail", "phone", "bell")):
        x = page.right - each * (2.5 - number)
        canvas.icon(sign, x - 11, page.y, 22, theme.accent)
    page.down(36)
    for name in words.parts("note.switches") + words.parts("safe.switches"):
        canvas.text(page.x, page.y + 4, name, 15, theme.ink, room=page.width - 3 * each - 10)
        for number in range(3):
            x = page.right - each * (2.5 - number)
            controls.tick(page, x - 10, page.y + 4, rng.random() < 0.6)
        page.down(44)
        canvas.line([(page.x, page.y - 8), (page.right, page.y - 8)], theme.line)


def linked(page: Page) -> None:
    """Other networks and whether they are tied to the account."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    hues = ((66, 103, 178), (219, 68, 55), (39, 167, 231), (30, 30, 34), (252, 63, 29))
    names = ["VK", "Google", "Telegram", "Apple", words.fact("email")]
    for name, fill in zip(names, rng.sample(hues, 5), strict=True):
        canvas.rect((page.x, page.y, page.x + 44, page.y + 44), fill, rng.choice([8, 22]))
        canvas.text(
            page.x + 22, page.y + 10, name[0].upper(), 19, (255, 255, 255), bold=True,
            align="center",
        )  # fmt: skip
        room = page.width - 130
        canvas.text(page.x + 60, page.y + 11, name, 16, theme.ink, room=room)
        controls.toggle(page, page.right, page.y + 10, rng.random() < 0.4)
        page.down(60)


def seen_by_others(page: Page) -> None:
    """Somebody's page: a wide picture, a round one over its edge, a name, three figures."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    name, middle = words.fact("name"), page.x + page.width / 2
    cover(page, (page.x - 16, page.y, page.right + 16, page.y + 130), 0)
    canvas.disc(middle, page.y + 130, 54, theme.page)
    controls.portrait(page, middle - 48, page.y + 82, 96, name)
    page.down(196)
    canvas.text(middle, page.y, name, 21, theme.ink, bold=True, align="center", room=page.width)
    role = words.say("me.role")
    canvas.text(middle, page.y + 32, role, 14, theme.faint, align="center", room=page.width)
    page.down(66)
    each = page.width / 3
    for number, sign in enumerate(("star", "users", "heart")):
        x = page.x + each * (number + 0.5)
        canvas.icon(sign, x - 30, page.y, 22, theme.accent)
        canvas.text(x, page.y - 1, str(rng.randint(0, 990)), 17, theme.ink, bold=True)
    page.down(42)


def barred(page: Page) -> None:
    """A large shield or lock: nobody comes in here."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.down(min(50.0, page.bottom * 0.06))
    middle = page.x + page.width / 2
    fill = rng.choice([theme.danger, theme.accent, theme.faint])
    canvas.rect((middle - 70, page.y, middle + 70, page.y + 140), theme.tint(fill, 0.2), 34)
    canvas.icon(rng.choice(["shield", "lock", "user"]), middle - 42, page.y + 28, 84, fill)
    page.down(160)
    name = words.fact("email")
    canvas.text(middle, page.y, name, 17, theme.ink, bold=True, align="center", room=page.width)
    note = words.say("blocked.text")
    canvas.text(middle, page.y + 32, note, 14.5, theme.faint, align="center", room=page.width)
    page.down(70)


def entries(page: Page) -> None:
    """When and from where an account was entered."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for _ in range(rng.randint(6, 9)):
        if page.y > page.bottom:
            return
        strange = rng.random() < 0.2
        ink = theme.danger if strange else theme.ink
        canvas.text(page.x, page.y, words.anew("bank_date"), 13.5, theme.faint, room=120)
        city = words.say("me.city")
        canvas.text(page.x + page.width * 0.36, page.y, city, 14.5, ink, room=page.width * 0.3)
        where = f"{rng.randint(5, 212)}.{rng.randint(1, 250)}.{rng.randint(1, 250)}.*"
        canvas.text(page.right, page.y, where, 13, theme.faint, align="right")
        page.down(34)
        canvas.line([(page.x, page.y - 8), (page.right, page.y - 8)], theme.line)


IDENTITY: dict[str, Block] = {
    "phone-entry": phone_entry,
    "prove-human": prove_human,
    "letter-sent": letter_sent,
    "spare-codes": spare_codes,
    "second-step": second_step,
    "birthday": birthday,
    "reasons": reasons,
    "consents": consents,
    "linked": linked,
    "seen-by-others": seen_by_others,
    "barred": barred,
    "entries": entries,
}
