"""Fonts at a size, and which characters each of them can draw."""

from functools import lru_cache
from pathlib import Path

from PIL import ImageFont

from training.recogniser.characters import CHARACTERS

_PROBE_SIZE = 24
_ABSENT = "\uffff"
_OTHERWISE = {
    "₽": "руб", "№": "N", "«": '"', "»": '"', "—": "-", "–": "-", "…": "...", "ё": "е", "Ё": "Е",
    "€": "EUR", "`": "'",
}  # fmt: skip


@lru_cache(maxsize=256)
def load_face(path: Path, size: int) -> ImageFont.FreeTypeFont:
    """The font file at ``size`` pixels."""
    return ImageFont.truetype(str(path), size)


def drawable(path: Path, text: str) -> str:
    """``text`` as the font shows it: what it lacks written otherwise or left out.

    A font whose small letters look like its capitals shows capitals.
    """
    known, capitals_only = _coverage(path)
    kept = []
    for sign in text:
        written = sign if sign in known else _OTHERWISE.get(sign, "")
        kept.append(written if known.issuperset(written) else "")
    shown = " ".join("".join(kept).split())
    return shown.upper() if capitals_only else shown


@lru_cache(maxsize=1024)
def _coverage(path: Path) -> tuple[frozenset[str], bool]:
    face = load_face(path, _PROBE_SIZE)

    def look(sign: str) -> tuple[tuple[int, int], bytes]:
        mask = face.getmask(sign)
        return mask.size, bytes(mask)

    absent = look(_ABSENT)
    looks = {sign: look(sign) for sign in CHARACTERS}
    known = {sign for sign, seen in looks.items() if seen != absent and any(seen[1])}
    pairs = [
        pair
        for pair in (("б", "Б"), ("д", "Д"), ("н", "Н"), ("b", "B"), ("g", "G"))
        if known.issuperset(pair)
    ]
    capitals_only = bool(pairs) and all(looks[small] == looks[large] for small, large in pairs)
    return frozenset(known | {" "}), capitals_only
