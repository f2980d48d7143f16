"""What is deployed: the default graph with other numbers of replicas."""

import copy
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from benchmarks.scale.cluster import Config

READER, ENCODER, INGRESS = "TextReader", "ClipEncoder", "StackingIngress"


def base(file: Path, port: int) -> Config:
    """The configuration on another port, without its cache, a reader on one thread.

    With a thread each, readers show what another one brings while there are cores for it.
    """
    config: Config = yaml.safe_load(file.read_text("utf-8"))
    config["http_options"] |= {"port": port, "host": "127.0.0.1"}
    config["proxy_location"] = "HeadOnly"  # nodes of one machine share its address
    (application,) = config["applications"]
    application["args"].setdefault("ingress", {})["cache_entries"] = 0
    deployment(config, READER)["ray_actor_options"]["runtime_env"]["env_vars"][
        "OMP_NUM_THREADS"
    ] = "1"
    return config


def with_replicas(config: Config, counts: Mapping[str, int], *, apart: bool = False) -> Config:
    """So many replicas of these deployments; ``apart`` puts each on a node of its own."""
    changed = copy.deepcopy(config)
    for name, count in counts.items():
        settings = deployment(changed, name)
        settings["num_replicas"] = count
        if apart:
            settings["max_replicas_per_node"] = 1
    return changed


def autoscaled(config: Config, name: str, most: int, up_s: float, down_s: float) -> Config:
    """One deployment with 1 to ``most`` replicas, by what waits; delays in seconds."""
    changed = copy.deepcopy(config)
    settings = deployment(changed, name)
    del settings["num_replicas"]
    settings["autoscaling_config"] = {
        "min_replicas": 1,
        "max_replicas": most,
        "target_ongoing_requests": 3,
        "upscale_delay_s": up_s,
        "downscale_delay_s": down_s,
        "look_back_period_s": 10,  # no shorter than Ray's interval of looking
    }
    return changed


def deployment(config: Config, name: str) -> dict[str, Any]:
    """The settings of one deployment; raises KeyError where there is none."""
    (application,) = config["applications"]
    for settings in application["deployments"]:
        if settings["name"] == name:
            found: dict[str, Any] = settings
            return found
    raise KeyError(name)
