package io.salesmanager.engine.model.feel;

import io.salesmanager.playbook.source.Diagnostics;
import io.salesmanager.playbook.source.Location;

/** A text of FEEL means nothing, or something that a rule cannot say. */
public final class BadFeel extends Exception {
    private final String code;
    private final Location at;
    private final String text;
    private final String problem;
    private final String advice;

    public BadFeel(String code, Location at, String text, String problem, String advice) {
        super(problem);
        this.code = code;
        this.at = at;
        this.text = text;
        this.problem = problem;
        this.advice = advice;
    }

    public void report(Diagnostics diagnostics) {
        diagnostics.error(code, at, text, problem, advice);
    }
}
