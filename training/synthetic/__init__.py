"""Made-up training pictures: honest product photos and paid-review spam, drawn from free parts."""

from training.synthetic.picture import (
    Drawn,
    compose,
    compose_overlay,
    make_picture,
    picture_rng,
)
from training.synthetic.sources import Part, Photo, Sources, load_sources, stable_share
from training.synthetic.wording import Kind, write

__all__ = [
    "Drawn",
    "Kind",
    "Part",
    "Photo",
    "Sources",
    "compose",
    "compose_overlay",
    "load_sources",
    "make_picture",
    "picture_rng",
    "stable_share",
    "write",
]
