"""compose.yaml and the image: nobody runs a Docker engine here, so what can be read is checked."""

import re
import shutil
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT
from tests.deploy.nginx import PORTS

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "compose.yaml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
DOCKERFILE = (ROOT / "deploy" / "Dockerfile").read_text()


def compose_command() -> list[str] | None:
    """Compose as a plugin of docker, or as a command of its own."""
    if shutil.which("docker"):
        tried = subprocess.run(["docker", "compose", "version"], capture_output=True)
        if tried.returncode == 0:
            return ["docker", "compose"]
    return ["docker-compose"] if shutil.which("docker-compose") else None


@pytest.mark.skipif(
    compose_command() is None, reason="Docker Compose is missing: apt-get install docker-compose"
)
def test_compose_understands_the_file() -> None:
    command = compose_command()
    assert command
    profiles = ["--profile", "bot", "--profile", "watch"]
    checked = subprocess.run(
        [*command, "--file", str(ROOT / "compose.yaml"), *profiles, "config"],
        capture_output=True,
        text=True,
    )
    assert checked.returncode == 0, checked.stderr
    understood = yaml.safe_load(checked.stdout)["services"]
    assert set(understood) == set(SERVICES) == {"graph", "nginx", "bot", "prometheus", "grafana"}


def test_without_a_profile_only_what_answers_is_started() -> None:
    started = {name for name, service in SERVICES.items() if "profiles" not in service}
    assert started == {"graph", "nginx"}


def test_the_old_ports_lead_to_nginx_and_to_this_machine_alone() -> None:
    published: dict[int, int] = {}
    for name, service in SERVICES.items():
        for port in service.get("ports", ()):
            address, outside, inside = port.replace("${REVIEWLENS_PUBLISH:-127.0.0.1}", "L").split(
                ":"
            )
            assert address in ("L", "127.0.0.1"), name
            if name == "graph":
                published[int(outside)] = int(inside)
    assert published == {5000: 5000, 5001: 5001, 5002: 5002, 5003: 5003, 8000: 8888}
    assert set(published.values()) == set(PORTS.values())
    assert SERVICES["nginx"]["network_mode"] == "service:graph"


def test_nobody_runs_with_privileges() -> None:
    for name, service in SERVICES.items():
        assert service["cap_drop"] == ["ALL"], name
        assert service["security_opt"] == ["no-new-privileges:true"], name
        assert not service.get("privileged"), name
    assert SERVICES["nginx"]["user"] != "0:0"
    assert not re.search(r"^USER\s+(root|0)", DOCKERFILE, re.MULTILINE)


def test_no_secret_stands_in_a_file() -> None:
    for name, service in SERVICES.items():
        for variable, value in service.get("environment", {}).items():
            if re.search("TOKEN|SECRET|PASSWORD|KEY", variable):
                assert value == f"${{{variable}:-}}", (name, variable)


def test_what_is_mounted_or_copied_is_there() -> None:
    for name, service in SERVICES.items():
        for volume in service.get("volumes", ()):
            source = volume.split(":")[0]
            if source.startswith("."):
                assert (ROOT / source).exists(), (name, source)
            else:
                assert source in COMPOSE["volumes"], (name, source)
    for line in re.findall(r"^COPY .*", DOCKERFILE, re.MULTILINE):
        *sources, _ = [word for word in line.split()[1:] if not word.startswith("--")]
        for source in sources:
            assert (ROOT / source).exists(), line


def test_shared_memory_holds_the_object_store() -> None:
    match = re.search(r"OBJECT_STORE_BYTES:-(\d+)", (ROOT / "deploy/compose/start.sh").read_text())
    assert match
    size = int(SERVICES["graph"]["shm_size"].removesuffix("mb")) * 1_000_000
    assert size > int(match[1])


def test_the_health_checks_ask_for_readiness() -> None:
    for said in (str(SERVICES["graph"]["healthcheck"]["test"]), DOCKERFILE):
        assert "http://127.0.0.1:8000/readyz" in said
    assert SERVICES["nginx"]["depends_on"]["graph"]["condition"] == "service_healthy"


def test_ray_in_the_image_is_the_pinned_one() -> None:
    pinned = re.search(r"^ray==(.+)$", (ROOT / "constraints.txt").read_text(), re.MULTILINE)
    base = re.search(r"^ARG RAY=(.+)$", DOCKERFILE, re.MULTILINE)
    assert pinned
    assert base
    assert base[1] == pinned[1]


def test_the_image_holds_every_package_of_the_project() -> None:
    packages = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["setuptools"][
        "packages"
    ]
    for top in {package.split(".")[0] for package in packages}:
        assert f"COPY --chown=ray:users {top} {top}\n" in DOCKERFILE, top
        assert Path(ROOT / top).is_dir()
