import asyncio
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from deployments.base_classifier import BaseClassifier
from deployments.handles import Platform
from deployments.stacking_ingress import IngressSettings, StackingIngress
from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF
from reviewlens.errors import (
    BundleError,
    DeploymentDown,
    MixedBundles,
    OutOfTime,
    Overloaded,
    UndecodablePicture,
)
from reviewlens.intent_model import Decision
from reviewlens.manifest import EarlyExitFigures, EarlyExitRecord
from reviewlens.reading.lines import Line, Reading
from tests.conftest import CLASS_NAMES
from tests.deployments.local_handle import LocalHandle, LocalResponse
from tests.deployments.recording import Recorded

READING = Reading((Line("money @offer reviews", 0.75, ((1, 2), (9, 2), (9, 4), (1, 4))),))


class Encoder:
    def embed(self, _picture: object, _maker: str) -> Embeddings:
        embedding: Embeddings = np.eye(12, dtype=np.float32)[1]
        return embedding

    def describe(self) -> dict[str, Any]:
        return {"dim": 12}


class Reader:
    def read(self, _picture: object, _maker: str) -> Reading:
        return READING

    def describe(self) -> dict[str, Any]:
        return {"engine": "none"}


class Intents:
    async def classify(self, _picture: object, labels: Any) -> tuple[Decision, tuple[str, ...]]:
        names = labels or ("payment-problem", "course-problem")
        return Decision(names[0], {names[0]: 0.75, names[1]: 0.25}, True), tuple(labels[1:])

    def describe(self) -> dict[str, Any]:
        return {"threshold": 0.5}


class Graph:
    """An ingress over plain objects."""

    def __init__(
        self,
        bundle: Bundle,
        *,
        encoder: Any = None,
        reader: Any = None,
        intent: Any = None,
        **settings: Any,
    ) -> None:
        folder = str(bundle.folder)
        self.down: dict[str, str] = {}
        self.metrics = Recorded()
        self.encoder = LocalHandle(encoder or Encoder())
        self.reader = LocalHandle(reader or Reader())
        self.base = {name: LocalHandle(BaseClassifier(folder, name)) for name in FEATURE_OF}
        self.intent = LocalHandle(intent or Intents())
        self.ingress = StackingIngress(
            folder,
            self.encoder,
            self.reader,
            self.base,
            self.intent,
            Platform((FullError,), (ConnectionError,), lambda: self.down, self.metrics.instruments),
            IngressSettings(**{"cache_entries": 0} | settings),
        )

    @property
    def calls(self) -> list[str]:
        handles: dict[str, LocalHandle] = {"encoder": self.encoder, "reader": self.reader}
        handles |= {str(name): handle for name, handle in self.base.items()}
        return [name for name, handle in handles.items() for _ in handle.calls]


def test_the_stack_asks_every_base_model_and_the_encoder_once(
    tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    graph = Graph(tiny_bundle)
    answer = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert answer.class_id == [1]
    assert 0.5 < answer.proba <= 1
    assert graph.calls == ["encoder", "reader", "clip_svm", "clip_log_reg", "ocr_nb"]


@pytest.mark.parametrize(
    ("model", "calls"),
    [
        ("clip_svm", ["encoder", "clip_svm"]),
        ("clip_log_reg", ["encoder", "clip_log_reg"]),
        ("ocr_nb", ["reader", "ocr_nb"]),
    ],
)
def test_a_base_model_asks_only_for_what_it_needs(
    model: Any, calls: list[str], tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    graph = Graph(tiny_bundle)
    answer = asyncio.run(graph.ingress.classify(honest_jpeg, model))
    assert answer.class_id == [1]
    assert graph.calls == calls


def test_explains_the_answer_that_it_gives(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    graph = Graph(tiny_bundle)
    answer = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    explained = asyncio.run(graph.ingress.explain(honest_jpeg))
    assert (explained.class_id, explained.proba) == (answer.class_id, answer.proba)
    assert explained.class_name == "spam"
    assert tuple(explained.probabilities) == CLASS_NAMES
    assert explained.probabilities["spam"] == answer.proba
    assert tuple(explained.base) == tuple(FEATURE_OF)
    for name in FEATURE_OF:
        alone = asyncio.run(graph.ingress.classify(honest_jpeg, name))
        assert explained.base[name]["spam"] == alone.proba
    assert explained.text == "money @offer reviews"
    assert explained.lines[0].box == [(1, 2), (9, 2), (9, 4), (1, 4)]
    assert [contact.value for contact in explained.contacts] == ["@offer"]
    assert (explained.picture.width, explained.picture.height) == (600, 400)
    assert (explained.bundle.name, explained.bundle.version) == ("tiny", "7")
    assert set(explained.timings_ms) == {"decode", "read", "stack", *FEATURE_OF}


def test_a_bad_picture_asks_nobody(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    graph = Graph(tiny_bundle)
    with pytest.raises(UndecodablePicture):
        asyncio.run(graph.ingress.classify(honest_jpeg[:5000], "stacking"))
    assert graph.calls == []


class LostEncoder(Encoder):
    def __init__(self, times: int = 1_000_000) -> None:
        self.times = times

    def embed(self, _picture: object, _maker: str) -> Embeddings:
        self.times -= 1
        if self.times >= 0:
            raise ConnectionError
        return super().embed(_picture, _maker)


class TestDegraded:
    def test_a_branch_lost_on_the_way_is_asked_again(
        self, tiny_bundle: Bundle, honest_jpeg: bytes
    ) -> None:
        graph = Graph(tiny_bundle, encoder=LostEncoder(times=1))
        explained = asyncio.run(graph.ingress.explain(honest_jpeg))
        assert not explained.degraded
        assert tuple(explained.base) == tuple(FEATURE_OF)
        assert graph.calls.count("encoder") == 2
        assert graph.calls.count("reader") == 1

    def test_the_stack_answers_from_what_is_left(
        self, tiny_bundle: Bundle, honest_jpeg: bytes
    ) -> None:
        graph = Graph(tiny_bundle, encoder=LostEncoder())
        explained = asyncio.run(graph.ingress.explain(honest_jpeg))
        assert explained.degraded
        assert list(explained.base) == ["ocr_nb"]
        assert explained.class_name == "spam"
        answer = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
        assert answer.proba == explained.proba

    def test_mixed_bundles_are_waited_out(
        self, tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("deployments.branches._UPDATE_WAIT_S", 0.01)

        class Updated(Encoder):
            asked = 0

            def embed(self, _picture: object, _maker: str) -> Embeddings:
                self.asked += 1
                if self.asked <= 5:
                    raise MixedBundles
                return super().embed(_picture, _maker)

        explained = asyncio.run(Graph(tiny_bundle, encoder=Updated()).ingress.explain(honest_jpeg))
        assert not explained.degraded

    def test_what_another_encoder_made_is_no_part_of_the_answer(
        self, tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("deployments.branches._UPDATE_WAIT_S", 0.01)
        graph = Graph(tiny_bundle)
        for name in ("clip_svm", "clip_log_reg"):
            graph.base[name].target._maker = "another bundle's"
        explained = asyncio.run(graph.ingress.explain(honest_jpeg))
        assert explained.degraded
        assert list(explained.base) == ["ocr_nb"]

    def test_a_deployment_known_to_be_down_is_not_asked(
        self, tiny_bundle: Bundle, honest_jpeg: bytes
    ) -> None:
        async def scenario() -> None:
            graph = Graph(tiny_bundle)
            graph.down["TextReader"] = "no replica is running"
            await graph.ingress.classify(honest_jpeg, "stacking")  # the look has begun
            await asyncio.sleep(0.05)
            graph.reader.calls.clear()
            explained = await graph.ingress.explain(honest_jpeg)
            assert explained.degraded
            assert list(explained.base) == ["clip_svm", "clip_log_reg"]
            assert (explained.text, explained.lines) == ("", [])
            assert graph.reader.calls == []
            with pytest.raises(DeploymentDown, match="ocr_nb"):
                await graph.ingress.classify(honest_jpeg, "ocr_nb")

        asyncio.run(scenario())

    def test_a_bundle_without_a_stacker_for_it_says_so(
        self, tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("deployments.stack._FALLBACKS", "nowhere")
        graph = Graph(tiny_bundle, encoder=LostEncoder())
        with pytest.raises(DeploymentDown, match="clip_svm, clip_log_reg"):
            asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))


def test_a_fault_of_a_branch_cancels_the_others(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    class FaultyEncoder(Encoder):
        def embed(self, _picture: object, _maker: str) -> Embeddings:
            raise ZeroDivisionError

    class SlowReader(Reader):
        async def read(self, _picture: object, _maker: str) -> Reading:  # type: ignore[override]
            await asyncio.sleep(60)
            return READING

    async def scenario() -> None:
        graph = Graph(tiny_bundle, encoder=FaultyEncoder(), reader=SlowReader())
        with pytest.raises(ZeroDivisionError):
            await graph.ingress.classify(honest_jpeg, "stacking")
        await asyncio.sleep(0)
        assert graph.reader.responses[0].task.cancelled()

    asyncio.run(scenario())


def test_time_runs_out_and_the_work_is_cancelled(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    class HangingReader(Reader):
        async def read(self, _picture: object, _maker: str) -> Reading:  # type: ignore[override]
            await asyncio.sleep(60)
            return READING

    async def scenario() -> None:
        graph = Graph(tiny_bundle, reader=HangingReader(), timeout_s=0.3)
        with pytest.raises(OutOfTime):
            await graph.ingress.explain(honest_jpeg)
        await asyncio.sleep(0)
        assert graph.reader.responses[0].task.cancelled()

    asyncio.run(scenario())


def test_an_intent_lost_on_the_way_is_asked_again(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    class LostIntents(Intents):
        asked = 0

        async def classify(self, picture: object, labels: Any) -> Any:
            self.asked += 1
            if self.asked == 1:
                raise ConnectionError
            return await super().classify(picture, labels)

    intents = LostIntents()
    graph = Graph(tiny_bundle, intent=intents)
    assert asyncio.run(graph.ingress.intent(honest_jpeg, ())).intent == "payment-problem"
    assert intents.asked == 2


class FullError(ConnectionError):
    """The platform's way to say that a queue is full; a kind of what says that one is lost."""


def test_a_full_queue_is_no_lost_branch(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    class FullEncoder(Encoder):
        def embed(self, _picture: object, _maker: str) -> Embeddings:
            raise FullError

    graph = Graph(tiny_bundle, encoder=FullEncoder())
    with pytest.raises(Overloaded):
        asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert graph.calls.count("encoder") == 1


def test_a_call_that_cannot_be_cancelled_hides_no_error(
    tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_response: LocalResponse) -> None:
        raise ConnectionError("it has ended")

    monkeypatch.setattr(LocalResponse, "cancel", fails)

    class FaultyEncoder(Encoder):
        def embed(self, _picture: object, _maker: str) -> Embeddings:
            raise ZeroDivisionError

    graph = Graph(tiny_bundle, encoder=FaultyEncoder())
    with pytest.raises(ZeroDivisionError):
        asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))


def test_a_picture_that_was_answered_is_not_asked_about_again(
    tiny_bundle: Bundle, honest_jpeg: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    graph = Graph(tiny_bundle, cache_entries=10)
    first = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    asked = graph.calls
    assert asyncio.run(graph.ingress.classify(honest_jpeg, "stacking")) == first
    assert graph.calls == asked
    assert graph.metrics.total("reviewlens_cache_lookups", outcome="hit") == 1
    asyncio.run(graph.ingress.classify(honest_jpeg, "clip_svm"))
    assert len(graph.calls) > len(asked)


def answered_by(graph: Graph) -> set[str]:
    """The base models whose verdicts were counted."""
    return {
        name
        for name in FEATURE_OF
        if any(
            graph.metrics.total("reviewlens_predictions", **{"model": name, "class": label})
            for label in CLASS_NAMES
        )
    }


def test_a_degraded_answer_is_not_kept(
    tiny_bundle: Bundle, honest_jpeg: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    graph = Graph(tiny_bundle, encoder=LostEncoder(times=2), cache_entries=10)
    asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert "clip_svm" not in answered_by(graph)
    asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert "clip_svm" in answered_by(graph)


class TestEarlyExit:
    @pytest.fixture
    def bundle(self, tiny_bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> Bundle:
        """The tiny bundle, whose heads are sure enough at 0.5."""
        figures = EarlyExitFigures(pictures=1, share=1, agreement=1, accuracy=1, accuracy_without=1)
        record = EarlyExitRecord(threshold=0.5, most_lost=0.005, figures={"out of fold": figures})
        manifest = tiny_bundle.manifest.model_copy(update={"early_exit": record})
        bundle = Bundle(tiny_bundle.folder, manifest)
        monkeypatch.setattr(Bundle, "open", lambda _folder: bundle)
        return bundle

    def test_a_picture_of_which_the_heads_are_sure_is_not_read(
        self, bundle: Bundle, honest_jpeg: bytes
    ) -> None:
        graph = Graph(bundle, early_exit=True)
        early = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
        assert "reader" not in graph.calls
        assert graph.metrics.total("reviewlens_early_exits") == 1
        without_text = asyncio.run(
            Graph(bundle, reader=LostReader()).ingress.classify(honest_jpeg, "stacking")
        )
        assert early == without_text

    def test_others_are_read_and_get_the_same_answer(
        self, bundle: Bundle, honest_jpeg: bytes
    ) -> None:
        class Unsure(Encoder):
            def embed(self, _picture: object, _maker: str) -> Embeddings:
                return np.full(12, 12**-0.5, dtype=np.float32)

        graph = Graph(bundle, encoder=Unsure(), early_exit=True)
        graph.ingress._exit_at = 0.999
        answer = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
        assert graph.calls.count("reader") == 1
        plain = Graph(bundle, encoder=Unsure())
        assert answer == asyncio.run(plain.ingress.classify(honest_jpeg, "stacking"))

    def test_a_bundle_without_a_threshold_says_so(self, tiny_bundle: Bundle) -> None:
        with pytest.raises(BundleError, match="early_exit"):
            Graph(tiny_bundle, early_exit=True)


class LostReader(Reader):
    def read(self, _picture: object, _maker: str) -> Reading:
        raise ConnectionError


def test_tells_intents_and_asks_no_other_model(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    graph = Graph(tiny_bundle)
    answer = asyncio.run(graph.ingress.intent(honest_jpeg, ()))
    assert answer.model_dump() == {
        "intent": "payment-problem",
        "probabilities": {"payment-problem": 0.75, "course-problem": 0.25},
        "confident": True,
        "warning": None,
    }
    assert graph.intent.calls == ["classify"]
    assert graph.calls == []


def test_warns_of_labels_that_are_not_read(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    answer = asyncio.run(Graph(tiny_bundle).ingress.intent(honest_jpeg, ("refund", "оплата")))
    assert answer.warning is not None
    assert "'оплата'" in answer.warning
    assert "'refund'" not in answer.warning


def test_an_intent_that_takes_too_long_is_cancelled(
    tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    class HangingIntents(Intents):
        async def classify(self, _picture: object, _labels: Any) -> Any:
            await asyncio.sleep(60)

    async def scenario() -> None:
        graph = Graph(tiny_bundle, intent=HangingIntents(), timeout_s=0.3)
        with pytest.raises(OutOfTime):
            await graph.ingress.intent(honest_jpeg, ())
        await asyncio.sleep(0)
        assert graph.intent.responses[0].task.cancelled()

    asyncio.run(scenario())


def test_says_what_is_loaded_and_what_is_not_ready(tiny_bundle: Bundle) -> None:
    graph = Graph(tiny_bundle)
    models = asyncio.run(graph.ingress.models())
    assert models.bundle["name"] == "tiny"
    assert (models.encoder, models.reader) == ({"dim": 12}, {"engine": "none"})
    assert models.intent == {"threshold": 0.5}
    graph.down["ocr_nb"] = "no replica is running"
    assert asyncio.run(graph.ingress.problems()) == {"ocr_nb": "no replica is running"}
