"""English words of courses: lessons, homework, tests, schedules, certificates; | parts a list."""

from training.synthetic.phrases import Rules

STUDY_EN: Rules = {
    "lesson.page": ("Lesson {n}", "Lesson {n}. {lesson}", "{lesson}", "Class {n}", "Lecture {n}"),
    "lesson.tabs": (
        "About|Materials|Discussion", "Overview|Notes|Questions", "Video|Files|Comments",
        "Lecture|Task|Chat", "Topic|Links|Reviews",
    ),
    "lesson.body": (
        "In this lesson we go through the main ideas and solve the first tasks together.",
        "Watch the video, read the notes and then go to practice.",
        "After this class you will be able to do the task on your own.",
        "Do not forget to download the workbook, you need it for homework.",
        "Today we talk about common mistakes of beginners.",
        "The lesson has three parts: theory, examples and a short quiz.",
        "Write down your questions, the curator answers them in the chat.",
    ),
    "lesson.next": ("Next lesson", "Finish lesson", "Go to task", "Continue", "Mark as done"),
    "lesson.section": ("Course content", "Programme", "Lessons", "Syllabus", "All lectures"),
    "lesson.meta": (
        "{minutes} min", "Video, {minutes} min", "{minutes} minutes", "Lecture {minutes} min",
        "Practice",
    ),
    "lesson.comment": (
        "Watched it twice, clear now", "Where is the next part?", "You explain well", "Saved it",
        "It worked at the first try!", "A bit slower please", "Thanks, very clear!",
        "Where is the file from the example?", "Great, waiting for more",
        "There is a mistake at 12:00", "Who did the task?",
    ),
    "study.retry": ("Reload", "Try again", "Reload the lesson", "Back to course", "Refresh"),
    "homework.page": ("Homework", "Homework {n}", "Assignment {n}", "Practice task", "Your task"),
    "homework.task": (
        "Do the task like the sample and attach a file with your answer.",
        "Take three shots in different light and upload the best ones.",
        "Write a program that finds the mean of a list.", "Make ten sentences with the new words.",
        "Design a landing page and save it as PDF.",
        "Solve problems 1-5 in the workbook, attach photos.",
    ),
    "homework.drop": (
        "Drop a file here or browse", "Attach a file", "Upload your work", "Choose a file",
        "No file chosen",
    ),
    "homework.hint": (
        "PDF, DOCX, JPG up to 20 MB", "Up to 5 files", "50 MB at most", "Any format up to 100 MB",
        "PDF only",
    ),
    "homework.send": ("Send for review", "Submit", "Turn in", "Send", "Save answer"),
    "homework.answer": (
        "Your answer", "Comment", "Answer text", "Message to the teacher", "Link to your work",
    ),
    "homework.due": (
        "Due {day}", "Deadline: {day}", "Until {day}, {time}", "{n} days left", "Hand in by {day}",
    ),
    "homework.status": ("In review", "Not submitted", "Needs work", "Overdue", "Waiting"),
    "file": (
        "hw_{n}.pdf", "work.docx", "IMG_{code}.jpg", "homework{n}.pdf", "answer.zip",
        "Task {n}.docx", "scan{code}.pdf",
    ),
    "course.page": ("My courses", "Learning", "My learning", "Programs", "Catalog", "Courses"),
    "course.done": (
        "{percent}% done", "{percent}% complete", "Progress {percent}%", "{n} of 24 lessons",
        "Finished {percent}%",
    ),
    "course.go": ("Continue", "Go to course", "Open", "Study", "Resume"),
    "course.about": (
        "Starts {day}, {n} modules", "Teacher {teacher}", "Group {code}", "Access until {day}",
        "24 lessons and a project",
    ),
    "course.filter": (
        "All|Active|Finished", "Current|Archive|Saved", "In progress|Passed|New",
        "Mine|Catalog|Soon", "Now|Later|Done",
    ),
    "quiz.page": ("Quiz", "Test yourself", "Control test", "Exam", "Final test"),
    "quiz.count": (
        "Question {n} of 10", "{n} / 15", "Task {n} of 12", "Question {n}", "Step {n} of 20",
    ),
    "quiz.question": (
        "What does print(2 ** 3) show?|6|8|9|An error",
        "Choose the past form of go|goed|went|gone|going",
        "Which colour complements blue?|Green|Orange|Red|Violet", "What is 15% of 240?|24|30|36|42",
        "Which function gives the mean?|SUM|AVERAGE|MAX|COUNT",
        "Find the adverb|quickly|run|quick|runner", "Derivative of x^2|x|2x|x^3|2",
        "What is CTR?|Reach|Click rate|Revenue|Budget",
        "Capital of Spain?|Lisbon|Madrid|Rome|Paris",
    ),
    "quiz.next": ("Answer", "Next question", "Check", "Go on", "Finish test"),
    "quiz.score": ("Your result", "Points", "Test score", "Correct answers", "You got"),
    "quiz.again": ("Take again", "Show mistakes", "One more try", "See answers", "Back to lesson"),
    "grade.page": ("Grades", "Gradebook", "My marks", "Results", "Performance"),
    "grade.heads": (
        "Task|Date|Score|Status", "Lesson|Sent|Mark|Check", "Topic|Due|Points|Result",
        "Work|Day|Grade|Pass", "Test|When|%|Outcome",
    ),
    "grade.state": ("Passed", "Sent", "Accepted", "Checked", "Excellent"),
    "grade.bad": ("Not passed", "No data", "Missing", "Error", "0 points"),
    "plan.page": ("Schedule", "Class calendar", "My classes", "Group timetable", "This week"),
    "plan.weekdays": (
        "Mon|Tue|Wed|Thu|Fri", "MON|TUE|WED|THU|FRI", "mon|tue|wed|thu|fri", "Mo|Tu|We|Th|Fr",
        "M|T|W|T|F",
    ),
    "plan.join": ("Join", "Enter class", "Class link", "Go", "Zoom"),
    "live.page": ("Webinar", "Live class", "Online lesson", "Live stream", "Workshop"),
    "live.start": (
        "Starts {day} at {time}", "Begins at {time}", "In {minutes} minutes", "Today at {time}",
        "{day}, {time} GMT",
    ),
    "live.people": (
        "{percent} people", "Viewers: {percent}", "{percent} online", "{percent} watching",
        "Guests {percent}",
    ),
    "live.join": ("Join the stream", "Join webinar", "Watch live", "Enter", "Remind me"),
    "cert.page": ("Certificates", "My certificates", "Diplomas", "Documents", "Achievements"),
    "cert.title": (
        "CERTIFICATE|of completion", "DIPLOMA|this is to certify that", "Certificate|is awarded to",
        "ACHIEVEMENT|for finishing the course", "Award|goes to",
    ),
    "cert.get": ("Download PDF", "Get certificate", "Generate", "Share", "Download"),
    "meeting.buttons": (
        "Mute|Video|Share|People", "Sound|Camera|Screen|Chat", "Mic|Cam|Present|React",
        "Unmute|Stop video|Show|Members", "Audio|Picture|Slides|Hand",
    ),
    "meeting.leave": ("Leave", "Exit", "End", "Quit", "Out"),
}  # fmt: skip
