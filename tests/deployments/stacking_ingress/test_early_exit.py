import asyncio

import numpy as np
import pytest

from reviewlens.arrays import Embeddings
from reviewlens.bundle import Bundle
from reviewlens.errors import BundleError
from reviewlens.manifest import EarlyExitFigures, EarlyExitRecord
from tests.deployments.stacking_ingress.local_graph import Encoder, Graph, LostReader


@pytest.fixture
def bundle(tiny_bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> Bundle:
    """The tiny bundle, whose heads are sure enough at 0.5."""
    figures = EarlyExitFigures(pictures=1, share=1, agreement=1, accuracy=1, accuracy_without=1)
    record = EarlyExitRecord(threshold=0.5, most_lost=0.005, figures={"out of fold": figures})
    manifest = tiny_bundle.manifest.model_copy(update={"early_exit": record})
    bundle = Bundle(tiny_bundle.folder, manifest)
    monkeypatch.setattr(Bundle, "open", lambda _folder: bundle)
    return bundle


def test_a_picture_of_which_the_heads_are_sure_is_not_read(
    bundle: Bundle, honest_jpeg: bytes
) -> None:
    graph = Graph(bundle, early_exit=True)
    early = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert "reader" not in graph.calls
    assert graph.metrics.total("reviewlens_early_exits") == 1
    without_text = asyncio.run(
        Graph(bundle, reader=LostReader()).ingress.classify(honest_jpeg, "stacking")
    )
    assert early == without_text


def test_others_are_read_and_get_the_same_answer(bundle: Bundle, honest_jpeg: bytes) -> None:
    class Unsure(Encoder):
        def embed(self, _picture: object, _maker: str) -> Embeddings:
            return np.full(12, 12**-0.5, dtype=np.float32)

    graph = Graph(bundle, encoder=Unsure(), early_exit=True)
    graph.ingress._exit_at = 0.999
    answer = asyncio.run(graph.ingress.classify(honest_jpeg, "stacking"))
    assert graph.calls.count("reader") == 1
    plain = Graph(bundle, encoder=Unsure())
    assert answer == asyncio.run(plain.ingress.classify(honest_jpeg, "stacking"))


def test_a_bundle_without_a_threshold_says_so(tiny_bundle: Bundle) -> None:
    with pytest.raises(BundleError, match="early_exit"):
        Graph(tiny_bundle, early_exit=True)
