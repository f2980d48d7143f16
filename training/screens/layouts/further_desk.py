"""Further pages of no intent, of computers and play, of the training part alone."""

from training.screens.layouts.layout import HAND, Layout
from training.screens.layouts.more_other import WIDE

FURTHER_DESK = (
    Layout(
        "folder-window", "desk", "dsk.place", ("file-window",), "folders in a window",
        "папки в окне",
    ),
    Layout(
        "folder-chart", "desk", "dsk.system", ("totals", "file-window"), "a disk and its folders",
        "диск и папки на нём",
    ),
    Layout(
        "letters-panes", "desk", "dsk.work", ("mail-panes",), "a program of letters in columns",
        "почтовая программа",
    ),
    Layout(
        "letters-narrow", "desk", "dsk.work", ("store-chips", "mail-panes"),
        "letters of newsletters", "рассылки в почте", narrow=True,
    ),
    Layout(
        "changes", "desk", "dsk.code", ("code-sides",), "two versions of a code",
        "сравнение версий кода",
    ),
    Layout(
        "changes-tasks", "desk", "dsk.code", ("code-sides",), "a code and tasks on it",
        "код и задачи к нему", aside=("issues",),
    ),
    Layout(
        "issue-list", "desk", "dsk.code", ("store-chips", "issues"), "a list of tasks of a project",
        "список задач проекта",
    ),
    Layout(
        "issue-cards", "desk", "dsk.code", ("cards", "issues"), "tasks on cards and in a list",
        "доска и список задач",
    ),
    Layout(
        "client-table", "desk", "dsk.work", ("tint-table",), "a table with coloured cells",
        "таблица с цветными ячейками",
    ),
    Layout(
        "pivot", "desk", "dsk.work", ("table-chart",), "a table and charts of it",
        "сводная таблица с графиками",
    ),
    Layout(
        "pivot-pie", "desk", "dsk.work", ("tint-table",), "a table beside a ring of parts",
        "таблица и диаграмма", aside=(("pie",), "gauges"),
    ),
    Layout(
        "text-ribbon", "desk", "dsk.work", ("ribbon",), "a program for texts", "текстовый редактор",
    ),
    Layout(
        "slides-bench", "desk", "dsk.work", ("slide-bench",), "a program for slides",
        "программа для презентаций",
    ),
    Layout(
        "hours-of-week", "desk", "dsk.plan", ("week-hours",), "a calendar of a household",
        "семейный календарь",
    ),
    Layout(
        "agenda", "desk", "dsk.plan", ("day-agenda",), "a calendar and what is planned",
        "календарь с планами", narrow=True,
    ),
    Layout(
        "agenda-wide", "desk", "dsk.plan", ("week-hours",), "a week and its lists",
        "неделя и списки дел", aside=("checklist", "alarms"),
    ),
    Layout(
        "task-manager", "desk", "dsk.system", ("processes",), "what a computer is busy with",
        "диспетчер задач",
    ),
    Layout(
        "service-gauges", "desk", "dsk.watch", ("gauges",), "gauges of services",
        "показатели служб",
    ),
    Layout(
        "service-wall", "desk", "dsk.watch", ("monitors",), "a wall of charts",
        "панель мониторинга", bare=True,
    ),
    Layout(
        "service-rows", "desk", "dsk.watch", ("totals", "gauges", ("processes",)),
        "charts and a table of servers", "графики и таблица серверов",
    ),
    Layout(
        "system-parts", "desk", "dsk.system", ("system-panel",), "settings of a computer",
        "параметры компьютера",
    ),
    Layout(
        "system-rows", "desk", "dsk.system", (("phone-rows",), "system-panel"),
        "settings of a device and its load", "параметры и нагрузка устройства", narrow=True,
    ),
    Layout(
        "code-window", "desk", "dsk.code", ("code-tree",), "an editor of code with a tree of files",
        "редактор кода с деревом файлов", bare=True, frames=WIDE,
    ),
    Layout(
        "switches", "desk", "dsk.system", ("switch-tiles",), "tiles of a phone's switches",
        "пункт управления телефона", bare=True, frames=HAND,
    ),
    Layout(
        "widget-screen", "desk", "dsk.system", ("widgets",), "widgets on a phone",
        "виджеты на экране телефона", bare=True, frames=HAND,
    ),
    Layout(
        "shade", "desk", "dsk.system", ("phone-shade",), "messages of a phone's apps",
        "шторка уведомлений", bare=True, frames=HAND,
    ),
    Layout(
        "plain-rows", "desk", "dsk.place", ("rows-screen",), "a long list in an app",
        "длинный список в приложении", bare=True,
    ),
    Layout(
        "unit-converter", "play", "ply.tool", ("unit-keys",), "figures and keys of a converter",
        "конвертер величин", narrow=True,
    ),
    Layout(
        "disk-parts", "desk", "dsk.system", ("disk-map",), "what fills a disk, as a map",
        "карта занятого места на диске",
    ),
    Layout(
        "disk-rows", "desk", "dsk.system", ("disk-map", "totals"), "a map of a disk and figures",
        "карта диска и цифры", narrow=True,
    ),
    Layout(
        "photo-studio", "play", "ply.studio", ("photo-bench",), "a program for pictures",
        "редактор изображений",
    ),
    Layout(
        "words-in-squares", "play", "ply.riddle", ("word-game",), "a game of letters with keys",
        "игра со словами и клавишами", narrow=True,
    ),
    Layout(
        "digits-in-squares", "play", "ply.riddle", ("digit-game",), "a riddle in squares",
        "головоломка в клетках",
    ),
    Layout(
        "two-dials", "play", "ply.tool", ("dials",), "dials of a meter", "шкалы приборов",
    ),
    Layout(
        "compass", "play", "ply.tool", ("one-dial",), "a dial with a needle",
        "компас или шкала прибора", narrow=True,
    ),
    Layout(
        "coin-shop", "play", "ply.game", ("coin-chests",), "coins and chests of a game",
        "лавка игры с монетами",
    ),
    Layout(
        "coin-shop-narrow", "play", "ply.game", ("coin-chests", "ranks"),
        "chests and players of a game", "сундуки и игроки", narrow=True, frames=HAND,
    ),
    Layout(
        "torn-picture", "play", "ply.riddle", ("torn-photo",), "a picture to be put together",
        "пазл из картинки",
    ),
    Layout(
        "pads", "play", "ply.studio", ("drum-pads",), "pads and tracks of sound",
        "барабаны и дорожки", narrow=True,
    ),
    Layout(
        "computer-desktop", "desk", "dsk.place", ("icon-desktop",), "a computer's desktop",
        "рабочий стол компьютера", bare=True, frames=WIDE,
    ),
    Layout(
        "typed-note", "desk", "dsk.work", ("typing",), "a note being typed on a keyboard",
        "заметка и клавиатура", bare=True, frames=HAND,
    ),
    Layout(
        "film-studio", "play", "ply.studio", ("film-bench",), "a program that cuts films",
        "монтаж видео", bare=True,
    ),
    Layout(
        "jewels", "play", "ply.game", ("gem-game",), "a game of stones in rows", "игра три в ряд",
        bare=True,
    ),
    Layout(
        "cards-patience", "play", "ply.game", ("patience",), "a game of cards", "пасьянс",
        bare=True,
    ),
    Layout(
        "falling-bricks", "play", "ply.game", ("falling",), "a game of falling bricks",
        "игра с падающими кубиками", bare=True,
    ),
    Layout(
        "night-race", "play", "ply.game", ("race",), "a race of cars", "гонка на машинах",
        bare=True,
    ),
    Layout(
        "built-city", "play", "ply.game", ("isle",), "a city being built in a game",
        "игра про строительство города", bare=True,
    ),
    Layout(
        "levels-map", "play", "ply.game", ("trail",), "a map of a game's levels",
        "карта уровней игры", bare=True,
    ),
    Layout(
        "wheel-of-luck", "play", "ply.game", ("lucky-wheel",), "a wheel of luck", "колесо удачи",
        bare=True,
    ),
    Layout(
        "piano-keys", "play", "ply.studio", ("piano",), "keys of a piano", "клавиши пианино",
        bare=True,
    ),
    Layout(
        "stars-above", "play", "ply.tool", ("star-map",), "a map of the stars",
        "карта звёздного неба", bare=True,
    ),
    Layout(
        "menu-of-game", "play", "ply.game", ("game-menu",), "the first page of a game",
        "главное меню игры", bare=True,
    ),
)  # fmt: skip
