"""More blocks of paying: a purse, bills on paper, parts to pay in, a gift, money back."""

from training.screens import controls
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

PAPER = (255, 255, 255)
PRINT = (40, 40, 44)
BANKS: tuple[RGB, ...] = (
    (33, 160, 56), (255, 221, 45), (239, 49, 36), (0, 86, 184), (120, 60, 160), (255, 120, 0)
)  # fmt: skip


def purse(page: Page) -> None:
    """What is left, and round signs of what to do with it."""
    canvas, theme, words = page.canvas, page.theme, page.words
    box = (page.x, page.y, page.right, page.y + 168)
    canvas.rect(box, theme.accent, theme.radius + 6)
    ink = theme.on_accent
    canvas.text(page.x + 20, page.y + 18, words.say("bank.balance"), 14, ink, room=page.width - 40)
    canvas.text(page.x + 20, page.y + 44, words.anew("bank_amount"), 34, ink, bold=True)
    names = words.parts("bank.actions")
    for number, (name, icon) in enumerate(zip(names, ("plus", "send", "card"), strict=False)):
        x = page.x + page.width * (number + 0.5) / len(names)
        controls.round_icon(page, icon, x - 20, page.y + 96, 40, PAPER, solid=True)
        canvas.text(x, page.y + 140, name, 12, ink, align="center", room=page.width / 3 - 8)
    page.down(184)


def bill(page: Page) -> None:
    """A bill on paper: who, for what, how much, and a stamp."""
    canvas, words, rng = page.canvas, page.words, page.rng
    lines = words.parts("receipt.lines")
    tall = 230 + 30 * len(lines)
    canvas.rect((page.x, page.y, page.right, page.y + tall), PAPER, 2, (200, 200, 200))
    left, right, y = page.x + 22, page.right - 22, page.y + 22
    title = words.say("receipt.title")
    canvas.text(left, y, title, 20, PRINT, bold=True, room=page.width - 44)
    canvas.text(left, y + 32, words.fact("school"), 13, PRINT, room=page.width - 44)
    canvas.text(right, y + 32, words.say("bank_date"), 13, PRINT, align="right")
    y += 66
    canvas.rect((left, y, right, y + 28), (225, 230, 238))
    canvas.text(left + 8, y + 5, words.fact("course"), 13, PRINT, bold=True, room=page.width - 60)
    for line in lines:
        y += 30
        canvas.text(left + 8, y + 5, line, 13, PRINT, room=page.width * 0.5)
        canvas.text(right - 8, y + 5, words.anew("bank_amount"), 13, PRINT, align="right")
        canvas.line([(left, y + 28), (right, y + 28)], (210, 210, 210))
    canvas.text(right, y + 44, words.fact("sum"), 22, PRINT, bold=True, align="right")
    stamp = rng.choice([(60, 80, 180), (180, 60, 60)])
    canvas.arc(left + 50, y + 76, 36, 3, (0, 360), stamp)
    canvas.arc(left + 50, y + 76, 26, 2, (0, 360), stamp)
    page.down(tall + 6)


def parts(page: Page) -> None:
    """A price in parts, and when each is due."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    count = rng.choice([3, 4, 4, 6])
    canvas.text(page.x, page.y, words.fact("sum"), 27, theme.ink, bold=True)
    page.down(46)
    paid, each = rng.randint(0, count - 1), (page.width - 6 * (count - 1)) / count
    price = words.anew("bank_amount")
    for number in range(count):
        x = page.x + (each + 6) * number
        fill = theme.accent if number <= paid else blend(theme.card, theme.faint, 0.25)
        canvas.rect((x, page.y, x + each, page.y + 10), fill, 5)
    page.down(28)
    for number in range(count):
        fill = theme.success if number < paid else theme.accent if number == paid else theme.faint
        canvas.disc(page.x + 14, page.y + 16, 13, theme.tint(fill, 0.25))
        icon = "check" if number < paid else "clock"
        canvas.icon(icon, page.x + 6, page.y + 8, 16, fill)
        canvas.text(page.x + 40, page.y + 6, words.anew("bank_day"), 15, theme.ink)
        canvas.text(page.right, page.y + 6, price, 15, theme.ink, bold=True, align="right")
        page.down(44)


def gift(page: Page) -> None:
    """A gift card and sums to choose."""
    canvas, theme, words = page.canvas, page.theme, page.words
    wide = min(page.width, 380.0)
    left = page.x + (page.width - wide) / 2
    box = (left, page.y, left + wide, page.y + wide * 0.58)
    ground = page.rng.choice([theme.accent, (200, 60, 90), (60, 40, 110), (20, 120, 110)])
    ink = controls.letters_on(ground)
    canvas.rect(box, ground, 18)
    canvas.disc(left + wide * 0.8, page.y + wide * 0.18, wide * 0.12, blend(ground, PAPER, 0.3))
    canvas.icon("star", left + wide * 0.8 - 16, page.y + wide * 0.18 - 16, 32, PAPER)
    canvas.text(left + 22, page.y + 22, words.fact("school"), 16, ink, bold=True, room=wide * 0.6)
    canvas.text(left + 22, page.y + wide * 0.42, words.fact("sum"), 27, ink, bold=True)
    page.down(wide * 0.58 + 20)
    sums, each = words.some("bank_amount", 3), (page.width - 20) / 3
    for number, price in enumerate(sums):
        x = page.x + (each + 10) * number
        line = theme.accent if number == 1 else theme.line
        canvas.rect((x, page.y, x + each, page.y + 46), theme.card, theme.radius, line)
        canvas.text(
            x + each / 2, page.y + 12, price, 14.5, theme.ink, align="center", room=each - 6
        )
    page.down(60)


def money_back(page: Page) -> None:
    """A form to ask for the money back: why, how much, and words."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    chosen = rng.randrange(3)
    for number, reason in enumerate(words.some("orders.line", 3)):
        controls.tick(page, page.x, page.y, number == chosen, round_=True)
        canvas.text(page.x + 32, page.y, reason, 15, theme.ink, room=page.width - 34)
        page.down(36)
    controls.field(page, words.parts("pay.lines")[-1], words.fact("sum"))
    page.down(14)
    canvas.rect((page.x, page.y, page.right, page.y + 96), theme.card, theme.radius, theme.line)
    page.down(110)


def sheet_pay(page: Page) -> None:
    """A phone's own window to pay with a card."""
    canvas, theme, words = page.canvas, page.theme, page.words
    top = page.y + min(180.0, page.bottom * 0.25)
    canvas.shade((0, page.y, canvas.width, max(page.y, page.bottom)), (0, 0, 0), 0.35)
    canvas.rect((page.x - 8, top, page.right + 8, top + 330), theme.card, 22)
    page.y = top + 22
    canvas.text(page.x + 14, page.y, words.fact("school"), 18, theme.ink, bold=True)
    page.down(40)
    canvas.rect((page.x + 14, page.y, page.x + 74, page.y + 40), theme.accent, 6)
    said = f"**** {words.fact('card4')}"
    canvas.text(page.x + 90, page.y + 9, said, 16, theme.ink)
    canvas.icon("next", page.right - 34, page.y + 10, 18, theme.faint)
    page.down(64)
    for line in words.parts("pay.lines"):
        canvas.text(page.x + 14, page.y, line, 14.5, theme.faint, room=page.width / 2)
        price = words.anew("bank_amount")
        canvas.text(page.right - 14, page.y, price, 14.5, theme.ink, align="right")
        page.down(28)
    page.down(10)
    controls.button(page, words.say("pay.button"), x=page.x + 14, width=page.width - 28, fill=PRINT)
    page.down(40)


def banks(page: Page) -> None:
    """Banks to choose from as coloured tiles."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = 3 if page.width < 600 else 6
    each, top = (page.width - 12 * (across - 1)) / across, page.y
    for number, name in enumerate(words.some("bank.name", across * 2)):
        x, y = page.x + (each + 12) * (number % across), top + 126 * (number // across)
        canvas.rect((x, y, x + each, y + 114), theme.card, theme.radius + 4, theme.line)
        ground = rng.choice(BANKS)
        canvas.rect((x + each / 2 - 28, y + 14, x + each / 2 + 28, y + 70), ground, 16)
        ink = controls.letters_on(ground)
        canvas.text(x + each / 2, y + 24, name[:1], 26, ink, bold=True, align="center")
        canvas.text(x + each / 2, y + 82, name, 12.5, theme.ink, align="center", room=each - 8)
        page.y = y + 120


def typed_sum(page: Page) -> None:
    """A sum being typed on large keys."""
    canvas, theme, words = page.canvas, page.theme, page.words
    middle = page.x + page.width / 2
    canvas.text(middle, page.y + 14, words.anew("bank_amount"), 46, theme.ink, align="center")
    said = f"**** {words.fact('card4')}"
    canvas.text(middle, page.y + 84, said, 14, theme.faint, align="center")
    page.down(124)
    each = min(page.width / 3, 150.0)
    for number, key in enumerate("123456789,0<"):
        x, y = middle + each * (number % 3 - 1), page.y + 66 * (number // 3)
        box = (x - each / 2 + 5, y, x + each / 2 - 5, y + 56)
        canvas.rect(box, theme.tint(theme.faint, 0.15), theme.radius)
        canvas.text(x, y + 12, key, 23, theme.ink, align="center")
    page.down(276)


def yearly(page: Page) -> None:
    """One price for a month or a year, and what it gives."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    names = words.parts("tariff.names")[:2]
    half, here = page.width / 2, rng.randrange(2)
    canvas.rect((page.x, page.y, page.right, page.y + 44), blend(theme.card, theme.faint, 0.15), 22)
    left = page.x + half * here
    canvas.rect((left + 4, page.y + 4, left + half - 4, page.y + 40), theme.accent, 18)
    for number, name in enumerate(names):
        ink = theme.on_accent if number == here else theme.ink
        x = page.x + half * (number + 0.5)
        canvas.text(x, page.y + 11, name, 15, ink, bold=True, align="center", room=half - 16)
    page.down(64)
    middle = page.x + half
    canvas.text(middle, page.y, words.fact("sum"), 44, theme.ink, bold=True, align="center")
    page.down(76)
    for feature in words.some("tariff.feature", 5):
        controls.round_icon(page, "check", page.x, page.y, 26, theme.success)
        canvas.text(page.x + 40, page.y + 3, feature, 15, theme.ink, room=page.width - 44)
        page.down(38)


PURSE: dict[str, Block] = {
    "purse": purse,
    "bill": bill,
    "parts": parts,
    "gift": gift,
    "money-back": money_back,
    "sheet-pay": sheet_pay,
    "banks": banks,
    "typed-sum": typed_sum,
    "yearly": yearly,
}
