"""Blocks of programs to work with: files, code, tables, documents, charts and boards."""

from itertools import pairwise

from training.screens import controls
from training.screens.blocks import lists
from training.screens.blocks.tools import figures
from training.screens.canvas import RGB
from training.screens.page import Block, Page
from training.screens.themes import blend

PAPER = (255, 255, 255)
PRINT = (40, 40, 44)
TALLEST = 900.0
HUES: tuple[RGB, ...] = (
    (66, 133, 244), (234, 67, 53), (251, 188, 5), (52, 168, 83), (155, 81, 224), (0, 172, 193)
)  # fmt: skip


def lowest(page: Page) -> float:
    """How far down a block may go that fills the page."""
    return min(page.bottom, page.y + TALLEST)


def files(page: Page) -> None:
    """Folders and files with their dates."""
    names = page.words.some("file.name", page.rng.randint(6, 9))
    lines = [(name, page.words.anew("bank_day"), "") for name in names]
    lists.rows(page, lines, icons=page.rng.sample(["folder", "file", "image", "music"], 3))


def folders(page: Page) -> None:
    """Folders side by side."""
    canvas, theme = page.canvas, page.theme
    across = max(3, int(page.width // 120))
    each, top = page.width / across, page.y
    fill = page.rng.choice([theme.accent, (250, 200, 90), (100, 170, 240)])
    for number, name in enumerate(page.words.some("file.name", across * 4)):
        x, y = page.x + each * (number % across), top + 118 * (number // across)
        icon = "folder" if page.rng.random() < 0.7 else "file"
        canvas.icon(icon, x + each / 2 - 34, y, 68, fill)
        canvas.text(x + each / 2, y + 74, name, 12.5, theme.ink, align="center", room=each - 8)
        page.y = y + 112


def code(page: Page) -> None:
    """Lines of a program in colours, with their numbers."""
    canvas, rng = page.canvas, page.rng
    ground, ink = rng.choice([((30, 31, 38), (212, 212, 212)), ((253, 246, 227), (60, 70, 80))])
    hues = [ink, (86, 156, 214), (206, 145, 120), (106, 153, 85), (197, 134, 192)]
    low = lowest(page)
    canvas.rect((page.x - 10, page.y, page.right + 10, low), ground)
    indent, words = 0, ["let", "=", "row", "(x, 1)", "if", "return", "item", "( )", "for", "'ok'"]
    number = rng.randint(1, 300)
    while page.y < low - 20:
        canvas.text(page.x + 26, page.y, str(number), 13, (120, 120, 130), align="right")
        indent = max(0, min(4, indent + rng.choice([-1, 0, 0, 1])))
        x = page.x + 44 + 26 * indent
        for _ in range(rng.randint(0, 6)):
            fill = rng.choice(hues)
            x += 8 + canvas.text(x, page.y, rng.choice(words), 13, fill, room=page.right - x - 4)
            if x > page.right - 30:
                break
        number += 1
        page.down(21)


def terminal(page: Page) -> None:
    """Commands and what they print."""
    canvas, rng = page.canvas, page.rng
    low = lowest(page)
    canvas.rect((page.x - 10, page.y, page.right + 10, low), (12, 12, 16))
    fill = rng.choice([(80, 220, 100), (220, 220, 220), (250, 190, 80)])
    said = ["make all", "git status", "ls -la", "total 48", "ok 12 passed", "drwxr-xr-x", "ping"]
    while page.y < low - 20:
        mark = "$ " if rng.random() < 0.3 else ""
        line = mark + " ".join(rng.choices(said, k=rng.randint(1, 4)))
        canvas.text(page.x, page.y + 4, line, 13.5, fill, room=page.width)
        page.down(20)


def sheet(page: Page) -> None:
    """A table of numbers between letters and lines."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    across = max(4, int(page.width // 90))
    each, rows = page.width / across, int((lowest(page) - page.y) // 28)
    for row in range(rows):
        for column in range(across):
            x, y = page.x + each * column, page.y + 28 * row
            head = row == 0 or column == 0
            ground = blend(theme.card, theme.faint, 0.15) if head else theme.card
            canvas.rect((x, y, x + each, y + 28), ground, 0, theme.line)
            said = "" if row or not column else chr(64 + column)
            if row and (not column or rng.random() < 0.6):
                said = str(row if not column else rng.randint(1, 99999))
            canvas.text(x + each - 6, y + 5, said, 12.5, theme.ink, align="right", room=each - 8)
    page.down(28 * rows)


def document(page: Page) -> None:
    """A sheet of paper with paragraphs, on a grey ground."""
    canvas, words, rng = page.canvas, page.words, page.rng
    low = lowest(page)
    canvas.rect((0, page.y, canvas.width, low), blend(page.theme.page, PRINT, 0.2))
    wide = min(page.width, 620.0)
    left, top = page.x + (page.width - wide) / 2, page.y + 16
    canvas.rect((left, top, left + wide, low), PAPER)
    page.y, inner = top + 44, wide - 80
    if rng.random() < 0.7:
        title = words.say("news.line")
        page.y = 14 + canvas.paragraph(
            left + 40, page.y, inner, title, 22, PRINT, bold=True, align="center"
        )
    while page.y < low - 60:
        text = " ".join(words.some("article.line", rng.randint(2, 5)))
        page.y = 12 + canvas.paragraph(left + 40, page.y, inner, text, 13.5, PRINT)


def bars(page: Page) -> None:
    """A chart of columns."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall, count = min(page.width * 0.5, 240.0), rng.randint(5, 14)
    box = (page.x, page.y, page.right, page.y + tall + 40)
    canvas.rect(box, theme.card, theme.radius, theme.line)
    each, two = (page.width - 40) / count, rng.random() < 0.3
    for number in range(count):
        x, share = page.x + 20 + each * number, rng.uniform(0.08, 1)
        fill = rng.choice(HUES) if two else theme.accent
        top = page.y + 20 + tall * (1 - share)
        canvas.rect((x + each * 0.15, top, x + each * 0.85, page.y + 20 + tall), fill, 3)
    page.down(tall + 54)


def curve(page: Page) -> None:
    """A chart of one or two lines."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = min(page.width * 0.45, 230.0)
    for share in (0, 0.25, 0.5, 0.75, 1):
        canvas.line(
            [(page.x, page.y + tall * share), (page.right, page.y + tall * share)], theme.line
        )
    for fill in rng.sample([theme.accent, theme.success, theme.danger], rng.randint(1, 2)):
        level, points = rng.uniform(0.2, 0.8), []
        for number in range(25):
            level = min(0.98, max(0.02, level + rng.uniform(-0.12, 0.12)))
            points.append((page.x + page.width * number / 24, page.y + tall * level))
        canvas.line(points, fill, 2.5)
    page.down(tall + 18)


def pie(page: Page) -> None:
    """A ring in parts, and what they are."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    middle, turn = page.x + page.width / 2, -90
    names = page.words.parts("chart.parts")
    for number, name in enumerate(names):
        part = 270 - turn if number == len(names) - 1 else rng.randint(30, 120)
        canvas.arc(middle, page.y + 100, 92, 30, (turn, turn + part), HUES[number])
        turn += part
        y = page.y + 214 + 28 * number
        canvas.rect((page.x, y + 2, page.x + 16, y + 18), HUES[number], 3)
        canvas.text(page.x + 28, y, name, 14.5, theme.ink, room=page.width - 90)
        canvas.text(page.right, y, f"{part * 100 // 360}%", 14.5, theme.faint, align="right")
    page.down(222 + 28 * len(names))


def totals(page: Page) -> None:
    """Three figures of a site."""
    figures(page, "chart.totals")


def shares(page: Page) -> None:
    """Shares and currencies with how they went."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    for name in rng.sample(["USD", "EUR", "GOLD", "OIL", "BTC", "ETH", "CNY", "GAS"], 6):
        if page.y > page.bottom:
            return
        risen = rng.random() < 0.5
        fill = theme.success if risen else theme.danger
        canvas.text(page.x, page.y + 10, name, 16, theme.ink, bold=True)
        x = page.x + page.width * 0.35
        ends = [(x + 12 * k, page.y + 22 + rng.uniform(-12, 12)) for k in range(8)]
        canvas.line(ends, fill, 2)
        price = f"{rng.uniform(1, 9999):.2f}"
        canvas.text(page.right, page.y + 2, price, 15, theme.ink, align="right")
        change = f"{'+' if risen else '-'}{rng.uniform(0, 9):.2f}%"
        canvas.text(page.right, page.y + 24, change, 13, fill, align="right")
        page.down(56)


def cards(page: Page) -> None:
    """Tasks on cards in columns."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    across = 2 if page.width < 600 else 4
    each, top, low = (page.width - 12 * (across - 1)) / across, page.y, lowest(page)
    for column, name in enumerate(words.some("board.column", across)):
        x, y = page.x + (each + 12) * column, top
        canvas.rect((x, y, x + each, low), blend(theme.page, theme.faint, 0.16), 8)
        canvas.text(x + 12, y + 10, name, 14, theme.ink, bold=True, room=each - 20)
        y += 42
        for item in words.some("note.item", rng.randint(1, 5)):
            canvas.rect((x + 8, y, x + each - 8, y + 76), theme.card, 6, theme.line)
            canvas.rect((x + 16, y + 10, x + 56, y + 16), rng.choice(HUES), 3)
            canvas.text(x + 16, y + 22, item, 13.5, theme.ink, room=each - 32)
            canvas.disc(x + each - 26, y + 58, 10, rng.choice(HUES))
            y += 86
    page.y = low


def sketch(page: Page) -> None:
    """Boxes and arrows that somebody drew on a board."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    tall = min(page.bottom - page.y - 20, 620.0)
    canvas.rect((page.x, page.y, page.right, page.y + tall), PAPER, 0, theme.line)
    at = [
        (page.x + rng.uniform(20, max(21, page.width - 150)), page.y + rng.uniform(20, tall - 80))
        for _ in range(rng.randint(4, 8))
    ]
    for one, other in pairwise(at):
        canvas.line([(one[0] + 60, one[1] + 25), (other[0] + 60, other[1] + 25)], PRINT, 2)
    for x, y in at:
        ground = blend(rng.choice(HUES), PAPER, 0.7)
        canvas.rect((x, y, x + 120, y + 50), ground, rng.choice([0, 8, 25]), PRINT)
        said = words.say("note.item")
        canvas.text(x + 60, y + 14, said, 13, PRINT, align="center", room=108)
    page.down(tall + 12)


def slide(page: Page) -> None:
    """A slide with lines or a chart, and smaller ones beside or below it."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    wide, tall = page.width, page.width * 0.56
    ground = rng.choice([PAPER, theme.accent, (24, 32, 60)])
    ink = controls.letters_on(ground)
    canvas.rect((page.x, page.y, page.right, page.y + tall), ground, 0, theme.line)
    title = words.say("news.line")
    canvas.text(page.x + wide * 0.06, page.y + tall * 0.1, title, wide / 22, ink, bold=True)
    for number, line in enumerate(words.some("article.line", 3)):
        y = page.y + tall * (0.34 + 0.16 * number)
        canvas.disc(page.x + wide * 0.08, y + wide / 50, wide / 110, theme.danger)
        canvas.text(page.x + wide * 0.12, y, line, wide / 32, ink, room=wide * 0.46)
    for number in range(4):
        high = tall * rng.uniform(0.1, 0.5)
        x = page.x + wide * (0.66 + 0.07 * number)
        low = page.y + tall * 0.88
        canvas.rect((x, low - high, x + wide * 0.05, low), HUES[number])
    page.down(tall + 14)
    each = (wide - 30) / 4
    for number in range(4):
        x = page.x + (each + 10) * number
        canvas.rect((x, page.y, x + each, page.y + each * 0.56), ground, 0, theme.line)
        canvas.rect((x + 8, page.y + 8, x + each * 0.7, page.y + 14), ink)
    page.down(each * 0.56 + 10)


WORK: dict[str, Block] = {
    "file-list": files,
    "folders": folders,
    "code": code,
    "terminal": terminal,
    "sheet": sheet,
    "document": document,
    "bars": bars,
    "curve": curve,
    "pie": pie,
    "totals": totals,
    "shares": shares,
    "cards": cards,
    "sketch": sketch,
    "slide": slide,
}
