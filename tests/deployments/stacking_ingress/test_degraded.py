import asyncio

import pytest

from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF
from reviewlens.errors import DeploymentDown, MixedBundles
from tests.deployments.stacking_ingress.local_graph import Encoder, Graph, LostEncoder


def test_a_branch_lost_on_the_way_is_asked_again(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    graph = Graph(tiny_bundle, encoder=LostEncoder(times=1))
    explained = asyncio.run(graph.ingress.explain(honest_jpeg))
    assert not explained.degraded
    assert tuple(explained.base) == tuple(FEATURE_OF)
    assert graph.calls.count("encoder") == 2
    assert graph.calls.count("reader") == 1


def test_the_stack_answers_from_what_is_left(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    graph = Graph(tiny_bundle, encoder=LostEncoder())
    explained = asyncio.run(graph.ingress.explain(honest_jpeg))
    assert explained.degraded
    assert list(explained.base) == ["ocr_nb"]
    assert explained.class_name == "spam"
    answer = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert answer.proba == explained.proba


def test_mixed_bundles_are_waited_out(
    tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deployments.branches.UPDATE_WAIT_S", 0.01)

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
    tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deployments.branches.UPDATE_WAIT_S", 0.01)
    graph = Graph(tiny_bundle)
    for name in ("clip_svm", "clip_log_reg"):
        graph.base[name].target._maker = "another bundle's"
    explained = asyncio.run(graph.ingress.explain(honest_jpeg))
    assert explained.degraded
    assert list(explained.base) == ["ocr_nb"]


def test_a_deployment_known_to_be_down_is_not_asked(
    tiny_bundle: Bundle, honest_jpeg: bytes
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
    tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deployments.stack._FALLBACKS", "nowhere")
    graph = Graph(tiny_bundle, encoder=LostEncoder())
    with pytest.raises(DeploymentDown, match="clip_svm, clip_log_reg"):
        asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))


def test_the_text_is_read_where_its_classifier_alone_is_down(
    tiny_bundle: Bundle, honest_jpeg: bytes
) -> None:
    async def scenario() -> None:
        graph = Graph(tiny_bundle)
        graph.down["ocr_nb"] = "no replica is running"
        await graph.ingress.problems()
        explained = await graph.ingress.explain(honest_jpeg)
        assert explained.degraded
        assert list(explained.base) == ["clip_svm", "clip_log_reg"]
        assert explained.text == "money @offer reviews"

    asyncio.run(scenario())
