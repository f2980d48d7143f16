"""`POST /intent` in Hugging Face's form for zero-shot image classification."""

import base64
import json
from collections.abc import Sequence
from typing import Any

import pytest
from fastapi.testclient import TestClient
from huggingface_hub import InferenceClient
from huggingface_hub.errors import HfHubHTTPError

from deployments.http.answers import Intent
from deployments.http.app import create_app
from tests.deployments.http.service import PICTURE, Service, assert_problem, client_of
from tests.serving import serving

TEXT = base64.b64encode(PICTURE).decode()


class Ranking(Service):
    """The last label is the most probable, so that the order of the answer is not that asked in."""

    async def intent(self, data: bytes, labels: Sequence[str]) -> Intent:
        self.seen.append((data, "|".join(labels)))
        named = labels or ("payment-problem", "course-problem")
        total = sum(range(1, len(named) + 1))
        shares = {label: (index + 1) / total for index, label in enumerate(named)}
        return Intent(intent=named[-1], probabilities=shares, confident=True)


@pytest.fixture
def service() -> Ranking:
    return Ranking()


@pytest.fixture
def client(service: Ranking) -> TestClient:
    return client_of(service)


def test_hugging_faces_client_is_answered(service: Ranking) -> None:
    with serving(create_app(service)) as url:
        client = InferenceClient(model=f"{url}/intent", provider="hf-inference", token="none")
        answer = client.zero_shot_image_classification(PICTURE, ["refund", "урок", "other"])
        assert [(each.label, each.score) for each in answer] == [
            ("other", 3 / 6), ("урок", 2 / 6), ("refund", 1 / 6)
        ]  # fmt: skip
        for labels, template in ((["a", "a"], None), (["a", "b"], "a photo of {}")):
            with pytest.raises(HfHubHTTPError) as raised:
                client.zero_shot_image_classification(PICTURE, labels, hypothesis_template=template)
            assert raised.value.response.status_code == 400
    assert service.seen == [(PICTURE, "refund|урок|other")]


@pytest.mark.parametrize("inputs", [TEXT, {"image": TEXT}, f"data:image/png;base64,{TEXT}"])
def test_every_form_of_inputs(inputs: Any, client: TestClient, service: Ranking) -> None:
    body = {"inputs": inputs, "parameters": {"candidate_labels": ["a", "b"]}}
    assert [each["label"] for each in client.post("/intent", json=body).json()] == ["b", "a"]
    assert service.seen == [(PICTURE, "a|b")]


def test_without_labels_the_intents_are_ranked(client: TestClient, service: Ranking) -> None:
    answer = client.post("/intent", json={"inputs": TEXT}).json()
    assert [each["label"] for each in answer] == ["course-problem", "payment-problem"]
    assert client.post("/intent?labels=x&labels=y", json={"inputs": TEXT}).json()[0]["label"] == "y"
    assert service.seen == [(PICTURE, ""), (PICTURE, "x|y")]


@pytest.mark.parametrize(
    ("body", "slug"),
    [
        ({"inputs": 5}, "bad-request"),
        ({"inputs": "no base64!"}, "bad-request"),
        ({"inputs": "http://example.com/a.jpg"}, "bad-request"),
        ({"inputs": ""}, "no-picture"),
        ({"inputs": TEXT, "parameters": {"candidate_labels": "a,b"}}, "bad-request"),
        ({"inputs": TEXT, "parameters": {"candidate_labels": ["a"]}}, "bad-labels"),
        ({"inputs": TEXT, "parameters": {"candidate_labels": ["\ud800", "a"]}}, "bad-labels"),
    ],
)
def test_what_cannot_be_answered(
    body: dict[str, Any], slug: str, client: TestClient, service: Ranking
) -> None:
    assert_problem(client.post("/intent", content=json.dumps(body)), 400, slug)
    assert service.seen == []


def test_the_limit_on_bytes_is_that_of_the_picture(client: TestClient) -> None:
    body = {"inputs": base64.b64encode(b"x" * 1001).decode()}
    assert_problem(client.post("/intent", json=body), 413, "too-large")
    assert_problem(client.post("/intent", content=b'{"inputs": "a'), 400, "bad-request")
