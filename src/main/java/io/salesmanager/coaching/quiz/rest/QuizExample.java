package io.salesmanager.coaching.quiz.rest;

/** What the OpenAPI document shows of quizzes; a test sends what is sent. */
final class QuizExample {
    static final String QUIZ = """
            {"id": "discovery", "title": "Discovery", "about": "What to find out before you propose anything, and how to ask for it.",
             "minutes": 15, "questions": 10, "passScore": 80, "articles": ["discovery-questions"],
             "standing": {"lastScore": 70, "lastTaken": "2026-11-18T09:12:00Z", "passed": false, "failedInARow": 1,
               "attemptsLeft": 2, "mayStart": true, "assigned": {"rule": "TR-010",
                 "because": "Of your deals in Discovery 0.3 get to a proposal, of your peers' 0.5. Take the quiz on discovery; what you get wrong shows where to start.",
                 "since": "2026-11-16T08:00:00Z", "due": "2026-11-30", "overdue": false}}}""";

    static final String OPEN = """
            {"id": "019a9d2c-0000-7000-8000-000000000001", "rep": "r-1", "quiz": "discovery", "title": "Discovery", "state": "OPEN",
             "passScore": 80, "started": "2026-11-20T09:00:00Z", "ends": "2026-11-20T09:15:00Z",
             "questions": [{"text": "Which of these is a pain, and not a wish?", "several": false,
               "answers": [{"text": "We would like better dashboards"}, {"text": "We want to be more data-driven"},
                           {"text": "Two people spend every Friday copying figures between systems"}]}]}""";

    static final String ANSWERS = """
            {"answers": [[2], [0], [1], [0, 1], [2], [1], [0], [2], [1], [0]]}""";

    static final String DONE = """
            {"id": "019a9d2c-0000-7000-8000-000000000001", "rep": "r-1", "quiz": "discovery", "title": "Discovery",
             "state": "SUBMITTED", "passScore": 80, "started": "2026-11-20T09:00:00Z", "ends": "2026-11-20T09:15:00Z",
             "submitted": "2026-11-20T09:07:00Z", "score": 100, "passed": true, "rightAnswers": 1,
             "questions": [{"text": "Which of these is a pain, and not a wish?", "several": false, "right": true,
               "answers": [{"text": "We would like better dashboards", "chosen": false, "right": false,
                            "because": "That is a wish. Ask what they cannot decide today for want of one."},
                           {"text": "Two people spend every Friday copying figures between systems", "chosen": true, "right": true,
                            "because": "It happens today, it has an owner and a size, and you can count what it costs."}]}]}""";

    static final String RELEASE = """
            {"rep": "r-1", "why": "We went through the questions together."}""";

    private QuizExample() {}
}
