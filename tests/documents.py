"""The fenced blocks and the links of a document, and the commands that are shown in it."""

import re
import shlex
from dataclasses import dataclass
from pathlib import Path

from tests.conftest import ROOT

_FENCED = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_INLINE = re.compile(
    r"(?<!`)`((?:make|reviewlens|serve run(?! -)|python -m|docker compose|kubectl) [^`]+)`"
)
_LINK = re.compile(r"\]\(([^)\s]+)\)|src=\"([^\"]+)\"")
_HEADING = re.compile(r"^#+ (.+)$", re.MULTILINE)
_PLACEHOLDER = re.compile(r"<[^>\n]*>")


@dataclass(frozen=True)
class Block:
    """A fenced block, and the line of the document that it begins at."""

    document: str
    line: int
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.document}:{self.line}"

    @property
    def commands(self) -> list[list[str]]:
        """The words of each line, without comments and without where the output goes."""
        return [words for line in self.text.splitlines() if (words := words_of(line))]


def words_of(line: str) -> list[str]:
    """As a shell splits it; `<what is described>` is one word."""
    words = shlex.split(_PLACEHOLDER.sub("DATA", line), comments=True)
    return words[: words.index(">")] if ">" in words else words


def blocks_of(document: str) -> list[Block]:
    """All fenced blocks; raises ValueError where a fence is left open."""
    text = (ROOT / document).read_text("utf-8")
    found = [
        Block(document, text.count("\n", 0, match.start()) + 1, match[1], match[2])
        for match in _FENCED.finditer(text)
    ]
    if len(re.findall(r"^```", text, re.MULTILINE)) != 2 * len(found):
        raise ValueError(f"{document}: a fence is left open")
    return found


def inline_commands(document: str) -> list[list[str]]:
    """The words of every command that stands between backticks in the text."""
    text = _FENCED.sub("", (ROOT / document).read_text("utf-8"))
    return [words_of(command) for command in _INLINE.findall(text)]


def broken_links(document: Path) -> list[str]:
    """Links to files that are not there, or to headings that their files do not have."""
    links = [first or second for first, second in _LINK.findall(document.read_text("utf-8"))]
    broken = []
    for link in links:
        if "://" in link:
            continue
        path, _, heading = link.partition("#")
        file = document.parent / path if path else document
        if not file.exists() or (heading and heading not in anchors_of(file)):
            broken.append(link)
    return broken


def anchors_of(document: Path) -> set[str]:
    """What GitHub calls the headings."""
    headings = _HEADING.findall(document.read_text("utf-8"))
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}
