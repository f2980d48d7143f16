"""A phone's lock screen with messages of apps: the bank's refusal among them."""

from training.screens.page import Block, Page
from training.screens.themes import blend


def lock_screen(page: Page) -> None:
    """A clock over a picture, and messages below."""
    canvas, words, rng = page.canvas, page.words, page.rng
    photo = page.photo()
    hue = rng.choice([(40, 52, 92), (92, 48, 84), (28, 80, 84), (60, 60, 68), (110, 70, 50)])
    canvas.rect((0, 0, canvas.width, canvas.height), hue)
    if photo is not None:
        canvas.picture(photo, (0, 0, canvas.width, canvas.height))
        canvas.shade((0, 0, canvas.width, canvas.height), hue, 0.62)
    middle, white = canvas.width / 2, (255, 255, 255)
    clock = f"{rng.randint(6, 23)}:{rng.randint(0, 59):02}"
    canvas.text(middle, 72, words.anew("bank_day"), 17, white, align="center")
    canvas.text(middle, 92, clock, 72, white, bold=True, align="center")
    page.y = 218
    trouble = page.complain()
    count = rng.randint(1, 3)
    at = rng.randrange(count)
    light = rng.random() < 0.5
    ground = (242, 242, 246) if light else blend(hue, (24, 24, 28), 0.6)
    ink = (24, 24, 28) if light else white
    for number in range(count):
        if number == at and trouble:
            app, title, body = words.fact("bank.name"), trouble[0], trouble[1]
        elif page.intent == "payment-problem" and number == at:
            app, title = words.fact("bank.name"), words.say("bank.kind")
            body = f"{words.fact('school')} {words.fact('sum')}"
        else:
            app, title = words.say("mail.from"), words.anew("talk.who")
            body = words.anew("talk.line")
        _message(page, (app, title, body), ground, ink, number == at and trouble is not None)


def _message(
    page: Page,
    said: tuple[str, str, str],
    ground: tuple[int, int, int],
    ink: tuple[int, int, int],
    bad: bool,
) -> None:
    canvas, rng = page.canvas, page.rng
    left, right = 12.0, canvas.width - 12
    rows = canvas.wrap(said[2], 14, right - left - 74)
    tall = 60 + 19 * min(3, len(rows))
    box = (left, page.y, right, page.y + tall)
    canvas.rect(box, ground, 18)
    canvas.rect((left + 13, page.y + 14, left + 49, page.y + 50), page.theme.accent, 9)
    icon = "bank" if bad else rng.choice(["chat", "mail", "bell"])
    canvas.icon(icon, left + 21, page.y + 22, 20, page.theme.on_accent)
    pale = blend(ink, ground, 0.4)
    width = canvas.text(right - 14, page.y + 11, page.words.say("now"), 12, pale, align="right")
    canvas.text(left + 60, page.y + 10, said[0], 12.5, pale, room=right - left - 90 - width)
    canvas.text(left + 60, page.y + 28, said[1], 15, ink, bold=True, room=right - left - 76)
    canvas.paragraph(left + 60, page.y + 49, right - left - 74, said[2], 14, ink, most=3)
    if bad:
        page.mark(box)
    page.down(tall + 9)


LOCK: dict[str, Block] = {"lock-screen": lock_screen}
