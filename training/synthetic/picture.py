"""One made-up picture: a photo, text for its kind, and the same finish for both kinds."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

import cv2
import numpy as np
from PIL import Image, ImageEnhance, ImageFilter

from training.synthetic.forms import FORMS, Form
from training.synthetic.forms.overlay import DRAWERS, pick_font
from training.synthetic.scene import Scene
from training.synthetic.sources import Part, Photo, Sources
from training.synthetic.wording import Kind, write

HONEST_TEXT_SHARE = 0.5
TILTED_SHARE = 0.08
PHOTO_WEIGHTS: Mapping[Kind, Mapping[str, float]] = {
    "honest": {
        "clothes": 46, "grocery": 14, "pack": 16, "food": 10,
        "code": 7, "object": 4, "texture": 2, "plant": 1,
    },
    "spam": {
        "clothes": 26, "grocery": 14, "pack": 12, "food": 12, "code": 5,
        "object": 24, "texture": 3, "plant": 2, "screenshot": 2,
    },
}  # fmt: skip
"""Groups of photos below overlays and, for honest pictures, without any words."""
WORDED_PHOTOS: Mapping[str, float] = {
    "clothes": 36, "grocery": 14, "pack": 15, "food": 11,
    "code": 4, "object": 14, "texture": 3, "plant": 2, "screenshot": 1,
}  # fmt: skip
"""Groups of photos below words of either kind, so that the photo tells nothing."""
SIZES = (
    (640, 1000), (640, 1000), (640, 1000), (640, 1000), (620, 1100), (720, 960), (720, 960),
    (1000, 640), (960, 720), (800, 800), (320, 420), (240, 320),
    (160, 200),
)  # fmt: skip
LAYOUTS: Mapping[Kind, Mapping[str, float]] = {
    "honest": {"poster": 28, "band": 12, "caption": 22, "tag": 18, "turned": 5, "note": 15},
    "spam": {"poster": 50, "band": 18, "caption": 7, "tag": 2, "turned": 9, "note": 14},
}


@dataclass(frozen=True)
class Drawn:
    """A finished RGB picture and what is known of it.

    ``text`` is what is drawn on it (lines joined by newlines, or ""), ``photo`` the photo it is
    made of, ``form`` the name of the form drawn, "" for a bare photo.
    """

    image: Image.Image
    text: str
    photo: Photo
    form: str


def picture_rng(seed: int, part: Part, kind: Kind, index: int) -> random.Random:
    """The randomness of picture ``index``, whatever else is made beside it."""
    return random.Random(f"{seed}/{part}/{kind}/{index}")


def make_picture(rng: random.Random, kind: Kind, sources: Sources) -> tuple[Image.Image, str]:
    """A picture of ``kind`` and the text drawn on it, "" where there is none."""
    drawn = compose(rng, kind, sources)
    return drawn.image, drawn.text


def compose(rng: random.Random, kind: Kind, sources: Sources) -> Drawn:
    """As make_picture, and tells which photo and which form it is made of.

    Spam always has a form, about half of the honest pictures are bare photos. Bare and worded,
    honest and spam are cut to the same sizes and finished alike.
    """
    size = _pick_size(rng)
    if kind == "honest" and rng.random() >= HONEST_TEXT_SHARE:
        photo = sources.pick_photo(rng, PHOTO_WEIGHTS["honest"])
        return Drawn(_wear(rng, _open(rng, photo, size)), "", photo, "")
    name = _pick_form(rng, kind, size)
    form = FORMS[name]
    photo = pick_photo_for(rng, form, sources)
    scene = Scene(rng, kind, sources, _open(rng, photo, size))
    form.draw(scene)
    return Drawn(_wear(rng, scene.image), "\n".join(scene.lines), photo, name)


def compose_overlay(rng: random.Random, kind: Kind, sources: Sources) -> Drawn:
    """A picture whose words, if any, are laid over the photo plainly by one of DRAWERS.

    Nothing disguises the words. Honest pictures have some at times, spam always.
    """
    photo = sources.pick_photo(rng, PHOTO_WEIGHTS[kind])
    size = _pick_size(rng)
    image = _open(rng, photo, size)
    if kind == "honest" and rng.random() >= HONEST_TEXT_SHARE:
        return Drawn(_finish(rng, image), "", photo, "")
    weights = dict(LAYOUTS[kind])
    if min(size) < 400:
        weights["turned"] *= 4
    layout = rng.choices(list(weights), list(weights.values()))[0]
    font = pick_font(rng, layout, sources)
    written = write(rng, kind, sources.part, capitals=not font.handwritten)
    lines = [font.drawable(line) for line in written]
    DRAWERS[layout](rng, image, lines, font)
    return Drawn(_finish(rng, image), "\n".join(lines), photo, layout)


def _pick_size(rng: random.Random) -> tuple[int, int]:
    width, height = rng.choice(SIZES)
    return round(width * rng.uniform(0.94, 1.06)), round(height * rng.uniform(0.94, 1.06))


def _pick_form(rng: random.Random, kind: Kind, size: tuple[int, int]) -> str:
    weights = {name: form.weights[kind] for name, form in FORMS.items() if form.least <= min(size)}
    if min(size) < 400:
        weights["turned"] *= 4
    return rng.choices(list(weights), list(weights.values()))[0]


def pick_photo_for(rng: random.Random, form: Form, sources: Sources) -> Photo:
    """A photo that suits ``form``; any where the part has none that does."""
    if form.categories:
        every = sources.photos.get(form.categories[0].split("_")[0], ())
        fitting = [photo for photo in every if photo.category in form.categories]
        if fitting:
            return rng.choice(fitting)
    suited = form.photos.keys() & sources.photos.keys()
    return sources.pick_photo(rng, form.photos if suited else WORDED_PHOTOS)


def _open(rng: random.Random, photo: Photo, size: tuple[int, int]) -> Image.Image:
    return _fill(rng, Image.open(photo.path).convert("RGB"), size)


def _wear(rng: random.Random, image: Image.Image) -> Image.Image:
    """The finish, after a tilt at times, as of a screen photographed in haste."""
    if rng.random() < TILTED_SHARE:
        image = _tilted(image, rng.uniform(-7, 7))
    return _finish(rng, image)


def _tilted(image: Image.Image, angle: float) -> Image.Image:
    """``image`` turned by ``angle`` degrees; its edges are mirrored into the corners."""
    width, height = image.size
    matrix = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.04)
    turned = cv2.warpAffine(
        np.asarray(image), matrix, image.size, borderMode=cv2.BORDER_REFLECT_101
    )
    return Image.fromarray(turned)


def _fill(rng: random.Random, photo: Image.Image, size: tuple[int, int]) -> Image.Image:
    scale = max(size[0] / photo.width, size[1] / photo.height)
    big = photo.resize(
        (max(size[0], round(photo.width * scale)), max(size[1], round(photo.height * scale))),
        Image.Resampling.BICUBIC,
    )
    left, top = rng.randint(0, big.width - size[0]), rng.randint(0, big.height - size[1])
    return big.crop((left, top, left + size[0], top + size[1]))


def _finish(rng: random.Random, image: Image.Image) -> Image.Image:
    image = ImageEnhance.Brightness(image).enhance(rng.uniform(0.85, 1.12))
    image = ImageEnhance.Contrast(image).enhance(rng.uniform(0.85, 1.12))
    if rng.random() < 0.25:
        radius = rng.uniform(0.3, 1.2) * min(image.size) / 640
        image = image.filter(ImageFilter.GaussianBlur(radius))
    return image
