package io.salesmanager.engine.admission;

/** A piece of a rule is not allowed or means nothing. The offset is within the piece, from 0. */
final class Refusal extends Exception {
    private final String code;
    private final int offset;
    private final String text;
    private final String problem;
    private final String advice;

    Refusal(String code, int offset, String text, String message, String advice) {
        super(message);
        this.code = code;
        this.offset = offset;
        this.text = text;
        this.problem = message;
        this.advice = advice;
    }

    String code() {
        return code;
    }

    int offset() {
        return offset;
    }

    String text() {
        return text;
    }

    String advice() {
        return advice;
    }

    /** What is wrong, in plain English. */
    String problem() {
        return problem;
    }
}
