"""Blocks of a checkout: the order, card fields, ways to pay, a promo code, plans."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists
from training.screens.page import Block, Page
from training.screens.themes import blend


def order(page: Page) -> None:
    """What is bought: a cover, its name, the lines of the bill."""
    canvas, theme, words = page.canvas, page.theme, page.words
    canvas.text(page.x, page.y, words.say("pay.order"), 15, theme.ink, bold=True, room=page.width)
    page.down(30)
    cover = page.photo()
    box = (page.x, page.y, page.x + 56, page.y + 56)
    canvas.rect(box, theme.tint(theme.accent, 0.25), min(theme.radius, 12))
    if page.rng.random() < 0.5 and cover is not None:
        canvas.picture(cover, box, min(theme.radius, 12))
    else:
        canvas.icon("cap", page.x + 14, page.y + 14, 28, theme.accent)
    item = words.say("pay.item")
    y = canvas.paragraph(page.x + 68, page.y + 2, page.width - 68, item, 14.5, theme.ink, most=2)
    canvas.text(page.x + 68, y + 3, words.fact("sum"), 14, theme.faint)
    page.y = max(page.y + 56, y + 24)
    page.down(12)
    amounts = [words.fact("sum"), "-" + words.anew("pay_off"), words.fact("sum")]
    lists.key_values(page, words.parts("pay.lines"), amounts, bold_last=True)


def total(page: Page) -> None:
    """The sum in large figures."""
    canvas, theme = page.canvas, page.theme
    name = page.words.parts("pay.lines")[-1]
    canvas.text(page.x, page.y, name, 13.5, theme.faint)
    canvas.text(
        page.x, page.y + 20, page.words.fact("sum"), 30, theme.ink, bold=True, room=page.width
    )
    page.down(62)


def card_fields(page: Page) -> None:
    """A card's number, date, code and holder; the trouble below one of them."""
    rng, words = page.rng, page.words
    number, date, code, holder = words.parts("pay.fields")
    trouble = page.complain()
    full = rng.random() < 0.75
    digits = " ".join(f"{rng.randint(0, 9999):04}" for _ in range(3)) + " " + words.fact("card4")
    digits = rng.choice([digits, f"**** **** **** {words.fact('card4')}"])
    wrong = rng.randrange(2) if trouble else -1
    controls.field(page, number, digits if full else "", wrong=wrong == 0, icon="card")
    if wrong == 0 and trouble:
        controls.wrong_note(page, trouble[0])
    page.down(12)
    half = (page.width - 12) / 2
    top = page.y
    controls.field(
        page,
        date,
        f"{rng.randint(1, 12):02}/{rng.randint(24, 31)}" if full else "",
        width=half,
        wrong=wrong == 1,
    )
    page.y = top
    controls.field(
        page,
        code,
        "***" if full else "",
        x=page.x + half + 12,
        width=half,
        hidden=True,
        wrong=wrong == 1,
    )
    if wrong == 1 and trouble:
        controls.wrong_note(page, rng.choice(trouble))
    if rng.random() < 0.5:
        page.down(12)
        names = ["IVAN IVANOV", "ANNA SMIRNOVA", "OLGA POPOVA", "A SOKOLOV", "MARIA ORLOVA"]
        controls.field(page, holder, rng.choice(names) if full else "")


def contact_fields(page: Page) -> None:
    """Who pays and where the receipt goes."""
    name, email = page.words.parts("pay.contact")
    controls.field(page, name, page.words.fact("name"))
    page.down(12)
    controls.field(page, email, page.words.fact("email"))


def methods(page: Page) -> None:
    """Ways to pay as a list with one chosen."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    names = page.words.parts("pay.methods")
    here = rng.randrange(len(names))
    trouble = page.complain()
    icons = rng.sample(["card", "bank", "phone", "tag", "bag", "clock"], 4)
    for number, (name, icon) in enumerate(zip(names, icons, strict=True)):
        on = number == here
        edge = theme.danger if on and trouble else theme.accent if on else theme.line
        box = (page.x, page.y, page.right, page.y + 54)
        canvas.rect(box, theme.tint(theme.accent, 0.06) if on else theme.card, theme.radius, edge)
        canvas.icon(icon, page.x + 14, page.y + 15, 24, theme.accent if on else theme.faint)
        canvas.text(page.x + 50, page.y + 17, name, 15, theme.ink, room=page.width - 92)
        controls.tick(page, page.right - 34, page.y + 17, on, round_=True)
        page.down(54)
        if on and trouble:
            controls.wrong_note(page, rng.choice(trouble))
        page.down(8)


def promo(page: Page) -> None:
    """A field for a promo code and its button."""
    label, apply = page.words.say("pay.promo"), page.words.say("pay.apply")
    trouble = page.complain() if page.trouble == "promo-code" else None
    code = page.words.fact("promo") if trouble or page.rng.random() < 0.4 else ""
    width = max(90.0, page.canvas.measure(apply, 15, bold=True) + 30)
    top = page.y
    controls.field(page, label, code, width=page.width - width - 10, wrong=bool(trouble))
    low = page.y
    page.y = low - {"filled": 49, "pill": 45, "outlined": 43, "tall": 49}[page.theme.button]
    controls.button(page, apply, x=page.right - width, width=width, second=True)
    page.y = max(low, top)
    if trouble:
        controls.wrong_note(page, page.rng.choice(trouble))


def tariffs(page: Page) -> None:
    """Plans with prices side by side, or below one another on a phone."""
    canvas, theme, words = page.canvas, page.theme, page.words
    names = words.parts("tariff.names")
    across = len(names) if page.width > 600 else 1
    best = page.rng.randrange(len(names))
    width = (page.width - 16 * (across - 1)) / across
    top, low = page.y, page.y
    for number, name in enumerate(names):
        x = page.x + (width + 16) * (number % across)
        page.y = top if across > 1 else low + (16 if number else 0)
        features = words.some("tariff.feature", page.rng.randint(2, 4))
        tall = 152 + 26 * len(features)
        edge = theme.accent if number == best else theme.line
        canvas.rect((x, page.y, x + width, page.y + tall), theme.card, theme.radius + 2, edge)
        canvas.text(x + 18, page.y + 16, name, 16, theme.ink, bold=True, room=width - 36)
        price = words.fact("sum") if number == best else words.anew("pay_price")
        canvas.text(x + 18, page.y + 40, price, 24, theme.ink, bold=True, room=width - 36)
        page.down(82)
        for feature in features:
            canvas.icon("check", x + 18, page.y + 2, 14, theme.success)
            canvas.text(x + 40, page.y, feature, 13.5, theme.ink, room=width - 56)
            page.down(26)
        page.down(6)
        controls.button(
            page, words.say("tariff.button"), x=x + 16, width=width - 32, second=number != best
        )
        low = max(low, page.y + 16)
    page.y = low


def plan(page: Page) -> None:
    """The subscription that a student has."""
    canvas, theme, words = page.canvas, page.theme, page.words
    ground = blend(theme.card, theme.accent, 0.85)
    ink = controls.letters_on(ground)
    canvas.rect((page.x, page.y, page.right, page.y + 112), ground, theme.radius + 4)
    canvas.text(page.x + 18, page.y + 16, words.say("plan.title"), 15, ink, room=page.width - 36)
    canvas.text(page.x + 18, page.y + 40, words.fact("sum"), 26, ink, bold=True)
    trouble = page.complain()
    status = trouble[0] if trouble else words.say("pay.good")
    canvas.text(page.x + 18, page.y + 80, status, 13.5, ink, room=page.width - 36)
    if trouble:
        page.mark((page.x, page.y, page.right, page.y + 112))
    page.down(120)
    values = [words.say("bank_date"), f"*{words.fact('card4')}", ""]
    keys = words.parts("plan.rows")
    lists.rows(page, [(key, "", value) for key, value in zip(keys, values, strict=True)])


def qr(page: Page) -> None:
    """A square code to scan, made of noise and three eyes."""
    canvas, rng = page.canvas, page.rng
    cell, count = 7.0, 25
    side = cell * count
    x, y = page.x + (page.width - side) / 2, page.y + 14
    canvas.rect((x - 14, y - 14, x + side + 14, y + side + 14), (255, 255, 255), 12)
    for row in range(count):
        column = 0
        while column < count:
            run = rng.randint(1, 3)
            left = x + cell * column
            canvas.rect(
                (left, y + cell * row, min(left + cell * run, x + side), y + cell * (row + 1)),
                (10, 10, 10),
            )
            column += run + rng.randint(1, 3)
    for column, row in ((0, 0), (18, 0), (0, 18)):
        left, top = x + cell * column, y + cell * row
        for grown, fill in (
            (0, (255, 255, 255)),
            (1, (10, 10, 10)),
            (2, (255, 255, 255)),
            (3, (10, 10, 10)),
        ):
            edge = (0.0, 0.0, 1.0, 2.0)[grown] * cell
            far = (8.0, 7.0, 6.0, 5.0)[grown] * cell
            canvas.rect((left + edge, top + edge, left + far, top + far), fill)
    page.y = y + side + 26
    page.y = canvas.paragraph(
        page.x,
        page.y,
        page.width,
        page.words.say("qr.text"),
        14.5,
        page.theme.ink,
        align="center",
        most=2,
    )
    page.y = canvas.paragraph(
        page.x,
        page.y + 4,
        page.width,
        page.words.say("qr.wait"),
        13,
        page.theme.faint,
        align="center",
    )


CHECKOUT: dict[str, Block] = {
    "pay-heading": partial(forms.heading, rule="pay.page"),
    "pay-button": partial(forms.button, rule="pay.button"),
    "pay-secure": partial(forms.small_note, rule="pay.secure"),
    "pay-steps": partial(forms.steps, rule="pay.steps"),
    "pay-save": partial(forms.check_line, rule="pay.save"),
    "tariff-heading": partial(forms.heading, rule="tariff.page"),
    "plan-cancel": partial(forms.button, rule="plan.cancel"),
    "order": order,
    "total": total,
    "card-fields": card_fields,
    "contact-fields": contact_fields,
    "methods": methods,
    "promo": promo,
    "tariffs": tariffs,
    "plan": plan,
    "qr": qr,
}
