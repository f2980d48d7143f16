"""What surrounds a page: a phone's bars, a browser's window, a tablet; and the school's header."""

import random
from dataclasses import dataclass
from typing import Literal

from training.screens.canvas import RGB, Canvas
from training.screens.page import Page
from training.screens.themes import Theme, blend

Frame = Literal["phone", "desktop", "tablet"]

LOGOS = ("logo-a", "logo-b", "logo-c", "logo-d", "logo-e", "logo-f", "cap", "book", "star")
PHONES = ((360, 740), (375, 667), (375, 812), (390, 844), (393, 852), (412, 892), (414, 896))
WINDOWS = ((1280, 720), (1280, 800), (1366, 768), (1440, 810), (1180, 760))
TABLETS = ((768, 1024), (820, 1100), (1080, 810), (1024, 768))


@dataclass(frozen=True)
class Size:
    """A canvas in points and its scale."""

    width: float
    height: float
    scale: float


def pick_size(rng: random.Random, frame: Frame) -> Size:
    """The points and pixels of one device."""
    if frame == "phone":
        scale = rng.choices([1.0, 1.25, 1.5, 2.0, 3.0], [20, 25, 35, 18, 2])[0]
        return Size(*rng.choice(PHONES), scale)
    if frame == "tablet":
        return Size(*rng.choice(TABLETS), rng.choices([0.8, 1.0, 1.25], [30, 50, 20])[0])
    return Size(*rng.choice(WINDOWS), rng.choices([0.75, 1.0, 1.25], [25, 60, 15])[0])


def new_canvas(size: Size, theme: Theme) -> Canvas:
    """An empty screen in the theme's colour."""
    return Canvas(size.width, size.height, size.scale, theme.page, theme.faces)


def open_frame(page: Page, frame: Frame, title: str) -> None:
    """Draw the bars above the page and leave the column below them."""
    if frame == "desktop":
        browser(page)
        site_header(page)
        page.wide = True
    else:
        status_bar(page, None)
        app_header(page, title)
        page.wide = frame == "tablet" and page.canvas.width > 1000
    page.bottom = page.canvas.height - (0 if frame == "desktop" else 12)


def status_bar(page: Page, ground: RGB | None, ink: RGB | None = None) -> None:
    """Time at the left, signal and battery at the right."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = rng.choice([24, 28, 40, 44])
    accent = theme.header == "accent"
    ground = ground or (theme.accent if accent else theme.page)
    ink = ink or (theme.on_accent if accent else theme.ink)
    canvas.rect((0, 0, canvas.width, tall), ground)
    canvas.faces = theme.system
    y = tall / 2 - 9
    clock = f"{rng.randint(0, 23)}:{rng.randint(0, 59):02}"
    left = 30 if tall > 30 else 12
    canvas.text(left, y, clock, 13, ink, bold=tall > 30)
    if tall < 30 and rng.random() < 0.7:
        for number, name in enumerate(rng.sample(["send", "mail", "chat", "image", "clock"], 2)):
            canvas.icon(name, left + 42 + 17 * number, y + 2, 12, ink)
    right = canvas.width - (26 if tall > 30 else 12)
    charge = rng.randint(7, 100)
    canvas.rect((right - 22, y + 4, right, y + 14), ground, 3, ink)
    low = (235, 60, 60) if charge < 20 else ink
    canvas.rect((right - 20, y + 6, right - 20 + 18 * charge / 100, y + 12), low, 1)
    if rng.random() < 0.4:
        canvas.text(right - 26, y + 1, f"{charge}%", 11, ink, align="right")
        right -= 30
    canvas.icon("wifi", right - 42, y + 1, 15, ink)
    for bar in range(4):
        top = y + 11 - 2.6 * bar
        canvas.rect((right - 62 + 4.5 * bar, top, right - 59 + 4.5 * bar, y + 14), ink, 1)
    canvas.faces = theme.faces
    page.y = tall


def brand(page: Page) -> str:
    """Whose page it is: the school, a bank, a shop."""
    return page.notes["brand"]


def app_header(page: Page, title: str) -> None:
    """The bar with the page's name, in the theme's way."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    side = 16 if canvas.width < 500 else 28
    icon = rng.choice(["dots", "more", "bell", "search", "user", "help", "close"])
    y, right = page.y, canvas.width - side
    if theme.header == "accent":
        canvas.rect((0, y, canvas.width, y + 54), theme.accent)
        canvas.icon("back", side - 4, y + 17, 20, theme.on_accent)
        canvas.text(side + 28, y + 15, title, 18, theme.on_accent, bold=True, room=right - 90)
        canvas.icon(icon, right - 20, y + 17, 20, theme.on_accent)
        page.y += 54 + 14
    elif theme.header == "large":
        canvas.icon("back", side - 4, y + 10, 20, theme.accent)
        canvas.icon(icon, right - 20, y + 10, 20, theme.accent)
        page.y = canvas.paragraph(
            side, y + 42, right - side, title, 27, theme.ink, bold=True, most=2
        )
        page.y += 10
    elif theme.header == "logo":
        canvas.rect((0, y, canvas.width, y + 52), theme.card)
        canvas.icon(rng.choice(LOGOS), side, y + 14, 24, theme.accent)
        canvas.text(side + 32, y + 15, brand(page), 16, theme.ink, bold=True, room=180)
        canvas.icon("menu", right - 22, y + 15, 22, theme.ink)
        canvas.line([(0, y + 52), (canvas.width, y + 52)], theme.line)
        canvas.icon("back", side - 4, y + 69, 16, theme.faint)
        page.y = (
            canvas.paragraph(
                side + 18, y + 66, right - side - 18, title, 18, theme.ink, bold=True, most=2
            )
            + 12
        )
    else:
        middle = theme.header == "centered"
        canvas.icon("back", side - 4, y + 15, 20, theme.accent if middle else theme.ink)
        if middle:
            canvas.text(
                canvas.width / 2,
                y + 15,
                title,
                16,
                theme.ink,
                bold=True,
                align="center",
                room=canvas.width - 110,
            )
        else:
            canvas.text(side + 28, y + 14, title, 18, theme.ink, bold=True, room=canvas.width - 110)
        canvas.icon(icon, right - 20, y + 15, 20, theme.accent if middle else theme.ink)
        canvas.line([(0, y + 50), (canvas.width, y + 50)], theme.line)
        page.y += 64
    page.x, page.width = side, canvas.width - 2 * side


def browser(page: Page) -> None:
    """Tabs, an address and buttons of a browser; at times no more than the address bar."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    dark = theme.dark or rng.random() < 0.15
    bar = (32, 33, 36) if dark else rng.choice([(222, 225, 230), (240, 240, 243), (235, 232, 228)])
    front = (53, 54, 58) if dark else (255, 255, 255)
    ink = (232, 234, 237) if dark else (60, 64, 67)
    pale = blend(ink, bar, 0.45)
    canvas.faces = theme.system
    canvas.rect((0, 0, canvas.width, 38), bar)
    mac = rng.random() < 0.4
    x = 78.0 if mac else 10.0
    if mac:
        for number, fill in enumerate(((255, 95, 87), (254, 188, 46), (40, 200, 64))):
            canvas.disc(20 + 20 * number, 19, 6, fill)
    else:
        for number, name in enumerate(("close", "full", "more")):
            canvas.icon(name, canvas.width - 32 - 42 * number, 12, 13, ink)
    tabs = rng.randint(1, 4)
    active = rng.randrange(tabs)
    names = page.words.some("mail.from", tabs)
    for number, name in enumerate(names):
        here = number == active
        if here:
            canvas.rect((x, 7, x + 190, 38), front, 8)
            canvas.rect((x, 24, x + 190, 38), front)
        canvas.disc(x + 18, 22, 6, theme.accent if here else pale)
        label = brand(page) if here else name
        canvas.text(x + 32, 14, label, 11.5, ink if here else pale, room=120)
        canvas.icon("close", x + 170, 17, 10, pale)
        x += 194
    canvas.icon("plus", x + 8, 15, 13, ink)
    canvas.rect((0, 38, canvas.width, 78), front)
    for number, name in enumerate(("back", "next", "refresh")):
        canvas.icon(name, 14 + 32 * number, 49, 16, pale if number == 1 else ink)
    field = blend(front, ink, 0.08)
    canvas.rect((116, 44, canvas.width - 110, 72), field, 14)
    canvas.icon("lock", 128, 51, 13, pale)
    tail = rng.choice(["", "/my", "/app", "/lk", "/id", "/page/", "/#/"])
    tail += str(rng.randint(10, 99999)) if tail.endswith("/") else ""
    canvas.text(148, 49, page.notes["domain"] + tail, 12.5, ink)
    canvas.disc(canvas.width - 60, 58, 11, rng.choice([theme.accent, (120, 130, 140)]))
    canvas.icon("more", canvas.width - 36, 49, 17, ink)
    canvas.line([(0, 78), (canvas.width, 78)], blend(bar, ink, 0.1))
    canvas.faces = theme.faces
    page.y = 79


def site_header(page: Page) -> None:
    """The site's own bar: its name, links, and the student or a button at the right."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    side = max(24.0, (canvas.width - rng.choice([960, 1080, 1160])) / 2)
    tall, top = rng.choice([52, 60, 68]), page.y
    accent = theme.header == "accent"
    ground = theme.accent if accent else theme.card
    ink = theme.on_accent if accent else theme.ink
    canvas.rect((0, top, canvas.width, top + tall), ground)
    if not accent:
        canvas.line([(0, top + tall), (canvas.width, top + tall)], theme.line)
    middle = top + tall / 2
    canvas.icon(rng.choice(LOGOS), side, middle - 13, 26, ink if accent else theme.accent)
    name = brand(page)
    x = side + 36 + canvas.text(side + 36, middle - 12, name, 17, ink, bold=True) + 34
    for link in page.words.parts(page.notes["nav"]):
        x += canvas.text(x, middle - 9, link, 13.5, blend(ink, ground, 0.2)) + 24
    right = canvas.width - side
    canvas.disc(right - 15, middle, 15, blend(ground, ink, 0.2))
    canvas.icon("user", right - 24, middle - 9, 18, ink)
    canvas.icon("bell", right - 62, middle - 9, 18, ink)
    page.x, page.width, page.y = (
        side,
        canvas.width - 2 * side,
        top + tall + rng.choice([20, 28, 36]),
    )


def tab_bar(page: Page) -> None:
    """The row of sections at the bottom of an app."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    top = canvas.height - rng.choice([54, 62, 74])
    names = page.words.parts(page.notes["tabs"])
    icons = rng.sample(
        ["home", "book", "chat", "calendar", "user", "grid", "bell", "search"], len(names)
    )
    canvas.cover((0, top, canvas.width, canvas.height))
    canvas.rect((0, top, canvas.width, canvas.height), theme.card)
    canvas.line([(0, top), (canvas.width, top)], theme.line)
    here = rng.randrange(len(names))
    for number, (name, icon) in enumerate(zip(names, icons, strict=True)):
        x = canvas.width * (number + 0.5) / len(names)
        fill = theme.accent if number == here else theme.faint
        canvas.icon(icon, x - 11, top + 7, 22, fill)
        canvas.text(x, top + 31, name, 10, fill, align="center", room=canvas.width / len(names) - 4)
    page.bottom = top
