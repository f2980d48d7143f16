"""Blocks of what was or is to be paid: bills, instalments, refunds, subscriptions, gift cards."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.blocks.covers import cover
from training.screens.blocks.signs import bar_code
from training.screens.blocks.wallets import BANKS, NIGHT, PAPER, RULE, behind, plastic, tell
from training.screens.canvas import RGB
from training.screens.page import Blocks, Page
from training.screens.themes import blend

PRINT: RGB = (50, 50, 54)


def bento(page: Page) -> None:
    """Tiles on a panel: sums, rings, a card, what was refused."""
    canvas, words, rng = page.canvas, page.words, page.rng
    ground, across = rng.choice([NIGHT, (14, 22, 44), page.theme.page]), 2 + (page.width > 600)
    each, tall = page.width / across, 180 * (6 // across) + 14
    canvas.rect((page.x - 16, page.y, page.right + 16, page.y + tall), ground)
    tile = blend(ground, controls.letters_on(ground), 0.08)
    for number, kind in enumerate(rng.sample(["sum", "ring", "card", "told", "sum", "ring"], 6)):
        x, y = page.x + each * (number % across), page.y + 14 + 180 * (number // across)
        box, fill = (x + 4, y, x + each - 4, y + 170), rng.choice([tile, tile, rng.choice(BANKS)])
        canvas.rect(box, fill, page.theme.radius + 4)
        ink, price = controls.letters_on(fill), words.anew("bank_amount")
        if kind == "card":
            plastic(page, x + 14, y + 34, each - 28, rng.choice(BANKS))
        elif kind == "told":
            controls.round_icon(page, "card", x + 16, y + 20, 56, page.theme.accent, solid=True)
            tell(page, box, y + 108, "pay.good", ink)
        else:
            canvas.text(x + 18, y + 12, words.say("wal.tile"), 13, ink, room=each - 36)
            canvas.text(x + 18, y + 34, price, 22, ink, bold=True, room=each - 36)
        if kind == "ring":
            canvas.arc(x + each / 2, y + 116, 42, 12, (0, 360), blend(fill, ink, 0.25))
            canvas.arc(x + each / 2, y + 116, 42, 12, (0, rng.randint(60, 330)), page.theme.accent)
    page.down(tall)


def document(page: Page, kind: str) -> None:
    """A sheet of paper: a bill with a grid, an act with two hands, or a form of single boxes."""
    canvas, words, rng = page.canvas, page.words, page.rng
    tall, band = max(460.0, min(page.width * 1.3, 760)), rng.choice([*BANKS, PAPER, PAPER])
    canvas.rect((page.x, page.y, page.right, page.y + tall), PAPER, 0, RULE)
    left, right, wide, form = page.x + 20, page.right - 20, page.width - 40, kind == "form"
    if form:
        bar_code(page, left, page.y + 18, wide * 0.3, 44, PRINT)
    else:
        canvas.rect((page.x, page.y, page.right, page.y + rng.choice([8, 56])), band)
    title = words.say(f"bil.{kind}")
    y = canvas.paragraph(left, page.y + 70, wide, title, 18, PRINT, bold=True, most=2) + 8
    for name, fact in zip(words.some("bil.line", 4), ("school", "name", "sum", "sum"), strict=True):
        canvas.text(left, y + 3, name, 12, PRINT, room=wide * 0.44)
        for cell in range(14 if form else 1):
            x = left + wide * (0.46 + 0.038 * cell)
            canvas.rect((x, y, x + wide * 0.036 if form else right, y + 24), PAPER, 0, RULE)
        canvas.text(left + wide * 0.48, y + 3, words.fact(fact), 12, PRINT, room=wide * 0.5)
        y += 30
    for number in range(5 if kind == "bill" else 2):
        fill, y = (blend(band, PAPER, 0.7) if number == 0 else PAPER), y + 24
        canvas.rect((left, y, right, y + 25), fill, 0, RULE)
        canvas.text(left + 8, y + 3, words.fact("course"), 12, PRINT, room=wide * 0.6)
        canvas.text(right - 8, y + 3, words.anew("bank_amount"), 12, PRINT, align="right")
    for number in range(0 if kind == "bill" else int((page.y + tall - 120 - y) / 18)):
        end = left + wide * rng.choice([0.4, 0.9, 1, 1])
        canvas.rect((left, y + 36 + 18 * number, end, y + 41 + 18 * number), RULE)
    for x in (left, left + wide * 0.55):
        canvas.line([(x, page.y + tall - 50), (x + wide * 0.4, page.y + tall - 50)], PRINT)
        canvas.arc(x + 60, page.y + tall - 62, 34, 3, (0, 360), (70, 90, 190))
    page.down(tall + 8)


def loan(page: Page) -> None:
    """Whether a bank lends: the answer on a colour, a sum on a slider, months to choose."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    box, middle = (page.x, page.y, page.right, page.y + 170), page.x + page.width / 2
    bad = page.trouble is not None
    fill = rng.choice([theme.danger, NIGHT]) if bad else rng.choice([theme.success, theme.accent])
    canvas.rect(box, fill, theme.radius + 6)
    ink, share, each = controls.letters_on(fill), rng.uniform(0.2, 0.9), page.width / 4
    canvas.icon("cross" if bad else "done", middle - 34, page.y + 18, 68, ink)
    tell(page, box, page.y + 98, "pay.bad" if bad else "bil.lent", ink)
    canvas.text(middle, page.y + 126, words.fact("sum"), 22, ink, bold=True, align="center")
    page.down(206)
    controls.progress(page, share)
    canvas.disc(page.x + page.width * share, page.y - 3, 13, theme.accent)
    page.down(30)
    for number, name in enumerate(words.parts("bil.months")):
        x, on = page.x + each * number, theme.accent if number == 1 else theme.card
        canvas.rect((x + 3, page.y, x + each - 3, page.y + 54), on, theme.radius, theme.line)
        ink = controls.letters_on(on)
        canvas.text(x + each / 2, page.y + 16, name, 13, ink, align="center", room=each - 10)
    page.down(72)


def refund_track(page: Page) -> None:
    """How far a refund is: signs down a line or along one, and a day at each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    forms.complaint(page)
    flat, here, size = page.width > 420 and rng.random() < 0.6, rng.randint(1, 3), 54
    each, icons = page.width / 4, ("file", "search", "bank", "card")
    for number, (name, icon) in enumerate(zip(words.parts("bil.refund"), icons, strict=True)):
        x = page.x + (each * (number + 0.5) - 27 if flat else 0)
        y = page.y + (8 if flat else 8 + 92 * number)
        fill = theme.success if number < here else theme.accent if number == here else theme.faint
        if number < 3:
            end = (x + size + each, y + 27) if flat else (x + 27, y + 110)
            canvas.line([(x + 27, y + 27), end], fill, 4)
        controls.round_icon(page, icon, x, y, size, fill, solid=number <= here)
        at, align = (x + 27, "center") if flat else (x + 74, "left")
        room = each - 6 if flat else page.width - 80
        low = y + (62 if flat else 4)
        canvas.text(at, low, name, 15, theme.ink, bold=True, align=align, room=room)
        canvas.text(at, low + 24, words.anew("bank_day"), 13, theme.faint, align=align, room=room)
    page.down(128 if flat else 380)


def coupon(page: Page) -> None:
    """A ticket of a discount with a torn edge, its code and a clock that runs out."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    fill, tall = rng.choice([theme.accent, *BANKS]), rng.choice([150, 230])
    ink, at = controls.letters_on(fill), page.x + page.width * rng.choice([0.34, 0.68])
    canvas.rect((page.x, page.y, page.right, page.y + tall), fill, 18)
    canvas.dashed((at, page.y + 18, at + 0.5, page.y + tall - 18), theme.page, 12)
    for y in (page.y, page.y + tall):
        canvas.disc(at, y, 16, theme.page)
    off = f"-{rng.randint(1, 9)}0%"
    canvas.text((page.x + at) / 2, page.y + tall / 2 - 30, off, 36, ink, bold=True, align="center")
    tell(page, (at, page.y, page.right, page.y + tall), page.y + tall / 2 - 12, "bil.sale", ink)
    page.down(tall + 18)
    for number in range(3):
        x = page.x + page.width / 2 + 84 * (number - 1)
        canvas.rect((x - 36, page.y, x + 36, page.y + 64), theme.card, 10, theme.line)
        count = f"{rng.randint(0, 59):02}"
        canvas.text(x, page.y + 13, count, 27, theme.ink, bold=True, align="center")
    page.down(84)
    controls.field(page, words.say("pay.promo"), words.fact("promo"), icon="tag")


def paywall(page: Page) -> None:
    """A subscription over all of the screen: a picture, what it gives, prices, a button."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    ground = rng.choice([NIGHT, theme.accent, theme.page, (48, 20, 90)])
    ink, wide, middle = controls.letters_on(ground), min(canvas.width - 32, 460.0), canvas.width / 2
    low, high, flat = (
        max(min(page.bottom, canvas.height), page.y + 500),
        rng.choice([120, 220]),
        rng.random() < 0.5,
    )
    canvas.rect((0, page.y, canvas.width, low), ground)
    cover(page, (0, page.y, canvas.width, page.y + high), 0)
    page.down(high + 18)
    tell(page, (16, page.y - 10, canvas.width - 16, page.y + 30), page.y, "bil.trial", ink)
    page.down(38)
    with page.column(middle - wide / 2, wide):
        for feature in words.some("tariff.feature", 3):
            canvas.icon("check", page.x, page.y, 20, ink)
            canvas.text(page.x + 32, page.y, feature, 15, ink, room=wide - 40)
            page.down(30)
        each = wide / 3 if flat else wide
        for number, name in enumerate(words.parts("tariff.names")):
            x, fill = page.x + each * number * flat, blend(ground, ink, (0.14, 0.85)[number == 1])
            canvas.rect((x + 3, page.y, x + each - 3, page.y + (110 if flat else 64)), fill, 14)
            on, price = controls.letters_on(fill), words.anew("bank_amount")
            canvas.text(x + 14, page.y + 8, name, 13, on, room=each - 26)
            canvas.text(x + 14, page.y + 30, price, 17, on, bold=True, room=each - 26)
            page.down(0 if flat else 72)
        page.down(128 if flat else 10)
        controls.button(page, words.say("tariff.button"))
    page.y = max(page.y, low)


def letter(page: Page) -> None:
    """A letter about money in a mail program: whom from, a coloured head, a sum, a button."""
    canvas, words, rng, tall = page.canvas, page.words, page.rng, page.rng.choice([390, 460])
    trouble, fill, school = page.complain(), rng.choice(BANKS), words.fact("school")
    controls.portrait(page, page.x, page.y, 46, school)
    canvas.text(page.x + 60, page.y + 12, school, 16, page.theme.ink, room=page.width - 120)
    page.down(64)
    head, pad, low = rng.choice([10, 70, 150]), rng.choice([0, 18]), page.y + tall
    canvas.rect((page.x, page.y, page.right, low), (226, 229, 235))
    box = (page.x + pad, page.y + pad, page.right - pad, low - pad)
    canvas.rect(box, PAPER)
    canvas.rect((box[0], box[1], box[2], box[1] + head), fill)
    with page.column(box[0] + 18, box[2] - box[0] - 36):
        title, said = trouble or (words.say("receipt.title"), words.say("bil.letter"))
        y = canvas.paragraph(page.x, box[1] + head + 14, page.width, title, 20, PRINT, most=2)
        page.y = canvas.paragraph(page.x, y + 6, page.width, said, 14, PRINT, most=3) + 12
        canvas.text(page.x, page.y, words.fact("sum"), 30, PRINT, bold=True, room=page.width)
        page.down(54)
        controls.button(page, words.say("pay.button"), fill=fill)
    if trouble:
        page.mark(box)
    page.y = low + 10


def crumpled(page: Page) -> None:
    """A photo of a slip that lies aslant on a table."""
    canvas, words, rng, photo = page.canvas, page.words, page.rng, page.photo()
    tall = min(max(page.width * 1.2, 360.0), 560.0)
    box = (page.x, page.y, page.right, page.y + tall)
    canvas.rect(box, rng.choice([(120, 88, 60), (70, 74, 80), (190, 180, 165)]))
    if rng.random() < 0.5 and photo is not None:
        canvas.picture(photo, box)
    lean, x, wide = rng.uniform(-34, 34), page.x + page.width * 0.26, page.width * 0.46
    low, top = page.y + tall - 24, page.y + 26
    edges = [(x + lean, top), (x + wide + lean, top), (x + wide - lean, low), (x - lean, low)]
    canvas.polygon(edges, rng.choice([PAPER, (240, 236, 226)]))
    for number, line in enumerate((words.parts("receipt.lines") * 2)[:9]):
        y = top + 20 + (tall - 110) / 9 * number
        at = x + 14 + lean * (1 - 2 * (y - top) / (low - top))
        canvas.text(at, y, line, 11.5, PRINT, room=wide * 0.5)
        canvas.text(at + wide - 28, y, words.anew("bank_amount"), 11.5, PRINT, align="right")
    page.down(tall + 10)


def cart_lines(page: Page) -> None:
    """What lies in a cart with pictures at a side or on top, and how many of each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    forms.complaint(page)
    across = rng.choice([1, 2]) if page.width < 600 else rng.choice([1, 3])
    each, high, top = page.width / across, 112 if across == 1 else 236, page.y + 8
    for number, name in enumerate(words.some("course", rng.randint(2, 3) * across)):
        x, y = page.x + each * (number % across), top + high * (number // across)
        if y > page.bottom:
            break
        canvas.rect((x + 3, y, x + each - 3, y + high - 12), theme.card, theme.radius, theme.line)
        side = min(100.0, each * 0.3)
        box = (x + 3, y, x + (side if across == 1 else each - 3), y + (100 if across == 1 else 120))
        cover(page, box, theme.radius)
        at, down = (x + side + 14, y + 12) if across == 1 else (x + 14, y + 132)
        canvas.text(at, down, name, 15, theme.ink, bold=True, room=x + each - 14 - at)
        canvas.text(at, down + 26, words.anew("bank_amount"), 17, theme.ink, room=90)
        for icon, shift in (("plus", 40), ("close", 78)):
            controls.round_icon(page, icon, x + each - shift, down + 48, 28, theme.accent)
        page.y = y + high


def quick_order(page: Page) -> None:
    """A small window over a shop to order in one go: a picture or none, two fields, a button."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    low, wide = max(min(page.bottom, canvas.height), page.y + 460), min(canvas.width - 40, 420.0)
    behind(page, low)
    left, high = (canvas.width - wide) / 2, rng.choice([0, 0, 110])
    top = page.y + (low - page.y - 350 - high) * rng.uniform(0.2, 0.5)
    canvas.rect((left, top, left + wide, top + 350 + high), theme.card, theme.radius + 6)
    cover(page, (left, top, left + wide, top + high), 0)
    with page.column(left + 22, wide - 44):
        page.y = top + high + 20
        box = (left, page.y - 10, left + wide, page.y + 36)
        tell(page, box, page.y, "bil.quick", theme.ink)
        page.down(44)
        for name, value in zip(words.parts("pay.contact"), ("name", "email"), strict=True):
            controls.field(page, name, words.fact(value))
            page.down(14)
        controls.button(page, words.say("pay.button"))
    page.y = low


def accounts(page: Page) -> None:
    """A dense table of a firm's bills with a coloured sign of state at each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    forms.complaint(page)
    page.down(8)
    tall, head, room = rng.choice([30, 38, 48]), rng.choice([NIGHT, *BANKS]), page.width * 0.22
    for line in range(rng.randint(9, 16)):
        if page.y > page.bottom:
            break
        ground = theme.tint(theme.faint, 0.08 * (line % 2)) if line else head
        canvas.rect((page.x, page.y, page.right, page.y + tall), ground)
        bad = rng.random() < 0.35
        cells = [words.anew("bank_day"), words.say("orders.line"), words.anew("bank_amount")]
        cells = [*cells, words.say("pay.bad" if bad else "pay.good")]
        y, fill = page.y + tall / 2 - 9, theme.danger if bad else theme.success
        if line:
            sign = (page.x + room * 3.3, page.y + 5, page.right - 6, page.y + tall - 5)
            canvas.rect(sign, theme.tint(fill, 0.3), 9)
        for number, cell in enumerate(cells if line else words.parts("orders.heads")):
            ink = controls.letters_on(head) if not line else fill if number == 3 else theme.ink
            canvas.text(page.x + 8 + room * 1.1 * number, y, cell, 12.5, ink, room=room)
        page.down(tall)


BILLING: Blocks = {
    "bento": bento, "loan": loan,
    "bill-sheet": partial(document, kind="bill"), "act-sheet": partial(document, kind="act"),
    "tax-sheet": partial(document, kind="form"), "refund-track": refund_track, "coupon": coupon,
    "paywall": paywall, "money-letter": letter, "crumpled": crumpled, "cart-lines": cart_lines,
    "quick-order": quick_order, "firm-accounts": accounts,
}  # fmt: skip
