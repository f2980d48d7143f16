"""A conversation with the real bot, killed twice on the way: `python -m tests.bot.play`.

It runs against the fake Telegram and a stand-in for the graph, and prints who said what.
"""

import sys
import tempfile
from pathlib import Path

from tests.bot.fake_telegram import FakeTelegram
from tests.bot.people import Operator, Student
from tests.bot.process import BotProcess
from tests.bot.service import IntentService, screenshot
from tests.waiting import wait_until


def play(folder: Path) -> list[str]:
    """Screenshot, answer, no, operator, reply, closed; gives the transcript."""
    telegram, service = FakeTelegram(), IntentService()
    bot = BotProcess(folder, telegram.url, service.url).start()
    anna, oleg = Student(telegram, "Anna"), Operator(telegram)

    def kill_and_start(why: str) -> None:
        bot.kill()
        telegram.transcript.append(f"   kill -9 of the bot, {why}; started again")
        service.mode = "up"
        bot.start()

    try:
        service.mode = "hanging"
        anna.photo(screenshot("payment-problem"), caption="Помогите, пожалуйста")
        wait_until(lambda: service.asked, "the picture at the service")
        kill_and_start("which waits for the graph")

        answer = anna.hears("Помогло?")
        telegram.flood("copyMessages", retry_after=1)
        anna.press(answer, "Нет")
        anna.operators_see("ответ не помог")
        wait_until(lambda: telegram.count("copyMessages"), "the attempt to show the picture")
        kill_and_start("which has shown the card to the operators and not yet the picture")

        card = anna.operators_see("ответ не помог")
        anna.operators_see("<photo>")
        anna.hears("Передал ваш вопрос человеку")
        oleg.press(card, "Курс")
        wait_until(lambda: "✓ Курс" in card.buttons, "the mark on the card")
        wait_until(bot.corrections.exists, "the correction's row")
        oleg.write(anna.topic, "Вижу: открыл вам доступ к курсу.")
        anna.hears("открыл вам доступ")
        anna.text("Заработало!")
        anna.operators_see("Заработало!")
        oleg.press(card, "Закрыть")
        anna.hears("Обращение закрыто")
        topic = anna.topic
        wait_until(lambda: topic and topic.closed, "the topic's closing")
        wait_until(lambda: bot.idle, "the end of all work")
        return telegram.transcript
    finally:
        bot.stop()
        telegram.close()
        service.close()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        sys.stdout.writelines(f"{line}\n" for line in play(Path(place)))
