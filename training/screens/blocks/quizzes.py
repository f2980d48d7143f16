"""Blocks of tests and marks."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms, lists
from training.screens.page import Block, Page


def question(page: Page) -> None:
    """A test's question and its answers."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    canvas.text(page.x, page.y, words.say("quiz.count"), 13, theme.faint)
    page.down(22)
    controls.progress(page, rng.random())
    page.down(14)
    asked, *answers = words.parts("quiz.question")
    page.y = canvas.paragraph(page.x, page.y, page.width, asked, 18, theme.ink, bold=True) + 10
    here = rng.randrange(len(answers))
    for number, said in enumerate(answers):
        on = number == here
        box = (page.x, page.y, page.right, page.y + 48)
        canvas.rect(
            box,
            theme.tint(theme.accent, 0.08) if on else theme.card,
            theme.radius,
            theme.accent if on else theme.line,
        )
        controls.tick(page, page.x + 14, page.y + 14, on, round_=True)
        canvas.text(page.x + 46, page.y + 13, said, 15, theme.ink, room=page.width - 60)
        page.down(57)
    forms.complaint(page)


def score(page: Page) -> None:
    """A ring with the test's result."""
    canvas, theme, words, rng = page.canvas, page.theme, page.words, page.rng
    trouble = page.complain()
    middle, top = page.x + page.width / 2, page.y
    part = rng.randint(5, 60) if trouble else rng.randint(50, 100)
    fill = theme.danger if trouble else theme.success
    canvas.arc(middle, page.y + 72, 66, 11, (0, 360), theme.line)
    canvas.arc(middle, page.y + 72, 66, 11, (-90, -90 + 360 * part // 100), fill)
    canvas.text(middle, page.y + 50, f"{part}%", 32, theme.ink, bold=True, align="center")
    page.down(156)
    told = trouble[0] if trouble else words.say("quiz.score")
    page.y = canvas.paragraph(
        page.x, page.y, page.width, told, 20, theme.ink, bold=True, align="center"
    )
    if trouble:
        page.y = canvas.paragraph(
            page.x, page.y + 6, page.width, trouble[1], 14, theme.faint, align="center"
        )
        page.mark((page.x, top, page.right, page.y))
    page.down(10)
    controls.button(page, words.say("quiz.again"))


def numbers(page: Page) -> None:
    """The numbers of a test's questions, answered ones coloured."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    across = max(4, int(page.width // 46))
    for number in range(rng.choice([10, 12, 15])):
        x = page.x + 46 * (number % across)
        y = page.y + 46 * (number // across)
        on = rng.random() < 0.5
        canvas.rect(
            (x, y, x + 38, y + 38),
            theme.tint(theme.accent, 0.25) if on else theme.card,
            min(theme.radius, 10),
            theme.line,
        )
        canvas.text(x + 19, y + 9, str(number + 1), 14, theme.ink, align="center")
    page.down(46 * ((number // across) + 1))


def grades(page: Page) -> None:
    """A table of marks."""
    words, rng = page.words, page.rng
    trouble = page.complain()
    rows = []
    for number, lesson in enumerate(words.some("lesson", rng.randint(4, 8))):
        bad = number == 2 and trouble is not None
        state = words.say("grade.bad") if bad else words.say("grade.state")
        rows.append(
            [lesson, words.anew("bank_date"), "0" if bad else str(rng.randint(60, 100)), state]
        )
    heads = words.parts("grade.heads")
    lists.table(
        page,
        [heads[1], heads[0], *heads[2:]],
        [[b, a, c, d] for a, b, c, d in rows],
        2 if trouble else None,
    )
    if trouble:
        page.down(8)
        controls.wrong_note(page, trouble[0] + ". " + trouble[1])


QUIZZES: dict[str, Block] = {
    "question": question,
    "numbers": numbers,
    "quiz-next": partial(forms.button, rule="quiz.next"),
    "quiz-heading": partial(forms.heading, rule="quiz.page"),
    "score": score,
    "grades": grades,
    "grade-heading": partial(forms.heading, rule="grade.page"),
}
