"""Blocks of certificates."""

from functools import partial

from training.screens import controls
from training.screens.blocks import forms
from training.screens.page import Block, Page
from training.screens.themes import blend


def certificate(page: Page) -> None:
    """A document with a frame and a seal, pale where it is not to be had."""
    canvas, theme, words = page.canvas, page.theme, page.words
    trouble = page.complain()
    width = min(page.width, 460.0)
    tall = width * 0.68
    x, top = page.x + (page.width - width) / 2, page.y
    paper = (252, 250, 244) if trouble is None else blend((252, 250, 244), theme.faint, 0.35)
    ink = (60, 56, 48)
    canvas.rect((x, top, x + width, top + tall), paper, 4)
    canvas.rect((x + 10, top + 10, x + width - 10, top + tall - 10), paper, 2, theme.accent)
    middle = x + width / 2
    first, second = words.parts("cert.title")
    canvas.text(
        middle,
        top + tall * 0.14,
        first,
        width * 0.065,
        ink,
        bold=True,
        align="center",
        room=width - 40,
    )
    canvas.text(middle, top + tall * 0.29, second, 13, ink, align="center", room=width - 40)
    canvas.text(
        middle,
        top + tall * 0.4,
        words.fact("name"),
        width * 0.055,
        ink,
        align="center",
        room=width - 40,
    )
    canvas.text(
        middle,
        top + tall * 0.57,
        words.fact("course"),
        15,
        ink,
        bold=True,
        align="center",
        room=width - 40,
    )
    canvas.disc(x + width - 56, top + tall - 52, 22, theme.accent)
    canvas.icon("star", x + width - 68, top + tall - 64, 24, theme.on_accent)
    canvas.line([(x + 34, top + tall - 44), (x + 134, top + tall - 44)], ink)
    if trouble:
        canvas.disc(middle, top + tall * 0.5, 36, theme.card)
        canvas.icon("lock", middle - 18, top + tall * 0.5 - 20, 36, theme.danger)
        page.mark((x, top, x + width, top + tall))
    page.y = top + tall
    if trouble:
        controls.wrong_note(page, trouble[0] + ". " + trouble[1])


CERTIFICATES: dict[str, Block] = {
    "certificate": certificate,
    "cert-heading": partial(forms.heading, rule="cert.page"),
    "cert-get": partial(forms.button, rule="cert.get"),
}
