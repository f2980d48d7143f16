import numpy as np
import pytest
from sklearn.ensemble import RandomForestClassifier

from reviewlens.compact_forest import CompactForest


@pytest.mark.parametrize("classes", [2, 3])
@pytest.mark.parametrize("depth", [None, 1])
def test_answers_as_the_forest_does(classes: int, depth: int | None) -> None:
    rng = np.random.default_rng(0)
    rows = rng.random((300, 3 * classes))
    labels = (rows[:, 0] * classes).astype(int) ^ (rng.random(300) < 0.1)
    labels = labels.clip(0, classes - 1)
    forest = RandomForestClassifier(
        n_estimators=40, max_depth=depth, class_weight="balanced", random_state=0
    ).fit(rows[:200], labels[:200])
    compact = CompactForest(forest)
    assert compact.predict_proba(rows) == pytest.approx(forest.predict_proba(rows), abs=1e-9)
    assert compact.predict_proba(rows[:1]) == pytest.approx(forest.predict_proba(rows[:1]))


def test_a_value_right_on_a_threshold_goes_the_same_way() -> None:
    rows = np.array([[0.1], [0.2], [0.3], [0.4]] * 10)
    labels = np.array([0, 0, 1, 1] * 10)
    forest = RandomForestClassifier(n_estimators=10, random_state=0).fit(rows, labels)
    thresholds = np.concatenate([tree.tree_.threshold for tree in forest.estimators_])
    edges = np.concatenate([thresholds, np.nextafter(thresholds, 1), np.nextafter(thresholds, 0)])
    probes = edges[:, np.newaxis]
    assert np.array_equal(CompactForest(forest).predict_proba(probes), forest.predict_proba(probes))
