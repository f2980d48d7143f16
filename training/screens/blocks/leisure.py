"""Blocks of a phone at leisure: maps, rides, games, music, photos, its own settings."""

import math
from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists
from training.screens.blocks.account import switches
from training.screens.blocks.covers import cover
from training.screens.blocks.tools import figures
from training.screens.page import Block, Page
from training.screens.themes import blend


def city_map(page: Page) -> None:
    """Streets, a river, a park, a route with a pin, and where it leads."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    top, low = page.y - 10, page.y + min(430.0, page.bottom - page.y - 120)
    ground, road = (
        ((36, 42, 52), (62, 70, 84)) if theme.dark else ((234, 232, 224), (255, 255, 255))
    )
    right = canvas.width
    canvas.rect((0, top, right, low), ground)
    for _ in range(3):
        x, y = rng.uniform(0, right), rng.uniform(top, low)
        canvas.rect(
            (x, y, min(right, x + rng.uniform(60, 200)), min(low, y + rng.uniform(40, 120))),
            (185, 222, 176) if not theme.dark else (40, 70, 52),
            12,
        )
    river = [
        (right * k / 6, top + (low - top) * (0.5 + 0.25 * math.sin(k + rng.random())))
        for k in range(7)
    ]
    canvas.line(river, (160, 205, 240) if not theme.dark else (30, 62, 96), 22)
    across = [rng.uniform(top + 20, low - 20) for _ in range(6)]
    along = [rng.uniform(20, right - 20) for _ in range(7)]
    for y in across:
        canvas.line([(0, y), (right, y)], road, rng.choice([4, 6, 9]))
    for x in along:
        canvas.line([(x, top), (x, low)], road, rng.choice([4, 6, 9]))
    route = [
        (along[0], across[0]),
        (along[1], across[0]),
        (along[1], across[1]),
        (along[2], across[1]),
        (along[2], across[2]),
    ]
    canvas.line(route, theme.accent, 6)
    canvas.disc(*route[0], 8, (255, 255, 255))
    canvas.icon("pin", route[-1][0] - 16, route[-1][1] - 30, 32, theme.danger)
    for x, y in zip(along[3:6], across[3:6], strict=True):
        canvas.text(x, y, words.anew("map.place"), 11.5, theme.ink, room=140)
    canvas.rect((page.x, top + 14, page.right, top + 58), theme.card, 22)
    canvas.icon("search", page.x + 16, top + 27, 18, theme.faint)
    canvas.text(page.x + 46, top + 25, words.say("map.page"), 15, theme.faint, room=page.width - 70)
    page.y = low + 12
    canvas.text(page.x, page.y, words.anew("map.place"), 18, theme.ink, bold=True, room=page.width)
    canvas.text(page.x, page.y + 28, words.say("map.way"), 14.5, theme.faint, room=page.width)
    page.down(64)


def ride(page: Page) -> None:
    """Kinds of cars with prices, and a button."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for name in words.parts("ride.words"):
        canvas.icon("car", page.x, page.y + 6, 34, theme.accent)
        canvas.text(page.x + 48, page.y + 4, name, 15.5, theme.ink, bold=True)
        canvas.text(page.x + 48, page.y + 26, f"{page.rng.randint(2, 15)} min", 12.5, theme.faint)
        canvas.text(
            page.right, page.y + 12, words.anew("bank_amount"), 16, theme.ink, align="right"
        )
        page.down(56)
    controls.button(page, words.say("ride.go"))


def game(page: Page) -> None:
    """A board of numbers or of coloured stones, with the score above."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    figures(page, "game.words")
    page.down(8)
    side = min(page.width, page.bottom - page.y - 30, 460.0)
    x0, stones = page.x + (page.width - side) / 2, rng.random() < 0.5
    count = rng.choice([6, 7, 8]) if stones else 4
    cell = side / count
    canvas.rect((x0, page.y, x0 + side, page.y + side), blend(theme.card, theme.faint, 0.35), 10)
    hues = [
        (235, 87, 87),
        (242, 153, 74),
        (242, 201, 76),
        (39, 174, 96),
        (47, 128, 237),
        (155, 81, 224),
    ]
    for row in range(count):
        for column in range(count):
            x, y = x0 + cell * column, page.y + cell * row
            if stones:
                canvas.disc(x + cell / 2, y + cell / 2, cell * 0.4, rng.choice(hues))
                continue
            power = rng.choice([0, 0, 1, 2, 3, 4, 5, 6, 7, 9])
            tile = blend((238, 228, 218), (237, 120, 40), power / 9)
            canvas.rect(
                (x + 5, y + 5, x + cell - 5, y + cell - 5), tile if power else theme.line, 6
            )
            if power:
                canvas.text(
                    x + cell / 2,
                    y + cell / 2 - cell * 0.2,
                    str(2**power),
                    cell * 0.3,
                    (90, 80, 70),
                    bold=True,
                    align="center",
                )
    page.down(side + 16)


def song(page: Page) -> None:
    """A cover of a song and the buttons to play it."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    side = min(page.width - 30, 330.0)
    middle = page.x + page.width / 2
    cover(page, (middle - side / 2, page.y, middle + side / 2, page.y + side), theme.radius + 4)
    page.down(side + 24)
    canvas.text(
        middle - side / 2, page.y, words.say("song"), 22, theme.ink, bold=True, room=side - 40
    )
    canvas.text(middle - side / 2, page.y + 32, words.say("band"), 15, theme.faint, room=side - 40)
    canvas.icon("heart", middle + side / 2 - 26, page.y + 8, 24, theme.accent)
    page.down(74)
    controls.progress(page, rng.random(), middle - side / 2, side)
    canvas.text(
        middle - side / 2,
        page.y + 6,
        f"{rng.randint(0, 2)}:{rng.randint(10, 59)}",
        11.5,
        theme.faint,
    )
    canvas.text(
        middle + side / 2,
        page.y + 6,
        f"{rng.randint(3, 5)}:{rng.randint(10, 59)}",
        11.5,
        theme.faint,
        align="right",
    )
    page.down(40)
    canvas.icon("rewind", middle - 92, page.y + 14, 32, theme.ink)
    canvas.disc(middle, page.y + 30, 32, theme.accent)
    canvas.icon("pause", middle - 15, page.y + 15, 30, theme.on_accent)
    canvas.icon("skip", middle + 60, page.y + 14, 32, theme.ink)
    page.down(76)


def photos(page: Page) -> None:
    """A grid of pictures without words."""
    across = 3 if page.width < 600 else 6
    each = page.width / across
    for number in range(across * 5):
        x, y = page.x + each * (number % across), page.y + each * (number // across)
        if y + each > page.bottom:
            break
        photo = page.photo()
        if photo is not None:
            page.canvas.picture(photo, (x + 2, y + 2, x + each - 2, y + each - 2))
    page.down(each * (number // across + 1))


def home_screen(page: Page) -> None:
    """Icons of apps on a plain ground."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    names = page.words.some("app.name", rng.randint(10, 18))
    icons = [
        "camera",
        "clock",
        "pin",
        "mail",
        "music",
        "image",
        "sun",
        "file",
        "game",
        "car",
        "folder",
        "globe",
        "user",
        "call",
        "gear",
        "heart",
        "book",
        "star",
    ]
    hues = [
        (255, 149, 0),
        (88, 86, 214),
        (52, 199, 89),
        (255, 45, 85),
        (0, 122, 255),
        (94, 92, 110),
        (255, 204, 0),
    ]
    across = 4 if page.width < 600 else 8
    each = page.width / across
    for number, (name, icon) in enumerate(zip(names, icons, strict=False)):
        x, y = page.x + each * (number % across + 0.5), page.y + 98 * (number // across)
        if y + 90 > page.bottom:
            break
        canvas.rect((x - 29, y, x + 29, y + 58), rng.choice(hues), 14)
        canvas.icon(icon, x - 16, y + 13, 32, (255, 255, 255))
        canvas.text(x, y + 62, name, 11.5, theme.ink, align="center", room=each - 4)
    page.down(98 * (len(names) // across + 1))


def rings(page: Page) -> None:
    """Rings of a day's steps."""
    middle = page.x + page.width / 2
    for number, fill in enumerate([page.theme.danger, page.theme.success, page.theme.accent]):
        share = page.rng.randint(20, 350)
        page.canvas.arc(
            middle, page.y + 120, 112 - 26 * number, 20, (0, 360), page.theme.tint(fill, 0.25)
        )
        page.canvas.arc(middle, page.y + 120, 112 - 26 * number, 20, (-90, -90 + share), fill)
    page.down(250)
    figures(page, "fit.words")


def phone_rows(page: Page) -> None:
    """Sections of a phone's settings."""
    icons = page.rng.sample(
        ["wifi", "phone", "sun", "volume", "battery", "gear", "bell", "globe"], 6
    )
    lists.rows(page, [(name, "", "") for name in page.words.parts("phone.rows")], icons=icons)


LEISURE: dict[str, Block] = {
    "city-map": city_map,
    "ride": ride,
    "game": game,
    "game-heading": partial(forms.heading, rule="game.page"),
    "song": song,
    "photos": photos,
    "gallery-heading": partial(forms.heading, rule="gallery.page"),
    "home-screen": home_screen,
    "rings": rings,
    "fit-heading": partial(forms.heading, rule="fit.page"),
    "phone-rows": phone_rows,
    "phone-heading": partial(forms.heading, rule="phone.page"),
    "phone-switches": partial(switches, rule="phone.switches"),
}
