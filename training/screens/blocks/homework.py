"""Blocks of homework: the task, files, sending it, a teacher's review."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.page import Block, Page


def files(page: Page) -> None:
    """Files of a lesson to download."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    trouble = page.complain()
    for number, name in enumerate(page.words.some("file", rng.randint(1, 3))):
        bad = number == 0 and trouble is not None
        box = (page.x, page.y, page.right, page.y + 56)
        canvas.rect(box, theme.card, theme.radius, theme.danger if bad else theme.line)
        canvas.icon("file", page.x + 14, page.y + 16, 24, theme.danger if bad else theme.accent)
        canvas.text(page.x + 50, page.y + 9, name, 14, theme.ink, room=page.width - 100)
        second = trouble[0] if bad and trouble else f"{rng.randint(1, 48)}.{rng.randint(0, 9)} MB"
        canvas.text(
            page.x + 50,
            page.y + 30,
            second,
            12,
            theme.danger if bad else theme.faint,
            room=page.width - 100,
        )
        canvas.icon(
            "alert" if bad else "download",
            page.right - 36,
            page.y + 17,
            20,
            theme.danger if bad else theme.faint,
        )
        page.down(64)
        if bad and trouble:
            page.mark(box)
            controls.wrong_note(page, trouble[1])
            page.down(8)


def upload(page: Page) -> None:
    """A place to drop files on and a file that did not go up."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    tall = 118
    box = (page.x, page.y, page.right, page.y + tall)
    trouble = page.complain()
    canvas.rect(box, theme.tint(theme.accent, 0.05), theme.radius)
    canvas.dashed(box, theme.danger if trouble else theme.faint)
    canvas.icon(
        rng.choice(["upload", "clip", "plus", "file"]),
        page.x + page.width / 2 - 15,
        page.y + 20,
        30,
        theme.accent,
    )
    canvas.text(
        page.x + page.width / 2,
        page.y + 60,
        words.say("homework.drop"),
        14.5,
        theme.ink,
        align="center",
        room=page.width - 20,
    )
    canvas.text(
        page.x + page.width / 2,
        page.y + 84,
        words.say("homework.hint"),
        12,
        theme.faint,
        align="center",
        room=page.width - 20,
    )
    page.down(tall + 10)
    if trouble is None and rng.random() < 0.4:
        return
    canvas.icon("file", page.x + 4, page.y + 8, 24, theme.danger if trouble else theme.accent)
    canvas.text(page.x + 40, page.y, words.say("file"), 14, theme.ink, room=page.width - 80)
    canvas.icon("close" if trouble else "trash", page.right - 22, page.y + 2, 16, theme.faint)
    page.down(25)
    share = rng.uniform(0.1, 0.95)
    wide = page.width - 44
    canvas.rect((page.x + 40, page.y, page.x + 40 + wide, page.y + 5), theme.line, 2)
    fill = theme.danger if trouble else theme.success
    canvas.rect((page.x + 40, page.y, page.x + 40 + wide * share, page.y + 5), fill, 2)
    page.down(10)
    if trouble:
        controls.wrong_note(page, trouble[0])
        page.y = canvas.paragraph(
            page.x + 20, page.y, page.width - 20, trouble[1], 12.5, theme.faint, most=2
        )


def task(page: Page) -> None:
    """The words of the homework and when it is due."""
    canvas, theme, words = page.canvas, page.theme, page.words
    page.y = canvas.paragraph(
        page.x, page.y, page.width, words.say("homework.task"), 15, theme.ink, most=5
    )
    page.down(6)
    canvas.icon("clock", page.x, page.y + 2, 15, theme.faint)
    canvas.text(page.x + 22, page.y, words.say("homework.due"), 13.5, theme.faint)
    page.down(20)


def answer(page: Page) -> None:
    """An empty box for an answer."""
    canvas, theme = page.canvas, page.theme
    canvas.rect((page.x, page.y, page.right, page.y + 92), theme.card, theme.radius, theme.line)
    canvas.text(
        page.x + 14,
        page.y + 10,
        page.words.say("homework.answer"),
        14,
        theme.faint,
        room=page.width - 28,
    )
    page.down(92)


def review(page: Page) -> None:
    """What the teacher says of a work."""
    canvas, theme, words = page.canvas, page.theme, page.words
    name = words.fact("teacher")
    trouble = page.complain()
    controls.portrait(page, page.x, page.y, 38, name)
    canvas.text(page.x + 50, page.y + 1, name, 14.5, theme.ink, bold=True, room=page.width - 50)
    canvas.text(page.x + 50, page.y + 21, words.say("bank_date"), 12, theme.faint)
    page.down(50)
    fill = theme.danger if trouble else theme.accent
    controls.badge(
        page, trouble[0] if trouble else words.say("homework.status"), page.x, page.y, fill
    )
    page.down(30)
    told = trouble[1] if trouble else words.say("lesson.comment")
    page.y = canvas.paragraph(page.x, page.y, page.width, told, 14, theme.ink)
    if trouble:
        page.mark((page.x, page.y - 50, page.right, page.y))


HOMEWORK: dict[str, Block] = {
    "files": files,
    "upload": upload,
    "task": task,
    "answer": answer,
    "review": review,
    "homework-heading": partial(forms.heading, rule="homework.page"),
    "homework-send": partial(forms.button, rule="homework.send"),
}
