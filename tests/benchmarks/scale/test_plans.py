import pytest

from benchmarks.scale.__main__ import CONFIG
from benchmarks.scale.plans import (
    ENCODER,
    INGRESS,
    READER,
    autoscaled,
    base,
    deployment,
    with_replicas,
)
from graph import GraphSettings


def test_the_graph_is_the_default_one_without_its_cache_and_with_one_thread_a_reader() -> None:
    config = base(CONFIG, 4711)
    assert config["http_options"]["port"] == 4711
    (application,) = config["applications"]
    assert GraphSettings.model_validate(application["args"]).ingress.cache_entries == 0
    options = deployment(config, READER)["ray_actor_options"]
    assert options["runtime_env"]["env_vars"]["OMP_NUM_THREADS"] == "1"


def test_replicas_are_of_the_named_deployments_alone() -> None:
    config = base(CONFIG, 1)
    more = with_replicas(config, {READER: 2, ENCODER: 3}, apart=True)
    counts = {name: deployment(more, name)["num_replicas"] for name in (READER, ENCODER, INGRESS)}
    assert counts == {READER: 2, ENCODER: 3, INGRESS: 1}
    assert deployment(more, READER)["max_replicas_per_node"] == 1
    assert "max_replicas_per_node" not in deployment(more, INGRESS)
    assert deployment(config, READER)["num_replicas"] == 1
    with pytest.raises(KeyError):
        with_replicas(config, {"nobody": 2})


def test_what_is_autoscaled_has_no_fixed_number() -> None:
    scaled = autoscaled(base(CONFIG, 1), READER, 3, up_s=2, down_s=9)
    settings = deployment(scaled, READER)
    assert "num_replicas" not in settings
    assert settings["autoscaling_config"]["max_replicas"] == 3
