"""Blocks of a bank: a card, a code to confirm with, the account and its operations."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists
from training.screens.page import Block, Page


def card_art(page: Page) -> None:
    """A picture of a bank card."""
    canvas, theme, words = page.canvas, page.theme, page.words
    width = min(page.width, 330.0)
    tall = width * 0.6
    x = page.x + (page.width - width) / 2
    ground = page.rng.choice(
        [theme.accent, (36, 38, 48), (24, 92, 170), (120, 60, 160), (16, 120, 90)]
    )
    ink = controls.letters_on(ground)
    canvas.rect((x, page.y, x + width, page.y + tall), ground, 16)
    canvas.shade((x + width * 0.62, page.y + 16, x + width - 16, page.y + tall - 16), ink, 0.05)
    canvas.text(x + 20, page.y + 16, words.fact("bank.name"), 16, ink, bold=True)
    canvas.rect(
        (x + 20, page.y + tall * 0.36, x + 58, page.y + tall * 0.36 + 28), (222, 190, 110), 5
    )
    canvas.text(x + 20, page.y + tall * 0.62, f"**** **** **** {words.fact('card4')}", 18, ink)
    canvas.text(
        x + 20,
        page.y + tall - 32,
        f"{page.rng.randint(1, 12):02}/{page.rng.randint(24, 31)}",
        13,
        ink,
    )
    canvas.disc(x + width - 54, page.y + tall - 30, 14, (235, 0, 27))
    canvas.disc(x + width - 36, page.y + tall - 30, 14, (247, 158, 27))
    page.down(tall + 6)


def code_boxes(page: Page) -> None:
    """Boxes for the digits of a one-time code."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    count = rng.choice([4, 5, 6])
    trouble = page.complain()
    side = min(48.0, (page.width - 10 * (count - 1)) / count)
    filled = count if trouble else rng.randint(0, count)
    x = page.x + (page.width - side * count - 10 * (count - 1)) / 2
    for number in range(count):
        edge = theme.danger if trouble else theme.accent if number == filled else theme.line
        canvas.rect(
            (x, page.y, x + side, page.y + side + 8), theme.card, min(theme.radius, 12), edge
        )
        if number < filled:
            canvas.text(
                x + side / 2,
                page.y + side / 2 - 12,
                str(rng.randint(0, 9)),
                22,
                theme.ink,
                align="center",
            )
        x += side + 10
    page.down(side + 12)
    if trouble:
        controls.wrong_note(page, rng.choice(trouble))


def bank_logo(page: Page) -> None:
    """The bank's name over its confirmation page."""
    canvas, theme = page.canvas, page.theme
    controls.round_icon(page, "bank", page.x, page.y, 40, theme.accent, solid=True)
    canvas.text(page.x + 52, page.y + 9, page.words.fact("bank.name"), 18, theme.ink, bold=True)
    canvas.icon("lock", page.right - 20, page.y + 10, 18, theme.success)
    page.down(52)


def purchase(page: Page) -> None:
    """Where, how much, when, from which card."""
    words = page.words
    values = [
        words.fact("school"),
        words.fact("sum"),
        words.say("bank_date"),
        f"*{words.fact('card4')}",
    ]
    lists.key_values(page, words.parts("bank.keys"), values)


ICONS = ["cart", "food", "bus", "bag", "phone", "heart", "star", "car", "book", "tag"]


def balance(page: Page) -> None:
    """What is on the account, and what to do with it."""
    canvas, theme, words = page.canvas, page.theme, page.words
    canvas.text(page.x, page.y, words.say("bank.card"), 13.5, theme.faint, room=page.width)
    canvas.text(page.x, page.y + 20, words.anew("bank_amount"), 30, theme.ink, bold=True)
    canvas.text(page.x, page.y + 58, words.say("bank.balance"), 13, theme.faint)
    page.down(90)
    names = words.parts("bank.actions")
    each = page.width / len(names)
    icons = page.rng.sample(["send", "plus", "card", "refresh", "clock"], len(names))
    for number, (name, icon) in enumerate(zip(names, icons, strict=True)):
        x = page.x + each * (number + 0.5)
        controls.round_icon(page, icon, x - 23, page.y, 46, theme.accent)
        canvas.text(x, page.y + 52, name, 12, theme.ink, align="center", room=each - 4)
    page.down(76)


def history(page: Page) -> None:
    """Operations by day; where there is trouble, the school's payment is refused or doubled."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    twice = page.trouble == "double-charge"
    spoiled = rng.randrange(2)
    for number, day in enumerate(words.parts("bank.days")):
        if page.y > page.bottom:
            return
        canvas.text(page.x, page.y, day, 14, theme.faint, bold=True)
        page.down(26)
        lines = []
        for shop in words.some("bank.merchant", rng.randint(2, 4)):
            gain = rng.random() < 0.12
            lines.append(
                (shop, words.say("bank.kind"), ("+" if gain else "-") + words.anew("bank_amount"))
            )
        bad = None
        if number == 0:
            second = words.say("pay.bad") if trouble and not twice else words.say("bank.kind")
            line = (words.fact("school"), second, "-" + words.fact("sum"))
            at = min(spoiled, len(lines))
            lines[at:at] = [line, line] if twice and trouble else [line]
            bad = at if trouble else None
        icons = rng.sample(ICONS, 5)
        lists.rows(page, lines, icons=icons, arrow=False, bad=bad)
        page.down(14)


def operation(page: Page) -> None:
    """One payment as the bank shows it: the sum, what became of it, the details."""
    canvas, theme, words = page.canvas, page.theme, page.words
    trouble = page.complain()
    fill = theme.danger if trouble else theme.success
    middle = page.x + page.width / 2
    controls.round_icon(
        page,
        "close" if trouble else "check",
        middle - 34,
        page.y,
        68,
        fill,
        solid=trouble is not None,
    )
    canvas.text(
        middle,
        page.y + 82,
        "-" + words.fact("sum"),
        30,
        theme.ink,
        bold=True,
        align="center",
        room=page.width,
    )
    canvas.text(
        middle, page.y + 124, words.fact("school"), 15, theme.ink, align="center", room=page.width
    )
    top = page.y
    status = trouble[0] if trouble else words.say("pay.good")
    canvas.text(
        middle, page.y + 148, status, 14.5, fill, bold=True, align="center", room=page.width
    )
    page.down(178)
    if trouble:
        page.y = (
            canvas.paragraph(
                page.x, page.y, page.width, trouble[1], 14, theme.faint, align="center"
            )
            + 8
        )
        page.mark((page.x, top + 70, page.right, page.y))
    values = [
        words.fact("school"),
        words.fact("sum"),
        words.say("bank_date"),
        f"*{words.fact('card4')}",
    ]
    lists.key_values(page, words.parts("bank.keys"), values)


def bank_help(page: Page) -> None:
    """A button to ask the bank."""
    controls.button(page, page.words.say("bank.help"), second=True)


BANK: dict[str, Block] = {
    "code-heading": partial(forms.heading, rule="bank.code"),
    "code-again": partial(forms.note, rule="bank.again"),
    "bank-heading": partial(forms.heading, rule="bank.title"),
    "card-art": card_art,
    "code-boxes": code_boxes,
    "bank-logo": bank_logo,
    "purchase": purchase,
    "balance": balance,
    "history": history,
    "operation": operation,
    "bank-help": bank_help,
}
