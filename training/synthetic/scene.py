"""A picture being drawn: its photo, its words, and what a form needs to put them there."""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field

from PIL import Image

from training.synthetic.codes import draw_qr
from training.synthetic.evasion import evade, space_out
from training.synthetic.lettering import RGB, Ink, text_layer, wrap
from training.synthetic.sources import Font, Sources, split
from training.synthetic.wording import Kind, write

EVADED_SHARE = 0.22
SPACED_SHARE = 0.04


@dataclass
class Scene:
    """An RGB ``image`` to draw on, and the ``lines`` written so far, from top to bottom.

    Every form draws on it in the same way for both kinds: only the words, and what a QR code
    leads to, follow the kind.
    """

    rng: random.Random
    kind: Kind
    sources: Sources
    image: Image.Image
    lines: list[str] = field(default_factory=list)

    @property
    def width(self) -> int:
        """The picture's width in pixels."""
        return self.image.width

    @property
    def height(self) -> int:
        """The picture's height in pixels."""
        return self.image.height

    @property
    def short(self) -> int:
        """The shorter side in pixels."""
        return min(self.image.size)

    def design(self, form: str, names: Sequence[str]) -> str:
        """One of a form's designs; they are parted between training and test."""
        return self.rng.choice(split(list(names), self.sources.part, f"design/{form}"))

    def write(self, root: str, font: Font, *, most: int = 7) -> list[str]:
        """Lines of the kind's grammar from ``root``, at most ``most``, as ``font`` can draw them.

        Spam is disguised at times; honest words are spaced out at times, as headings are.
        """
        written = write(
            self.rng, self.kind, self.sources.part, root=root, capitals=not font.handwritten
        )[:most]
        if self.kind == "spam" and self.rng.random() < EVADED_SHARE:
            written = evade(self.rng, written)
        elif self.rng.random() < SPACED_SHARE:
            written = [space_out(self.rng, line) for line in written]
        drawn = [font.drawable(line) for line in written]
        self.lines += [line.replace("\t", " ").replace("~", "") for line in drawn]
        return drawn

    def bold(self) -> Font:
        """A font as on banners and stickers: bold sans mostly, any at times."""
        if self.rng.random() < 0.75:
            return self.sources.pick_font(self.rng, lambda font: font.emphatic)
        return self.sources.pick_font(self.rng, lambda _: True)

    def plain(self) -> Font:
        """A printed font: upright sans or serif mostly."""
        return self.sources.pick_font(
            self.rng, lambda font: font.style.startswith(("sans", "serif")) and not font.italic
        )

    def mono(self) -> Font:
        """A typewriter's font mostly, as on receipts."""
        if self.rng.random() < 0.7:
            return self.sources.pick_font(self.rng, lambda font: font.style == "mono")
        return self.plain()

    def hand(self) -> Font:
        """A handwritten font."""
        return self.sources.pick_font(self.rng, lambda font: font.handwritten)

    def layer(
        self,
        lines: Sequence[str],
        size: tuple[float, float],
        font: Font,
        ink: Ink,
        *,
        gap: float = 0.35,
        align: str = "center",
    ) -> Image.Image:
        """``lines`` on a clear layer of ``size``, broken into the rows that give large letters."""
        width, height = max(12, round(size[0])), max(10, round(size[1]))
        letters = sum(map(len, lines))
        # Rows of letters 0.55 as wide as high and 1.3 apart fill the layer at about this length.
        row = (letters * 1.3 / 0.55 * width / height) ** 0.5
        row = max(row, max(len(line) for line in lines) / 3, 5)
        return text_layer((width, height), wrap(lines, round(row)), font, ink, gap=gap, align=align)

    def qr(self, side: float) -> Image.Image:
        """A QR code about ``side`` pixels wide that leads where the kind's codes lead.

        Spam's go to a messenger mostly, honest ones to a shop, a manual, a product's number, and
        to a messenger at times.
        """
        return draw_qr(self._link(), round(side))

    def _link(self) -> str:
        return write(self.rng, self.kind, self.sources.part, root="code", capitals=False)[0]

    def place(
        self, size: tuple[int, int], margin: float = 0.02, rows: tuple[float, float] = (0.0, 1.0)
    ) -> tuple[int, int]:
        """Where the upper left corner of something of ``size`` may lie within the picture.

        ``rows`` are the shares of the height between which it may lie.
        """
        gap = round(self.short * margin)
        top = gap + round(rows[0] * self.height)
        return (
            self.rng.randint(gap, max(gap, self.width - size[0] - gap)),
            self.rng.randint(top, max(top, round(rows[1] * self.height) - size[1] - gap)),
        )


def readable_on(ground: RGB) -> RGB:
    """Black or white, whichever is read better on ``ground``."""
    light = 0.3 * ground[0] + 0.59 * ground[1] + 0.11 * ground[2]
    return (22, 22, 26) if light > 150 else (255, 255, 255)
