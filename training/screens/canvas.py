"""A screen being drawn, in points of ``scale`` pixels; keeps every word drawn and where it lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from training.recogniser.faces import drawable
from training.screens import shapes

RGB = tuple[int, int, int]
Box = tuple[float, float, float, float]

LEADING = 1.36


@dataclass(frozen=True)
class Faces:
    """The font files of one screen."""

    regular: Path
    bold: Path


@dataclass(frozen=True)
class Word:
    """A line of text drawn and its box in pixels: left, top, right, bottom."""

    text: str
    box: tuple[int, int, int, int]


@lru_cache(maxsize=512)
def load_face(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """The font file at ``size`` pixels, laid out without the slower shaping."""
    return ImageFont.truetype(str(path), size, layout_engine=ImageFont.Layout.BASIC)


@lru_cache(maxsize=65536)
def _advance(path: Path, size: int, sign: str) -> float:
    return load_face(path, size).getlength(sign)


def _length(path: Path, text: str, size: int) -> float:
    return sum(_advance(path, size, sign) for sign in text)


@lru_cache(maxsize=8192)
def _shown(path: Path, text: str) -> str:
    return drawable(path, text)


class Canvas:
    """An RGB picture of ``width`` x ``height`` points; all places and sizes are in points."""

    def __init__(
        self, width: float, height: float, scale: float, ground: RGB, faces: Faces
    ) -> None:
        self.width, self.height, self.scale = width, height, scale
        self.faces = faces
        self.image = Image.new("RGB", (self._px(width), self._px(height)), ground)
        self.draw = ImageDraw.Draw(self.image)
        self.words: list[Word] = []
        self.muted = False

    def _px(self, points: float) -> int:
        return round(points * self.scale)

    def rect(self, box: Box, fill: RGB, radius: float = 0, line: RGB | None = None) -> None:
        """A filled box with round corners; ``line`` adds an edge of one point within it."""
        if self.muted:
            return
        left, top, right, bottom = (self._px(side) for side in box)
        if right <= left or bottom <= top:
            return
        round_by = min(self._px(radius), (right - left) // 2, (bottom - top) // 2)
        if line is not None:
            self._round((left, top, right, bottom), line, round_by)
            edge = max(1, self._px(1))
            left, top, right, bottom = left + edge, top + edge, right - edge, bottom - edge
            round_by = max(0, round_by - edge)
            if right <= left or bottom <= top:
                return
        self._round((left, top, right, bottom), fill, round_by)

    def _round(self, box: tuple[int, int, int, int], fill: RGB, radius: int) -> None:
        left, top, right, bottom = box
        if radius < 1:
            self.draw.rectangle((left, top, right - 1, bottom - 1), fill)
            return
        if right - left > 2 * radius:
            self.draw.rectangle((left + radius, top, right - radius - 1, bottom - 1), fill)
        if bottom - top > 2 * radius:
            low = bottom - radius - 1
            self.draw.rectangle((left, top + radius, left + radius - 1, low), fill)
            self.draw.rectangle((right - radius, top + radius, right - 1, low), fill)
        far, low = right - radius, bottom - radius
        for quarter, at in enumerate(((left, top), (far, top), (far, low), (left, low))):
            self.draw.bitmap(at, shapes.corner(radius, quarter), fill)

    def disc(self, x: float, y: float, radius: float, fill: RGB) -> None:
        """A filled disc around (x, y)."""
        if not self.muted:
            at = self._px(x - radius), self._px(y - radius)
            self.draw.bitmap(at, shapes.disc(max(1, self._px(2 * radius))), fill)

    def arc(
        self, x: float, y: float, radius: float, width: float, turn: tuple[int, int], fill: RGB
    ) -> None:
        """A part of a ring, ``turn`` in degrees clockwise from three o'clock."""
        if not self.muted:
            mask = shapes.ring(self._px(2 * radius), max(1, self._px(width)), *turn)
            self.draw.bitmap((self._px(x - radius), self._px(y - radius)), mask, fill)

    def icon(self, name: str, x: float, y: float, size: float, fill: RGB) -> None:
        """An icon whose upper left corner is (x, y)."""
        if not self.muted:
            mask = shapes.icon(name, max(4, self._px(size)))
            self.draw.bitmap((self._px(x), self._px(y)), mask, fill)

    def polygon(self, points: Sequence[tuple[float, float]], fill: RGB) -> None:
        """A filled polygon with plain edges."""
        if not self.muted:
            self.draw.polygon([(self._px(x), self._px(y)) for x, y in points], fill)

    def line(self, points: Sequence[tuple[float, float]], fill: RGB, width: float = 1) -> None:
        """A broken line."""
        if not self.muted:
            at = [(self._px(x), self._px(y)) for x, y in points]
            self.draw.line(at, fill, max(1, self._px(width)), joint="curve")

    def dashed(self, box: Box, fill: RGB, step: float = 6) -> None:
        """The dashed edge of a box."""
        left, top, right, bottom = box
        x = left
        while x < right:
            for y in (top, bottom):
                self.line([(x, y), (min(x + step * 0.6, right), y)], fill, 1.2)
            x += step
        y = top
        while y < bottom:
            for x in (left, right):
                self.line([(x, y), (x, min(y + step * 0.6, bottom))], fill, 1.2)
            y += step

    def picture(self, image: Image.Image, box: Box, radius: float = 0) -> None:
        """A picture that fills ``box``, cropped around its middle."""
        if self.muted:
            return
        left, top, right, bottom = (self._px(side) for side in box)
        width, height = right - left, bottom - top
        if width < 2 or height < 2:
            return
        share = min(image.width / width, image.height / height)
        w, h = width * share, height * share
        x, y = max(0, (image.width - w) / 2), max(0, (image.height - h) / 2)
        part = (x, y, min(x + w, image.width), min(y + h, image.height))
        fitted = image.resize((width, height), Image.Resampling.BILINEAR, part)
        round_by = min(self._px(radius), width // 2, height // 2)
        self.image.paste(fitted, (left, top), shapes.sheet(width, height, round_by))

    def shade(self, box: Box, fill: RGB, opacity: float) -> None:
        """A see-through box over what is there."""
        if self.muted:
            return
        left, top, right, bottom = (self._px(side) for side in box)
        area = self.image.crop((left, top, right, bottom))
        self.image.paste(Image.blend(area, Image.new("RGB", area.size, fill), opacity), (left, top))

    def cover(self, box: Box) -> None:
        """Forget the words that ``box`` hides: something is drawn over them."""
        left, top, right, bottom = (self._px(side) for side in box)

        def hidden(word: Word) -> bool:
            shared = min(right, word.box[2]) - max(left, word.box[0])
            middle = (word.box[1] + word.box[3]) / 2
            return top <= middle <= bottom and shared > 0.3 * (word.box[2] - word.box[0])

        self.words = [word for word in self.words if not hidden(word)]

    def measure(self, text: str, size: float, bold: bool = False) -> float:
        """The width of ``text``, in points."""
        path = self.faces.bold if bold else self.faces.regular
        return _length(path, _shown(path, text), max(6, self._px(size))) / self.scale

    def text(
        self, x: float, y: float, text: str, size: float, fill: RGB, *,
        bold: bool = False, align: str = "left", room: float | None = None,
    ) -> float:  # fmt: skip
        """One line whose box begins at height ``y``; ``x`` is its left, middle or right side.

        Cut short with dots where it is wider than ``room`` or would leave the canvas; nothing is
        drawn above or below the canvas. Returns the width.
        """
        path = self.faces.bold if bold else self.faces.regular
        pixels = max(6, self._px(size))
        shown = _shown(path, text)
        free = {"left": self.width - x, "right": x, "center": 2 * min(x, self.width - x)}[align]
        limit = free * self.scale - 1
        if room is not None:
            limit = min(limit, room * self.scale)
        length = _length(path, shown, pixels)
        if length > limit:
            while shown and _length(path, shown + "...", pixels) > limit:
                shown = shown[:-1]
            shown = shown.rstrip(" ,.") + "..." if shown else ""
            length = _length(path, shown, pixels)
        width = length / self.scale
        if self.muted or not shown:
            return width
        left = x * self.scale - {"left": 0, "right": length, "center": length / 2}[align]
        base = self._px(y + size * 1.02)
        face = load_face(path, pixels)
        box = self.draw.textbbox((round(left), base), shown, face, anchor="ls")
        place = (round(box[0]), round(box[1]), round(box[2]), round(box[3]))
        if place[1] < 0 or place[3] > self.image.height:
            return width
        self.draw.text((round(left), base), shown, fill, face, anchor="ls")
        self.words.append(Word(shown, place))
        return width

    def wrap(self, text: str, size: float, width: float, bold: bool = False) -> list[str]:
        """``text`` broken between words into rows at most ``width`` wide."""
        rows: list[str] = []
        for word in text.split():
            longer = f"{rows[-1]} {word}" if rows else word
            if rows and self.measure(longer, size, bold) <= width:
                rows[-1] = longer
            else:
                rows.append(word)
        return rows

    def paragraph(
        self, x: float, y: float, width: float, text: str, size: float, fill: RGB, *,
        bold: bool = False, align: str = "left", most: int = 12,
    ) -> float:  # fmt: skip
        """At most ``most`` rows of text from (x, y) down; returns where the next may begin."""
        at = {"left": x, "center": x + width / 2, "right": x + width}[align]
        rows = self.wrap(text, size, width, bold)
        if len(rows) > most:
            rows = [*rows[: most - 1], " ".join(rows[most - 1 :])]
        for row in rows:
            self.text(at, y, row, size, fill, bold=bold, align=align, room=width)
            y += size * LEADING
        return y
