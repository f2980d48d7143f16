"""The page being filled: what its blocks share, and how they follow one another down a column."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field

from PIL import Image

from training.screens.canvas import Box, Canvas
from training.screens.intents import Intent
from training.screens.themes import Theme
from training.screens.writing import Writer
from training.synthetic.sources import Sources


@dataclass
class Page:
    """A column of blocks on a canvas, in points.

    ``trouble`` is the kind of trouble to be told, None where the page looks well; ``inline`` is
    whether its blocks are to tell it. ``told`` turns true once one did, and ``spot`` is where.
    """

    canvas: Canvas
    theme: Theme
    rng: random.Random
    words: Writer
    sources: Sources
    intent: Intent
    trouble: str | None
    inline: bool = False
    x: float = 0
    y: float = 0
    width: float = 0
    bottom: float = 0
    wide: bool = False
    told: bool = False
    spot: Box | None = None
    title: str = ""
    body: str = ""
    notes: dict[str, str] = field(default_factory=dict)

    @property
    def right(self) -> float:
        """The column's right side."""
        return self.x + self.width

    def complain(self) -> tuple[str, str] | None:
        """The trouble's title and text, for the first block that asks and can show them."""
        if not self.inline or self.told or self.trouble is None:
            return None
        self.told = True
        return self.title, self.body

    def mark(self, box: Box) -> None:
        """Remember where the trouble is seen."""
        if not self.canvas.muted:
            self.spot = box

    def down(self, points: float) -> None:
        """Leave a gap."""
        self.y += points

    @contextmanager
    def column(self, x: float, width: float) -> Iterator[None]:
        """Draw in another column for a while, and go on below it."""
        kept = self.x, self.width
        self.x, self.width = x, width
        yield
        self.x, self.width = kept

    def photo(self) -> Image.Image | None:
        """A photo of the part, for a cover or a thumbnail; nothing while only measuring."""
        group = self.rng.choice(sorted(self.sources.photos))
        chosen = self.rng.choice(self.sources.photos[group])
        if self.canvas.muted:
            return None
        image = Image.open(chosen.path)
        image.draft("RGB", (160, 160))
        return image.convert("RGB")


Block = Callable[[Page], None]
Blocks = Mapping[str, Block]
Plan = Sequence["str | tuple[str, ...]"]

CARD_PAD = 16.0
GAP = 14.0


def height_of(page: Page, draw: Callable[[Page], None]) -> float:
    """How far down ``draw`` would go, without drawing or using up any randomness."""
    state, facts, notes = page.rng.getstate(), page.words.facts(), dict(page.notes)
    y, told, muted = page.y, page.told, page.canvas.muted
    page.canvas.muted = True
    draw(page)
    grown = page.y - y
    page.rng.setstate(state)
    page.words.restore(facts)
    page.y, page.told, page.canvas.muted, page.notes = y, told, muted, notes
    return grown


def fill(page: Page, plan: Plan, blocks: Blocks) -> None:
    """Draw the blocks of ``plan`` one below the other; a tuple of them stands on a card."""
    for item in plan:
        if page.y > page.bottom:
            return
        if isinstance(item, str):
            blocks[item](page)
        else:
            on_card(page, item, blocks)
        page.down(GAP)


def on_card(page: Page, names: Sequence[str], blocks: Blocks) -> None:
    """Draw blocks on a raised or edged card."""

    def inside(page: Page) -> None:
        with page.column(page.x + CARD_PAD, page.width - 2 * CARD_PAD):
            page.down(CARD_PAD)
            for number, name in enumerate(names):
                page.down(12 if number else 0)
                blocks[name](page)
            page.down(CARD_PAD)

    if page.canvas.muted:
        inside(page)
        return
    tall = height_of(page, inside)
    theme = page.theme
    box = (page.x, page.y, page.right, page.y + tall)
    page.canvas.rect(box, theme.card, theme.radius + 2, theme.line if theme.edged else None)
    inside(page)
