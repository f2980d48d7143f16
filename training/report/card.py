"""The model card of a bundle, in Markdown."""

from collections.abc import Sequence
from dataclasses import dataclass

from training.report.figures import FIGURES
from training.report.findings import findings_of
from training.report.judged import LEVELS, STACK, Report
from training.report.page import environment


@dataclass(frozen=True)
class CardFacts:
    """What a card says that no figure shows; every text is Markdown."""

    data: str
    """What it was trained on, and what the held-out part is."""
    licence: str
    """An SPDX name, such as Apache-2.0."""
    intended_use: str
    limits: Sequence[str]
    made_by: str | None = None
    """The command that makes the bundle again."""
    notes: Sequence[str] = ()
    """Licences of the data, attributions, anything else."""


def model_card(
    report: Report, card: CardFacts, *, bootstraps: int = 500, random_state: int = 0
) -> str:
    """The card of a bundle, with the figures and intervals of its report as a table.

    Takes the headings of Mitchell et al., "Model Cards for Model Reporting", 2019.
    """
    parts = {
        name: findings_of(report, judged, bootstraps, random_state)
        for name, judged in report.parts.items()
    }
    return environment(autoescape=False).get_template("card.md").render(
        report=report, card=card, parts=parts, figures=FIGURES, levels=LEVELS, stack=STACK,
        bootstraps=bootstraps,
    )  # fmt: skip
