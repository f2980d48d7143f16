"""Made-up training pictures: honest product photos and paid-review spam, drawn from free parts.

About half of the honest pictures are bare photos. All others, honest and spam, carry words in one
of the forms of training.synthetic.forms: both kinds have every form, and are cut, tilted, finished
and compressed alike, so that what the words ask is all that tells them apart: spam offers or asks
something, for money mostly, and names a way to reach the writer; honest words name prices,
discounts, reviews, phones, sites and codes too.

Held out for the test part, so that it shows nothing seen in training:

* photos by file, fonts by family within a style (training.synthetic.sources.load_sources);
* wordings: a fifth of every rule's alternatives (training.synthetic.wording). Alternatives made of
  slots alone, names, sums and numbers may recur;
* a fifth of the designs of every form but the six overlays: shapes of stickers, sheets of paper,
  layouts of cards and tables, grounds, styles of chats (training.synthetic.scene.Scene.design).

What is left for training is parted into worlds in the same way (training.synthetic.sources.World).
"""

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
