"""Further pages of course, of the training part alone."""

from training.screens.layouts.layout import HAND, Layout

FILM = ("video", "materials", "locked", "webinar")
TEST = ("test-lost", "progress", "locked", "homework")
FURTHER_COURSE: tuple[Layout, ...] = (
    Layout(
        "stage-list", "further", "lec.video", ("stage", "playlist"), "a film and those after it",
        "видео и плейлист под ним", kinds=FILM,
    ),
    Layout(
        "stage-side", "further", "lec.video", ("stage", "lesson-title", "comments"),
        "a film with a list beside it", "видео и плейлист сбоку", aside=("playlist",), kinds=FILM,
    ),
    Layout(
        "stage-words", "further", "lec.video", ("stage", "lesson-tabs", "transcript"),
        "a film and what is said in it", "видео с расшифровкой", narrow=True, kinds=FILM,
    ),
    Layout(
        "stage-tree", "further", "lec.video", ("stage", "lesson-next", "complaint"),
        "a lesson and the parts of its course", "урок и программа курса", aside=("tree",),
    ),
    Layout(
        "stage-shelf", "further", "lec.video", ("lesson-title", "stage", "shelf"),
        "a film and files", "видео и файлы урока", narrow=True, kinds=FILM,
    ),
    Layout(
        "theatre", "further", "lec.video", ("theatre",), "a film on the whole screen",
        "видео на весь экран", bare=True, frames=HAND, kinds=FILM,
    ),
    Layout(
        "theatre-page", "further", "lec.video", ("theatre", "lesson-next"), "a film in the dark",
        "видео в тёмном плеере", kinds=FILM,
    ),
    Layout(
        "playlist", "further", "lec.map", ("playlist", "complaint"), "films of a course",
        "список видеоуроков",
    ),
    Layout(
        "playlist-hero", "further", "lec.map", ("hero", ("playlist",), "course-go"),
        "a course and its films", "курс и его видео", narrow=True,
    ),
    Layout(
        "sound", "further", "lec.audio", ("sound", "lesson-next"), "a lesson to hear",
        "плеер аудиоурока", narrow=True, kinds=("video", "locked", "materials", "progress"),
    ),
    Layout(
        "sound-words", "further", "lec.audio", (("sound",), "transcript"),
        "a recording and its words", "запись и её текст",
    ),
    Layout(
        "sound-list", "further", "lec.audio", ("sound",), "a course to hear", "аудиокурс",
        aside=("playlist",), narrow=True,
    ),
    Layout(
        "sound-test", "further", "tsk.test", ("sound", "choices", "quiz-next"),
        "a test of hearing", "тест на слух", narrow=True, kinds=TEST,
    ),
    Layout(
        "reader", "further", "lec.papers", ("reader",), "papers of a lesson", "чтение материалов",
        kinds=("materials", "locked", "not-found"),
    ),
    Layout(
        "reader-bare", "further", "lec.papers", ("reader",), "a textbook on a whole screen",
        "учебник на весь экран", bare=True, frames=HAND, kinds=("materials", "locked"),
    ),
    Layout(
        "reader-side", "further", "lec.papers", ("reader", "complaint"),
        "slides and other files", "слайды и файлы", aside=("shelf",),
    ),
    Layout(
        "reader-tree", "further", "lec.papers", (("lesson-title",), "reader", "lesson-next"),
        "a lecture to read", "текст лекции", aside=(("tree",),),
    ),
    Layout(
        "shelf", "further", "lec.papers", ("shelf", "support"), "files to take",
        "файлы для скачивания", kinds=("materials", "not-found", "locked"),
    ),
    Layout(
        "shelf-task", "further", "homework.page", ("task", "shelf", "homework-send"),
        "a task with files", "задание с файлами", narrow=True, kinds=("materials", "homework"),
    ),
    Layout(
        "transcript", "further", "lec.video", (("transcript",), "comments", "complaint"),
        "the words of a lecture", "расшифровка лекции", narrow=True,
    ),
    Layout(
        "seminar", "further", "lec.live", ("seminar",), "a class that is streamed",
        "эфир с чатом", kinds=("webinar", "video", "schedule"),
    ),
    Layout(
        "seminar-bare", "further", "lec.live", ("seminar",), "a stream on a phone",
        "эфир на телефоне", bare=True, frames=HAND, kinds=("webinar", "video"),
    ),
    Layout(
        "face-wall", "further", "lec.live", ("face-wall",), "faces of a class",
        "лица участников занятия", kinds=("webinar", "schedule"),
    ),
    Layout(
        "face-wall-bare", "further", "lec.live", ("face-wall",), "a meeting of many people",
        "встреча на весь экран", bare=True, frames=HAND, kinds=("webinar", "video"),
    ),
    Layout(
        "face-wall-side", "further", "lec.live", ("face-wall", "complaint"),
        "a meeting and its files", "встреча и материалы", aside=("shelf", "comments"),
    ),
    Layout(
        "countdown", "further", "lec.live", ("countdown", "live-join"), "time left until a class",
        "отсчёт до занятия", narrow=True, kinds=("webinar", "schedule", "locked"),
    ),
    Layout(
        "countdown-week", "further", "lec.live", ("countdown", ("lessons-today",)),
        "a class to wait for", "ожидание эфира", kinds=("webinar", "schedule"),
    ),
    Layout(
        "countdown-test", "further", "tsk.test", (("countdown",), "numbers", "quiz-next"),
        "an exam that begins soon", "скоро экзамен", narrow=True, kinds=TEST,
    ),
    Layout(
        "tree", "further", "lec.map", ("tree", "complaint"), "parts of a course that open",
        "модули курса списком",
    ),
    Layout(
        "tree-narrow", "further", "lec.map", (("share",), "tree", "course-go"),
        "parts of a course and what is done", "программа и прогресс", narrow=True,
    ),
    Layout(
        "portal", "further", "lec.map", ("portal",), "an old site of studies",
        "старый учебный портал",
    ),
    Layout(
        "portal-files", "further", "course.page", ("portal", "shelf"), "a university's site",
        "сайт университета", narrow=True,
    ),
    Layout(
        "lost", "further", "lec.map", ("lost", "retry"), "a lesson that is not there",
        "страница без урока", narrow=True, kinds=("not-found", "locked", "missing-course"),
    ),
    Layout(
        "lost-courses", "further", "course.page", (("lost", "retry"), "courses"),
        "a course that is gone", "курс пропал", kinds=("not-found", "missing-course"),
    ),
    Layout(
        "hours", "further", "plan.page", ("hours",), "a week of classes by hour",
        "неделя занятий по часам", kinds=("schedule", "webinar", "missing-course"),
    ),
    Layout(
        "hours-side", "further", "plan.page", ("hours", "complaint"), "hours and works due",
        "сетка занятий и сроки", aside=("countdown", "deadlines"),
    ),
    Layout(
        "choices", "further", "tsk.test", ("numbers", "choices", "quiz-next"),
        "answers as plates", "тест с плитками ответов", narrow=True, kinds=TEST,
    ),
    Layout(
        "choices-film", "further", "tsk.test", ("stage", "choices"), "a question about a film",
        "вопрос по видео", kinds=("video", *TEST),
    ),
    Layout(
        "word-tiles", "further", "tsk.words", ("word-tiles", "quiz-next"),
        "a sentence to be built", "составить предложение", narrow=True, kinds=TEST,
    ),
    Layout(
        "word-tiles-list", "further", "tsk.words", ("word-tiles", ("vocabulary",)),
        "words and an exercise", "упражнение и слова", kinds=TEST,
    ),
    Layout(
        "outcome", "further", "tsk.test", ("outcome", "quiz-next"), "what a test came to",
        "итог теста", narrow=True, kinds=TEST,
    ),
    Layout(
        "outcome-ranks", "further", "tsk.rank", ("outcome",), "a result and the best ones",
        "результат и рейтинг", aside=("podium",), kinds=TEST,
    ),
    Layout(
        "editor", "further", "tsk.code", ("editor", "homework-send"), "a program and its output",
        "код и вывод", kinds=TEST,
    ),
    Layout(
        "editor-task", "further", "tsk.code", (("task",), "editor"), "a task in a code editor",
        "задача в редакторе кода", aside=("tree",), kinds=TEST,
    ),
    Layout(
        "squared", "further", "tsk.sums", ("squared", "homework-send"), "sums on squared paper",
        "решение в клетку", narrow=True, kinds=("homework", "test-lost", "progress"),
    ),
    Layout(
        "squared-review", "further", "tsk.sums", ("squared", "review"), "a marked solution",
        "проверенное решение", kinds=("homework", "test-lost"),
    ),
    Layout(
        "podium", "further", "tsk.rank", ("podium", "complaint"), "the three best students",
        "тройка лидеров", narrow=True, kinds=("progress", "test-lost"),
    ),
    Layout(
        "mark-book", "further", "tsk.marks", ("mark-book", "complaint"), "marks by subject and day",
        "зачётка с оценками", kinds=("progress", "test-lost", "missing-course"),
    ),
    Layout(
        "mark-book-narrow", "further", "tsk.marks", (("mark-book",), "support"),
        "a register of marks", "журнал оценок", narrow=True, kinds=("progress", "test-lost"),
    ),
)  # fmt: skip
