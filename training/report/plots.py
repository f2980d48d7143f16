"""The curves of a part as SVG that a page can hold inline, light or dark."""

import html
import io
import re
import warnings
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import matplotlib as mpl
import numpy as np
import numpy.typing as npt
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from sklearn.calibration import CalibrationDisplay
from sklearn.metrics import ConfusionMatrixDisplay, PrecisionRecallDisplay, RocCurveDisplay

from training.report.figures import normalised
from training.report.findings import Findings, asked_names
from training.report.judged import STACK, Judged, Report

MOST_CLASSES = 12
"""Of more classes only those with the most pictures are drawn."""
CALIBRATION_BINS = 10
_WIDE = 5.0
_LONG_NAME = 10

# Replaced by the page's own text colour, so that a plot follows its light or dark scheme.
_INK = "#010203"
# Okabe & Ito's colours, told apart by the colour-blind, with a dash of its own each.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9")
_DASHES = ("--", "-.", ":", (0, (5, 1)), (0, (3, 1, 1, 1)), (0, (1, 1)))
_SETTINGS: Mapping[str, Any] = {
    "svg.fonttype": "none",
    "font.sans-serif": ["DejaVu Sans", "sans-serif"],
    "path.simplify_threshold": 0.3,
    "text.parse_math": False,
    "text.color": _INK,
    "axes.labelcolor": _INK,
    "axes.edgecolor": _INK,
    "xtick.color": _INK,
    "ytick.color": _INK,
    "font.size": 9,
    "legend.frameon": False,
}


@dataclass(frozen=True)
class Plot:
    """One picture of the page: its caption, and an SVG element."""

    caption: str
    svg: str
    wide: bool
    """Whether it would be too small to read in a column."""


def plots_of(report: Report, judged: Judged, findings: Findings, salt: str) -> list[Plot]:
    """PR, ROC and calibration curves of each asked class, and the confusion matrices.

    `salt` keeps the ids of plots on one page apart. The same predictions give the same bytes.
    """
    names = asked_names(report)
    drawn = sorted(names, key=lambda index: -findings.pictures[names[index]])[:MOST_CLASSES]
    plots = []
    for index in sorted(drawn):
        positive, name = judged.labels == index, names[index]
        scores = {model: normalised(p)[:, index] for model, p in judged.probabilities.items()}
        curves = _Curves(positive, scores, judged.weights)
        if 0 < positive.sum() < len(positive):
            plots += [
                _plot(
                    f"Precision and recall: {name}", curves.precision_recall, f"{salt} pr {index}"
                ),
                _plot(f"ROC: {name}", curves.roc, f"{salt} roc {index}"),
            ]
        plots.append(_plot(f"Calibration: {name}", curves.calibration, f"{salt} cal {index}"))
    return plots + [
        _plot(caption, table := _Confusion(matrix, ticks), f"{salt} confusion {number}", table.size)
        for number, (caption, matrix, ticks) in enumerate(_confusions(report, findings, drawn))
    ]


def _confusions(
    report: Report, findings: Findings, drawn: list[int]
) -> Iterator[tuple[str, list[list[int]], list[str]]]:
    names = asked_names(report)
    if len(report.class_names) <= MOST_CLASSES:
        yield "Most probable class, pictures", findings.confusion, list(report.class_names)
    for row in findings.thresholds:
        if row.confusion is not None and row.class_name in {names[index] for index in drawn}:
            caption = f"{row.class_name}, {row.level} from {row.threshold:.3f}, pictures"
            yield caption, row.confusion, ["the rest", row.class_name]


@dataclass(frozen=True)
class _Curves:
    positive: npt.NDArray[np.bool_]
    scores: Mapping[str, npt.NDArray[np.float64]]
    weights: npt.NDArray[np.float64] | None

    def precision_recall(self, axes: Axes) -> None:
        for model, scores in self.scores.items():
            PrecisionRecallDisplay.from_predictions(
                self.positive, scores, sample_weight=self.weights, drop_intermediate=True,
                ax=axes, name=model, curve_kwargs=self._style(model),
            )  # fmt: skip
        axes.set(xlabel="Recall", ylabel="Precision")
        _legend_below(axes)

    def roc(self, axes: Axes) -> None:
        for model, scores in self.scores.items():
            RocCurveDisplay.from_predictions(
                self.positive, scores, sample_weight=self.weights,
                ax=axes, name=model, curve_kwargs=self._style(model),
            )  # fmt: skip
        axes.set(xlabel="False alarms", ylabel="Recall")
        _legend_below(axes)

    def calibration(self, axes: Axes) -> None:
        axes.plot([0, 1], [0, 1], ":", color=_INK, label="Perfectly calibrated")
        for model, scores in self.scores.items():
            share, mean = calibration_curve(self.positive, scores, self.weights)
            CalibrationDisplay(share, mean, scores, estimator_name=model).plot(
                ax=axes, ref_line=False, markersize=3, **self._style(model)
            )
        axes.set(xlabel="Mean probability", ylabel="Share that is of the class")
        _legend_below(axes)

    def _style(self, model: str) -> dict[str, object]:
        if model == STACK:
            return {"color": _INK, "linestyle": "-", "linewidth": 2}
        place = list(self.scores).index(model) % len(_COLOURS)
        return {"color": _COLOURS[place], "linestyle": _DASHES[place], "linewidth": 1.2}


@dataclass(frozen=True)
class _Confusion:
    matrix: list[list[int]]
    names: list[str]

    @property
    def size(self) -> tuple[float, float]:
        """Inches: room for the cells, and for the longest name beside them."""
        side = 2.6 + 0.45 * (len(self.names) - 2) + 0.06 * max(map(len, self.names))
        return side, 0.92 * side

    def __call__(self, axes: Axes) -> None:
        ConfusionMatrixDisplay(np.array(self.matrix), display_labels=self.names).plot(
            ax=axes, cmap="Blues", colorbar=False, values_format="d"
        )
        if len(self.names) > 2 or max(map(len, self.names)) > _LONG_NAME:
            for label in axes.get_xticklabels():
                label.set(rotation=45, rotation_mode="anchor", horizontalalignment="right")


def calibration_curve(
    positive: npt.NDArray[np.bool_],
    scores: npt.NDArray[np.float64],
    weights: npt.NDArray[np.float64] | None = None,
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Share of the class and mean probability in each bin that holds a picture.

    The bins are scikit-learn's uniform ones; its own `calibration_curve` takes no weights.
    """
    weights = np.ones(len(scores)) if weights is None else weights
    edges = np.linspace(0, 1, CALIBRATION_BINS + 1)[1:-1]
    bins = np.searchsorted(edges, scores)
    total = np.bincount(bins, weights, CALIBRATION_BINS)
    filled = total > 0
    share = np.bincount(bins, weights * positive, CALIBRATION_BINS)[filled] / total[filled]
    mean = np.bincount(bins, weights * scores, CALIBRATION_BINS)[filled] / total[filled]
    return share, mean


def _legend_below(axes: Axes) -> None:
    axes.legend(loc="upper center", bbox_to_anchor=(0.5, -0.18), ncols=2, fontsize=7.5)


def _plot(
    caption: str,
    draw: Callable[[Axes], None],
    salt: str,
    size: tuple[float, float] = (3.8, 4.2),
) -> Plot:
    with _settings(salt):
        figure = Figure(figsize=size, layout="constrained")
        FigureCanvasAgg(figure)
        axes = figure.add_subplot()
        draw(axes)
        file = io.StringIO()
        nothing = dict.fromkeys(("Date", "Creator", "Format", "Type"))
        figure.savefig(file, format="svg", transparent=True, metadata=nothing)
    return Plot(caption, inline(file.getvalue(), caption), wide=size[0] > _WIDE)


@contextmanager
def _settings(salt: str) -> Iterator[None]:
    settings: Any = {**_SETTINGS, "svg.hashsalt": salt}
    with warnings.catch_warnings(), mpl.rc_context(settings):
        # The browser's font draws the letters: that matplotlib's lacks some does no harm.
        warnings.filterwarnings("ignore", message="Glyph .* missing from")
        yield


def inline(svg: str, label: str) -> str:
    """An SVG file as an element of a page: no header, no ids but those referred to."""
    svg = svg[svg.index("<svg") :].strip()
    svg = re.sub(r"<metadata>.*?</metadata>|<!--.*?-->", "", svg, flags=re.DOTALL)
    used = set(re.findall(r'(?:url\(#|href="#)([^)"]+)', svg))
    svg = re.sub(r' id="([^"]*)"', lambda match: match[0] if match[1] in used else "", svg)
    opening = f'<svg role="img" aria-label="{html.escape(label)}" '
    return svg.replace(_INK, "currentColor").replace("<svg ", opening, 1)
