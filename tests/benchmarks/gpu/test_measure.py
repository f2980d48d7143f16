"""On the CPU: what is counted and divided is the same there."""

import time
from pathlib import Path

import pytest
import torch

from benchmarks.gpu import timing
from benchmarks.gpu.measure import (
    DETECTOR,
    ENCODER,
    ENCODER_WHOLE,
    READER_WHOLE,
    RECOGNISER,
    Row,
    encoder_rows,
    reader_rows,
)
from benchmarks.gpu.timing import matrix_peak, operations_of, seconds_of
from benchmarks.gpu.together import Share, alone_and_together


@pytest.fixture(autouse=True)
def _short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(timing.seconds_of, "__defaults__", (0.02,))


def test_operations_of_a_product() -> None:
    left, right = torch.ones(3, 5), torch.ones(5, 7)
    assert operations_of(lambda: left @ right) == 2 * 3 * 5 * 7


def test_the_peak_is_operations_a_second(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = iter([0.25, 4.0])
    monkeypatch.setattr(timing, "seconds_of", lambda _: next(seconds))
    assert matrix_peak("cpu", "float32", sides=(8, 16)) == max(2 * 8**3 / 0.25, 2 * 16**3 / 4.0)


def test_seconds_are_those_of_a_call() -> None:
    assert seconds_of(lambda: time.sleep(0.02)) == pytest.approx(0.02, rel=0.5)


def by_name(rows: list[Row]) -> dict[tuple[str, int], Row]:
    return {(row.what, row.batch): row for row in rows}


def test_an_encoder_is_timed_with_its_share_of_the_peak(tiny_clip: Path) -> None:
    peak = 1e9
    rows = by_name(list(encoder_rows(str(tiny_clip), "cpu", "bfloat16", (1, 2), peak)))
    assert set(rows) == {(ENCODER, 1), (ENCODER, 2), (ENCODER_WHOLE, 1), (ENCODER_WHOLE, 2)}
    one, two = rows[ENCODER, 1], rows[ENCODER, 2]
    assert one.share is not None
    assert two.share is not None
    # The work for a picture is the same in both, so shares are as rates.
    assert one.share / one.per_s == pytest.approx(two.share / two.per_s)
    assert rows[ENCODER_WHOLE, 1].share is None
    assert all(row.per_s > 0 and row.memory_mib is None for row in rows.values())


def test_a_reader_is_timed_in_its_parts() -> None:
    found = reader_rows("cpu", "bfloat16", (1, 2), 1e12, canvas=(64, 96), photo=(64, 96))
    rows = by_name(list(found))
    assert set(rows) == {(DETECTOR, 1), (DETECTOR, 2), (RECOGNISER, 8), (RECOGNISER, 16),
                         (READER_WHOLE, 1), (READER_WHOLE, 2)}  # fmt: skip
    assert rows[DETECTOR, 1].share is not None


def test_two_work_beside_each_other(tiny_clip: Path) -> None:
    share = Share(ENCODER_WHOLE, str(tiny_clip), "cpu", "float32", 2)
    rates = alone_and_together([share], seconds=0.1)
    assert all(rate > 0 for rate in rates[ENCODER_WHOLE])
