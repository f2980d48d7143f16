"""Blocks of what a phone is used for: rides, food, shops, maps, health, home."""

import math
from functools import partial

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.grounds import NIGHT, WHITE, cells, wash
from training.screens.blocks.media import HUES, centre, league, picture_rows, stage, tiles
from training.screens.canvas import RGB, Box
from training.screens.page import Blocks, Page
from training.screens.themes import blend

MAPS: tuple[tuple[RGB, RGB, RGB, RGB], ...] = (
    ((236, 234, 226), (255, 255, 255), (196, 226, 184), (166, 206, 240)),
    ((245, 245, 247), (216, 221, 228), (214, 236, 214), (190, 220, 245)),
    ((36, 42, 52), (72, 80, 96), (42, 72, 54), (30, 60, 100)),
    ((94, 112, 82), (198, 192, 170), (58, 92, 54), (50, 80, 108)),
    ((250, 246, 232), (250, 208, 110), (204, 232, 188), (156, 204, 236)),
)


def street_map(page: Page, box: Box, way: bool = False) -> None:
    """Streets that lean, parks and water; ``way`` adds where one goes."""
    canvas, rng = page.canvas, page.rng
    left, top, right, low = box
    wide, tall = right - left, low - top
    ground, road, park, water = rng.choice(MAPS)
    canvas.rect(box, ground)
    for _ in range(rng.randint(2, 7)):
        x, y = left + wide * rng.uniform(0, 0.7), top + tall * rng.uniform(0, 0.75)
        far = x + wide * rng.uniform(0.1, 0.3), y + tall * rng.uniform(0.08, 0.24)
        canvas.rect((x, y, *far), rng.choice([park, park, blend(ground, road, 0.5)]), 10)
    if rng.random() < 0.6:
        y, rise = rng.uniform(0.1, 0.6), rng.uniform(0, 0.2)
        bank = ((left, y), (right, y + rise), (right, y + rise + 0.12), (left, y + 0.16))
        canvas.polygon([(x, top + tall * share) for x, share in bank], water)
    lean = rng.uniform(-0.3, 0.3)
    for _ in range(rng.randint(6, 13)):
        one = rng.uniform(0.02, 0.98)
        two = min(max(one + lean, 0.02), 0.98)
        ends = [(left, top + tall * one), (right, top + tall * two)]
        if rng.random() < 0.5:
            ends = [(left + wide * (1 - one), top), (left + wide * (1 - two), low)]
        canvas.line(ends, road, rng.choice([3, 5, 8, 12]))
    if way:
        shares = [(rng.uniform(0.1, 0.9), 0.12 + 0.19 * step) for step in range(5)]
        line = [(left + wide * share, top + tall * step) for share, step in shares]
        fill = rng.choice(HUES[1:])
        canvas.line(line, WHITE, 9)
        canvas.line(line, fill, 6)
        canvas.disc(*line[0], 9, fill)
        canvas.icon("pin", line[-1][0] - 18, line[-1][1] - 34, 36, fill)


def taxi(page: Page) -> None:
    """A way on a map; on a sheet over it kinds of cars, or where to go."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    left, top, right, low = stage(page)
    wide, end, fill = right - left > 700, page.y, rng.choice(HUES)
    sheet = (left + 24, top + 24, left + 404, top + 320) if wide else (left, low - 280, right, low)
    street_map(page, (left, top, right, low if wide else low - 260), way=True)
    canvas.rect(sheet, theme.card, 20)
    page.y = sheet[1] + 18
    with page.column(sheet[0] + 18, sheet[2] - sheet[0] - 36):
        across = rng.choice([1, 3])
        boxes = cells(page, 3, across, 124 if across == 3 else 46, 8)
        for name, (x, y, far, edge) in zip(words.parts("ride.words"), boxes, strict=False):
            canvas.rect((x, y, far, edge), theme.tint(fill, 0.2), 14)
            canvas.icon(rng.choice(["car", "car", "pin"]), x + 8, y + 4, 36, theme.ink)
            at = (x + 10, y + 60) if across == 3 else (x + 60, y + 3)
            canvas.text(*at, name, 13, theme.ink, room=far - at[0] - 8)
            price = words.anew("bank_amount")
            canvas.text(at[0], at[1] + 20, price, 14, theme.ink, bold=True, room=far - at[0] - 8)
        controls.button(page, words.say("ride.go"), fill=fill)
    page.y = end


def product(page: Page) -> None:
    """One thing of a shop: a large picture, its price, colours, a button, facts."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    beside, top = page.width > 560, page.y
    wide = page.width * 0.48 if beside else page.width
    page.y += wide * rng.uniform(0.7, 1.1)
    cover(page, (page.x, top, page.x + wide, page.y), theme.radius)
    low, page.y = page.y, top if beside else page.y + 12
    with page.column(page.right - wide, wide):
        room, price = page.width, words.anew("bank_amount")
        canvas.text(page.x, page.y, price, 30, theme.ink, bold=True, room=room)
        canvas.text(page.x, page.y + 44, words.say("goods.item"), 18, theme.ink, room=room)
        for number in range(5):
            canvas.disc(page.x + 18 + 46 * number, page.y + 98, 17, rng.choice(HUES))
        page.down(132)
        controls.button(page, words.say("srv.buy"), fill=rng.choice(HUES))
        for line in words.some("srv.about", 4):
            canvas.text(page.x, page.y + 12, line, 14, theme.faint, room=room)
            page.down(30)
    page.y = max(low, page.y)


def pickup(page: Page) -> None:
    """A map full of pins or of prices in bubbles."""
    canvas, rng = page.canvas, page.rng
    left, top, right, low = box = stage(page, rng.choice([340.0, 560.0]))
    street_map(page, box)
    fill, look = rng.choice(HUES), rng.randrange(3)
    for _ in range(rng.randint(6, 18)):
        x, y = rng.uniform(left + 30, right - 40), rng.uniform(top + 30, low - 40)
        if look == 0:
            canvas.icon("pin", x - 17, y - 17, 34, fill)
            continue
        ground, said = fill if look == 1 else WHITE, str(rng.randint(2, 99))
        canvas.rect((x - 26, y - 13, x + 26, y + 13), ground, 13, WHITE)
        canvas.text(x, y - 9, said, 13, controls.letters_on(ground), align="center", room=44)
    page.down(12)


def trip_search(page: Page) -> None:
    """A bright panel to search a journey, and places with prices below."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across, fill, top = 4 if page.width > 600 else rng.choice([1, 2]), rng.choice(HUES), page.y
    tall = 58 * (4 // across) + 150
    wash(page, (page.x, top, page.right, top + tall), fill, blend(fill, NIGHT, rng.random() * 0.6))
    canvas.text(page.x + 20, top + 20, words.say("trip.page"), 26, WHITE, bold=True, room=200)
    page.down(68)
    with page.column(page.x + 20, page.width - 40):
        boxes = cells(page, 4, across, 50, 8)
        for name, (x, y, far, low) in zip(words.parts("srv.from"), boxes, strict=False):
            canvas.rect((x, y, far, low), WHITE, theme.radius)
            canvas.text(x + 12, y + 5, name, 11.5, (130, 130, 136), room=far - x - 20)
            canvas.text(x + 12, y + 22, words.say("city"), 15, NIGHT, room=far - x - 20)
        controls.button(page, words.say("srv.find"), fill=rng.choice(HUES))
    page.y = top + tall + 16
    for x, y, far, low in cells(page, 8, rng.choice([2, 3, 4]), rng.choice([90, 150])):
        cover(page, (x, y, far, low), theme.radius)
        canvas.text(x + 10, low - 30, words.say("city"), 16, WHITE, bold=True, room=far - x - 20)


def hall(page: Page) -> None:
    """Seats of a hall or of a cabin: free, taken, chosen; and a bar with what they cost."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    cabin, rows, fill = rng.random() < 0.4, rng.randint(8, 12), rng.choice(HUES)
    across, wide = (7, 290.0) if cabin else (rng.randint(9, 16), min(page.width, 560.0))
    wide = min(wide, page.width - 20)
    each, left = wide / across, page.x + (page.width - wide) / 2
    box = (left - 8, page.y, left + wide + 8, page.y + 100 + each * rows)
    canvas.rect(box, theme.card if cabin else NIGHT, wide / 2 if cabin else 12, theme.line)
    canvas.rect((left + wide * 0.2, page.y + 40, left + wide * 0.8, page.y + 46), theme.faint, 3)
    centre(page, left + wide / 2, page.y + 16, words.say("srv.hall"), 14, theme.faint, wide)
    for number in range(across * rows):
        row, column = divmod(number, across)
        bend = 0 if cabin else 22 * math.sin(math.pi * column / (across - 1))
        x, y = left + each * column, page.y + 60 + each * row + bend
        if not (cabin and column == 3):
            hue = rng.choice([theme.faint, fill, fill, theme.tint(fill, 0.5)])
            canvas.rect((x + 2, y + 2, x + each - 2, y + each - 2), hue, each * 0.25)
    page.down(each * rows + 116)
    controls.button(page, words.say("srv.cart.go"), fill=fill)


def departures(page: Page) -> None:
    """Buses and trains by the minute: a dark board, or coloured numbers in a list."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    dark, tall, hour = rng.random() < 0.5, rng.choice([40, 54]), rng.randint(4, 14)
    for x, y, far, low in cells(page, rng.randint(7, 13), 1, tall, 3 if dark else 8):
        canvas.rect((x, y, far, low), NIGHT if dark else theme.card, 0 if dark else theme.radius)
        ink, middle, fill = (255, 210, 60) if dark else theme.ink, y + tall / 2, rng.choice(HUES)
        canvas.rect((x + 8, middle - 14, x + 62, middle + 14), NIGHT if dark else fill, 8)
        sign = ink if dark else controls.letters_on(fill)
        canvas.text(x + 35, middle - 11, str(rng.randint(1, 980)), 16, sign, bold=True,
                    align="center", room=50)  # fmt: skip
        canvas.text(x + 78, middle - 11, words.say("srv.end"), 16, ink, room=far - x - 160)
        hour += rng.random() < 0.4
        canvas.text(far - 12, middle - 11, f"{hour}:{rng.randint(10, 59)}", 16, ink, align="right")


def dial(page: Page, rule: str, go: str) -> None:
    """A large dial of a tank, an hour or a mobile plan, facts and a button."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    r, middle, fill = min(page.width * 0.38, 150.0), page.x + page.width / 2, rng.choice(HUES)
    start, span = rng.choice([(-90, 360), (150, 240), (180, 180)])
    thick, said = rng.choice([10, 24, 40]), f"{rng.randint(0, 3)}:{rng.randint(10, 59)}"
    turn = start + int(span * rng.uniform(0.2, 0.95))
    canvas.arc(middle, page.y + r, r, thick, (start, start + span), theme.tint(theme.faint, 0.4))
    canvas.arc(middle, page.y + r, r, thick, (start, turn), fill)
    canvas.text(middle, page.y + r - 30, said, 46, theme.ink, bold=True, align="center")
    page.down(2 * r + 18)
    for name, box in zip(words.parts(rule), cells(page, 3, 3, 74, 8), strict=False):
        canvas.rect(box, theme.card, theme.radius, theme.line)
        room, value = box[2] - box[0] - 16, str(rng.randint(3, 400))
        canvas.text(box[0] + 10, box[1] + 10, name, 12.5, theme.faint, room=room)
        canvas.text(box[0] + 10, box[1] + 34, value, 21, theme.ink, bold=True, room=room)
    controls.button(page, words.say(go), fill=fill)


def meters(page: Page) -> None:
    """Meters of a flat with their digits in boxes, and what is to be handed in."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    dark = rng.random() < 0.5
    names = words.some("srv.meter", 4)
    for name, (x, y, far, low) in zip(names, cells(page, 4, 1, 112, 12), strict=False):
        fill = rng.choice(HUES)
        canvas.rect((x, y, far, low), theme.card, theme.radius, theme.line)
        canvas.rect((x, y, x + 8, low), fill)
        canvas.text(x + 22, y + 12, name, 15, theme.ink, bold=True, room=far - x - 30)
        for number in range(7):
            at, tail = x + 22 + 30 * number, number > 4
            canvas.rect((at, y + 46, at + 26, y + 90), (210, 50, 50) if tail else
                        NIGHT if dark else theme.tint(fill, 0.25), 4)  # fmt: skip
            ink = WHITE if dark or tail else theme.ink
            canvas.text(at + 13, y + 55, str(rng.randint(0, 9)), 20, ink, align="center")
    controls.button(page, words.say("srv.meter.send"))


def heavens(page: Page) -> None:
    """The weather on all of the screen: a sky, great degrees, hours along a line or in a row."""
    canvas, words, rng = page.canvas, page.words, page.rng
    left, top, right, low = box = stage(page)
    two = blend(rng.choice(HUES), rng.choice([WHITE, NIGHT]), 0.4)
    wash(page, box, blend(rng.choice(HUES), NIGHT, rng.uniform(0, 0.9)), two)
    middle, half, rise = (left + right) / 2, (right - left) / 2, rng.choice([0, 60])
    canvas.disc(left + rng.uniform(60, 110), top + 210, rng.uniform(30, 60), blend(two, WHITE, 0.5))
    canvas.text(middle, top + 40, words.say("city"), 24, WHITE, align="center", room=half)
    said = f"{rng.randint(-25, 35):+d}"
    canvas.text(middle, top + 76, said, rng.choice([60, 90]), WHITE, bold=True, align="center")
    each = (right - left - 40) / 8
    line = [(left + 20 + each * (k + 0.5), low - 120 - rise * rng.random()) for k in range(8)]
    canvas.line(line, WHITE, 2)
    for x, y in line:
        sign = rng.choice(["sun", "cloud", "rain", "moon"])
        canvas.icon(sign, x - 12, y - 40, 24, WHITE)
        canvas.text(x, low - 80, str(rng.randint(-9, 30)), 15, WHITE, align="center", room=each)


def slots(page: Page) -> None:
    """A month of small squares or discs, and hours of the chosen day."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    fill, chosen, radius = rng.choice(HUES), rng.randrange(28), rng.choice([6.0, 21.0])
    canvas.text(page.x, page.y, words.say("month"), 20, theme.ink, bold=True, room=page.width)
    page.down(40)
    for number, (x, y, far, low) in enumerate(cells(page, 30, 7, 42, 6)):
        ground = fill if number == chosen else theme.tint(fill, rng.choice([0.02, 0.2]))
        canvas.rect((x, y, far, low), ground, radius)
        canvas.text((x + far) / 2, y + 11, str(number + 1), 15, theme.ink, align="center")
    for x, y, far, low in cells(page, rng.choice([8, 12]), 4, 44, 10):
        canvas.rect((x, y, far, low), theme.card, radius, rng.choice([fill, theme.line]))
        centre(page, (x + far) / 2, y + 12, words.anew("bank_time"), 15, theme.ink, far - x)


def guide(page: Page) -> None:
    """A road to drive, seen from above: the next turn on a band, when one arrives."""
    canvas, words, rng = page.canvas, page.words, page.rng
    left, top, right, low = box = stage(page)
    street_map(page, box)
    middle, wide, fill = (left + right) / 2, (right - left) * 0.16, rng.choice(HUES[2:])
    foot, far, bend = low - 90, top + (low - top) * 0.3, rng.uniform(-1.5, 1.5) * wide
    road = [(middle - wide, foot), (middle + bend - 9, far), (middle + bend + 9, far)]
    canvas.polygon([*road, (middle + wide, foot)], fill)
    canvas.icon("up", middle - 34, foot - 90, 68, WHITE)
    canvas.rect((left + 10, top + 12, right - 10, top + 112), rng.choice([fill, NIGHT]), 16)
    canvas.icon(rng.choice(["up", "next", "back"]), left + 26, top + 34, 56, WHITE)
    turn, said, room = words.say("srv.turn"), words.say("map.way"), right - left - 120
    canvas.text(left + 98, top + 46, turn, 22, WHITE, bold=True, room=room)
    canvas.rect((left, foot, right, low), page.theme.card)
    canvas.text(left + 20, foot + 28, said, 24, page.theme.ink, bold=True, room=room)


SIGNS = ("car", "user", "heart", "home", "file", "shield", "cap", "bank", "key", "bus")
SHOP = partial(tiles, rule="goods.item", picture=0.6)

SERVICES: Blocks = {
    "taxi": taxi, "product": product, "pickup": pickup, "hall": hall,
    "trip-search": trip_search, "departures": departures, "heavens": heavens,
    "meters": meters, "slots": slots, "guide": guide,
    "dial": partial(dial, rule="srv.drive", go="srv.drive.go"),
    "allowance": partial(dial, rule="srv.left", go="store.get"),
    "shop-shelf": partial(SHOP, across=(2, 2, 3), tall=260, priced=True, button="srv.buy"),
    "moves": partial(picture_rows, rule="srv.move", second="map.way", sides=(90, 130), icons=SIGNS),
    "dish-tiles": partial(tiles, rule="dish", across=(1, 2), tall=190, priced=True),
    "stays": partial(tiles, rule="city", across=(1, 1, 2), tall=200, picture=1.0),
    "offices": partial(tiles, rule="srv.gov.thing", across=(2, 3, 4), tall=110, icons=SIGNS),
    "dish-cart": partial(picture_rows, rule="dish", second="bank_amount", sides=(54, 84, 110)),
    "size-chart": partial(league, heads="srv.size.heads"),
    "groceries": partial(picture_rows, rule="note.item", second="srv.about", sides=(40, 60)),
}  # fmt: skip
