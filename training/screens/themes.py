"""How a screen looks: a palette, fonts, corners, fields and buttons; palettes are parted."""

import random
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from training.screens.canvas import RGB, Faces
from training.synthetic.sources import Font, Part, Sources, split

INTERFACE_FAMILIES = frozenset(
    {"arimo", "commissioner", "fira-sans", "geologica", "ibm-plex-sans", "inter", "jost",
     "montserrat", "nunito", "open-sans", "pt-sans", "roboto", "rubik"}
)  # fmt: skip
# name: page, card, ink, faint, line, accent; dark pages are told by their ink.
PALETTES = {
    "snow-blue": "f4f6fa ffffff 1b1f27 7b8494 e1e5ec 2f6bff",
    "snow-green": "f5f7f5 ffffff 16211b 76857b dfe6e0 12a150",
    "snow-violet": "f6f5fb ffffff 201a33 837d96 e5e1f0 7a3ff2",
    "paper-orange": "fbf8f4 ffffff 2a211a 8f8378 ece4da ff6b1a",
    "white-red": "ffffff ffffff 15171a 86898f e6e7ea e5283b",
    "white-black": "ffffff ffffff 0f1012 85888e e4e5e8 17191d",
    "white-blue": "ffffff ffffff 202124 70757a dadce0 1a73e8",
    "white-lime": "ffffff f5f6f2 1c1f16 7f8478 e2e5da 7bb800",
    "mint": "eefaf5 ffffff 10302a 6b8a82 d2ebe1 00a88e",
    "rose": "fff4f6 ffffff 331c24 977a84 f5dbe2 ec4179",
    "sky": "eaf4ff ffffff 10243a 6d839a cfe2f5 0a84ff",
    "sand": "f4efe6 fffdf8 33291c 8f8169 e4dac8 b9772b",
    "lavender": "f1effc ffffff 241f3d 7f799b ddd8f3 5b54e8",
    "lemon": "fffdf0 ffffff 26230f 88835f efe9c5 f2b900",
    "steel": "eceff3 ffffff 1e2a38 708194 d3dae2 34597f",
    "cherry": "faf5f5 ffffff 2a1416 92797b eadcdd a8142f",
    "teal": "f0f7f8 ffffff 0f2a2e 6a8488 d4e5e7 08838f",
    "peach": "fff6f0 ffffff 3a2318 9a8174 f6dfd1 f5774b",
    "ice-indigo": "f7f9ff ffffff 131a3a 757d9f dfe4f6 3a45d8",
    "grey-yellow": "f2f2f2 ffffff 1d1d1d 7d7d7d dedede ffdd2d",
    "coal": "17181c 212329 f1f2f4 8d919b 33363e 4c8dff",
    "midnight": "0e1424 182036 eaf0ff 7f8cab 28324d 6c7cff",
    "graphite": "1c1c1e 2c2c2e ffffff 98989f 3a3a3c 0a84ff",
    "black-green": "000000 141414 f5f5f5 8a8a8a 262626 1ed760",
    "plum": "1d1426 2a1e38 f4ecff 9b8bb0 3c2d4e c26bff",
    "forest": "101a15 1a2820 e9f5ee 7f998a 2a3c31 37c978",
    "black-orange": "121212 1e1e1e ededed 8f8f8f 2e2e2e ff7a2f",
    "ink": "0f2027 16303a e6f2f5 7e9ba4 25424d 25c4dd",
}
REDS = ("e5283b", "d93025", "ff3b30", "c62828", "eb5757", "f04438")
GREENS = ("12a150", "34c759", "1e8e3e", "27ae60")
HEADERS = ("plain", "accent", "large", "centered", "logo")
FIELDS = ("outlined", "filled", "underlined", "labelled")
BUTTONS = ("filled", "pill", "outlined", "tall")


def rgb(code: str) -> RGB:
    """Six hexadecimal digits as a colour."""
    return int(code[:2], 16), int(code[2:4], 16), int(code[4:], 16)


def blend(one: RGB, other: RGB, share: float) -> RGB:
    """``one`` with ``share`` of ``other`` in it."""
    mixed = [round(a + (b - a) * share) for a, b in zip(one, other, strict=True)]
    return mixed[0], mixed[1], mixed[2]


def bright(colour: RGB) -> bool:
    """Whether dark letters read better on it than white ones."""
    return 0.3 * colour[0] + 0.59 * colour[1] + 0.11 * colour[2] > 165


@dataclass(frozen=True)
class Theme:
    """One look; colours are RGB, ``radius`` is in points."""

    name: str
    page: RGB
    card: RGB
    ink: RGB
    faint: RGB
    line: RGB
    accent: RGB
    danger: RGB
    success: RGB
    radius: float
    header: str
    field: str
    button: str
    edged: bool
    faces: Faces
    system: Faces

    @property
    def dark(self) -> bool:
        """Whether it has light letters on a dark page."""
        return bright(self.ink)

    @property
    def on_accent(self) -> RGB:
        """Letters on the accent colour."""
        return (24, 24, 26) if bright(self.accent) else (255, 255, 255)

    def tint(self, colour: RGB, share: float = 0.12) -> RGB:
        """A pale ground of ``colour`` for a badge or a note."""
        return blend(self.card, colour, share * (1.6 if self.dark else 1))


def palettes(part: Part) -> list[str]:
    """The palettes of one part."""
    return split(list(PALETTES), part, "screens/palette")


def pick_theme(rng: random.Random, sources: Sources) -> Theme:
    """A look of ``sources.part``."""
    name = rng.choice(palettes(sources.part))
    page, card, ink, faint, line, accent = (rgb(code) for code in PALETTES[name].split())
    faces = pick_faces(rng, sources)
    return Theme(
        name, page, card, ink, faint, line, accent,
        danger=rgb(rng.choice(REDS)),
        success=rgb(rng.choice(GREENS)),
        radius=rng.choice([0, 3, 6, 8, 10, 12, 14, 16, 20]),
        header=rng.choice(HEADERS),
        field=rng.choice(FIELDS),
        button=rng.choice(BUTTONS),
        edged=page == card or rng.random() < 0.4,
        faces=faces,
        system=faces if rng.random() < 0.4 else pick_faces(rng, sources),
    )  # fmt: skip


def pick_faces(rng: random.Random, sources: Sources) -> Faces:
    """An upright sans and its bold, of the families that interfaces are set in mostly."""
    return rng.choice(_families(tuple(sources.fonts), rng.random() < 0.9))


@lru_cache(maxsize=8)
def _families(fonts: Sequence[Font], usual: bool) -> list[Faces]:
    upright = [font for font in fonts if font.style == "sans" and not font.italic]
    pairs = {}
    for family in sorted({font.family for font in upright}):
        files = {font.weight: font.path for font in upright if font.family == family}
        if (family in INTERFACE_FAMILIES) == usual and len(files) > 1:
            pairs[family] = Faces(files[min(files)], files[max(w for w in files if w <= 700)])
    if pairs:
        return list(pairs.values())
    every = [font.path for font in upright or fonts]
    return [Faces(path, path) for path in every]
