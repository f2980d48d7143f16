import numpy as np
import pytest

from reviewlens.folds import fewest_groups, grouped_folds


def test_folds_keep_groups_together_and_cover_every_row() -> None:
    labels = np.repeat([0, 1], 30)
    groups = np.arange(60) // 3
    judged = []
    for fitted_on, rows in grouped_folds(labels, groups, 5, 0):
        assert not set(groups[fitted_on]) & set(groups[rows])
        assert set(labels[rows]) == {0, 1}
        judged += rows.tolist()
    assert sorted(judged) == list(range(60))


def test_a_rare_class_makes_fewer_folds() -> None:
    labels = np.array([0] * 50 + [1] * 6)
    groups = np.array([*range(50), 50, 50, 51, 51, 52, 52])
    assert fewest_groups(labels, groups) == 3
    folds = grouped_folds(labels, groups, 5, 0)
    assert len(folds) <= 3
    assert all(1 in labels[fitted_on] for fitted_on, _ in folds)


def test_a_class_of_one_group_cannot_be_folded() -> None:
    with pytest.raises(ValueError, match="two groups"):
        grouped_folds(np.array([0, 0, 1, 1]), np.array([0, 1, 2, 2]), 5, 0)
