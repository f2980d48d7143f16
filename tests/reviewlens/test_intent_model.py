import numpy as np
import pytest

from reviewlens.bundle import Bundle
from reviewlens.intent_model import IntentModel, decide, heed_other, log_probabilities
from reviewlens.zero_shot import INTENTS, OTHER, PROMPTS

LABELS = tuple(PROMPTS)
EVEN = np.full(4, 0.25)


def test_other_is_never_answered_and_never_confident() -> None:
    decision = decide(LABELS, np.array([0.1, 0.06, 0.04, 0.8]), threshold=0.5)
    assert decision.label == "payment-problem"
    assert list(decision.probabilities) == list(INTENTS)
    assert list(decision.probabilities.values()) == pytest.approx([0.5, 0.3, 0.2])
    assert not decision.confident


def test_confident_is_what_reaches_the_threshold() -> None:
    probabilities = np.array([0.05, 0.75, 0.1, 0.1])
    assert decide(LABELS, probabilities, 0.75).confident
    assert not decide(LABELS, probabilities, 0.76).confident


def test_certainly_other_is_no_division_by_nothing() -> None:
    decision = decide(LABELS, np.array([0, 0, 0, 1.0]), 0.5)
    assert decision.label in INTENTS
    assert not decision.confident
    assert set(decision.probabilities.values()) == {0}


def test_no_probability_outweighs_everything() -> None:
    logs = log_probabilities(np.array([[0.0, 1.0]]), np.array([[0.5, 0.5]]))
    assert logs.shape == (1, 4)
    assert logs[0, 0] == pytest.approx(np.log(1e-4))


def test_other_is_at_least_as_probable_as_by_the_text() -> None:
    combined = np.array([[0.6, 0.2, 0.1, 0.1], [0.6, 0.2, 0.1, 0.1], [0, 0, 0, 1.0]])
    of_text = np.array([[0.1, 0.1, 0.2, 0.6], [0.5, 0.3, 0.2, 0.0], EVEN])
    heeded = heed_other(combined, of_text, 3)
    assert heeded[0] == pytest.approx([0.6 * 4 / 9, 0.2 * 4 / 9, 0.1 * 4 / 9, 0.6])
    assert heeded[1:] == pytest.approx(combined[1:])


def test_a_bundle_without_intents_tells_them_by_zero_shot_alone(tiny_bundle: Bundle) -> None:
    model = IntentModel.of(tiny_bundle, zero_shot_threshold=0.6)
    assert not model.reads
    assert model.labels == INTENTS
    assert set(model.ways(EVEN[np.newaxis], [""])) == {"zero-shot"}
    decision = model.decide(np.array([0.1, 0.1, 0.7, 0.1]), "payment card")
    assert (decision.label, decision.confident) == ("profile-problem", True)


def test_text_counts_where_the_bundle_has_learnt_it(intent_bundle: Bundle) -> None:
    model = IntentModel.of(intent_bundle)
    assert model.reads
    assert model.threshold == 0.5
    assert IntentModel.of(intent_bundle, threshold=0.9).threshold == 0.9
    for intent, text in {
        "payment-problem": "the card was declined",
        "profile-problem": "wrong password",
    }.items():
        decision = model.decide(EVEN, text)
        assert decision.label == intent
        assert decision.confident
    assert not model.decide(EVEN, "happy birthday").confident


def test_what_is_seen_does_not_overrule_a_text_of_no_intent(intent_bundle: Bundle) -> None:
    other = LABELS.index(OTHER)
    shown = np.array([[0.97, 0.01, 0.01, 0.01]])
    ways = IntentModel.of(intent_bundle).ways(shown, ["hello friend"])
    assert ways["combined"][0, other] >= ways["text"][0, other] > 0.5
    assert ways["combined"].sum() == pytest.approx(1)


def test_zero_shot_counts_too(intent_bundle: Bundle) -> None:
    model = IntentModel.of(intent_bundle)
    shown = [
        model.decide(row, "").probabilities["course-problem"]
        for row in np.array([[0.9, 0.05, 0.03, 0.02], [0.05, 0.9, 0.03, 0.02]])
    ]
    assert shown[1] > shown[0]
