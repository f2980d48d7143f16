"""Signs to be read by a machine: square codes and bars."""

from training.screens.canvas import RGB
from training.screens.page import Page

PAPER: RGB = (255, 255, 255)


def square_code(page: Page, x: float, y: float, side: float, fill: RGB = (0, 0, 0)) -> None:
    """A square code on white with three eyes, in squares or in dots."""
    canvas, rng = page.canvas, page.rng
    count, dotted = rng.choice([21, 25, 29, 33]), rng.random() < 0.3
    cell = side / (count + 4)
    canvas.rect((x, y, x + side, y + side), PAPER, rng.choice([0, 0, 10]))
    left, top = x + 2 * cell, y + 2 * cell
    for row in range(count):
        for column in range(count):
            if rng.random() < 0.5:
                continue
            at, down = left + cell * column, top + cell * row
            if dotted:
                canvas.disc(at + cell / 2, down + cell / 2, cell / 2, fill)
            else:
                canvas.rect((at, down, at + cell, down + cell), fill)
    for column, row in ((0, 0), (count - 7, 0), (0, count - 7)):
        at, down = left + cell * column, top + cell * row
        canvas.rect((at - cell, down - cell, at + 8 * cell, down + 8 * cell), PAPER)
        for edge, ink in ((0, fill), (1, PAPER), (2, fill)):
            inner = edge * cell
            far = (7 - edge) * cell
            canvas.rect((at + inner, down + inner, at + far, down + far), ink, cell * dotted)


def bar_code(page: Page, x: float, y: float, width: float, tall: float, fill: RGB) -> None:
    """Bars of different widths."""
    at = x
    while at < x + width - 6:
        thick = page.rng.choice([1.5, 2, 3, 5])
        page.canvas.rect((at, y, at + thick, y + tall), fill)
        at += thick + page.rng.choice([1.5, 2, 4])
