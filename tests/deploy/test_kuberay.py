"""The manifests for Kubernetes.

KubeRay's own schema is in no package, so that RayService is held against the fields of its types in
Go (ray-operator/apis/ray/v1); pods and policies against Kubernetes' schema.
"""

import re
import textwrap
from typing import Any

import kubernetes_validate
import pytest
import yaml

from tests.conftest import ROOT

KUBERNETES = kubernetes_validate.latest_version()
FOLDER = ROOT / "deploy" / "kuberay"
TEXT = (FOLDER / "rayservice.yaml").read_text()
SERVICE: dict[str, Any] = yaml.safe_load(TEXT)
SPEC: dict[str, Any] = SERVICE["spec"]
CLUSTER: dict[str, Any] = SPEC["rayClusterConfig"]
GROUPS = [CLUSTER["headGroupSpec"], *CLUSTER["workerGroupSpecs"]]
CONFIG = ROOT / "configs" / "cluster.yaml"

# Of RayServiceSpec, RayClusterSpec, HeadGroupSpec, WorkerGroupSpec, AutoscalerOptions.
KNOWN = {
    "service": {
        "serveConfigV2",
        "rayClusterConfig",
        "serveService",
        "upgradeStrategy",
        "excludeHeadPodFromServeSvc",
        "rayClusterDeletionDelaySeconds",
        "suspend",
        "managedBy",
    },
    "cluster": {
        "headGroupSpec",
        "workerGroupSpecs",
        "rayVersion",
        "enableInTreeAutoscaling",
        "autoscalerOptions",
        "headServiceAnnotations",
        "suspend",
    },
    "head": {"serviceType", "headService", "enableIngress", "rayStartParams", "template"},
    "worker": {
        "groupName",
        "replicas",
        "minReplicas",
        "maxReplicas",
        "numOfHosts",
        "rayStartParams",
        "template",
        "scaleStrategy",
    },
    "autoscaler": {
        "resources",
        "image",
        "imagePullPolicy",
        "env",
        "envFrom",
        "volumeMounts",
        "securityContext",
        "idleTimeoutSeconds",
        "upscalingMode",
    },
}


def container(group: dict[str, Any]) -> dict[str, Any]:
    (only,) = group["template"]["spec"]["containers"]
    found: dict[str, Any] = only
    return found


def test_the_embedded_config_is_that_of_the_cluster() -> None:
    match = re.search(r"^  serveConfigV2: \|\n(.*?)^  rayClusterConfig:", TEXT, re.M | re.S)
    assert match
    assert textwrap.dedent(match[1]) == CONFIG.read_text(), f"copy {CONFIG} into serveConfigV2"
    assert yaml.safe_load(SPEC["serveConfigV2"]) == yaml.safe_load(CONFIG.read_text())


def test_every_field_is_one_of_kuberays() -> None:
    assert (SERVICE["apiVersion"], SERVICE["kind"]) == ("ray.io/v1", "RayService")
    assert set(SERVICE) == {"apiVersion", "kind", "metadata", "spec"}
    assert set(SPEC) <= KNOWN["service"]
    assert set(CLUSTER) <= KNOWN["cluster"]
    assert set(CLUSTER["headGroupSpec"]) <= KNOWN["head"]
    assert set(CLUSTER["autoscalerOptions"]) <= KNOWN["autoscaler"]
    assert CLUSTER["autoscalerOptions"]["upscalingMode"] in (
        "Default",
        "Aggressive",
        "Conservative",
    )
    assert SPEC["upgradeStrategy"]["type"] in ("NewCluster", "None")
    for group in CLUSTER["workerGroupSpecs"]:
        assert {"groupName", "minReplicas", "maxReplicas", "template"} <= set(group)
        assert set(group) <= KNOWN["worker"]
        assert group["minReplicas"] <= group["replicas"] <= group["maxReplicas"]
    for group in GROUPS:
        assert all(isinstance(value, str) for value in group["rayStartParams"].values())


@pytest.mark.parametrize("group", GROUPS, ids=lambda group: group.get("groupName", "head"))
def test_every_pod_is_kubernetes_own(group: dict[str, Any]) -> None:
    template = {"apiVersion": "v1", "kind": "PodTemplate", "template": group["template"]}
    kubernetes_validate.validate(template, KUBERNETES, strict=True)


def test_a_misspelt_field_of_a_pod_is_found() -> None:
    template = yaml.safe_load(TEXT)["spec"]["rayClusterConfig"]["headGroupSpec"]["template"]
    template["spec"]["containers"][0]["securityContexts"] = {}
    with pytest.raises(kubernetes_validate.ValidationError):
        kubernetes_validate.validate(
            {"apiVersion": "v1", "kind": "PodTemplate", "template": template},
            KUBERNETES,
            strict=True,
        )


def test_the_network_policy_is_kubernetes_own_and_opens_two_ports() -> None:
    policy = yaml.safe_load((FOLDER / "network-policy.yaml").read_text())
    kubernetes_validate.validate(policy, KUBERNETES, strict=True)
    opened = [port["port"] for rule in policy["spec"]["ingress"] for port in rule.get("ports", ())]
    assert opened == [8000, 8080]
    assert policy["metadata"]["namespace"] == SERVICE["metadata"]["namespace"]


def test_ray_is_the_pinned_one() -> None:
    constraints = (ROOT / "constraints.txt").read_text()
    assert f"\nray=={CLUSTER['rayVersion']}\n" in constraints


def test_workers_are_ready_when_the_graph_is_and_the_head_before() -> None:
    assert "readinessProbe" not in container(CLUSTER["headGroupSpec"])
    for group in CLUSTER["workerGroupSpecs"]:
        probe = container(group)["readinessProbe"]["httpGet"]
        port = yaml.safe_load(SPEC["serveConfigV2"])["http_options"]["port"]
        assert probe == {"path": "/readyz", "port": port}


def test_nobody_runs_with_privileges_and_secrets_are_secrets() -> None:
    for group in GROUPS:
        assert group["template"]["spec"]["securityContext"]["runAsNonRoot"] is True
        assert container(group)["securityContext"]["allowPrivilegeEscalation"] is False
        for variable in container(group)["env"]:
            if re.search("TOKEN|SECRET|PASSWORD|KEY", variable["name"]):
                assert set(variable["valueFrom"]) == {"secretKeyRef"}


def test_the_replicas_fit_the_nodes_they_are_made_for() -> None:
    (application,) = yaml.safe_load(CONFIG.read_text())["applications"]
    at_rest = {"num_cpus": 0.0, "num_gpus": 0.0}
    for deployment in application["deployments"]:
        for kind in at_rest:
            wanted = deployment["ray_actor_options"][kind]
            at_rest[kind] += deployment["autoscaling_config"]["min_replicas"] * wanted
    requests = [
        (group["minReplicas"], container(group)["resources"]["requests"])
        for group in CLUSTER["workerGroupSpecs"]
    ]
    cpus = sum(count * float(request["cpu"]) for count, request in requests)
    gpus = sum(count * float(request.get("nvidia.com/gpu", 0)) for count, request in requests)
    # Twice, because an update starts every replica anew before the old ones stop.
    assert 2 * at_rest["num_cpus"] <= cpus
    assert 2 * at_rest["num_gpus"] <= gpus
