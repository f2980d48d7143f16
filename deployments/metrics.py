"""What Prometheus is told. Ray puts `ray_` before each name and `_total` after a counter's.

Labels are few and their values known beforehand: nothing that a client sends becomes one.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from time import perf_counter
from typing import Literal

from deployments.branches import Gathered
from deployments.instruments import Instruments
from reviewlens.arrays import Probabilities
from reviewlens.manifest import Manifest
from reviewlens.reading.lines import Reading

_SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0]
_SIZES = [1.0, 2.0, 3.0, 4.0, 6.0, 8.0, 12.0, 16.0, 32.0, 64.0]
_LINES = [0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0, 128.0]

Stage = Literal["decode", "stack", "intent"]


class BatchMetrics:
    """Of one batcher; the deployment's name is a label that the platform adds."""

    def __init__(self, instruments: Instruments) -> None:
        histogram = instruments.histogram
        self._size = histogram("reviewlens_batch_size", "Pictures in a batch", _SIZES, ())
        self._wait = histogram(
            "reviewlens_batch_wait_seconds", "Time a picture waits for its batch", _SECONDS, ()
        )
        self._run = histogram(
            "reviewlens_batch_seconds", "Time a model takes for a batch", _SECONDS, ()
        )

    def taken(self, waits_s: Sequence[float]) -> None:
        """A batch starts, whose items waited so long, in seconds."""
        self._size.observe(len(waits_s))
        for wait in waits_s:
            self._wait.observe(wait)

    def ran(self, seconds: float) -> None:
        """A batch is through."""
        self._run.observe(seconds)


class ReaderMetrics:
    """Of what is read."""

    def __init__(self, instruments: Instruments) -> None:
        self._lines = instruments.histogram(
            "reviewlens_text_lines", "Lines of text in a picture", _LINES, ()
        )
        self._empty = instruments.counter(
            "reviewlens_pictures_without_text", "Pictures in which no text was read", ()
        )

    def read(self, reading: Reading) -> None:
        """One picture was read."""
        self._lines.observe(len(reading.lines))
        if not reading.lines:
            self._empty.inc()


class IngressMetrics:
    """Of the answers, and of what is refused."""

    def __init__(self, instruments: Instruments, manifest: Manifest) -> None:
        """Tell of the bundle; its classes are the values of the label `class`."""
        counter = instruments.counter
        self._classes = manifest.class_names
        self._predictions = counter(
            "reviewlens_predictions",
            "Answers that were worked out, not those of the cache, by model and class: of the "
            "stack, of the intents, and of every base model that was asked",
            ("model", "class"),
        )
        self._disagreements = counter(
            "reviewlens_disagreements",
            "Pictures of which a base model names another class than the stack",
            ("model",),
        )
        self._degraded = counter(
            "reviewlens_degraded_answers", "Answers of the stack without all base models", ()
        )
        self._refusals = counter(
            "reviewlens_refusals",
            "Answers with a status from 400 on, by the last part of the problem's type",
            ("problem", "status"),
        )
        self._cache = counter(
            "reviewlens_cache_lookups", "Looks into the cache of answers", ("outcome",)
        )
        self._early = counter(
            "reviewlens_early_exits", "Answers that were given before every model had answered", ()
        )
        self._stages = instruments.histogram(
            "reviewlens_stage_seconds",
            "Time of decoding, stacking, telling an intent; for a base model, from the end of "
            "decoding (with early exit the reader's from the heads' answers) to its answer",
            _SECONDS,
            ("stage",),
        )
        self._inside = instruments.gauge(
            "reviewlens_pictures_inside", "Pictures in the graph, waiting or in work", ()
        )
        self._info = instruments.gauge(
            "reviewlens_bundle_info",
            "1, with what is loaded as labels; encoder is the SHA-256 of its weights",
            ("bundle", "bundle_version", "encoder"),
        )
        self._loaded = {
            "bundle": manifest.name,
            "bundle_version": manifest.version,
            "encoder": manifest.encoder.identity.sha256,
        }
        self._pictures = 0
        self.refresh()

    def hold(self, pictures: int) -> None:
        """So many pictures are inside now."""
        self._pictures = pictures
        self._inside.set(pictures)

    def refresh(self) -> None:
        """Tell again what holds: Ray forgets a gauge that is not set for 20 seconds."""
        self._inside.set(self._pictures)
        self._info.set(1, self._loaded)

    def classified(self, model: str, probabilities: Probabilities, gathered: Gathered) -> None:
        """One picture was answered by `model`, on what was gathered."""
        best = int(probabilities.argmax())
        verdicts = {name: int(of_model.argmax()) for name, of_model in gathered.base.items()}
        opinions = [*verdicts.items(), (model, best)] if model == "stacking" else [(model, best)]
        for name, verdict in opinions:
            self._predictions.inc(1, {"model": name, "class": self._classes[verdict]})
        if model == "stacking":
            for name, verdict in verdicts.items():
                if verdict != best:
                    self._disagreements.inc(1, {"model": name})
            if gathered.lost:
                self._degraded.inc()
        for name in gathered.base:
            self._stages.observe(gathered.timings_ms[name] / 1000, {"stage": name})

    def told(self, label: str, *, of_client: bool) -> None:
        """An intent was told; labels of the client are counted together, as `custom`."""
        self._predictions.inc(1, {"model": "intent", "class": "custom" if of_client else label})

    def refused(self, problem: str, status: int) -> None:
        """A request was answered with a problem."""
        self._refusals.inc(1, {"problem": problem, "status": str(status)})

    def looked_up(self, *, hit: bool) -> None:
        """The cache of answers was asked."""
        self._cache.inc(1, {"outcome": "hit" if hit else "miss"})

    def exited_early(self) -> None:
        """An answer was given before every model had answered."""
        self._early.inc()

    @contextmanager
    def stage(self, stage: Stage) -> Iterator[None]:
        """The body is a stage, and counts where it does not fail."""
        began = perf_counter()
        yield
        self._stages.observe(perf_counter() - began, {"stage": stage})
