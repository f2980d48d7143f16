"""Blocks of what is watched, heard and read: players, slides, notes, live lectures."""

from collections.abc import Sequence

from PIL import Image

from training.screens import controls
from training.screens.blocks.covers import cover
from training.screens.blocks.grounds import WHITE, cells
from training.screens.blocks.work import lowest
from training.screens.canvas import RGB, Box
from training.screens.page import Blocks, Page
from training.screens.themes import blend

BLACK: RGB = (18, 19, 23)
PRINT: RGB = (52, 54, 60)
GREY: RGB = (140, 144, 152)
HUES: tuple[RGB, ...] = (
    (66, 133, 244), (219, 68, 55), (244, 160, 0), (15, 157, 88), (124, 77, 255), (0, 150, 170),
    (233, 90, 150),
)  # fmt: skip


def tell(page: Page, box: Box, ink: RGB, veil: RGB | None = None) -> bool:
    """Tell the trouble in the middle of ``box``, if it is to be told here; whether it was."""
    trouble, canvas, rng = page.complain(), page.canvas, page.rng
    if trouble is None:
        return False
    left, top, right, low = box
    if veil:
        canvas.shade(box, veil, rng.choice([0.7, 0.9, 1.0]))
    middle, y, room = (left + right) / 2, (top + low) / 2 - 44, max(80.0, right - left - 40)
    if rng.random() < 0.3:
        canvas.arc(middle, y, 24, 5, (0, rng.randint(60, 300)), ink)
    else:
        sign = rng.choice(["alert", "warning", "cross", "lock", "cloud", "refresh"])
        canvas.icon(sign, middle - 24, y - 24, 48, ink)
    canvas.text(middle, y + 34, trouble[0], 16, ink, bold=True, align="center", room=room)
    canvas.paragraph(middle - room / 2, y + 58, room, trouble[1], 13, ink, align="center", most=2)
    page.mark((left, y - 24, right, y + 96))
    return True


def strip(page: Page) -> None:
    """The trouble as a bar across the column, if it is to be told here."""
    trouble, canvas, theme = page.complain(), page.canvas, page.theme
    if trouble:
        fill, box = theme.danger, (page.x, page.y, page.right, page.y + 62)
        ground = page.rng.choice([fill, theme.tint(fill, 0.2), (250, 200, 80)])
        ink = controls.letters_on(ground)
        canvas.rect(box, ground, theme.radius)
        canvas.icon("warning", page.x + 14, page.y + 20, 22, ink)
        for said, y in zip(trouble, (9, 34), strict=True):
            canvas.text(page.x + 48, page.y + y, said, 14, ink, bold=y < 10, room=page.width - 60)
        page.mark(box)
        page.down(74)


def floor(page: Page, shape: float) -> float:
    """Where a block ends that fills the page, at most ``shape`` times as high as it is wide."""
    return max(page.y + 240, min(lowest(page) - 10, page.y + page.width * shape))


def signs(page: Page, names: Sequence[str], x: float, y: float, size: float, ink: RGB) -> None:
    """Icons in a row."""
    for number, name in enumerate(names):
        page.canvas.icon(name, x + size * 1.9 * number, y, size, ink)


def printed(page: Page, box: Box, ink: RGB, gap: float = 13) -> None:
    """Paragraphs too small to read below a heading, here and there a coloured plate."""
    left, y, right, low = box
    page.canvas.rect((left, y, left + (right - left) * 0.55, y + gap * 0.8), ink)
    y += gap * 2
    while y + gap < low:
        far = page.rng.choice([1, 1, 1, 1, 0.6, 0.3])
        tall, hue = (0.36, blend(ink, GREY, 0.5)) if page.rng.random() < 0.93 else (4, HUES[0])
        page.canvas.rect((left, y, left + (right - left) * far, min(low, y + gap * tall)), hue)
        y += gap * (tall + (0.64 if far == 1 else 1.5))


def slide(page: Page, box: Box) -> None:
    """A slide: its name alone, lines, or lines beside a picture or small print."""
    canvas, rng, (left, top, right, low) = page.canvas, page.rng, box
    wide, tall, hue, look = right - left, low - top, rng.choice(HUES), rng.randrange(4)
    ground = hue if look == 0 else rng.choice([WHITE, WHITE, (30, 34, 48), blend(hue, WHITE, 0.8)])
    ink, size = controls.letters_on(ground), max(7.0, min(wide / 18, tall / 8))
    canvas.rect(box, ground)
    y, topic = top + tall * (0.42 if look == 0 else 0.08), page.words.say("lec.topic")
    canvas.text(left + wide * 0.07, y, topic, size, ink, bold=True, room=wide * 0.86)
    part = (left + wide * 0.56, top + tall * 0.28, right - wide * 0.06, low - tall * 0.1)
    if look == 1:
        cover(page, part, 0)
    elif look == 2:
        printed(page, part, hue, max(4.0, tall / 14))
    for number in range(4 if look else 0):
        y, far = top + tall * (0.3 + 0.15 * number), rng.uniform(0.3, 0.46 if look < 3 else 0.85)
        page.canvas.rect((left + wide * 0.07, y, left + wide * far, y + tall * 0.045), hue)


def scene(page: Page, box: Box) -> None:
    """What a film shows: a slide, a photo, or a teacher beside a board."""
    canvas, rng, photo, look = page.canvas, page.rng, page.photo(), page.rng.random()
    left, top, right, low = box
    wide, tall = right - left, low - top
    canvas.rect(box, rng.choice([(205, 196, 180), (92, 104, 120), BLACK, (230, 234, 238)]))
    if look < 0.3:
        slide(page, box)
    elif look < 0.6:
        canvas.picture(photo or Image.new("RGB", (9, 9)), box)
    elif look < 0.9:
        slide(page, (left + wide * 0.05, top + tall * 0.1, left + wide * 0.6, top + tall * 0.75))
        x, size = left + wide * 0.79, min(tall * 0.13, wide * 0.1)
        body = (x - size * 1.8, top + tall * 0.5, x + size * 1.8, low)
        canvas.rect(body, rng.choice([(40, 50, 90), (150, 50, 50), (60, 60, 66)]), size)
        canvas.disc(x, top + tall * 0.5 - size * 0.9, size, (225, 180, 150))


def film_bar(page: Page, box: Box) -> None:
    """The buttons along the lower edge of a film."""
    canvas, rng, (left, _, right, low) = page.canvas, page.rng, box
    far, y = left + 12 + (right - left - 24) * rng.uniform(0.02, 0.95), low - 30
    canvas.shade((left, low - 46, right, low), BLACK, 0.65)
    canvas.rect((left + 12, y - 8, right - 12, y - 4), GREY)
    canvas.rect((left + 12, y - 8, far, y - 4), rng.choice([page.theme.accent, (230, 30, 40)]))
    signs(page, ("play", "skip", "volume"), left + 12, y + 6, 16, WHITE)
    signs(page, ("gear", "full"), right - 60, y + 6, 16, WHITE)
    clock = f"{rng.randint(0, 40)}:{rng.randint(10, 59)} / {rng.randint(41, 90)}:00"
    canvas.text(left + 106, y + 5, clock, 11.5, WHITE, room=right - left - 180)


def stage(page: Page) -> None:
    """A film in its player, flat or high, with a ring or a sign to start it."""
    canvas, rng, look = page.canvas, page.rng, page.rng.randrange(4)
    tall = min(page.width * rng.choice([0.56, 0.56, 0.75, 0.42]), 480.0)
    box, middle, y = (page.x, page.y, page.right, page.y + tall), page.x + page.width / 2, tall / 2
    scene(page, box)
    if not tell(page, box, WHITE, BLACK) and look < 3:
        y, flat = page.y + y, 27 + 11 * look
        if look == 0:
            canvas.shade(box, BLACK, 0.8)
            canvas.arc(middle, y, 28, 5, (20, 20 + rng.randint(60, 280)), WHITE)
        else:
            canvas.rect((middle - 38, y - flat, middle + 38, y + flat), HUES[look], 14 * look)
            canvas.icon("play", middle - 12, y - 13, 26, WHITE)
    film_bar(page, box)
    page.y = box[3] + 4


def theatre(page: Page) -> None:
    """A film on all of the screen: upright, or a band between two black ones."""
    canvas, rng, low = page.canvas, page.rng, floor(page, 2.3)
    left, right = (0.0, canvas.width) if canvas.width < 500 else (page.x, page.right)
    top, upright = page.y - 10, canvas.width < 500 and rng.random() < 0.55
    middle, y, half = (left + right) / 2, (top + low) / 2, (right - left) * 0.28
    band = (left, top, right, low) if upright else (left, max(top, y - half), right, y + half)
    canvas.rect((left, top, right, low), BLACK)
    scene(page, band)
    if not tell(page, band, WHITE, BLACK):
        signs(page, ("rewind", "pause", "skip"), middle - 82, y - 17, 34, WHITE)
    name, more = page.words.fact("lesson"), rng.sample(["heart", "chat", "share", "clip"], 3)
    canvas.icon("back", left + 14, top + 16, 22, WHITE)
    canvas.text(left + 46, top + 14, name, 16, WHITE, bold=True, room=right - left - 110)
    for number, sign in enumerate(more if upright else ()):
        canvas.icon(sign, right - 46, low - 290 + 62 * number, 30, WHITE)
    film_bar(page, (left, top, right, low))
    page.y = low + 8


def playlist(page: Page) -> None:
    """Films of a course: rows with pictures at a side, tiles, or close lines; some on black."""
    canvas, words, rng, theme = page.canvas, page.words, page.rng, page.theme
    look, count, dark = rng.randrange(4), rng.randint(5, 9), rng.random() < 0.3
    across, tall = max(2, int(page.width // 220)) if look == 2 else 1, (74, 96, 170, 40)[look]
    here, names, side = rng.randrange(count), words.some("lesson", count), (tall - 12) * 1.5
    for number, (left, top, right, low) in enumerate(cells(page, count, across, tall, 8)):
        fill = theme.accent if number == here else BLACK if dark else theme.card
        ink, x, y, room = controls.letters_on(fill), left + 44, top + 9, right - left - 60
        canvas.rect((left, top, right, low), fill, theme.radius)
        if look < 2:
            at = left + 6 if look == 0 else right - 6 - side
            cover(page, (at, top + 6, at + side, low - 6), 6)
            x, y, room = left + 14 + side * (look == 0), top + 12, right - left - side - 30
        elif look == 2:
            cover(page, (left, top, right, low - 56), 6)
            x, y, room = left + 10, low - 48, right - left - 16
        else:
            canvas.icon("done" if number < here else "play", left + 12, top + 11, 18, ink)
        canvas.text(x, y, names[number], 14.5, ink, bold=look < 3, room=room)
        if look < 3:
            canvas.text(x, y + 23, words.say("lesson.meta"), 12, blend(ink, fill, 0.4), room=room)


def sound(page: Page) -> None:
    """A lesson to be heard: a cover or a record, a wave, buttons below."""
    canvas, rng, look, ink = page.canvas, page.rng, page.rng.randrange(3), page.theme.ink
    fill, half = rng.choice([page.theme.accent, *HUES]), min(page.width * 0.36, 150.0)
    middle, y = page.x + page.width / 2, page.y + half
    if look == 0:
        cover(page, (middle - half, page.y, middle + half, y + half), 14)
    elif look == 1:
        for share, shade in ((1, BLACK), (0.8, PRINT), (0.76, BLACK), (0.36, fill), (0.05, WHITE)):
            canvas.disc(middle, y, half * share, shade)
    page.down(2 * half + 14 if look < 2 else 20)
    title, high = page.words.fact("lesson"), 30.0 if look < 2 else 80.0
    canvas.text(middle, page.y, title, 18, ink, bold=True, align="center", room=page.width)
    y = page.y + 44 + high
    for number in range(int(page.width / 8) - 1):
        x, tall = page.x + 6 + 8 * number, high * rng.uniform(0.1, 1)
        canvas.rect((x, y - tall, x + 4, y + tall), fill if number < page.width / 20 else GREY, 2)
    page.y = y + high + 16
    signs(page, ("rewind", "pause", "skip"), middle - 100, page.y, 40, ink)
    page.down(60)
    strip(page)


def reader(page: Page) -> None:
    """Papers or slides in a reader: a bar of signs, small pages at a side or none."""
    canvas, rng, low = page.canvas, page.rng, floor(page, page.rng.choice([0.8, 1.1, 1.5]))
    dark, slides, side = rng.random() < 0.6, rng.random() < 0.5, 130 * (page.width > 560)
    canvas.rect((page.x, page.y, page.right, low), (82, 86, 90) if dark else (226, 228, 232))
    canvas.rect((page.x, page.y, page.right, page.y + 42), PRINT if dark else WHITE)
    ink, pages = WHITE if dark else PRINT, f"{rng.randint(1, 9)} / {rng.randint(10, 80)}"
    signs(page, ("menu", "search", "download"), page.x + 14, page.y + 12, 18, ink)
    canvas.text(page.x + page.width / 2, page.y + 11, pages, 14, ink, align="center", room=90)
    y, pad = page.y + 58, (page.width - side) * rng.choice([0.03, 0.1, 0.2])
    for number in range(int((low - y) // 120) if side else 0):
        top = y + 120 * number
        canvas.rect((page.x + 20, top, page.x + 110, top + 106), WHITE)
        printed(page, (page.x + 30, top + 10, page.x + 100, top + 96), GREY, 9)
    left, right, first = page.x + side + pad, page.right - pad, y
    while y < low - 30:
        end = min(low - 8, y + (right - left) * (0.6 if slides else 1.4))
        canvas.rect((left, y, right, end), WHITE)
        if slides:
            slide(page, (left, y, right, end))
        else:
            printed(page, (left + 20, y + 24, right - 20, end - 12), PRINT)
        y = end + 14
    tell(page, (left, first, right, low - 8), PRINT, WHITE)
    page.y = low + 8


def shelf(page: Page) -> None:
    """Files of a lesson as sheets in colours: large tiles, or broad rows with a bar."""
    canvas, rng, theme, count = page.canvas, page.rng, page.theme, page.rng.randint(4, 8)
    strip(page)
    rows, across = rng.random() < 0.5, max(2, int(page.width / 170))
    for left, top, right, low in cells(page, count, 1 if rows else across, 76 if rows else 150):
        hue, name, far = rng.choice(HUES), page.words.anew("file"), left + 62 if rows else right
        canvas.rect((left, top, right, low), theme.card, theme.radius, theme.line)
        canvas.rect((left, top, far, low - (0 if rows else 50)), hue, theme.radius)
        canvas.icon("file", (left + far) / 2 - 18, top + (20 if rows else 32), 36, WHITE)
        x, y = (far + 16, top + 24) if rows else (left + 12, low - 36)
        canvas.text(x, y, name, 15, theme.ink, room=right - x - (50 if rows else 10))


def seminar(page: Page) -> None:
    """A class that is streamed, and its talk beside the film or below."""
    canvas, words, rng, low = page.canvas, page.words, page.rng, floor(page, 1.7)
    side, bubble, high = page.width * 0.36 * (page.width > 560), rng.random() < 0.5, rng.random()
    foot = low if side and high < 0.5 else page.y + (page.width - side) * 0.58
    ground, film = rng.choice([BLACK, page.theme.card]), (page.x, page.y, page.right - side, foot)
    canvas.rect((page.x, page.y, page.right, low), ground, 0, page.theme.line)
    scene(page, film)
    tell(page, film, WHITE, BLACK)
    x, y = (page.right - side + 12, page.y + 14) if side else (page.x + 12, foot + 14)
    room, ink = page.right - x - 60, controls.letters_on(ground)
    while y < low - 100:
        name, said, at = words.anew("name"), words.say("lesson.comment"), x + 46
        canvas.rect((at - 12, y, x + room * bubble, y + 46), blend(ground, HUES[0], 0.3), 12)
        controls.portrait(page, x, y + 6, 28, name)
        canvas.text(at, y + 3, name, 12, page.theme.accent, bold=True, room=room - 14)
        canvas.text(at, y + 22, said, 13.5, ink, room=room - 14)
        y += 58
    page.y = low + 8


LECTURES: Blocks = {
    "stage": stage, "theatre": theatre, "playlist": playlist, "sound": sound, "reader": reader,
    "shelf": shelf, "seminar": seminar,
}  # fmt: skip
