"""Who talks to the bot in the tests: students, and an operator."""

import itertools
import time
from typing import Any

from tests.bot.fake_telegram import FakeTelegram
from tests.bot.telegram_objects import OPERATORS_CHAT, Sent, Topic
from tests.waiting import wait_until

_student_ids = itertools.count(1001)


class Student:
    """A private chat with the bot, from the student's side."""

    def __init__(self, telegram: FakeTelegram, name: str = "Anna", language: str = "ru") -> None:
        self.id, self.name = next(_student_ids), name
        self._telegram, self._language = telegram, language
        telegram.names[self.id] = name

    @property
    def received(self) -> list[Sent]:
        """What the bot sent, in order."""
        return self._telegram.in_chat(self.id)

    @property
    def topic(self) -> Topic | None:
        """Their topic in the operators' chat, if one stands."""
        topics = [topic for topic in self._telegram.topics.values() if not topic.deleted]
        mine = [topic for topic in topics if topic.name.startswith(f"{self.name} · ")]
        return mine[-1] if mine else None

    @property
    def in_topic(self) -> list[Sent]:
        """What the operators see in it."""
        topic = self.topic
        return self._telegram.in_chat(OPERATORS_CHAT, topic.thread) if topic else []

    def hears(self, words: str, timeout_s: float = 20) -> Sent:
        """Wait for a message with these words."""
        return self._await(lambda: self.received, words, f"{words!r} for {self.name}", timeout_s)

    def operators_see(self, words: str, timeout_s: float = 20) -> Sent:
        """Wait for a message with these words in the topic."""
        what = f"{words!r} in the topic of {self.name}"
        return self._await(lambda: self.in_topic, words, what, timeout_s)

    def _await(self, messages: Any, words: str, what: str, timeout_s: float) -> Sent:
        def find() -> Sent | None:
            return next((sent for sent in messages() if words in sent.shown), None)

        found: Sent = wait_until(find, what, timeout_s)
        return found

    def send(self, *, edited: bool = False, **content: Any) -> dict[str, Any]:
        """Send a message; gives it as the API does."""
        message = self.message(**content)
        event = {"edited_message": message} if edited else {"message": message}
        message["update_id"] = self._telegram.push(**event)
        return message

    def message(self, **content: Any) -> dict[str, Any]:
        """A message of this student's, not sent yet."""
        number = self._telegram.next_id()
        sent = Sent(self.id, number, self.name, content)
        self._telegram.messages.append(sent)
        self._telegram.transcript.append(f"{self.name} -> bot: {sent.shown}")
        return {
            "message_id": number,
            "date": int(time.time()),
            "chat": {"id": self.id, "type": "private", "first_name": self.name},
            "from": self._user(),
            **content,
        }

    def text(self, text: str, **more: Any) -> dict[str, Any]:
        """Write something."""
        if text.startswith("/"):
            more["entities"] = [
                {"type": "bot_command", "offset": 0, "length": len(text.split()[0])}
            ]
        return self.send(text=text, **more)

    def photo(self, data: bytes, **more: Any) -> dict[str, Any]:
        """Send a picture; `caption`, `media_group_id`."""
        small = {**self._telegram.put_file(b"a thumbnail", ".jpg"), "width": 9, "height": 16}
        large = {**self._telegram.put_file(data, ".png"), "width": 90, "height": 160}
        return self.send(photo=[small, large], **more)

    def document(
        self, data: bytes, mime: str = "image/png", size: int | None = None, **more: Any
    ) -> dict[str, Any]:
        """Send a file."""
        file = self._telegram.put_file(data, ".png", size)
        return self.send(document={**file, "mime_type": mime, "file_name": "a"}, **more)

    def sticker(self) -> dict[str, Any]:
        """Send a sticker."""
        file = self._telegram.put_file(b"a sticker", ".webp")
        shape = {"width": 1, "height": 1, "is_animated": False, "is_video": False}
        return self.send(sticker={**file, **shape, "type": "regular"})

    def voice(self) -> dict[str, Any]:
        """Send a voice message."""
        return self.send(voice={**self._telegram.put_file(b"hm", ".ogg"), "duration": 1})

    def press(self, sent: Sent, label: str) -> None:
        """Press a button under a message."""
        self._telegram.transcript.append(f"{self.name} presses [{label}]")
        _press(self._telegram, self._user(), sent, sent.buttons[label])

    def press_data(self, sent: Sent, data: str) -> None:
        """Press a button whether it is there or not, as a made-up client can."""
        _press(self._telegram, self._user(), sent, data)

    def block(self) -> None:
        """Block the bot; Telegram has told it nothing yet."""
        self._telegram.blocked.add(self.id)

    def block_and_tell(self) -> None:
        """Block the bot, and let Telegram tell it."""
        self.block()
        member = {"user": {"id": 123456, "is_bot": True, "first_name": "Support"}}
        self._telegram.push(
            my_chat_member={
                "chat": {"id": self.id, "type": "private", "first_name": self.name},
                "from": self._user(),
                "date": int(time.time()),
                "old_chat_member": {**member, "status": "member"},
                "new_chat_member": {**member, "status": "kicked", "until_date": 0},
            }
        )

    def _user(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.name,
            "language_code": self._language,
        }


class Operator:
    """A person in the operators' chat."""

    def __init__(self, telegram: FakeTelegram) -> None:
        self._telegram = telegram
        self._user = {"id": 77, "is_bot": False, "first_name": "Oleg"}

    def write(self, topic: Topic | None, text: str) -> None:
        """Write into a topic, or outside of all."""
        number = self._telegram.next_id()
        thread = topic.thread if topic else None
        content: dict[str, Any] = {"text": text}
        sent = Sent(OPERATORS_CHAT, number, "operator", content, thread)
        self._telegram.messages.append(sent)
        place = f"topic '{topic.name}'" if topic else "operators' chat"
        self._telegram.transcript.append(f"operator -> {place}: {text}")
        if text.startswith("/"):
            content["entities"] = [{"type": "bot_command", "offset": 0, "length": len(text)}]
        message = {
            "message_id": number,
            "date": int(time.time()),
            "chat": _OPERATORS,
            "from": self._user,
            **content,
        }
        if thread is not None:
            message |= {"message_thread_id": thread, "is_topic_message": True}
        self._telegram.push(message=message)

    def press(self, sent: Sent, label: str) -> None:
        """Press a button under a card."""
        self._telegram.transcript.append(f"operator presses [{label}]")
        _press(self._telegram, self._user, sent, sent.buttons[label])


_OPERATORS = {"id": OPERATORS_CHAT, "type": "supergroup", "title": "Operators", "is_forum": True}


def _press(telegram: FakeTelegram, user: dict[str, Any], sent: Sent, data: str) -> None:
    chat = _OPERATORS if sent.chat == OPERATORS_CHAT else {"id": sent.chat, "type": "private"}
    message: dict[str, Any] = {
        "message_id": sent.message_id,
        "date": int(time.time()),
        "chat": chat,
        "text": sent.text or "x",
    }
    if sent.thread is not None:
        message["message_thread_id"] = sent.thread
    telegram.push(
        callback_query={
            "id": str(telegram.next_id()),
            "from": user,
            "chat_instance": "1",
            "data": data,
            "message": message,
        }
    )
