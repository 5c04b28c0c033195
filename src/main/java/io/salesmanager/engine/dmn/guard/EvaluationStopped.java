package io.salesmanager.engine.dmn.guard;

/** Ends an evaluation that does not keep its bounds. An error, because KIE goes on after most exceptions. */
public final class EvaluationStopped extends Error {
    private static final long serialVersionUID = 1L;

    EvaluationStopped(String message) {
        super(message, null, false, false);
    }
}
