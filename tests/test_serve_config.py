"""Ray Serve drops unknown keys of a config in silence: here they are errors."""

import types
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from pydantic import BaseModel, ValidationError
from ray.serve._private.build_app import build_app
from ray.serve.schema import ServeDeploySchema

from graph import GraphSettings, build
from tests.conftest import ROOT

DEFAULT = ROOT / "serve_config.yaml"
CONFIGS = [DEFAULT, *sorted((ROOT / "configs").glob("*.yaml"))]
ONE_MACHINE = [DEFAULT, ROOT / "configs" / "hub.yaml"]
CORES = 2

config_files = pytest.mark.parametrize("file", CONFIGS, ids=lambda file: file.name)
on_one_machine = pytest.mark.parametrize("file", ONE_MACHINE, ids=lambda file: file.name)


def load(file: Path) -> dict[str, Any]:
    content: dict[str, Any] = yaml.safe_load(file.read_text())
    return content


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The pydantic models that a field can hold, however deep in unions and lists."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    origin = typing.get_origin(annotation)
    if origin in (typing.Union, types.UnionType, list, typing.Annotated):
        for argument in typing.get_args(annotation):
            yield from models_in(argument)


def unknown_keys(content: Any, model: type[BaseModel], path: str = "") -> list[str]:
    """Keys that the model, or a model inside of it, does not know."""
    if isinstance(content, list):
        return [key for item in content for key in unknown_keys(item, model, path)]
    if not isinstance(content, dict):
        return []
    found = []
    for key, value in content.items():
        field = model.model_fields.get(key)
        if field is None:
            found.append(f"{path}{key}")
            continue
        for inner in models_in(field.annotation):
            found += unknown_keys(value, inner, f"{path}{key}.")
    return found


@config_files
def test_every_key_is_known(file: Path) -> None:
    content = load(file)
    ServeDeploySchema.model_validate(content)
    assert unknown_keys(content, ServeDeploySchema) == []
    for application in content["applications"]:
        GraphSettings.model_validate(application["args"])


@pytest.mark.parametrize(
    ("place", "key"),
    [
        ((), "http_option"),
        (("http_options",), "hosts"),
        (("applications", 0), "import_paths"),
        (("applications", 0, "deployments", 1), "max_ongoing_request"),
        (("applications", 0, "deployments", 1, "ray_actor_options"), "num_cpu"),
    ],
)
def test_a_misspelt_key_is_found(place: tuple[Any, ...], key: str) -> None:
    content = load(DEFAULT)
    inner: Any = content
    for step in place:
        inner = inner[step]
    inner[key] = 1
    (found,) = unknown_keys(content, ServeDeploySchema)
    assert found.endswith(key)


def test_a_misspelt_argument_is_refused() -> None:
    for wrong in (
        {"bundel": "x"},
        {"encoder": {"devise": "cpu"}},
        {"ingress": {"picture": {"a": 1}}},
    ):
        with pytest.raises(ValidationError):
            GraphSettings.model_validate(wrong)


@config_files
def test_every_deployment_has_its_own_settings(file: Path) -> None:
    (application,) = load(file)["applications"]
    graph = build_app(build(GraphSettings.model_validate(application["args"])), name="x")
    configured = {each["name"]: each for each in application["deployments"]}
    assert set(configured) == {deployment.name for deployment in graph.deployments}
    for name, settings in configured.items():
        assert {"num_cpus", "num_gpus"} <= set(settings["ray_actor_options"]), name
        assert {"num_replicas", "autoscaling_config"} & set(settings), name
        assert settings["max_queued_requests"] > 0, name
        assert settings["backpressure_config"]["status_code"] == 429, name


@config_files
def test_listens_on_this_machine_only_or_answers_no_stranger(file: Path) -> None:
    content = load(file)
    (application,) = content["applications"]
    access = GraphSettings.model_validate(application["args"]).ingress.access
    assert not access.open_to_strangers
    # In a YAML Ray Serve's own default is 0.0.0.0.
    expected = "0.0.0.0" if file.name == "cluster.yaml" else "127.0.0.1"
    assert content["http_options"]["host"] == expected


@config_files
def test_our_own_limits_come_before_those_of_ray(file: Path) -> None:
    content = load(file)
    (application,) = content["applications"]
    ingress = GraphSettings.model_validate(application["args"]).ingress
    (settings,) = (e for e in application["deployments"] if e["name"] == "StackingIngress")
    assert ingress.max_pending < settings["max_ongoing_requests"]
    assert ingress.timeout_s < content["http_options"]["request_timeout_s"]


@config_files
def test_what_serves_is_replaced_by_what_is_ready_and_what_hangs_soon(file: Path) -> None:
    """Ray's own defaults end the old replica first, and wait two minutes for one that hangs."""
    content = load(file)
    variables = content["controller_options"]["runtime_env"]["env_vars"]
    assert variables["RAY_SERVE_FORCE_STOP_UNHEALTHY_REPLICAS"] == "1"
    (application,) = content["applications"]
    for settings in application["deployments"]:
        assert settings["max_surge_percent"] == 100, settings["name"]
        assert settings["health_check_period_s"] <= 2, settings["name"]
        assert settings["health_check_timeout_s"] <= 10, settings["name"]


@on_one_machine
def test_an_update_finds_room_beside_what_serves(file: Path) -> None:
    """A replica for which there is no CPU is waited for without end."""
    (application,) = load(file)["applications"]
    replicas = (
        2 * settings["num_replicas"] * settings["ray_actor_options"]["num_cpus"]
        for settings in application["deployments"]
    )
    assert sum(replicas) <= CORES


def test_one_gpu_has_room_for_an_update_too() -> None:
    content = load(ROOT / "configs" / "gpu.yaml")
    (application,) = content["applications"]
    shares = {
        settings["name"]: settings["num_replicas"] * settings["ray_actor_options"]["num_gpus"]
        for settings in application["deployments"]
    }
    assert {name for name, share in shares.items() if share} == {"ClipEncoder", "TextReader"}
    assert 2 * sum(shares.values()) <= 1
    arguments = GraphSettings.model_validate(application["args"])
    for models in (arguments.encoder, arguments.reader):
        assert models is not None
        assert (models.device, models.dtype) == ("cuda", "float16")


def test_what_the_ingress_lets_in_is_refused_by_no_deployment_behind_it() -> None:
    for file in CONFIGS:
        (application,) = load(file)["applications"]
        most = GraphSettings.model_validate(application["args"]).ingress.max_pending
        for settings in application["deployments"]:
            room = settings["max_ongoing_requests"] + settings["max_queued_requests"]
            assert most <= room, (file.name, settings["name"])
