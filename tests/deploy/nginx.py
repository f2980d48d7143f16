"""nginx with the configuration of deploy/compose; only ports and folders are others."""

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import requests

from tests.conftest import ROOT
from tests.served import free_ports

CONFIG = ROOT / "deploy" / "compose" / "nginx.conf"
PORTS = {"ocr_nb": 5000, "clip_svm": 5001, "clip_log_reg": 5002, "stacking": 5003, "all": 8888}
BINARY = shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")
needs_nginx = pytest.mark.skipif(
    BINARY is None, reason="nginx is missing: apt-get install nginx-light"
)


@contextmanager
def nginx(graph: str, folder: Path, read_timeout: str = "65s") -> Iterator[dict[str, str]]:
    """Addresses by what is behind them, in front of the graph at `host:port`."""
    shutil.copy(CONFIG.with_name("problems.conf"), folder)
    text = CONFIG.read_text()
    changes = {
        "server 127.0.0.1:8000": f"server {graph}",
        "proxy_read_timeout 65s": f"proxy_read_timeout {read_timeout}",
        "/tmp/": f"{folder}/",
        "/dev/stdout": f"{folder}/access.log",
        "/dev/stderr": f"{folder}/error.log",
    }
    addresses = {}
    for (name, port), free in zip(PORTS.items(), free_ports(len(PORTS)), strict=True):
        addresses[name] = f"http://127.0.0.1:{free}/"
        changes[f"listen {port};"] = f"listen 127.0.0.1:{free};"
        if name != "all":
            changes[f"    {port} /"] = f"    {free} /"
    for old, new in changes.items():
        assert old in text, old
        text = text.replace(old, new)
    (folder / "nginx.conf").write_text(text)
    assert BINARY
    command = [BINARY, "-c", str(folder / "nginx.conf"), "-e", str(folder / "error.log")]
    process = subprocess.Popen([*command, "-g", "daemon off;"])
    try:
        for _ in range(50):
            try:
                requests.get(addresses["all"] + "livez", timeout=5)
                break
            except requests.ConnectionError:
                time.sleep(0.1)
        assert process.poll() is None, (folder / "error.log").read_text()
        yield addresses
    finally:
        process.terminate()
        process.wait(timeout=10)
