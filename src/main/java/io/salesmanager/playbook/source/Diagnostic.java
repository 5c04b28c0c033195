package io.salesmanager.playbook.source;

import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with a rulebook.
 *
 * @param code stable name of this kind of fault, such as {@code unknown-fact}
 * @param text the offending text
 * @param message what is wrong, in plain English
 * @param advice what to write instead
 * @param rule the rule it stands in, where it stands in one
 */
public record Diagnostic(
        String code,
        Severity severity,
        Location at,
        String text,
        String message,
        String advice,
        @Nullable String rule) {

    public enum Severity {
        /** The rulebook is not taken. */
        ERROR,
        /** It is taken, and the author should look. */
        WARNING,
        /** Worth knowing. */
        INFO
    }

    public static Diagnostic error(String code, Location at, String text, String message, String advice) {
        return new Diagnostic(code, Severity.ERROR, at, text, message, advice, null);
    }

    public static Diagnostic info(String code, Location at, String text, String message, String advice) {
        return new Diagnostic(code, Severity.INFO, at, text, message, advice, null);
    }

    public Diagnostic inRule(String name) {
        return new Diagnostic(code, severity, at, text, message, advice, name);
    }

    /** One line for a log: place, message, advice. */
    public String shown() {
        return "%s: %s [%s] %s".formatted(at.exact(), message, code, advice);
    }
}
