"""A small service behind the real routes, on a real port, for a real browser.

It decodes pictures as the graph does, and looks at them: what holds a dark rectangle is spam, with
one line of text in that rectangle.
"""

import asyncio
import threading
import time
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import uvicorn
from PIL import Image, ImageDraw

from deployments.http.access import AccessSettings
from deployments.http.answers import Classification, Explanation, Intent, Models
from deployments.http.app import Model, create_app
from reviewlens.errors import Overloaded, ReviewlensError
from reviewlens.picture import PictureLimits, decode
from tests.conftest import encode

DARK = 60
WORDS = 'pay <b>for</b> reviews "&amp;" @offer'


def photo(
    box: tuple[int, int, int, int] | None = None, size: tuple[int, int] = (400, 300)
) -> Image.Image:
    """A light picture, with a dark rectangle at `box` (left, top, right, bottom; inclusive)."""
    image = Image.new("RGB", size, "#e8dcc8")
    if box is not None:
        ImageDraw.Draw(image).rectangle(box, fill="black")
    return image


SPAM = encode(photo((100, 60, 299, 119)))
HONEST = encode(photo())


def corners_of_dark(pixels: np.ndarray[Any, Any]) -> tuple[int, int, int, int] | None:
    """Left, top, right, bottom of all that is dark in pixels [height, width, 3]."""
    ys, xs = np.nonzero(pixels.max(axis=2) < DARK)
    if not len(xs):
        return None
    return int(xs.min()), int(ys.min()), int(xs.max()) + 1, int(ys.max()) + 1


class LookingService:
    """Answers of what it sees; `errors` are raised first, one a call, route by route."""

    limits = PictureLimits(max_bytes=2_000_000)
    body_timeout_s = 5.0

    def __init__(self, access: AccessSettings) -> None:
        self.access = access
        self.bundle_version = "0"
        self.reset()

    def reset(self) -> None:
        """As new."""
        self.errors: dict[str, list[ReviewlensError]] = {}
        self.asked: list[tuple[str, float]] = []
        self.inside = self.most_inside = 0
        self.takes_s = 0.0
        self.degraded = False
        self.words = WORDS
        self.classes = ("honest", "spam")

    async def classify(self, data: bytes, model: Model) -> Classification:
        """Not asked by the page."""
        raise NotImplementedError

    async def explain(self, data: bytes) -> Explanation:
        """Spam at 0.9834, sent to a person, where there is something dark."""
        picture = await self._take("explain", data)
        box = corners_of_dark(np.asarray(picture.pixels))
        spam = 0.02 if box is None else 0.9834
        probabilities = dict(zip(self.classes, (1 - spam, spam), strict=True))
        lines = []
        if box is not None:
            left, top, right, bottom = box
            square = [(left, top), (right, top), (right, bottom), (left, bottom)]
            lines = [{"text": self.words, "confidence": 0.87, "box": square}]
        best = int(spam > 0.5)
        return Explanation.model_validate(
            {
                "class_id": [best],
                "class_name": self.classes[best],
                "proba": max(spam, 1 - spam),
                "probabilities": probabilities,
                "action": "block" if best else "pass",
                "degraded": self.degraded,
                "base": {
                    "clip_svm": dict(zip(self.classes, (0.4, 0.6), strict=True)),
                    "ocr_nb": probabilities,
                },
                "text": "\n".join(str(line["text"]) for line in lines),
                "lines": lines,
                "contacts": [{"kind": "telegram", "value": self.words.split()[-1]}] * best,
                "picture": {"width": picture.width, "height": picture.height},
                "bundle": {"name": "looking", "version": "3"},
                "timings_ms": {"decode": 1.25, "read": 141.5, "clip_svm": 40.0, "stack": 2.0},
            }
        )

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        """Always a payment, and sure of it where the picture is spam."""
        assert not labels, "the page asks for the intents"
        picture = await self._take("intent", data)
        return Intent(
            intent="payment-problem",
            probabilities={"payment-problem": 0.9, "course-problem": 0.07, "profile-problem": 0.03},
            confident=corners_of_dark(np.asarray(picture.pixels)) is not None,
        )

    async def models(self) -> Models:
        """Nothing is loaded."""
        return Models(bundle={}, encoder={}, reader={}, intent={})

    async def problems(self) -> Mapping[str, str]:
        """None."""
        return {}

    async def _take(self, route: str, data: bytes) -> Any:
        self.asked.append((route, time.monotonic()))
        if self.errors.get(route):
            raise self.errors[route].pop(0)
        self.inside += 1
        self.most_inside = max(self.most_inside, self.inside)
        try:
            await asyncio.sleep(self.takes_s)
            return await asyncio.to_thread(decode, data, self.limits)
        finally:
            self.inside -= 1


class RunningService:
    """A LookingService on a port of this machine, in a thread."""

    def __init__(self, access: AccessSettings | None = None) -> None:
        self.service = LookingService(access or AccessSettings())
        config = uvicorn.Config(
            create_app(self.service), host="127.0.0.1", port=0, log_level="warning"
        )
        self._server = uvicorn.Server(config)
        self._thread = threading.Thread(target=self._server.run)
        self._thread.start()
        while not self._server.started:
            time.sleep(0.01)
        port = self._server.servers[0].sockets[0].getsockname()[1]
        self.url = f"http://127.0.0.1:{port}/"

    def close(self) -> None:
        """Stop, and wait for the end."""
        self._server.should_exit = True
        self._thread.join(timeout=10)


def full() -> Overloaded:
    """What the service says with 429."""
    return Overloaded("The queue is full: 32 pictures are inside.")
