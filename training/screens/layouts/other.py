"""Pages that no school has to do with."""

from training.screens.layouts.layout import HAND, Layout

OTHER = (
    Layout(
        "weather", "tools", "weather.page", ("weather",), "a weather forecast", "прогноз погоды",
        narrow=True,
    ),
    Layout(
        "checklist", "tools", "note.page2", ("checklist",), "a shopping list in notes",
        "заметка со списком дел", narrow=True,
    ),
    Layout(
        "notes", "tools", "note.page2", ("notes",), "an app with notes", "приложение с заметками",
        narrow=True,
    ),
    Layout(
        "calculator", "tools", "clock.page", ("calculator",), "a calculator", "калькулятор",
        narrow=True, bare=True, frames=("phone",),
    ),
    Layout(
        "alarms", "tools", "clock.page", ("clock-heading", "alarms"), "alarm clocks on a phone",
        "будильники в телефоне", narrow=True, frames=HAND,
    ),
    Layout(
        "map", "travel", "map.page", ("city-map", "complaint"), "a map with a route",
        "карта с маршрутом",
    ),
    Layout(
        "map-ride", "travel", "map.page", ("city-map", "ride"), "a taxi app", "приложение такси",
        frames=("phone",),
    ),
    Layout(
        "calendar", "travel", "month.page", ("month",), "a month in a calendar",
        "календарь на месяц", narrow=True,
    ),
    Layout(
        "store", "shops", "store.page", ("store-heading", "store-chips", "store"), "an app store",
        "магазин приложений", narrow=True,
    ),
    Layout(
        "goods", "shops", "goods.page", ("goods-heading", "goods"), "goods of an online shop",
        "товары интернет-магазина",
    ),
    Layout(
        "news", "shops", "news.page", ("news-heading", "news"), "a news feed", "лента новостей",
        narrow=True,
    ),
    Layout(
        "mail", "shops", "mail.page", ("mail-heading", "letters"), "an inbox of letters",
        "входящие письма",
    ),
    Layout(
        "article", "web", "news.page", ("article",), "an article on a site", "статья на сайте",
        narrow=True,
    ),
    Layout(
        "article-side", "web", "news.page", ("article",), "a news article and other news",
        "новость и другие новости", aside=("news",),
    ),
    Layout(
        "search", "web", "goods.page", ("finds",), "results of a web search", "результаты поиска",
    ),
    Layout(
        "goods-web", "web", "goods.page", ("store-chips", "goods"), "a catalog of a shop",
        "каталог магазина",
    ),
    Layout(
        "phone-settings", "phone", "phone.page", ("phone-heading", ("phone-rows",)),
        "settings of a phone", "настройки телефона", narrow=True, frames=HAND,
    ),
    Layout(
        "phone-switches", "phone", "phone.page", (("phone-switches",), ("phone-rows",)),
        "phone settings with switches", "параметры телефона", narrow=True, frames=HAND,
    ),
    Layout(
        "home-screen", "phone", "phone.page", ("home-screen",), "a phone's home screen",
        "главный экран телефона", bare=True, frames=HAND,
    ),
    Layout(
        "messages", "phone", "phone.page", ("lock-screen",), "messages on a locked phone",
        "уведомления на экране телефона", bare=True, frames=("phone",),
    ),
    Layout(
        "gallery", "phone", "gallery.page", ("gallery-heading", "photos"), "a gallery of photos",
        "галерея с фотографиями",
    ),
    Layout(
        "game", "play", "game.page", ("game",), "a mobile game", "игра на телефоне", narrow=True,
        frames=HAND,
    ),
    Layout(
        "music", "play", "music.page", ("song",), "a music player", "музыкальный плеер",
        narrow=True,
    ),
    Layout(
        "fitness", "play", "fit.page", ("fit-heading", "rings"), "steps of a day", "шаги за день",
        narrow=True, frames=HAND,
    ),
)  # fmt: skip
