"""The pins against advisories that are known here: what pip-audit asks a service for, offline."""

from importlib.metadata import PackageNotFoundError, version

import pytest
from packaging.version import Version

from tests.conftest import ROOT

# Package, the first version without it, and the advisory.
FIXED_IN = (
    ("ray", "2.52.0", "CVE-2025-62593"),
    ("ray", "2.54.0", "CVE-2026-27482"),
    ("pillow", "12.2.0", "CVE-2026-40192"),
    ("pillow", "12.3.0", "the CVEs of 2026 in PSD, PDF, GD and JPEG 2000"),
    ("starlette", "0.40.0", "GHSA-f96h-pmfr-66vw"),
    ("starlette", "0.49.1", "CVE-2025-62727"),
    ("python-multipart", "0.0.18", "CVE-2024-53981"),
    ("torch", "2.6.0", "CVE-2025-32434"),
    ("h11", "0.16.0", "CVE-2025-43859"),
    ("jinja2", "3.1.6", "CVE-2025-27516"),
    ("requests", "2.32.4", "CVE-2024-47081"),
    ("urllib3", "2.5.0", "CVE-2025-50181"),
    ("aiohttp", "3.12.14", "CVE-2025-53643"),
)


def pins() -> dict[str, str]:
    lines = (ROOT / "constraints.txt").read_text().splitlines()
    pairs = (line.split("==") for line in lines if line and not line.startswith("#"))
    return {name.lower().replace("_", "-"): pinned for name, pinned in pairs}


@pytest.mark.parametrize(("package", "fixed", "advisory"), FIXED_IN)
def test_no_pin_has_a_known_hole(package: str, fixed: str, advisory: str) -> None:
    assert Version(pins()[package]) >= Version(fixed), advisory


def test_what_is_installed_is_what_is_pinned() -> None:
    other = {}
    for name, pinned in pins().items():
        try:
            installed = version(name)
        except PackageNotFoundError:
            continue  # another platform's, or of an extra that is not installed
        if installed != pinned:
            other[name] = (pinned, installed)
    assert other == {}
