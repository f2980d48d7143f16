"""A small HTTP service that speaks the contract of POST /intent, in the graph's place.

It looks at the picture: a red one is about a payment, a green one about a course, a blue one about
a profile, and a grey one is hard to tell.
"""

import asyncio
import io
from typing import Literal

from aiohttp import web
from PIL import Image, ImageStat, UnidentifiedImageError

from tests.bot.loop import ThreadedServer
from tests.conftest import encode

LABELS = ("payment-problem", "course-problem", "profile-problem")
COLOURS = {
    "payment-problem": "#e05050",
    "course-problem": "#50e050",
    "profile-problem": "#5050e0",
    None: "#8c7f7f",
}
Mode = Literal["up", "down", "busy", "hanging"]


def screenshot(label: str | None, seed: int = 0) -> bytes:
    """A picture that the service takes for one of a label; of none, it is unsure."""
    return encode(Image.new("RGB", (90 + seed, 160), COLOURS[label]))


class IntentService:
    """Answers according to `mode`; `asked` counts the requests."""

    def __init__(self) -> None:
        self.mode: Mode = "up"
        self.asked = 0
        app = web.Application(client_max_size=30_000_000)
        app.router.add_post("/intent", self._intent)
        self._server = ThreadedServer(app)
        self.url = self._server.url

    def close(self) -> None:
        """Stop."""
        self._server.close()

    async def _intent(self, request: web.Request) -> web.Response:
        self.asked += 1
        body = await request.read()
        while self.mode == "hanging":
            await asyncio.sleep(0.02)
        if self.mode == "down":
            return _problem(503, "ClipEncoder: no replica is running.")
        if self.mode == "busy":
            return _problem(429, "The queue is full.", **{"Retry-After": "30"})
        try:
            image = Image.open(io.BytesIO(body)).convert("RGB")
        except UnidentifiedImageError:
            return _problem(422, "The picture cannot be decoded.")
        mean = ImageStat.Stat(image).mean
        probabilities = {
            label: value / sum(mean) for label, value in zip(LABELS, mean, strict=True)
        }
        best = max(LABELS, key=lambda label: probabilities[label])
        answer = {
            "intent": best,
            "probabilities": probabilities,
            "confident": probabilities[best] > 0.45,
        }
        return web.json_response(answer)


def _problem(status: int, detail: str, **headers: str) -> web.Response:
    body = {"type": "urn:reviewlens:x", "title": "x", "status": status, "detail": detail}
    return web.json_response(
        body, status=status, headers=headers, content_type="application/problem+json"
    )
