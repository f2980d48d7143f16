"""Budgets of training: evaluations, checkpoints, and the rate on the way."""

import itertools
import json
from pathlib import Path
from types import SimpleNamespace

import pytest
import torch

from training import budget
from training.budget import LOG, BudgetedRun, ends_of_runs, keep_log, rate_share, set_rate


@pytest.fixture(autouse=True)
def half_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every step takes half a minute: the clock is asked before and after it."""
    seconds = itertools.count(0, 30)
    monkeypatch.setattr(budget, "time", SimpleNamespace(monotonic=lambda: next(seconds)))


def _run(part: torch.nn.Linear, work: Path, *, minutes: float, every: float = 10) -> BudgetedRun:
    return BudgetedRun({"part": part}, work, minutes=minutes, every=every, device="cpu")


def test_a_run_goes_on_where_the_last_one_stopped(tmp_path: Path) -> None:
    part = torch.nn.Linear(2, 2)
    first = _run(part, tmp_path, minutes=1)
    first.spend(lambda: 2.0, lambda: {"figure": 0.5})
    assert (first.step, first.progress) == (2, 1)

    other = torch.nn.Linear(2, 2)
    assert not torch.equal(other.weight, part.weight)
    second = _run(other, tmp_path, minutes=1.5)
    assert torch.equal(other.weight, part.weight)
    assert (second.step, second.seconds) == (2, 60)
    second.spend(lambda: 1.0, lambda: {"figure": 0.7})
    rows = [json.loads(line) for line in second.log_file.read_text("utf-8").splitlines()]
    assert rows == [
        {"step": 2, "minutes": 1, "loss": 2.0, "figure": 0.5},
        {"step": 3, "minutes": 1.5, "loss": 1.0, "figure": 0.7},
    ]


def test_what_is_spent_is_spent(tmp_path: Path) -> None:
    part = torch.nn.Linear(2, 2)
    _run(part, tmp_path, minutes=1).spend(lambda: 1.0, dict)
    again = _run(part, tmp_path, minutes=1)
    again.spend(lambda: 1.0, dict)
    assert again.step == 2


def test_there_is_an_export_after_each_line_of_the_log(tmp_path: Path) -> None:
    run = _run(torch.nn.Linear(2, 2), tmp_path, minutes=4.5, every=2)
    lines: list[tuple[float, int]] = []

    def export() -> None:
        lines.append((run.seconds, len(run.log_file.read_text("utf-8").splitlines())))

    run.spend(lambda: 1.0, dict, export)
    # The end takes the place of the evaluation half a minute before it.
    assert lines == [(120, 1), (270, 2)]


def test_a_run_begins_where_the_minutes_fall() -> None:
    rows = [{"step": step, "minutes": at} for step, at in ((5, 1.0), (9, 2.0), (20, 0.5), (40, 1))]
    assert ends_of_runs(rows) == [rows[1], rows[3]]
    assert ends_of_runs(rows[:2]) == [rows[1]]


def test_the_rate_rises_then_falls() -> None:
    assert rate_share(0.02, 0.04) == pytest.approx(0.5)
    assert rate_share(0.04, 0.04) == pytest.approx(1)
    assert rate_share(1.0, 0.04) == pytest.approx(0)
    assert rate_share(0.3, 0.04) > rate_share(0.6, 0.04)


def test_every_group_gets_the_rate() -> None:
    part = torch.nn.Linear(2, 2)
    optimizer = torch.optim.SGD([{"params": [part.weight]}, {"params": [part.bias], "lr": 3.0}])
    set_rate(optimizer, 0.25)
    assert [group["lr"] for group in optimizer.param_groups] == [0.25, 0.25]


def test_a_log_begins_with_that_of_the_model_begun_with(tmp_path: Path) -> None:
    exported, work = tmp_path / "exported", tmp_path / "work"
    exported.mkdir()
    (exported / LOG).write_text("run\n")
    (exported / f"teacher_{LOG}").write_text("teacher\n")
    keep_log(exported, work)
    keep_log(exported, work, "teacher_")
    keep_log(exported, work, "absent_")
    assert (work / LOG).read_text() == "run\n"
    assert (work / f"teacher_{LOG}").read_text() == "teacher\n"
    assert len([*work.iterdir()]) == 2
    (work / LOG).write_text("run\nmore\n")
    keep_log(exported, work)
    assert (work / LOG).read_text() == "run\nmore\n"
