"""Blocks of sites to read: encyclopedias, forums, adverts, questions, searches, letters."""

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.work import lowest
from training.screens.page import Block, Page
from training.screens.themes import blend


def encyclopedia(page: Page) -> None:
    """An entry: its name, a table with a picture at its side, paragraphs with links."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    title = words.say("map.place")
    page.y = 6 + canvas.paragraph(page.x, page.y, page.width, title, 25, theme.ink)
    canvas.line([(page.x, page.y), (page.right, page.y)], theme.faint)
    page.down(12)
    wide = page.width if page.width < 560 else 240.0
    left, top = page.right - wide, page.y
    box = (left, top, page.right, top + wide * 0.5 + 120)
    canvas.rect(box, blend(theme.card, theme.faint, 0.1), 0, theme.line)
    cover(page, (left + 10, top + 10, page.right - 10, top + 10 + wide * 0.5), 0)
    for number, key in enumerate(words.parts("weather.facts")):
        y = top + wide * 0.5 + 26 + 28 * number
        canvas.text(left + 10, y, key, 12.5, theme.ink, bold=True, room=wide * 0.45)
        value = words.say("city")
        canvas.text(left + wide * 0.5, y, value, 12.5, theme.ink, room=wide * 0.45)
    room = page.width
    if wide < page.width:
        room = page.width - wide - 20
    else:
        page.y = box[3] + 14
    low = lowest(page)
    while page.y < low - 40:
        text = " ".join(words.some("article.line", rng.randint(3, 5)))
        page.y = 10 + canvas.paragraph(page.x, page.y, room, text, 14, theme.ink)
        if rng.random() < 0.3:
            said = words.say("news.line")
            canvas.text(page.x, page.y, said, 19, theme.ink, bold=True, room=room)
            page.down(32)
    page.y = max(page.y, box[3])


def topics(page: Page) -> None:
    """What a forum talks of: a sign, a name, how many answers, who was last."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for number, line in enumerate(words.some("news.line", rng.randint(6, 9))):
        if page.y > page.bottom:
            return
        if number % 2 == 0:
            ground = blend(theme.page, theme.faint, 0.12)
            canvas.rect((page.x - 6, page.y - 6, page.right + 6, page.y + 46), ground)
        icon = rng.choice(["chat", "star", "pin", "folder"])
        canvas.icon(icon, page.x, page.y + 8, 24, theme.accent)
        room = page.width - 130
        canvas.text(page.x + 38, page.y, line, 14.5, controls.clickable(page), room=room)
        who = words.say("talk.who")
        canvas.text(page.x + 38, page.y + 22, who, 12, theme.faint, room=room)
        answers = str(rng.randint(0, 900))
        canvas.text(page.right, page.y + 9, answers, 15, theme.ink, align="right")
        page.down(54)


def adverts(page: Page) -> None:
    """Things that people sell: a picture at the left, a price, where."""
    canvas, theme, words = page.canvas, page.theme, page.words
    side = 104.0 if page.width < 600 else 150.0
    for name in words.some("goods.item", 6):
        if page.y > page.bottom:
            return
        cover(page, (page.x, page.y, page.x + side, page.y + side), theme.radius)
        x, room = page.x + side + 16, page.width - side - 50
        canvas.text(x, page.y + 2, name, 16, controls.clickable(page), room=room)
        canvas.text(x, page.y + 28, words.anew("bank_amount"), 18, theme.ink, bold=True)
        where = f"{words.say('city')}, {words.say('news.meta')}"
        canvas.text(x, page.y + side - 24, where, 12.5, theme.faint, room=room)
        canvas.icon("heart", page.right - 24, page.y + 4, 22, theme.faint)
        page.down(side + 14)


def jobs(page: Page) -> None:
    """Work that is offered, with what it pays."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for name in words.some("job", 5):
        if page.y > page.bottom:
            return
        canvas.rect((page.x, page.y, page.right, page.y + 116), theme.card, 12, theme.line)
        room = page.width - 32
        canvas.text(page.x + 16, page.y + 12, name, 17, theme.ink, bold=True, room=room)
        pay = f"{rng.randint(20, 300)} 000"
        canvas.text(page.x + 16, page.y + 40, pay, 15, theme.success, room=room)
        where = f"{words.say('other.brand')}, {words.say('city')}"
        canvas.text(page.x + 16, page.y + 66, where, 13.5, theme.faint, room=room)
        controls.badge(page, words.say("news.meta"), page.x + 16, page.y + 88, theme.accent)
        page.down(128)


def asked(page: Page) -> None:
    """A question to everybody, and answers with votes."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    title = words.say("talk.line")
    page.y = 14 + canvas.paragraph(page.x, page.y, page.width, title, 21, theme.ink, bold=True)
    for number in range(3):
        if page.y > page.bottom:
            return
        canvas.icon("up", page.x, page.y, 22, theme.faint)
        votes = str(rng.randint(0, 400))
        canvas.text(page.x + 11, page.y + 22, votes, 14, theme.ink, align="center")
        canvas.icon("down", page.x, page.y + 44, 22, theme.faint)
        if number == 0:
            canvas.icon("check", page.x - 1, page.y + 72, 24, theme.success)
        text = " ".join(words.some("article.line", rng.randint(2, 4)))
        room = page.width - 40
        y = canvas.paragraph(page.x + 40, page.y, room, text, 14.5, theme.ink)
        who = words.say("talk.who")
        canvas.text(page.right, y + 4, who, 12.5, theme.accent, align="right", room=160)
        page.y = max(y + 34, page.y + 104)
        canvas.line([(page.x, page.y - 8), (page.right, page.y - 8)], theme.line)


def typed_search(page: Page) -> None:
    """A search being typed, what it may become, and a phone's keys."""
    canvas, theme, words = page.canvas, page.theme, page.words
    canvas.rect((page.x, page.y, page.right, page.y + 48), theme.card, 10, theme.accent)
    said = words.say("map.place")
    wide = canvas.text(page.x + 16, page.y + 13, said, 17, theme.ink, room=page.width - 70)
    canvas.rect((page.x + 20 + wide, page.y + 11, page.x + 22 + wide, page.y + 37), theme.accent)
    canvas.icon("close", page.right - 34, page.y + 14, 20, theme.faint)
    page.down(60)
    for line in words.some("news.line", 6):
        canvas.icon("search", page.x, page.y + 4, 18, theme.faint)
        canvas.text(page.x + 34, page.y + 3, line, 15, theme.ink, room=page.width - 70)
        canvas.icon("up", page.right - 20, page.y + 4, 18, theme.faint)
        page.down(40)
    if canvas.width > 600 or page.y > page.bottom - 190:
        return
    top = page.bottom - 180
    canvas.rect((0, top, canvas.width, page.bottom + 40), blend(theme.page, theme.faint, 0.3))
    each = canvas.width / 10
    for row in range(4):
        for number in range(10 - (row > 1)):
            x, y = each * number + row * 4, top + 8 + 42 * row
            canvas.rect((x + 3, y, x + each - 3, y + 36), theme.card, 5)
    page.y = page.bottom


def found_pictures(page: Page) -> None:
    """Pictures that a search found, of different widths, with the site's name below each."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    canvas.rect((page.x, page.y, page.right, page.y + 42), theme.card, 21, theme.line)
    said = words.say("goods.item")
    canvas.text(page.x + 18, page.y + 10, said, 15, theme.ink, room=page.width - 60)
    canvas.icon("camera", page.right - 36, page.y + 10, 22, theme.accent)
    page.down(58)
    while page.y < page.bottom and page.y < 1600:
        x, tall = page.x, rng.uniform(100, 150)
        while x < page.right - 50:
            wide = min(rng.uniform(80, 220), page.right - x)
            cover(page, (x, page.y, x + wide, page.y + tall), 6)
            site = words.say("other.domain")
            canvas.text(x, page.y + tall + 3, site, 11, theme.faint, room=wide - 6)
            x += wide + 8
        page.down(tall + 26)


def visited(page: Page) -> None:
    """Sites that were visited, by day."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    hues = (theme.accent, theme.danger, theme.success, (245, 180, 40), (120, 90, 200))
    for number in range(rng.randint(9, 14)):
        if page.y > page.bottom:
            return
        if number % 5 == 0:
            day = words.anew("bank_day")
            canvas.text(page.x, page.y + 6, day, 15, theme.ink, bold=True)
            page.down(36)
        canvas.text(page.x, page.y, words.anew("bank_time"), 12.5, theme.faint)
        canvas.disc(page.x + 62, page.y + 9, 8, rng.choice(hues))
        room = page.width - 84
        canvas.text(page.x + 80, page.y - 1, words.say("news.line"), 14, theme.ink, room=room)
        page.down(32)


def one_letter(page: Page) -> None:
    """One letter: what of, from whom, its text, a file."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    line = words.say("mail.line")
    page.y = 12 + canvas.paragraph(page.x, page.y, page.width, line, 22, theme.ink)
    sender = words.say("mail.from")
    controls.portrait(page, page.x, page.y, 42, sender)
    room = page.width - 130
    canvas.text(page.x + 54, page.y + 2, sender, 15, theme.ink, bold=True, room=room)
    canvas.text(page.x + 54, page.y + 23, words.say("other.domain"), 12.5, theme.faint, room=room)
    canvas.text(page.right, page.y + 4, words.anew("bank_day"), 12.5, theme.faint, align="right")
    page.down(62)
    for _ in range(rng.randint(2, 4)):
        text = " ".join(words.some("article.line", rng.randint(2, 4)))
        page.y = 14 + canvas.paragraph(page.x, page.y, page.width, text, 15, theme.ink)
    if rng.random() < 0.6:
        tall = min(page.width * 0.5, 240.0)
        cover(page, (page.x, page.y, page.right, page.y + tall), 4)
        page.down(tall + 14)


def verses(page: Page) -> None:
    """Short lines in the middle: a song's words."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    middle, sung = page.x + page.width / 2, rng.randrange(10)
    for number in range(14):
        if page.y > page.bottom:
            return
        line = words.say("song")
        ink = theme.accent if number == sung else theme.ink
        canvas.text(middle, page.y, line, 18, ink, bold=number == sung, align="center")
        page.down(34 if number % 4 < 3 else 58)


def told_of_place(page: Page) -> None:
    """What guests say of a place: a mean, bars of stars, words."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    gold = (245, 180, 40)
    mean = f"{rng.uniform(2.5, 5):.1f}"
    canvas.text(page.x, page.y, mean, 46, theme.ink, bold=True)
    for number in range(5):
        y = page.y + 6 + 14 * number
        share = rng.random()
        canvas.rect((page.x + 120, y, page.right, y + 8), blend(theme.card, theme.faint, 0.25), 4)
        end = page.x + 120 + (page.width - 120) * share
        canvas.rect((page.x + 120, y, end, y + 8), gold, 4)
    page.down(94)
    for _ in range(4):
        if page.y > page.bottom:
            return
        who = words.say("talk.who")
        controls.portrait(page, page.x, page.y, 38, who)
        canvas.text(page.x + 50, page.y + 1, who, 14.5, theme.ink, bold=True, room=200)
        for number in range(5):
            fill = gold if number < rng.randint(1, 5) else theme.faint
            canvas.icon("star", page.x + 50 + 17 * number, page.y + 22, 14, fill)
        text = " ".join(words.some("article.line", 2))
        room = page.width
        page.y = 16 + canvas.paragraph(page.x, page.y + 48, room, text, 14, theme.ink, most=3)


def programme(page: Page) -> None:
    """What is shown on television, by the hour."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    hour, now = rng.randint(5, 14), rng.randrange(8)
    for number, name in enumerate(words.some("show", 10)):
        if page.y > page.bottom:
            return
        ink = theme.accent if number == now else theme.ink
        clock = f"{(hour + number) % 24}:{rng.choice(['00', '15', '30', '45'])}"
        canvas.text(page.x, page.y, clock, 15, theme.faint)
        room = page.width - 90
        canvas.text(page.x + 76, page.y, name, 15.5, ink, bold=number == now, room=room)
        page.down(30)
        if number == now:
            controls.progress(page, rng.random(), page.x + 76, page.width - 76)
            page.down(10)
        page.down(8)


READING: dict[str, Block] = {
    "encyclopedia": encyclopedia,
    "topics": topics,
    "adverts": adverts,
    "jobs": jobs,
    "asked": asked,
    "typed-search": typed_search,
    "found-pictures": found_pictures,
    "visited": visited,
    "one-letter": one_letter,
    "verses": verses,
    "told-of-place": told_of_place,
    "programme": programme,
}
