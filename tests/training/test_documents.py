from pathlib import Path

import pytest

from reviewlens.errors import DataError
from training.documents import read_facts

MODELS = Path(__file__).parents[2] / "models"


def test_the_card_that_ships_says_what_its_facts_say() -> None:
    facts = read_facts(MODELS / "card.yaml")
    card = (MODELS / "embedded" / "README.md").read_text("utf-8")
    assert facts.limits
    assert [limit for limit in facts.limits if limit not in card] == []
    assert facts.data in card
    assert facts.intended_use in card


def test_facts_that_are_no_yaml_are_refused_in_plain_words(tmp_path: Path) -> None:
    file = tmp_path / "card.yaml"
    file.write_text("limits:\n  - one: two\n    three\n")
    with pytest.raises(DataError, match="does not say what a model card needs"):
        read_facts(file)
