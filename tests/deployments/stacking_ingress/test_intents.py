import asyncio
from typing import Any

import pytest

from reviewlens.bundle import Bundle
from reviewlens.errors import MixedBundles, OutOfTime
from tests.deployments.stacking_ingress.local_graph import Graph, Intents


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


def test_mixed_bundles_are_waited_out(
    tiny_bundle: Bundle, honest_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("deployments.stacking_ingress.UPDATE_WAIT_S", 0.01)

    class Updated(Intents):
        asked = 0

        async def classify(self, picture: object, labels: Any) -> Any:
            self.asked += 1
            if self.asked <= 5:
                raise MixedBundles
            return await super().classify(picture, labels)

    graph = Graph(tiny_bundle, intent=Updated())
    assert asyncio.run(graph.ingress.intent(honest_jpeg, ())).intent == "payment-problem"


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
