"""How good probabilities are, for any number of classes."""

import numpy as np
from sklearn.metrics import (
    accuracy_score,
    average_precision_score,
    brier_score_loss,
    f1_score,
    log_loss,
    roc_auc_score,
)

from reviewlens.arrays import Labels, Probabilities


def metrics_of(labels: Labels, probabilities: Probabilities) -> dict[str, float]:
    """Accuracy, macro F1, ROC-AUC, PR-AUC, log loss, Brier score.

    Labels are 0 ... classes - 1. With two classes the areas are those of the second class; with
    more they are means over the classes, each against the rest. A mean is over the classes that
    the labels hold: of a class without a picture nothing can be said.
    """
    # A float32 classifier's rows add up to 1 only nearly, which scikit-learn warns of.
    probabilities = probabilities / probabilities.sum(axis=1, keepdims=True, dtype=np.float64)
    classes = np.arange(probabilities.shape[1])
    predicted = probabilities.argmax(axis=1)
    asked = classes[1:] if len(classes) == 2 else classes
    present = [index for index in asked if 0 < np.count_nonzero(labels == index) < len(labels)]
    areas = {
        "roc_auc": [roc_auc_score(labels == index, probabilities[:, index]) for index in present],
        "pr_auc": [
            average_precision_score(labels == index, probabilities[:, index]) for index in present
        ],
    }
    return {
        "accuracy": float(accuracy_score(labels, predicted)),
        "macro_f1": float(f1_score(labels, predicted, average="macro")),
        **{name: float(np.mean(values)) for name, values in areas.items() if values},
        "log_loss": float(log_loss(labels, probabilities, labels=classes)),
        "brier": float(brier_score_loss(labels, probabilities, labels=classes, scale_by_half=True)),
    }
