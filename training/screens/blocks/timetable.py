"""Blocks of schedules and webinars."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.blocks.courses import nothing
from training.screens.blocks.covers import cover
from training.screens.page import Block, Page


def week(page: Page) -> None:
    """The days of a week with the present one marked."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    names = page.words.parts("plan.weekdays")
    first, here, each = rng.randint(1, 24), rng.randrange(5), page.width / 5
    for number, name in enumerate(names):
        x = page.x + each * (number + 0.5)
        on = number == here
        if on:
            canvas.rect(
                (x - 24, page.y, x + 24, page.y + 62), theme.accent, min(theme.radius + 4, 16)
            )
        canvas.text(x, page.y + 8, name, 12, theme.on_accent if on else theme.faint, align="center")
        canvas.text(
            x,
            page.y + 29,
            str(first + number),
            17,
            theme.on_accent if on else theme.ink,
            bold=True,
            align="center",
        )
    page.down(66)


def lessons_today(page: Page) -> None:
    """Classes with their times, one cancelled or moved where there is trouble."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    if trouble and page.trouble == "schedule" and rng.random() < 0.4:
        nothing(page, trouble)
        return
    hour = rng.randint(9, 13)
    for number, lesson in enumerate(words.some("lesson", rng.randint(2, 4))):
        bad = number == 0 and trouble is not None
        tall = 104 if bad else 84
        box = (page.x + 58, page.y, page.right, page.y + tall)
        canvas.text(
            page.x, page.y + 12, f"{hour}:{rng.choice(['00', '30'])}", 14, theme.ink, bold=True
        )
        canvas.rect(box, theme.card, theme.radius, theme.line)
        fill = theme.danger if bad else theme.accent
        canvas.rect((page.x + 58, page.y + 8, page.x + 62, page.y + tall - 8), fill, 2)
        room = page.width - 86
        canvas.text(
            page.x + 74,
            page.y + 10,
            words.fact("lesson") if bad else lesson,
            15,
            theme.ink,
            bold=True,
            room=room,
        )
        canvas.text(page.x + 74, page.y + 32, words.anew("teacher"), 13, theme.faint, room=room)
        if bad and trouble:
            canvas.text(
                page.x + 74, page.y + 54, trouble[0], 13.5, theme.danger, bold=True, room=room
            )
            canvas.text(page.x + 74, page.y + 75, trouble[1], 12.5, theme.faint, room=room)
            page.mark(box)
        else:
            canvas.text(
                page.x + 74,
                page.y + 55,
                words.say("plan.join"),
                13.5,
                controls.clickable(page),
                bold=True,
                room=room,
            )
        hour += rng.randint(1, 3)
        page.down(tall + 12)


def webinar_cover(page: Page) -> None:
    """The picture of a class that is to begin."""
    cover(page, (page.x, page.y, page.right, page.y + 150), page.theme.radius)
    page.down(150)


def webinar(page: Page) -> None:
    """A class that is to begin: its name, time, and people."""
    canvas, theme, words = page.canvas, page.theme, page.words
    page.y = canvas.paragraph(
        page.x, page.y, page.width, words.fact("lesson"), 20, theme.ink, bold=True, most=2
    )
    canvas.icon("clock", page.x, page.y + 6, 16, theme.faint)
    canvas.text(
        page.x + 24, page.y + 3, words.say("live.start"), 14, theme.ink, room=page.width - 24
    )
    canvas.icon("users", page.x, page.y + 32, 16, theme.faint)
    canvas.text(
        page.x + 24, page.y + 29, words.say("live.people"), 14, theme.faint, room=page.width - 24
    )
    page.down(58)


TIMETABLE: dict[str, Block] = {
    "week": week,
    "lessons-today": lessons_today,
    "plan-heading": partial(forms.heading, rule="plan.page"),
    "webinar": webinar,
    "webinar-cover": webinar_cover,
    "live-join": partial(forms.button, rule="live.join"),
    "live-heading": partial(forms.heading, rule="live.page"),
}
