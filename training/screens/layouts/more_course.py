"""More pages about learning; all belong to the training part."""

from training.screens.layouts.layout import HAND, Layout

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
    Layout(
        "meeting-speaker", "more", "live.page", ("meeting-speaker",), "a video meeting of a class",
        "видеовстреча группы",
    ),
    Layout(
        "meeting-speaker-bare", "more", "live.page", ("meeting-speaker",),
        "a video class on all of a screen", "видеозанятие на весь экран", bare=True, frames=HAND,
    ),
    Layout(
        "meeting-slide", "more", "live.page", ("meeting-slide",), "a slide shown at a video class",
        "слайд на видеозанятии",
    ),
    Layout(
        "meeting-slide-bare", "more", "live.page", ("meeting-slide",),
        "a lecture's slide in a meeting", "демонстрация экрана на занятии", bare=True,
    ),
    Layout(
        "meeting-wait", "more", "live.page", ("meeting-wait", "live-join"),
        "a room before a class begins", "вход в видеовстречу", narrow=True,
    ),
    Layout(
        "meeting-wait-week", "more", "live.page", (("meeting-wait",), "lessons-today"),
        "a class that is about to begin", "скоро начнётся занятие",
    ),
    Layout(
        "stream-chat", "more", "live.page", ("stream-chat", "complaint"),
        "a streamed class and its chat", "трансляция и чат зрителей", narrow=True,
    ),
    Layout(
        "stream-next", "more", "live.page", ("lesson-title", "stream-chat"),
        "a lecture that is streamed", "трансляция лекции",
    ),
    Layout(
        "slide-pages", "more", "lesson.page", ("slide-pages", "lesson-next"),
        "slides of a lecture", "слайды лекции", narrow=True,
    ),
    Layout(
        "slide-files", "more", "lesson.page", ("lesson-title", "slide-pages", "files"),
        "a lecture's slides and files", "слайды и файлы урока",
    ),
    Layout(
        "blackboard", "more", "lesson.page", ("blackboard", "lesson-text", "complaint"),
        "a board with formulas", "доска с формулами", narrow=True,
    ),
    Layout(
        "blackboard-list", "more", "lesson.page", ("blackboard", "comments"),
        "a recorded lesson at a board", "урок у доски", aside=(("lesson-list",),),
    ),
    Layout(
        "questions", "more", "lesson.page", ("lesson-tabs", "questions"), "questions on a lesson",
        "вопросы к уроку", narrow=True,
    ),
    Layout(
        "questions-side", "more", "course.page", ("questions", "complaint"), "students' questions",
        "вопросы учеников", aside=(("share",),),
    ),
    Layout(
        "photo-answer", "more", "homework.page", ("task", "photo-answer", "homework-send"),
        "a photo of homework", "фото домашней работы", narrow=True,
    ),
    Layout(
        "photo-review", "more", "homework.page", ("photo-answer", ("review",)),
        "a copybook that was marked", "проверенная тетрадь", narrow=True,
    ),
    Layout(
        "essay", "more", "homework.page", ("essay", "homework-send"),
        "an essay with a teacher's notes", "сочинение с пометками",
    ),
    Layout(
        "essay-card", "more", "homework.page", ("homework-heading", ("task",), "essay",
        "complaint"), "a written work that was marked", "письменная работа с правками",
        narrow=True,
    ),
    Layout(
        "deadlines", "more", "plan.page", ("deadlines", "complaint"),
        "works and when they are due", "сроки сдачи работ", narrow=True,
    ),
    Layout(
        "deadlines-side", "more", "homework.page", ("homework-heading", ("deadlines",)),
        "a list of homework", "список домашних работ", aside=(("share",),),
    ),
    Layout(
        "class-month", "more", "plan.page", ("class-month", "complaint"), "a month of classes",
        "занятия на месяц",
    ),
    Layout(
        "class-month-day", "more", "plan.page", ("class-month", "lessons-today"),
        "a calendar of lessons", "календарь уроков", narrow=True,
    ),
    Layout(
        "badges", "more", "cert.page", ("badges", "complaint"), "badges for studying",
        "награды за учёбу", narrow=True,
    ),
    Layout(
        "badges-week", "more", "course.page", (("weekly",), "badges"),
        "what was achieved in a course", "достижения в курсе",
    ),
    Layout(
        "lesson-done", "more", "lesson.page", ("lesson-done", "lesson-next"),
        "the end of a lesson", "урок пройден", narrow=True,
    ),
    Layout(
        "quiz-done", "more", "quiz.page", ("lesson-done", ("numbers",), "quiz-next"),
        "a test that is passed", "тест завершён", narrow=True,
    ),
    Layout(
        "mark-bars", "more", "grade.page", ("mark-bars", "complaint"), "marks by subject",
        "оценки по темам", narrow=True,
    ),
    Layout(
        "mark-grades", "more", "grade.page", ("mark-bars", "grades"), "marks and their mean",
        "оценки и средний балл",
    ),
    Layout(
        "mentor", "more", "course.page", ("mentor", "modules"), "a course's teacher",
        "преподаватель курса", narrow=True,
    ),
    Layout(
        "mentor-go", "more", "course.page", ("hero", "mentor", "course-go"),
        "a course and who teaches it", "курс и его наставник", narrow=True,
    ),
    Layout(
        "attendance", "more", "grade.page", ("attendance", "complaint"), "who was at which class",
        "журнал посещений",
    ),
    Layout(
        "vocabulary", "more", "lesson.page", ("lesson-title", "vocabulary", "lesson-next"),
        "words to learn", "слова для изучения", narrow=True,
    ),
)  # fmt: skip
