import math

import pytest

from benchmarks.reader.contest import by_family, hold, summarise
from benchmarks.reader.pictures import draw, plan
from tests.benchmarks.reader.conftest import StandIn
from training.synthetic import Sources


def test_each_reader_reads_each_picture_and_some_a_sample(sources: Sources) -> None:
    slots = plan(sources, 18, seed=1)
    readers = [
        StandIn("ours", 0.5),
        StandIn("other", 1.0, ""),
        StandIn("slow", 5.0, every_picture=False),
    ]
    records = hold((draw(slot, sources, 1) for slot in slots), readers, len(slots), sampled=4)
    slices = summarise(records, "ours")
    everything = slices["all"]
    assert everything["ours"].pictures == everything["other"].pictures == len(slots)
    assert everything["slow"].pictures == 4
    assert everything["slow"].score is None
    assert everything["slow"].times_ours == pytest.approx(10)
    assert everything["ours"].score
    assert everything["ours"].score.cer == 0
    assert everything["other"].score
    assert everything["other"].score.cer == 1
    parts = (slices["printed overlays"]["ours"], slices["handwriting"]["ours"])
    assert sum(part.pictures for part in parts) == len(slots)


def test_the_order_of_a_band_is_open(sources: Sources) -> None:
    slots = plan(sources, 60, seed=1)
    samples = [draw(slot, sources, 1) for slot in slots]
    band = next(sample for sample in samples if len(sample.truths) == 2)
    (record,) = hold([band], [StandIn("ours", 1, band.truths[1])], 1, 1)
    assert record.scores["ours"].edits == 0


def test_families_are_told_apart(sources: Sources) -> None:
    slots = plan(sources, 5, seed=1)
    records = hold((draw(slot, sources, 1) for slot in slots), [StandIn("ours", 1)], 5, 1)
    families = {font.family for font in sources.fonts}
    assert by_family(records) == {family: {"ours": 0.0} for family in families}


def test_without_ours_there_is_no_ratio(sources: Sources) -> None:
    slots = plan(sources, 5, seed=1)
    records = hold((draw(slot, sources, 1) for slot in slots), [StandIn("peer", 1)], 5, 1)
    assert math.isnan(summarise(records, "ours")["all"]["peer"].times_ours)
