import asyncio
import os
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest
from fastapi.testclient import TestClient
from PIL import Image

from benchmarks.serve import floor
from benchmarks.serve.contestants import BUNDLE, READER
from benchmarks.serve.peers import plain_fastapi
from benchmarks.serve.pipeline import Answer, Pipeline
from benchmarks.serve.processes import Tree
from deployments.base_classifier import BaseClassifier
from deployments.clip_encoder import ClipEncoder
from deployments.stack import Stack
from deployments.text_reader import TextReader
from reviewlens.bundle import Bundle
from reviewlens.ensemble import FEATURE_OF, Feature
from reviewlens.picture import Picture, decode
from tests.conftest import encode


@pytest.fixture(scope="module")
def pipeline(tiny_bundle: Bundle) -> Pipeline:
    return Pipeline(str(tiny_bundle.folder))


def test_answers_as_the_deployments_do(
    pipeline: Pipeline, tiny_bundle: Bundle, spam_jpeg: bytes, make_picture: Callable[..., Picture]
) -> None:
    folder = str(tiny_bundle.folder)
    pictures = [decode(spam_jpeg), make_picture(48, 64, 1)]
    encoder, reader = ClipEncoder(folder), TextReader(folder)
    heads = {name: BaseClassifier(folder, name) for name in FEATURE_OF}

    async def describe() -> list[dict[Feature, Any]]:
        return [
            {"embedding": await encoder.embed(picture), "text": await reader.read(picture)}
            for picture in pictures
        ]

    answers = pipeline.classify(pictures)
    for made, answer in zip(asyncio.run(describe()), answers, strict=True):
        base = {name: heads[name].judge(made[FEATURE_OF[name]]).probabilities for name in heads}
        probabilities = Stack(tiny_bundle).probabilities(base)
        assert answer["class_id"] == [int(probabilities.argmax())]
        assert answer["proba"] == pytest.approx(float(probabilities.max()), abs=1e-4)


def test_fastapi_answers_as_the_pipeline(
    pipeline: Pipeline, tiny_bundle: Bundle, spam_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(BUNDLE, str(tiny_bundle.folder))
    with TestClient(plain_fastapi.create_app()) as client:
        assert client.get("/readyz").status_code == 200
        answer = client.post("/", content=spam_jpeg).json()
    (wanted,) = pipeline.classify([decode(spam_jpeg)])
    assert answer["class_id"] == wanted["class_id"]
    assert answer["proba"] == pytest.approx(wanted["proba"], abs=1e-4)


def test_flask_base_models_answer_with_probabilities(
    tiny_bundle: Bundle, spam_jpeg: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("flask")
    from benchmarks.serve.peers import four_flask

    monkeypatch.setenv(BUNDLE, str(tiny_bundle.folder))
    monkeypatch.setenv(READER, "bundle")
    encoder = ClipEncoder(str(tiny_bundle.folder))
    embedding = asyncio.run(encoder.embed(decode(spam_jpeg)))
    wanted = BaseClassifier(str(tiny_bundle.folder), "clip_svm").judge(embedding).probabilities
    client = four_flask.create_base("clip_svm").test_client()
    assert client.post("/", data=spam_jpeg).json == pytest.approx(wanted.tolist())


class StandIn:
    """Remembers the sizes of its batches."""

    def __init__(self) -> None:
        self.batches: list[int] = []

    def classify(self, pictures: Sequence[Picture]) -> list[Answer]:
        self.batches.append(len(pictures))
        return [Answer(class_id=[0], proba=1.0)] * len(pictures)


@pytest.mark.parametrize(("pictures", "batches"), [(9, [4, 4]), (3, [4])])
def test_the_floor_takes_whole_batches(pictures: int, batches: list[int]) -> None:
    file = encode(Image.fromarray(np.zeros((8, 8, 3), np.uint8)))
    pipeline, tree = StandIn(), Tree(os.getpid())
    found = floor.measure(pipeline, [file] * 3, 4, pictures, 30, tree)  # type: ignore[arg-type]
    assert pipeline.batches == batches
    assert found.answered == sum(batches)


def test_time_ends_the_floor() -> None:
    file = encode(Image.fromarray(np.zeros((8, 8, 3), np.uint8)))
    pipeline, tree = StandIn(), Tree(os.getpid())
    floor.measure(pipeline, [file], 1, 10**9, 0.2, tree)  # type: ignore[arg-type]
    assert pipeline.batches
