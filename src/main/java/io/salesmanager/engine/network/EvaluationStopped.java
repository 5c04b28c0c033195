package io.salesmanager.engine.network;

/** Rules combine too many facts of one pipeline, so that deciding it was stopped. The message says which and how many. */
public final class EvaluationStopped extends RuntimeException {
    EvaluationStopped(String message) {
        super(message);
    }
}
