"""Subjects of a few pictures."""

from dataclasses import replace

from training.clip.captions import Subject, Writing

DRESS = Subject("clothes_dress", "dress", "платье", "a photo of dress", "фото: платье")
HAT = Subject("clothes_hat", "hat", "шапка", "a photo of hat", "фото: шапка")
SPAM = replace(HAT, writing=Writing.PROMO, text="ПИШИ @abc")
SCREEN = Subject(
    "screen_quiz", "a course problem", "проблема с курсом", "a quiz", "тест", Writing.HONEST
)
THANKS = replace(HAT, writing=Writing.HONEST, text="Спасибо")
