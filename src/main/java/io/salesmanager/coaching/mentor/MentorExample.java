package io.salesmanager.coaching.mentor;

/** What the OpenAPI document shows of the mentor; a test sends what is sent. */
final class MentorExample {
    static final String NOTE = """
            {"text": "With public buyers I ask who wrote the tender before I ask who decides."}""";

    static final String VOTE = """
            {"useful": true}""";

    static final String ARTICLE = """
            {"id": "next-step-with-a-date", "title": "A next step has a day",
             "summary": "How to end every conversation with something both sides will do, and what to do when the day passes.",
             "topics": ["hygiene", "next step"], "sources": ["practices 40 and 47", "own practice"],
             "markdown": "A deal without a next step is a hope.", "html": "<p>A deal without a next step is a hope.</p>",
             "rules": [{"id": "HY-030", "title": "No next step"}], "opened": 41, "useful": 9, "notUseful": 2, "myVote": true,
             "notes": [{"id": "019a9d2c-0000-7000-8000-000000000001", "text": "I offer two times and then stay silent.",
                        "by": "Ada Example", "at": "2026-11-20T09:00:00Z", "mayDelete": false}]}""";

    private MentorExample() {}
}
