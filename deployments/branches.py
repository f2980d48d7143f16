"""The branches of the graph: what each base model says of one picture, or that it is lost."""

import asyncio
import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from time import monotonic, perf_counter
from typing import Any, Final

from deployments.base_classifier import Verdict
from deployments.handles import Handle, Platform, Response, cancel
from reviewlens.arrays import Probabilities
from reviewlens.ensemble import FEATURE_OF, BaseModelName, Feature
from reviewlens.errors import DeploymentDown, MixedBundles
from reviewlens.manifest import Manifest
from reviewlens.picture import Picture
from reviewlens.reading.lines import Reading

MAKER_OF: Final[Mapping[Feature, str]] = {"embedding": "ClipEncoder", "text": "TextReader"}
"""The deployment that makes each feature; a base model's deployment has the model's name."""

_FRESH_S = 2.0
_FRESH_WHILE_DOWN_S = 0.25
# Encoder, reader and classifiers of a new bundle are up within seconds of each other.
_UPDATE_TRIES, UPDATE_WAIT_S = 10, 1.0
_log = logging.getLogger(__name__)


@dataclass
class Gathered:
    """What came back: of each base model, and what was read; `lost` did not come back.

    `mixed` says that a base model was another bundle's, on the same encoder and reader: while an
    update runs, it takes seconds until all are of the new one, and to wait would cost the answer.
    """

    base: dict[BaseModelName, Probabilities] = field(default_factory=dict)
    reading: Reading | None = None
    lost: dict[BaseModelName, Exception] = field(default_factory=dict)
    timings_ms: dict[str, float] = field(default_factory=dict)
    mixed: bool = False

    def joined(self, other: "Gathered") -> "Gathered":
        """This and what came back of other base models."""
        return Gathered(
            base=self.base | other.base,
            reading=other.reading or self.reading,
            lost=self.lost | other.lost,
            timings_ms=self.timings_ms | other.timings_ms,
            mixed=self.mixed or other.mixed,
        )

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
        manifest: Manifest,
        platform: Platform,
        watch: "Watch",
    ) -> None:
        """Features that another encoder or reader made than those of `manifest` are none."""
        self._encoder, self._reader, self._base = encoder, reader, base
        self._makers = {feature: manifest.maker(feature) for feature in MAKER_OF}
        self._bundle = manifest.digest
        self._overloaded = platform.overloaded
        self._lost: tuple[type[Exception], ...] = (*platform.down, MixedBundles)
        self._watch = watch

    async def gather(
        self, picture: Picture, names: Collection[BaseModelName], *, reading: bool = False
    ) -> Gathered:
        """What the base models `names` say, and with `reading` the lines too.

        A branch whose deployment is known to have no replica is lost at once. One that is lost on
        the way is asked a second time: the next replica may answer; and again and again while
        bundles are mixed. Calls are cancelled where the body ends early.
        """
        down = await self._watch.down()
        gathered = Gathered()
        for name in names:
            missing = [part for part in (name, MAKER_OF[FEATURE_OF[name]]) if part in down]
            if missing:
                gathered.lost[name] = DeploymentDown(f"{missing[0]}: {down[missing[0]]}")
        up = [name for name in names if name not in gathered.lost]
        reading = reading and MAKER_OF["text"] not in down
        begun = perf_counter()
        again = await self._ask(picture, up, gathered, begun, reading=reading)
        if again:
            again = await self._ask(picture, again, gathered, begun, reading=reading)
        for _ in range(_UPDATE_TRIES):
            if not any(isinstance(error, MixedBundles) for error in again.values()):
                break
            await asyncio.sleep(UPDATE_WAIT_S)
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
        needed = {FEATURE_OF[name] for name in names}
        reading = reading and gathered.reading is None
        # A feature goes on un-awaited, from the replica that makes it to those that use it. To read
        # takes longest, and so begins first.
        features: dict[Feature, Response] = {}
        if "text" in needed or reading:
            features["text"] = self._reader.read.remote(picture, self._makers["text"])
        if "embedding" in needed:
            features["embedding"] = self._encoder.embed.remote(picture, self._makers["embedding"])
        calls = {
            name: self._base[name].judge.remote(
                features[FEATURE_OF[name]], self._makers[FEATURE_OF[name]]
            )
            for name in names
        }
        lost: dict[BaseModelName, Exception] = {}

        async def base(name: BaseModelName) -> None:
            try:
                verdict: Verdict = await calls[name]
                gathered.base[name] = verdict.probabilities
                gathered.mixed |= verdict.bundle != self._bundle
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
        if reading:
            waited.append(read())
        try:
            await asyncio.gather(*waited)
        except BaseException:
            cancel((*calls.values(), *features.values()))
            raise
        return lost


class Watch:
    """What the platform says of the deployments, at most `_FRESH_S` old while there are requests.

    Looking takes milliseconds of the one controller: however many ask, one looks.
    """

    def __init__(self, platform: Platform) -> None:
        self._look = platform.problems
        self._seen: Mapping[str, str] = {}
        self._at = float("-inf")
        self._looking: asyncio.Task[None] | None = None

    async def down(self) -> Mapping[str, str]:
        """Deployments without a replica, and why, by the last look; an old one starts the next.

        No picture waits for it while all was well; what was down must be seen to be so still.
        """
        looking = self._refreshed()
        if looking and self._seen:
            await asyncio.shield(looking)
        return self._seen

    async def problems(self) -> Mapping[str, str]:
        """As `down`, but a fresh look is waited for."""
        if looking := self._refreshed():
            await asyncio.shield(looking)
        return self._seen

    def _refreshed(self) -> asyncio.Task[None] | None:
        """The look that goes on, begun here where the last is old; None where that is fresh."""
        fresh_s = _FRESH_WHILE_DOWN_S if self._seen else _FRESH_S
        if monotonic() - self._at <= fresh_s:
            return None
        if self._looking is None or self._looking.done():
            self._looking = asyncio.get_running_loop().create_task(self._refresh())
        return self._looking

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
