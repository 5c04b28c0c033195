package io.salesmanager.console.rulebook.version;

import io.salesmanager.rulebook.publish.Publishing.Outcome;

/** What was done with a version. */
enum Done {
    PUBLISHED("It decides now. Reviews and decisions from here on are made by it."),
    PLANNED("It is planned, and becomes active by itself."),
    ASKED("A second person has to agree. Nothing has changed yet."),
    REJECTED("It will not become active."),
    BACK("It decides again."),
    REVIEWING("All deals are being reviewed by it. Their pages show its decisions when that is done.");

    private final String sentence;

    Done(String sentence) {
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }

    static Done of(String deed, Outcome outcome) {
        if (deed.equals("reject")) {
            return REJECTED;
        }
        if (deed.equals("rollback")) {
            return BACK;
        }
        return switch (outcome.status()) {
            case WAITING_FOR_APPROVAL -> ASKED;
            case SCHEDULED -> PLANNED;
            default -> PUBLISHED;
        };
    }
}
