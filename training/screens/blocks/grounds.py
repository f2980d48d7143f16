"""What blocks of any page are laid out on: grids down a column, and grounds that change colour."""

from collections.abc import Iterator

from training.screens.canvas import RGB, Box
from training.screens.page import Page
from training.screens.themes import blend

WHITE: RGB = (255, 255, 255)
NIGHT: RGB = (18, 20, 28)


def cells(page: Page, count: int, across: int, tall: float, gap: float = 12.0) -> Iterator[Box]:
    """The boxes of a grid as far down as the page goes; the column goes on below the last row."""
    each, top = max(20.0, (page.width - gap * (across - 1)) / across), page.y
    for number in range(count):
        x, y = page.x + (each + gap) * (number % across), top + (tall + gap) * (number // across)
        if y > page.bottom:
            return
        page.y = y + tall + gap
        yield x, y, x + each, y + tall


def wash(page: Page, box: Box, one: RGB, other: RGB) -> None:
    """A box whose colour turns from one into another."""
    left, top, right, low = box
    for number in range(30):
        y, end = (top + (low - top) * share / 30 for share in (number, number + 1))
        page.canvas.rect((left, y, right, end), blend(one, other, number / 29))
