"""Pictures of courses, goods and songs."""

from training.screens.canvas import Box
from training.screens.page import Page
from training.screens.themes import blend

COURSE_ICONS = ("cap", "book", "star", "image", "globe", "pencil", "music")

THING_ICONS = ("bag", "heart", "star", "image", "car", "sun", "music")


def cover(page: Page, box: Box, radius: float) -> None:
    """A course's picture: a photo, or shapes on a colour."""
    canvas, theme, rng = page.canvas, page.theme, page.rng
    photo = page.photo()
    hue = rng.choice([theme.accent, (88, 86, 214), (255, 149, 0), (52, 170, 220), (90, 190, 120)])
    real = rng.random() < 0.5
    spots = [(rng.random(), rng.random(), rng.uniform(0.1, 0.3)) for _ in range(3)]
    if real and photo is not None:
        canvas.picture(photo, box, radius)
        return
    canvas.rect(box, blend(hue, (255, 255, 255), 0.35), radius)
    left, top, right, low = box
    for x, y, size in spots:
        r = min(size * (low - top), (right - left) / 2, (low - top) / 2) * 0.9
        at = left + r + (right - left - 2 * r) * x, top + r + (low - top - 2 * r) * y
        canvas.disc(*at, r, blend(hue, (255, 255, 255), 0.15))
    school = page.intent == "course-problem"
    names = COURSE_ICONS if school else THING_ICONS
    name = rng.choice(names)
    canvas.icon(name, (left + right) / 2 - 20, (top + low) / 2 - 20, 40, (255, 255, 255))
