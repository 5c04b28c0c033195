package io.salesmanager.advice;

import java.util.Locale;

/** The dials that say how many working hours someone has to answer what a rule escalates to them. */
public final class DueDials {
    public static final String GENERAL = "escalation-due-hours";

    private DueDials() {}

    /** The dial of one rule, such as {@code escalation-due-hours-en-250}; it counts where the rulebook has it. */
    public static String of(String rule) {
        return GENERAL + "-" + rule.toLowerCase(Locale.ROOT);
    }
}
