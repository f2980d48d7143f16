"""Blocks of what people have in a phone: tickets, cards, chats, appointments, homes, a radio."""

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.signs import bar_code, square_code
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

PAPER: RGB = (255, 255, 255)
PRINT: RGB = (40, 40, 44)


def boarding(page: Page) -> None:
    """A ticket to board: from, to, a seat, a torn edge and a code."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide = min(page.width, 380.0)
    left, top = page.x + (page.width - wide) / 2, page.y
    fill = rng.choice([theme.accent, (20, 60, 140), (200, 40, 60), (30, 110, 90)])
    canvas.rect((left, top, left + wide, top + 420), PAPER, 16, (210, 210, 210))
    canvas.rect((left, top, left + wide, top + 64), fill, 16)
    ink = controls.letters_on(fill)
    brand = page.notes["brand"]
    canvas.text(left + 18, top + 19, brand, 18, ink, bold=True, room=wide * 0.6)
    canvas.icon("plane", left + wide - 46, top + 18, 28, ink)
    for at, align in ((left + 18, "left"), (left + wide - 18, "right")):
        code = "".join(rng.choices("ABDEGIKLMNOPRSTV", k=3))
        canvas.text(at, top + 84, code, 32, PRINT, bold=True, align=align)
        canvas.text(at, top + 128, words.say("city"), 13, PRINT, align=align, room=wide * 0.4)
    for number in range(3):
        x = left + 18 + (wide - 36) * number / 3
        said = rng.choice([f"{rng.randint(1, 40)}{rng.choice('ABCDEF')}", words.anew("bank_time")])
        canvas.text(x, top + 164, said, 18, PRINT, bold=True)
    canvas.dashed((left + 14, top + 210, left + wide - 14, top + 210.5), (150, 150, 150), 10)
    for x in (left, left + wide):
        canvas.disc(x, top + 210, 12, theme.page)
    if rng.random() < 0.6:
        square_code(page, left + wide / 2 - 85, top + 230, 170)
    else:
        bar_code(page, left + 24, top + 270, wide - 48, 90, PRINT)
    page.down(434)


def club_card(page: Page) -> None:
    """A shop's card for its guests: bars to be read, and points."""
    canvas, words, rng = page.canvas, page.words, page.rng
    wide = min(page.width, 400.0)
    left, top = page.x + (page.width - wide) / 2, page.y
    fill = rng.choice([(230, 60, 60), (40, 150, 90), (250, 180, 40), (60, 70, 160)])
    canvas.rect((left, top, left + wide, top + 300), fill, 20)
    ink = controls.letters_on(fill)
    brand = page.notes["brand"]
    canvas.text(left + 22, top + 20, brand, 22, ink, bold=True, room=wide - 44)
    said = f"{rng.randint(10, 9000)}"
    canvas.text(left + 22, top + 60, said, 34, ink, bold=True)
    canvas.rect((left + 18, top + 124, left + wide - 18, top + 280), PAPER, 12)
    bar_code(page, left + 40, top + 142, wide - 80, 92, PRINT)
    digits = " ".join(str(rng.randint(1000, 9999)) for _ in range(4))
    canvas.text(left + wide / 2, top + 244, digits, 15, PRINT, align="center")
    page.down(314)
    for name in words.some("goods.item", 3):
        canvas.text(page.x, page.y, name, 15, page.theme.ink, room=page.width - 80)
        off = f"-{rng.randint(5, 60)}%"
        canvas.text(page.right, page.y, off, 15, page.theme.danger, bold=True, align="right")
        page.down(38)


def shared_wifi(page: Page) -> None:
    """A code that lets a guest into a wireless network."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    middle, side = page.x + page.width / 2, min(page.width * 0.66, 250.0)
    canvas.icon("wifi", middle - 30, page.y, 60, theme.accent)
    name = f"{words.say('talk.who')} {rng.randint(2, 99)}"
    canvas.text(middle, page.y + 70, name, 20, theme.ink, bold=True, align="center", room=300)
    page.down(114)
    square_code(page, middle - side / 2, page.y, side)
    page.down(side + 24)


def talks(page: Page) -> None:
    """People one writes to, with the last words of each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for line in words.some("talk.line", rng.randint(7, 10)):
        if page.y > page.bottom:
            return
        who = words.say("talk.who")
        controls.portrait(page, page.x, page.y, 52, who)
        room = page.width - 130
        canvas.text(page.x + 66, page.y + 4, who, 16, theme.ink, bold=True, room=room)
        canvas.text(page.x + 66, page.y + 28, line, 14, theme.faint, room=room)
        clock = words.anew("bank_time")
        canvas.text(page.right, page.y + 6, clock, 12, theme.faint, align="right")
        if rng.random() < 0.4:
            canvas.disc(page.right - 12, page.y + 38, 11, theme.accent)
            count = str(rng.randint(1, 9))
            canvas.text(page.right - 12, page.y + 29, count, 12, theme.on_accent, align="center")
        page.down(68)


def seen_call(page: Page) -> None:
    """A call with a picture: a friend on all of the screen, oneself in a corner."""
    canvas, words, rng = page.canvas, page.words, page.rng
    photo, top, low = page.photo(), page.y, page.y + 640
    box = (0.0, top, canvas.width, min(low, canvas.height))
    canvas.rect(box, (60, 60, 68))
    if photo is not None:
        canvas.picture(photo, box)
    own = (canvas.width - 116, top + 20, canvas.width - 16, top + 160)
    canvas.rect(own, (30, 30, 34), 10)
    controls.portrait(page, own[0] + 26, own[1] + 46, 48, words.say("talk.who"))
    middle, y = canvas.width / 2, min(low, canvas.height) - 90
    for number, sign in enumerate(("mic", "camera", "call", "volume")):
        fill = (225, 50, 60) if sign == "call" else (90, 90, 98)
        x = middle + 74 * (number - 1.5)
        controls.round_icon(page, sign, x - 28, y, 56, fill, solid=True)
    who = words.say("talk.who")
    canvas.text(20, top + 16, who, 20, PAPER, bold=True, room=canvas.width - 160)
    canvas.text(20, top + 44, f"{rng.randint(0, 59):02}:{rng.randint(0, 59):02}", 14, PAPER)
    page.y = min(low, canvas.height)


def stickers(page: Page) -> None:
    """Faces and signs to be sent."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    across = max(5, int(page.width // 70))
    each, top = page.width / across, page.y
    hues = ((255, 205, 60), (250, 120, 120), (120, 190, 250), (140, 210, 130), (200, 150, 240))
    for number in range(across * 6):
        x = page.x + each * (number % across + 0.5)
        y = top + each * (number // across + 0.5)
        if y > page.bottom:
            break
        fill = rng.choice(hues)
        canvas.disc(x, y, each * 0.36, fill)
        icon = rng.choice(["smile", "heart", "star", "sun", "music", "food", "car", "moon"])
        canvas.icon(icon, x - each * 0.26, y - each * 0.26, each * 0.52, theme.ink)
        page.y = y + each * 0.6


def doctor(page: Page) -> None:
    """Doctors, when they are free, and hours to choose."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for job in words.some("doctor", 3):
        if page.y > page.bottom:
            return
        name = words.say("talk.who")
        canvas.rect((page.x, page.y, page.right, page.y + 136), theme.card, 14, theme.line)
        controls.portrait(page, page.x + 14, page.y + 14, 54, name)
        room = page.width - 100
        canvas.text(page.x + 82, page.y + 16, job, 16, theme.ink, bold=True, room=room)
        canvas.text(page.x + 82, page.y + 42, words.say("map.place"), 13, theme.faint, room=room)
        each = (page.width - 28) / 4
        for number in range(4):
            x = page.x + 14 + each * number
            free = rng.random() < 0.7
            fill = theme.accent if free else theme.faint
            box = (x, page.y + 86, x + each - 8, page.y + 120)
            canvas.rect(box, theme.tint(fill, 0.18), 8)
            clock = words.anew("bank_time")
            middle = x + (each - 8) / 2
            canvas.text(middle, page.y + 93, clock, 13.5, fill, align="center", room=each - 10)
        page.down(150)


def pills(page: Page) -> None:
    """What is to be taken, and when."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for number in range(rng.randint(4, 7)):
        if page.y > page.bottom:
            return
        fill = rng.choice([(250, 120, 120), (120, 170, 250), (250, 190, 80), (140, 200, 130)])
        canvas.rect((page.x, page.y + 8, page.x + 52, page.y + 32), fill, 12)
        canvas.rect((page.x + 26, page.y + 8, page.x + 52, page.y + 32), PAPER, 12, fill)
        canvas.text(page.x + 68, page.y, words.say("clock.note"), 15.5, theme.ink, room=180)
        canvas.text(page.x + 68, page.y + 23, words.anew("bank_time"), 13, theme.faint)
        controls.tick(page, page.right - 24, page.y + 10, number < 2, round_=True)
        page.down(56)


def homes(page: Page) -> None:
    """Homes to rent or buy: a wide picture, a price, rooms."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = 1 if page.width < 600 else 2
    each, top = (page.width - 16 * (across - 1)) / across, page.y
    for number in range(across * 3):
        x, y = page.x + (each + 16) * (number % across), top + 270 * (number // across)
        if y > page.bottom:
            break
        cover(page, (x, y, x + each, y + 180), theme.radius)
        price = f"{rng.randint(12, 99)} 000"
        canvas.text(x, y + 188, price, 19, theme.ink, bold=True)
        size = f"{rng.randint(18, 140)} m2, {rng.randint(1, 20)}/{rng.randint(20, 30)}"
        canvas.text(x, y + 216, size, 14, theme.ink, room=each)
        canvas.text(x, y + 238, words.say("map.place"), 13, theme.faint, room=each)
        page.y = y + 266


def radio(page: Page) -> None:
    """A tuner: a scale, a needle, stations as tiles."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    middle = page.x + page.width / 2
    said = f"{rng.uniform(87, 108):.1f}"
    canvas.text(middle, page.y, said, 54, theme.ink, bold=True, align="center")
    page.down(84)
    for number in range(int(page.width // 9)):
        x, high = page.x + 9 * number, 34 if number % 5 == 0 else 18
        canvas.rect((x, page.y, x + 2, page.y + high), theme.faint)
    canvas.rect((middle - 2, page.y - 8, middle + 2, page.y + 46), theme.danger)
    page.down(66)
    across = 3 if page.width < 600 else 6
    each, top = page.width / across, page.y
    for number, name in enumerate(words.some("band", across * 2)):
        x, y = page.x + each * (number % across), top + 92 * (number // across)
        box = (x + 5, y, x + each - 5, y + 82)
        canvas.rect(box, blend(theme.card, theme.accent, 0.2), theme.radius + 4)
        canvas.icon("volume", x + each / 2 - 13, y + 14, 26, theme.accent)
        canvas.text(x + each / 2, y + 52, name, 13, theme.ink, align="center", room=each - 20)
        page.y = y + 96


def scanner(page: Page) -> None:
    """A camera that looks for a code, a frame in its middle."""
    canvas = page.canvas
    photo, top = page.photo(), page.y
    low = max(canvas.height, top + 240)
    box = (0.0, top, canvas.width, low)
    canvas.rect(box, (40, 40, 44))
    if photo is not None:
        canvas.picture(photo, box)
    canvas.shade(box, (0, 0, 0), 0.4)
    side, middle = min(canvas.width, low - top) * 0.56, canvas.width / 2
    y = top + (low - top - side) / 2
    if page.rng.random() < 0.5:
        square_code(page, middle - side * 0.28, y + side * 0.22, side * 0.56)
    for x, turn in ((middle - side / 2, 1), (middle + side / 2, -1)):
        for edge, rise in ((y, 1), (y + side, -1)):
            ends = [(x + turn * 40, edge), (x, edge), (x, edge + rise * 40)]
            canvas.line(ends, PAPER, 5)
    controls.round_icon(page, "sun", middle - 26, y + side + 34, 52, (90, 90, 98), solid=True)
    page.y = low


POCKET: dict[str, Block] = {
    "boarding": boarding,
    "club-card": club_card,
    "shared-wifi": shared_wifi,
    "talks": talks,
    "seen-call": seen_call,
    "stickers": stickers,
    "doctor": doctor,
    "pills": pills,
    "homes": homes,
    "radio": radio,
    "scanner": scanner,
}
