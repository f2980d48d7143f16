"""Words of the further pages of course, in English."""

from training.synthetic.phrases import Rules

FURTHER_COURSE_EN: Rules = {
    "lec.topic": (
        "What we learnt", "Plan of the lecture", "Three main ideas", "Example", "Remember this",
        "Homework", "Questions?", "Step {n}", "How it works", "Before and after", "Summary",
    ),
    "lec.phrase": (
        "We are going home", "She reads a book", "Where is my bag", "They live in London",
        "I like green tea", "He has two cats", "It rains today", "Open the window please",
        "My brother is a doctor",
    ),
    "lec.lost": (
        "404|There is no such lesson", "Nothing here|Go back to the course",
        "Closed|Finish the previous part first", "Empty|Classes will appear here",
        "Page not found|Check the address of the lesson",
    ),
    "lec.video": ("Video lesson", "Watch", "Recording", "Lecture hall", "Video of the class"),
    "lec.audio": ("Audio lesson", "Listen", "Podcast of the course", "Listening", "Audio course"),
    "lec.papers": ("Slides", "Textbook", "Materials", "Lecture notes", "Handouts", "Library"),
    "lec.live": ("Live lesson", "Online class", "Room of the class", "Broadcast", "Seminar"),
    "lec.map": ("Course map", "Contents", "Modules", "Plan of study", "Lessons of the course"),
    "tsk.test": ("Test", "Control work", "Check yourself", "Exam", "Mini test", "Examination"),
    "tsk.code": ("Code trainer", "Practice", "Notebook", "SQL task", "Sandbox", "Program"),
    "tsk.sums": ("Mathematics", "Problem {n}", "Geometry", "Copybook", "Solution", "Algebra"),
    "tsk.words": ("Translate", "Exercise", "Make a sentence", "Language lesson", "Phrase of a day"),
    "tsk.rank": ("Leaders", "Rating", "Best of the week", "Points", "League of students"),
    "tsk.marks": ("Record book", "Class register", "Marks", "Term results", "Journal"),
}  # fmt: skip
