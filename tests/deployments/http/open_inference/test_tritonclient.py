"""The protocol as a client written by others speaks it, over a socket."""

import hashlib
import json
from collections.abc import Iterator, Mapping
from typing import Any

import httpx
import numpy as np
import pytest
from tritonclient.http import InferenceServerClient, InferInput, InferRequestedOutput
from tritonclient.utils import InferenceServerException

from deployments.http.access import AccessSettings
from deployments.http.app import create_app
from reviewlens.errors import DeploymentDown, OutOfTime, Overloaded, UndecodablePicture
from tests.deployments.http.service import PICTURE, RemoteError, Service
from tests.serving import serving

MODELS = ("stacking", "clip_svm", "clip_log_reg", "ocr_nb", "intent")


@pytest.fixture(scope="module")
def running() -> Iterator[tuple[Service, str]]:
    service = Service()
    with serving(create_app(service)) as url:
        yield service, url


@pytest.fixture
def service(running: tuple[Service, str]) -> Service:
    service = running[0]
    service.seen, service.error, service.not_ready = [], None, {}
    return service


@pytest.fixture
def client(running: tuple[Service, str], service: Service) -> Iterator[Any]:
    del service
    with InferenceServerClient(running[1].removeprefix("http://")) as client:
        yield client


def image(*, binary: bool = True, data: bytes = PICTURE, shape: Any = (1,)) -> Any:
    tensor = InferInput("image", list(shape), "BYTES")
    tensor.set_data_from_numpy(np.full(shape, data, dtype=object), binary_data=binary)
    return tensor


def test_says_what_it_is(client: Any) -> None:
    assert client.is_server_live()
    assert client.is_server_ready()
    assert client.get_server_metadata()["name"] == "reviewlens"
    assert "binary_tensor_data" in client.get_server_metadata()["extensions"]


@pytest.mark.parametrize("model", MODELS)
def test_describes_every_model(model: str, client: Any) -> None:
    described = client.get_model_metadata(model)
    assert (described["name"], described["versions"]) == (model, ["7"])
    assert described["inputs"] == [{"name": "image", "datatype": "BYTES", "shape": [1]}]
    assert client.is_model_ready(model)
    assert client.is_model_ready(model, "7")
    result = client.infer(model, [image()])
    for output in described["outputs"]:
        given = result.get_output(output["name"])
        assert given["datatype"] == output["datatype"]
        fixed = zip(given["shape"], output["shape"], strict=True)
        assert all(told in (-1, size) for size, told in fixed)


@pytest.mark.parametrize("model", MODELS[:-1])
@pytest.mark.parametrize("shape", [(1,), (1, 1)])
def test_classifies_in_binary(
    model: str, shape: tuple[int, ...], client: Any, service: Service
) -> None:
    result = client.infer(model, [image(shape=shape)], request_id="number 1")
    assert result.as_numpy("class_id").dtype == np.int64
    assert result.as_numpy("class_id").tolist() == [0]
    assert result.as_numpy("proba").tolist() == [0.6415903472216106]
    answer = result.get_response()
    assert (answer["id"], answer["model_name"], answer["model_version"]) == ("number 1", model, "7")
    assert all("data" not in output for output in answer["outputs"])
    assert service.seen == [(PICTURE, model)]


def test_gives_the_outputs_that_are_asked_for(client: Any) -> None:
    proba = InferRequestedOutput("proba", binary_data=False)
    result = client.infer("stacking", [image()], outputs=[proba])
    (output,) = result.get_response()["outputs"]
    assert output["data"] == [0.6415903472216106]
    mixed = [proba, InferRequestedOutput("class_id", binary_data=True)]
    result = client.infer("stacking", [image()], model_version="7", outputs=mixed)
    assert result.as_numpy("class_id").tolist() == [0]
    assert result.as_numpy("proba").tolist() == [0.6415903472216106]


def test_tells_intents(client: Any, service: Service) -> None:
    result = client.infer("intent", [image()])
    assert result.as_numpy("label").tolist() == [b"payment-problem"]
    assert result.as_numpy("probabilities").tolist() == [[1.0]]
    assert result.as_numpy("labels").tolist() == [[b"payment-problem"]]
    assert result.as_numpy("confident").tolist() == [False]
    assert service.seen == [(PICTURE, "")]


@pytest.mark.parametrize(
    ("error", "status", "said"),
    [
        (RemoteError(UndecodablePicture("It is broken.")), "400", "It is broken."),
        (Overloaded("Full."), "429", "Full."),
        (DeploymentDown("Down."), "503", "Down."),
        (OutOfTime("Late."), "504", "Late."),
    ],
)
def test_errors_are_the_protocols_own(
    error: Exception, status: str, said: str, client: Any, service: Service
) -> None:
    service.error = error
    with pytest.raises(InferenceServerException, match=said) as raised:
        client.infer("stacking", [image()])
    assert raised.value.status() == status
    assert "decoding the response" not in str(raised.value)


@pytest.mark.parametrize(
    ("call", "status"),
    [
        (lambda client: client.infer("nothing", [image()]), "404"),
        (lambda client: client.infer("stacking", [image()], model_version="8"), "404"),
        (lambda client: client.get_model_metadata("nothing"), "404"),
        (lambda client: client.get_model_config("stacking"), "404"),
        (lambda client: client.infer("stacking", [image(data=b"")]), "400"),
        (lambda client: client.infer("stacking", [image(data=b"x" * 1001)]), "413"),
        (lambda client: client.infer("stacking", [image(shape=(2,))]), "400"),
        (lambda client: client.infer("stacking", [image(), image()]), "400"),
        (lambda client: client.infer("stacking", [image(binary=False, data=b"!")]), "400"),
        (
            lambda client: client.infer(
                "stacking", [image()], request_compression_algorithm="gzip"
            ),
            "400",
        ),
        (
            lambda client: client.infer(
                "stacking", [image()], outputs=[InferRequestedOutput("text")]
            ),
            "400",
        ),
        (
            lambda client: client.infer(
                "stacking", [image()], outputs=[InferRequestedOutput("proba", class_count=1)]
            ),
            "400",
        ),
    ],
)
def test_what_cannot_be_answered(call: Any, status: str, client: Any, service: Service) -> None:
    with pytest.raises(InferenceServerException) as raised:
        call(client)
    assert raised.value.status() == status
    assert "decoding the response" not in str(raised.value)
    assert service.seen == []


def test_a_model_is_ready_where_what_it_needs_is(client: Any, service: Service) -> None:
    service.not_ready = {"TextReader": "no replica is running"}
    assert client.is_server_live()
    assert not client.is_server_ready()
    ready = [model for model in MODELS if client.is_model_ready(model)]
    assert ready == ["clip_svm", "clip_log_reg"]
    assert not client.is_model_ready("nothing")


def test_a_key_is_asked_for_in_the_protocols_words() -> None:
    service = Service()
    service.access = AccessSettings(keys=(hashlib.sha256(b"a key").hexdigest(),))
    with (
        serving(create_app(service)) as url,
        InferenceServerClient(url.removeprefix("http://")) as client,
    ):
        assert client.is_server_ready(), "probes answer everybody"
        with pytest.raises(InferenceServerException, match="A key is needed") as raised:
            client.infer("stacking", [image()])
        assert raised.value.status() == "401"
        headers = {"Authorization": "Bearer a key"}
        assert client.infer("stacking", [image()], headers=headers).as_numpy("proba").size == 1
        assert client.get_server_metadata(headers=headers)["name"] == "reviewlens"
        unknown: Mapping[str, Any] = httpx.get(f"{url}/v2/models/stacking").json()
        assert set(unknown) == {"error"}
    assert json.dumps(service.seen[0][1]) == '"stacking"'
