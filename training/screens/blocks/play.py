"""Blocks of games, sounds and pictures, in panes as programs are."""

import math
from collections.abc import Mapping
from functools import partial

from training.screens.blocks import desk
from training.screens.blocks.desk import BLACK, Painter, cells, inset, scene
from training.screens.blocks.grounds import WHITE, wash
from training.screens.blocks.work import HUES
from training.screens.canvas import RGB, Box
from training.screens.page import Block, Page
from training.screens.themes import blend

SAND, GRASS, GOLD = (226, 196, 140), (60, 140, 70), (250, 200, 50)


def _round(box: Box) -> tuple[float, float, float]:
    side = min(box[2] - box[0], box[3] - box[1]) * 0.47
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2, max(10.0, min(230.0, side))


def _icons(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, (left, top, right, low) = page.rng, box
    scene(page, box)
    across = rng.randint(1, max(1, int((right - left) // 90)))
    x = rng.choice([left, right - 88 * across])
    for cell in cells((x, top, x + 88 * across, low), across, (low - top) // 92):
        if rng.random() < 0.85:
            desk.tile(page, cell, 46, page.words.say("app.name"))
    for _ in range(rng.choice([0, 0, 1, 2, 3])):
        wide, tall = (right - left) * rng.uniform(0.3, 0.7), (low - top) * rng.uniform(0.3, 0.7)
        x, y = rng.choice([left, rng.uniform(left, right - wide)]), rng.uniform(top, low - tall)
        within = desk.window(page, (x, y, x + wide, y + tall), page.words.say("app.name"))
        desk.PAINTERS[rng.choice(["rows", "photo", "code", "text"])](page, within, ground, ink)


def _keys(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, (across, down) = page.rng, page.rng.choice([(4, 5), (5, 7), (10, 4), (3, 4)])
    round_, fill = rng.choice([40, 6]), rng.choice(HUES)
    for number, cell in enumerate(cells(box, across, down, 6)):
        strong = number % across == across - 1 and across < 10
        page.canvas.rect(cell, fill if strong else blend(ground, ink, 0.14), round_)
        sign = rng.choice("QWERTYUASDFG" if across == 10 else "1234567890+-x=%")
        desk.amid(page, cell, sign, 20, ink)


def _tracks(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    for x, y, far, low in cells(box, 1, (box[3] - box[1]) // page.rng.choice([26, 44]), 4):
        hue = blend(page.rng.choice(HUES), ground, 0.2)
        while x < far - 12:
            end = min(x + page.rng.uniform(30, 240), far)
            page.canvas.rect((x, y, end, low), hue, 4)
            desk.spark(page, (x + 4, y + 4, end - 4, low - 4), blend(hue, ink, 0.4))
            x = end + page.rng.choice([1, 2, 40, 90])
    at = box[0] + (box[2] - box[0]) * page.rng.random()
    page.canvas.line([(at, box[1]), (at, box[3])], page.theme.danger, 2)


def _parts(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    left, top, right, low = box
    if max(right - left, low - top) < 60 or (page.rng.random() < 0.1 and right - left < 140):
        page.canvas.rect(box, blend(page.rng.choice(HUES), ink, page.rng.random() / 2), 2, ground)
        return
    share, wide = page.rng.uniform(0.25, 0.7), right - left > low - top
    x = left + (right - left) * share if wide else right
    y = low if wide else top + (low - top) * share
    _parts(page, (left, top, x, y), ground, ink)
    _parts(page, (x, top, right, low) if wide else (left, y, right, low), ground, ink)


def _gems(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, size, look = page.rng, page.rng.choice([40, 54, 76]), page.rng.randrange(3)
    for cell in cells(box, (box[2] - box[0]) // size, (box[3] - box[1]) // size, 2):
        left, top, right, low = inner = inset(cell, size * 0.1)
        page.canvas.rect(cell, blend(ground, ink, 0.15), 6)
        x, y, fill = (left + right) / 2, (top + low) / 2, rng.choice([*HUES, GOLD])
        if look == 0:
            page.canvas.polygon([(x, top), (right, y), (x, low), (left, y)], fill)
        elif look == 1:
            page.canvas.disc(x, y, size * 0.4, fill)
        elif rng.random() < 0.7:
            page.canvas.rect(inner, fill, size * 0.2)
            page.canvas.icon(rng.choice(["star", "heart", "sun"]), x - 12, y - 12, 24, WHITE)


def _patience(page: Page, box: Box, *_: RGB) -> None:
    rng, back = page.rng, page.rng.choice([(40, 70, 170), (170, 40, 50)])
    wash(page, box, (24, 120, 66), (10, 70, 40))
    middle, y, half = _round(box)
    table = (middle - half, box[1], middle + half, box[3] - 8)
    for x, y, far, low in cells(table, rng.choice([7, 7, 8, 10]), 1, 6):
        tall, shut = (far - x) * 1.4, rng.randint(0, 5)
        for number in range(shut + rng.randint(1, 6)):
            top = y + tall * (0.3 * number + 0.4)
            card = (x, min(top, low - tall), far, min(top, low - tall) + tall)
            page.canvas.rect(card, back if number < shut else WHITE, 5, (120, 130, 120))
            said = rng.choice(["A", "2", "7", "9", "J", "Q", "K"]) * (number >= shut)
            desk.amid(page, (x, card[1], x + 22, card[1] + 20), said, 16, (190, 30, 40))


def _letters(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, count = page.rng, page.rng.choice([5, 6, 9, 12, 16])
    hues = (ground, ground, blend(ground, ink, 0.3), *rng.sample(HUES, 2 + 4 * (count == 16)))
    signs, (x, y, half) = rng.choice(["123456789", "AEIOUKLMNRST"]), _round(box)
    box = (x - half, y - half, x + half, y + half)
    for cell in cells(box, count, count, 5 if count < 9 else 1):
        page.canvas.rect(cell, rng.choice(hues), 4 * (count < 9), blend(ground, ink, 0.5))
        if rng.random() < 0.6:
            desk.amid(page, cell, rng.choice(signs), max(8.0, (cell[2] - cell[0]) * 0.5), ink)


def _well(page: Page, box: Box, *_: RGB) -> None:
    rng, size = page.rng, max(6.0, min((box[2] - box[0]) / 10, (box[3] - box[1]) / 18))
    x, columns = (box[0] + box[2]) / 2 - 5 * size, [page.rng.randint(1, 9) for _ in range(10)]
    well = (x, box[3] - 18 * size, x + 10 * size, box[3])
    page.canvas.rect(well, BLACK, 0, (120, 120, 140))
    for number, cell in enumerate(cells(well, 10, 18, 1)):
        full = 18 - number // 10 <= columns[number % 10] and rng.random() < 0.9
        if full or number in (34, 35, 36, 45):
            page.canvas.rect(cell, rng.choice(HUES), 2)


def _road(page: Page, box: Box, *_: RGB) -> None:
    rng, (left, top, right, low) = page.rng, box
    x, sky, fill = (left + right) / 2, top + (low - top) * rng.uniform(0.3, 0.5), rng.choice(HUES)
    scene(page, (left, top, right, sky))
    page.canvas.rect((left, sky, right, low), rng.choice([SAND, GRASS, (30, 20, 60), WHITE]))
    bend = x + rng.uniform(-0.1, 0.1) * (right - left)
    page.canvas.polygon([(bend, sky), (right - 8, low), (left + 8, low)], (70, 72, 80))
    for number in range(5):
        y, wide = sky + (low - sky) * (0.04 + 0.2 * number), 2 + 3 * number
        page.canvas.rect((bend - wide, y, bend + wide, y + 6 * number + 4), WHITE)
    size = min(right - left, low - top) * 0.14
    page.canvas.rect((x - size * 0.7, low - size * 1.9, x + size * 0.7, low - size), BLACK, 10)
    page.canvas.rect((x - size, low - size * 1.4, x + size, low - size * 0.4), fill, 12)


def _isle(page: Page, box: Box, *_: RGB) -> None:
    rng, count = page.rng, page.rng.choice([5, 7, 10])
    size = max(4.0, min((box[2] - box[0]) / (2 * count), (box[3] - box[1]) / (count + 2)))
    page.canvas.rect(box, rng.choice([(90, 180, 220), GRASS, BLACK, (235, 238, 245)]))
    for number in range(count * count):
        row, column, high = number // count, number % count, rng.choice([0, 0, 0.5, 1, 1.8]) * size
        x = (box[0] + box[2]) / 2 + (column - row) * size
        y = (box[1] + box[3] - count * size) / 2 + (column + row) * size * 0.5
        fill = rng.choice(HUES) if high else rng.choice([GRASS, (110, 170, 80), SAND])
        top = [(x, y - high), (x + size, y + size / 2 - high), (x, y + size - high)]
        side = [(x, y + size - high), (x - size, y + size / 2 - high), (x - size, y + size / 2)]
        page.canvas.polygon([*side, (x, y + size)], blend(fill, BLACK, 0.4))
        near = [*top[1:], (x, y + size), (x + size, y + size / 2)]
        page.canvas.polygon(near, blend(fill, BLACK, 0.2))
        page.canvas.polygon([*top, (x - size, y + size / 2 - high)], fill)


def _trail(page: Page, box: Box, *_: RGB) -> None:
    rng, (left, top, right, low) = page.rng, box
    count, turn, fill = rng.randint(6, 14), rng.uniform(0.6, 1.4), rng.choice(HUES)
    wash(page, box, blend(rng.choice(HUES), WHITE, 0.5), blend(rng.choice(HUES), BLACK, 0.1))
    at, each = [0.5 + 0.34 * math.sin(turn * k) for k in range(count)], (low - top) / count
    way = [(left + (right - left) * x, low - each * (k + 0.5)) for k, x in enumerate(at)]
    page.canvas.line(way, SAND, 12)
    for number, (x, y) in enumerate(way):
        page.canvas.disc(x, y, 18, fill if number < count / 2 else (150, 150, 160))
        desk.amid(page, (x - 16, y - 16, x + 16, y + 16), str(number + 1), 14, WHITE)


def _wheel(page: Page, box: Box, *_: RGB) -> None:
    rng, (x, y, radius) = page.rng, _round(box)
    step, fill = rng.choice([30, 36, 45, 60]), rng.choice(HUES)
    wash(page, box, blend(fill, BLACK, 0.6), blend(fill, BLACK, 0.2))
    page.canvas.disc(x, y, radius * 1.06, GOLD)
    for number in range(360 // step):
        hue = HUES[number % 6] if number % 2 else blend(HUES[number % 6], WHITE, 0.5)
        page.canvas.arc(x, y, radius, radius, (step * number, step * (number + 1)), hue)
    page.canvas.disc(x, y, radius * 0.16, WHITE)
    tip = y - radius * 0.85
    page.canvas.polygon([(x - 14, tip - 34), (x + 14, tip - 34), (x, tip)], (210, 30, 40))


def _piano(page: Page, box: Box, *_: RGB) -> None:
    rng, (left, top, right, low) = page.rng, box
    split, count = top + (low - top) * rng.choice([0.15, 0.5]), rng.choice([8, 14, 21])
    page.canvas.rect(box, BLACK)
    each = (right - left) / count
    for _note in range(14):
        x, y = left + each * rng.randrange(count), rng.uniform(top, split)
        page.canvas.rect((x, y, x + each * 0.8, min(split, y + 60)), rng.choice(HUES), 5)
    for number, key in enumerate(cells((left, split, right, low), count, 1, 1)):
        page.canvas.rect(key, WHITE, 3)
        if number % 7 in (1, 2, 4, 5, 6):
            page.canvas.rect((key[0] - each / 3, split, key[0] + each / 3, low - 60), BLACK, 3)


def _dial(page: Page, box: Box, ground: RGB, *_: RGB) -> None:
    rng, (x, y, radius) = page.rng, _round(box)
    start, count, step = rng.choice([(0, 60, 6), (0, 24, 15), (150, 41, 6)])
    page.canvas.disc(x, y, radius, rng.choice([ground, BLACK, WHITE, blend(HUES[0], ground, 0.7)]))
    marks = [(math.radians(start + step * k), 0.8, 0.96, 3.0) for k in range(count)]
    hands = [(rng.uniform(0, math.tau), 0.0, far, far * 8) for far in (0.8, 0.5)]
    for at, near, far, wide in marks + hands[: rng.randint(1, 2)]:
        ends = [(x + radius * r * math.cos(at), y + radius * r * math.sin(at)) for r in (near, far)]
        page.canvas.line(ends, (128, 128, 136) if near else (220, 50, 50), wide)
    desk.amid(page, (x - 50, y, x + 50, y + radius), str(rng.randint(0, 359)), radius / 4, GRASS)


def _sky(page: Page, box: Box, *_: RGB) -> None:
    rng, (left, top, right, low) = page.rng, box
    wash(page, box, (8, 10, 30), blend(rng.choice(HUES), BLACK, 0.6))
    stars = [(rng.uniform(left, right), rng.uniform(top, low), rng.random()) for _ in range(90)]
    for x, y, size in stars:
        page.canvas.disc(x, y, 0.8 + 3 * size**3, WHITE)
    for number in range(0, 36, 6):
        near = sorted(stars, key=lambda star: abs(star[0] - stars[number][0]) + star[1] / 9)[:5]
        page.canvas.line([(x, y) for x, y, _ in near], (110, 140, 200), 1.4)
        desk.tell(page, near[0][0], near[0][1], page.words.say("ply.star"), 11, SAND, 80)


def _jigsaw(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, size, lost = page.rng, page.rng.choice([46, 70, 100]), page.rng.uniform(0.1, 0.6)
    apart, back = rng.random() < 0.3, rng.choice(HUES)
    scene(page, box)
    for cell in cells(box, (box[2] - box[0]) // size, (box[3] - box[1]) // size, 8 * apart):
        if rng.random() < lost:
            page.canvas.rect(cell, back if apart else ground, 8 * apart, blend(ground, ink, 0.4))
        elif apart:
            desk.tile(page, cell, size - 20)


def _chests(page: Page, box: Box, *_: RGB) -> None:
    rng, fill = page.rng, page.rng.choice(HUES)
    page.canvas.rect(box, blend(fill, BLACK, rng.choice([0.1, 0.5])))
    for cell in cells(inset(box, 10), (box[2] - box[0]) // 130, (box[3] - box[1]) // 170, 12):
        (left, top, right, low), pale = cell, blend(fill, WHITE, rng.choice([0.3, 0.8]))
        page.canvas.rect(cell, pale, 14, GOLD)
        for _coin in range(rng.randint(1, 9)):
            x, y = rng.uniform(left + 24, right - 24), rng.uniform(top + 50, low - 60)
            page.canvas.disc(x, y, 11, rng.choice([GOLD, GOLD, *HUES]))
        desk.amid(page, (left, top + 4, right, top + 34), page.words.say("ply.pack"), 13, BLACK)
        price = (left + 10, low - 42, right - 10, low - 8)
        page.canvas.rect(price, GRASS, 10)
        desk.amid(page, price, str(rng.randint(9, 990)), 15, WHITE)


def _hud(page: Page, box: Box, ground: RGB, *_: RGB) -> None:
    for cell in cells(box, page.rng.choice([3, 4]), 1, 10):
        page.canvas.rect(cell, blend(ground, BLACK, 0.4), 14)
        page.canvas.disc(cell[0] + 14, (cell[1] + cell[3]) / 2, 12, page.rng.choice([GOLD, *HUES]))
        desk.amid(page, inset(cell, 10), str(page.rng.randint(1, 9999)), 15, WHITE)


def _menu(page: Page, box: Box, *_: RGB) -> None:
    scene(page, box)
    box, fill = inset(box, (box[2] - box[0]) * 0.2), page.rng.choice(HUES)
    for said, cell in zip(page.words.parts("ply.menu"), cells(box, 1, 4, 14), strict=True):
        page.canvas.rect(cell, fill, 16, WHITE)
        desk.amid(page, cell, said, 20, WHITE)


PICTURES: Mapping[str, Painter] = {
    **desk.PAINTERS, "icons": _icons, "keys": _keys, "tracks": _tracks,
    "parts": _parts, "gems": _gems, "patience": _patience, "letters": _letters, "well": _well,
    "road": _road, "isle": _isle, "trail": _trail, "wheel": _wheel, "piano": _piano,
    "dial": _dial, "sky": _sky, "jigsaw": _jigsaw, "chests": _chests, "hud": _hud, "menu": _menu,
}  # fmt: skip
IN_COLUMN = {
    "unit-keys": "0 2 text 5 keys",
    "disk-map": "0 1 bar 9 ( 4 parts 1 rows )",
    "photo-bench": "0 1 bar 9 ( 0.6 bar 6 photo 2 ( 1 chart 2 rows ) ) 1 bar",
    "word-game": "0 1 hud 8 letters 3 keys",
    "digit-game": "10 1 hud 7 ( 5 letters 2 rows )",
    "dials": "10 3 ( 1 dial 1 dial ) 2 rows",
    "one-dial": "0 7 dial 1 bar",
    "coin-chests": "0 1 hud 9 chests",
    "torn-photo": "0 1 hud 8 jigsaw 1 bar",
    "drum-pads": "8 1 bar 6 keys 3 tracks",
}
ON_SCREEN = {
    "icon-desktop": "0 14 icons 1 bar",
    "typing": "0 1 bar 5 text 1 bar 4 keys",
    "film-bench": "0 6 ( 2 rows 4 photo 1 rows ) 1 bar 4 tracks",
    "gem-game": "0 1 hud 9 gems 1 bar",
    "patience": "0 1 hud 12 patience",
    "falling": "0 1 hud 9 ( 1 rows 4 well 1 chart )",
    "race": "0 9 road 1 hud",
    "isle": "0 1 hud 10 isle 1 bar",
    "trail": "0 1 hud 12 trail 1 bar",
    "lucky-wheel": "0 1 hud 8 wheel 2 rows",
    "piano": "0 1 bar 10 piano",
    "star-map": "0 14 sky 1 bar",
    "game-menu": "0 1 hud 10 menu",
}
PLAY: dict[str, Block] = {
    name: partial(desk.bench, plan=plan, full=name in ON_SCREEN, painters=PICTURES)
    for name, plan in (IN_COLUMN | ON_SCREEN).items()
}
