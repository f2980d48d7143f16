import numpy as np

from training.grouping import MOST_BITS_APART, alike_across, group_pictures


def flip(value: int, *bits: int) -> int:
    for bit in bits:
        value ^= 1 << bit
    return value


def test_near_hashes_are_one_group_and_far_ones_are_not() -> None:
    rng = np.random.default_rng(0)
    first, second = (int(value) for value in rng.integers(0, 2**63, 2))
    near = flip(first, 0, 20, 40, 63)
    far = flip(second, 1, 14, 27, 40, 62)
    hashes = np.array([first, second, near, far, first], np.uint64)
    groups = group_pictures(hashes, [None] * 5)
    assert groups[0] == groups[2] == groups[4]
    assert len({groups[0], groups[1], groups[3]}) == 3


def test_every_pair_within_the_bound_is_found() -> None:
    rng = np.random.default_rng(1)
    for _ in range(200):
        value = int(rng.integers(0, 2**63))
        bits = rng.choice(64, MOST_BITS_APART, replace=False).tolist()
        groups = group_pictures(np.array([value, flip(value, *bits)], np.uint64), [None, None])
        assert groups[0] == groups[1], bits


def test_given_groups_join_what_does_not_look_alike_and_chains_with_what_does() -> None:
    hashes = np.array([0, 2**40 - 1, 2**40 - 2, 2**63 + 12345678901], np.uint64)
    groups = group_pictures(hashes, ["a", "a", None, "b"])
    assert groups[0] == groups[1] == groups[2]
    assert groups[3] != groups[0]


def test_what_is_alike_across_parts_is_told_on_both_sides() -> None:
    value, near = 2**40 - 1, flip(2**40 - 1, 3, 50)
    hashes = np.array([value, value, near, flip(value, *range(5)), 2**63 + 12345678901], np.uint64)
    assert not alike_across(hashes, ["a", "a", "a", "b", "b"]).any()
    for parts in ("abaab", "aabab"):
        assert alike_across(hashes, list(parts)).tolist() == [True, True, True, False, False]


def test_many_pictures_are_grouped_in_no_time() -> None:
    hashes = np.random.default_rng(2).integers(0, 2**63, 20_000).astype(np.uint64)
    groups = group_pictures(hashes, [None] * len(hashes))
    assert len(np.unique(groups)) > 19_900
