import io
import json
import sys
from pathlib import Path

import pytest
import typer
import yaml
from rich.console import Console

from benchmarks.serve.__main__ import CONFIG, _labelled
from benchmarks.serve.contest import FLOOR, Plan, Results
from benchmarks.serve.contestants import (
    BENTOML,
    CACHED,
    EARLY,
    OURS,
    PEERS,
    bundle_of,
    graph,
    ours,
    peers,
)
from benchmarks.serve.load import Bounds, Closed
from benchmarks.serve.report import report_of, show, write_json
from benchmarks.serve.servers import Server
from tests.benchmarks.serve.conftest import figures

PLAN = Plan(3, (1, 16), (Closed(1), Closed(16)), Bounds(40, 9), warming=2, seed=1)


@pytest.fixture
def results() -> Results:
    found = Results(absent={"LitServe": "is not installed"}, agreed={OURS: (7, 8)})
    found.add(FLOOR, "batches of 16", figures(4.0))
    for rate in (1.0, 3.0, 2.0):
        found.add(OURS, "16 clients", figures(rate, errors={"503": 1}, refused=2))
    found.add("with a cache", "16 clients", figures(8.0, float("nan")))
    return found


def test_the_table_tells_everything(results: Results) -> None:
    console = Console(file=io.StringIO(), width=120)
    show(report_of(results, PLAN, [b"x" * 2_000_000]), console)
    shown = console.file.getvalue()  # type: ignore[attr-defined]
    row = next(line for line in shown.splitlines() if "16 clients" in line)
    assert row.split()[2:] == [
        "2.00", "0.50", "100", "200", "300", "0.50", "2048", "30", "6", "3", "x", "503",
    ]  # fmt: skip
    for part in ("with a cache", "LitServe: is not installed", "PSS", "ray 2", "reviewlens 7 of 8"):
        assert part in shown
    assert "pictures/s at 16 clients / bare pipeline >= 0.85: 0.500, missed" in shown
    assert "Medians of 3 rounds" in shown
    assert "2.0 MB each" in shown


def test_the_numbers_are_written(results: Results, tmp_path: Path) -> None:
    file = tmp_path / "new" / "numbers.json"
    write_json(report_of(results, PLAN, [b"x"]), file)
    numbers = json.loads(file.read_text())
    assert numbers["medians"][OURS]["16 clients"]["pictures_per_s"] == 2
    assert [one["pictures_per_s"] for one in numbers["figures"][OURS]["16 clients"]] == [1, 3, 2]
    assert numbers["medians"]["with a cache"]["16 clients"]["p50_ms"] is None
    assert numbers["absent"] == {"LitServe": "is not installed"}
    assert numbers["targets"][0]["verdict"] == "missed"


def test_a_configuration_is_served_as_it_is_on_another_port(tmp_path: Path) -> None:
    server = graph("ours", CONFIG)
    program, run, file = server.command(4321, tmp_path)
    assert (Path(program).parent, run) == (Path(sys.executable).parent, "run")
    served = yaml.safe_load(Path(file).read_text())
    shipped = yaml.safe_load(CONFIG.read_text())
    assert served["http_options"]["port"] == 4321
    # A picture is not answered from memory, where the models are measured.
    assert served["applications"][0]["args"].pop("ingress") == {"cache_entries": 0}
    assert served["applications"] == shipped["applications"]
    assert bundle_of(CONFIG) == shipped["applications"][0]["args"]["bundle"]


def test_what_answers_without_all_of_the_work_is_a_row_of_its_own(tmp_path: Path) -> None:
    found = {one.name: one for one in ours(CONFIG) if isinstance(one, Server)}
    ingress = {}
    for name, server in found.items():
        *_, file = server.command(4321, tmp_path)
        served = yaml.safe_load(Path(file).read_text())
        ingress[name] = served["applications"][0]["args"]["ingress"]
    assert ingress.pop(OURS) == {"cache_entries": 0}
    assert ingress.pop(CACHED) == {}
    assert ingress == {EARLY: {"early_exit": True, "cache_entries": 0}} or (
        EARLY in dict(one for one in ours(CONFIG) if isinstance(one, tuple))
    )


def test_every_peer_is_a_server_or_absent_for_a_reason(tmp_path: Path) -> None:
    found = list(peers("bundle", tmp_path / "python"))
    names = [peer.name if isinstance(peer, Server) else peer[0] for peer in found]
    assert sorted(names) == sorted(PEERS)
    absent = dict(peer for peer in found if isinstance(peer, tuple))
    assert "make bench-serve" in absent[BENTOML]


def test_configurations_need_a_label(tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.touch()
    assert _labelled([f"early exit={file}"]) == [("early exit", str(file))]
    for wrong in (str(file), f"label={tmp_path}/none.yaml"):
        with pytest.raises(typer.BadParameter, match="LABEL=PATH"):
            _labelled([wrong])
