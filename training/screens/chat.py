"""Messengers and letters in which a student writes of the trouble."""

from collections.abc import Sequence

from training.screens import controls
from training.screens.chat_styles import STYLES, Style, faded, write_script
from training.screens.frames import status_bar
from training.screens.messages import draw_bubbles, draw_thread
from training.screens.page import Page


def draw_chat(
    page: Page, name: str, script: Sequence[tuple[bool, str]] = (), who: str = ""
) -> None:
    """Fill the canvas with a chat in the style ``name``; raises KeyError for an unknown one.

    ``script`` tells of each message whether the phone's owner wrote it and its words, ``who`` is
    whom the chat is with; where they are empty, a student writes of the page's trouble.
    """
    style, canvas = STYLES[name], page.canvas
    canvas.rect((0, 0, canvas.width, canvas.height), style.ground)
    page.x, page.width, page.y = 0, canvas.width, 0
    if canvas.width > 1100:
        _dialogs(page, style)
    elif canvas.height > canvas.width or page.rng.random() < 0.5:
        status_bar(page, style.head, style.head_ink)
    _head(page, style, who)
    low = canvas.height - 58
    told = list(script) or write_script(page)
    page.y += 12
    (draw_thread if style.thread else draw_bubbles)(page, style, told, low, who)
    _foot(page, style, low)


def _head(page: Page, style: Style, who: str) -> None:
    canvas, rng, top = page.canvas, page.rng, page.y
    other = page.intent == "other"
    name = who or page.words.say("talk.who" if other else "chat.title")
    canvas.rect((page.x, top, canvas.width, top + 56), style.head)
    x = page.x + 14
    if page.x == 0:
        canvas.icon("back", x, top + 18, 20, style.head_ink)
        x += 32
    controls.portrait(page, x, top + 9, 38, name)
    canvas.text(x + 50, top + 7, name, 16, style.head_ink, bold=True, room=page.width - 150)
    status = page.words.say("mail.subject" if style.thread and not other else "chat.status")
    canvas.text(
        x + 50, top + 29, status, 12.5, faded(style.head_ink, style.head), room=page.width - 150
    )
    canvas.icon(
        rng.choice(["more", "dots", "call", "search"]),
        canvas.width - 36,
        top + 18,
        20,
        style.head_ink,
    )
    canvas.line(
        [(page.x, top + 56), (canvas.width, top + 56)], faded(style.ink, style.ground, 0.85)
    )
    page.y = top + 56


def _dialogs(page: Page, style: Style) -> None:
    canvas, wide = page.canvas, 310.0
    canvas.rect((0, 0, wide, canvas.height), style.head)
    canvas.rect((14, 12, wide - 14, 46), faded(style.head_ink, style.head, 0.9), 17)
    canvas.icon("search", 26, 20, 17, faded(style.head_ink, style.head))
    y = 60.0
    names = [*page.words.parts("chat.peers"), page.words.say("talk.who"), page.words.anew("name")]
    for number, name in enumerate(names):
        controls.portrait(page, 14, y + 6, 44, name)
        canvas.text(70, y + 8, name, 14.5, style.head_ink, bold=True, room=wide - 130)
        said = page.words.anew("talk.line")
        canvas.text(70, y + 30, said, 13, faded(style.head_ink, style.head), room=wide - 90)
        clock = f"{9 + number}:{page.rng.randint(10, 59)}"
        canvas.text(
            wide - 14, y + 10, clock, 11.5, faded(style.head_ink, style.head), align="right"
        )
        y += 64
    canvas.line([(wide, 0), (wide, canvas.height)], faded(style.ink, style.ground, 0.85))
    page.x, page.width = wide + 1, canvas.width - wide - 1


def _foot(page: Page, style: Style, low: float) -> None:
    canvas = page.canvas
    canvas.cover((page.x, low, canvas.width, canvas.height))
    canvas.rect(
        (page.x, low, canvas.width, canvas.height), style.head if not style.thread else style.ground
    )
    pale = faded(style.head_ink, style.head)
    canvas.icon("clip", page.x + 14, low + 17, 22, pale)
    canvas.rect(
        (page.x + 48, low + 10, canvas.width - 56, low + 48),
        faded(style.head_ink, style.head, 0.9),
        19,
    )
    canvas.text(
        page.x + 64, low + 18, page.words.say("chat.input"), 15, pale, room=page.width - 140
    )
    canvas.icon(page.rng.choice(["mic", "send"]), canvas.width - 42, low + 17, 23, pale)
