"""What goes wrong at Telegram, at the service, or with people; the bot is the real one."""

import time

import pytest

from tests.bot.fake_telegram import TOKEN, FakeTelegram
from tests.bot.people import Operator, Student
from tests.bot.process import BotProcess
from tests.bot.said import HANDED_OVER, PAYMENT, PROFILE, settle
from tests.bot.service import IntentService, screenshot
from tests.waiting import wait_until


@pytest.mark.parametrize("mode", ["down", "busy", "hanging"])
def test_without_the_service_a_person_takes_over_at_once(
    mode: str, student: Student, service: IntentService
) -> None:
    service.mode = mode  # type: ignore[assignment]
    started = time.monotonic()
    student.photo(screenshot("payment-problem"))
    student.hears("не получается разобрать это автоматически")
    assert time.monotonic() - started < 3
    student.operators_see("сервис недоступен")
    student.operators_see("<photo>")


def test_a_file_that_is_no_picture_goes_to_a_person(student: Student) -> None:
    student.document(b"not a picture at all")
    student.operators_see("снимок не читается")
    student.document(b"%PDF", mime="application/pdf")
    student.operators_see("<document>")


def test_a_file_too_big_to_download_goes_to_a_person(
    student: Student, telegram: FakeTelegram
) -> None:
    before = telegram.count("getFile")
    student.document(screenshot(None), size=25_000_000)
    student.hears(HANDED_OVER)
    student.operators_see("больше 20 МБ")
    assert telegram.count("getFile") == before


def test_telegrams_pause_is_kept_and_nothing_comes_twice(
    student: Student, telegram: FakeTelegram
) -> None:
    telegram.flood("sendMessage", retry_after=1, times=2)
    started = time.monotonic()
    student.photo(screenshot("payment-problem"))
    answer = student.hears(PAYMENT)
    assert 2 <= answer.at - started < 5
    settle()
    assert len(student.received) == 1


def test_a_student_who_blocks_the_bot_closes_the_case(student: Student, operator: Operator) -> None:
    student.text("/human")
    student.operators_see("Обращение")
    student.hears(HANDED_OVER)
    student.block()
    operator.write(student.topic, "Вы тут?")
    student.operators_see("заблокировал бота")
    topic = student.topic
    wait_until(lambda: topic and topic.closed, "the topic's closing")


def test_a_block_that_telegram_tells_of_closes_the_case(
    student: Student, telegram: FakeTelegram
) -> None:
    student.text("/human")
    student.operators_see("Обращение")
    student.hears(HANDED_OVER)
    calls = telegram.count("sendMessage")
    student.block_and_tell()
    student.operators_see("заблокировал бота")
    topic = student.topic
    wait_until(lambda: topic and topic.closed, "the topic's closing")
    assert telegram.count("sendMessage") == calls + 1, "nothing was sent to the student"


def test_what_comes_with_the_call_for_a_person_is_shown(student: Student) -> None:
    student.photo(screenshot("payment-problem"), caption="/human вот")
    assert "Оплата" in student.operators_see("попросил человека").buttons
    student.operators_see("<photo> /human вот")
    student.text("/human ну где же вы")
    student.operators_see("ну где же вы")


def test_a_picture_that_telegram_does_not_give_goes_to_a_person(
    student: Student, telegram: FakeTelegram, bot: BotProcess
) -> None:
    telegram.downloads_fail = True
    try:
        student.photo(screenshot("payment-problem"))
        student.operators_see("не удалось скачать")
    finally:
        telegram.downloads_fail = False
    student.hears("не получается разобрать это автоматически")
    assert "a download failed" in bot.log
    assert TOKEN not in bot.log


def test_a_deleted_topic_is_made_again(
    student: Student, operator: Operator, telegram: FakeTelegram
) -> None:
    student.photo(screenshot(None))
    student.hears(HANDED_OVER)
    first = student.topic
    assert first
    first.deleted = True
    student.text("вы ещё тут?")
    student.operators_see("вы ещё тут?")
    second = student.topic
    assert second
    assert second.thread != first.thread
    card = student.operators_see("модель не уверена")
    operator.press(card, "Закрыть")
    student.hears("Обращение закрыто")
    wait_until(lambda: telegram.topics[second.thread].closed, "the topic's closing")


def test_a_button_of_somebody_else_does_nothing(student: Student, telegram: FakeTelegram) -> None:
    student.photo(screenshot("payment-problem"))
    answer = student.hears(PAYMENT)
    stranger = Student(telegram, "Stranger")
    before = telegram.count("answerCallbackQuery")
    stranger.press_data(answer, answer.buttons["Нет"])
    stranger.press_data(answer, answer.buttons["Нет"].replace("helped", "close").rsplit(":", 1)[0])
    wait_until(lambda: telegram.count("answerCallbackQuery") > before, "the button's answer")
    settle()
    assert student.topic is None
    assert list(answer.buttons) == ["Да", "Нет"]


def test_a_button_pressed_twice_counts_once(student: Student, telegram: FakeTelegram) -> None:
    student.photo(screenshot("payment-problem"))
    answer = student.hears(PAYMENT)
    data = answer.buttons["Нет"]
    student.press_data(answer, data)
    student.press_data(answer, data)
    student.hears(HANDED_OVER)
    wait_until(lambda: "уже не открыто" in telegram.transcript[-1], "the second press's answer")
    assert len([sent for sent in student.in_topic if "Обращение" in sent.text]) == 1


def test_an_update_given_again_is_not_answered_again(
    student: Student, telegram: FakeTelegram
) -> None:
    sent = student.text("забыл пароль")
    student.hears(PROFILE)
    update_id = sent.pop("update_id")
    telegram.push_again(update_id, message=sent)
    student.text("Привет")
    student.hears("пришлите скриншот")
    assert len(student.received) == 2


def test_an_update_that_nobody_can_read_stops_nothing(
    student: Student, telegram: FakeTelegram, bot: BotProcess
) -> None:
    telegram.push(message={"message_id": "what", "text": "poison-text"})
    student.text("Привет")
    student.hears("пришлите скриншот")
    assert "has a form that aiogram cannot read" in bot.log
    assert "poison-text" not in bot.log


def test_other_chats_are_left_alone(student: Student, telegram: FakeTelegram) -> None:
    group = {"id": -5, "type": "group", "title": "Somewhere"}
    telegram.push(message={"message_id": 1, "date": 1, "chat": group, "text": "/human"})
    student.text("Привет")
    student.hears("пришлите скриншот")
    assert not [params for _, params in telegram.calls if params.get("chat_id") == -5]
