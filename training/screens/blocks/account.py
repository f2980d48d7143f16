"""Blocks of a profile and its settings."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists, sign
from training.screens.page import Block, Page


def profile_fields(page: Page) -> None:
    """Name, address, phone of a student; the trouble below the one it is about."""
    words = page.words
    name = words.fact("name").split()
    values = [name[0], name[-1], words.fact("email"), words.fact("phone")]
    names = words.parts("me.fields")
    about = {"name": page.rng.randrange(2), "change-email": 2, "change-phone": 3}
    sign.fill_in(page, names, values, about.get(page.trouble or "", page.rng.randrange(4)))


def face(page: Page) -> None:
    """The student's round picture, name and sign; in trouble over the picture a red mark."""
    canvas, theme, words = page.canvas, page.theme, page.words
    name = words.fact("name")
    middle, size = page.x + page.width / 2, 92
    photo = page.photo()
    real = page.rng.random() < 0.4
    trouble = page.complain() if page.trouble in ("avatar", "name", "blocked") else None
    box = (middle - size / 2, page.y, middle + size / 2, page.y + size)
    if real and photo is not None:
        canvas.picture(photo, box, size / 2)
    else:
        controls.portrait(page, box[0], page.y, size, name)
    fill = theme.danger if trouble else theme.accent
    canvas.disc(box[2] - 12, box[3] - 12, 15, fill)
    canvas.icon(
        "close" if trouble else "camera", box[2] - 20, box[3] - 20, 16, controls.letters_on(fill)
    )
    page.down(size + 10)
    canvas.text(middle, page.y, name, 19, theme.ink, bold=True, align="center", room=page.width)
    page.down(28)
    canvas.text(
        middle, page.y, words.say("me.role"), 13.5, theme.faint, align="center", room=page.width
    )
    page.down(22)
    if trouble:
        page.y = canvas.paragraph(
            page.x,
            page.y + 2,
            page.width,
            page.rng.choice(trouble),
            13.5,
            theme.danger,
            align="center",
            most=3,
        )
        page.mark((page.x, box[1], page.right, page.y))
    elif page.rng.random() < 0.5:
        controls.link(page, words.say("me.photo"))


def settings_rows(page: Page) -> None:
    """Sections of a profile as rows with icons."""
    icons = page.rng.sample(
        ["user", "bell", "shield", "key", "mail", "help", "globe", "lock", "phone"], 5
    )
    lists.rows(
        page, [(name, "", "") for name in page.words.parts("me.rows")], icons=[*icons, "exit"]
    )


def safety_rows(page: Page) -> None:
    """Password, phone, address, devices, with what is known of each."""
    trouble = page.complain()
    names, notes = page.words.parts("safe.rows"), page.words.parts("safe.notes")
    bad = {"change-phone": 1, "sms-code": 1, "change-email": 2, "email-unconfirmed": 2}.get(
        page.trouble or "", 0
    )
    if trouble:
        notes[bad] = trouble[0]
    icons = page.rng.sample(["lock", "phone", "mail", "key", "shield"], 4)
    rows = [(name, note, "") for name, note in zip(names, notes, strict=True)]
    lists.rows(page, rows, icons=icons, bad=bad if trouble else None)
    if trouble:
        controls.wrong_note(page, trouble[1])


def switches(page: Page, rule: str) -> None:
    """Lines with a switch at the right."""
    canvas, theme = page.canvas, page.theme
    for name in page.words.parts(rule):
        canvas.text(page.x, page.y + 13, name, 15, theme.ink, room=page.width - 60)
        controls.toggle(page, page.right, page.y + 12, page.rng.random() < 0.55)
        page.down(50)
        controls.separator(page)
    forms.complaint(page)


def side_menu(page: Page) -> None:
    """Sections of the settings as a column, one chosen."""
    canvas, theme = page.canvas, page.theme
    names = page.words.parts("me.menu")
    here = page.rng.randrange(len(names))
    for number, name in enumerate(names):
        if number == here:
            canvas.rect(
                (page.x, page.y, page.right, page.y + 42), theme.tint(theme.accent), theme.radius
            )
        ink = controls.clickable(page) if number == here else theme.ink
        canvas.text(
            page.x + 16, page.y + 10, name, 14.5, ink, bold=number == here, room=page.width - 32
        )
        page.down(46)


def danger_link(page: Page) -> None:
    """A red line that closes the account."""
    page.canvas.text(
        page.x + page.width / 2,
        page.y,
        page.words.say("me.delete"),
        14.5,
        page.theme.danger,
        align="center",
    )
    page.down(24)


ACCOUNT: dict[str, Block] = {
    "me-heading": partial(forms.heading, rule="me.page"),
    "face": face,
    "profile-fields": profile_fields,
    "me-save": partial(forms.button, rule="me.save"),
    "settings-rows": settings_rows,
    "safe-heading": partial(forms.heading, rule="safe.page"),
    "safety-rows": safety_rows,
    "safe-switches": partial(switches, rule="safe.switches"),
    "note-heading": partial(forms.heading, rule="note.page"),
    "note-switches": partial(switches, rule="note.switches"),
    "side-menu": side_menu,
    "danger-link": danger_link,
}
