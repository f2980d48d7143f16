import pytest

from benchmarks.serve.contest import FLOOR
from benchmarks.serve.contestants import BENTOML, FASTAPI, FLASK, LITSERVE, OURS
from benchmarks.serve.targets import Medians, judge
from tests.benchmarks.serve.conftest import figures

MEDIANS: Medians = {
    FLOOR: {"batches of 1": figures(3.0, 300.0), "batches of 16": figures(4.0, 4000.0)},
    OURS: {
        "1 client": figures(2.5, 320.0),
        "16 clients": figures(3.6, 4000.0, memory_mib=5120.0),
        "64 clients": figures(3.5, 9000.0, errors={"503": 2}, refused=7),
    },
    FASTAPI: {"16 clients": figures(3.0)},
    LITSERVE: {"16 clients": figures(4.5)},
    FLASK: {"1 client": figures(0.2), "4 clients": figures(0.3)},
}


def test_the_graph_is_judged_by_its_own_row() -> None:
    judged = {target.what: target for target in judge(MEDIANS)}
    share = judged["pictures/s at 16 clients / bare pipeline"]
    assert share.measured == pytest.approx(0.9)  # of its best batch
    assert share.verdict == "met"
    over = judged["p50 ms at 1 client, over bare pipeline"]
    assert over.measured == pytest.approx(20)
    assert over.verdict == "met"
    assert judged[f"pictures/s at 16 clients / {FASTAPI}"].measured == pytest.approx(1.2)
    assert judged[f"pictures/s at 16 clients / {LITSERVE}"].verdict == "missed"
    assert judged[f"pictures/s at 16 clients / {BENTOML}"].verdict == "not measured"
    assert judged[f"pictures/s at 16 clients / {FLASK}"].measured == pytest.approx(12)
    memory = judged["GiB of all processes"]
    assert (memory.measured, memory.verdict) == (5, "missed")
    assert judged["errors at 64 clients"].measured == 2
    assert judged["refusals at 64 clients"].measured == 7


def test_other_configurations_are_not_judged() -> None:
    other = {"with a cache": MEDIANS[OURS], FLOOR: MEDIANS[FLOOR]}
    assert {target.verdict for target in judge(other)} == {"not measured"}


def test_a_peer_that_answers_nothing_is_not_measured() -> None:
    silent = judge({**MEDIANS, FLASK: {"16 clients": figures(0.0)}})
    assert silent[5].verdict == "not measured"
