import asyncio
import threading
from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from deployments.batcher import Batcher
from deployments.branches import Gathered
from deployments.metrics import BatchMetrics, IngressMetrics, ReaderMetrics
from reviewlens.bundle import Bundle
from reviewlens.errors import UndecodablePicture
from reviewlens.reading.lines import Line, Reading
from tests.deployments.recording import Recorded
from tests.deployments.stacking_ingress.local_graph import Graph, LostEncoder


def predictions(recorded: Recorded, model: str, name: str) -> float:
    return recorded.total("reviewlens_predictions", **{"model": model, "class": name})


def test_an_answer_of_the_stack_counts_for_every_model(
    tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    graph = Graph(tiny_bundle)
    asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    asyncio.run(graph.ingress.explain(honest_jpeg))
    asyncio.run(graph.ingress.classify(honest_jpeg, "ocr_nb"))
    models = ("stacking", "clip_svm", "clip_log_reg", "ocr_nb")
    counts = [predictions(graph.metrics, model, "spam") for model in models]
    assert counts == [2, 2, 2, 3]
    for stage, times in {"decode": 3, "stack": 2, "clip_svm": 2, "ocr_nb": 3}.items():
        seconds = graph.metrics.values("reviewlens_stage_seconds", stage=stage)
        assert len(seconds) == times, stage
        assert all(0 < each < 10 for each in seconds), stage
    assert graph.metrics.total("reviewlens_degraded_answers") == 0
    assert graph.metrics.values("reviewlens_pictures_inside") == [0, *[1, 0] * 3]


def test_a_base_model_that_names_another_class_disagrees(tiny_bundle: Bundle) -> None:
    recorded = Recorded()
    metrics = IngressMetrics(recorded.instruments, tiny_bundle.manifest)
    spam, unsure = np.array([0.1, 0.8, 0.1]), np.array([0.1, 0.1, 0.8])
    gathered = Gathered(
        base={"clip_svm": spam, "ocr_nb": unsure}, timings_ms={"clip_svm": 5.0, "ocr_nb": 7.0}
    )
    metrics.classified("stacking", spam, gathered)
    metrics.classified("ocr_nb", unsure, gathered)
    assert recorded.total("reviewlens_disagreements", model="ocr_nb") == 1
    assert recorded.total("reviewlens_disagreements", model="clip_svm") == 0
    assert recorded.values("reviewlens_stage_seconds", stage="ocr_nb") == [0.007, 0.007]


def test_degraded_answers_count_and_bad_pictures_do_not(
    tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    graph = Graph(tiny_bundle, encoder=LostEncoder())
    asyncio.run(graph.ingress.explain(honest_jpeg))
    with pytest.raises(UndecodablePicture):
        asyncio.run(graph.ingress.classify(honest_jpeg[:5000], "stacking"))
    assert graph.metrics.total("reviewlens_degraded_answers") == 1
    assert predictions(graph.metrics, "stacking", "spam") == 1
    assert len(graph.metrics.values("reviewlens_stage_seconds", stage="decode")) == 1


def test_labels_of_a_client_never_become_labels_of_a_metric(
    tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    graph = Graph(tiny_bundle)
    asyncio.run(graph.ingress.intent(honest_jpeg, ()))
    asyncio.run(graph.ingress.intent(honest_jpeg, ("refund", "invoice")))
    assert predictions(graph.metrics, "intent", "payment-problem") == 1
    assert predictions(graph.metrics, "intent", "custom") == 1
    assert predictions(graph.metrics, "intent", "refund") == 0


def test_the_bundle_is_told(tiny_bundle: Bundle) -> None:
    graph = Graph(tiny_bundle)
    digest = tiny_bundle.manifest.encoder.identity.sha256
    labels = {"bundle": "tiny", "bundle_version": "7", "encoder": digest}
    assert graph.metrics.values("reviewlens_bundle_info", **labels) == [1]
    asyncio.run(graph.ingress.check_health())
    assert graph.metrics.values("reviewlens_bundle_info", **labels) == [1, 1]
    assert graph.metrics.values("reviewlens_pictures_inside") == [0, 0]


def test_the_cache_and_early_exits_have_their_counters(tiny_bundle: Bundle) -> None:
    recorded = Recorded()
    metrics = IngressMetrics(recorded.instruments, tiny_bundle.manifest)
    for hit in (True, False, False):
        metrics.looked_up(hit=hit)
    metrics.exited_early()
    assert recorded.total("reviewlens_cache_lookups", outcome="hit") == 1
    assert recorded.total("reviewlens_cache_lookups", outcome="miss") == 2
    assert recorded.total("reviewlens_early_exits") == 1


def test_the_application_counts_its_refusals(tiny_bundle: Bundle) -> None:
    from fastapi.testclient import TestClient

    graph = Graph(tiny_bundle, access={"open_to_strangers": True})
    client = TestClient(graph.ingress.__serve_build_asgi_app__())
    assert client.post("/", content=b"%PDF-1.7").status_code == 415
    refused: dict[str, Any] = {"problem": "not-a-picture", "status": "415"}
    assert graph.metrics.total("reviewlens_refusals", **refused) == 1


def test_lines_are_counted_and_pictures_without_any() -> None:
    recorded = Recorded()
    metrics = ReaderMetrics(recorded.instruments)
    line = Line("a", 0.5, ((0, 0), (1, 0), (1, 1), (0, 1)))
    for reading in (Reading((line, line)), Reading()):
        metrics.read(reading)
    assert recorded.values("reviewlens_text_lines") == [2, 0]
    assert recorded.total("reviewlens_pictures_without_text") == 1


def test_a_batch_tells_its_size_and_how_long_each_waited() -> None:
    go = threading.Event()

    def run(items: Sequence[int]) -> Sequence[int]:
        assert go.wait(10)
        return items

    async def scenario() -> Recorded:
        recorded = Recorded()
        batcher = Batcher(run, most=3, metrics=BatchMetrics(recorded.instruments))
        tasks = [asyncio.create_task(batcher.submit(0))]
        await asyncio.sleep(0.02)
        tasks += [asyncio.create_task(batcher.submit(item)) for item in (1, 2)]
        await asyncio.sleep(0.1)
        go.set()
        await asyncio.gather(*tasks)
        await asyncio.sleep(0.01)
        return recorded

    recorded = asyncio.run(scenario())
    assert recorded.values("reviewlens_batch_size") == [1, 2]
    alone, *together = recorded.values("reviewlens_batch_wait_seconds")
    assert alone < 0.05
    assert all(0.08 < wait < 5 for wait in together)
    first, second = recorded.values("reviewlens_batch_seconds")
    assert first > 0.08 > second > 0
