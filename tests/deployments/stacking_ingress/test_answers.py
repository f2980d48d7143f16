import asyncio
import tempfile
from pathlib import Path
from typing import Any

import pytest

from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF
from reviewlens.errors import UndecodablePicture
from tests.conftest import CLASS_NAMES
from tests.deployments.stacking_ingress.local_graph import Graph, LostEncoder


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


def test_an_answer_of_two_bundles_is_not_kept(
    tiny_bundle: Bundle, honest_jpeg: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    graph = Graph(tiny_bundle, cache_entries=10)
    head = graph.base["clip_svm"].target
    own, head._bundle = head._bundle, "another, on the same encoder"
    asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    head._bundle = own
    for kept in (False, True):
        asked = len(graph.calls)
        asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
        assert (len(graph.calls) == asked) is kept


def test_says_what_is_loaded_and_what_is_not_ready(tiny_bundle: Bundle) -> None:
    graph = Graph(tiny_bundle)
    models = asyncio.run(graph.ingress.models())
    assert models.bundle["name"] == "tiny"
    assert (models.encoder, models.reader) == ({"dim": 12}, {"engine": "none"})
    assert models.intent == {"threshold": 0.5}
    graph.down["ocr_nb"] = "no replica is running"
    assert asyncio.run(graph.ingress.problems()) == {"ocr_nb": "no replica is running"}
