"""Conversations with the real bot, over HTTP on loopback alone."""

import pytest

from tests.bot.fake_telegram import FakeTelegram
from tests.bot.people import Operator, Student
from tests.bot.process import BotProcess
from tests.bot.said import COURSE, HANDED_OVER, PAYMENT, PROFILE, settle
from tests.bot.service import IntentService, screenshot
from tests.waiting import wait_until


def test_a_screenshot_is_answered_with_buttons(student: Student) -> None:
    student.photo(screenshot("payment-problem"))
    answer = student.hears(PAYMENT)
    assert "Помогло?" in answer.text
    assert list(answer.buttons) == ["Да", "Нет"]
    assert student.topic is None


def test_a_picture_as_a_file_is_answered_in_english(
    telegram: FakeTelegram, bot: BotProcess
) -> None:
    del bot
    student = Student(telegram, "Ann", language="de")
    student.document(screenshot("course-problem"))
    answer = student.hears("a course or a lesson does not open")
    assert list(answer.buttons) == ["Yes", "No"]


def test_the_alphabet_of_what_is_written_chooses_the_language(student: Student) -> None:
    student.photo(screenshot("payment-problem"), caption="Please help me with this")
    student.hears("a payment failed")
    student.text("забыл пароль")
    student.hears(PROFILE)


def test_yes_ends_it(student: Student) -> None:
    student.photo(screenshot("profile-problem"))
    answer = student.hears(PROFILE)
    student.press(answer, "Да")
    student.hears("Рады, что помогло")
    assert not answer.buttons
    assert student.topic is None


def test_no_calls_a_person_and_the_reply_comes_back(student: Student, operator: Operator) -> None:
    student.photo(screenshot("payment-problem"), caption="Помогите")
    answer = student.hears(PAYMENT)
    student.press(answer, "Нет")
    student.hears(HANDED_OVER)
    card = student.operators_see("ответ не помог")
    assert "Оплата (payment-problem), 58 %" in card.text
    assert student.operators_see("<photo> Помогите").message_id > card.message_id
    assert not answer.buttons

    operator.write(student.topic, "Деньги вернутся завтра.")
    student.hears("Деньги вернутся завтра.")
    student.text("спасибо, жду")
    student.operators_see("спасибо, жду")
    student.text(
        "и ещё вопрос",
    )
    student.operators_see("и ещё вопрос")
    operator.write(student.topic, "/close")
    student.hears("Обращение закрыто")
    topic = student.topic
    assert topic
    wait_until(lambda: topic.closed, "the topic's closing")

    student.sticker()
    student.operators_see("<sticker>")
    assert student.topic is topic, "one topic for one student"
    assert not topic.closed


def test_what_operators_write_elsewhere_goes_nowhere(student: Student, operator: Operator) -> None:
    student.voice()
    student.operators_see("<voice>")
    operator.write(None, "Обед?")
    operator.write(student.topic, "Слушаю")
    student.hears("Слушаю")
    assert not any("Обед" in sent.text for sent in student.received)


def test_an_unsure_picture_goes_to_a_person(student: Student) -> None:
    student.photo(screenshot(None))
    student.hears(HANDED_OVER)
    card = student.operators_see("модель не уверена")
    assert "(payment-problem), 35 %" in card.text
    student.operators_see("<photo>")


def test_a_caption_settles_an_unsure_picture(student: Student) -> None:
    student.photo(screenshot(None), caption="не проходит оплата")
    student.hears(PAYMENT)


def test_a_caption_that_asks_for_something_else_calls_a_person(student: Student) -> None:
    student.photo(screenshot("payment-problem"), caption="Когда придёт сертификат?")
    student.hears(HANDED_OVER)
    student.operators_see("говорят о разном")


def test_an_album_is_one_case(student: Student, service: IntentService) -> None:
    before = service.asked
    student.photo(screenshot("payment-problem"), media_group_id="g1", caption="вот")
    student.photo(screenshot(None), media_group_id="g1")
    student.photo(screenshot("payment-problem", seed=1), media_group_id="g1")
    answer = student.hears(PAYMENT)
    settle()
    assert len(student.received) == 1
    assert service.asked - before == 3
    student.press(answer, "Нет")
    student.hears(HANDED_OVER)
    assert [sent.shown for sent in student.in_topic[1:]] == ["<photo> вот", "<photo>", "<photo>"]


def test_an_album_that_says_two_things_goes_to_a_person(student: Student) -> None:
    student.photo(screenshot("payment-problem"), media_group_id="g2")
    student.photo(screenshot("profile-problem"), media_group_id="g2")
    student.hears(HANDED_OVER)
    student.operators_see("говорят о разном")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("не проходит оплата((", PAYMENT),
        ("Здравствуйте! забыла пороль", PROFILE),
        ("где взять сертификат?", "раздел"),
        ("Привет", "пришлите скриншот"),
        ("the lesson does not open", "a course or a lesson does not open"),
    ],
)
def test_a_known_question_is_answered(text: str, answer: str, student: Student) -> None:
    student.text(text)
    student.hears(answer)


@pytest.mark.parametrize(
    "text", ["Можно заморозить обучение на месяц?", "Спасибо, не помогло", "?"]
)
def test_an_unknown_text_goes_to_a_person(text: str, student: Student) -> None:
    student.text(text)
    student.hears(HANDED_OVER)
    student.operators_see("неизвестный вопрос")
    student.operators_see(text)


def test_an_unknown_text_after_an_answer_brings_the_picture_along(student: Student) -> None:
    student.photo(screenshot("course-problem"))
    answer = student.hears(COURSE)
    student.text("всё равно ничего не играет")
    student.hears(HANDED_OVER)
    student.operators_see("<photo>")
    student.operators_see("всё равно")
    assert not answer.buttons


def test_stickers_voice_and_commands(student: Student) -> None:
    student.text("/start")
    student.hears("Пришлите скриншот или опишите")
    student.text("/close")
    student.hears("Открытых обращений нет")
    student.text("/human")
    student.hears(HANDED_OVER)
    student.operators_see("попросил человека")
    student.text("/human")
    student.hears("уже у человека")
    student.voice()
    student.sticker()
    student.operators_see("<voice>")
    student.operators_see("<sticker>")
    student.text("/close")
    student.hears("Обращение закрыто")
    student.operators_see("Студент закрыл")


def test_an_edited_message_is_shown_to_the_operator(student: Student) -> None:
    student.text("/human")
    student.operators_see("Обращение")
    student.send(edited=True, text="я исправился")
    student.operators_see("я исправился")
