package io.salesmanager.platform.start;

/** The configuration is one with which the service may not start. The message says what is wrong and what to do. */
public class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }
}
