"""Trouble with lessons and courses in English: what the page says, what the student writes."""

from training.synthetic.phrases import Rules

COURSE_EN: Rules = {
    "video.title": (
        "Video is not loading", "This video cannot be played", "Video unavailable",
        "Playback error", "The player is not responding", "Recording is still processing",
    ),
    "video.text": (
        "Check your connection and reload the lesson.",
        "This format is not supported by your browser. Code {code}.",
        "The lesson file is temporarily unavailable.", "Choose a lower quality or come back later.",
        "An error occurred while loading media (code {code}).",
    ),
    "video.student": (
        "the video in lesson {lesson} does not play", "lesson video keeps buffering forever",
        "black screen instead of the lecture", "can't watch the class recording",
        "player shows error {code}", "the lesson has no sound and freezes",
    ),
    "locked.title": (
        "Lesson locked", "This lesson is not available yet", "Module is locked",
        "You have no access to this lesson", "Content not open yet",
    ),
    "locked.text": (
        "The lesson opens when you finish the previous task.",
        "It will be available on {day} at {time}.", "Complete every lesson before {module}.",
        "Your access to {course} has ended.",
    ),
    "locked.student": (
        "why is the next lesson locked? I did everything", "the new module does not open",
        "lesson is locked but tasks are done", "when will {module} be open?",
        "lost access to the lessons",
    ),
    "homework.title": (
        "File upload failed", "Homework was not sent", "Assignment not accepted",
        "File is too large", "Could not submit your work",
    ),
    "homework.text": (
        "The file is over 20 MB. Compress it and attach again.",
        "Your assignment did not reach the teacher. Send it once more.",
        "Only PDF, DOCX and JPG are accepted.", "Upload stopped at {percent}%.",
        "The deadline for this task was {day}.",
    ),
    "homework.student": (
        "I can't upload my homework", "the assignment file does not attach",
        "I sent my homework but the teacher can't see it", "it rejects my pdf with the task",
        "homework upload is stuck at {percent} percent",
    ),
    "materials.title": (
        "Lesson file not found", "Could not download materials", "Slides are unavailable",
        "Handout removed",
    ),
    "materials.text": (
        "The link to the notes is out of date. Tell your curator.",
        "The workbook cannot be downloaded right now.",
        "This document was moved or removed by the teacher.",
        "Materials for {lesson} are not added yet.",
    ),
    "materials.student": (
        "lesson notes do not download", "where are the materials for {module}?",
        "slides from the class won't open", "link to the workbook is broken",
    ),
    "progress.title": (
        "Progress not saved", "Lesson not counted", "Your progress was reset",
        "Could not update progress",
    ),
    "progress.text": (
        "The lesson is marked as not finished. Watch it to the end.",
        "{percent}% of the course done, the last lessons are not counted.",
        "We could not save your result. Reload the page.", "Completion data is delayed.",
    ),
    "progress.student": (
        "finished all lessons but progress is {percent}%", "course progress is stuck",
        "the lesson is not marked as done", "all my learning progress is gone",
    ),
    "not-found.title": (
        "Lesson not found", "404: module not found", "There is no such course",
        "Course page removed", "Section not found",
    ),
    "not-found.text": (
        "Maybe {module} was removed or the link is old.",
        "We did not find this lesson. Go back to the programme.",
        "Check the address or open the course from the list.", "The class page no longer exists.",
    ),
    "not-found.student": (
        "I open the lesson and get 404", "the link to the module leads nowhere",
        "course page does not open, says not found", "practice section disappeared",
    ),
    "missing-course.title": (
        "You have no courses yet", "No courses found", "Your course list is empty",
        "You are not enrolled",
    ),
    "missing-course.text": (
        "Courses you join will appear here.", "If a course is missing, write to your curator.",
        "You are not enrolled in {course}.", "Your programme has finished or has not started.",
    ),
    "missing-course.student": (
        "my course disappeared from the list", "there is no {course} in my account",
        "I don't see my course, the list is empty", "enrolled in a course but it is not shown",
    ),
    "certificate.title": (
        "Certificate not generated", "Certificate is not available", "Diploma is not ready",
        "Could not create a certificate",
    ),
    "certificate.text": (
        "Finish the final project to get the document.",
        "{percent}% done, you need 100% for a diploma.", "Generating the document took too long.",
        "A certificate for {course} appears after review.",
    ),
    "certificate.student": (
        "I can't download my certificate", "course is done, no certificate", "where is my diploma?",
        "certificate is stuck on generating",
        "there is a mistake in the course name on the certificate",
    ),
    "test-lost.title": (
        "Test not counted", "Test result not saved", "No attempts left", "Test failed",
        "Answers were not sent", "Time is up",
    ),
    "test-lost.text": (
        "Your answers were not saved. Take the test again.",
        "You scored {percent}%, 80% is needed to pass.", "0 attempts left. Ask your teacher.",
        "The connection was lost and the questions were reset.",
    ),
    "test-lost.student": (
        "I passed the test but it is not counted", "test answers are not saved",
        "a right answer was marked wrong", "no attempts left in the quiz, please add one",
        "the quiz froze on the last question",
    ),
    "webinar.title": (
        "Webinar unavailable", "Could not join the class", "The stream has not started",
        "Webinar link is not valid", "Live class ended",
    ),
    "webinar.text": (
        "The class link is out of date. Check the schedule.",
        "The host has not started the stream. Please wait.",
        "Could not enter the room: it is full.", "The stream of {lesson} was interrupted.",
    ),
    "webinar.student": (
        "webinar link does not open", "can't join the live class, room is closed",
        "the webinar is on but I am not let in", "where is the recording of the webinar?",
        "the class is at {time} and there is still no link",
    ),
    "schedule.title": (
        "Schedule did not load", "No classes", "Class cancelled", "Class moved",
        "Schedule is empty",
    ),
    "schedule.text": (
        "The class {lesson} was moved to {day}.", "Nothing in the schedule this week.",
        "We could not show the schedule of your group.", "{teacher} cancelled the lesson.",
    ),
    "schedule.student": (
        "my classes are missing in the schedule", "the class was moved and I missed it",
        "group schedule does not open", "the lesson time is wrong in the timetable",
    ),
}  # fmt: skip
