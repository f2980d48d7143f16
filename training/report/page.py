"""The page and the numbers of a report."""

import json
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from training.report import words
from training.report.figures import FIGURES, normalised
from training.report.findings import COMPARED, Findings, asked_names, findings_of
from training.report.judged import LEVELS, STACK, Judged, Report
from training.report.mistakes import Mistake, worst_mistakes
from training.report.plots import MOST_CLASSES, calibration_curve, plots_of

PAGE = "index.html"
NUMBERS = "report.json"
MOST_MISTAKES = 24


def write_report(
    report: Report,
    folder: Path,
    *,
    thumbnails: bool = True,
    bootstraps: int = 500,
    random_state: int = 0,
) -> None:
    """Write `index.html`, one page that needs nothing else, and `report.json` into `folder`.

    Without `thumbnails` neither holds a picture or the name of a file. The same report gives the
    same bytes.
    """
    parts = {
        name: findings_of(report, judged, bootstraps, random_state)
        for name, judged in report.parts.items()
    }
    most = MOST_MISTAKES // len(parts) if thumbnails and parts else 0
    mistakes = {
        name: worst_mistakes(judged, report.class_names, most) if most else []
        for name, judged in report.parts.items()
    }
    plots = {
        name: plots_of(report, judged, parts[name], salt=name)
        for name, judged in report.parts.items()
    }
    page = environment(autoescape=True).get_template("page.html").render(
        report=report,
        parts=parts,
        plots=plots,
        mistakes=mistakes,
        thumbnails=thumbnails,
        bootstraps=bootstraps,
        random_state=random_state,
        figures=FIGURES,
        compared=COMPARED,
        levels=LEVELS,
        stack=STACK,
        most_classes=MOST_CLASSES,
    )  # fmt: skip
    folder.mkdir(parents=True, exist_ok=True)
    (folder / PAGE).write_text(page, encoding="utf-8")
    numbers = _numbers(report, parts, mistakes) | {
        "bootstrap": {"resamples": bootstraps, "random_state": random_state}
    }
    text = json.dumps(numbers, ensure_ascii=False, indent=1, allow_nan=False)
    (folder / NUMBERS).write_text(text + "\n", encoding="utf-8")


def environment(*, autoescape: bool) -> Environment:
    """The templates of this package, and the words that they use."""
    made = Environment(
        loader=PackageLoader("training.report"),
        autoescape=autoescape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals["words"] = words
    made.filters["number"] = words.number
    made.filters["cell"] = _cell
    return made


def _cell(text: str) -> str:
    """Text for a cell of a Markdown table."""
    return " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|")


def _numbers(
    report: Report, parts: Mapping[str, Findings], mistakes: Mapping[str, list[Mistake]]
) -> dict[str, Any]:
    return {
        "format_version": 1,
        "name": report.name,
        "version": report.version,
        "class_names": report.class_names,
        "about": dict(report.about),
        "warnings": list(report.warnings),
        "target_precision": dict(report.target_precision),
        "thresholds": {name: one.model_dump() for name, one in report.thresholds.items()},
        "figures": {name: figure.meaning for name, figure in FIGURES.items()},
        "parts": {
            name: {
                **asdict(findings),
                "calibration": _calibration(report, report.parts[name]),
                "mistakes": [
                    {key: value for key, value in asdict(one).items() if key != "thumbnail"}
                    for one in mistakes[name]
                ],
            }
            for name, findings in parts.items()
        },
    }


def _calibration(report: Report, judged: Judged) -> dict[str, dict[str, dict[str, list[float]]]]:
    """Class to model to the points of its calibration curve."""
    curves: dict[str, dict[str, dict[str, list[float]]]] = {}
    for index, name in asked_names(report).items():
        curves[name] = {}
        for model, probabilities in judged.probabilities.items():
            share, mean = calibration_curve(
                judged.labels == index, normalised(probabilities)[:, index], judged.weights
            )
            curves[name][model] = {"share": share.tolist(), "mean": mean.tolist()}
    return curves
