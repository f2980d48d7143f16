"""Blocks of ways to pay and to send money: wallets, transfers, phones' own payment sheets."""

from training.screens import controls
from training.screens.blocks import forms
from training.screens.blocks.covers import cover
from training.screens.canvas import RGB, Box
from training.screens.page import Blocks, Page
from training.screens.themes import blend

PAPER: RGB = (255, 255, 255)
NIGHT: RGB = (26, 27, 32)
RULE: RGB = (168, 170, 176)
BANKS: tuple[RGB, ...] = (
    (33, 160, 56), (255, 221, 45), (239, 49, 36), (0, 86, 184), (120, 60, 160), (28, 32, 44),
    (0, 150, 170), (245, 120, 30),
)  # fmt: skip


def plastic(page: Page, x: float, y: float, wide: float, fill: RGB) -> float:
    """Draw a bank card ``wide`` points wide; returns its height."""
    canvas, tall, ink = page.canvas, wide * 0.61, controls.letters_on(fill)
    canvas.rect((x, y, x + wide, y + tall), fill, wide * 0.05)
    canvas.rect(
        (x + wide * 0.07, y + tall * 0.34, x + wide * 0.2, y + tall * 0.54), (222, 190, 110)
    )
    for shift, hue in ((0.81, (235, 60, 50)), (0.88, (247, 158, 27))):
        canvas.disc(x + wide * shift, y + tall * 0.82, wide * 0.055, hue)
    if wide > 140:
        said = f"**** {page.words.fact('card4')}"
        canvas.text(x + wide * 0.07, y + tall * 0.68, said, wide * 0.062, ink, room=wide * 0.6)
    return tall


def behind(page: Page, low: float) -> None:
    """Draw a shop down to ``low`` across the screen, dimmed and without words."""
    canvas, theme, across = page.canvas, page.theme, 2 if page.canvas.width < 600 else 4
    canvas.rect((0, page.y, canvas.width, low), theme.page)
    each = canvas.width / across
    for number in range(across * page.rng.randint(2, 3)):
        x, y = each * (number % across) + 8, page.y + 10 + 230 * (number // across)
        if y + 150 < low:
            cover(page, (x, y, x + each - 16, y + 150), theme.radius)
            canvas.rect((x, y + 162, x + each * 0.6, y + 176), theme.line, 4)
    canvas.shade((0, page.y, canvas.width, low), (0, 0, 0), page.rng.uniform(0.35, 0.6))


def tell(page: Page, box: Box, y: float, rule: str, ink: RGB) -> bool:
    """Draw the trouble, or else words of ``rule``, at ``y`` amid ``box``; whether it told it."""
    trouble = page.complain()
    said, middle = trouble[0] if trouble else page.words.say(rule), (box[0] + box[2]) / 2
    page.canvas.text(middle, y, said, 16, ink, bold=True, align="center", room=box[2] - box[0] - 20)
    if trouble:
        page.mark(box)
    return trouble is not None


def _keys(page: Page, box: Box, fill: RGB, look: str) -> None:
    """Draw twelve keys in rows of three: discs, boxes or bare figures."""
    wide, tall = (box[2] - box[0]) / 3, (box[3] - box[1]) / 4
    size, ink = min(wide, tall) * 0.43, fill if look == "bare" else controls.letters_on(fill)
    half, rise = wide * 0.47, tall * 0.44
    for number, key in enumerate("123456789*0<"):
        x, y = box[0] + wide * (number % 3 + 0.5), box[1] + tall * (number // 3 + 0.5)
        if look == "disc":
            page.canvas.disc(x, y, size, fill)
        elif look == "box":
            page.canvas.rect((x - half, y - rise, x + half, y + rise), fill, 7)
        page.canvas.text(x, y - size * 0.6, key, size * 0.88, ink, align="center")


def pay_sheet(page: Page) -> None:
    """A phone's sheet over a shop: a card, the bill, a sign to confirm by."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    low, tall = max(min(page.bottom, canvas.height), page.y + 440), rng.uniform(310, 420)
    behind(page, low)
    look, ground = rng.choice(["low", "raised", "middle"]), rng.choice([PAPER, NIGHT, theme.card])
    ink, middle = controls.letters_on(ground), canvas.width / 2
    wide = canvas.width if look == "low" and canvas.width < 600 else min(canvas.width - 24, 400)
    left, right = (canvas.width - wide) / 2, (canvas.width + wide) / 2
    y = {"low": low - tall, "raised": low - tall - 14, "middle": (page.y + low - tall) / 2}[look]
    canvas.rect((left, y, right, y + tall), ground, 22)
    canvas.text(left + 20, y + 16, words.fact("school"), 17, ink, bold=True, room=wide - 40)
    plastic(page, left + 20, y + 58, rng.choice([84, 120]), rng.choice(BANKS))
    canvas.text(right - 20, y + 70, f"** {words.fact('card4')}", 15, ink, align="right")
    for number, line in enumerate(words.parts("pay.lines")):
        at = y + 146 + 26 * number
        canvas.text(left + 20, at, line, 14, theme.faint, room=wide * 0.5)
        canvas.text(right - 20, at, words.fact("sum"), 15, ink, align="right")
    bad = tell(page, (left, y + 200, right, y + tall), y + tall - 30, "wal.sheet", ink)
    fill, icon = (theme.danger, "alert") if bad else (theme.accent, rng.choice(["user", "eye"]))
    controls.round_icon(page, icon, middle - 28, y + tall - 92, 56, fill, solid=True)
    page.y = low


def bank_choice(page: Page) -> None:
    """Banks to pay through below a field to search: rows with coloured signs, or a grid."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    controls.field(page, words.say("wal.find"), "", icon="search")
    page.down(16)
    forms.complaint(page)
    across, radius = rng.choice([1, 1, 3, 4]) * (1 if page.width < 600 else 2), rng.choice([8, 27])
    each, top, tall = page.width / across, page.y + 6, 60 if across < 3 else 104
    for number, name in enumerate(words.some("bank.name", across * rng.randint(4, 9))):
        x, y = page.x + each * (number % across), top + tall * (number // across)
        if y > page.bottom:
            break
        at, fill = x + (each / 2 - 27 if across > 2 else 0), rng.choice(BANKS)
        canvas.rect((at, y, at + 54, y + 50), fill, radius)
        canvas.text(at + 27, y + 9, name[:1], 25, controls.letters_on(fill), align="center")
        if across > 2:
            canvas.text(x + each / 2, y + 58, name, 12, theme.ink, align="center", room=each - 6)
        else:
            canvas.text(x + 68, y + 13, name, 16, theme.ink, room=each - 80)
        page.y = y + tall


def card_scan(page: Page) -> None:
    """A camera that reads a bank card within a bright frame, upright or lying."""
    canvas, rng, photo = page.canvas, page.rng, page.photo()
    low, middle = max(min(page.bottom, canvas.height), page.y + 380), page.canvas.width / 2
    box = (0, page.y, canvas.width, low)
    canvas.rect(box, rng.choice([(40, 42, 48), (90, 84, 76), (16, 16, 18)]))
    if rng.random() < 0.6 and photo is not None:
        canvas.picture(photo, box)
    canvas.shade(box, (0, 0, 0), 0.3)
    wide = min(canvas.width * 0.82, 460.0, (low - page.y) * 0.8)
    tall = wide * (0.66 if rng.random() < 0.75 else 1.2)
    left, top = middle - wide / 2, page.y + (low - page.y - tall) * rng.uniform(0.3, 0.5)
    if rng.random() < 0.7:
        plastic(page, left + 14, top + 14, wide - 28, rng.choice(BANKS))
    for x, side in ((left, 1), (left + wide, -1)):
        for y, rise in ((top, 1), (top + tall, -1)):
            canvas.line([(x + 44 * side, y), (x, y), (x, y + 44 * rise)], PAPER, 5)
    tell(page, (left, top, left + wide, top + tall + 46), top + tall + 20, "wal.scan", PAPER)
    controls.round_icon(page, "sun", middle - 24, top + tall + 60, 48, (90, 90, 96), solid=True)
    page.y = low


def to_phone(page: Page) -> None:
    """Money sent by a phone's number: people in a row or a list, the number, a sum, a message."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    names, listed, each = words.parts("wal.to"), rng.random() < 0.4, max(74.0, page.width / 8)
    for number in range(4 if listed else int(page.width // each)):
        name, x = words.anew("name"), page.x + (0 if listed else each * number)
        controls.portrait(page, x, page.y, 50, name)
        if listed:
            canvas.text(x + 64, page.y + 12, name, 15, theme.ink, room=page.width - 70)
            page.down(60)
        else:
            canvas.text(x + 25, page.y + 58, name.split()[0], 12, theme.ink, align="center")
    page.down(8 if listed else 92)
    controls.field(page, names[0], words.fact("phone"), icon="users")
    page.down(18)
    box, middle = (page.x, page.y, page.right, page.y + 86), page.x + page.width / 2
    canvas.rect(box, theme.tint(theme.accent), theme.radius)
    canvas.text(middle, page.y + 20, words.fact("sum"), 34, theme.ink, bold=True, align="center")
    page.down(104)
    forms.complaint(page)
    controls.field(page, names[1], "")
    page.down(14)


def pin_pad(page: Page) -> None:
    """A code to let a payment go: dots, and large keys over all of the screen."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    low, middle = max(min(page.bottom, canvas.height), page.y + 420), page.canvas.width / 2
    ground = rng.choice([theme.accent, NIGHT, theme.page, rng.choice(BANKS)])
    ink, look = controls.letters_on(ground), rng.choice(["disc", "box", "bare"])
    canvas.rect((0, page.y, canvas.width, low), ground)
    y, count = page.y + (low - page.y) * 0.05, rng.choice([4, 4, 5, 6])
    controls.round_icon(page, "lock", middle - 27, y, 54, ink, solid=True)
    bad = tell(page, (10, y + 60, canvas.width - 10, y + 160), y + 70, "wal.pin", ink)
    canvas.text(middle, y + 98, words.fact("sum"), 15, ink, align="center")
    for number in range(count):
        fill = theme.danger if bad else ink if number < 2 else blend(ground, ink, 0.3)
        canvas.disc(middle + 34 * (number - (count - 1) / 2), y + 142, 9, fill)
    wide = min(canvas.width * rng.choice([0.78, 1]), 420.0)
    box = (middle - wide / 2, y + 170, middle + wide / 2, max(low - 20, y + 340))
    _keys(page, box, ink if look == "bare" else blend(ground, ink, 0.16), look)
    page.y = low


def terminal(page: Page) -> None:
    """A till's machine for cards: a screen with the sum, keys, a slip or a card in it."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide, shell = min(page.width * 0.84, 290.0), rng.choice([NIGHT, (225, 227, 230), (52, 74, 110)])
    middle, left = page.x + page.width / 2, page.x + (page.width - wide) / 2
    if rng.random() < 0.5:
        canvas.rect((left + 40, page.y, left + wide - 40, page.y + 110), PAPER, 0, (190, 190, 190))
    else:
        plastic(page, middle - wide * 0.28, page.y, wide * 0.56, rng.choice(BANKS))
    page.down(70)
    canvas.rect((left, page.y, left + wide, page.y + 430), shell, 34)
    screen = rng.choice([(200, 220, 190), PAPER, (20, 60, 110)])
    ink, box = controls.letters_on(screen), (left + 24, page.y + 26, left + wide - 24, page.y + 176)
    canvas.rect(box, screen, 8)
    canvas.text(middle, page.y + 96, words.fact("sum"), 25, ink, bold=True, align="center")
    bad = tell(page, box, page.y + 138, "wal.till", ink)
    canvas.icon("close" if bad else "card", middle - 24, page.y + 38, 48, theme.accent)
    _keys(page, (box[0], page.y + 190, box[2], page.y + 360), blend(shell, PAPER, 0.2), "box")
    for number, fill in enumerate(((220, 50, 50), (245, 190, 40), (40, 160, 70))):
        x = box[0] + (wide - 48) / 3 * number
        canvas.rect((x + 3, page.y + 370, x + (wide - 48) / 3 - 3, page.y + 404), fill, 8)
    page.down(444)


def bank_head(page: Page) -> None:
    """A bank's coloured head across the screen with its sign and the sum, low or high."""
    canvas, words, rng = page.canvas, page.words, page.rng
    fill, tall = rng.choice([page.theme.accent, *BANKS]), rng.choice([64, 130, 200])
    ink, middle = controls.letters_on(fill), canvas.width / 2
    canvas.rect((0, page.y - 10, canvas.width, page.y + tall), fill)
    canvas.icon("bank", page.x, page.y + 6, 28, ink)
    canvas.text(middle, page.y + tall - 54, words.fact("sum"), 30, ink, bold=True, align="center")
    page.down(tall + 10)


def figures(page: Page) -> None:
    """A keyboard of figures along the screen's lower edge."""
    canvas, low = page.canvas, max(min(page.bottom, page.canvas.height), page.y + 230)
    box = (0, low - 230, canvas.width, low)
    canvas.rect(box, blend(page.theme.page, page.theme.faint, 0.35))
    inner = max(0, (canvas.width - 700) / 2)
    _keys(page, (inner, box[1], canvas.width - inner, low), page.theme.card, "box")
    page.y = low


def packets(page: Page) -> None:
    """Rings of what a telephone's packet still has, on an operator's colour."""
    canvas, rng, fill = page.canvas, page.rng, page.rng.choice(BANKS)
    count, tall, ink = rng.choice([2, 3, 4]), rng.choice([140, 180]), controls.letters_on(fill)
    canvas.rect((page.x - 16, page.y - 10, page.right + 16, page.y + tall), fill)
    for number in range(count):
        x, y = page.x + page.width / count * (number + 0.5), page.y + tall / 2 - 4
        size, end = min(page.width / count * 0.36, tall * 0.36), 270 + rng.randint(30, 330)
        canvas.arc(x, y, size, 9, (0, 360), blend(fill, ink, 0.25))
        canvas.arc(x, y, size, 9, (270, end), ink)
        canvas.text(x, y - 14, str(rng.randint(1, 99)), 20, ink, bold=True, align="center")
    page.down(tall + 8)


def bank_feed(page: Page) -> None:
    """Operations as bubbles of a chat: shops at the left, one's own transfers at the right."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble, bad, wide = page.complain(), rng.randrange(3), min(page.width * 0.72, 380.0)
    for number, shop in enumerate(words.some("bank.merchant", rng.randint(5, 8))):
        if page.y > page.bottom:
            return
        own, red = rng.random() < 0.35, trouble is not None and number == bad
        x, ground = page.right - wide if own else page.x + 52, theme.tint(theme.accent, 0.2)
        box = (x, page.y, min(x + wide, page.right), page.y + 78)
        canvas.rect(
            box, theme.tint(theme.danger, 0.3) if red else ground if own else theme.card, 18
        )
        if not own:
            icon, fill = rng.choice(["bag", "food", "car", "cart", "bus"]), rng.choice(BANKS)
            controls.round_icon(page, icon, page.x, page.y + 34, 42, fill, solid=True)
        said = trouble[0] if trouble and red else words.fact("school") if red else shop
        canvas.text(x + 16, page.y + 10, said, 14.5, theme.ink, room=wide - 90)
        price = words.fact("sum") if red else words.anew("bank_amount")
        canvas.text(x + 16, page.y + 38, price, 21, theme.ink, bold=True, room=wide - 90)
        if red:
            page.mark(box)
        page.down(90)


def card_settings(page: Page) -> None:
    """A bank card, bright or under a lock, with switches or sliders of its limits."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide, locked = min(page.width * rng.choice([0.45, 0.8, 1]), 360.0), rng.random() < 0.5
    left, top = page.x + (page.width - wide) * rng.choice([0, 0.5, 0.5]), page.y
    page.down(plastic(page, left, top, wide, RULE if locked else rng.choice(BANKS)) + 18)
    if locked:
        controls.round_icon(page, "lock", left + wide / 2 - 32, top + 30, 64, NIGHT, solid=True)
    box = (page.x, page.y, page.right, page.y + 48)
    canvas.rect(box, theme.tint(theme.danger if locked else theme.accent, 0.2), theme.radius)
    tell(page, box, page.y + 13, "wal.frozen" if locked else "wal.active", theme.ink)
    page.down(66)
    for number, name in enumerate(words.some("wal.switch", rng.randint(3, 6))):
        canvas.text(page.x, page.y + 2, name, 15.5, theme.ink, room=page.width - 60)
        controls.toggle(page, page.right, page.y, not locked and rng.random() < 0.6)
        page.down(34)
        if number > 2:
            share = rng.uniform(0.1, 0.9)
            controls.progress(page, share)
            canvas.disc(page.x + page.width * share, page.y - 3, 11, theme.accent)
        page.down(14)


WALLETS: Blocks = {
    "pay-sheet": pay_sheet, "bank-choice": bank_choice, "card-scan": card_scan,
    "to-phone": to_phone, "pin-pad": pin_pad, "card-terminal": terminal, "bank-head": bank_head,
    "figures": figures, "packets": packets, "bank-feed": bank_feed, "card-settings": card_settings,
}  # fmt: skip
