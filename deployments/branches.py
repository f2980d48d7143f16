"""The branches of the graph: what each base model says of one picture, or that it is lost."""

import asyncio
import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from time import monotonic, perf_counter
from typing import Any, Final

from deployments.handles import Handle, Platform, Response, cancel
from reviewlens.arrays import Probabilities
from reviewlens.ensemble import FEATURE_OF, BaseModelName, Feature
from reviewlens.errors import DeploymentDown, MixedBundles
from reviewlens.picture import Picture
from reviewlens.reading.lines import Reading

MAKER_OF: Final[Mapping[Feature, str]] = {"embedding": "ClipEncoder", "text": "TextReader"}
"""The deployment that makes each feature; a base model's deployment has the model's name."""

_FRESH_S = 2.0
# Encoder, reader and classifiers of a new bundle are up within seconds of each other.
_UPDATE_TRIES, _UPDATE_WAIT_S = 10, 1.0
_log = logging.getLogger(__name__)


@dataclass
class Gathered:
    """What came back: of each base model, and what was read; `lost` did not come back."""

    base: dict[BaseModelName, Probabilities] = field(default_factory=dict)
    reading: Reading | None = None
    lost: dict[BaseModelName, Exception] = field(default_factory=dict)
    timings_ms: dict[str, float] = field(default_factory=dict)

    def require(self) -> None:
        """Raise DeploymentDown that names what is lost, if anything is."""
        if self.lost:
            raise DeploymentDown(
                f"No answer without {', '.join(self.lost)}, which is not running or lost what it "
                "needs: try again soon; GET /readyz says what is down."
            ) from next(iter(self.lost.values()))


class Branches:
    """Calls encoder, reader and base models; a feature is made once, however many need it."""

    def __init__(
        self,
        encoder: Handle,
        reader: Handle,
        base: Mapping[BaseModelName, Handle],
        makers: Mapping[Feature, str],
        platform: Platform,
    ) -> None:
        """`makers` are the digests of the encoder and the reader that are meant."""
        self._encoder, self._reader, self._base = encoder, reader, base
        self._makers = makers
        self._overloaded = platform.overloaded
        self._lost: tuple[type[Exception], ...] = (*platform.down, MixedBundles)
        self._watch = Watch(platform)

    async def gather(
        self, picture: Picture, names: Collection[BaseModelName], *, reading: bool = False
    ) -> Gathered:
        """What the base models `names` say, and with `reading` the lines too.

        A branch whose deployment is known to have no replica is lost at once. One that is lost on
        the way is asked a second time: the next replica may answer; and again and again while
        bundles are mixed. Calls are cancelled where the body ends early.
        """
        down = self._watch.down()
        gathered = Gathered()
        for name in names:
            missing = [part for part in (name, MAKER_OF[FEATURE_OF[name]]) if part in down]
            if missing:
                gathered.lost[name] = DeploymentDown(f"{missing[0]}: {down[missing[0]]}")
        up = [name for name in names if name not in gathered.lost]
        begun = perf_counter()
        again = await self._ask(picture, up, gathered, begun, reading=reading)
        if again:
            again = await self._ask(picture, again, gathered, begun, reading=reading)
        for _ in range(_UPDATE_TRIES):
            if not any(isinstance(error, MixedBundles) for error in again.values()):
                break
            await asyncio.sleep(_UPDATE_WAIT_S)
            again = await self._ask(picture, again, gathered, begun, reading=reading)
        gathered.lost |= again
        return gathered

    async def _ask(
        self,
        picture: Picture,
        names: Collection[BaseModelName],
        gathered: Gathered,
        begun: float,
        *,
        reading: bool,
    ) -> dict[BaseModelName, Exception]:
        """Ask each once, and give those that were lost."""
        features: dict[Feature, Response] = {}
        for feature in dict.fromkeys(FEATURE_OF[name] for name in names):
            # The feature goes on un-awaited, from the replica that makes it to those that use it.
            make = self._encoder.embed if feature == "embedding" else self._reader.read
            features[feature] = make.remote(picture, self._makers[feature])
        calls = {
            name: self._base[name].predict_proba.remote(
                features[FEATURE_OF[name]], self._makers[FEATURE_OF[name]]
            )
            for name in names
        }
        lost: dict[BaseModelName, Exception] = {}

        async def base(name: BaseModelName) -> None:
            try:
                gathered.base[name] = await calls[name]
                gathered.timings_ms[name] = _since(begun)
            except self._overloaded:
                raise
            except self._lost as error:
                lost[name] = error

        async def read() -> None:
            try:
                gathered.reading = await features["text"]
                gathered.timings_ms["read"] = _since(begun)
            except self._overloaded:
                raise
            except self._lost:
                gathered.reading = None

        waited: list[Any] = [base(name) for name in names]
        if reading and "text" in features:
            waited.append(read())
        try:
            await asyncio.gather(*waited)
        except BaseException:
            cancel((*calls.values(), *features.values()))
            raise
        return lost


class Watch:
    """What the platform says of the deployments, at most `_FRESH_S` old while there are requests.

    Looking takes milliseconds of another process, so that no request waits for it.
    """

    def __init__(self, platform: Platform) -> None:
        self._look = platform.problems
        self._seen: Mapping[str, str] = {}
        self._at = float("-inf")
        self._looking: asyncio.Task[None] | None = None

    def down(self) -> Mapping[str, str]:
        """Deployments without a replica, and why, by the last look; an old one starts the next."""
        if monotonic() - self._at > _FRESH_S and (self._looking is None or self._looking.done()):
            self._looking = asyncio.get_running_loop().create_task(self._refresh())
        return self._seen

    async def _refresh(self) -> None:
        try:
            self._seen = await asyncio.to_thread(self._look)
        except Exception:
            # Who cannot be asked says nothing: the calls themselves will tell what is lost.
            _log.warning("the state of the deployments is not known", exc_info=True)
            self._seen = {}
        self._at = monotonic()


def _since(begun: float) -> float:
    return round((perf_counter() - begun) * 1000, 3)
