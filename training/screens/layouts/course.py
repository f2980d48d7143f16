"""Pages about studies: lessons, homework, courses, tests, schedules."""

from training.screens.layouts.layout import HAND, Layout

WATCH = ("video", "locked", "materials", "not-found")
WORK = ("homework",)
STUDY = ("progress", "locked", "not-found", "missing-course", "certificate")
TEST = ("test-lost",)
LIVE = ("webinar", "schedule")
COURSE = (
    Layout(
        "lesson", "lesson", "lesson.page", ("player", "lesson-title", "lesson-tabs", "lesson-text",
        "lesson-next"), "a lesson with a video", "урок с видео", aside=("lesson-list",),
        kinds=WATCH,
    ),
    Layout(
        "lesson-side", "lesson", "course.page", ("player", "lesson-title", "lesson-text"),
        "a video lesson and a list of lessons", "видеоурок и список уроков", aside=(("lesson-list",
        ), ("files",)), kinds=WATCH,
    ),
    Layout(
        "lesson-files", "lesson", "lesson.page", ("lesson-title", "lesson-text", "files",
        "lesson-next"), "a lesson with files", "урок с материалами", aside=("lesson-list",),
        kinds=("materials", "locked", "not-found"),
    ),
    Layout(
        "lesson-talk", "lesson", "lesson.page", ("player", "lesson-title", "comments"),
        "a lesson's video and comments", "видео урока и комментарии", kinds=WATCH,
    ),
    Layout(
        "lesson-read", "lesson", "lesson.page", ("lesson-title", "lesson-tabs", "lesson-text",
        "comments", "lesson-next"), "a lesson with a text", "текстовый урок",
        aside=(("lesson-list",),), kinds=("materials", "locked", "not-found", "progress"),
    ),
    Layout(
        "player-list", "lesson", "course.page", ("player", ("lesson-list",), "support"),
        "a player and lessons below", "плеер и список уроков", narrow=True, kinds=WATCH,
    ),
    Layout(
        "homework", "homework", "homework.page", ("homework-heading", "task", "upload", "answer",
        "homework-send"), "a homework page", "страница домашнего задания", narrow=True, kinds=WORK,
    ),
    Layout(
        "homework-card", "homework", "homework.page", (("task",), ("upload", "homework-send"),
        "support"), "a form to hand in homework", "отправка домашней работы", narrow=True,
        kinds=WORK,
    ),
    Layout(
        "homework-review", "homework", "homework.page", ("task", ("review",), "files",
        "homework-send"), "homework with a teacher's review", "проверка домашней работы",
        narrow=True, kinds=WORK,
    ),
    Layout(
        "homework-side", "homework", "homework.page", ("homework-heading", ("task", "upload",
        "homework-send")), "a homework with its lessons", "домашняя работа и уроки",
        aside=(("lesson-list",),), kinds=WORK,
    ),
    Layout(
        "courses", "courses", "course.page", ("course-heading", "course-filter", "courses"),
        "a list of courses", "список курсов", kinds=STUDY,
    ),
    Layout(
        "course-rows", "courses", "course.page", ("course-filter", ("course-rows",)),
        "a student's courses", "мои курсы", narrow=True, kinds=STUDY,
    ),
    Layout(
        "courses-side", "courses", "course.page", ("course-filter", "courses"),
        "courses and how much is done", "курсы и прогресс", aside=(("share",), ("lesson-list",)),
        kinds=STUDY,
    ),
    Layout(
        "courses-plain", "courses", "course.page", ("course-heading", "course-rows", "support"),
        "a plain list of courses", "простой список курсов", narrow=True, kinds=STUDY,
    ),
    Layout(
        "course", "course", "course.page", ("hero", "modules", "course-go"),
        "a course page with modules", "страница курса с модулями", narrow=True, kinds=STUDY,
    ),
    Layout(
        "course-side", "course", "course.page", ("course-heading", ("share",), "modules"),
        "a course programme", "программа курса", aside=(("lesson-list",),), kinds=STUDY,
    ),
    Layout(
        "certificate", "course", "cert.page", ("cert-heading", "certificate", "cert-get"),
        "a course certificate", "сертификат курса", narrow=True, kinds=("certificate", "progress"),
    ),
    Layout(
        "course-cover", "course", "course.page", ("hero", ("lesson-list",), "course-go"),
        "a course and its lessons", "курс и его уроки", narrow=True, kinds=STUDY,
    ),
    Layout(
        "certificates", "course", "cert.page", (("certificate", "cert-get"), "share", "support"),
        "a diploma of a course", "диплом об окончании курса", narrow=True, kinds=("certificate",
        "progress"),
    ),
    Layout(
        "quiz", "test", "quiz.page", ("question", "quiz-next"), "a test question", "вопрос теста",
        narrow=True, kinds=TEST,
    ),
    Layout(
        "quiz-side", "test", "quiz.page", ("quiz-heading", ("question", "quiz-next")),
        "a test with numbered questions", "тест с номерами вопросов", aside=(("numbers",),),
        kinds=TEST,
    ),
    Layout(
        "quiz-score", "test", "quiz.page", (("score",), "support"), "a test result",
        "результат теста", narrow=True, kinds=TEST,
    ),
    Layout(
        "grades", "test", "grade.page", ("grade-heading", "grades"), "a table of marks",
        "таблица оценок", kinds=("test-lost", "progress", "homework"),
    ),
    Layout(
        "quiz-plain", "test", "quiz.page", ("numbers", ("question",), "quiz-next"), "a quiz",
        "проверочный тест", narrow=True, kinds=TEST,
    ),
    Layout(
        "schedule", "schedule", "plan.page", ("week", "lessons-today"), "a schedule of classes",
        "расписание занятий", narrow=True, kinds=LIVE,
    ),
    Layout(
        "schedule-list", "schedule", "plan.page", ("plan-heading", "course-filter",
        "lessons-today", "lessons-today"), "a timetable of lessons", "список занятий на неделю",
        kinds=LIVE,
    ),
    Layout(
        "day-plan", "schedule", "plan.page", ("plan-heading", ("week",), "lessons-today",
        "support"), "classes of a day", "занятия на день", narrow=True, kinds=LIVE,
    ),
    Layout(
        "webinar", "live", "live.page", ("webinar-cover", "webinar", "live-join", "comments"),
        "a webinar page", "страница вебинара", narrow=True, kinds=LIVE,
    ),
    Layout(
        "live-room", "live", "live.page", ("live-room",), "an online class room",
        "комната онлайн-занятия", kinds=("webinar",),
    ),
    Layout(
        "live-player", "live", "live.page", ("player", "webinar", "live-join"), "a live stream",
        "прямой эфир", narrow=True, frames=HAND, kinds=("webinar", "video"),
    ),
    Layout(
        "live-side", "live", "live.page", ("player", "live-heading", "webinar"),
        "a live class with a chat", "онлайн-урок с комментариями", aside=(("comments",),),
        kinds=("webinar", "video"),
    ),
)  # fmt: skip
