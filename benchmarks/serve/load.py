"""A load generator: N clients that wait for their answers, or requests that wait for nobody."""

import asyncio
import itertools
import random
from collections.abc import AsyncIterator, Iterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from time import perf_counter

import aiohttp
from yarl import URL

REFUSED = 429
_LONGEST_RETRY_S = 2.0


@dataclass(frozen=True)
class Closed:
    """So many clients, each of which sends its next picture when it has the answer to the last."""

    clients: int

    def __str__(self) -> str:
        return f"{self.clients} client{'s' * (self.clients > 1)}"


@dataclass(frozen=True)
class Open:
    """Pictures that come by chance, so many a second, whether or not others are answered."""

    rate: float

    def __str__(self) -> str:
        return f"{self.rate:g} a second"


Level = Closed | Open


@dataclass(frozen=True)
class Bounds:
    """What ends a load, whichever is first; answers that are due are waited for.

    A request without an answer after `timeout_s` is given up.
    """

    pictures: int
    seconds: float
    timeout_s: float = 60.0


@dataclass(frozen=True)
class Outcome:
    """One request: when it was due, and the seconds from then to its answer, or to its end.

    `status` is 0 where none came, and `reason` then names the error; else it is the status.
    """

    due: float
    seconds: float
    status: int
    reason: str


@dataclass(frozen=True)
class Load:
    """All requests, and the seconds from the first to the end of the last."""

    outcomes: Sequence[Outcome]
    seconds: float


@dataclass(frozen=True)
class Endpoint:
    """Where pictures are sent: as the body, or as the file `field` of a form."""

    url: str
    field: str | None = None

    def __post_init__(self) -> None:
        # What it does to a server is meant for one's own.
        if URL(self.url).host != "127.0.0.1":
            raise ValueError(f"{self.url} is not on 127.0.0.1")


def send(
    endpoint: Endpoint, pictures: Sequence[bytes], level: Level, bounds: Bounds, seed: int
) -> Load:
    """Send pictures in turn, with the times of a seed where they come by chance."""
    return asyncio.run(_send(endpoint, pictures, level, bounds, seed))


def due_times(rate: float, bounds: Bounds, seed: int) -> Iterator[float]:
    """Seconds at which the requests of a Poisson process are due, the first at 0."""
    rng, due = random.Random(seed), 0.0
    for _ in range(bounds.pictures):
        if due >= bounds.seconds:
            return
        yield due
        due += rng.expovariate(rate)


async def _send(
    endpoint: Endpoint, pictures: Sequence[bytes], level: Level, bounds: Bounds, seed: int
) -> Load:
    async with _sender(endpoint, bounds) as sender:
        begun = perf_counter()
        if isinstance(level, Closed):
            await _closed(sender, pictures, level.clients, bounds)
        else:
            await _open(sender, pictures, level.rate, bounds, seed)
        return Load(sender.outcomes, perf_counter() - begun)


async def _closed(
    sender: "_Sender", pictures: Sequence[bytes], clients: int, bounds: Bounds
) -> None:
    places = iter(range(bounds.pictures))
    begun = perf_counter()

    async def client() -> None:
        for place in places:
            wait: float | None = 0.0
            # A refused picture is sent again, after as long as the server asks for.
            while wait is not None:
                await asyncio.sleep(wait)
                if perf_counter() - begun >= bounds.seconds:
                    return
                wait = await sender.post(pictures[place % len(pictures)], perf_counter())

    await asyncio.gather(*(client() for _ in range(clients)))


async def _open(
    sender: "_Sender", pictures: Sequence[bytes], rate: float, bounds: Bounds, seed: int
) -> None:
    begun = perf_counter()
    async with asyncio.TaskGroup() as requests:
        for due, picture in zip(
            due_times(rate, bounds, seed), itertools.cycle(pictures), strict=False
        ):
            await asyncio.sleep(begun + due - perf_counter())
            requests.create_task(sender.post(picture, begun + due))


class _Sender:
    def __init__(self, session: aiohttp.ClientSession, endpoint: Endpoint) -> None:
        self._session, self._endpoint = session, endpoint
        self._begun = perf_counter()
        self.outcomes: list[Outcome] = []

    async def post(self, picture: bytes, due: float) -> float | None:
        """Note what becomes of a picture; seconds to wait for the next try where it is refused."""
        retry_after = None
        try:
            async with self._session.post(self._endpoint.url, data=self._body(picture)) as response:
                await response.read()
                status, reason = response.status, str(response.status)
                if status == REFUSED:
                    asked = float(response.headers.get("Retry-After", 1))
                    retry_after = min(asked, _LONGEST_RETRY_S)
        except (aiohttp.ClientError, TimeoutError) as error:
            status, reason = 0, type(error).__name__
        seconds = perf_counter() - due
        self.outcomes.append(Outcome(due - self._begun, seconds, status, reason))
        return retry_after

    def _body(self, picture: bytes) -> bytes | aiohttp.FormData:
        if self._endpoint.field is None:
            return picture
        form = aiohttp.FormData()
        form.add_field(
            self._endpoint.field, picture, filename="picture.jpg", content_type="image/jpeg"
        )
        return form


@asynccontextmanager
async def _sender(endpoint: Endpoint, bounds: Bounds) -> AsyncIterator[_Sender]:
    async with aiohttp.ClientSession(
        connector=aiohttp.TCPConnector(limit=0),  # else requests of an open load queue up here
        timeout=aiohttp.ClientTimeout(total=bounds.timeout_s),
        trust_env=False,
    ) as session:
        yield _Sender(session, endpoint)
