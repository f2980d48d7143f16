"""How messengers look, and what is written in them; the styles are parted."""

from dataclasses import dataclass

from training.screens.canvas import RGB
from training.screens.page import Page
from training.screens.themes import blend, rgb
from training.synthetic.sources import Part, split


@dataclass(frozen=True)
class Style:
    """A messenger's look: colours, the bubbles' corners, how the head looks, whether dark."""

    ground: RGB
    mine: RGB
    theirs: RGB
    ink: RGB
    mine_ink: RGB
    head: RGB
    head_ink: RGB
    radius: float
    faces: bool = False
    ticks: bool = True
    thread: bool = False


def _style(
    codes: str,
    radius: float,
    *,
    faces: bool = False,
    ticks: bool = True,
    thread: bool = False,
) -> Style:
    ground, mine, theirs, ink, mine_ink, head, head_ink = map(rgb, codes.split())
    return Style(ground, mine, theirs, ink, mine_ink, head, head_ink, radius, faces, ticks, thread)


STYLES = {
    "green": _style("efe7de dcf8c6 ffffff 1c1e21 1c1e21 075e54 ffffff", 8),
    "sky": _style("c9dbe8 eeffde ffffff 141414 141414 ffffff 17181a", 14),
    "sky-dark": _style("0e1621 2b5278 182533 f4f6f8 ffffff 17212b ffffff", 14),
    "blue": _style("ffffff 0a84ff e9e9eb 101012 ffffff f7f7f8 101012", 18, ticks=False),
    "violet": _style("f3f0f9 d9cdfa ffffff 231c36 231c36 665cac ffffff", 12, faces=True),
    "social": _style("ffffff d6e8ff f0f2f5 17191c 17191c ffffff 17191c", 16, faces=True),
    "social-dark": _style("19191a 303a52 2c2d2e e8e9ea e8e9ea 222223 ffffff", 16, faces=True),
    "widget": _style("f7f8fa 5b54e8 ffffff 20222a ffffff 5b54e8 ffffff", 12, ticks=False),
    "orange": _style(
        "fff8f1 ff8a3d ffffff 2b2018 ffffff fff8f1 2b2018", 20, ticks=False, faces=True
    ),
    "ticket": _style(
        "f3f4f6 ffffff ffffff 1f2430 1f2430 ffffff 1f2430", 6, thread=True, faces=True
    ),
    "letter": _style(
        "ffffff ffffff ffffff 202124 202124 ffffff 202124", 0, thread=True, faces=True
    ),
}  # fmt: skip


def styles(part: Part) -> list[str]:
    """The chat styles of ``part``."""
    return split(list(STYLES), part, "screens/chat")


def faded(ink: RGB, ground: RGB, share: float = 0.45) -> RGB:
    """``ink`` mixed with ``share`` of ``ground``."""
    return blend(ink, ground, share)


def _sentence(said: str) -> str:
    return said if said[-1] in "?!." else f"{said}."


def write_script(page: Page) -> list[tuple[bool, str]]:
    """The messages in order: whether the student wrote it, and its words."""
    words, rng = page.words, page.rng
    if page.intent == "other":
        lines = words.some("talk.line", rng.randint(4, 9))
        if page.trouble:
            lines.insert(rng.randrange(len(lines)), words.say(f"{page.trouble}.student"))
        return [(rng.random() < 0.5, line) for line in lines]
    trouble = page.trouble or ""
    hello, plea = words.say("chat.hello"), words.say("chat.plea")
    told = words.say(f"{trouble}.student")
    opening = rng.choice(
        [
            [hello, told, plea],
            [f"{_sentence(hello)} {told}"],
            [f"{hello.rstrip('!.')}, {_sentence(told)} {plea}"],
            [told, plea],
            [hello, f"{_sentence(told)} {plea}"],
        ]
    )
    script = [(True, line) for line in opening]
    before = list(dict.fromkeys(words.some("chat.past", rng.choice([0, 0, 1, 2, 3]))))
    script = (
        [(rng.random() < 0.15, line) for line in before[:1]]
        + [(False, line) for line in before[1:]]
        + script
    )
    if rng.random() < 0.25:
        script.append((True, f'"{page.title}"'))
    for _ in range(rng.choice([0, 1, 1, 2])):
        script.append((False, words.anew("chat.answer")))
        if rng.random() < 0.6:
            more = words.say(rng.choice(["chat.thanks", f"{trouble}.student"]))
            if (True, more) not in script:
                script.append((True, more))
    return script
