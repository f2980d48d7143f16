"""Blocks to sign in and up: fields, codes, a PIN, social networks."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.page import Block, Page


def fill_in(page: Page, names: list[str], values: list[str], wrong: int, secret: int = -1) -> None:
    trouble = page.complain()
    for number, (name, value) in enumerate(zip(names, values, strict=False)):
        bad = trouble is not None and number == wrong
        controls.field(
            page,
            name,
            value,
            wrong=bad,
            hidden=number == secret,
            icon="eye" if number == secret else None,
        )
        if bad and trouble:
            controls.wrong_note(page, page.rng.choice(trouble))
        page.down(13)
    page.down(-5)


def sign_fields(page: Page) -> None:
    """A login and a password."""
    login = page.words.fact(page.rng.choice(["email", "email", "phone"]))
    filled = page.trouble is not None or page.rng.random() < 0.6
    dots = "*" * page.rng.randint(6, 11)
    names = page.words.parts("sign.fields")
    fill_in(page, names, [login, dots] if filled else ["", ""], page.rng.choice([0, 1, 1]), 1)


def new_fields(page: Page) -> None:
    """What a new student fills in."""
    words = page.words
    values = [words.fact("name"), words.fact("email"), words.fact("phone"), "*" * 9]
    fill_in(page, words.parts("new.fields"), values, page.rng.randint(1, 2), 3)


def reset_fields(page: Page) -> None:
    """A new password, twice."""
    first, second = page.words.parts("reset.fields")
    trouble = page.complain()
    controls.field(page, first, "*" * 8, hidden=True, icon="eye")
    page.down(12)
    controls.field(
        page,
        second,
        "*" * page.rng.randint(5, 9),
        hidden=True,
        icon="eye",
        wrong=trouble is not None,
    )
    if trouble:
        controls.wrong_note(page, page.rng.choice(trouble))


def greeting(page: Page) -> None:
    """A logo, the page's name, a line below."""
    canvas, theme, words = page.canvas, page.theme, page.words
    middle = page.x + page.width / 2
    if page.rng.random() < 0.7:
        controls.round_icon(
            page,
            page.rng.choice(["user", "cap", "lock", "key"]),
            middle - 32,
            page.y,
            64,
            theme.accent,
            solid=page.rng.random() < 0.5,
        )
        page.down(80)
    page.y = canvas.paragraph(
        page.x,
        page.y,
        page.width,
        words.say("sign.page"),
        25,
        theme.ink,
        bold=True,
        align="center",
        most=2,
    )
    page.y = canvas.paragraph(
        page.x,
        page.y + 4,
        page.width,
        words.say("sign.about"),
        14,
        theme.faint,
        align="center",
        most=2,
    )
    page.down(6)


def social(page: Page) -> None:
    """Other ways to sign in."""
    canvas, theme, words = page.canvas, page.theme, page.words
    middle = page.x + page.width / 2
    said = words.say("sign.or")
    wide = canvas.measure(said, 13) / 2 + 12
    canvas.line([(page.x, page.y + 10), (middle - wide, page.y + 10)], theme.line)
    canvas.line([(middle + wide, page.y + 10), (page.right, page.y + 10)], theme.line)
    canvas.text(middle, page.y, said, 13, theme.faint, align="center")
    page.down(32)
    for name in words.parts("sign.social"):
        canvas.rect((page.x, page.y, page.right, page.y + 44), theme.card, theme.radius, theme.line)
        fill = page.rng.choice(
            [(219, 68, 55), (0, 119, 255), (24, 24, 26), (66, 133, 244), (252, 63, 29)]
        )
        canvas.disc(page.x + 28, page.y + 22, 11, fill)
        canvas.text(middle, page.y + 12, name, 14, theme.ink, align="center", room=page.width - 90)
        page.down(52)


def code_entry(page: Page) -> None:
    """Boxes for a code and when to ask for a new one."""
    canvas, theme, rng, words = page.canvas, page.theme, page.rng, page.words
    page.y = canvas.paragraph(
        page.x,
        page.y,
        page.width,
        words.say("code.page"),
        22,
        theme.ink,
        bold=True,
        align="center",
        most=2,
    )
    page.y = (
        canvas.paragraph(
            page.x,
            page.y + 4,
            page.width,
            words.say("code.text"),
            14,
            theme.faint,
            align="center",
            most=2,
        )
        + 14
    )
    trouble = page.complain()
    count = rng.choice([4, 5, 6])
    side = min(46.0, (page.width - 10 * (count - 1)) / count)
    filled = rng.choice([0, count]) if trouble else rng.randint(0, count)
    x = page.x + (page.width - side * count - 10 * (count - 1)) / 2
    for number in range(count):
        edge = theme.danger if trouble else theme.accent if number == filled else theme.faint
        if theme.field == "underlined":
            canvas.line([(x, page.y + 54), (x + side, page.y + 54)], edge, 2)
        else:
            canvas.rect((x, page.y, x + side, page.y + 54), theme.card, min(theme.radius, 12), edge)
        if number < filled:
            canvas.text(
                x + side / 2, page.y + 11, str(rng.randint(0, 9)), 24, theme.ink, align="center"
            )
        x += side + 10
    page.down(60)
    if trouble:
        controls.wrong_note(page, rng.choice(trouble))
    page.y = canvas.paragraph(
        page.x,
        page.y + 12,
        page.width,
        words.say("code.again"),
        14,
        theme.faint,
        align="center",
        most=2,
    )


def keypad(page: Page) -> None:
    """Dots of a PIN and the keys for it."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    middle = page.x + page.width / 2
    page.y = (
        canvas.paragraph(
            page.x,
            page.y,
            page.width,
            page.words.say("pin.page"),
            20,
            theme.ink,
            bold=True,
            align="center",
            most=2,
        )
        + 12
    )
    trouble = page.complain()
    filled = 4 if trouble else rng.randint(0, 4)
    for number in range(4):
        fill = theme.danger if trouble else theme.accent if number < filled else theme.line
        canvas.disc(middle + 30 * (number - 1.5), page.y + 8, 8, fill)
    page.down(28)
    if trouble:
        page.y = canvas.paragraph(
            page.x, page.y, page.width, trouble[0], 14, theme.danger, align="center", most=2
        )
        page.mark((page.x, page.y - 50, page.right, page.y))
    page.down(14)
    for number, key in enumerate(["1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "0", "<"]):
        x = middle + 92 * (number % 3 - 1)
        y = page.y + 76 * (number // 3) + 34
        if key.isdigit():
            canvas.disc(x, y, 33, theme.tint(theme.faint, 0.14))
            canvas.text(x, y - 18, key, 26, theme.ink, align="center")
        else:
            canvas.icon("user" if key == "." else "back", x - 13, y - 13, 26, theme.faint)
    page.down(300)


SIGN: dict[str, Block] = {
    "greeting": greeting,
    "sign-heading": partial(forms.heading, rule="sign.page"),
    "sign-fields": sign_fields,
    "sign-button": partial(forms.button, rule="sign.button"),
    "sign-keep": partial(forms.check_line, rule="sign.keep"),
    "sign-forgot": partial(forms.link, rule="sign.forgot"),
    "sign-up": partial(forms.link, rule="sign.up"),
    "social": social,
    "new-heading": partial(forms.heading, rule="new.page"),
    "new-fields": new_fields,
    "new-agree": partial(forms.check_line, rule="new.agree"),
    "new-button": partial(forms.button, rule="new.button"),
    "code-entry": code_entry,
    "keypad": keypad,
    "reset-heading": partial(forms.heading, rule="reset.page"),
    "reset-text": partial(forms.note, rule="reset.text"),
    "reset-fields": reset_fields,
    "reset-button": partial(forms.button, rule="reset.button"),
}
