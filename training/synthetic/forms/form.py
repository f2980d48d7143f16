"""What every form tells of itself."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from training.synthetic.scene import Scene
from training.synthetic.wording import Kind


@dataclass(frozen=True)
class Form:
    """A way in which words come into a picture.

    ``weights`` say how often each kind takes it; ``photos``, where not empty, the weights of the
    groups of photos that it is drawn on, and ``categories`` the only categories that serve;
    ``least`` is the shorter side in pixels from which it can be read. ``en`` and ``ru`` name what
    is seen where the photo is not, and are "" where it is.
    """

    draw: Callable[[Scene], None]
    weights: Mapping[Kind, float]
    photos: Mapping[str, float] = field(default_factory=dict)
    categories: tuple[str, ...] = ()
    least: int = 0
    en: str = ""
    ru: str = ""
