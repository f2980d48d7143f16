from collections.abc import Callable
from typing import Any

import yaml

from tests.training.report.conftest import make_judged, make_report
from training.metrics import metrics_of
from training.report import CardFacts, model_card

FACTS = CardFacts(
    data="2000 made pictures.",
    licence="Apache-2.0",
    intended_use="To sort review pictures for a moderator.",
    limits=["Made pictures only."],
    made_by="make embedded",
    notes=["Photos: CC0-1.0."],
)


def test_a_card_holds_the_facts_and_the_figures(labels: Callable[[int, int], Any]) -> None:
    judged = make_judged(labels(100, 2))
    card = model_card(make_report(judged, judged), FACTS, bootstraps=20)
    assert yaml.safe_load(card.split("---")[1])["license"] == "apache-2.0"
    for text in (FACTS.data, FACTS.intended_use, *FACTS.limits, *FACTS.notes, FACTS.made_by):
        assert str(text) in card
    assert "### Out of fold" in card
    assert "### Held out" in card
    rows = [line for line in card.splitlines() if line.startswith("| stacking |")]
    assert len(rows) == 2
    expected = metrics_of(judged.labels, judged.probabilities["stacking"])
    assert rows[0].split(" | ")[1].startswith(f"{expected['pr_auc']:.3f} (")
    header = next(line for line in card.splitlines() if line.startswith("| model |"))
    assert header.count("|") == rows[0].count("|")


def test_a_name_cannot_break_a_table(labels: Callable[[int, int], Any]) -> None:
    names = ("a|b", "<b>\nc")
    card = model_card(make_report(make_judged(labels(40, 2)), names=names), FACTS, bootstraps=5)
    assert "| classes | a\\|b, &lt;b> c |" in card
