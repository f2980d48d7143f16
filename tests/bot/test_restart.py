"""kill -9 in the middle of things: nothing is lost, nothing comes twice."""

import json
import sqlite3
from concurrent.futures import Future
from pathlib import Path

from tests.bot.fake_telegram import TOKEN


def test_the_story_survives_being_killed(story: tuple[Path, Future[list[str]]]) -> None:
    folder, played = story
    transcript = played.result(timeout=200)
    topic = next(line for line in transcript if "opens the topic" in line).split("'")[1]
    told = [line.replace(f"topic '{topic}'", "topic") for line in transcript]
    assert told[0] == "Anna -> bot: <photo> Помогите, пожалуйста"
    starts = [
        "   kill -9 of the bot, which waits for the graph; started again",
        "bot -> Anna: Похоже, не прошла оплата.",
        "Anna presses [Нет]",
        "bot opens the topic",
        "bot -> topic: Обращение № 1 / Снимок: Оплата (payment-problem), 58 % / Почему здесь: "
        "ответ не помог [Оплата] [Курс] [Профиль] [Закрыть]",
        "   kill -9 of the bot, which has shown the card to the operators",
        "bot -> topic: <photo> Помогите, пожалуйста",
        "bot -> Anna: Передал ваш вопрос человеку",
        "operator presses [Курс]",
        "bot, over the button: Записано: Курс",
        "operator -> topic: Вижу: открыл вам доступ к курсу.",
        "bot -> Anna: Вижу: открыл вам доступ к курсу.",
        "Anna -> bot: Заработало!",
        "bot -> topic: Заработало!",
        "operator presses [Закрыть]",
        "bot -> Anna: Обращение закрыто.",
        "bot -> topic: Закрыто. Студенту сказано.",
        "bot closes the topic",
    ]
    # Every line once, in this order; a button's answer may come a little later.
    assert [line for line in told[1:] if line.startswith("bot, over")] == [starts[9]]
    rest = [line for line in told[1:] if not line.startswith("bot, over")]
    expected = [start for start in starts if not start.startswith("bot, over")]
    for line, start in zip(rest, expected, strict=True):
        assert line.startswith(start)

    rows = [json.loads(line) for line in (folder / "corrections.jsonl").read_text().splitlines()]
    assert [row["label"] for row in rows] == ["course-problem"]
    assert "Traceback" not in (folder / "log").read_text()
    _says_nothing_of_what_was_said(folder)


def _says_nothing_of_what_was_said(folder: Path) -> None:
    log = (folder / "log").read_text()
    connection = sqlite3.connect(folder / "bot.sqlite")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connection.close()
    state = (folder / "bot.sqlite").read_bytes()
    for words in ("Помогите", "Заработало", "открыл вам доступ", TOKEN):
        assert words not in log
        assert words.encode() not in state
        assert json.dumps(words).strip('"').encode() not in state
