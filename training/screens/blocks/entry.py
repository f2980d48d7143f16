"""Blocks of getting in: passwords, codes, captchas, keys, recovery, sign-up."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.blocks.grounds import NIGHT, WHITE, cells
from training.screens.blocks.settings import HUES, bleed, centred, label, notice, wall
from training.screens.blocks.sign import sign_fields
from training.screens.blocks.signs import square_code
from training.screens.blocks.work import lowest
from training.screens.canvas import RGB
from training.screens.page import Block, Page, height_of
from training.screens.themes import blend


def floor(page: Page, tall: float) -> float:
    """Where a block ends that fills the screen, at most ``tall`` points further down."""
    return max(page.y + 240, min(lowest(page), page.y + tall))


def _fields(page: Page) -> None:
    forms.heading(page, "sign.page")
    page.down(15)
    sign_fields(page)
    page.down(15)
    forms.button(page, "sign.button")
    page.down(14)
    forms.link(page, page.rng.choice(["sign.forgot", "sign.up"]))


def door_split(page: Page) -> None:
    """A wall with large words at one side or above, fields to sign in at the other."""
    (left, right), low, top = bleed(page), floor(page, 740), page.y - 8
    turned, said, share = page.rng.random() < 0.4, page.words.say("ent.hero"), page.rng.random()
    if right - left > 620:
        wide = (right - left) * (0.36 + 0.24 * share)
        x, at = (right - wide, left) if turned else (left, left + wide)
        wall(page, (x, top, x + wide, low), said)
        page.down((low - top) * 0.14)
        room = right - left - wide
        with page.column(at + room * 0.12, room * 0.76):
            _fields(page)
    else:
        tall = (low - top) * (0.2 + 0.25 * share)
        if not turned:
            wall(page, (left, top, right, top + tall), said)
            page.canvas.rect((left, top + tall - 24, right, low), page.theme.page, 24)
            page.y = top + tall + 14
        _fields(page)
        if turned and low - page.y > 60:
            wall(page, (left, page.y + 12, right, low), said)
    page.y = max(low, page.y)


def door_photo(page: Page) -> None:
    """A picture over all of the screen, and on it a card with fields to sign in."""
    rng, (left, right), low, top = page.rng, bleed(page), floor(page, 760), page.y
    wall(page, (left, top - 8, right, low), page.words.say("ent.hero"))
    wide = min(right - left - 36, rng.choice([300.0, 350.0, 420.0]))
    x = rng.choice([left + 18, (left + right - wide) / 2, right - wide - 18])

    def card(page: Page) -> None:
        with page.column(x + 22, wide - 44):
            page.down(22)
            _fields(page)
            page.down(18)

    tall = height_of(page, card)
    page.y = max(top + 16, rng.choice([(top + low - tall) / 2, low - tall - 16]))
    box = (x, page.y, x + wide, page.y + tall)
    page.canvas.rect(box, page.theme.card, page.theme.radius + 8)
    card(page)
    page.y = max(low, page.y + 16)


def door_stack(page: Page) -> None:
    """A large sign and a stack of buttons or tiles, each another way to get in."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    look, side = rng.randrange(3), rng.choice([56.0, 90.0, 130.0])
    logo = rng.choice(["logo-a", "logo-b", "logo-c", "logo-d", "cap", "star"])
    at = page.x + page.width / 2 - side / 2
    controls.round_icon(page, logo, at, page.y, side, theme.accent, solid=look > 0)
    page.down(side + 14)
    centred(page, words.fact("school"), 25, theme.ink, bold=True)
    notice(page)
    tall, room = 96.0 if look == 2 else rng.choice([46.0, 58.0]), page.width - 100
    icons, across = ["mail", "phone", "bank", "grid", "key", "globe"], 2 + (page.width > 520)
    names, hues = words.parts("ent.stack"), rng.sample(HUES, 6)
    boxes = cells(page, 6, across if look == 2 else 1, tall, 10)
    for name, icon, hue, box in zip(names, icons, hues, boxes, strict=False):
        canvas.rect(box, hue if look == 1 else theme.card, min(theme.radius, 18), theme.line)
        ink = controls.letters_on(hue) if look == 1 else theme.ink
        x, y = (box[0] + 16, tall / 2 - 13) if look < 2 else ((box[0] + box[2]) / 2 - 15, 16)
        canvas.icon(icon, x, box[1] + y, 28, ink if look == 1 else hue)
        if look == 2:
            label(page, box, 58, name, 14, ink)
        else:
            canvas.text(x + 44, box[1] + y + 3, name, 15, ink, room=room)


def keys(page: Page, tall: float, look: int, ink: RGB) -> None:
    """Twelve keys in rows of three: a grey keyboard, bare figures or rings."""
    canvas, theme = page.canvas, page.theme
    if look == 0:
        ground = blend(theme.page, theme.faint, 0.4)
        canvas.rect((page.x, page.y - 8, page.right, page.y + tall + 4), ground)
    for sign, box in zip("123456789 0<", cells(page, 12, 3, tall / 4 - 6, 6), strict=False):
        x, y, radius = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, (box[3] - box[1]) / 2
        if sign.isdigit() and look == 0:
            canvas.rect(box, theme.card, 6)
        elif sign.isdigit() and look == 2:
            canvas.arc(x, y, radius, 2, (0, 360), ink)
        if sign == "<":
            canvas.icon("back", x - 12, y - 12, 24, ink)
        else:
            label(page, box, radius - 17, sign, 25, ink)


def number_pad(page: Page) -> None:
    """A telephone number beside its flag, and a keyboard at the foot of the screen."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    (left, right), low, room = bleed(page), floor(page, 720), page.width - 76
    centred(page, words.say("ent.number"), 26, theme.ink, bold=True)
    ground = blend(theme.page, theme.faint, 0.16)
    canvas.rect((page.x, page.y, page.right, page.y + 58), ground, theme.radius)
    canvas.rect((page.x + 14, page.y + 18, page.x + 44, page.y + 29), rng.choice(HUES))
    canvas.rect((page.x + 14, page.y + 29, page.x + 44, page.y + 40), rng.choice(HUES))
    canvas.text(page.x + 62, page.y + 14, words.fact("phone"), 22, theme.ink, room=room)
    page.down(72)
    notice(page)
    forms.button(page, "sign.button")
    page.y = max(page.y + 20, low - rng.choice([220.0, 280.0]))
    with page.column(left, right - left):
        keys(page, 216, rng.choice([0, 0, 1]), theme.ink)


def _code(page: Page, locked: bool) -> None:
    """Shapes for a code and a clock that runs; ``locked`` a coloured wall with a PIN and keys."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    (left, right), low, look = bleed(page), floor(page, 780), rng.randrange(3)
    ground = rng.choice([theme.accent, NIGHT, WHITE, *HUES[3:]]) if locked else theme.page
    ink, count = controls.letters_on(ground), 4 if locked else rng.choice([4, 5, 6])
    side, middle = rng.choice([56.0, 80.0, 130.0]), page.x + page.width / 2
    icon = rng.choice(["phone", "mail", "shield", "chat"])
    if locked:
        canvas.rect((left, page.y - 8, right, low), ground)
        controls.portrait(page, middle - side / 2, page.y + 6, side, words.fact("name"))
    elif look:
        controls.round_icon(page, icon, middle - side / 2, page.y, side, theme.accent)
    page.down(side + 16 if locked or look else 0)
    centred(page, words.say("pin.page" if locked else "code.page"), 22, ink, bold=True)
    centred(page, words.say("code.text"), 14, theme.faint)
    wrong = page.inline and page.trouble is not None and not page.told
    wide, edge = min(62.0 * count, page.width), theme.danger if wrong else theme.accent
    done = count if wrong else rng.randint(0, count)
    with page.column(middle - wide / 2, wide):
        for number, box in enumerate(cells(page, count, count, 30 if locked else 58, 8)):
            on, digit = number < done, str(rng.randint(0, 9))
            if locked:
                fill = edge if wrong else ink if on else blend(ground, ink, 0.3)
                canvas.disc((box[0] + box[2]) / 2, box[1] + 14, 9, fill)
                continue
            high = box[1] + (54 if look == 2 else 0)
            fill = theme.tint(edge, 0.24) if look < 2 else edge
            canvas.rect((box[0], high, box[2], box[3]), fill, 30 * look)
            label(page, box, 14, digit if on else "", 24, theme.ink, bold=True)
    notice(page)
    if locked or rng.random() < 0.4:
        wide = min(page.width, 340.0)
        with page.column(middle - wide / 2, wide):
            keys(page, min(360.0, max(200.0, low - page.y - 20)), 2 if locked else look, ink)
        page.y = max(low, page.y)
        return
    canvas.arc(middle, page.y + 40, 38, 6, (0, 360), theme.line)
    canvas.arc(middle, page.y + 40, 38, 6, (270, rng.randint(300, 600)), theme.accent)
    canvas.text(middle, page.y + 26, f"0:{rng.randint(10, 59)}", 19, theme.ink, align="center")
    page.down(92)
    centred(page, words.say("code.again"), 14, controls.clickable(page))


def _window(page: Page, rule: str, icons: tuple[str, ...], whole: bool) -> None:
    """A sign, words and buttons, in a window over a dimmed page or on the ``whole`` screen."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    (left, right), low, top, look = bleed(page), floor(page, 720), page.y, rng.randrange(3)
    ground = rng.choice([theme.page, theme.card, WHITE, theme.accent, NIGHT, rng.choice(HUES)])
    ink = controls.letters_on(ground) if whole else theme.ink
    canvas.rect((left, top - 8, right, low), ground if whole else theme.page)
    for number in range(0 if whole else int((low - top) // 34)):
        share, y = rng.uniform(0.3, 0.9), top + 34 * number
        bar = (left + 20, y, left + (right - left) * share, y + 22)
        canvas.rect(bar, theme.tint(rng.choice([theme.accent, theme.faint]), 0.3), 4)
    if not whole:
        canvas.shade((left, top - 8, right, low), NIGHT, rng.choice([0.35, 0.55, 0.75]))
    wide = min(right - left - 36, 360.0) if look or right - left > 700 else right - left
    x = left + 18 if look == 2 else (left + right - wide) / 2
    trouble, icon = page.complain(), rng.choice(icons)
    said, fill = trouble or words.parts(rule), rng.choice([h for h in HUES[:5] if h != ground])
    side = rng.choice([110.0, 150.0, 200.0] if whole else [50.0, 84.0, 120.0])

    def inside(page: Page) -> None:
        with page.column(x + 24, wide - 48):
            page.down(24)
            at = x + wide / 2 - side / 2
            if icon == "grid":
                square_code(page, at, page.y, side)
            else:
                controls.round_icon(page, icon, at, page.y, side, fill, solid=look == 0)
            page.down(side + 14)
            centred(page, said[0], 24 if whole else 19, ink, bold=True)
            centred(page, said[1], 14.5, ink if whole else theme.faint)
            controls.button(page, words.say("ent.go"), fill=fill)
            page.down(10)
            controls.button(page, words.say("cancel"), second=True)
            page.down(20)

    tall = height_of(page, inside)
    page.y = max(top, (low - tall, (top + low - tall) / 2, top + 16)[look])
    box = (x, page.y, x + wide, page.y + tall)
    if whole and look == 0:
        wall(page, (left, top - 8, right, page.y), "")
    canvas.rect(box, ground if whole else theme.card, 18)
    inside(page)
    if trouble:
        page.mark(box)
    page.y = max(low, page.y)


def letter_read(page: Page) -> None:
    """A letter in a mail app: who wrote it, and below it a coloured sheet with a button."""
    canvas, theme, school = page.canvas, page.theme, page.words.fact("school")
    controls.portrait(page, page.x, page.y, 46, school)
    canvas.text(page.x + 60, page.y, school, 17, theme.ink, bold=True, room=page.width - 60)
    canvas.text(page.x + 60, page.y + 25, page.words.fact("email"), 13, theme.faint, room=230)
    page.down(68)
    _window(page, "ent.letter", ("mail", "key", "cap", "lock"), whole=True)


def riddle(page: Page) -> None:
    """A photo cut into squares of which some are ticked, or one with a piece to be slid."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    wide, slid, fill = min(page.width, 340.0), rng.random() < 0.4, rng.choice([*HUES, theme.accent])
    photo, count = page.photo(), rng.choice([3, 3, 4])
    with page.column(page.x + (page.width - wide) / 2, wide):
        head, ground = (page.x, page.y, page.right, page.y + 74), theme.card if slid else fill
        canvas.rect(head, ground)
        label(page, head, 24, page.words.say("ent.riddle"), 17, controls.letters_on(ground), 1)
        page.down(80)
        tall = wide * (0.6 if slid else 1)
        if photo is not None:
            canvas.picture(photo, (page.x, page.y, page.right, page.y + tall))
        if slid:
            x, y, piece = page.x + wide * rng.uniform(0.4, 0.8), page.y + tall * 0.4, wide * 0.16
            canvas.rect((x, y, x + piece, y + piece), NIGHT)
            canvas.rect((page.x + 20, y, page.x + 20 + piece, y + piece), fill, 4, WHITE)
            page.down(tall + 14)
            canvas.rect((page.x, page.y, page.right, page.y + 44), theme.line, 22)
            controls.round_icon(page, "next", page.x, page.y, 44, fill, solid=True)
            page.down(58)
        else:
            for box in cells(page, count * count, count, wide / count - 5, 5):
                canvas.rect((box[2], box[1], box[2] + 5, box[3] + 5), theme.card)
                canvas.rect((box[0], box[3], box[2], box[3] + 5), theme.card)
                if rng.random() < 0.3:
                    controls.round_icon(page, "check", box[0] + 6, box[1] + 6, 32, fill, solid=True)
        notice(page)


ENTRY: dict[str, Block] = {
    "door-split": door_split,
    "door-photo": door_photo,
    "door-stack": door_stack,
    "number-pad": number_pad,
    "code-shapes": partial(_code, locked=False),
    "pin-wall": partial(_code, locked=True),
    "key-sheet": partial(_window, rule="ent.key", icons=("key", "user", "phone"), whole=False),
    "cut-off": partial(_window, rule="ent.cut", icons=("clock", "exit", "lock"), whole=False),
    "shut-out": partial(_window, rule="ent.shut", icons=("lock", "shield", "warning"), whole=True),
    "first-step": partial(_window, rule="ent.step", icons=("cap", "star", "book"), whole=True),
    "link-sent": partial(_window, rule="ent.sent", icons=("mail", "send"), whole=True),
    "face-check": partial(_window, rule="ent.face", icons=("smile", "camera"), whole=True),
    "farewell": partial(_window, rule="ent.gone", icons=("trash", "heart"), whole=False),
    "qr-door": partial(_window, rule="ent.qr", icons=("grid",), whole=True),
    "letter-read": letter_read,
    "riddle": riddle,
}
