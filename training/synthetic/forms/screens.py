"""Screenshots: chats of a kind's own words, and other apps' screens."""

from PIL import Image, ImageOps

from training.synthetic.forms.overlay import DRAWERS, pick_font
from training.synthetic.scene import Scene
from training.synthetic.wording import write

OVER_A_SCREEN = ("poster", "band", "caption", "tag")
_PHONE, _DESK = (340, 420), (480, 1160)


def draw_chat_screen(scene: Scene) -> None:
    """A chat in one of the messengers of training.screens; their styles are parted there."""
    # training.screens is made of training.synthetic's photos and fonts, so it comes second.
    from training.screens.canvas import Canvas
    from training.screens.chat import draw_chat
    from training.screens.chat_styles import styles
    from training.screens.page import Page
    from training.screens.screen import speaks_russian
    from training.screens.themes import pick_theme
    from training.screens.writing import Writer

    rng, part = scene.rng, scene.sources.part
    theme = pick_theme(rng, scene.sources)
    points = rng.randint(*(_PHONE if scene.width <= scene.height else _DESK))
    scale = scene.width / points
    canvas = Canvas(points, scene.height / scale, scale, theme.page, theme.faces)
    russian = speaks_russian(theme.faces)
    words = Writer(rng, part, "ru" if russian else "en")
    page = Page(canvas, theme, rng, words, scene.sources, "other", None)
    said = write(rng, scene.kind, part, root="chat", capitals=False)
    script = [(line.startswith("~"), line.lstrip("~")) for line in said]
    mirrored = rng.random() < 0.3
    script = [(mine != mirrored, line) for mine, line in script]
    who = write(rng, scene.kind, part, root="chat_with", capitals=False)[0]
    draw_chat(page, rng.choice(styles(part)), script, who)
    scene.image = canvas.image.resize(scene.image.size) if (
        canvas.image.size != scene.image.size) else canvas.image  # fmt: skip
    scene.lines += [word.text for word in canvas.words]


def draw_app_screen(scene: Scene) -> None:
    """A screen of another app as it is; under spam's words where the kind is spam."""
    from training.screens.screen import draw_screen

    rng = scene.rng
    screen = draw_screen(rng, "other", scene.sources)
    scene.image = ImageOps.fit(
        screen.image, scene.image.size, Image.Resampling.BILINEAR, centering=(0.5, 0.0)
    )
    if scene.kind == "spam" or rng.random() < 0.4:
        layout = rng.choice(OVER_A_SCREEN)
        font = pick_font(rng, layout, scene.sources)
        DRAWERS[layout](rng, scene.image, scene.write("message", font), font)
    else:
        scene.lines += screen.text.split("\n")
