"""Blocks of programs of a computer and a phone's own screens: panes, and what fills them."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import TypeAlias

from training.screens import controls
from training.screens.blocks.grounds import WHITE, wash
from training.screens.blocks.work import HUES, lowest
from training.screens.canvas import RGB, Box
from training.screens.page import Block, Page
from training.screens.themes import blend

Painter = Callable[[Page, Box, RGB, RGB], None]
Panes: TypeAlias = "str | tuple[tuple[float, Panes], ...]"
BLACK: RGB = (16, 17, 20)
RULES = ("note.item", "news.line", "event", "app.name", "file.name", "mail.line", "map.place")
SIGNS = ("camera", "clock", "mail", "music", "image", "cloud", "file", "game", "call", "heart")
GROUNDS = (BLACK, (38, 38, 46), (22, 27, 44), (255, 246, 222), (226, 240, 255), (232, 232, 236))


def cells(box: Box, across: float, down: float, gap: float = 0.0) -> Iterator[Box]:
    """The boxes of a table within ``box``, row by row; at least one."""
    columns, rows = max(1, int(across)), max(1, int(down))
    wide, tall = (box[2] - box[0] + gap) / columns, (box[3] - box[1] + gap) / rows
    for number in range(columns * rows):
        x, y = box[0] + wide * (number % columns), box[1] + tall * (number // columns)
        yield x, y, x + wide - gap, y + tall - gap


def inset(box: Box, by: float) -> Box:
    """``box`` without an edge."""
    return box[0] + by, box[1] + by, box[2] - by, box[3] - by


def tell(page: Page, x: float, y: float, said: str, size: float, ink: RGB, room: float) -> None:
    """A line of text, bold where it is large."""
    page.canvas.text(x, y, said, size, ink, bold=size > 16, room=max(room, 1))


def amid(page: Page, box: Box, said: str, size: float, ink: RGB) -> None:
    """A line of text in the middle of a box."""
    x, y, room = (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 - size * 0.68, box[2] - box[0]
    page.canvas.text(x, y, said, size, ink, bold=True, align="center", room=max(room, 1))


def lines(page: Page, box: Box, rule: str, ink: RGB, step: float = 22) -> None:
    """Lines of ``rule`` down a box."""
    count = max(0, min(40, int((box[3] - box[1]) // step)))
    for number, said in enumerate(page.words.some(rule, count)):
        tell(page, box[0], box[1] + step * number, said, 13, ink, box[2] - box[0])


def scene(page: Page, box: Box) -> None:
    """A photo, or hills below a sky."""
    rng, photo = page.rng, page.photo()
    if rng.random() < 0.5 and photo is not None:
        page.canvas.picture(photo, box)
        return
    (left, top, right, low), sky = box, rng.choice(HUES)
    wash(page, box, blend(sky, rng.choice([WHITE, BLACK]), 0.3), blend(sky, WHITE, 0.6))
    for number in range(rng.choice([0, 3, 3])):
        heights = [low - (low - top) * rng.uniform(0.08, 0.5 - 0.13 * number) for _ in range(7)]
        ridge = [(left + (right - left) * k / 6, y) for k, y in enumerate(heights)]
        fill = blend(sky, BLACK, 0.3 + 0.2 * number)
        page.canvas.polygon([*ridge, (right, low), (left, low)], fill)


def tile(page: Page, box: Box, size: float, name: str = "", ink: RGB = WHITE) -> None:
    """An app's sign in the middle of a box, its name below."""
    x, y = (box[0] + box[2] - size) / 2, (box[1] + box[3] - size) / 2 - 9 * bool(name)
    page.canvas.rect((x, y, x + size, y + size), page.rng.choice(HUES), size * 0.24)
    page.canvas.icon(page.rng.choice(SIGNS), x + size * 0.2, y + size * 0.2, size * 0.6, WHITE)
    amid(page, (box[0], y + size, box[2], y + size + 20), name, 11, ink)


def spark(page: Page, box: Box, ink: RGB, ground: RGB | None = None) -> None:
    """A line that goes up and down, filled below with ``ground``."""
    left, top, right, low = box
    level, points = page.rng.random(), []
    for number in range(24):
        level = min(1.0, max(0.0, level + page.rng.uniform(-0.2, 0.2)))
        points.append((left + (right - left) * number / 23, top + (low - top) * level))
    if ground is not None:
        page.canvas.polygon([(left, low), *points, (right, low)], ground)
    page.canvas.line(points, ink, 2)


def window(page: Page, box: Box, title: str) -> Box:
    """A window with its name and buttons; returns what is within."""
    canvas, theme, (left, top, right, _) = page.canvas, page.theme, box
    canvas.cover(box)
    bar = page.rng.choice([theme.card, theme.accent, blend(theme.page, theme.ink, 0.12)])
    canvas.rect(box, theme.card, 8, theme.faint)
    canvas.rect((left + 1, top + 1, right - 1, top + 30), bar, 8)
    at = page.rng.choice([left + 17, right - 57])
    for number, fill in enumerate(((255, 95, 86), (255, 189, 46), (39, 201, 63))):
        canvas.disc(at + 20 * number, top + 15, 6, fill)
    amid(page, (left + 70, top, right - 70, top + 30), title, 13, controls.letters_on(bar))
    return left + 1, top + 30, right - 1, box[3] - 1


def _bar(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    wide, tall = box[2] - box[0], box[3] - box[1]
    for left, top, right, low in cells(box, min(14, wide // 44), min(14, tall // 44)):
        x, y = (left + right) / 2 - 10, (top + low) / 2 - 10
        page.canvas.icon(page.rng.choice(SIGNS), x, y, 20, blend(ink, ground, 0.2))


def _text(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, (left, top, right, low) = page.rng, inset(box, 8)
    size, pale = rng.choice([16, 24, 40]), blend(ink, ground, 0.2)
    tell(page, left, top, page.words.say("note.title2"), size, ink, right - left)
    split = top + size * 1.6 + (low - top) * rng.choice([0, 0, 0.4])
    scene(page, (left, top + size * 1.6, right, split))
    rule = rng.choice(["article.line", "note.item", "news.line"])
    lines(page, (left, split + 10, right, low), rule, pale, rng.choice([21, 30]))


def _rows(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, size, rule = page.rng, page.rng.choice([16, 30, 52]), page.rng.choice(RULES)
    look, far, pale = rng.randrange(3), box[2], blend(ink, ground, 0.5)
    for x, y, _, low in cells(box, 1, min(24, (box[3] - box[1]) // (size + 14))):
        if rng.random() < 0.1:
            page.canvas.rect((x, y - 4, far, low - 4), blend(ground, page.theme.accent, 0.3), 4)
        if look == 0:
            tile(page, (x, y, x + size, y + size), size)
        elif look == 1:
            controls.portrait(page, x, y, size, page.words.say("talk.who"))
        else:
            page.canvas.icon(rng.choice(["folder", "file"]), x, y, size, rng.choice(HUES))
        x, room = x + size + 10, far - x - size - 20
        tell(page, x, y + size * 0.1, page.words.say(rule), 13.5, ink, room)
        tell(page, x, y + size * 0.6, page.words.say("mail.line") * (size > 20), 11, pale, room)


def _code(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, marked, depth = page.rng, page.rng.random() < 0.4, 0
    for x, y, far, low in cells(box, 1, (box[3] - box[1]) // 19):
        if marked and rng.random() < 0.3:
            fill = rng.choice([page.theme.danger, page.theme.success])
            page.canvas.rect((x, y, far, low), blend(ground, fill, 0.3))
        depth = max(0, min(5, depth + rng.choice([-1, 0, 0, 1])))
        x += 18 * depth
        for said in rng.choices(["let", "= 0", "row", "if", "return", "(x)"], k=rng.randint(0, 6)):
            fill = rng.choice([ink, *HUES])
            x += 8 + page.canvas.text(x, y, said, 13, fill, room=max(1, far - x))


def _table(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, look, hue = page.rng, page.rng.randrange(3), page.rng.choice(HUES)
    across, tall = max(2, (box[2] - box[0]) // rng.choice([56, 84, 120])), rng.choice([24, 36])
    for number, cell in enumerate(cells(box, across, (box[3] - box[1]) // tall)):
        head, share = number < across or number % across == 0, rng.random()
        fill = blend(ground, hue, 0.7 if head else share * (look == 0))
        page.canvas.rect(cell, fill, 0, blend(ground, ink, 0.2) if look else None)
        if look == 2 and share < 0.4 and not head:
            page.canvas.rect(inset(cell, 4), blend(ground, rng.choice(HUES), 0.6), 9)
        said = page.words.say("app.name") if head else str(rng.randint(1, 9999))
        tell(page, cell[0] + 6, cell[1] + 4, said, 12, ink, cell[2] - cell[0] - 8)


def _chart(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, hue, look = page.rng, page.rng.choice(HUES), page.rng.randrange(4)
    tell(page, box[0], box[1] - 3, page.words.say("dsk.gauge"), 12, ink, box[2] - box[0])
    left, top, right, low = box = (box[0], min(box[1] + 20, box[3]), box[2], box[3])
    share, turn, pale = rng.randint(2, 99), rng.choice([-90, 140]), blend(ground, ink, 0.2)
    if look == 0:
        spark(page, box, hue, blend(ground, hue, 0.4))
    elif look == 1:
        for x, y, far, end in cells(box, rng.randint(6, 20), 1, 3):
            page.canvas.rect((x, end - (end - y) * rng.random(), far, end), hue)
    else:
        radius = max(9.0, min(120.0, (right - left) * 0.45, (low - top) * 0.48))
        x, y = (left + right) / 2, (top + low) / 2
        page.canvas.arc(x, y, radius, radius * 0.25, (turn, turn + 280), pale)
        page.canvas.arc(x, y, radius, radius * 0.25, (turn, turn + 9 + share * 26 // 10), hue)
        amid(page, box, str(share), radius * 0.5, ink)


def _days(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    for number, (x, y, far, low) in enumerate(cells(box, 7, page.rng.choice([5, 6, 12]))):
        page.canvas.rect((x, y, far, low), ground, 0, blend(ground, ink, 0.15))
        tell(page, x + 3, y + 2, str(number % 30 + 1), 11, ink, far - x - 4)
        if page.rng.random() < 0.3:
            page.canvas.rect((x + 2, y + 18, far - 2, low - 4), page.rng.choice(HUES), 4)


def _knob(page: Page, box: Box, ground: RGB, ink: RGB) -> None:
    rng, (left, top, right, low) = page.rng, box
    look, size = rng.randrange(5), max(8.0, min(right - left, low - top, 90.0))
    if look == 0:
        page.canvas.rect((left, low - (low - top) * rng.random(), right, low), rng.choice(HUES), 12)
    elif look in (1, 2):
        PAINTERS["chart" if look == 1 else "photo"](page, box, ground, ink)
    else:
        tile(page, (left, top, left + size * 0.8, low), size * 0.7)
        lines(page, (left + size * 0.9, top, right, top + 46), rng.choice(RULES), ink)


PAINTERS: Mapping[str, Painter] = {
    "bar": _bar, "text": _text, "rows": _rows, "code": _code, "table": _table, "chart": _chart,
    "days": _days, "knob": _knob, "photo": lambda page, box, *_: scene(page, box),
}  # fmt: skip


def plan_of(signs: Iterator[str]) -> Panes:
    """A plan such as "1 bar 9 ( 2 rows 5 text )" as shares and what they hold."""
    found: list[tuple[float, Panes]] = []
    for sign in signs:
        if sign == ")":
            break
        inner = next(signs)
        found.append((float(sign), plan_of(signs) if inner == "(" else inner))
    return tuple(found)


def lay(
    page: Page, box: Box, panes: Panes, inks: tuple[RGB, RGB], painters: Mapping[str, Painter],
    gap: float = 0, down: bool = True,
) -> None:  # fmt: skip
    """Fill a box with panes, by turns down and across; those too narrow are left out."""
    if isinstance(panes, str):
        tone = page.rng.choice([inks[0], blend(*inks, 0.05), blend(*inks, 0.12)])
        if panes in ("bar", "hud") and page.rng.random() < 0.4:
            tone, inks = page.theme.accent, (page.theme.accent, page.theme.on_accent)
        page.canvas.rect(inset(box, gap / 2), tone, gap * 1.4, None if gap else blend(*inks, 0.2))
        painters[panes](page, inset(box, 5 + gap * 0.7), tone, inks[1])
        return
    room, turned = (box[3] - box[1] if down else box[2] - box[0]), page.rng.random() < 0.3
    least = 0 if down else 56 * sum(share for share, _ in panes) / max(room, 1)
    shown = [pane for pane in panes if pane[0] >= least] or [max(panes, key=lambda pane: pane[0])]
    at, each = box[1 if down else 0], room / sum(share for share, _ in shown)
    for share, inner in reversed(shown) if turned and not down else shown:
        end = at + each * share
        part = (box[0], at, box[2], end) if down else (at, box[1], end, box[3])
        lay(page, part, inner, inks, painters, gap, not down)
        at = end


def bench(
    page: Page, plan: str, full: bool = False, painters: Mapping[str, Painter] = PAINTERS
) -> None:
    """A program's panes; on cards, as far from each other as the plan's first number says."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    spread, *signs = plan.split()
    inks, gap, top = (theme.card, theme.ink), float(spread), page.y
    end = canvas.height if full else min(lowest(page) - 8, top + page.width * rng.uniform(1, 2))
    low = page.y = max(top + 320, end)
    top = min(top, 44.0) if full and top < 150 else top
    box = (0, top, canvas.width, low) if full else (page.x, top, page.right, low)
    canvas.cover(box)
    if rng.random() < 0.55:
        inks = (ground := rng.choice(GROUNDS)), controls.letters_on(ground)
    if full and gap and rng.random() < 0.6:
        scene(page, box)
    elif full:
        canvas.rect(box, blend(*inks, 0.08 if gap else 0))
    elif not gap and rng.random() < 0.5:
        box = window(page, box, page.words.say("dsk.place"))
    lay(page, box, plan_of(iter(signs)), inks, painters, gap)


PROGRAMS = {
    "file-window": "0 1 bar 12 ( 1 rows 3 rows )",
    "mail-panes": "0 1 bar 9 ( 2 rows 4 rows 6 text )",
    "code-sides": "0 1 bar 9 ( 1 code 1 code )",
    "issues": "0 1 bar 9 ( 4 rows 1 text )",
    "tint-table": "0 1 bar 10 table",
    "table-chart": "0 6 table 4 ( 1 chart 1 chart 1 chart )",
    "ribbon": "0 1 bar 1 bar 9 ( 1 rows 6 text )",
    "slide-bench": "0 1 bar 9 ( 1 rows 4 ( 4 photo 1 text ) )",
    "week-hours": "0 1 bar 11 days",
    "day-agenda": "8 5 days 2 ( 1 rows 1 rows )",
    "processes": "0 2 ( 1 chart 1 chart 1 chart ) 5 ( 1 bar 9 table )",
    "gauges": "9 1 ( 1 chart 1 chart 1 chart ) 2 ( 2 chart 1 chart ) 1 ( 1 chart 1 chart )",
    "system-panel": "0 9 ( 1 rows 2 ( 2 chart 3 rows ) )",
}
SCREENS = {
    "code-tree": "0 9 ( 1 bar 4 rows 11 ( 1 bar 9 code 4 code ) 1 bar ) 0.4 bar",
    "monitors": "6 2 ( 2 chart 1 ( 1 chart 1 chart ) ) 1 ( 1 chart 1 chart 1 chart ) 1 table",
    "switch-tiles": "12 2 ( 1 knob 1 knob ) 2 ( 2 knob 1 ( 1 knob 1 knob ) 1 knob ) 1 bar",
    "widgets": "14 2 knob 2 ( 1 knob 1 knob ) 2 ( 1 photo 1 knob ) 1 bar",
    "phone-shade": "10 1 bar 2 knob 2 rows 2 text 1 knob",
    "rows-screen": "0 1 bar 9 rows 1 bar",
}
DESK: dict[str, Block] = {
    **{name: partial(bench, plan=plan) for name, plan in PROGRAMS.items()},
    **{name: partial(bench, plan=plan, full=True) for name, plan in SCREENS.items()},
}
