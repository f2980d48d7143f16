import asyncio

import pytest

from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.errors import OutOfTime, Overloaded
from reviewlens.reading.lines import Reading
from tests.deployments.local_handle import LocalResponse
from tests.deployments.stacking_ingress.local_graph import (
    READING,
    Encoder,
    FullError,
    Graph,
    Reader,
)


class FaultyEncoder(Encoder):
    def embed(self, _picture: object, _maker: str) -> Embeddings:
        raise ZeroDivisionError


class HangingReader(Reader):
    async def read(self, _picture: object, _maker: str) -> Reading:  # type: ignore[override]
        await asyncio.sleep(60)
        return READING


def test_a_fault_of_a_branch_cancels_the_others(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    async def scenario() -> None:
        graph = Graph(tiny_bundle, encoder=FaultyEncoder(), reader=HangingReader())
        with pytest.raises(ZeroDivisionError):
            await graph.ingress.classify(honest_jpeg, "stacking")
        await asyncio.sleep(0)
        assert graph.reader.responses[0].task.cancelled()

    asyncio.run(scenario())


def test_time_runs_out_and_the_work_is_cancelled(tiny_bundle: Bundle, honest_jpeg: bytes) -> None:
    async def scenario() -> None:
        graph = Graph(tiny_bundle, reader=HangingReader(), timeout_s=0.3)
        with pytest.raises(OutOfTime):
            await graph.ingress.explain(honest_jpeg)
        await asyncio.sleep(0)
        assert graph.reader.responses[0].task.cancelled()

    asyncio.run(scenario())


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

    graph = Graph(tiny_bundle, encoder=FaultyEncoder())
    with pytest.raises(ZeroDivisionError):
        asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
