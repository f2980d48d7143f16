"""Which questions the shipped answers.yaml knows."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from bot.answers import Answers
from bot.language import language_of
from bot.matcher import QuestionMatcher
from bot.settings import BotSettings
from bot.verdict import judge
from reviewlens.client import Intent

SHIPPED = Path(str(BotSettings.model_fields["answers"].default))
THRESHOLD = float(BotSettings.model_fields["text_threshold"].default)


@pytest.fixture(scope="module")
def answers() -> Answers:
    return Answers.load(SHIPPED)


@pytest.fixture(scope="module")
def matcher(answers: Answers) -> QuestionMatcher:
    return QuestionMatcher(answers, THRESHOLD)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("оплата не прошла", "payment-problem"),
        ("деньги сняли а доступа нет", "payment-problem"),
        ("видео не грузится", "course-problem"),
        ("I forgot pasword", "profile-problem"),
        ("Здравствуйте! Не проходит оплата, помогите пожалуйста", "payment-problem"),
        ("Добрый день!", "hello"),
        ("спасибо", "thanks"),
        ("Спасибо, не помогло", None),
        ("Добрый день, хочу поменять группу", None),
        ("сколько стоит курс", None),
        ("do you offer discounts", None),
        ("", None),
        ("?!", None),
        ("👍", None),
    ],
)
def test_questions_find_their_entry(text: str, key: str | None, matcher: QuestionMatcher) -> None:
    match = matcher.match(text)
    assert (match.key if match else None) == key


def test_every_example_question_finds_its_own_entry(
    answers: Answers, matcher: QuestionMatcher
) -> None:
    for key in (*answers.intents, *answers.faq):
        entry = answers.entry(key)
        assert entry
        for question in (*entry.questions.ru, *entry.questions.en):
            match = matcher.match(question)
            assert match, question
            assert match.key == key, question


def test_a_misspelt_key_in_answers_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "answers.yaml"
    file.write_text(SHIPPED.read_text().replace("questions:", "qestions:", 1))
    with pytest.raises(ValidationError, match="qestions"):
        Answers.load(file)


@pytest.mark.parametrize(
    ("text", "code", "known", "expected"),
    [
        ("помогите", "en", "en", "ru"),
        ("help me", "ru", "ru", "en"),
        ("Не работает Zoom", None, None, "ru"),
        ("", "ru-RU", None, "ru"),
        ("", "uk", None, "ru"),
        ("", "de", None, "en"),
        ("", None, "ru", "ru"),
        ("ok", "ru", None, "ru"),
    ],
)
def test_the_language_of_a_student(text: str, code: str, known: str, expected: str) -> None:
    assert language_of(text, code, known) == expected  # type: ignore[arg-type]


def intent(label: str, probability: float, *, confident: bool) -> Intent:
    probabilities = {label: probability, "other": 1 - probability}
    return Intent(intent=label, probabilities=probabilities, confident=confident)


SURE_A = intent("a", 0.9, confident=True)
SURE_B = intent("b", 0.8, confident=True)
UNSURE_A = intent("a", 0.5, confident=False)
UNSURE_B = intent("b", 0.95, confident=False)


@pytest.mark.parametrize(
    ("pictures", "asked", "label", "reason"),
    [
        ([SURE_A], [], "a", None),
        ([UNSURE_A], [], "a", "unsure"),
        ([UNSURE_B, SURE_A], [], "a", None),
        ([SURE_A, SURE_B], [], "a", "disagreement"),
        ([SURE_A], ["a"], "a", None),
        ([SURE_A], ["b"], "a", "disagreement"),
        ([UNSURE_A], ["a"], "a", None),
        ([intent("unknown", 0.9, confident=True)], [], "unknown", "no_answer"),
    ],
)
def test_the_verdict_on_a_case(
    pictures: list[Intent], asked: list[str], label: str, reason: str | None
) -> None:
    verdict = judge(pictures, asked, ["a", "b"], min_probability=0)
    assert (verdict.label, verdict.reason) == (label, reason)


def test_the_bots_own_threshold_comes_on_top() -> None:
    assert judge([SURE_A], [], ["a"], min_probability=0.91).reason == "unsure"
    assert judge([SURE_A], [], ["a"], min_probability=0.89).reason is None
