"""Blocks of what was paid: orders, invoices, receipts."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists
from training.screens.page import Block, Page


def orders(page: Page) -> None:
    """Orders as cards with a sign of their state."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    for number, line in enumerate(words.some("orders.line", rng.randint(3, 5))):
        if page.y > page.bottom:
            return
        bad = number == 0 and trouble is not None
        extra = 40 if bad else 0
        box = (page.x, page.y, page.right, page.y + 108 + extra)
        canvas.rect(box, theme.card, theme.radius + 2, theme.line if theme.edged else None)
        state = words.say("pay.bad") if bad else words.say("pay.good")
        left, right = page.x + 16, page.right - 16
        taken = controls.badge(
            page, state, right, page.y + 14, theme.danger if bad else theme.success, "right"
        )
        canvas.text(
            left, page.y + 15, line, 14.5, theme.ink, bold=True, room=page.width - taken - 44
        )
        canvas.text(
            left, page.y + 42, words.anew("pay.item"), 14, theme.faint, room=page.width - 32
        )
        price = words.fact("sum") if bad else words.anew("pay_price")
        canvas.text(left, page.y + 72, price, 17, theme.ink, bold=True)
        canvas.text(right, page.y + 75, words.say("bank_date"), 12.5, theme.faint, align="right")
        if bad and trouble:
            canvas.paragraph(
                left, page.y + 102, page.width - 32, trouble[1], 13, theme.danger, most=2
            )
            page.mark(box)
        page.down(120 + extra)


def invoices(page: Page) -> None:
    """A table of payments."""
    words, rng = page.words, page.rng
    trouble = page.complain()
    rows = []
    for number, line in enumerate(words.some("orders.line", rng.randint(4, 7))):
        bad = number == 1 and trouble is not None
        state = words.say("pay.bad") if bad else words.say("pay.good")
        price = words.fact("sum") if bad else words.anew("pay_price")
        rows.append([words.anew("bank_date"), line, price, state])
    lists.table(page, words.parts("orders.heads"), rows, 1 if trouble else None)
    if trouble:
        page.down(8)
        controls.wrong_note(page, trouble[1])


def timeline(page: Page) -> None:
    """The stages of an order, one below the other."""
    canvas, theme, words = page.canvas, page.theme, page.words
    trouble = page.complain()
    stages = words.parts("orders.steps")
    for number, stage in enumerate(stages):
        fill = (
            theme.success
            if number == 0
            else theme.danger
            if number == 1 and trouble
            else theme.faint
        )
        if number < len(stages) - 1:
            canvas.line([(page.x + 10, page.y + 16), (page.x + 10, page.y + 58)], theme.line, 2)
        canvas.disc(page.x + 10, page.y + 11, 8, fill)
        canvas.text(page.x + 34, page.y + 1, stage, 15, theme.ink, bold=True, room=page.width - 34)
        told = trouble[1] if number == 1 and trouble else words.anew("bank_date")
        y = canvas.paragraph(
            page.x + 34,
            page.y + 23,
            page.width - 34,
            told,
            13,
            fill if number == 1 else theme.faint,
            most=3,
        )
        if number == 1 and trouble:
            page.mark((page.x, page.y, page.right, y))
        page.y = max(page.y + 54, y + 8)


def order_links(page: Page) -> None:
    """What can be done with an order."""
    icons = page.rng.sample(["download", "refresh", "file", "help"], 2)
    lists.rows(page, [(name, "", "") for name in page.words.parts("orders.links")], icons=icons)


def receipt(page: Page) -> None:
    """A till slip with a ragged lower edge."""
    canvas, words = page.canvas, page.words
    ink, pale, white = (30, 30, 32), (120, 120, 124), (255, 255, 255)
    width = min(page.width, 340.0)
    x, top = page.x + (page.width - width) / 2, page.y
    keys = words.parts("receipt.lines")
    canvas.rect((x, top, x + width, top + 250 + 26 * len(keys)), white)
    canvas.text(
        x + width / 2,
        top + 18,
        words.fact("school"),
        15,
        ink,
        bold=True,
        align="center",
        room=width - 30,
    )
    canvas.text(
        x + width / 2,
        top + 42,
        words.say("receipt.title"),
        14,
        ink,
        align="center",
        room=width - 30,
    )
    canvas.text(x + width / 2, top + 63, words.say("bank_date"), 12, pale, align="center")
    y = canvas.paragraph(x + 18, top + 92, width - 36, words.say("pay.item"), 13.5, ink, most=2) + 8
    canvas.dashed((x + 18, y, x + width - 18, y), pale)
    values = [words.fact("sum"), "1", "0 %", words.fact("sum"), words.fact("sum")]
    for key, value in zip(keys, values, strict=True):
        y += 8
        canvas.text(x + 18, y, key, 13, ink, room=width / 2)
        canvas.text(x + width - 18, y, value, 13, ink, align="right")
        y += 18
    trouble = page.complain()
    if trouble:
        canvas.text(
            x + width / 2,
            y + 10,
            trouble[0],
            15,
            page.theme.danger,
            bold=True,
            align="center",
            room=width - 24,
        )
        page.mark((x, y, x + width, y + 36))
    canvas.text(
        x + width / 2,
        y + 44,
        words.say("receipt.foot"),
        11.5,
        pale,
        align="center",
        room=width - 24,
    )
    page.y = y + 74
    canvas.rect((x, page.y, x + width, top + 252 + 26 * len(keys)), page.theme.page)
    for number in range(17):
        left = x + width * number / 17
        canvas.polygon(
            [(left, page.y), (left + width / 34, page.y + 8), (left + width / 17, page.y)], white
        )
    page.down(14)


ORDERS: dict[str, Block] = {
    "orders-heading": partial(forms.heading, rule="orders.page"),
    "orders-chips": partial(forms.chips, rule="orders.filter"),
    "orders": orders,
    "invoices": invoices,
    "timeline": timeline,
    "order-links": order_links,
    "receipt": receipt,
}
