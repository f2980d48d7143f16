"""Blocks of a phone's own programs: calls, a browser, a timer, a recorder, lamps, a translator."""

import math

from training.screens import controls
from training.screens.page import Block, Page
from training.screens.themes import blend

WHITE = (255, 255, 255)
GREEN = (50, 200, 90)
RED = (235, 60, 50)


def call(page: Page) -> None:
    """A call: who it is, and round buttons."""
    canvas, rng = page.canvas, page.rng
    wide, tall = canvas.width, canvas.height
    ground = rng.choice([(22, 28, 40), (40, 70, 90), (70, 50, 90), (20, 60, 50)])
    canvas.rect((0, 0, wide, tall), ground)
    name = page.words.say("talk.who")
    controls.portrait(page, wide / 2 - 62, tall * 0.16, 124, name)
    canvas.text(wide / 2, tall * 0.16 + 146, name, 27, WHITE, align="center", room=wide - 40)
    said = f"{rng.randint(0, 40):02}:{rng.randint(0, 59):02}"
    canvas.text(wide / 2, tall * 0.16 + 186, said, 16, blend(ground, WHITE, 0.6), align="center")
    taken = rng.random() < 0.6
    for number, icon in enumerate(("mic", "volume", "grid") if taken else ()):
        x = wide * (0.22 + 0.28 * number)
        canvas.disc(x, tall * 0.66, 32, blend(ground, WHITE, 0.2))
        canvas.icon(icon, x - 15, tall * 0.66 - 15, 30, WHITE)
    for at in (0.5,) if taken else (0.26, 0.74):
        canvas.disc(wide * at, tall * 0.84, 36, GREEN if at > 0.5 else RED)
        canvas.icon("call", wide * at - 17, tall * 0.84 - 17, 34, WHITE)
    page.y = tall


def dialler(page: Page) -> None:
    """A number being dialled, digits with letters, and a green button."""
    canvas, theme = page.canvas, page.theme
    middle = page.x + page.width / 2
    canvas.text(middle, page.y + 20, page.words.fact("phone"), 27, theme.ink, align="center")
    page.down(90)
    letters = ["", "ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ", "", "+", ""]
    for number, key in enumerate("123456789*0#"):
        x, y = middle + 104 * (number % 3 - 1), page.y + 40 + 92 * (number // 3)
        canvas.disc(x, y, 38, theme.tint(theme.faint, 0.2))
        canvas.text(x, y - 26, key, 28, theme.ink, align="center")
        canvas.text(x, y + 12, letters[number], 10, theme.faint, bold=True, align="center")
    canvas.disc(middle, page.y + 412, 36, GREEN)
    canvas.icon("call", middle - 17, page.y + 395, 34, WHITE)
    page.down(460)


def start(page: Page) -> None:
    """A browser's new page: a search and sites."""
    canvas, theme, words = page.canvas, page.theme, page.words
    page.down(min(120.0, page.bottom * 0.12))
    wide = min(page.width, 560.0)
    left = page.x + (page.width - wide) / 2
    canvas.rect((left, page.y, left + wide, page.y + 52), theme.card, 26, theme.line)
    canvas.icon("search", left + 18, page.y + 16, 20, theme.faint)
    canvas.icon("mic", left + wide - 40, page.y + 16, 20, theme.accent)
    page.down(86)
    across = 4
    each = wide / across
    for number, name in enumerate(words.some("app.name", 8)):
        x, y = left + each * (number % across + 0.5), page.y + 104 * (number // across)
        controls.portrait(page, x - 28, y, 56, name)
        canvas.text(x, y + 64, name, 12, theme.ink, align="center", room=each - 6)
    page.down(216)


def ticking(page: Page) -> None:
    """A large ring of time with two round buttons."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    middle, radius = page.x + page.width / 2, min(page.width * 0.38, 150.0)
    y = page.y + radius + 20
    canvas.arc(middle, y, radius, 10, (0, 360), theme.line)
    canvas.arc(middle, y, radius, 10, (-90, rng.randint(-60, 250)), theme.accent)
    said = f"{rng.randint(0, 59):02}:{rng.randint(0, 59):02}.{rng.randint(0, 99):02}"
    canvas.text(middle, y - 26, said, radius / 4, theme.ink, align="center")
    page.down(2 * radius + 60)
    for at, icon in ((-70, "refresh"), (70, "pause")):
        controls.round_icon(page, icon, middle + at - 34, page.y, 68, theme.accent)
    page.down(90)
    for number in range(rng.randint(0, 5)):
        canvas.text(page.x, page.y, str(number + 1), 15, theme.faint)
        lap = f"00:{rng.randint(0, 59):02}.{rng.randint(0, 99):02}"
        canvas.text(page.right, page.y, lap, 15, theme.ink, align="right")
        page.down(32)


def lamps(page: Page) -> None:
    """Things of a house as tiles, some of them on."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    across = 2 if page.width < 600 else 4
    each, top = (page.width - 12 * (across - 1)) / across, page.y
    icons = ["sun", "lock", "camera", "music", "wifi", "battery", "bell", "moon"]
    for number, name in enumerate(page.words.some("house.thing", across * 4)):
        x, y = page.x + (each + 12) * (number % across), top + 122 * (number // across)
        on = rng.random() < 0.45
        ground = theme.accent if on else theme.card
        ink = theme.on_accent if on else theme.ink
        canvas.rect((x, y, x + each, y + 110), ground, theme.radius + 4, None if on else theme.line)
        canvas.icon(rng.choice(icons), x + 16, y + 16, 30, ink)
        canvas.text(x + 16, y + 60, name, 14.5, ink, bold=True, room=each - 24)
        canvas.text(x + 16, y + 82, f"{rng.randint(1, 100)}%", 12.5, ink)
        page.y = y + 116


def translation(page: Page) -> None:
    """Words in one language, and below in another."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for number in range(2):
        said = " ".join(words.some("talk.line", 2))
        ground = theme.card if number == 0 else theme.tint(theme.accent, 0.2)
        canvas.rect((page.x, page.y, page.right, page.y + 190), ground, theme.radius, theme.line)
        language = "English" if number == 0 else "Deutsch"
        canvas.text(page.x + 16, page.y + 12, language, 12.5, theme.faint)
        canvas.paragraph(page.x + 16, page.y + 38, page.width - 32, said, 20, theme.ink, most=4)
        for at, icon in enumerate(("volume", "mic", "share")):
            canvas.icon(icon, page.right - 40 - 38 * at, page.y + 154, 22, theme.faint)
        page.down(204)


def renewal(page: Page) -> None:
    """A device that renews itself."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    middle, share = page.x + page.width / 2, rng.random()
    page.down(60)
    canvas.icon(rng.choice(["gear", "refresh", "download"]), middle - 60, page.y, 120, theme.accent)
    page.down(160)
    title = page.words.say("update.title")
    canvas.text(middle, page.y, title, 21, theme.ink, bold=True, align="center", room=page.width)
    page.down(48)
    controls.progress(page, share)
    canvas.text(middle, page.y + 14, f"{share:.0%}", 16, theme.faint, align="center")
    page.down(60)


def thread(page: Page) -> None:
    """What people answer one another, further in with each answer."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    depth = 0
    for name in words.some("talk.who", 7):
        if page.y > page.bottom:
            return
        left = page.x + 26 * depth
        canvas.line([(left, page.y), (left, page.y + 74)], theme.line, 2)
        controls.portrait(page, left + 10, page.y, 28, name)
        room = page.right - left - 48
        canvas.text(left + 48, page.y + 3, name, 13.5, theme.ink, bold=True, room=room)
        said = " ".join(words.some("talk.line", rng.randint(1, 3)))
        canvas.paragraph(left + 48, page.y + 26, room, said, 14, theme.ink, most=2)
        canvas.icon("up", left + 48, page.y + 66, 14, theme.faint)
        canvas.text(left + 68, page.y + 64, str(rng.randint(0, 900)), 12, theme.faint)
        page.down(94)
        depth = max(0, min(3, depth + rng.choice([-1, 0, 1])))


def people(page: Page) -> None:
    """People and their telephones."""
    for name in page.words.some("talk.who", 8):
        if page.y > page.bottom:
            return
        controls.portrait(page, page.x, page.y, 42, name)
        room = page.width - 110
        page.canvas.text(page.x + 56, page.y + 10, name, 16, page.theme.ink, room=room)
        page.canvas.icon("call", page.right - 24, page.y + 10, 20, page.theme.success)
        page.down(56)


def wave(page: Page) -> None:
    """A voice being recorded."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    middle = page.y + 130
    for number in range(int(page.width // 7)):
        high = 6 + 90 * abs(math.sin(number * 0.3) * rng.random())
        x = page.x + 7 * number
        canvas.rect((x, middle - high, x + 4, middle + high), theme.accent, 2)
    said = f"{rng.randint(0, 59):02}:{rng.randint(0, 59):02}"
    canvas.text(page.x + page.width / 2, page.y + 260, said, 40, theme.ink, align="center")
    canvas.disc(page.x + page.width / 2, page.y + 380, 36, theme.danger)
    canvas.icon("mic", page.x + page.width / 2 - 18, page.y + 362, 36, WHITE)
    page.down(430)


HOME: dict[str, Block] = {
    "call": call,
    "dialler": dialler,
    "start": start,
    "ticking": ticking,
    "lamps": lamps,
    "translation": translation,
    "renewal": renewal,
    "thread": thread,
    "people": people,
    "wave": wave,
}
