"""More pages that no school has to do with; all belong to the training part.

What is none of a school's is without end, so a model is to see many kinds of it.
"""

from training.screens.frames import Frame
from training.screens.layouts.layout import HAND, Layout

WIDE: tuple[Frame, ...] = ("desktop", "tablet")
MORE_OTHER = (
    Layout(
        "feed", "more", "feed.page", ("feed",), "a feed of friends' pictures", "лента друзей",
        narrow=True,
    ),
    Layout(
        "clip", "more", "feed.page", ("clip",), "a short film on a phone",
        "короткое видео на телефоне", bare=True, frames=("phone",),
    ),
    Layout(
        "clips", "more", "film.page", ("store-chips", "clips"), "a site with films of its users",
        "сайт с видеороликами",
    ),
    Layout(
        "films", "more", "film.page", ("films",), "posters of films", "афиши фильмов",
    ),
    Layout(
        "tracks", "more", "music.page", ("tracks",), "a list of songs", "список песен", narrow=True,
    ),
    Layout(
        "album", "more", "music.page", (("song",), "tracks"), "an album of music",
        "музыкальный альбом", narrow=True,
    ),
    Layout(
        "dishes", "more", "food.page", ("store-chips", "dishes"), "food to order", "доставка еды",
        narrow=True,
    ),
    Layout(
        "recipe", "more", "food.page", ("recipe",), "a recipe", "рецепт блюда", narrow=True,
    ),
    Layout(
        "flights", "more", "trip.page", ("store-chips", "flights"), "plane tickets", "авиабилеты",
        narrow=True,
    ),
    Layout(
        "rooms", "more", "trip.page", ("rooms",), "hotels to book", "гостиницы", narrow=True,
    ),
    Layout(
        "metro", "more", "trip.page", ("metro",), "a map of an underground", "схема метро",
    ),
    Layout(
        "parcel", "more", "trip.page", (("parcel",),), "the way of a parcel", "где посылка",
        narrow=True,
    ),
    Layout(
        "board", "more", "game.page", ("board",), "a game on a board", "настольная игра",
        narrow=True,
    ),
    Layout(
        "arcade", "more", "game.page", ("arcade",), "a game of jumps", "игра с прыжками", bare=True,
    ),
    Layout(
        "camera", "more", "photo.page", ("camera",), "a camera on a phone", "камера телефона",
        bare=True, frames=HAND,
    ),
    Layout(
        "retouch", "more", "photo.page", ("retouch",), "a photo being changed",
        "редактор фотографий", narrow=True,
    ),
    Layout(
        "matches", "more", "sport.page", ("store-chips", ("matches",)), "results of matches",
        "результаты матчей", narrow=True,
    ),
    Layout(
        "people", "more", "people.page", ("people",), "people in a phone book",
        "контакты в телефоне", narrow=True,
    ),
    Layout(
        "files", "more", "file.page", (("file-list",),), "a list of files", "список файлов",
    ),
    Layout(
        "folders", "more", "file.page", ("folders",), "folders of files", "папки с файлами",
    ),
    Layout(
        "code", "more", "file.page", ("code",), "a program's code", "код программы", frames=WIDE,
    ),
    Layout(
        "terminal", "more", "file.page", ("terminal",), "a terminal with commands",
        "терминал с командами", frames=WIDE,
    ),
    Layout(
        "sheet", "more", "work.page", ("sheet",), "a table of numbers", "таблица с числами",
    ),
    Layout(
        "document", "more", "work.page", ("document",), "a document", "текстовый документ",
    ),
    Layout(
        "slide", "more", "work.page", ("slide",), "slides", "презентация",
    ),
    Layout(
        "cards", "more", "work.page", ("cards",), "a board of tasks", "доска задач",
    ),
    Layout(
        "sketch", "more", "work.page", ("sketch",), "a board with a scheme", "доска со схемой",
    ),
    Layout(
        "leaf", "more", "work.page", ("leaf",), "a page of a book", "страница книги", narrow=True,
        bare=True, frames=HAND,
    ),
    Layout(
        "bars", "more", "chart.page", ("totals", "bars", "curve"), "charts of a site's visitors",
        "графики посещений",
    ),
    Layout(
        "pie", "more", "chart.page", (("pie",), ("totals",)), "what money was spent on",
        "диаграмма расходов", narrow=True,
    ),
    Layout(
        "charts", "more", "chart.page", ("curve", ("pie",), "bars"), "a panel of charts",
        "панель с графиками",
    ),
    Layout(
        "shares", "more", "chart.page", ("curve", "shares"), "prices of shares",
        "курсы акций и валют", narrow=True,
    ),
    Layout(
        "wave", "more", "home.page", ("wave",), "a voice recorder", "диктофон", narrow=True,
        frames=HAND,
    ),
    Layout(
        "call", "more", "people.page", ("call",), "a telephone call", "телефонный звонок",
        bare=True, frames=("phone",),
    ),
    Layout(
        "dialler", "more", "people.page", ("dialler",), "a number to call", "набор номера",
        narrow=True, frames=HAND,
    ),
    Layout(
        "start", "more", "home.page", ("start",), "a browser's new page", "новая вкладка браузера",
    ),
    Layout(
        "ticking", "more", "clock.page", ("ticking",), "a stopwatch", "секундомер", narrow=True,
        frames=HAND,
    ),
    Layout(
        "lamps", "more", "home.page", ("lamps",), "lamps and things of a house", "умный дом",
        frames=HAND,
    ),
    Layout(
        "translation", "more", "home.page", ("translation",), "a translator", "переводчик",
        narrow=True,
    ),
    Layout(
        "renewal", "more", "home.page", ("renewal",), "a device that renews itself",
        "обновление устройства", narrow=True,
    ),
    Layout(
        "thread", "more", "feed.page", ("thread",), "what people answer each other",
        "обсуждение на форуме", narrow=True,
    ),
    Layout(
        "news-thread", "more", "news.page", ("article", "thread"),
        "an article and what people say of it", "статья с комментариями", narrow=True,
    ),
    Layout(
        "encyclopedia", "more", "read.page", ("encyclopedia",), "an entry of an encyclopedia",
        "статья энциклопедии",
    ),
    Layout(
        "topics", "more", "read.page", ("store-chips", "topics"), "topics of a forum",
        "темы форума",
    ),
    Layout(
        "adverts", "more", "goods.page", ("store-chips", "adverts"), "things that people sell",
        "объявления о продаже",
    ),
    Layout(
        "jobs", "more", "read.page", ("jobs",), "offers of work", "вакансии", narrow=True,
    ),
    Layout(
        "asked", "more", "read.page", ("asked",), "a question and its answers", "вопрос и ответы",
    ),
    Layout(
        "typed-search", "more", "home.page", ("typed-search",), "a search being typed",
        "подсказки при поиске", narrow=True,
    ),
    Layout(
        "found-pictures", "more", "goods.page", ("found-pictures",), "pictures that were found",
        "поиск по картинкам",
    ),
    Layout(
        "visited", "more", "home.page", ("visited",), "sites that were visited",
        "история браузера",
    ),
    Layout(
        "one-letter", "more", "mail.page", ("one-letter",), "a letter", "электронное письмо",
    ),
    Layout(
        "verses", "more", "music.page", ("verses",), "words of a song", "текст песни", narrow=True,
    ),
    Layout(
        "told-of-place", "more", "map.page", ("told-of-place",), "what guests say of a place",
        "отзывы о заведении", narrow=True,
    ),
    Layout(
        "place", "more", "map.page", ("photos", "told-of-place"), "a cafe on a map",
        "карточка кафе", narrow=True,
    ),
    Layout(
        "programme", "more", "film.page", ("programme",), "what is on television", "телепрограмма",
        narrow=True,
    ),
    Layout(
        "days-table", "more", "air.page", ("days-table",), "days of cold and warmth",
        "погода по дням", narrow=True,
    ),
    Layout(
        "days-radar", "more", "air.page", ("radar", ("days-table",)), "rain on a map",
        "карта осадков",
    ),
    Layout(
        "air", "more", "air.page", ("air",), "how clean the air is", "качество воздуха",
        narrow=True,
    ),
    Layout(
        "air-sun", "more", "air.page", ("sunrise", "air"), "the sun and the air", "восход и закат",
        narrow=True,
    ),
    Layout(
        "run", "more", "fit.page", ("run",), "a run on a map", "пробежка на карте", narrow=True,
    ),
    Layout(
        "sleep", "more", "fit.page", ("sleep", ("pulse",)), "how somebody slept", "анализ сна",
        narrow=True, frames=HAND,
    ),
    Layout(
        "pulse", "more", "fit.page", ("pulse",), "how a heart beats", "пульс", narrow=True,
        frames=HAND,
    ),
    Layout(
        "steps-week", "more", "fit.page", ("steps-week",), "steps of a week", "шаги за неделю",
        narrow=True,
    ),
    Layout(
        "steps-sleep", "more", "fit.page", ("fit-heading", ("steps-week",), ("sleep",)),
        "health of a week", "здоровье за неделю",
    ),
    Layout(
        "boarding", "more", "trip.page", ("boarding",), "a ticket to board a plane",
        "посадочный талон", narrow=True,
    ),
    Layout(
        "club-card", "more", "pocket.page", ("club-card",), "a shop's card of a guest",
        "карта магазина", narrow=True,
    ),
    Layout(
        "shared-wifi", "more", "phone.page", ("shared-wifi",), "a code of a wireless network",
        "код сети Wi-Fi", narrow=True, frames=HAND,
    ),
    Layout(
        "talks", "more", "people.page", ("talks",), "people one writes to", "список переписок",
        narrow=True,
    ),
    Layout(
        "seen-call", "more", "people.page", ("seen-call",), "a call with a picture",
        "видеозвонок друга", bare=True, frames=("phone",),
    ),
    Layout(
        "stickers", "more", "people.page", ("stickers",), "stickers to send", "стикеры",
        narrow=True,
    ),
    Layout(
        "doctor", "more", "care.page", ("store-chips", "doctor"), "doctors and when they are free",
        "запись к врачу", narrow=True,
    ),
    Layout(
        "pills", "more", "care.page", ("pills",), "pills to take", "напоминание о таблетках",
        narrow=True, frames=HAND,
    ),
    Layout(
        "homes", "more", "home.page", ("store-chips", "homes"), "homes to rent", "аренда квартир",
    ),
    Layout(
        "radio", "more", "music.page", ("radio",), "a radio", "радиоприёмник", narrow=True,
    ),
    Layout(
        "scanner", "more", "photo.page", ("scanner",), "a camera that looks for a code",
        "сканер штрихкодов", bare=True, frames=HAND,
    ),
)  # fmt: skip
