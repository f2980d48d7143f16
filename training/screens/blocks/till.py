"""Blocks of paying: codes to scan, slips, transfers, cards, what a bank writes."""

from training.screens import controls
from training.screens.blocks.signs import square_code
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

PAPER: RGB = (255, 255, 255)
PRINT: RGB = (46, 46, 50)
BANKS: tuple[RGB, ...] = (
    (33, 160, 56), (255, 221, 45), (239, 49, 36), (0, 86, 184), (120, 60, 160), (20, 24, 40)
)  # fmt: skip


def scan_panel(page: Page) -> None:
    """A coloured panel with a code to pay by, the sum, and how long it lasts."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide, ground = min(page.width, 400.0), rng.choice([theme.accent, *BANKS[2:]])
    left, ink = page.x + (page.width - wide) / 2, controls.letters_on(ground)
    side = wide * rng.uniform(0.5, 0.72)
    canvas.rect((left, page.y, left + wide, page.y + side + 170), ground, theme.radius + 10)
    middle = left + wide / 2
    said = words.fact("school")
    canvas.text(middle, page.y + 20, said, 16, ink, bold=True, align="center", room=wide - 30)
    canvas.text(middle, page.y + 46, words.fact("sum"), 27, ink, bold=True, align="center")
    square_code(page, middle - side / 2, page.y + 92, side)
    clock = f"{rng.randint(0, 14):02}:{rng.randint(0, 59):02}"
    canvas.text(middle, page.y + side + 112, clock, 22, ink, bold=True, align="center")
    page.down(side + 180)
    said = words.say("qr.wait")
    canvas.text(middle, page.y, said, 14, theme.faint, align="center", room=page.width)
    page.down(28)


def scan_beside(page: Page) -> None:
    """A small code at one side, what to do with it at the other."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    side = min(200.0, page.width * 0.46)
    canvas.rect((page.x, page.y, page.right, page.y + side + 32), theme.card, 10, theme.line)
    room = page.width - side - 46
    code, told = (16, side + 32) if rng.random() < 0.5 else (page.width - side - 16, 16)
    square_code(page, page.x + code, page.y + 16, side)
    x = page.x + told
    y = canvas.paragraph(x, page.y + 22, room, words.fact("sum"), 22, theme.ink, bold=True)
    canvas.paragraph(x, y + 10, room, words.say("qr.text"), 14, theme.faint, most=5)
    page.down(side + 46)
    each = page.width / 5
    for number, fill in enumerate(rng.sample(BANKS, 5)):
        x = page.x + each * (number + 0.5)
        canvas.rect((x - 24, page.y, x + 24, page.y + 48), fill, rng.choice([8, 24]))
        canvas.icon("bank", x - 13, page.y + 11, 26, controls.letters_on(fill))
    page.down(62)


def slip(page: Page) -> None:
    """A shop's slip as it is printed: lines of words and sums with dots between, a code."""
    canvas, words, rng = page.canvas, page.words, page.rng
    wide = min(page.width, rng.choice([250.0, 300.0, 420.0]))
    left, top = page.x + (page.width - wide) / 2, page.y
    lines = words.parts("receipt.lines") + words.parts("pay.lines")
    tall = 120 + 24 * len(lines) + 150
    ground = rng.choice([PAPER, (246, 244, 236), (236, 238, 240)])
    canvas.rect((left, top, left + wide, top + tall), ground)
    for number in range(int(wide // 12)):
        x = left + 12 * number
        points = [(x, top), (x + 6, top - 7), (x + 12, top)]
        canvas.polygon(points, ground)
    y, middle = top + 16, left + wide / 2
    for size, said in ((17, words.fact("domain")), (12, words.say("receipt.foot"))):
        canvas.text(middle, y, said, size, PRINT, align="center", room=wide - 24)
        y += size + 12
    for line in lines:
        price = words.anew("bank_amount")
        start = left + 14 + canvas.text(left + 14, y, line, 12.5, PRINT, room=wide * 0.5)
        end = left + wide - 14 - canvas.text(left + wide - 14, y, price, 12.5, PRINT, align="right")
        x = start + 6
        while x < end - 6:
            canvas.disc(x, y + 13, 0.8, PRINT)
            x += 6
        y += 24
    canvas.line([(left + 14, y + 4), (left + wide - 14, y + 4)], PRINT, 1.5)
    canvas.text(left + wide - 14, y + 12, words.fact("sum"), 20, PRINT, bold=True, align="right")
    square_code(page, middle - 45, y + 46, 90)
    page.y = top + tall + 12


def transfer_state(page: Page) -> None:
    """A coloured panel: a large sign of what became of a payment, the sum, to whom."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    refused = page.trouble is not None
    fill = theme.danger if refused else theme.success
    tall = 236.0
    canvas.rect((page.x - 16, page.y, page.right + 16, page.y + tall), theme.tint(fill, 0.25))
    middle = page.x + page.width / 2
    canvas.disc(middle, page.y + 62, 40, fill)
    icon = rng.choice(["close", "clock", "alert"]) if refused else "check"
    canvas.icon(icon, middle - 22, page.y + 40, 44, PAPER)
    said = words.say("pay.bad" if refused else "pay.good")
    canvas.text(middle, page.y + 114, said, 19, theme.ink, bold=True, align="center")
    canvas.text(middle, page.y + 146, words.fact("sum"), 32, theme.ink, bold=True, align="center")
    school = words.fact("school")
    canvas.text(middle, page.y + 194, school, 15, theme.faint, align="center", room=page.width)
    page.down(tall + 16)


def transfer_form(page: Page) -> None:
    """From which card to whom, how much, and the fee."""
    canvas, theme, words = page.canvas, page.theme, page.words
    ends = ((words.say("bank.card"), BANKS[3]), (words.fact("school"), BANKS[0]))
    for number, (name, fill) in enumerate(ends):
        y = page.y + 84 * number
        canvas.rect((page.x, y, page.right, y + 72), theme.card, theme.radius + 2, theme.line)
        canvas.rect((page.x + 14, y + 20, page.x + 64, y + 52), fill, 5)
        room = page.width - 100
        canvas.text(page.x + 80, y + 14, name, 15.5, theme.ink, bold=True, room=room)
        said = f"** {words.anew('bank_amount')}" if number else words.anew("bank_amount")
        canvas.text(page.x + 80, y + 39, said, 13, theme.faint, room=room)
    canvas.disc(page.right - 40, page.y + 78, 19, theme.accent)
    canvas.icon("down", page.right - 50, page.y + 68, 20, theme.on_accent)
    page.down(184)
    controls.field(page, words.parts("pay.lines")[-1], words.fact("sum"))
    page.down(16)


def my_cards(page: Page) -> None:
    """Cards that are kept, one over another, and a place for a new one."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide = min(page.width, 380.0)
    left, shift = page.x + (page.width - wide) / 2, rng.choice([56, 64, 120])
    count = rng.randint(2, 3)
    for number, fill in enumerate(rng.sample(BANKS, count)):
        y, ink = page.y + shift * number, controls.letters_on(fill)
        canvas.rect((left, y, left + wide, y + 190), theme.page, 18)
        canvas.rect((left + 2, y + 2, left + wide - 2, y + 188), fill, 17)
        name = words.say("bank.card")
        canvas.text(left + 20, y + 16, name, 15, ink, bold=True, room=wide * 0.55)
        said = f"** {rng.randint(1000, 9999)}"
        canvas.text(left + wide - 20, y + 16, said, 15, ink, align="right")
    page.down(shift * (count - 1) + 204)
    canvas.dashed((left, page.y, left + wide, page.y + 60), theme.faint)
    canvas.icon("plus", left + wide / 2 - 13, page.y + 17, 26, theme.faint)
    page.down(76)


def waiting(page: Page) -> None:
    """A payment on its way: a ring that turns, the sum, what to do meanwhile."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.down(min(90.0, page.bottom * 0.1))
    middle, start = page.x + page.width / 2, rng.randint(0, 359)
    canvas.arc(middle, page.y + 60, 52, 9, (0, 360), theme.tint(theme.accent, 0.25))
    canvas.arc(middle, page.y + 60, 52, 9, (start, start + rng.randint(60, 200)), theme.accent)
    canvas.icon("card", middle - 20, page.y + 40, 40, theme.accent)
    page.down(144)
    canvas.text(middle, page.y, words.fact("sum"), 29, theme.ink, bold=True, align="center")
    said = words.say("qr.wait")
    canvas.text(middle, page.y + 46, said, 15, theme.faint, align="center", room=page.width)
    page.down(86)


def regular(page: Page) -> None:
    """What is paid each month, its price, and whether it goes on."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for name in words.some("course", rng.randint(2, 5)):
        if page.y > page.bottom:
            return
        canvas.rect((page.x, page.y, page.right, page.y + 84), theme.card, 12, theme.line)
        controls.round_icon(page, "refresh", page.x + 14, page.y + 20, 44, theme.accent)
        room = page.width - 140
        canvas.text(page.x + 72, page.y + 14, name, 15.5, theme.ink, bold=True, room=room)
        said = f"{words.anew('bank_amount')}, {words.anew('bank_day')}"
        canvas.text(page.x + 72, page.y + 42, said, 14, theme.faint, room=room)
        controls.toggle(page, page.right - 14, page.y + 29, rng.random() < 0.7)
        page.down(96)


def statement(page: Page) -> None:
    """An account's statement on paper: a bank's head, days, what for, sums."""
    canvas, words, rng = page.canvas, page.words, page.rng
    count = rng.randint(9, 14)
    tall = 130 + 27 * count
    canvas.rect((page.x, page.y, page.right, page.y + tall), PAPER, 0, (205, 205, 205))
    left, right, fill = page.x + 20, page.right - 20, rng.choice(BANKS)
    canvas.rect((left, page.y + 20, left + 40, page.y + 60), fill, 8)
    bank = words.fact("bank.name")
    canvas.text(left + 54, page.y + 28, bank, 18, PRINT, bold=True, room=page.width - 110)
    y = page.y + 82
    canvas.rect((left, y, right, y + 26), blend(fill, PAPER, 0.6))
    for number in range(count):
        y += 27
        paid = rng.random() < 0.8
        ink = PRINT if paid else (20, 140, 60)
        canvas.text(left + 4, y + 4, words.anew("bank_day"), 12, PRINT, room=90)
        what = words.fact("school") if number % 5 == 1 else words.say("bank.merchant")
        canvas.text(left + 104, y + 4, what, 12, PRINT, room=page.width * 0.4)
        price = f"{'-' if paid else '+'}{words.anew('bank_amount')}"
        canvas.text(right - 4, y + 4, price, 12, ink, align="right")
        canvas.line([(left, y + 26), (right, y + 26)], (220, 220, 220))
    page.down(tall + 12)


def bank_texts(page: Page) -> None:
    """What a bank wrote to a phone, message below message."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for number in range(rng.randint(3, 5)):
        if page.y > page.bottom - 60:
            return
        if number % 2 == 0:
            middle = page.x + page.width / 2
            day = words.anew("bank_date")
            canvas.text(middle, page.y, day, 12, theme.faint, align="center")
            page.down(26)
        kind = rng.choice(["bank-push", "double-charge", "no-funds", "auto-charge"])
        told = words.say(f"{page.trouble}.text") if page.trouble and number == 0 else ""
        said = told or words.say(f"{kind}.text")
        wide = min(page.width * 0.84, 420.0)
        rows = canvas.wrap(said, 15, wide - 28)
        tall = 22 + 20.5 * len(rows)
        box = (page.x, page.y, page.x + wide, page.y + tall)
        canvas.rect(box, blend(theme.card, theme.faint, 0.18), 16)
        canvas.paragraph(page.x + 14, page.y + 10, wide - 28, said, 15, theme.ink)
        page.down(tall + 14)


def plan_table(page: Page) -> None:
    """What each plan of a course has, with ticks and prices."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    names = words.parts("tariff.names")[:3]
    first = page.width * 0.4
    each, best = (page.width - first) / len(names), rng.randrange(len(names))
    tall = 76 + 42 * 6
    x = page.x + first + each * best
    canvas.rect((x, page.y, x + each, page.y + tall), theme.tint(theme.accent, 0.2), 10)
    for number, name in enumerate(names):
        at = page.x + first + each * (number + 0.5)
        canvas.text(at, page.y + 10, name, 14, theme.ink, bold=True, align="center", room=each - 6)
        price = words.anew("bank_amount")
        canvas.text(at, page.y + 34, price, 15, theme.accent, align="center", room=each - 4)
    page.down(70)
    for line, feature in enumerate(words.some("tariff.feature", 6)):
        canvas.text(page.x, page.y + 10, feature, 14, theme.ink, room=first - 10)
        for number in range(len(names)):
            at = page.x + first + each * (number + 0.5)
            has = number * 2 + rng.randint(1, 3) > line
            fill = theme.success if has else theme.faint
            canvas.icon("check" if has else "close", at - 10, page.y + 9, 20, fill)
        canvas.line([(page.x, page.y + 41), (page.right, page.y + 41)], theme.line)
        page.down(42)
    page.down(12)


def owed(page: Page) -> None:
    """How much of a price is paid as a half ring, and what is left."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    middle, size = page.x + page.width / 2, min(page.width * 0.4, 150.0)
    y, share = page.y + size, rng.uniform(0.1, 0.9)
    canvas.arc(middle, y, size, 18, (180, 360), blend(theme.card, theme.faint, 0.3))
    canvas.arc(middle, y, size, 18, (180, 180 + int(180 * share)), theme.accent)
    canvas.text(middle, y - 56, words.fact("sum"), 27, theme.ink, bold=True, align="center")
    said = words.anew("bank_day")
    canvas.text(middle, y - 16, said, 14, theme.faint, align="center")
    page.down(size + 26)


def touch_to_pay(page: Page) -> None:
    """A phone to be held to a till: a card and waves above it."""
    canvas, theme, words = page.canvas, page.theme, page.words
    page.down(min(60.0, page.bottom * 0.07))
    middle = page.x + page.width / 2
    for ring in range(3):
        canvas.arc(middle, page.y + 90, 34 + 24 * ring, 7, (225, 315), theme.accent)
    page.down(104)
    wide, fill = min(page.width * 0.8, 320.0), page.rng.choice(BANKS)
    box = (middle - wide / 2, page.y, middle + wide / 2, page.y + wide * 0.62)
    canvas.rect(box, fill, 16)
    ink = controls.letters_on(fill)
    canvas.rect((box[0] + 22, box[1] + 60, box[0] + 66, box[1] + 92), (220, 190, 110), 5)
    said = f"**** {words.fact('card4')}"
    canvas.text(box[2] - 20, box[3] - 40, said, 17, ink, align="right")
    page.down(wide * 0.62 + 22)
    canvas.text(middle, page.y, words.fact("sum"), 29, theme.ink, bold=True, align="center")
    page.down(52)


TILL: dict[str, Block] = {
    "scan-panel": scan_panel,
    "scan-beside": scan_beside,
    "slip": slip,
    "transfer-state": transfer_state,
    "transfer-form": transfer_form,
    "my-cards": my_cards,
    "waiting": waiting,
    "regular": regular,
    "statement": statement,
    "bank-texts": bank_texts,
    "plan-table": plan_table,
    "owed": owed,
    "touch-to-pay": touch_to_pay,
}
