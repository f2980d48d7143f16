import pytest

from benchmarks.clip.speed import BASE, Tower, measure
from benchmarks.clip.targets import judge
from benchmarks.clip.tasks import CLOTHES, OVERLAY, PROBE, Row, zero_shot


def test_are_judged_beside_the_untrained_network_and_the_clock() -> None:
    rows = [
        Row(CLOTHES, zero_shot("ru"), "top-1", 9, {"ours": 0.6, "first": 0.1, "hand-made": None}),
        Row(CLOTHES, PROBE, "top-1", 9, {"ours": 0.6, "first": 0.58}),
        Row(OVERLAY, PROBE, "ROC-AUC", 9, {"ours": 0.98, "first": 0.9}),
    ]
    judged = {
        target.what: target
        for target in judge(rows, {1: {"ours": 2.0, BASE: 8.0}}, "ours", "first")
    }
    verdicts = {what: target.verdict for what, target in judged.items()}
    assert verdicts["clothes: zero-shot, Russian"] == "met"
    assert verdicts["clothes: zero-shot, English"] == "not measured"
    assert verdicts["clothes: linear probe"] == "missed"
    assert verdicts["clothes: linear probe, above untrained"] == "missed"
    assert verdicts["promotional text or a bare photo: linear probe, above untrained"] == "met"
    time = judged["ms of batch 1 / those of ViT-B/32's shape"]
    assert time.measured == pytest.approx(0.25)
    assert time.verdict == "missed"
    assert len(judged) == 13


def test_towers_take_turns_and_a_slow_one_takes_fewer() -> None:
    seen: list[tuple[str, int]] = []

    def tower(name: str, rounds: int) -> Tower:
        return Tower(name, lambda pixels: seen.append((name, len(pixels))), 4, rounds)

    times = measure([tower("quick", 3), tower("slow", 1)], batches=(2,))
    assert seen == [
        ("quick", 1), ("slow", 1), ("quick", 2), ("slow", 2), ("quick", 2), ("quick", 2),
    ]  # fmt: skip
    assert set(times[2]) == {"quick", "slow"}
