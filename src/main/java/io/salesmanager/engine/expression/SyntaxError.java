package io.salesmanager.engine.expression;

/** A text is no expression. The offset is where reading stopped, from 0. */
public final class SyntaxError extends Exception {
    private final int offset;
    private final String found;
    private final String problem;
    private final String advice;

    SyntaxError(int offset, String found, String message, String advice) {
        super(message);
        this.offset = offset;
        this.found = found;
        this.problem = message;
        this.advice = advice;
    }

    public int offset() {
        return offset;
    }

    public String found() {
        return found;
    }

    public String advice() {
        return advice;
    }

    /** What is wrong, in plain English. */
    public String problem() {
        return problem;
    }
}
