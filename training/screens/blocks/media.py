"""Blocks of what people watch, read and play; and tiles and rows of many pages."""

from collections.abc import Sequence
from functools import partial

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.grounds import NIGHT, WHITE, cells, wash
from training.screens.canvas import RGB, Box
from training.screens.page import Blocks, Page
from training.screens.themes import blend

SIGNS = ("heart", "star", "moon", "sun")
HUES: tuple[RGB, ...] = (
    (255, 204, 0), (240, 70, 60), (30, 160, 90), (40, 110, 240), (120, 70, 220), (250, 130, 40),
    (20, 160, 180), (230, 60, 140),
)  # fmt: skip


def stage(page: Page, most: float = 900.0) -> Box:
    """The box of what fills a screen from side to side, unless it stands in a column."""
    whole = page.width > page.canvas.width * 0.8
    left, right = (0.0, page.canvas.width) if whole else (page.x, page.right)
    top = page.y - (10 if whole else 0)
    page.y = top + max(240.0, min(page.bottom - top, most))
    return left, top, right, page.y


def tiles(
    page: Page, rule: str, across: Sequence[int], tall: float, *, picture: float = 0.7,
    priced: bool = False, icons: Sequence[str] = (), button: str = "",
) -> None:  # fmt: skip
    """A grid of pictures or of signs, with a name each, and a price or a button."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    fill, radius, over = rng.choice(HUES), rng.choice([0, 6, 16]), picture > 0.9
    count, deep = rng.choice(across) * (1 if page.width < 600 else 2), tall * rng.uniform(0.8, 1.2)
    names = words.some(rule, count * rng.randint(2, 5))
    for name, (x, y, far, low) in zip(names, cells(page, 40, count, deep), strict=False):
        cut, room = y + deep * picture, far - x - 16
        if theme.edged:
            canvas.rect((x, y, far, low), theme.card, radius, theme.line)
        if icons:
            canvas.rect((x + 10, y + 10, x + 52, y + 52), rng.choice(HUES), radius)
            canvas.icon(rng.choice(icons), x + 19, y + 19, 24, WHITE)
        else:
            cover(page, (x, y, far, cut), radius)
        up, ink = (low - 34, WHITE) if over else (cut + 5, theme.ink)
        canvas.text(x + 8, up, name, 20 if deep > 260 else 13.5, ink, bold=over, room=room)
        if priced:
            price = words.anew("bank_amount")
            canvas.text(x + 8, cut + 26, price, 16.5, theme.danger, bold=True, room=room)
        if button:
            canvas.rect((x + 6, low - 40, far - 6, low - 6), fill, radius)
            ink, middle = controls.letters_on(fill), (x + far) / 2
            centre(page, middle, low - 32, words.say(button), 13, ink, room)


def picture_rows(
    page: Page, rule: str, second: str, sides: Sequence[float], *, icons: Sequence[str] = (),
) -> None:  # fmt: skip
    """Rows with a picture, two lines, and a sign or a count at the end."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    side, first, fill = rng.choice(sides), rng.random() < 0.7, rng.choice(HUES)
    radius, edged, icon = rng.choice([4, 14, side]), rng.random() < 0.4, rng.choice(icons or ("",))
    for name, (x, y, far, low) in zip(words.some(rule, 9), cells(page, 9, 1, side), strict=False):
        if edged:
            canvas.rect((x, y, far, low), theme.card, min(radius, 14), theme.line)
        at, end = (x, far - 10) if first else (far - side, far - side - 14)
        cover(page, (at, y, at + side, low), radius)
        left, room = x + (side + 14 if first else 10), far - x - side - 120
        canvas.text(left, y + side / 2 - 22, name, 15.5, theme.ink, bold=True, room=room)
        canvas.text(left, y + side / 2 + 2, words.anew(second), 14, theme.faint, room=room)
        if icon:
            controls.round_icon(page, icon, end - 38, y + side / 2 - 19, 38, fill, solid=edged)
            continue
        canvas.rect((end - 92, y + side / 2 - 17, end, y + side / 2 + 17), fill, 17)
        count, ink = f"-   {rng.randint(1, 6)}   +", controls.letters_on(fill)
        canvas.text(end - 46, y + side / 2 - 10, count, 15, ink, align="center", room=88)


def centre(page: Page, x: float, y: float, said: str, size: float, ink: RGB, room: float) -> None:
    """A line of bold words around ``x``."""
    page.canvas.text(x, y, said, size, ink, bold=True, align="center", room=room)


def watch(page: Page) -> None:
    """A film being played: its picture, a line of time, a name, signs below."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    left, top, right, low = box = stage(page, min(page.width * 0.56, 470.0))
    canvas.rect(box, (0, 0, 0))
    cover(page, (left, top + rng.choice([0, 30]), right, low - rng.choice([0, 30])), 0)
    fill, middle, y = rng.choice(HUES), (left + right) / 2, (top + low) / 2
    icon, done = rng.choice(["play", "pause"]), rng.uniform(0.1, 0.9) * (right - left)
    controls.round_icon(page, icon, middle - 34, y - 34, 68, fill, solid=True)
    canvas.rect((left + 12, low - 20, right - 12, low - 15), WHITE)
    canvas.rect((left + 12, low - 20, left + done, low - 15), fill)
    canvas.text(page.x, low + 14, words.say("med.film"), 21, theme.ink, room=page.width)
    canvas.text(page.x, low + 46, words.say("med.genre"), 14, theme.faint, room=page.width)
    for number, sign in enumerate(SIGNS):
        controls.round_icon(page, sign, page.x + 60 * number, low + 76, 46, theme.accent)
    page.down(136)


def backdrop(page: Page) -> None:
    """A film's picture that fades into the dark, its name, a button."""
    canvas, words, rng = page.canvas, page.words, page.rng
    left, top, right, low = box = stage(page, rng.choice([380.0, 520.0]))
    cover(page, box, 0)
    for step in range(12):
        canvas.shade((left, low - (low - top) * 0.06 * (12 - step), right, low), NIGHT, 0.16)
    fill, at, half = rng.choice([*HUES, WHITE]), (left + right) / 2, (right - left) / 2 - 20
    if right - left > 500 and rng.random() < 0.7:
        at, half = left + 190, 170.0
    centre(page, at, low - 140, words.say("med.film"), 34, WHITE, half * 2)
    centre(page, at, low - 94, words.say("med.genre"), 15, WHITE, half * 2)
    canvas.rect((at - half * 0.6, low - 62, at + half * 0.6, low - 18), fill, rng.choice([4, 22]))
    centre(page, at, low - 51, words.say("med.watch"), 15, controls.letters_on(fill), half)


def tale(page: Page) -> None:
    """A story on all of the screen: thin lines above, a picture or a colour, great words."""
    canvas, words, rng = page.canvas, page.words, page.rng
    left, top, right, low = box = stage(page)
    count, done, wide = rng.randint(2, 9), rng.randint(1, 6), right - left
    if rng.random() < 0.5:
        wash(page, box, rng.choice(HUES), rng.choice(HUES))
    else:
        cover(page, box, 0)
    for number in range(count):
        x, end = (left + 8 + (wide - 16) * k / count for k in (number, number + 1))
        fill = WHITE if number < done else (170, 170, 170)
        canvas.rect((x + 2, top + 14, end - 2, top + 18), fill, 2)
    controls.portrait(page, left + 14, top + 28, 40, who := words.say("talk.who"))
    canvas.text(left + 64, top + 38, who, 15, WHITE, bold=True, room=wide - 90)
    y, size = top + (low - top) * rng.uniform(0.3, 0.6), rng.choice([24, 34])
    centre(page, (left + right) / 2, y, words.say("med.tale"), size, WHITE, wide - 40)
    canvas.rect((left + 14, low - 64, right - 70, low - 20), blend(NIGHT, WHITE, 0.25), 22)
    canvas.icon("heart", right - 52, low - 58, 34, WHITE)


def on_air(page: Page) -> None:
    """A broadcast with what its watchers write over the picture or at its side."""
    canvas, words, rng = page.canvas, page.words, page.rng
    left, top, right, low = box = stage(page)
    cover(page, box, 0)
    edge = right - min(300.0, (right - left) * 0.4) if right - left > 700 else left
    canvas.shade((edge, top if edge > left else low - 300, right, low), NIGHT, 0.6)
    canvas.rect((left + 16, top + 20, left + 86, top + 48), (230, 40, 60), 6)
    centre(page, left + 51, top + 25, str(rng.randint(12, 9000)), 14, WHITE, 64)
    y = top + 30 if edge > left else low - 280
    while y < low - 90:
        controls.portrait(page, edge + 16, y, 34, who := words.say("talk.who"))
        canvas.text(edge + 60, y, who, 13, blend(rng.choice(HUES), WHITE, 0.4), room=150)
        canvas.text(edge + 60, y + 17, words.say("med.said"), 15, WHITE, room=right - edge - 80)
        y += rng.choice([46, 52])
    canvas.rect((edge + 14, low - 60, right - 16, low - 18), blend(NIGHT, WHITE, 0.3), 21)


def comic(page: Page) -> None:
    """Framed pictures of different widths with words in bubbles."""
    canvas, words, rng = page.canvas, page.words, page.rng
    tall, grey = rng.choice([150.0, 210.0, 290.0]), rng.random() < 0.4
    for _ in range(6):
        if page.y > page.bottom:
            return
        middle = page.x + rng.choice([0.0, 0.4, 0.5, 0.65]) * page.width
        for x, far in ((page.x, middle - 8), (middle, page.right)):
            if far - x < 120:
                continue
            canvas.rect((x - 3, page.y - 3, far + 3, page.y + tall + 3), NIGHT)
            box = (x, page.y, far, page.y + tall)
            wash(page, box, WHITE, (120, 120, 126)) if grey else cover(page, box, 0)
            at, up = x + (far - x) * rng.uniform(0.45, 0.55), page.y + rng.choice([14, tall - 54])
            canvas.rect((at - 52, up, at + 52, up + 40), WHITE, 20, NIGHT)
            centre(page, at, up + 11, words.say("med.bubble"), 13, NIGHT, 92)
        page.down(tall + 8)


def league(page: Page, heads: str, rule: str = "", boxed: bool = False) -> None:
    """A table of numbers under a coloured head: a season, sizes, what a match may bring."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    names, fill, tall = words.parts(heads), rng.choice([*HUES, NIGHT]), rng.choice([36, 44, 60])
    start, stripes = page.x + page.width * (0.42 if rule else 0.16), rng.random() < 0.5
    each = (page.right - start) / len(names)
    for row, (x, y, far, low) in enumerate(cells(page, rng.randint(8, 16), 1, tall, 3)):
        ground = theme.tint(fill, 0.14) if stripes and row % 2 else theme.card
        canvas.rect((x, y, far, low), ground if row else fill)
        ink, middle = theme.ink if row else controls.letters_on(fill), y + tall / 2 - 10
        team = words.say(rule) if rule and row else str(34 + row * 2) if row else ""
        canvas.text(x + 12, middle, team, 14.5, ink, bold=True, room=start - x - 16)
        for number, head in enumerate(names):
            at, size = start + each * number, f"{rng.uniform(1, 9):.2f}"
            if boxed and row:
                canvas.rect((at + 4, y + 5, at + each - 4, low - 5), theme.tint(fill, 0.3), 6)
            said = head if row == 0 else size if boxed else str(rng.randint(0, 99))
            centre(page, at + each / 2, middle, said, 13.5, ink, each - 6)


def poll(page: Page) -> None:
    """A question for fun with great coloured answers, or bars of how many chose each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    bars, across, said = rng.random() < 0.5, rng.choice([1, 2]), words.say("med.poll")
    for box in cells(page, rng.randint(0, 1), 1, min(page.width * 0.5, 260.0)):
        cover(page, box, theme.radius)
    page.y = 14 + canvas.paragraph(page.x, page.y, page.width, said, 22, theme.ink, bold=True)
    boxes = cells(page, 4, 1 if bars else across, 54 if bars else 84)
    for name, (x, y, far, low) in zip(words.some("med.option", 4), boxes, strict=False):
        fill, share = rng.choice(HUES), rng.uniform(0.1, 0.9) if bars else 1
        canvas.rect((x, y, far, low), theme.card, theme.radius, theme.line)
        ground = blend(fill, theme.card, 0.4 * bars)
        canvas.rect((x, y, x + (far - x) * share, low), ground, theme.radius)
        ink = theme.ink if bars else controls.letters_on(fill)
        centre(page, (x + far) / 2, (y + low) / 2 - 11, name, 16, ink, far - x - 30)


def blogger(page: Page) -> None:
    """Somebody's page: a wide picture or none, a portrait, three counts, a grid of pictures."""
    theme, words, rng = page.theme, page.words, page.rng
    centred, size = rng.random() < 0.5, rng.choice([84.0, 110.0])
    for box in cells(page, rng.randint(0, 1), 1, 120, -40):
        cover(page, box, 0)
    at = page.x + (page.width - size) / 2 if centred else page.x
    controls.portrait(page, at, page.y, size, words.say("talk.who"))
    start = page.x if centred else page.x + size + 10
    page.down(size + 14 if centred else 40)
    for number, name in enumerate(words.parts("med.counts")):
        each = (page.right - start) / 3
        x, said = start + each * (number + 0.5), str(rng.randint(1, 9999))
        centre(page, x, page.y, said, 18, theme.ink, each)
        centre(page, x, page.y + 26, name, 12, theme.faint, each - 4)
    page.down(56 if centred else size - 20)
    controls.button(page, words.say("med.like"), fill=rng.choice(HUES))
    page.down(14)
    tiles(page, "song", (3,), page.width / 3, picture=1.0)


def spinning(page: Page) -> None:
    """A player on all of the screen: a record or a wave on a wash of colour, great buttons."""
    canvas, words, rng = page.canvas, page.words, page.rng
    left, top, right, low = box = stage(page)
    fill, middle, tall = rng.choice(HUES), (left + right) / 2, low - top
    wash(page, box, blend(fill, NIGHT, rng.uniform(0, 0.9)), NIGHT)
    r, y, record = min((right - left) * 0.36, tall * 0.26), top + tall * 0.36, rng.random() < 0.5
    for number in range(4 if record else 21):
        x, high = middle + r * (number - 10) / 9, r * rng.uniform(0.1, 0.9)
        if record:
            canvas.disc(middle, y, r * (1 - 0.2 * number), fill if number == 3 else (10, 10, 12))
        else:
            canvas.rect((x - 4, y - high, x + 4, y + high), WHITE if number < 12 else fill, 4)
    room = right - left - 60
    centre(page, middle, low - tall * 0.3, words.say("song"), 25, WHITE, room)
    centre(page, middle, low - tall * 0.3 + 36, words.say("band"), 15, fill, room)
    for number, icon in enumerate(("rewind", "pause", "skip")):
        x, ground = middle + 96 * (number - 1) - 32, rng.choice([fill, WHITE])
        controls.round_icon(page, icon, x, low - tall * 0.1 - 32, 64, ground, solid=True)


ROWS = picture_rows
MEDIA: Blocks = {
    "watch": watch, "backdrop": backdrop, "tale": tale, "on-air": on_air, "comic": comic,
    "poll": poll, "blogger": blogger, "spinning": spinning,
    "odds": partial(league, heads="med.odds.heads", rule="med.team", boxed=True),
    "league": partial(league, heads="med.table.heads", rule="med.team"),
    "front-lead": partial(tiles, rule="news.line", across=(1,), tall=330, picture=0.85),
    "front-rows": partial(ROWS, rule="news.line", second="news.meta", sides=(70, 100), icons=SIGNS),
    "star-rows": partial(ROWS, rule="med.sign", second="med.star", sides=(56, 80), icons=SIGNS),
    "zodiac": partial(tiles, rule="med.sign", across=(2, 3, 4), tall=100, icons=SIGNS),
    "film-wall": partial(tiles, rule="med.film", across=(2, 3), tall=220, picture=0.85),
    "wallpapers": partial(tiles, rule="sky", across=(2, 3), tall=290, picture=1.0),
    "memes": partial(tiles, rule="med.meme", across=(1, 1, 2), tall=300, picture=1.0),
    "near-people": partial(tiles, rule="med.date", across=(1, 2), tall=340, button="med.like"),
    "playbill": partial(tiles, rule="med.bill", across=(1, 2), tall=360, picture=0.75, priced=True),
    "next-up": partial(ROWS, rule="med.film", second="med.genre", sides=(64, 96), icons=("play",)),
    "cast": partial(ROWS, rule="med.episode", second="news.meta", sides=(48, 72), icons=SIGNS),
}  # fmt: skip
