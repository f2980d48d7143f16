"""More pages about learning; all belong to the training part."""

from training.screens.layouts.layout import Layout

MORE_COURSE = (
    Layout(
        "path", "more", "course.page", ("path", "course-go"), "a path of lessons",
        "путь по урокам", narrow=True,
    ),
    Layout(
        "path-side", "more", "course.page", ("path",), "a path of skills and how much is done",
        "карта навыков", aside=(("weekly",), ("share",)),
    ),
    Layout(
        "flash-card", "more", "lesson.page", ("flash-card", "complaint"), "cards to learn words",
        "карточки для заучивания", narrow=True,
    ),
    Layout(
        "ranks", "more", "grade.page", ("ranks", "complaint"), "students by their points",
        "рейтинг учеников", narrow=True,
    ),
    Layout(
        "ranks-week", "more", "grade.page", (("weekly",), ("ranks",)), "points of a week",
        "очки за неделю", narrow=True,
    ),
    Layout(
        "weekly", "more", "course.page", (("weekly",), "course-filter", "courses"),
        "how much was learnt in a week", "учёба за неделю",
    ),
    Layout(
        "lecture-notes", "more", "lesson.page", ("lecture-notes", "lesson-next"),
        "notes of a lecture", "конспект лекции", narrow=True,
    ),
    Layout(
        "lecture-side", "more", "lesson.page", ("lecture-notes", "files", "comments"),
        "a lecture with files", "лекция с материалами", aside=("lesson-list",),
    ),
    Layout(
        "exercise", "more", "lesson.page", ("exercise", "homework-send"), "a task with a program",
        "задача по программированию",
    ),
    Layout(
        "exercise-side", "more", "lesson.page", (("exercise",), "complaint"),
        "a trainer of programming", "тренажёр по программированию", aside=("lesson-list",),
    ),
    Layout(
        "pairs", "more", "quiz.page", ("quiz-heading", "pairs", "quiz-next"),
        "words to join in pairs", "соедините пары", narrow=True,
    ),
    Layout(
        "gaps", "more", "quiz.page", ("numbers", ("gaps",), "quiz-next"), "a sentence with gaps",
        "вставьте пропущенные слова", narrow=True,
    ),
    Layout(
        "lesson-tiles", "more", "course.page", ("lesson-tiles", "complaint"), "lessons as tiles",
        "уроки плиткой",
    ),
    Layout(
        "lesson-tiles-hero", "more", "course.page", ("hero", "lesson-tiles", "course-go"),
        "a course and tiles of its lessons", "курс и плитки уроков",
    ),
    Layout(
        "listening", "more", "lesson.page", ("lesson-title", "listening", "lesson-next"),
        "a lesson to listen to", "аудиоурок", narrow=True,
    ),
)  # fmt: skip
