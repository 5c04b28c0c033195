package io.salesmanager.engine.table;

/** A cell means nothing, or something that is not allowed. */
final class BadCell extends Exception {
    private final String code;
    private final String text;
    private final String problem;
    private final String advice;

    BadCell(String code, String text, String problem, String advice) {
        super(problem);
        this.code = code;
        this.text = text;
        this.problem = problem;
        this.advice = advice;
    }

    String code() {
        return code;
    }

    String text() {
        return text;
    }

    String problem() {
        return problem;
    }

    String advice() {
        return advice;
    }
}
