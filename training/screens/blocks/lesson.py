"""Blocks of one lesson: the player, lessons beside it, text, comments, a live room."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.page import Block, Page
from training.screens.themes import blend

BLACK = (12, 13, 16)

WHITE = (245, 246, 248)


def player(page: Page) -> None:
    """A video with its controls; in trouble a spinner, a lock or an error over it."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    tall = min(page.width * 9 / 16, 470.0)
    left, top, right, low = page.x, page.y, page.right, page.y + tall
    if page.width < 500:
        left, right = 0.0, canvas.width
        tall = right * 9 / 16
        low = top + tall
    trouble = page.complain()
    radius = 0 if page.width < 500 else min(theme.radius, 12)
    canvas.rect((left, top, right, low), BLACK, radius)
    cover = page.photo()
    bare = trouble is not None and rng.random() < 0.6
    if rng.random() < 0.7 and not bare and cover is not None:
        canvas.picture(cover, (left, top, right, low), radius)
        canvas.shade((left, top, right, low), BLACK, 0.65 if trouble else 0.3)
    elif not bare:
        canvas.rect((left, top, right, low), blend(theme.accent, BLACK, 0.45), radius)
        canvas.text(left + 24, top + 18, page.words.fact("lesson"), 22, WHITE, bold=True)
    middle, y = (left + right) / 2, top + tall / 2
    if trouble:
        _broken(page, (left, top, right, low), trouble)
    else:
        canvas.disc(middle, y, 30, theme.accent)
        canvas.icon("play", middle - 12, y - 13, 27, theme.on_accent)
    share = rng.random() * (0.05 if trouble else 0.9)
    bar = low - 34
    canvas.rect((left + 14, bar, right - 14, bar + 4), (120, 122, 126), 2)
    canvas.rect((left + 14, bar, left + 14 + (right - left - 28) * share, bar + 4), theme.accent, 2)
    canvas.icon("pause" if not trouble and share > 0.5 else "play", left + 14, bar + 11, 15, WHITE)
    canvas.icon("volume", left + 42, bar + 10, 17, WHITE)
    long = rng.randint(6, 90) * 60 + rng.randint(0, 59)
    here = 0 if trouble else int(long * share)
    canvas.text(
        left + 70,
        bar + 9,
        f"{here // 60:02}:{here % 60:02} / {long // 60}:{long % 60:02}",
        12,
        WHITE,
    )
    canvas.icon("full", right - 32, bar + 10, 16, WHITE)
    canvas.icon("gear", right - 62, bar + 10, 16, WHITE)
    page.y = low


def _broken(page: Page, box: tuple[float, float, float, float], trouble: tuple[str, str]) -> None:
    canvas, rng = page.canvas, page.rng
    left, top, right, low = box
    middle, y = (left + right) / 2, (top + low) / 2 - 42
    icon = {"locked": "lock", "webinar": "camera", "schedule": "calendar"}.get(page.trouble or "")
    if icon is None and rng.random() < 0.4:
        canvas.arc(middle, y + 4, 24, 5, (rng.randint(0, 200), rng.randint(260, 500)), WHITE)
    else:
        canvas.icon(
            icon or rng.choice(["alert", "warning", "cross", "cloud"]),
            middle - 22,
            y - 18,
            44,
            WHITE,
        )
    room = right - left - 60
    canvas.text(middle, y + 36, trouble[0], 16, WHITE, bold=True, align="center", room=room)
    canvas.paragraph(
        left + 30, y + 60, room, trouble[1], 13, (190, 192, 197), align="center", most=2
    )
    page.mark((middle - room / 2, y - 20, middle + room / 2, y + 96))


def lesson_list(page: Page) -> None:
    """Lessons of a module with ticks, a lock on what is not open."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    canvas.text(
        page.x, page.y, words.say("lesson.section"), 16, theme.ink, bold=True, room=page.width
    )
    page.down(32)
    trouble = page.complain()
    count = rng.randint(4, 7)
    here = rng.randrange(1, count - 1)
    for number, lesson in enumerate(words.some("lesson", count)):
        if page.y > page.bottom:
            return
        if number == here:
            canvas.rect(
                (page.x - 8, page.y, page.right + 8, page.y + 52),
                theme.tint(theme.accent),
                theme.radius,
            )
        icon = "done" if number < here else "play" if number == here else "lock"
        fill = theme.success if number < here else theme.accent if number == here else theme.faint
        if number == here and trouble:
            icon, fill = "lock", theme.danger
        canvas.icon(icon, page.x + 2, page.y + 16, 19, fill)
        title = words.fact("lesson") if number == here else lesson
        canvas.text(
            page.x + 34,
            page.y + 8,
            f"{number + 1}. {title}",
            14,
            theme.ink,
            bold=number == here,
            room=page.width - 36,
        )
        second = trouble[0] if number == here and trouble else words.say("lesson.meta")
        canvas.text(
            page.x + 34,
            page.y + 28,
            second,
            12,
            fill if number == here else theme.faint,
            room=page.width - 36,
        )
        if number == here and trouble:
            page.mark((page.x - 8, page.y, page.right, page.y + 52))
        page.down(54)


def lesson_text(page: Page) -> None:
    """A few sentences on the lesson."""
    text = " ".join(page.words.some("lesson.body", page.rng.randint(2, 3)))
    page.y = page.canvas.paragraph(page.x, page.y, page.width, text, 14.5, page.theme.ink, most=9)


def lesson_title(page: Page) -> None:
    """The lesson's name and its teacher."""
    canvas, theme = page.canvas, page.theme
    page.y = canvas.paragraph(
        page.x, page.y, page.width, page.words.fact("lesson.page"), 20, theme.ink, bold=True, most=2
    )
    name = page.words.fact("teacher")
    controls.portrait(page, page.x, page.y + 5, 28, name)
    canvas.text(page.x + 38, page.y + 9, name, 13.5, theme.faint, room=page.width - 40)
    page.down(36)


def comments(page: Page) -> None:
    """What others say of the lesson."""
    canvas, theme, words = page.canvas, page.theme, page.words
    for said in words.some("lesson.comment", page.rng.randint(2, 3)):
        name = words.anew("name")
        controls.portrait(page, page.x, page.y, 32, name)
        canvas.text(page.x + 44, page.y - 1, name, 13, theme.ink, bold=True, room=page.width - 44)
        canvas.paragraph(page.x + 44, page.y + 18, page.width - 44, said, 13.5, theme.ink, most=2)
        page.down(60)


def live_room(page: Page) -> None:
    """A room of a live class: faces in a grid, a bar of buttons."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    top, low = page.y - 6, min(page.bottom - 70, page.y + page.width * 0.95)
    left, right = page.x, page.right
    canvas.rect((left, top, right, low), BLACK, 6)
    trouble = page.complain()
    if trouble:
        _broken(page, (left, top, right, low), trouble)
    else:
        across = 2 if right - left < 600 else 3
        wide, tall = (right - left - 12) / across, (low - top - 12) / 2
        for number in range(across * 2):
            x = left + 6 + wide * (number % across)
            y = top + 6 + tall * (number // across)
            name = words.anew("name")
            canvas.rect((x + 3, y + 3, x + wide - 3, y + tall - 3), (38, 40, 46), 8)
            controls.portrait(page, x + wide / 2 - 32, y + tall / 2 - 36, 64, name)
            canvas.text(x + 14, y + tall - 30, name, 12, WHITE, room=wide - 24)
    icons = rng.sample(["mic", "camera", "chat", "users", "share", "smile"], 4)
    middle = (left + right) / 2
    for number, icon in enumerate([*icons, "call"]):
        fill = theme.danger if icon == "call" else theme.tint(theme.faint, 0.3)
        ink = WHITE if icon == "call" else theme.ink
        canvas.disc(middle + 58 * (number - 2), low + 36, 22, fill)
        canvas.icon(icon, middle + 58 * (number - 2) - 10, low + 26, 20, ink)
    page.y = low + 66


LESSON: dict[str, Block] = {
    "player": player,
    "lesson-list": lesson_list,
    "lesson-text": lesson_text,
    "lesson-title": lesson_title,
    "lesson-tabs": partial(forms.tabs, rule="lesson.tabs"),
    "lesson-next": partial(forms.button, rule="lesson.next"),
    "comments": comments,
    "live-room": live_room,
}
