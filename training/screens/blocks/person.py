"""More blocks of accounts: a picture of oneself, devices, papers, a finger, other accounts."""

from training.screens import controls
from training.screens.page import Block, Page
from training.screens.themes import blend

PAPER = (255, 255, 255)


def crop(page: Page) -> None:
    """A photo of oneself being cut to a round."""
    canvas, theme = page.canvas, page.theme
    side = min(page.width, 360.0)
    middle, low = page.x + page.width / 2, page.y + side
    left = middle - side / 2
    photo = page.photo()
    if photo is not None:
        canvas.picture(photo, (left, page.y, left + side, low))
    canvas.shade((left, page.y, left + side, low), (0, 0, 0), 0.3)
    canvas.arc(middle, page.y + side / 2, side * 0.45, 4, (0, 360), PAPER)
    for x in (left, left + side - 14):
        for y in (page.y, low - 14):
            canvas.rect((x, y, x + 14, y + 14), PAPER)
    page.down(side + 24)
    share = page.rng.random()
    controls.progress(page, share, left, side)
    canvas.disc(left + side * share, page.y - 3, 10, theme.accent)
    page.down(28)


def faces(page: Page) -> None:
    """Drawn faces to choose from."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = 4 if page.width < 600 else 8
    each, top, chosen = page.width / across, page.y, rng.randrange(across * 3)
    for number in range(across * 3):
        x = page.x + each * (number % across + 0.5)
        y = top + (each * 0.5) + min(each, 96.0) * (number // across)
        size = min(each * 0.8, 76.0)
        if number == chosen:
            canvas.disc(x, y, size / 2 + 5, theme.accent)
        controls.portrait(page, x - size / 2, y - size / 2, size, words.anew("name"))
        page.y = y + size / 2 + 16


def devices(page: Page) -> None:
    """Where one is signed in, and a way out of each."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for number, city in enumerate(words.some("city", page.rng.randint(3, 5))):
        icon = page.rng.choice(["phone", "globe", "home"])
        controls.round_icon(page, icon, page.x, page.y + 4, 46, theme.accent)
        room = page.width - 130
        canvas.text(page.x + 60, page.y + 6, city, 15.5, theme.ink, bold=True, room=room)
        when = words.anew("bank_day")
        canvas.text(page.x + 60, page.y + 30, when, 12.5, theme.faint, room=room)
        if number:
            canvas.icon("exit", page.right - 26, page.y + 16, 22, theme.danger)
        else:
            canvas.disc(page.right - 14, page.y + 26, 6, theme.success)
        page.down(66)
        controls.separator(page)
        page.down(8)


def papers(page: Page) -> None:
    """A frame for a passport, and what is to be seen in it."""
    canvas, theme, words = page.canvas, page.theme, page.words
    wide = min(page.width, 420.0)
    left, tall = page.x + (page.width - wide) / 2, wide * 0.64
    canvas.rect((left, page.y, left + wide, page.y + tall), theme.tint(theme.faint, 0.2), 14)
    canvas.dashed((left, page.y, left + wide, page.y + tall), theme.accent, 14)
    portrait = (left + 26, page.y + 34, left + 26 + wide * 0.26, page.y + tall - 34)
    canvas.rect(portrait, theme.line, 6)
    canvas.icon("user", left + 26 + wide * 0.05, page.y + tall * 0.32, wide * 0.16, theme.faint)
    for number in range(4):
        y = page.y + 44 + 34 * number
        end = left + wide * (0.9 - 0.1 * (number % 2))
        canvas.rect((left + wide * 0.42, y, end, y + 12), theme.line, 6)
    page.down(tall + 22)
    for note in words.parts("me.fields"):
        controls.round_icon(page, "check", page.x, page.y, 24, theme.success)
        canvas.text(page.x + 38, page.y + 2, note, 15, theme.ink, room=page.width - 40)
        page.down(36)


def finger(page: Page) -> None:
    """A finger's lines in the middle: sign in by a touch."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    page.down(min(90.0, page.bottom * 0.1))
    middle, y = page.x + page.width / 2, page.y + 90
    for ring in range(6):
        start = rng.randint(150, 220)
        turn = (start, start + rng.randint(180, 300))
        canvas.arc(middle, y, 18 + 14 * ring, 5, turn, theme.accent)
    page.down(210)
    said = words.say("sign.page")
    canvas.text(middle, page.y, said, 21, theme.ink, bold=True, align="center", room=page.width)
    page.down(46)


def accounts(page: Page) -> None:
    """Accounts to choose from, and a plus for one more."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for _ in range(page.rng.randint(2, 4)):
        name = words.anew("name")
        canvas.rect(
            (page.x, page.y, page.right, page.y + 76), theme.card, theme.radius + 4, theme.line
        )
        controls.portrait(page, page.x + 14, page.y + 13, 50, name)
        room = page.width - 120
        canvas.text(page.x + 80, page.y + 16, name, 16, theme.ink, bold=True, room=room)
        canvas.text(page.x + 80, page.y + 42, words.fact("email"), 13, theme.faint, room=room)
        canvas.icon("next", page.right - 30, page.y + 29, 18, theme.faint)
        page.down(88)
    controls.round_icon(page, "plus", page.x + 14, page.y + 4, 46, theme.accent)
    page.down(64)


def pass_card(page: Page) -> None:
    """A student's card: a face, a name and bars to be read."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide = min(page.width, 400.0)
    left, tall = page.x + (page.width - wide) / 2, wide * 0.62
    canvas.rect((left, page.y, left + wide, page.y + tall), theme.card, 16, theme.line)
    canvas.rect((left, page.y, left + wide, page.y + 46), theme.accent, 16)
    school = words.fact("school")
    canvas.text(left + 18, page.y + 11, school, 16, theme.on_accent, bold=True, room=wide - 36)
    name = words.fact("name")
    controls.portrait(page, left + 20, page.y + 64, 84, name)
    canvas.text(left + 122, page.y + 70, name, 17, theme.ink, bold=True, room=wide - 136)
    canvas.text(left + 122, page.y + 98, words.say("me.role"), 13, theme.faint, room=wide - 136)
    x = left + 122
    while x < left + wide - 30:
        thick = rng.choice([2, 3, 5])
        canvas.rect((x, page.y + 130, x + thick, page.y + 172), theme.ink)
        x += thick + rng.choice([2, 3, 4])
    page.down(tall + 16)


def strength(page: Page) -> None:
    """A password's strength and what it lacks."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    level = rng.randint(1, 4)
    fill = (theme.danger, theme.danger, (240, 170, 40), theme.success)[level - 1]
    each = (page.width - 18) / 4
    for number in range(4):
        ground = fill if number < level else blend(theme.card, theme.faint, 0.3)
        x = page.x + (each + 6) * number
        canvas.rect((x, page.y, x + each, page.y + 8), ground, 4)
    page.down(24)
    for number, rule in enumerate(words.parts("safe.rows")):
        done = number < level
        ink = theme.success if done else theme.faint
        canvas.icon("done" if done else "cross", page.x, page.y, 20, ink)
        canvas.text(page.x + 32, page.y, rule, 14, ink, room=page.width - 34)
        page.down(32)


PERSON: dict[str, Block] = {
    "crop": crop,
    "faces": faces,
    "devices": devices,
    "papers": papers,
    "finger": finger,
    "accounts": accounts,
    "pass-card": pass_card,
    "strength": strength,
}
