"""Blocks of a phone at rest: feeds, films, music, games, pictures, a book."""

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.tools import figures
from training.screens.page import Block, Page
from training.screens.themes import blend

WHITE = (255, 255, 255)
BLACK = (0, 0, 0)


def feed(page: Page) -> None:
    """Pictures that people show, with who did and hearts below."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for name in words.some("talk.who", 3):
        if page.y > page.bottom:
            return
        controls.portrait(page, page.x, page.y, 38, name)
        canvas.text(page.x + 50, page.y + 8, name, 15, theme.ink, bold=True, room=page.width - 90)
        canvas.icon("dots", page.right - 22, page.y + 8, 20, theme.faint)
        tall = page.width * page.rng.uniform(0.5, 1.0)
        cover(page, (page.x, page.y + 48, page.right, page.y + 48 + tall), 0)
        page.down(58 + tall)
        for number, icon in enumerate(("heart", "chat", "send")):
            fill = theme.danger if number == 0 and page.rng.random() < 0.4 else theme.ink
            canvas.icon(icon, page.x + 38 * number, page.y, 24, fill)
        page.down(32)
        page.y = canvas.paragraph(
            page.x, page.y, page.width, words.say("talk.line"), 14, theme.ink, most=2
        )
        page.down(18)


def clip(page: Page) -> None:
    """A short film that fills the screen, with signs at its side."""
    canvas, words = page.canvas, page.words
    low = canvas.height
    cover(page, (0, 0, canvas.width, low), 0)
    canvas.shade((0, low - 170, canvas.width, low), BLACK, 0.45)
    for number, icon in enumerate(("heart", "chat", "share", "music")):
        canvas.icon(icon, page.right - 34, low - 400 + 74 * number, 34, WHITE)
        count = f"{page.rng.randint(1, 999)}K"
        canvas.text(page.right - 17, low - 362 + 74 * number, count, 12, WHITE, align="center")
    room = page.width - 60
    canvas.text(page.x, low - 128, words.say("talk.who"), 16, WHITE, bold=True, room=room)
    canvas.paragraph(page.x, low - 100, room, words.say("news.line"), 14, WHITE, most=2)
    page.y = low


def films(page: Page) -> None:
    """Rows of posters."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = max(3, int(page.width // 130))
    each = (page.width - 10 * (across - 1)) / across
    for _ in range(3):
        canvas.text(page.x, page.y, words.say("film.shelf"), 17, theme.ink, bold=True)
        page.down(30)
        for number, name in enumerate(words.some("song", across)):
            x = page.x + (each + 10) * number
            cover(page, (x, page.y, x + each, page.y + each * 1.45), min(theme.radius, 10))
            canvas.text(x, page.y + each * 1.45 + 6, name, 12.5, theme.ink, room=each)
            if rng.random() < 0.3:
                controls.badge(page, f"{rng.randint(60, 96) / 10}", x + 5, page.y + 5, theme.accent)
        page.down(each * 1.45 + 40)


def clips(page: Page) -> None:
    """Films of a site below each other, with how long they last."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = max(1, int(page.width // 300))
    each = (page.width - 16 * (across - 1)) / across
    top, tall = page.y, each * 0.56
    for number, line in enumerate(words.some("news.line", across * 3)):
        x, y = page.x + (each + 16) * (number % across), top + (tall + 78) * (number // across)
        cover(page, (x, y, x + each, y + tall), theme.radius)
        canvas.rect((x + each - 54, y + tall - 28, x + each - 8, y + tall - 8), BLACK, 4)
        last = f"{rng.randint(1, 40)}:{rng.randint(10, 59)}"
        canvas.text(x + each - 31, y + tall - 26, last, 11.5, WHITE, align="center")
        controls.portrait(page, x, y + tall + 10, 36, words.say("talk.who"))
        canvas.text(x + 46, y + tall + 9, line, 14.5, theme.ink, bold=True, room=each - 50)
        canvas.text(x + 46, y + tall + 30, words.say("news.meta"), 12.5, theme.faint)
        page.y = y + tall + 70


def tracks(page: Page) -> None:
    """A list of songs, one of which is played."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    played = rng.randrange(4)
    for number, song in enumerate(words.some("song", rng.randint(6, 10))):
        if page.y > page.bottom:
            return
        cover(page, (page.x, page.y, page.x + 48, page.y + 48), min(theme.radius, 8))
        ink = controls.clickable(page) if number == played else theme.ink
        room = page.width - 130
        canvas.text(page.x + 60, page.y + 4, song, 15, ink, bold=number == played, room=room)
        canvas.text(page.x + 60, page.y + 26, words.say("band"), 12.5, theme.faint, room=room)
        last = f"{rng.randint(2, 5)}:{rng.randint(10, 59)}"
        canvas.text(page.right, page.y + 14, last, 12.5, theme.faint, align="right")
        page.down(60)


def board(page: Page) -> None:
    """A board of squares: chess or draughts, a crossword, or a riddle of digits."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    figures(page, "game.words")
    kind = rng.choice(["chess", "crossword", "digits"])
    count = {"chess": 8, "crossword": rng.randint(9, 13), "digits": 9}[kind]
    side = min(page.width, page.bottom - page.y - 20, 520.0)
    cell, left, top = side / count, page.x + (page.width - side) / 2, page.y
    dark = rng.choice([(181, 136, 99), (118, 150, 86), (90, 120, 160)])
    for row in range(count):
        for column in range(count):
            x, y = left + cell * column, top + cell * row
            box = (x, y, x + cell, y + cell)
            filled = rng.random()
            if kind == "chess":
                canvas.rect(box, dark if (row + column) % 2 else (240, 230, 210))
                if filled < (0.7 if row in (0, 1, 6, 7) else 0.12):
                    ink = (30, 30, 30) if rng.random() < 0.5 else (250, 250, 250)
                    canvas.disc(x + cell / 2, y + cell / 2, cell * 0.34, ink)
            elif kind == "crossword":
                canvas.rect(box, theme.ink if filled < 0.4 else theme.card, 0, theme.ink)
            else:
                canvas.rect(box, theme.card, 0, theme.line)
                if filled < 0.4:
                    canvas.text(
                        x + cell / 2, y + cell * 0.18, str(rng.randint(1, 9)), cell * 0.5,
                        theme.ink, align="center",
                    )  # fmt: skip
    if kind == "digits":
        for number in range(4):
            at = side * number / 3
            canvas.line([(left + at, top), (left + at, top + side)], theme.ink, 2)
            canvas.line([(left, top + at), (left + side, top + at)], theme.ink, 2)
    page.down(side + 20)


def arcade(page: Page) -> None:
    """A game of hills, steps and coins that fills the screen."""
    canvas, rng = page.canvas, page.rng
    wide, tall = canvas.width, canvas.height
    sky = rng.choice([(120, 200, 255), (40, 30, 80), (255, 180, 120), (60, 160, 140)])
    canvas.rect((0, 0, wide, tall), sky)
    for _ in range(4):
        x, size = rng.uniform(0, wide), rng.uniform(60, 200)
        top = tall * rng.uniform(0.35, 0.75)
        canvas.polygon([(x - size, tall), (x, top), (x + size, tall)], blend(sky, BLACK, 0.25))
    canvas.rect((0, tall * 0.86, wide, tall), rng.choice([(90, 160, 60), (150, 100, 60)]))
    for _ in range(rng.randint(4, 9)):
        x, y = rng.uniform(0, wide), tall * rng.uniform(0.2, 0.8)
        canvas.rect((x, y, x + rng.uniform(50, 120), y + 20), (180, 110, 60), 4)
        canvas.disc(x + 25, y - 18, 11, (255, 210, 40))
    x, y = wide * rng.uniform(0.2, 0.7), tall * 0.86
    canvas.rect((x, y - 54, x + 34, y), rng.choice([(220, 50, 50), (50, 90, 220)]), 8)
    canvas.disc(x + 17, y - 66, 16, (255, 220, 180))
    score = f"{page.words.parts('game.words')[0]}: {rng.randint(0, 99999)}"
    canvas.text(20, 48, score, 20, WHITE, bold=True)
    page.y = tall


def camera(page: Page) -> None:
    """What a camera sees, and its buttons."""
    canvas, rng = page.canvas, page.rng
    wide, tall = canvas.width, canvas.height
    canvas.rect((0, 0, wide, tall), (8, 8, 10))
    photo = page.photo()
    if photo is not None:
        canvas.picture(photo, (0, 70, wide, tall - 190))
    if rng.random() < 0.5:
        for share in (1 / 3, 2 / 3):
            x, y = wide * share, 70 + (tall - 260) * share
            canvas.line([(x, 70), (x, tall - 190)], (200, 200, 200))
            canvas.line([(0, y), (wide, y)], (200, 200, 200))
    for at, name in zip((0.22, 0.5, 0.78), page.words.parts("camera.modes"), strict=True):
        fill = (255, 210, 40) if at == 0.5 else WHITE
        canvas.text(wide * at, tall - 172, name, 13, fill, align="center", room=wide / 4)
    canvas.disc(wide / 2, tall - 84, 38, WHITE)
    canvas.disc(wide / 2, tall - 84, 32, rng.choice([WHITE, (230, 40, 40)]))
    canvas.icon("refresh", wide * 0.82 - 16, tall - 100, 32, WHITE)
    canvas.rect((wide * 0.1, tall - 108, wide * 0.1 + 48, tall - 60), (90, 90, 100), 10)
    page.y = tall


def retouch(page: Page) -> None:
    """A photo being changed, with sliders and tools."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = min(page.width * 1.1, page.bottom - page.y - 210)
    photo = page.photo()
    if photo is not None:
        canvas.picture(photo, (page.x, page.y, page.right, page.y + tall))
    page.down(tall + 24)
    for name in page.words.parts("photo.tools"):
        share = rng.random()
        canvas.text(page.x, page.y - 9, name, 13, theme.faint, room=86)
        controls.progress(page, share, page.x + 96, page.width - 96)
        canvas.disc(page.x + 96 + (page.width - 96) * share, page.y - 3, 9, theme.accent)
        page.down(34)
    icons = ["sun", "image", "pencil", "moon", "star", "grid"]
    for number, icon in enumerate(icons):
        canvas.icon(icon, page.x + page.width * (number + 0.3) / len(icons), page.y, 26, theme.ink)
    page.down(40)


def matches(page: Page) -> None:
    """Who played whom, and how it ended."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    for one, other in zip(words.some("city", 6), words.some("band", 6), strict=True):
        if page.y > page.bottom:
            return
        middle, room = page.x + page.width / 2, page.width / 2 - 70
        canvas.disc(page.x + 16, page.y + 18, 14, theme.danger)
        canvas.disc(page.right - 16, page.y + 18, 14, theme.accent)
        canvas.text(page.x + 40, page.y + 8, one, 14.5, theme.ink, room=room - 10)
        canvas.text(page.right - 40, page.y + 8, other, 14.5, theme.ink, align="right", room=room)
        score = f"{rng.randint(0, 5)} : {rng.randint(0, 5)}"
        canvas.text(middle, page.y + 4, score, 19, theme.ink, bold=True, align="center")
        page.down(48)
        controls.separator(page)
        page.down(8)


def leaf(page: Page) -> None:
    """A page of a book and nothing else."""
    canvas, rng = page.canvas, page.rng
    ground, ink = rng.choice([((250, 243, 225), (60, 45, 30)), ((20, 20, 20), (190, 190, 190))])
    canvas.rect((0, 0, canvas.width, canvas.height), ground)
    while page.y < canvas.height - 90:
        text = " ".join(page.words.some("article.line", 5))
        page.y = 6 + canvas.paragraph(page.x, page.y, page.width, text, 17, ink)
    said = f"{rng.randint(2, 400)} / 412"
    canvas.text(canvas.width / 2, canvas.height - 44, said, 12, ink, align="center")


PASTIME: dict[str, Block] = {
    "feed": feed,
    "clip": clip,
    "films": films,
    "clips": clips,
    "tracks": tracks,
    "board": board,
    "arcade": arcade,
    "camera": camera,
    "retouch": retouch,
    "matches": matches,
    "leaf": leaf,
}
