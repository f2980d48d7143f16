"""Blocks of courses: their list, a cover, modules."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.blocks.covers import cover
from training.screens.page import Block, Page


def courses(page: Page) -> None:
    """Courses as cards in a grid, one below the other on a phone."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    if trouble and page.trouble == "missing-course":
        nothing(page, trouble)
        return
    across = 3 if page.width > 800 else 2 if page.width > 520 else 1
    width = (page.width - 18 * (across - 1)) / across
    top = page.y
    tall = 240 if trouble else 216
    for number, course in enumerate(
        words.some("course", rng.randint(2, 3) if across == 1 else 2 * across)
    ):
        x = page.x + (width + 18) * (number % across)
        y = top + (tall + 16) * (number // across)
        if y > page.bottom:
            break
        bad = number == 0 and trouble is not None
        canvas.rect(
            (x, y, x + width, y + tall),
            theme.card,
            theme.radius + 2,
            theme.danger if bad else theme.line,
        )
        cover(page, (x + 1, y + 1, x + width - 1, y + 106), theme.radius + 1)
        canvas.text(
            x + 14,
            y + 116,
            words.fact("course") if bad else course,
            15.5,
            theme.ink,
            bold=True,
            room=width - 28,
        )
        canvas.text(x + 14, y + 140, words.anew("course.about"), 12.5, theme.faint, room=width - 28)
        if bad and trouble:
            canvas.paragraph(
                x + 14,
                y + 164,
                width - 28,
                trouble[0] + ". " + trouble[1],
                12.5,
                theme.danger,
                most=3,
            )
            page.mark((x, y, x + width, y + tall))
        else:
            page.y = y + 168
            controls.progress(page, rng.random(), x + 14, width - 28)
            canvas.text(
                x + 14, y + 182, words.anew("course.done"), 12.5, theme.faint, room=width - 28
            )
        page.y = y + tall
    page.y = max(page.y, top + tall)


def course_rows(page: Page) -> None:
    """Courses as rows with a small picture and a bar."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    if trouble and page.trouble == "missing-course":
        nothing(page, trouble)
        return
    for number, course in enumerate(words.some("course", rng.randint(3, 6))):
        if page.y > page.bottom:
            return
        bad = number == 0 and trouble is not None
        cover(page, (page.x, page.y, page.x + 72, page.y + 72), min(theme.radius, 12))
        left = page.x + 86
        canvas.text(
            left,
            page.y + 3,
            words.fact("course") if bad else course,
            15,
            theme.ink,
            bold=True,
            room=page.right - left,
        )
        if bad and trouble:
            canvas.paragraph(
                left,
                page.y + 26,
                page.right - left,
                trouble[0] + ". " + trouble[1],
                12.5,
                theme.danger,
                most=3,
            )
            page.mark((page.x, page.y, page.right, page.y + 72))
        else:
            canvas.text(
                left,
                page.y + 26,
                words.anew("course.done"),
                12.5,
                theme.faint,
                room=page.right - left,
            )
            page.y += 54
            controls.progress(page, rng.random(), left, page.right - left)
            page.y -= 60
        page.down(92)


def nothing(page: Page, trouble: tuple[str, str]) -> None:
    """An empty list: an icon, what it means, a button."""
    canvas, theme = page.canvas, page.theme
    middle, top = page.x + page.width / 2, page.y
    page.down(30)
    controls.round_icon(
        page,
        page.rng.choice(["folder", "search", "book", "cap"]),
        middle - 44,
        page.y,
        88,
        theme.accent,
    )
    page.down(106)
    page.y = canvas.paragraph(
        page.x, page.y, page.width, trouble[0], 18, theme.ink, bold=True, align="center"
    )
    page.y = canvas.paragraph(
        page.x, page.y + 6, page.width, trouble[1], 14, theme.faint, align="center"
    )
    page.mark((page.x, top, page.right, page.y))
    page.down(16)
    controls.button(page, page.words.say("study.retry"), x=middle - 100, width=200)


def hero(page: Page) -> None:
    """A course's cover with its name and how much of it is done."""
    canvas, theme, words = page.canvas, page.theme, page.words
    cover(page, (page.x, page.y, page.right, page.y + 170), theme.radius)
    page.down(184)
    page.y = canvas.paragraph(
        page.x, page.y, page.width, words.fact("course"), 22, theme.ink, bold=True, most=2
    )
    canvas.text(page.x, page.y + 2, words.say("course.about"), 13.5, theme.faint, room=page.width)
    page.down(32)
    share(page)


def share(page: Page) -> None:
    """How much of the course is done; the trouble told below."""
    trouble = page.complain()
    page.canvas.text(page.x, page.y, page.words.say("course.done"), 13.5, page.theme.ink, bold=True)
    page.down(24)
    controls.progress(page, page.rng.random())
    if trouble:
        page.down(4)
        controls.wrong_note(page, page.rng.choice(trouble))


def modules(page: Page) -> None:
    """Modules of a course, one of them open."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    for number, title in enumerate(words.some("module_title", rng.randint(3, 5))):
        if page.y > page.bottom:
            return
        bad = number == 1 and trouble is not None
        box = (page.x, page.y, page.right, page.y + 58)
        canvas.rect(box, theme.card, theme.radius, theme.danger if bad else theme.line)
        icon = "lock" if bad or number > 1 else "done"
        fill = theme.danger if bad else theme.success if number < 1 else theme.faint
        canvas.icon(icon, page.x + 16, page.y + 19, 20, fill)
        canvas.text(
            page.x + 50, page.y + 9, title, 14.5, theme.ink, bold=True, room=page.width - 96
        )
        second = trouble[0] if bad and trouble else words.anew("lesson.meta")
        canvas.text(
            page.x + 50,
            page.y + 30,
            second,
            12.5,
            fill if bad else theme.faint,
            room=page.width - 96,
        )
        canvas.icon("down", page.right - 32, page.y + 20, 18, theme.faint)
        if bad:
            page.mark(box)
        page.down(68)


COURSES: dict[str, Block] = {
    "courses": courses,
    "course-rows": course_rows,
    "course-heading": partial(forms.heading, rule="course.page"),
    "course-filter": partial(forms.chips, rule="course.filter"),
    "course-go": partial(forms.button, rule="course.go"),
    "hero": hero,
    "share": share,
    "modules": modules,
}
