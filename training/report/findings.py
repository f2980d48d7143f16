"""Everything that a report says of one part, in numbers."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt
from sklearn.metrics import confusion_matrix

from reviewlens.arrays import Labels, Probabilities
from training.metrics import asked_classes
from training.report.bootstrap import Bootstrap, Drawn, Estimate, Statistic
from training.report.figures import FIGURES, ClassFigures, Flagged, ModelFigures, Values
from training.report.judged import LEVELS, STACK, Judged, Report
from training.report.ranking import Weights

Estimates = Mapping[str, Estimate]
Verdict = Literal["beats", "is not distinguishable from", "is worse than", "cannot be compared to"]

COMPARED = ("pr_auc", "log_loss")
"""The figures by which the stack is compared: how it ranks, and how far its numbers are true."""


@dataclass(frozen=True)
class Comparison:
    """The stack against another model, or against itself without a branch, by one figure."""

    other: str
    figure: str
    theirs: Estimate
    difference: Estimate
    """The stack's minus the other's."""
    verdict: Verdict


@dataclass(frozen=True)
class ClassRow:
    """The stack on one class against the rest."""

    name: str
    pictures: int
    figures: Estimates


@dataclass(frozen=True)
class ThresholdRow:
    """What one threshold of one class does."""

    class_name: str
    level: str
    threshold: float | None
    target: float | None
    figures: Estimates
    confusion: list[list[int]] | None
    """Pictures: [others, the class] by [left alone, flagged]."""


@dataclass(frozen=True)
class SliceRow:
    """The stack on some of the pictures, for one class."""

    name: str
    class_name: str
    pictures: int
    of_class: int
    pr_auc: Estimate
    error_rate: Estimate
    levels: Mapping[str, Estimates]
    """Level to precision and recall at its threshold."""


@dataclass(frozen=True)
class Findings:
    """All numbers of one part."""

    pictures: Mapping[str, int]
    """Pictures of each class."""
    models: Mapping[str, Estimates]
    comparisons: list[Comparison]
    ablation: list[Comparison]
    classes: list[ClassRow]
    thresholds: list[ThresholdRow]
    confusion: list[list[int]]
    """Pictures, [truth] by [most probable class]."""
    slices: list[SliceRow]
    resamples: int

    @property
    def skipped(self) -> int:
        """The most resamples that any figure of a model had to leave out."""
        return max(one.skipped for of_model in self.models.values() for one in of_model.values())

    @property
    def count(self) -> int:
        """Pictures."""
        return sum(self.pictures.values())


def findings_of(report: Report, judged: Judged, bootstraps: int, random_state: int) -> Findings:
    """Judge one part; every figure is drawn on the same `bootstraps` resamples of its pictures."""
    labels, stacked = judged.labels, judged.probabilities[STACK]
    weights = np.ones(len(labels)) if judged.weights is None else judged.weights
    bootstrap = Bootstrap(weights, bootstraps, random_state)
    models = {
        name: bootstrap.draw(ModelFigures(labels, probabilities))
        for name, probabilities in judged.probabilities.items()
    }
    without = {
        name: bootstrap.draw(ModelFigures(labels, probabilities))
        for name, probabilities in judged.without.items()
    }
    others = {name: drawn for name, drawn in models.items() if name != STACK}
    counts = np.bincount(labels, minlength=len(report.class_names))
    every_class = np.arange(len(report.class_names))
    return Findings(
        pictures=dict(zip(report.class_names, counts.tolist(), strict=True)),
        models={name: _in_order(drawn) for name, drawn in models.items()},
        comparisons=_comparisons(models[STACK], others),
        ablation=_comparisons(models[STACK], without),
        classes=[
            ClassRow(
                name,
                int(counts[index]),
                _estimates(bootstrap.draw(ClassFigures(labels, stacked, index))),
            )
            for index, name in enumerate(report.class_names)
        ],
        thresholds=_thresholds(report, labels, stacked, bootstrap),
        confusion=confusion_matrix(labels, stacked.argmax(axis=1), labels=every_class).tolist(),
        slices=_slices(report, judged, bootstrap),
        resamples=bootstraps,
    )


def asked_names(report: Report) -> dict[int, str]:
    """Index to name of the classes that have thresholds: the second of two, every one of more."""
    return {index: report.class_names[index] for index in asked_classes(len(report.class_names))}


def _estimates(drawn: Mapping[str, Drawn]) -> dict[str, Estimate]:
    return {name: one.estimate() for name, one in drawn.items()}


def _in_order(drawn: Mapping[str, Drawn]) -> dict[str, Estimate]:
    return {name: drawn[name].estimate() for name in FIGURES}


def _comparisons(
    stack: Mapping[str, Drawn], others: Mapping[str, Mapping[str, Drawn]]
) -> list[Comparison]:
    return [
        Comparison(
            other=name,
            figure=figure,
            theirs=drawn[figure].estimate(),
            difference=(difference := (stack[figure] - drawn[figure]).estimate()),
            verdict=_verdict(difference, FIGURES[figure].higher_is_better),
        )
        for figure in COMPARED
        for name, drawn in others.items()
    ]


def _verdict(difference: Estimate, higher_is_better: bool) -> Verdict:
    if difference.low is None or difference.high is None:
        return "cannot be compared to"
    if difference.low <= 0 <= difference.high:
        return "is not distinguishable from"
    return "beats" if (difference.low > 0) == higher_is_better else "is worse than"


def _thresholds(
    report: Report, labels: Labels, stacked: Probabilities, bootstrap: Bootstrap
) -> list[ThresholdRow]:
    rows = []
    for index, name in asked_names(report).items():
        for level in LEVELS:
            threshold = _threshold(report, name, level)
            figures: dict[str, Estimate] = {}
            confusion = None
            if threshold is not None:
                positive, flagged = labels == index, stacked[:, index] >= threshold
                figures = _estimates(bootstrap.draw(Flagged(positive, flagged)))
                confusion = confusion_matrix(positive, flagged, labels=[False, True]).tolist()
            target = report.target_precision.get(level)
            rows.append(ThresholdRow(name, level, threshold, target, figures, confusion))
    return rows


def _threshold(report: Report, class_name: str, level: str) -> float | None:
    thresholds = report.thresholds.get(class_name)
    return getattr(thresholds, level) if thresholds else None


def _slices(report: Report, judged: Judged, bootstrap: Bootstrap) -> list[SliceRow]:
    stacked, rows = judged.probabilities[STACK], []
    everything = np.ones(len(judged.labels), dtype=np.bool_)
    for name, chosen in {"all pictures": everything, **judged.slices}.items():
        labels, part = judged.labels[chosen], stacked[chosen]
        for index, class_name in asked_names(report).items():
            statistics: dict[str, Statistic] = {
                "areas": ClassFigures(labels, part, index),
                "wrong": Flagged(labels != part.argmax(axis=1), labels != part.argmax(axis=1)),
            }
            for level in LEVELS:
                threshold = _threshold(report, class_name, level)
                if threshold is not None:
                    statistics[level] = Flagged(labels == index, part[:, index] >= threshold)
            drawn = {
                key: _estimates(bootstrap.draw(_Within(chosen, statistic)))
                for key, statistic in statistics.items()
                if len(labels)
            }
            undefined = Estimate(None, None, None)
            rows.append(
                SliceRow(
                    name,
                    class_name,
                    len(labels),
                    int(np.count_nonzero(labels == index)),
                    drawn.get("areas", {}).get("pr_auc", undefined),
                    drawn.get("wrong", {}).get("flagged", undefined),
                    {level: drawn[level] for level in LEVELS if level in drawn},
                )
            )
    return rows


@dataclass(frozen=True)
class _Within:
    """A statistic of some of the pictures, on resamples of all of them."""

    chosen: npt.NDArray[np.bool_]
    statistic: Statistic

    def __call__(self, weights: Weights) -> Values:
        return dict(self.statistic(weights[:, self.chosen]))
