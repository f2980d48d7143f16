import asyncio
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pytest

from deployments.intent_classifier import IntentClassifier, IntentSettings
from reviewlens.bundle import Bundle
from reviewlens.errors import NotSupported
from reviewlens.picture import Picture
from reviewlens.reading.lines import Line, Reading
from reviewlens.zero_shot import PROMPTS, ZeroShotAnswer, prompts_of
from tests.deployments.local_handle import LocalHandle

ANYWHERE = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))


class Encoder:
    """Prefers the second class; does not read Greek."""

    maker = ""

    def __init__(self) -> None:
        self.classes: list[Sequence[Sequence[str]]] = []

    def zero_shot(
        self, _picture: Picture, classes: Sequence[Sequence[str]], maker: str
    ) -> ZeroShotAnswer:
        assert maker == self.maker
        self.classes.append(classes)
        weights = np.ones(len(classes))
        weights[1] = 20.0
        unread = tuple(i for i, texts in enumerate(classes) if "πληρωμή" in texts[0])
        return ZeroShotAnswer(weights / weights.sum(), unread)


class Reader:
    maker = ""

    def __init__(self, *lines: str) -> None:
        self.lines = lines

    def read(self, _picture: Picture, maker: str) -> Reading:
        assert maker == self.maker
        return Reading(tuple(Line(line, 1.0, ANYWHERE) for line in self.lines))


class Graph:
    def __init__(self, bundle: Bundle, *lines: str, encoder: Any = None, **settings: Any) -> None:
        asked, reader = encoder or Encoder(), Reader(*lines)
        asked.maker = bundle.manifest.maker("embedding")
        reader.maker = bundle.manifest.maker("text")
        self.encoder, self.reader = LocalHandle(asked), LocalHandle(reader)
        self.classifier = IntentClassifier(
            str(bundle.folder), self.encoder, self.reader, IntentSettings(**settings)
        )


MakePicture = Callable[..., Picture]


def test_what_was_read_decides_where_zero_shot_is_mistaken(
    intent_bundle: Bundle, make_picture: MakePicture
) -> None:
    graph = Graph(intent_bundle, "Payment failed", "the card was declined")
    decision, unread = asyncio.run(graph.classifier.classify(make_picture(), ()))
    assert decision.label == "payment-problem"
    assert unread == ()
    assert (graph.encoder.calls, graph.reader.calls) == (["zero_shot"], ["read"])
    assert graph.encoder.target.classes == [list(PROMPTS.values())]


def test_labels_are_told_by_zero_shot_alone(
    intent_bundle: Bundle, make_picture: MakePicture
) -> None:
    graph = Graph(intent_bundle, "the card was declined", zero_shot_threshold=0.9)
    labels = ("refund", "homework", "πληρωμή")
    decision, unread = asyncio.run(graph.classifier.classify(make_picture(), labels))
    assert decision.label == "homework"
    assert decision.probabilities == pytest.approx(
        {"refund": 1 / 22, "homework": 20 / 22, "πληρωμή": 1 / 22}
    )
    assert decision.confident
    assert unread == ("πληρωμή",)
    assert graph.reader.calls == []
    assert graph.encoder.target.classes == [[prompts_of(label) for label in labels]]


def test_a_bundle_without_intents_reads_nothing(
    tiny_bundle: Bundle, make_picture: MakePicture
) -> None:
    graph = Graph(tiny_bundle, "the card was declined", zero_shot_threshold=0.95)
    decision, _ = asyncio.run(graph.classifier.classify(make_picture(), ()))
    assert decision.label == "course-problem"
    assert not decision.confident
    assert graph.reader.calls == []
    assert graph.classifier.describe()["by"] == ["zero-shot"]


def test_a_threshold_of_the_settings_takes_the_place_of_the_bundles(
    intent_bundle: Bundle, make_picture: MakePicture
) -> None:
    said = "the card was declined"
    for settings, confident in (({}, True), ({"threshold": 1.0}, False)):
        graph = Graph(intent_bundle, said, **settings)
        decision, _ = asyncio.run(graph.classifier.classify(make_picture(), ()))
        assert decision.label == "payment-problem"
        assert decision.confident is confident


def test_a_lost_branch_cancels_the_other(intent_bundle: Bundle, make_picture: MakePicture) -> None:
    class Mute(Encoder):
        def zero_shot(self, *_: Any) -> ZeroShotAnswer:
            raise NotSupported("no tokenizer")

    async def scenario() -> None:
        graph = Graph(intent_bundle, encoder=Mute())

        async def hang(*_: object) -> Reading:
            await asyncio.sleep(60)
            return Reading()

        graph.reader.target.read = hang
        with pytest.raises(NotSupported):
            await graph.classifier.classify(make_picture(), ())
        await asyncio.sleep(0)
        assert graph.reader.responses[0].task.cancelled()

    asyncio.run(scenario())


def test_says_how_intents_are_told(intent_bundle: Bundle) -> None:
    described = Graph(intent_bundle).classifier.describe()
    assert described == {
        "labels": ["payment-problem", "course-problem", "profile-problem"],
        "by": ["zero-shot", "text"],
        "threshold": 0.5,
        "zero_shot_threshold": 0.9,
        "metrics": {"combined": {"top_1": 1.0}},
    }
