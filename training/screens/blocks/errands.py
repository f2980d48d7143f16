"""Blocks of errands: food, trips, parcels, an underground, places to stay."""

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.canvas import RGB
from training.screens.page import Block, Page

WHITE = (255, 255, 255)


def dishes(page: Page) -> None:
    """Food to order: a picture, a price and a plus for each."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for name in words.some("dish", page.rng.randint(4, 6)):
        if page.y > page.bottom:
            return
        cover(page, (page.right - 104, page.y, page.right, page.y + 96), theme.radius)
        room = page.width - 120
        canvas.text(page.x, page.y + 4, name, 16, theme.ink, bold=True, room=room)
        grams = f"{page.rng.randint(12, 60) * 10} g" + f", {page.rng.randint(15, 90) * 10} kcal"
        canvas.text(page.x, page.y + 28, grams, 12.5, theme.faint, room=room)
        canvas.text(page.x, page.y + 62, words.anew("bank_amount"), 16, theme.ink, room=room)
        at = page.right - 38, page.y + 60
        controls.round_icon(page, "plus", *at, 32, theme.accent, solid=True)
        page.down(112)
        controls.separator(page)
        page.down(12)


def recipe(page: Page) -> None:
    """A dish, what it takes and how it is made."""
    canvas, theme, words = page.canvas, page.theme, page.words
    cover(page, (page.x, page.y, page.right, page.y + page.width * 0.5), theme.radius)
    page.down(page.width * 0.5 + 14)
    canvas.text(page.x, page.y, words.say("dish"), 23, theme.ink, bold=True, room=page.width)
    page.down(40)
    for item in words.some("note.item", 5):
        canvas.disc(page.x + 5, page.y + 11, 4, theme.accent)
        canvas.text(page.x + 20, page.y, item, 15, theme.ink, room=page.width - 90)
        amount = f"{page.rng.randint(1, 50) * 10} g"
        canvas.text(page.right, page.y, amount, 14, theme.faint, align="right")
        page.down(28)
    for number, line in enumerate(words.some("article.line", 3)):
        canvas.text(page.x, page.y + 4, str(number + 1), 26, theme.accent, bold=True)
        page.y = canvas.paragraph(page.x + 34, page.y + 8, page.width - 34, line, 15, theme.ink)
        page.down(8)


def flights(page: Page) -> None:
    """Ways to travel: from where to where, when, and for how much."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for start, end in zip(words.some("city", 4), words.some("city", 4), strict=True):
        if page.y > page.bottom:
            return
        left, right, y = page.x + 16, page.right - 16, page.y
        canvas.rect((page.x, y, page.right, y + 132), theme.card, theme.radius + 2, theme.line)
        canvas.text(left, y + 12, words.anew("bank_amount"), 20, theme.accent, bold=True)
        for at, align, city in ((left, "left", start), (right, "right", end)):
            clock = f"{rng.randint(0, 23):02}:{rng.randint(0, 11) * 5:02}"
            canvas.text(at, y + 50, clock, 20, theme.ink, bold=True, align=align)
            canvas.text(at, y + 84, city, 14, theme.faint, align=align, room=page.width / 2 - 20)
        canvas.line([(left + 80, y + 64), (right - 80, y + 64)], theme.faint, 2)
        canvas.icon("plane", (left + right) / 2 - 11, y + 53, 22, theme.accent)
        page.down(146)


def metro(page: Page) -> None:
    """Lines of an underground with stops."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    tall = min(page.bottom - page.y - 20, 560.0)
    hues: list[RGB] = [(214, 8, 59), (79, 176, 74), (0, 114, 186), (255, 216, 3), (148, 62, 144)]
    for fill in rng.sample(hues, rng.randint(3, 5)):
        x, y = page.x + rng.random() * page.width, page.y
        points = [(x, y)]
        while y < page.y + tall:
            y += rng.uniform(30, 70)
            x = min(page.right - 8, max(page.x + 8, x + rng.choice([-60, -40, 0, 40, 60])))
            points.append((x, min(y, page.y + tall)))
        canvas.line(points, fill, 7)
        for stop in points:
            canvas.disc(*stop, 7, fill)
            canvas.disc(*stop, 4, WHITE)
            if rng.random() < 0.35:
                canvas.text(stop[0] + 12, stop[1] - 8, words.say("map.place"), 11, theme.ink)
    page.down(tall + 10)


def parcel(page: Page) -> None:
    """The way of a parcel, stop by stop."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    count = rng.randint(4, 7)
    canvas.line(
        [(page.x + 12, page.y + 12), (page.x + 12, page.y + 12 + 64 * (count - 1))], theme.line, 3
    )
    for number, place in enumerate(words.some("map.place", count)):
        fill = theme.success if number == 0 else theme.faint
        canvas.disc(page.x + 12, page.y + 12, 9 if number == 0 else 6, fill)
        canvas.text(page.x + 38, page.y, place, 15, theme.ink, bold=number == 0)
        when = f"{words.anew('bank_day')}, {words.anew('bank_time')}"
        canvas.text(page.x + 38, page.y + 23, when, 12.5, theme.faint, room=page.width - 40)
        page.down(64)


def rooms(page: Page) -> None:
    """Places to stay: a large picture each, stars and a price."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for name in words.some("map.place", 3):
        if page.y > page.bottom:
            return
        cover(page, (page.x, page.y, page.right, page.y + 190), theme.radius + 4)
        canvas.icon("heart", page.right - 40, page.y + 14, 26, WHITE)
        page.down(200)
        canvas.text(page.x, page.y, name, 17, theme.ink, bold=True, room=page.width * 0.6)
        price = words.anew("bank_amount")
        canvas.text(page.right, page.y, price, 17, theme.ink, bold=True, align="right")
        for star in range(rng.randint(3, 5)):
            canvas.icon("star", page.x + 20 * star, page.y + 28, 16, (245, 180, 30))
        page.down(66)


ERRANDS: dict[str, Block] = {
    "dishes": dishes,
    "recipe": recipe,
    "flights": flights,
    "metro": metro,
    "parcel": parcel,
    "rooms": rooms,
}
